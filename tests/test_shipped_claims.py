"""Checks the claims that come with the program: complete, true to the article, and judged as their examples say."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from factcheck import Checker, Claims
from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT.parent / "shared" / "article.txt"
CLAIMS = Claims.load(ROOT / "claims.yaml")
BY_ID = {claim.id: claim for claim in CLAIMS.claims}
FEWEST = {Verdict.SUPPORTED: 2, Verdict.CONTRADICTED: 2, Verdict.UNKNOWN: 1}
LONGEST_QUOTE = 15
CURLY = str.maketrans("“”‘’", "\"\"''")

every_claim = pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)


@lru_cache(maxsize=1)
def checker() -> Checker:
    return Checker(CLAIMS)


@lru_cache(maxsize=1)
def paragraphs() -> tuple[str, ...]:
    """The article's paragraphs, with white space and quotation marks evened out."""
    if not ARTICLE.exists():
        pytest.skip("the article is not beside this checkout")
    text = ARTICLE.read_text(encoding="utf-8").translate(CURLY)
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def examples_of(claim: Claim) -> dict[Verdict, tuple[str, ...]]:
    rows = claim.examples
    return dict(zip(FEWEST, (rows.supported, rows.contradicted, rows.unknown), strict=True))


@every_claim
def test_examples_get_their_verdict(claim: Claim) -> None:
    wrong = []
    for verdict, statements in examples_of(claim).items():
        for statement in statements:
            finding = checker().check(statement)
            if finding.verdict != verdict:
                by = finding.claim.id if finding.claim else "no claim"
                wrong.append(f"{statement!r} is {finding.verdict} ({finding.reasons[0].code}, {by}), not {verdict}")
    assert wrong == []


@every_claim
def test_there_are_enough_examples(claim: Claim) -> None:
    counts = {verdict: len(set(statements)) for verdict, statements in examples_of(claim).items()}
    assert {verdict: n for verdict, n in counts.items() if n < FEWEST[verdict]} == {}


@every_claim
def test_quote_is_there_and_short(claim: Claim) -> None:
    assert claim.quote
    assert len(claim.quote.split()) <= LONGEST_QUOTE
    assert claim.where


@every_claim
def test_quote_is_verbatim(claim: Claim) -> None:
    assert claim.quote
    quote = " ".join(claim.quote.translate(CURLY).split())
    found = [number for number, text in enumerate(paragraphs(), 1) if quote in text]
    assert found, f"not in the article: {claim.quote}"


@every_claim
def test_place_is_where_the_quote_stands(claim: Claim) -> None:
    named = [int(number) for number in re.findall(r"paragraph (\d+)", claim.where or "")]
    if not named:
        pytest.skip("the place is no paragraph")
    quote = " ".join((claim.quote or "").translate(CURLY).split())
    assert any(quote in paragraphs()[number - 1] for number in named), claim.where


@every_claim
def test_wordings_are_in_our_own_words(claim: Claim) -> None:
    """A wording that is the quote, word for word, is no wording of ours."""
    assert not any(text.rstrip(".") == (claim.quote or "").rstrip(".") for text in claim.wordings)
    assert len(set(claim.wordings)) == len(claim.wordings)


@every_claim
def test_no_wording_is_contradicted(claim: Claim) -> None:
    """What the file itself says is at most undecided (a flat wording of what somebody says), never contradicted."""
    wrong = [text for text in claim.wordings if checker().check(text).verdict == Verdict.CONTRADICTED]
    assert wrong == []


def test_no_example_is_given_two_verdicts() -> None:
    seen: dict[str, Verdict] = {}
    for claim in CLAIMS.claims:
        for verdict, statements in examples_of(claim).items():
            for statement in statements:
                assert seen.setdefault(statement, verdict) == verdict, statement


def test_there_are_as_many_claims_as_the_article_needs() -> None:
    assert 35 <= len(BY_ID) <= 60


def test_source_is_told() -> None:
    assert CLAIMS.source.title


def test_lists_are_complete_among_the_five() -> None:
    """The memberships, and the two lists of nobody: none of the five condemned, none of them sanctioned."""
    five = set(CLAIMS.entities["central_asia"].members)
    assert len(five) == 5
    complete = [claim for claim in BY_ID.values() if claim.members is not None and set(claim.among or ()) == five]
    assert all(set(claim.members or ()) <= five for claim in complete)
    empty = [claim for claim in complete if not claim.members]
    assert any("condemn" in claim.text for claim in empty)
    assert any("sanction" in claim.text for claim in empty)
    partial = [claim for claim in complete if claim.members and set(claim.members) < five]
    assert {claim.members for claim in partial}, "the article has lists that only some of the five are in"


def test_reported_claims_name_their_speaker() -> None:
    speakers = {claim.attributed_to for claim in BY_ID.values()} - {None}
    assert {"white_house", "sullivan", "atlantic_council", "japarov"} <= speakers


def test_disputed_claims_carry_a_note() -> None:
    """The source is contested on who is in the alliance; the reader is told, whatever the verdict."""
    noted = [claim for claim in BY_ID.values() if claim.note]
    assert any(
        "csto" in f"{claim.id} {' '.join(claim.tags)} {claim.text}".lower() or "Collective" in claim.text
        for claim in noted
    )


def test_finding_shows_the_note() -> None:
    finding = checker().check("Turkmenistan is in the CSTO")
    assert finding.verdict == Verdict.CONTRADICTED
    assert finding.reasons[0].code == "not-in-list"
    assert finding.claim is not None
    assert finding.claim.note
