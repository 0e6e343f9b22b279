"""Checks the word tables and what the lexicon says about words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.language import lexicon
from factcheck.language.wordtable import DATA, WordTable

ROOT = Path(__file__).parent.parent
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "lexicon.yaml").read_text("utf-8"))
TABLES = sorted(path.name for path in DATA.glob("*.tsv") if path.name != "countries.tsv")
OWN = [
    *(name for name in TABLES if name.startswith("own_")),
    "country_names.tsv",
    "unsafe_synonyms.tsv",
    "idiom_words.tsv",
]
MEMBERS_OF_THE_UN = 193


def plain(value: Any) -> Any:
    """Turn sets and tuples into sorted lists and lists, as YAML writes them."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return list(value) if hasattr(value, "keys") else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['call']}({', '.join(case['with'])})")
def test_case(case: dict[str, Any]) -> None:
    result = plain(getattr(lexicon, case["call"])(*case["with"]))
    assert set(case) - {"call", "with", "why"}, "a case must expect something"
    if "is" in case:
        assert result == case["is"], case["why"]
    assert [item for item in case.get("has", ()) if item not in result] == [], case["why"]
    assert [item for item in case.get("lacks", ()) if item in result] == [], case["why"]


def test_every_function_has_cases() -> None:
    assert {case["call"] for case in CASES} == set(lexicon.__all__)
    assert all(case["why"] for case in CASES)


def rows(name: str) -> Iterator[tuple[str, str]]:
    for line in (DATA / name).read_text("utf-8").splitlines():
        key, value = line.split("\t")
        yield key, value


@pytest.mark.parametrize("name", TABLES)
def test_table_is_sorted_without_repeats(name: str) -> None:
    keys = [key.encode() for key, _ in rows(name)]
    assert keys, "an empty table is of no use"
    assert keys == sorted(set(keys))
    assert all(value for _, value in rows(name))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_found_where_it_stands(name: str) -> None:
    table, listed = WordTable(name), list(rows(name))
    sample = [*listed[:3], *listed[:: max(1, len(listed) // 200)], *listed[-3:]]
    assert [(key, table.get(key)) for key, _ in sample] == sample
    assert [table.get(key + "\x00") for key, _ in sample] == [""] * len(sample)


@pytest.mark.parametrize("name", ["antonyms", "near_antonyms", "synonyms", "derivations"])
def test_relation_is_symmetric(name: str) -> None:
    listed = dict(rows(f"{name}.tsv")) | dict(rows("own_opposites.tsv")) | dict(rows("own_synonyms.tsv"))
    relation = getattr(lexicon, name)
    words = sorted(listed)[::20]
    assert [(word, other) for word in words for other in relation(word) if word not in relation(other)] == []


def test_no_pair_is_both_synonym_and_opposite_or_exclusive() -> None:
    """What two lists say about a pair can't both be right: found in our own lists, one of them has a mistake."""
    pairs = [(word, other) for word, others in rows("own_synonyms.tsv") for other in others.split()]
    assert [pair for pair in pairs if pair[1] in lexicon.antonyms(pair[0])] == []
    values = {word: dict(item.split(".") for item in line.split()) for word, line in rows("own_exclusive.tsv")}
    both = [(values[one], values[other]) for one, other in pairs if one in values and other in values]
    assert [
        (one, other) for one, other in both if any(one[key] != other[key] for key in one.keys() & other.keys())
    ] == []


def test_tables_of_our_own_lists_are_up_to_date(tmp_path: Path) -> None:
    for path in [*DATA.glob("*.txt"), DATA / "countries.tsv"]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    code = "import sys, pathlib; from lexicon.curated import compile_lists; compile_lists(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT / "scripts", check=True)
    assert [name for name in OWN if (tmp_path / name).read_bytes() != (DATA / name).read_bytes()] == []


def test_countries_are_complete() -> None:
    names = [line.split("\t")[0] for line in (DATA / "countries.tsv").read_text("utf-8").splitlines() if line[0] != "#"]
    assert len(names) == len(set(names)) == MEMBERS_OF_THE_UN + len(["Kosovo", "Palestine", "Taiwan", "Vatican City"])
    assert [name for name in names if lexicon.country_of(name) != name.lower()] == []


def test_table_without_a_file_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a zip the folder can't be opened; the package's own reader is asked instead."""
    table = WordTable("irregular.tsv")
    monkeypatch.setattr("factcheck.language.wordtable.DATA", Path("/nowhere"))
    assert table.get("went") == "v:go"


def test_import_opens_no_table() -> None:
    code = (
        "import factcheck.language.lexicon as lexicon, sys\n"
        "tables = [value for value in vars(lexicon).values() if type(value).__name__ == 'WordTable']\n"
        "print(len(tables) > 5, any('_data' in vars(table) for table in tables))\n"
        "print({'yaml', 'rich', 'rapidfuzz', 'importlib.metadata'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout == "True False\nset()\n"
