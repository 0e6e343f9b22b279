"""Any content gives claims or a ClaimsError and nothing else, and strings come back as they were."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims import Claims, ClaimsError

PIECES = [
    *(
        "claims:",
        "entities:",
        "source:",
        "version: 1",
        "text: a b",
        "members:",
        "among: all",
        "among:",
        "also:",
        "id: x",
    ),
    *(
        "attributed_to:",
        "rating: true",
        "quote:",
        "examples:",
        "supported:",
        "name: A",
        "aliases:",
        "speaks_for:",
        "<<:",
    ),
    *(
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        " ",
        ", ",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "? ",
        "- ",
        "#",
        "|",
        ">",
        "~",
        "null",
    ),
    *(
        "&a ",
        "*a",
        "!t ",
        "!!int ",
        "'",
        '"',
        "\\",
        "%",
        "@",
        "`",
        "---",
        "...",
        "\t",
        "\r",
        "\0",
        "\x85",
        "\u2028",
        "\ufeff",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join),
)
KEYS = st.sampled_from(
    [
        *("version", "source", "entities", "claims", "title", "name", "kind", "aliases", "members", "speaks_for", "id"),
        *(
            "text",
            "quote",
            "where",
            "also",
            "among",
            "attributed_to",
            "rating",
            "note",
            "tags",
            "examples",
            "supported",
        ),
        *("contradicted", "unknown", "a", "b", "c", "all"),
    ]
)
WORDS = st.sampled_from(["a", "b", "c", "all", "true", "1", "Lisbon", "the Lisbon", "lisbn", "old-town", "", "null"])
VALUES = st.recursive(
    WORDS, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=6)), max_leaves=25
)
CLAIM = st.fixed_dictionaries(
    {"text": WORDS}, optional=dict.fromkeys(["id", "members", "among", "attributed_to"], VALUES)
)
ENTITY = st.one_of(
    WORDS, st.fixed_dictionaries({"name": WORDS}, optional={"members": st.lists(WORDS), "aliases": VALUES})
)
FILES = st.fixed_dictionaries(
    {"claims": st.lists(CLAIM, max_size=4)},
    optional={"entities": st.dictionaries(WORDS, ENTITY, max_size=4), "source": VALUES},
)
LINES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(lambda line: line.strip())


def outcome(text: str) -> Claims | ClaimsError:
    """What loading gives; any other exception fails the test."""
    try:
        claims = Claims.from_yaml(text)
    except ClaimsError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.line >= 1
            assert problem.column >= 1
            assert "; expected " in problem.message
            assert "\n" not in str(problem)
        return error
    return claims


@given(TEXTS)
@settings(max_examples=400)
def test_any_text_gives_claims_or_an_error(text: str) -> None:
    outcome(text)


@given(st.one_of(VALUES, FILES))
@settings(max_examples=300)
def test_any_yaml_gives_claims_or_an_error(content: Any) -> None:
    result = outcome(yaml.safe_dump(content))
    if isinstance(result, Claims):
        for claim in result.claims:
            named = [*(claim.members or ()), *(claim.among or () if claim.among != "all" else ())]
            assert all(name in result.entities and not result.entities[name].members for name in named)
            assert claim.attributed_to is None or claim.attributed_to in result.entities
        assert len({claim.id for claim in result.claims}) == len(result.claims) > 0


@given(st.binary(max_size=60))
@settings(max_examples=100)
def test_any_bytes_give_claims_or_an_error(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "claims.yaml")
        path.write_bytes(content)
        try:
            assert Claims.load(path).claims
        except ClaimsError as error:
            assert error.problems


@given(st.lists(LINES, min_size=1, max_size=5))
def test_strings_come_back_as_they_were(lines: list[str]) -> None:
    content = [{"text": line, "note": line, "also": lines, "where": line} for line in lines]
    claims = Claims.from_yaml(yaml.safe_dump(content, default_style='"', allow_unicode=True)).claims
    expected = [line.strip() for line in lines]
    assert [claim.text for claim in claims] == expected
    assert [claim.note for claim in claims] == expected
    assert [claim.where for claim in claims] == expected
    assert claims[0].also == tuple(expected)


@given(st.lists(st.tuples(LINES, st.integers(0, 2)), min_size=1, max_size=8))
@settings(max_examples=50)
def test_claims_are_the_same_in_one_file_or_several(placed: list[tuple[str, int]]) -> None:
    parts = [[line for line, part in placed if part == number] for number in range(3)]
    with tempfile.TemporaryDirectory() as folder:
        for number, lines in enumerate(parts):
            text = yaml.safe_dump({"entities": {f"e{number}": f"E{number}"}, "claims": lines}, default_style='"')
            Path(folder, f"{number}.yaml").write_text(text, encoding="utf-8")
        several = Claims.load(folder)
    entities = {f"e{number}": f"E{number}" for number in range(3)}
    one = Claims.from_yaml(
        yaml.safe_dump({"entities": entities, "claims": [line for part in parts for line in part]}, default_style='"')
    )
    assert [(claim.id, claim.text) for claim in several.claims] == [(claim.id, claim.text) for claim in one.claims]
    assert several.fingerprint == one.fingerprint


@given(st.text())
def test_any_passage_gives_claims(text: str) -> None:
    claims = Claims.from_text(text).claims
    assert [claim.id for claim in claims] == [f"s{number}" for number in range(1, len(claims) + 1)]
    lines = text.split("\n")
    for claim in claims:
        first = claim.text.split()[:1]
        assert lines[claim.place.line - 1][claim.place.column - 1 :].startswith(first[0] if first else "")
