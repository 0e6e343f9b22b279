"""Claims kept from one run to the next: the same as from their files, and never a reason to fail."""

from __future__ import annotations

import importlib.util
import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from claims_files import cases, write
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Claims, ClaimsError
from factcheck.claims import Claim, Entity, Examples, Place, cache, load, remember

TEXT = (
    "entities: {lisbon: {name: Lisbon, aliases: [the city]}}\nclaims:\n  - {text: Lisbon is old., attributed_to: Ada}\n"
)
VALID = cases("claims_valid.yaml")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small claims file."""
    path = tmp_path / "claims.yaml"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows whenever claims are read from their text."""
    calls: list[object] = []
    original = load.load_texts

    def counted(texts: Any, problems: Any) -> Claims:
        calls.append(texts)
        return original(texts, problems)

    monkeypatch.setattr(load, "load_texts", counted)
    return calls


@pytest.mark.parametrize("case", VALID, ids=[case["why"] for case in VALID])
def test_kept_claims_equal_those_of_the_files(
    case: dict[str, Any], tmp_path: Path, own_cache: Path, parsed: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    write(case, folder)
    stored, kept_ones = Claims.load(folder), Claims.load(folder)
    assert len(parsed) == 1
    monkeypatch.setenv(cache.SWITCH, "off")
    fresh = Claims.load(folder)
    assert len(parsed) == 2
    assert stored == kept_ones == fresh
    assert list(kept_ones.entities) == list(fresh.entities)
    assert kept_ones.fingerprint == fresh.fingerprint


def test_kept_claims_have_their_types_and_places(file: Path, own_cache: Path) -> None:
    Claims.load(file)
    claims = Claims.load(file)
    assert claims.claims[0].place == Place(str(file), 3, 5)
    kinds = [type(claims.claims[0]), type(claims.claims[0].examples), type(claims.entities["lisbon"])]
    assert kinds == [Claim, Examples, Entity]
    assert all(type(value.place) is Place for value in (*claims.claims, *claims.entities.values()))


def test_the_shipped_claims_are_kept_and_read_without_yaml(own_cache: Path) -> None:
    code = "import sys; from factcheck import Claims; print(Claims.shipped().fingerprint); print(*sys.modules)"
    first, second = (subprocess.check_output([sys.executable, "-c", code], text=True).splitlines() for _ in range(2))
    assert first[0] == second[0] == Claims.shipped().fingerprint
    parser = {"yaml", "factcheck.claims.load"}
    assert parser <= set(first[1].split())
    assert not parser & set(second[1].split())


def test_errors_are_told_every_time(file: Path, own_cache: Path, parsed: list[object]) -> None:
    file.write_text("- {txt: Lisbon is old.}\n", "utf-8")
    told = []
    for _ in range(2):
        with pytest.raises(ClaimsError) as caught:
            Claims.load(file)
        told.append(caught.value.problems)
    assert told[0] == told[1]
    assert len(parsed) == 2
    assert not own_cache.exists()


def test_files_that_cannot_be_read_are_told_however_good_the_others_are(file: Path, own_cache: Path) -> None:
    Claims.load(file)
    with pytest.raises(ClaimsError, match="does not exist"):
        Claims.load(file, file.with_name("missing.yaml"))


def test_other_content_and_other_names_are_other_claims(file: Path, own_cache: Path, parsed: list[object]) -> None:
    Claims.load(file)
    file.write_text(TEXT.replace("old", "new"), "utf-8")
    assert Claims.load(file).claims[0].text == "Lisbon is new."
    renamed = file.rename(file.with_name("renamed.yaml"))
    assert Claims.load(renamed).claims[0].place.path == str(renamed)
    assert len(parsed) == 3


def test_a_byte_more_in_one_file_is_not_a_byte_less_in_the_next(tmp_path: Path) -> None:
    keys = {cache.key_of(parts, tmp_path) for parts in ([b"ab", b"c"], [b"a", b"bc"], [b"abc"], [b"abc", b""], [])}
    assert len(keys) == 5


def test_other_programs_keep_other_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "module.py"
    module.write_text("one = 1\n", "utf-8")
    keys = [cache.key_of([], tmp_path)]
    module.write_text("one = 11\n", "utf-8")
    keys.append(cache.key_of([], tmp_path))
    module.write_text("one = 12\n", "utf-8")
    os.utime(module, ns=(1, 1))
    keys.append(cache.key_of([], tmp_path))
    keys.append(cache.key_of([], tmp_path / "archive.zip"))
    keys.append(cache.key_of([], tmp_path, tmp_path))
    monkeypatch.setattr(cache, "__version__", "99.0")
    keys.append(cache.key_of([], tmp_path))
    assert len(set(keys)) == len(keys)


def test_the_key_is_the_same_without_the_short_cut_to_its_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "_blake2", None)
    spec = importlib.util.spec_from_file_location("slow_cache", cache.__file__)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.key_of([b"part"], tmp_path) == cache.key_of([b"part"], tmp_path)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _swap(path: Path) -> None:
    cache.store("another", {"claims": []})
    path.with_name("another.cache").replace(path)


def _make_folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


def _make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "only a checksum": lambda path: path.write_bytes(path.read_bytes()[:16]),
    "cut": _cut,
    "one bit": _flip,
    "not ours": lambda path: path.write_bytes(marshal.dumps({"claims": []})),
    "of another key": _swap,
    "writable by others": lambda path: path.chmod(0o666),
    "a folder": _make_folder,
    "a pipe": _make_pipe,
    "a circle of links": lambda path: (path.unlink(), path.symlink_to(path)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_no_file(damage: str, file: Path, own_cache: Path, parsed: list[object]) -> None:
    claims = Claims.load(file)
    (path,) = own_cache.iterdir()
    DAMAGES[damage](path)
    assert Claims.load(file) == claims
    assert len(parsed) == 2
    if damage != "a folder":
        assert Claims.load(file) == claims
        assert len(parsed) == 2


def test_only_mappings_are_values(own_cache: Path) -> None:
    cache.store("key", ["no", "mapping"])  # type: ignore[arg-type]
    assert len(list(own_cache.iterdir())) == 1
    assert cache.load("key") is None


def test_files_of_another_user_are_neither_read_nor_written(
    file: Path, own_cache: Path, parsed: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    Claims.load(file)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    Claims.load(file)
    cache.store("mine", {})
    assert len(parsed) == 2
    assert len(list(own_cache.iterdir())) == 1


@pytest.mark.parametrize("blocked", ["cache", "cache/factcheck"])
def test_where_nothing_can_be_written_nothing_is_kept(
    blocked: str, file: Path, own_cache: Path, tmp_path: Path
) -> None:
    place = tmp_path / blocked
    place.parent.mkdir(exist_ok=True)
    place.write_text("in the way", "utf-8")
    assert Claims.load(file) == Claims.load(file)
    assert place.read_text("utf-8") == "in the way"


def test_a_full_disk_leaves_no_draft(file: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    assert Claims.load(file).claims
    assert list(own_cache.iterdir()) == []


@pytest.mark.parametrize("word", ["off", "OFF", "0", "no", "false"])
def test_the_user_may_want_none(word: str, file: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Claims.load(file)
    monkeypatch.setenv(cache.SWITCH, word)
    (path,) = own_cache.iterdir()
    assert not cache.is_on()
    assert cache.load(path.stem) is None
    cache.store("key", {})
    assert list(own_cache.iterdir()) == [path]


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"HOME": "/home/ada"}, "/home/ada/.cache/factcheck"),
        ("linux", {"HOME": "/home/ada", "XDG_CACHE_HOME": "/fast"}, "/fast/factcheck"),
        ("linux", {"HOME": "/home/ada", "XDG_CACHE_HOME": "relative"}, "/home/ada/.cache/factcheck"),
        ("linux", {"XDG_CACHE_HOME": "/fast"}, "/fast/factcheck"),
        ("linux", {}, None),
        ("linux", {"HOME": "", "XDG_CACHE_HOME": ""}, None),
        ("linux", {"HOME": "relative"}, None),
        ("darwin", {"HOME": "/Users/ada"}, "/Users/ada/Library/Caches/factcheck"),
        ("win32", {"LOCALAPPDATA": "/ada/Local", "HOME": "/ada"}, "/ada/Local/factcheck"),
        ("win32", {"HOME": "/ada"}, None),
    ],
)
def test_each_platform_has_its_place(
    platform: str, environment: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (cache.SWITCH, "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache._folder() == (expected and Path(expected))
    assert cache.is_on() == bool(expected)


def test_windows_has_no_owners_to_look_at(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(own_cache.parent))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "geteuid")
    cache.store("key", {"one": 1})
    assert cache.load("key") == {"one": 1}


def _store_in_order(folder: Path, sizes: list[int]) -> list[str]:
    for number, size in enumerate(sizes):
        cache.store(f"key{number}", {"filling": "x" * size})
        path = folder / f"key{number}.cache"
        if path.exists():
            os.utime(path, ns=(number, number))
    return sorted(path.stem for path in folder.iterdir())


def test_only_the_newest_files_stay(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_FILES", 3)
    assert _store_in_order(own_cache, [1, 1, 1, 1, 1]) == ["key2", "key3", "key4"]


def test_all_files_together_stay_small(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_BYTES", 1000)
    assert _store_in_order(own_cache, [400, 400, 400, 2000]) == ["key1", "key2"]


def test_what_is_stored_is_for_this_user_alone(file: Path, own_cache: Path) -> None:
    Claims.load(file)
    (path,) = own_cache.iterdir()
    assert [place.stat().st_mode & 0o777 for place in (own_cache, path)] == [0o700, 0o600]


_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.lists(inner).map(tuple),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), _PLAIN))
def test_values_come_back_as_they_were(values: dict[str, object]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(cache.SWITCH)
        cache.store("property", values)
        assert cache.load("property") == values


def test_packed_claims_are_plain(file: Path) -> None:
    claims = Claims.load(file)
    again = remember.unpacked(marshal.loads(marshal.dumps(remember.packed(claims))), "key")
    assert again == claims
    assert again.key == "key"
