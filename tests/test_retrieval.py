"""Checks which claims come first for a statement: cases as data, and what an index of any texts must keep to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import yaml
from claims_files import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Checker, Claims
from factcheck.claims.model import Claim
from factcheck.language import names
from factcheck.language.chunks import chunk
from factcheck.language.tokens import tokenize
from factcheck.matching import presence, repetition, retrieve
from factcheck.matching.retrieve import indexed, unpacked

GROUPS = cases("retrieval.yaml")
ROWS = [(group, row) for group in GROUPS for row in group["cases"]]
# Invented, so that none is a form or a synonym of another one.
WORDS = ("bolvak", "drimsu", "fankol", "gretwi", "hoskan", "jubrit", "klandov", "mespir", "nortag", "quelmo")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), min_size=1, max_size=30)
NUMBERS = st.lists(st.integers(0, 2**12 - 1), max_size=8)


def checker_of(texts: Sequence[str]) -> Checker:
    return Checker(Claims(claims=tuple(Claim(f"c{number}", text) for number, text in enumerate(texts))))


@pytest.mark.parametrize(("group", "row"), ROWS, ids=[row["statement"] for _, row in ROWS])
def test_the_nearest_claims_come_first(group: Mapping[str, Any], row: Mapping[str, Any]) -> None:
    checker = Checker(Claims.from_yaml(yaml.safe_dump(group["claims"])))
    found = [candidate.claim.id for candidate in checker.candidates(row["statement"])]
    first = row["first"]
    assert found[: len(first)] == first if first else not found, row["why"]
    assert not set(found) & set(row.get("absent", ()))


def test_every_claim_comes_once_with_its_best_wording_and_falling_scores() -> None:
    text = "- {id: a, text: The quay is grey., also: [The harbour wall is grey.]}\n- {id: b, text: The wall fell.}"
    found = Checker(Claims.from_yaml(text)).candidates("The harbour wall is grey")
    assert [(candidate.claim.id, candidate.wording) for candidate in found] == [
        ("a", "The harbour wall is grey."),
        ("b", "The wall fell."),
    ]
    assert found[0].score > found[1].score > 0


def test_no_more_come_than_are_asked_for() -> None:
    checker = checker_of(["A bolvak.", "The bolvak.", "Some bolvak."])
    assert [len(checker.candidates("bolvak", limit)) for limit in (2, 10, 0, -1)] == [2, 3, 0, 0]
    assert [candidate.claim.id for candidate in checker.candidates("bolvak", 2)] == [
        "c0",
        "c1",
    ]  # in order among equals


@given(TEXTS, st.sampled_from(WORDS))
@settings(max_examples=60, deadline=None)
def test_no_text_with_a_rare_word_is_missed(texts: Sequence[Sequence[str]], rare: str) -> None:
    """Also where what is common only adds to what is rarer; one word is in every text."""
    checker = checker_of([" ".join((*text, "zimbor")) for text in texts])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(retrieve, "_COMMON", max(len(texts) - 1, 1))
        patch.setattr(retrieve, "_ENOUGH", 1)
        found = checker.candidates(f"zimbor {rare}", limit=len(texts))
    having = {f"c{number}" for number, text in enumerate(texts) if rare in text}
    assert having <= {candidate.claim.id for candidate in found[: len(having)]} or not having
    assert having or len(found) == len(texts)


@given(TEXTS, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_narrowing_changes_no_score_of_what_it_leaves(texts: Sequence[Sequence[str]], asked: Sequence[str]) -> None:
    checker, statement = checker_of([" ".join(text) for text in texts]), " ".join(asked)
    whole = {candidate.claim.id: candidate.score for candidate in checker.candidates(statement, 100)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(retrieve, "_COMMON", 2)
        patch.setattr(retrieve, "_ENOUGH", 1)
        narrowed = {candidate.claim.id: candidate.score for candidate in checker.candidates(statement, 100)}
    assert narrowed == {claim: pytest.approx(whole[claim]) for claim in narrowed}


@given(TEXTS)
@settings(max_examples=20, deadline=None)
def test_the_same_comes_from_the_same(texts: Sequence[Sequence[str]]) -> None:
    lines = [" ".join(text) for text in texts]
    one, other = (checker_of(lines).candidates(" ".join(WORDS)) for _ in range(2))
    assert one == other


def test_an_index_of_nothing_finds_nothing() -> None:
    index = indexed([], [], [])
    assert index.search([{"word": 1.0}], 5, 5) == list(index.ranked([{"word": 1.0}])) == []
    assert Checker(Claims()).candidates("The word") == ()


def test_a_search_spreads_over_claims() -> None:
    """At most eight texts of each, of the best claims only."""
    index = indexed([["a"]] * 12 + [["a", "b"]] * 2, [()] * 14, [0] * 10 + [1] * 2 + [2] * 2)
    assert index.search([{"a": 1.0}], 18, 2) == [*range(8), 10, 11]
    assert index.search([{"a": 1.0}], 3, 2) == [0, 1, 2]
    assert index.search([{"b": 1.0}], 18, 2) == [12, 13]
    assert list(unpacked(index.owners)) == [0] * 10 + [1] * 2 + [2] * 2


def test_the_own_text_of_a_claim_is_found_behind_briefer_wordings() -> None:
    index = indexed([["a", "long", "text"]] + [["a"]] * 9, [()] * 10, [0] * 10)
    assert index.search([{"a": 1.0}], 18, 1) == [*range(1, 9), 0]


def test_of_what_is_sought_only_the_best_key_counts() -> None:
    index = indexed([["big", "large"], ["big", "x"], ["large", "x"], ["y"]], [()] * 4, range(4))
    scores = dict(index.ranked([{"big": 1.0, "large": 0.7}]))
    assert scores[0] == scores[1] > scores[2] > 0


@given(NUMBERS, st.integers(-1, 9))
def test_some_claim_in_so_many_sets(sets: Sequence[int], number: int) -> None:
    most = max((sum(claims >> bit & 1 for claims in sets) for bit in range(12)), default=0)
    assert presence.are_in_one(sets, number) == (most >= number)


def test_a_claim_has_the_members_of_the_groups_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where nothing is remembered, as there are too many claims for it."""
    text = "entities: {ports: {name: the ports, members: [Elling, Marrow]}}\nclaims: [The ports are shut., It rains.]"
    book = Checker(Claims.from_yaml(text))._book
    chunks = chunk(tokenize("Elling Marrow rain"), book.names)
    for remembered in (20_000, 1):
        monkeypatch.setattr(presence, "_REMEMBERED", remembered)
        assert [book.bearing._presence.of(one) for one in chunks] == [0b01, 0b01, 0b10]


def test_many_wordings_are_read_without_keeping_their_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["Ada Vang leads the Port of Elling.", "The quick response team met in 2019.", "Marrow joined the pact."]
    statements = ("The QRT met in 2019", "ada vang runs the port", "Marow joined the pact.")
    few = [checker_of(lines).check(statement) for statement in statements]
    monkeypatch.setattr(names, "_FEW", 1)
    assert [checker_of(lines).check(statement) for statement in statements] == few


def test_of_very_many_near_wordings_only_those_count_that_begin_and_end_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ("the red cup stood there", "a blue jar fell down", "the red jar fell down")
    table = repetition.table_of([tuple(line.split()) for line in lines], range(3))
    statement = tokenize("the red cup fell down")
    assert set(repetition.nearly(table, statement)) == {0, 1, 2}
    monkeypatch.setattr(repetition, "_MANY", 1)
    assert repetition.nearly(table, statement) == [2]
