"""Where claims come from: files, folders, texts and the program itself; and what they are as values."""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Collection
from pathlib import Path

import pytest

import factcheck
from factcheck.claims import Claim, Claims, ClaimsError, Place, Problem
from factcheck.claims import compose as compose_module
from factcheck.claims import files as claims_files_module
from factcheck.claims import names as names_module

EXAMPLE = """\
source: {title: Report}
entities: {lisbon: Lisbon, porto: Porto, both: {name: both cities, members: [lisbon, porto]}}
claims:
  - {id: old, text: Lisbon is old., members: [lisbon], among: both, attributed_to: Ana}
  - Porto is new.
"""


def problems_of(*paths: str | os.PathLike[str]) -> list[Problem]:
    with pytest.raises(ClaimsError) as caught:
        Claims.load(*paths)
    return list(caught.value.problems)


def problems_in(text: str) -> list[str]:
    with pytest.raises(ClaimsError) as caught:
        Claims.from_yaml(text)
    return list(map(str, caught.value.problems))


# Files and folders


def test_folder_is_searched_sorted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.yml", "a.yaml", "C.YAML", "sub/d.yaml", ".hidden.yaml", ".git/e.yaml", "notes.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(f"- From {name}\n", encoding="utf-8")
    claims = Claims.load(".")
    assert claims.files == ("C.YAML", "a.yaml", "b.yml", "sub/d.yaml")
    assert [str(claim.place) for claim in claims.claims] == [f"{name}:1:3" for name in claims.files]


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- {id: a, text: A}\n", encoding="utf-8")
    claims = Claims.load(tmp_path / "a.yaml", tmp_path, str(tmp_path / "." / "a.yaml"))
    assert [claim.id for claim in claims.claims] == ["a"]
    assert claims.files == (str(tmp_path / "a.yaml"),)


def test_every_unreadable_path_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("loop.yaml").symlink_to("loop.yaml")
    Path("fine.yaml").write_text("- A.\n", encoding="utf-8")
    Path("bad.yaml").write_text("- {id: [a], text: B.}\n", encoding="utf-8")
    found = problems_of("missing.yaml", "fine.yaml", "empty", "nul\0byte", "loop.yaml", "", "bad.yaml")
    assert [str(problem) for problem in found] == [
        "missing.yaml: does not exist; expected a claims file or a folder of them",
        "empty: a folder without claims files; expected .yaml or .yml files in it",
        "nul\0byte: cannot be read: embedded null byte; expected a readable file",
        f"loop.yaml: cannot be read: {os.strerror(40)}; expected a readable file",
        ": does not exist; expected a claims file or a folder of them",
        "bad.yaml:1:8: id is a list; expected a string",
    ]


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("- A.\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(claims_files_module, "open", refuse, raising=False)
    message = f"{path}: cannot be read: Permission denied; expected a readable file"
    assert [str(problem) for problem in problems_of(path)] == [message]


def test_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    message = f"{tmp_path}: a folder that cannot be listed; expected a readable one"
    assert [str(problem) for problem in problems_of(tmp_path)] == [message]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_and_device_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for path in (tmp_path / "pipe.yaml", tmp_path, Path(os.devnull)):
        (problem,) = problems_of(path)
        assert problem.message == "neither a file nor a folder; expected a claims file or a folder of them"


def test_size_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_files_module, "MAX_BYTES", 10)
    path = tmp_path / "a.yaml"
    path.write_bytes(b"- 34567890")
    assert Claims.load(path).claims[0].text == "34567890"
    path.write_bytes(b"- 345678901")
    assert [str(problem) for problem in problems_of(path)] == [
        f"{path}: more than 10 bytes; expected a smaller file (split it)"
    ]


def test_byte_order_mark_and_dos_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeff- A.\r\n- {id: b, text: B.}\r\n".encode())
    assert [str(claim.place) for claim in Claims.load(path).claims] == [f"{path}:1:3", f"{path}:2:3"]


def test_no_path() -> None:
    with pytest.raises(TypeError):
        Claims.load()


# Limits: each of these is small to write and large to follow


def test_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compose_module, "MAX_NODES", 1000)
    # The file, the key and the list are values, too.
    assert len(Claims.from_yaml("claims: [" + "a," * 997 + "]").claims) == 997
    assert problems_in("claims: [" + "a," * 998 + "]") == [
        "<text>:1:9: more than 1,000 values; expected a smaller file"
    ]


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: "])
def test_deep_nesting_is_refused(opening: str) -> None:
    (found,) = problems_in(opening * 100_000)
    assert "more than 40 levels of nesting; expected fewer" in found


def test_lists_of_groups_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_module, "MAX_LISTED", 20)
    group = "entities: {g: {name: The group, members: [a1, b2, c3, d4]}}\nclaims:\n"
    claim = "  - {text: x, members: [a1], among: g}\n"
    # The group itself counts four, each claim five.
    assert len(Claims.from_yaml(group + 3 * claim).claims) == 3
    assert problems_in(group + 5 * claim) == [
        "<text>:6:37: lists of more than 20 names in all; expected fewer or smaller groups"
    ]


def test_chain_of_groups_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_module, "MAX_LISTED", 10_000)
    lines = [f"  g{n}: {{name: n{n}, members: [m{n}, g{n - 1}]}}" for n in range(1, 500)]
    text = "\n".join(["entities:", "  g0: {name: n0, members: [m0]}", *lines, "claims: [a]"])
    (found,) = problems_in(text)
    assert "lists of more than 10,000 names in all" in found


def test_circles_are_shown_shortened_and_not_for_every_fault() -> None:
    chain = [f"  g{n}: {{name: G{n}, members: [g{n + 1}]}}" for n in range(12)]
    fan = [f"  h{n}: {{name: H{n}, members: [g0]}}" for n in range(120)]
    last = "  g12: {name: last, members: [" + ", ".join(f"h{n}" for n in range(120)) + "]}"
    found = problems_in("\n".join(["entities:", *chain, last, *fan, "claims: [a]"]))
    shortened = "g0 > g1 > g2 > g3 > g4 > g5 > g6 > g7 > ... > h0 > g0"
    assert found[0] == f"<text>:15:27: a group inside itself: {shortened}; expected no cycle"
    assert len(found) == 120
    assert found[-1] == "<text>:134:31: a group inside itself; expected no cycle"


def test_comparing_names_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def count(_word: str, choices: Collection[str], _at_least: float) -> None:
        compared.append(len(choices))

    monkeypatch.setattr(names_module, "nearest", count)
    entities = "".join(f"  e{n}: Entity number {n}\n" for n in range(1000))
    claims = "".join(f"  - {{text: x, attributed_to: Plain people {n}}}\n" for n in range(2000))
    assert len(Claims.from_yaml(f"entities:\n{entities}claims:\n{claims}").entities) == 3000
    # An id and a name to compare for each entity: 2,000 at a time, a million in all.
    assert compared == [2000] * 500


def test_collector_is_as_before() -> None:
    Claims.from_yaml("- A.")
    assert gc.isenabled()
    problems_in("- {")
    assert gc.isenabled()
    gc.disable()
    try:
        Claims.from_yaml("- A.")
        assert not gc.isenabled()
    finally:
        gc.enable()


# Texts


def test_from_text_has_a_claim_for_each_sentence() -> None:
    text = "  Lisbon is old.\n\nPorto is\nnew. Faro is far."
    claims = Claims.from_text(text)
    assert claims.claims == (
        Claim("s1", "Lisbon is old.", place=Place("<text>", 1, 3)),
        Claim("s2", "Porto is new.", place=Place("<text>", 3, 1)),
        Claim("s3", "Faro is far.", place=Place("<text>", 4, 6)),
    )
    assert claims.files == ()
    assert claims.entities == {}


def test_from_text_without_a_sentence() -> None:
    assert Claims.from_text(" \n").claims == ()


def test_from_yaml_names_the_path_it_is_given() -> None:
    claims = Claims.from_yaml("- A.", path="mine.yaml")
    assert claims.files == ("mine.yaml",)
    assert claims.claims[0].place == Place("mine.yaml", 1, 3)


def test_sources_by_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"source: {{title: {name}}}\nclaims: [From {name}.]", encoding="utf-8")
    (tmp_path / "0.yaml").write_text("- From 0.", encoding="utf-8")
    claims = Claims.load(tmp_path)
    assert claims.source.title == "a"
    assert {Path(path).name: source.title for path, source in claims.sources.items()} == {"a.yaml": "a", "b.yaml": "b"}


# Values


def test_pickle_and_equality() -> None:
    claims = Claims.from_yaml(EXAMPLE)
    copy = pickle.loads(pickle.dumps(claims))
    assert copy == claims
    assert hash(copy) == hash(claims)
    assert copy.fingerprint == claims.fingerprint
    assert claims != Claims.from_yaml(EXAMPLE.replace("new", "newer"))


def test_values_never_change() -> None:
    claims = Claims.from_yaml(EXAMPLE, path="a.yaml")
    for value, name in ((claims, "files"), (claims, "new"), (claims.claims[0], "text"), (claims.source, "title")):
        with pytest.raises(AttributeError):
            setattr(value, name, "changed")
    with pytest.raises(AttributeError):
        del claims.files
    assert claims == Claims.from_yaml(EXAMPLE, path="a.yaml")
    assert claims != "a.yaml"
    assert repr(claims) == f"<{len(claims.claims)} claims of a.yaml>"


def test_error_can_be_pickled() -> None:
    with pytest.raises(ClaimsError) as caught:
        Claims.from_yaml("- {text: [a]}")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.problems == caught.value.problems
    assert str(copy) == str(caught.value)


def test_fingerprint_ignores_path_layout_and_comments() -> None:
    rewritten = """\
# The same in another shape.
claims:
- text: >-
    Lisbon is
    old.
  attributed_to:   "Ana"
  id: 'old'
  rating: TRUE
  among: both   # the group
  members:
  - lisbon

- Porto is new.
entities:
  both: {members: [Lisbon, porto], name: both cities, kind: group}
  porto: {name: Porto}
  lisbon: Lisbon
source:
  title: Report
"""
    fingerprint = Claims.from_yaml(EXAMPLE).fingerprint
    assert Claims.from_yaml(rewritten, path="elsewhere/b.yaml").fingerprint == fingerprint
    assert len(fingerprint) == 16
    assert set(fingerprint) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "old, new", [("Report", "Reports"), ("old,", "new,"), ("Lisbon,", "Lisboa,"), ("[lisbon]", "[]")]
)
def test_fingerprint_follows_the_content(old: str, new: str) -> None:
    assert old in EXAMPLE
    assert Claims.from_yaml(EXAMPLE.replace(old, new)).fingerprint != Claims.from_yaml(EXAMPLE).fingerprint


def test_fingerprint_is_the_same_everywhere() -> None:
    code = f"from factcheck.claims import Claims; print(Claims.from_yaml({EXAMPLE!r}).fingerprint, end='')"
    seen = {run(code, PYTHONHASHSEED=seed) for seed in ("0", "1", "2")}
    assert seen == {Claims.from_yaml(EXAMPLE).fingerprint}


def test_fingerprint_of_half_a_character() -> None:
    assert Claims.from_text("half \ud800 a pair.").fingerprint != Claims.from_text("half a pair.").fingerprint


# The shipped file, and what is imported


def run(code: str, **environment: str) -> str:
    """What a fresh interpreter prints; it finds this factcheck unless PYTHONPATH says otherwise."""
    root = str(Path(factcheck.__file__).parents[1])
    variables = {**os.environ, "PYTHONPATH": root, **environment}
    return subprocess.run(
        [sys.executable, "-P", "-c", code], env=variables, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


@pytest.mark.parametrize("inside", [True, False], ids=["wheel", "checkout"])
@pytest.mark.parametrize("zipped", [True, False], ids=["zip", "folder"])
def test_shipped_file_is_found(inside: bool, zipped: bool, tmp_path: Path) -> None:
    package = Path(factcheck.__file__).parent
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in package.rglob("*.py"):
            file.write(path, path.relative_to(package.parent))
        file.writestr("factcheck/claims.yaml" if inside else "claims.yaml", "- Évora is old.\n")
    home = archive if zipped else tmp_path / "unpacked"
    if not zipped:
        zipfile.ZipFile(archive).extractall(home)
    code = "from factcheck.claims import Claims; c = Claims.shipped(); print(ascii(c.claims[0].text), c.files[0])"
    assert run(code, PYTHONPATH=str(home)) == "'\\xc9vora is old.' <shipped>/claims.yaml\n"


@pytest.mark.parametrize("inside", [True, False], ids=["wheel", "checkout"])
def test_shipped_file_beside_or_inside_the_package(
    inside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "factcheck"
    package.mkdir()
    monkeypatch.setattr(factcheck, "__file__", str(package / "__init__.py"))
    with pytest.raises(ClaimsError, match="missing from this installation"):
        Claims.shipped()
    ((package if inside else tmp_path) / "claims.yaml").write_text("- Lisbon is old.\n", encoding="utf-8")
    assert [claim.text for claim in Claims.shipped().claims] == ["Lisbon is old."]


def loaded_after(statement: str) -> set[str]:
    code = f"import sys; from factcheck.claims import Claims; {statement}; print(*sys.modules)"
    return set(run(code).split())


def test_a_passage_needs_no_yaml() -> None:
    assert not loaded_after("Claims.from_text('A. B.')") & {"yaml", "rapidfuzz", "hashlib", "json", "rich"}


def test_a_good_file_needs_no_fuzzy_matching() -> None:
    assert not loaded_after(f"Claims.from_yaml({EXAMPLE!r})") & {"rapidfuzz", "hashlib", "json", "rich"}
