"""Turns our own hand-written word lists into word tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

from lexicon.tablefile import joined, write_table


def compile_lists(data: Path) -> None:
    """Write the tables that the lists in the folder make. Raises ValueError with file and line on a bad line."""
    write_table(data / "own_opposites.tsv", _symmetric(_opposites(data / "opposites.txt")))
    write_table(data / "own_synonyms.tsv", _symmetric(_all_pairs(data / "synonyms.txt")))
    write_table(data / "unsafe_synonyms.tsv", _symmetric(_all_pairs(data / "unsafe-synonyms.txt")))
    write_table(data / "own_derivations.tsv", _symmetric(_all_pairs(data / "derivations.txt")))
    write_table(data / "own_exclusive.tsv", _exclusive(data / "exclusive.txt"))
    write_table(data / "idiom_words.tsv", _idioms(data / "idioms.txt"))
    write_table(data / "country_names.tsv", _country_names(data / "countries.tsv"))


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line that says something, with its place."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield f"{path.name}:{number}", line


def _opposites(path: Path) -> Iterator[tuple[str, str]]:
    """Each side of an "=" is opposed to each other side."""
    for place, line in _lines(path):
        sides = [side.split() for side in line.split("=")]
        if len(sides) < 2 or not all(sides):
            raise ValueError(f"{place}: expected words on both sides of '='")
        for one, other in combinations(sides, 2):
            yield from product(one, other)


def _all_pairs(path: Path) -> Iterator[tuple[str, str]]:
    for place, line in _lines(path):
        words = line.split()
        if len(words) < 2 or len(set(words)) < len(words):
            raise ValueError(f"{place}: expected two or more different words")
        yield from combinations(words, 2)


def _idioms(path: Path) -> dict[str, str]:
    """Map the first word of each idiom to "kind:other_words:what,it,means"."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, line in _lines(path):
        head, sign, meaning = line.partition(" = ")
        kind, _, pattern = head.partition(" ")
        if not (sign and kind in set("nmvarcpedb") and "_" in pattern and meaning.split()):
            raise ValueError(f"{place}: expected a part of speech, words joined by '_', '=' and what they mean")
        for words in product(*(word.split("/") for word in pattern.split("_"))):
            first, *others = words
            # A prime minister is a premier, and a minister all the same.
            means = [*meaning.split(), *(others[-1:] if kind == "n" else ())]
            found[first].add(f"{'n' if kind == 'm' else kind}:{'_'.join(others)}:{','.join(means)}")
    return {first: joined(entries) for first, entries in found.items()}


def _exclusive(path: Path) -> dict[str, str]:
    """Map each word to "set.value" for every set it stands in; "a=b" gives two words one value."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, (place, line) in enumerate(_lines(path)):
        for value, names in enumerate(line.split()):
            for word in names.split("="):
                if not word or number in found[word]:
                    raise ValueError(f"{place}: empty or repeated value {word!r}")
                found[word][number] = value
    return {word: " ".join(f"{a}.{b}" for a, b in sorted(values.items())) for word, values in found.items()}


def _country_names(path: Path) -> dict[str, str]:
    """Map each name, demonym and capital, in lower case unless marked "~", to the countries it fits."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, line in _lines(path):
        columns = line.split("\t")
        if len(columns) != 4:
            raise ValueError(f"{place}: expected 4 columns, found {len(columns)}")
        for name in ";".join(columns).split(";"):
            key = name[1:] if name.startswith("~") else name.lower()
            found[key].add(columns[0].lower())
    # A country's own name beats another country's demonym or capital of the same spelling.
    return {key: key if key in names else ";".join(sorted(names)) for key, names in found.items() if key}


def _symmetric(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {word: joined(others - {word}) for word, others in found.items()}
