"""What the matcher keeps between runs: the same verdicts with and without, and never a reason to fail."""

from __future__ import annotations

import marshal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import factcheck
from factcheck import Checker, Claims
from factcheck.claims import cache
from factcheck.matching import bearing, kept, wordings
from factcheck.matching.packing import Packer, Unpacker
from factcheck.matching.wordings import ClaimBook

TEXT = """
entities: {harbour: {name: Port of Elling}, ada: {name: Ada Vang, kind: person}}
claims:
  - {text: Ada Vang leads the Port of Elling., also: [The Port of Elling has Ada Vang at its head.]}
  - {text: Only Elling and Marrow joined the pact., members: [Elling, Marrow], among: all}
  - {text: The quick response team met in 2019., attributed_to: Ada Vang}
"""
STATEMENTS = (
    "Ada Vang runs the Port of Elling",
    "Dunmore joined the pact",
    "The QRT met in 2019",
    "Elly joined the pct.",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small claims file."""
    path = tmp_path / "claims.yaml"
    path.write_text(TEXT, "utf-8")
    return path


def findings(file: Path) -> list[str]:
    checker = Checker(Claims.load(file))
    return [repr(checker.check(statement)) for statement in STATEMENTS]


def matcher_file(own_cache: Path, claims: Claims) -> Path:
    return next(path for path in own_cache.glob("*.cache") if path.stem != claims.key)


def test_a_later_run_reads_no_claim_and_finds_the_same(
    file: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Checker(Claims.load(file)).keep()
    with monkeypatch.context() as patch:
        patch.setattr(wordings, "read", None)
        patch.setattr(bearing, "text_keys", None)
        with_it = findings(file)
    monkeypatch.setenv(cache.SWITCH, "off")
    assert with_it == findings(file)


def test_a_command_prints_the_same_before_and_after_and_without(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-m", "factcheck", "-v", "Turkmenistan is in the CSTO", "It is said that all five left."]
    outputs = [subprocess.run(command, capture_output=True, check=False).stdout for _ in range(2)]
    assert len(list(own_cache.glob("*.cache"))) == 2
    monkeypatch.setenv(cache.SWITCH, "off")
    outputs.append(subprocess.run(command, capture_output=True, check=False).stdout)
    assert outputs[0]
    assert outputs[0] == outputs[1] == outputs[2]


def test_every_shipped_wording_comes_back_as_it_was() -> None:
    """Objects that were one stay one: a predicate is one of its clause's terms."""
    claims = Claims.shipped()
    book = ClaimBook(claims)
    packer, unpacker = Packer(claims), Unpacker(claims, book.wordings)
    for wording in book.wordings:
        reading = book.reading(wording.text)
        again = unpacker.unpack(marshal.loads(marshal.dumps(packer.pack(reading))))
        assert again == reading
        for one, other in zip(again.clauses, reading.clauses, strict=True):
            assert [t is one.predicate for t in one.terms] == [t is other.predicate for t in other.terms]
            assert [type(t) for t in (*one.terms, *one.chunks)] == [type(t) for t in (*other.terms, *other.chunks)]


def test_the_tables_come_back_as_they_were() -> None:
    claims = Claims.from_yaml(TEXT)
    book = ClaimBook(claims)
    tables = {name: getattr(book, name) for name in wordings._KEPT} | book.names.tables()
    packed = marshal.loads(marshal.dumps(Packer(claims).pack(tables)))
    assert Unpacker(claims, book.wordings).unpack(packed) == tables


def test_no_type_is_kept_unawares() -> None:
    class Unknown(NamedTuple):
        field: str

    with pytest.raises(KeyError):
        Packer(Claims()).pack((Unknown("x"),))


@pytest.mark.parametrize("damage", [b"", b"x" * 100])
def test_a_damaged_file_is_no_file(damage: bytes, file: Path, own_cache: Path) -> None:
    claims = Claims.load(file)
    Checker(claims).keep()
    whole = findings(file)
    matcher_file(own_cache, claims).write_bytes(damage)
    assert findings(file) == whole
    Checker(Claims.load(file)).keep()
    assert matcher_file(own_cache, claims).stat().st_size > 100


def test_nothing_is_kept_twice_nor_without_files_nor_where_nobody_wants_it(
    file: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Checker(Claims.from_yaml(TEXT)).keep()
    assert not own_cache.exists()
    claims = Claims.load(file)
    Checker(claims).keep()
    stored = matcher_file(own_cache, claims).stat()
    Checker(claims).keep()
    assert matcher_file(own_cache, claims).stat() == stored
    matcher_file(own_cache, claims).unlink()
    monkeypatch.setenv(cache.SWITCH, "off")
    Checker(claims).keep()
    assert len(list(own_cache.iterdir())) == 1


def test_of_many_claims_only_the_tables_are_kept(file: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordings, "MOST_READINGS", 3)
    claims = Claims.load(file)
    Checker(claims).keep()
    values = cache.load(matcher_file(own_cache, claims).stem)
    assert values is not None
    assert values["readings"] == {}
    assert "_index" in dict(zip(values["bearing"][1::2], values["bearing"][2::2], strict=True))
    with_tables = findings(file)
    monkeypatch.setenv(cache.SWITCH, "off")
    assert findings(file) == with_tables


def test_whatever_code_a_reading_depends_on_is_part_of_the_key() -> None:
    root = Path(factcheck.__file__).parent
    layers = [root / name for name in ("documents", "language", "matching")]
    folders = {path.parent for layer in layers for path in layer.rglob("*.py")}
    folders.remove(root / "documents" / "discovery")  # which files there are is no matter of how they are read
    assert folders | {root / "data"} == set(kept._CODE)


def test_an_abbreviation_is_spelt_out_by_the_claims_words() -> None:
    names = ClaimBook(Claims.from_yaml(TEXT)).names
    assert names.spelt_out("QRT") == ("quick", "response", "team")
    assert names.spelt_out("RTM") == ("response", "team", "met")
    assert [names.spelt_out(text) for text in ("TQ", "TPO", "Q-T", "PACT", "XYZ", "Q")] == [()] * 6
