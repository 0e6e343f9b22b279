"""Turns our own hand-written word lists into word tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

from lexicon.tablefile import joined, write_table


def compile_lists(data: Path) -> None:
    """Write the tables that the lists in the folder make. Raises ValueError with file and line on a bad line."""
    senses = list(_senses(data / "senses.txt"))
    opposed = (*_opposites(data / "opposites.txt"), *_opposed_senses(senses))
    write_table(data / "own_opposites.tsv", _symmetric(opposed))
    write_table(data / "own_senses.tsv", _sense_table(senses))
    write_table(data / "own_synonyms.tsv", _symmetric(_all_pairs(data / "synonyms.txt")))
    write_table(data / "unsafe_synonyms.tsv", _symmetric(_all_pairs(data / "unsafe-synonyms.txt")))
    write_table(data / "own_derivations.tsv", _symmetric(_all_pairs(data / "derivations.txt")))
    write_table(data / "own_kinds.tsv", _kinds(data / "kinds.txt"))
    write_table(data / "own_exclusive.tsv", _exclusive(data / "exclusive.txt"))
    write_table(data / "own_frames.tsv", _frames(data / "frames.txt"))
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


def _kinds(path: Path) -> dict[str, str]:
    """Map each word behind an "=" to the wider words before it."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, line in _lines(path):
        wide, sign, narrow = line.partition(" = ")
        if not (sign and wide.split() and narrow.split()):
            raise ValueError(f"{place}: expected words on both sides of '='")
        for word in narrow.split():
            found[word].update(wide.split())
    return {word: joined(wider - {word}) for word, wider in found.items()}


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


def _frames(path: Path) -> dict[str, str]:
    """Map each verb of a frame, or "be_" and what one is, to "frame>other frame", "=" for ">" where each follows from the other."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, line in _lines(path):
        sign = "=" if " = " in line else ">"
        sides = [side.split() for side in line.split(f" {sign} ")]
        if len(sides) != 2 or any(len(side) < 2 for side in sides) or sides[1][0].islower():
            raise ValueError(f"{place}: expected two frames, and '=' or '>' between them")
        plain = [[word for word in side if not word.isupper()] for side in sides]
        once = sign == ">" or plain[0] == plain[1]  # "A meets B": the other way round, the line is the same
        for one, other in (sides,) if once else (sides, sides[::-1]):
            for key in _frame_keys(one):
                found[key].add(f"{','.join(one)}{sign}{','.join(other)}")
    return {key: joined(entries) for key, entries in found.items()}


def _frame_keys(frame: list[str]) -> list[str]:
    """What a frame is found by."""
    if frame[1] == "of":
        return [f"{word}_be" for word in frame[0].split("/")]
    verb, *behind = frame[2:] if frame[1] == "not" else frame[1:]
    return [f"be_{word}" for word in behind[0].split("/")] if verb == "be" else verb.split("/")


class _Sense(NamedTuple):
    """A line of senses.txt: where the nouns stand, the line's number, the nouns, and the verbs of each side."""

    place: str
    number: int
    nouns: list[str]
    sides: list[list[str]]


def _senses(path: Path) -> Iterator[_Sense]:
    for number, (place, line) in enumerate(_lines(path)):
        head, sign, verbs = line.partition(" : ")
        where, *nouns = head.split()
        sides = [side.split() for side in verbs.split(" = ")]
        if where not in {"o", "s"} or not (sign and nouns and all(sides)) or len(verbs.split()) < 2:
            raise ValueError(f"{place}: expected 'o' or 's', nouns, ':' and two verbs, with '=' between opposite ones")
        yield _Sense(where, number, nouns, sides)


def _opposed_senses(senses: list[_Sense]) -> Iterator[tuple[str, str]]:
    for sense in senses:
        for one, other in combinations(range(len(sense.sides)), 2):
            yield f"#{sense.number}.{one}", f"#{sense.number}.{other}"


def _sense_table(senses: list[_Sense]) -> dict[str, str]:
    """Map each verb to "place.line.side" for every line it stands in, and "~" with a noun to the lines of the noun."""
    found: dict[str, set[str]] = defaultdict(set)
    for sense in senses:
        for noun in sense.nouns:
            found["~" + noun].add(str(sense.number))
        for side, verbs in enumerate(sense.sides):
            for verb, _, prep in (verb.partition("+") for verb in verbs):
                found[verb].add(f"{prep or sense.place}.{sense.number}.{side}")
    return {word: joined(entries) for word, entries in found.items()}


def _symmetric(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {word: joined(others - {word}) for word, others in found.items()}
