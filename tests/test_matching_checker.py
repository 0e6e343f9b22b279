"""Checks what a checker promises of any text: no error, spans that slice, and the same answer every time."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import Checker, Claims, Finding
from factcheck.matching.verdict import ReasonCode, Verdict

ROOT = Path(__file__).parent.parent
CLAIMS = """
entities:
  lind: {name: Petra Lind, kind: person, aliases: [the mayor, Norrby's Petra Lind], speaks_for: [town]}
  town: {name: Norrby, kind: town}
  arl: {name: Arl, kind: town}
  brin: {name: Brin, kind: town}
  three: {name: the three towns, kind: group, members: [town, arl, brin], aliases: [the Norrby three towns]}
claims:
- {id: bridge, text: Norrby opened a bridge in March 2016., also: [A bridge was opened by Norrby in March 2016.]}
- {id: cost, text: The bridge cost more than 4.5 million euros.}
- {id: pool, text: Arl and Brin have a pool., members: [arl, brin], among: three}
- {id: war, text: None of the three towns has a theatre., members: [], among: three}
- {id: view, text: Petra Lind says that the bridge is safe., attributed_to: lind}
- {id: toll, text: The bridge has a toll., rating: false}
"""
STATEMENTS = [
    "Norrby opened a bridge in March 2016.",
    "Norrby opened a bridge in May 2016 and Arl has a pool.",
    "All three towns have a pool, but none of them has a theatre.",
    "According to the mayor, the bridge isn't safe.",
    "The bridge is safe.",
    "Two of the three towns have a pool.",
    "The bridge cost €5m.",
    "Is the bridge safe?",
    "Bananas are yellow.",
]
PIECES = [
    "Norrby ", "Petra Lind ", "the mayor ", "opened ", "was opened by ", "a bridge ", "the three towns ",
    "has a pool ", "in March 2016", "4.5 million euros ", "not ", "didn't ", "none of ", "all but ",
    "two of the three ", "only ", ", ", "and ", "but ", "who ", "according to ", "says that ", "reportedly ",
    "neither ", "nor ", "“", "”", "’s ", "n't ", "?", ".", "%", "€", "if ", "may ", "of ", "to ", "by ",
    "at least ", "more than ", "the other ", ": ", "; ", "- ", "(", ")",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
ODD = {
    "nothing": "",
    "white space": " \t\r\n\u00a0\u2028 ",
    "punctuation": "?!.,;:—“”’'()[]{}…",
    "a contraction's end alone": "n't",
    "an apostrophe alone": "'",
    "a possessive alone": "'s",
    "a currency sign alone": "€",
    "a currency sign at the end": "The bridge cost $",
    "a hyphen after a number": "five-",
    "control characters": "Norrby\x00 opened\x1b[31m a bridge\x07.",
    "a lone surrogate": "Norrby opened \ud800 a bridge.",
    "directions and joiners": "\u202eNorrby\u200d opened\ufeff a bridge.",
    "combining marks": "No\u0301\u0302\u0303rrby" + "\u0301" * 300,
    "marks alone": "\u0301\u0301",
    "digits of other scripts": "Norrby has ٣ bridges and ५ pools, ² too, and Ⅷ.",
    "a number too large": "The bridge cost " + "9" * 400 + " euros.",
    "letters that grow in lower case": "İSTANBUL ﬁre Straße ǅ",
    "other scripts": "Норрби открыл мост. 橋が開いた。",
    "emoji": "Norrby 🌉 opened 👩‍👩‍👧 a bridge 🇸🇪.",
    "quantifiers alone": "all none both neither either each every most",
    "conjunctions alone": "and and but or nor and",
    "negations alone": "not not no never not",
    "of and of": "two of of the of three of",
    "all but": "all but",
    "only": "Only",
    "according to": "According to",
    "that that": "says that says that says that",
    "who": "who, which, whose, that",
    "nested brackets": "(" * 200 + "Norrby" + ")" * 200,
}  # fmt: skip
LONG = {
    "words": "Norrby opened a bridge " * 200,
    "names": "Norrby, " * 1000,
    "names within names": "Norrby " * 22,
    "conjunctions": "Norrby opened a bridge and " * 300,
    "relative clauses": "Norrby, which opened a bridge, " * 300,
    "speakers": "Petra Lind says that " * 300 + "the bridge is safe.",
    "numbers": "four hundred " * 800,
    "negations": "not " * 2000 + "safe",
    "one word": "x" * 20_000,
    "one misspelling": "Nor" + "r" * 5_000 + "by",
    "quantifiers": "all but two of the three " * 150,
}


@lru_cache(maxsize=1)
def checker() -> Checker:
    return Checker(Claims.from_yaml(CLAIMS))


def all_of(finding: Finding) -> list[Finding]:
    """A finding and those of its parts."""
    return [finding, *(other for part in finding.parts for other in all_of(part))]


def assert_sound(finding: Finding) -> None:
    """What holds of every finding."""
    for one in all_of(finding):
        assert one.verdict in set(Verdict)
        assert isinstance(one.score, int)
        assert 0 <= one.score <= 100
        assert one.reasons
        assert (one.claim is None) == (one.wording == "")
        assert one.claim is None or one.wording in one.claim.wordings
        assert one.verdict == Verdict.UNKNOWN or one.claim is not None
        for reason in one.reasons:
            assert reason.code in set(ReasonCode)
            assert reason.message
            for span, text in ((reason.statement_span, one.statement), (reason.claim_span, one.wording)):
                assert span is None or (0 <= span.start < span.end <= len(text) and span.of(text).strip())


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_sound_finding(text: str) -> None:
    finding = checker().check(text)
    assert finding.statement == text
    assert_sound(finding)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_asking_twice_or_elsewhere_gives_the_same(text: str) -> None:
    finding = checker().check(text)
    assert checker().check(text) == finding
    assert Checker(Claims.from_yaml(CLAIMS)).check(text) == finding


@given(TEXTS)
@example("0:0tO")  # figures behind which the text ends
@example("It is open on 3 days from 9 to")
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_what_the_claims_are(text: str) -> None:
    """A passage of any kind makes claims, and none of them contradicts itself outright by raising an error."""
    passage = Checker(Claims.from_text(text))
    for statement in (text, "Norrby opened a bridge."):
        assert_sound(passage.check(statement))


@given(st.lists(st.sampled_from([*STATEMENTS, "So far.", "What?", "- ", "\n\n"]), max_size=6))
@settings(max_examples=40, deadline=None)
def test_positions_slice_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for finding in checker().check_text(text, file="draft.txt"):
        place = finding.location
        assert place is not None
        assert place.file == "draft.txt"
        assert text[place.offset : place.offset + place.length] == finding.statement
        line = text.splitlines()[place.line - 1]
        assert line[place.column - 1 :].startswith(finding.statement.splitlines()[0])


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text(text: str) -> None:
    assert_sound(checker().check(text))
    assert_sound(checker().check(f"Norrby opened a bridge in March 2016 {text}"))


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_text_takes_no_longer_than_its_length_allows(text: str) -> None:
    """The limit is several times what the slowest of them needs, even while coverage is measured."""
    began = time.process_time()
    assert_sound(checker().check(text))
    assert time.process_time() - began < 5


@pytest.mark.parametrize("text", ["", "...", "What is this?"])
def test_claims_that_say_nothing(text: str) -> None:
    finding = Checker(Claims.from_text(text)).check("Norrby opened a bridge.")
    assert (finding.verdict, finding.claim, finding.score) == (Verdict.UNKNOWN, None, 0)


def test_verdict_is_its_word() -> None:
    finding = checker().check(STATEMENTS[0])
    assert finding.verdict == "supported"
    assert f"{finding.verdict}/{finding.reasons[0].code}" == "supported/stated"


def placeless(finding: Finding) -> Finding:
    """The finding as it is for a statement alone."""
    return finding._replace(location=None, reasons=tuple(reason._replace(location=None) for reason in finding.reasons))


def test_statements_get_the_same_alone_and_in_a_text() -> None:
    findings = checker().check_text(" ".join(STATEMENTS))
    assert [f.statement for f in findings] == STATEMENTS
    assert [placeless(f) for f in findings] == [checker().check(s) for s in STATEMENTS]


def test_pickled_checker_finds_the_same() -> None:
    fresh = Checker(Claims.from_yaml(CLAIMS))
    copies = [pickle.loads(pickle.dumps(fresh)), pickle.loads(pickle.dumps(checker()))]
    for statement in STATEMENTS:
        finding = checker().check(statement)
        assert [copy.check(statement) for copy in copies] == [finding, finding]
        assert pickle.loads(pickle.dumps(finding)) == finding


def test_threads_share_a_checker() -> None:
    shared, count = Checker(Claims.from_yaml(CLAIMS)), 8
    expected = [checker().check(statement) for statement in STATEMENTS]
    start, found = threading.Barrier(count), []

    def work() -> None:
        start.wait()
        found.append([shared.check(statement) for statement in STATEMENTS])

    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * count


def test_hash_seed_changes_nothing() -> None:
    code = (
        "import sys, test_matching_checker as t\n"
        "sys.stdout.buffer.write(repr([t.checker().check(s) for s in [*t.STATEMENTS, *t.PIECES]]).encode())"
    )
    path = os.pathsep.join([str(ROOT / "tests"), str(ROOT)])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "77")
    }
    assert len(outputs) == 1
    assert all(len(output) > 1000 for output in outputs)
