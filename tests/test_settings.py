"""Configuration files: whatever they hold is settings or problems with their places, and never a traceback."""

from __future__ import annotations

import os
import re
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.claims.problems import Problem
from factcheck.cli.check import command
from factcheck.settings.file import read_settings
from factcheck.settings.find import candidates
from factcheck.settings.keys import KEYS, NAMES, Key
from factcheck.settings.places import Path as KeyPath
from factcheck.settings.places import Places
from factcheck.settings.resolve import resolve
from factcheck.settings.setting import SettingsError
from factcheck.settings.show import shown_settings

TEXT = '''\
# a = 1
"a.b" = [1, [2, 'x # y'], """
c = 3"""]
  c.d. "e" = { f = "}", "g h".i = -1_000.5e3 } # z = 1
[ t . 'u' ]
v = 1979-05-27 07:32:00
w = [ { x = 1 },
  # y = 2
  { x = "\\"]" },
]
[[p]]
q = """"quoted""""
[[p]]
q = \'\'\'two''\'\'\'
r = ''
'''
PLACES = {
    ("a.b",): (2, 1),
    ("a.b", 1, 1): (2, 17),
    ("a.b", 2): (2, 27),
    ("c", "d", "e"): (4, 3),
    ("c", "d", "e", "f"): (4, 16),
    ("c", "d", "e", "g h", "i"): (4, 25),
    ("t", "u"): (5, 1),
    ("t", "u", "v"): (6, 1),
    ("t", "u", "w", 1): (9, 3),
    ("t", "u", "w", 1, "x"): (9, 5),
    ("p",): (11, 1),
    ("p", "r"): (15, 1),
}


def paths_in(value: object, path: KeyPath = ()) -> set[KeyPath]:
    """The path of every key and item of parsed TOML; items of arrays of tables go without their number."""
    if isinstance(value, dict):
        return {(*path, name) for name in value}.union(*(paths_in(value[name], (*path, name)) for name in value))
    if isinstance(value, list):
        numbered = range(len(value))
        return {(*path, number) for number in numbered}.union(
            *(paths_in(value[number], (*path, number)) for number in numbered)
        )
    return set()


@pytest.mark.parametrize(("path", "place"), PLACES.items(), ids=[".".join(map(str, path)) for path in PLACES])
def test_keys_and_items_have_their_places(path: KeyPath, place: tuple[int, int]) -> None:
    tomllib.loads(TEXT)
    assert Places(TEXT).key(path) == place


def test_values_have_their_places() -> None:
    found = Places(TEXT)
    assert found.value(("c", "d", "e")) == (4, 14)
    assert found.value(("t", "u", "v")) == (6, 5)
    assert found.value(("a.b", 0)) == (2, 10)


KEY = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", "1"])
SCALAR = st.sampled_from(
    ['"x"', "'#'", "1.5", "-2", "true", "1979-05-27 07:32:00", '"""\n[a]\nb = 1"""', "'''it's'''", "inf"]
)
SPACE = st.sampled_from(["", " ", "\t"])
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[ # ]\n {', '.join(items)}\n]"),
        st.dictionaries(KEY, inner, max_size=2).map(lambda d: f"{{ {', '.join(f'{k} = {v}' for k, v in d.items())} }}"),
    ),
    max_leaves=5,
)
LINE = st.one_of(
    st.tuples(KEY, SPACE, VALUE).map(lambda parts: f"{parts[0]}{parts[1]}={parts[1]}{parts[2]}{parts[1]}# c = 1\n"),
    st.lists(KEY, min_size=1, max_size=2).map(lambda keys: f"[{' . '.join(keys)}]\n"),
)


@given(st.lists(LINE, max_size=6).map("".join))
def test_no_key_is_missed(text: str) -> None:
    """Whatever the parser finds has a place, at which it stands."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = Places(text)
    for path in paths_in(data):
        line, column = found.key(path)
        assert path in found
        if isinstance(path[-1], str):
            assert text.split("\n")[line - 1][column - 1] not in " \t=#"


@given(content=st.one_of(st.text(), st.lists(LINE, max_size=4).map("".join)).map(str.encode) | st.binary())
@example(content=b"a = " + b"[" * 100_000)
@example(content=b"jobs = " + b"9" * 5_000)
@example(content=b"\xef\xbb\xbffail-on = 'never'")
@example(content=b"tool = 1")
@example(content=b"[tool]\nfactcheck = []")
def test_no_file_makes_a_traceback(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings, or problems that name the file."""
    folder = tmp_path_factory.mktemp("settings")
    for name in ("factcheck.toml", "pyproject.toml"):
        path = folder / name
        path.write_bytes(content)
        problems: list[Problem] = []
        read_settings(str(path), problems)
        assert all(problem.path == str(path) for problem in problems)


@given(
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["0", "true", "text", "unknown", "auto", "", "a,b", "x=y"]))
)
def test_no_variable_makes_a_traceback(values: dict[str, str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for key in KEYS:
            if key.variable:
                patch.setenv(key.variable, values.get(key.name, ""))
        try:
            resolve({}, isolated=True)
        except SettingsError as failure:
            assert {problem.path for problem in failure.problems} <= {key.variable for key in KEYS}


def test_what_is_shown_can_be_a_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shown settings mean the same, when they are read."""
    monkeypatch.chdir(tmp_path)
    flags: dict[str, Any] = {key.name: key.parse(value) for key in KEYS for value in [EXAMPLES.get(key.name)] if value}
    settings = resolve(flags, isolated=True)
    Path("factcheck.toml").write_text("".join(shown_settings(settings)), "utf-8")
    again = resolve({})
    assert {name: again[name].value for name in NAMES} == {name: settings[name].value for name in NAMES}
    assert {setting.origin() for setting in again.values()} == {f"factcheck.toml:{n}" for n in range(1, len(NAMES) + 1)}


EXAMPLES = {
    "claims": 'a "b"\\c.yaml',
    "lines": "true",
    "output-format": "json=x y.json",
    "show": "unknown",
    "jobs": "3",
}


def test_a_folder_that_has_gone_has_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert list(candidates()) == []


def test_a_project_file_that_cannot_be_read_is_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have settings of ours, so that leaving it out would be wrong."""
    monkeypatch.chdir(tmp_path)
    Path("pyproject.toml").write_text("", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", _denied)
    assert next(candidates()) == "pyproject.toml"


def _denied(_path: Path) -> bytes:
    raise PermissionError


# Whatever a setting takes, some of these are values of it.
WORDS = ("true", "false", "never", "unknown", "supported", "report", "check", "json", "text", "a.md", "b/", "2", "3")


def written(key: Key) -> list[str]:
    """Three different values of a setting, or two of a switch, as they stand in a variable."""
    found: dict[object, str] = {}
    for word in WORDS:
        with suppress(ValueError):
            found.setdefault(key.parse(word), word)
    return list(found.values())[:3]


def in_file(key: Key, word: str) -> str:
    """A line of a file that sets a value."""
    if key.form == "table":
        return f'{key.name} = {{ "{word}" = "{word}" }}\n'
    return f"{key.name} = {word}\n" if key.form in ("number", "switch") else f'{key.name} = ["{word}"]\n'


@pytest.mark.parametrize("key", KEYS, ids=NAMES)
def test_each_layer_goes_before_the_next(key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flag before a variable, that before a file, that before the default; and each has its origin."""
    monkeypatch.chdir(tmp_path)
    low, middle, *rest = written(key)
    line = in_file(key, low)
    Path("factcheck.toml").write_text(line if key.form != "one" else line.replace("[", "").replace("]", ""), "utf-8")
    in_force = [(resolve({}, isolated=True), "default"), (resolve({}), "factcheck.toml:1")]
    if key.variable:
        monkeypatch.setenv(key.variable, middle)
        in_force.append((resolve({}), key.variable))
        high = key.parse([*rest, low][0])
        in_force.append((resolve({key.name: high}), f"flag {key.flag if high is not False else f'--no-{key.name}'}"))
        assert in_force[-1][0][key.name].value == high
        assert in_force[-2][0][key.name].value == key.parse(middle)
    if key.form != "table":
        assert in_force[1][0][key.name].value == key.parse(low)
    assert [settings[key.name].origin() for settings, _ in in_force] == [origin for _, origin in in_force]


def test_every_setting_is_an_option_of_a_check() -> None:
    """The others are about one run."""
    options = {option for parameter in command().params for option in parameter.opts}  # type: ignore[attr-defined]
    assert {key.flag for key in KEYS if key.flag} <= options


def test_every_setting_is_told_apart() -> None:
    """Names are words of options; each has an explanation and a default that means what it says."""
    assert len(set(NAMES)) == len(KEYS)
    for key in KEYS:
        assert key.name == key.name.lower().replace("_", "-")
        assert key.about.endswith(".")
        assert os.sep not in key.variable


PAGE = Path(__file__).parents[1] / "docs" / "configuration.md"
MARK = "<!-- settings: made from the code -->\n"


def table() -> str:
    """The settings as the documentation has them."""
    rows = ["| setting | value | flag | variable | if not set | what it is |", "|---|---|---|---|---|---|"]
    for key in KEYS:
        flag = f"`{key.flag}`" if key.flag else "–"
        variable = f"`{key.variable}`" if key.variable else "–"
        rows.append(f"| `{key.name}` | {key.expected} | {flag} | {variable} | {key.usual} | {key.about} |")
    return "\n".join(rows) + "\n"


def test_the_documentation_has_every_setting() -> None:
    """`UPDATE_GOLDEN=1 pytest tests/test_settings.py` writes the table."""
    text = PAGE.read_text("utf-8")
    head, rest = text.split(MARK)
    shown = re.match(r"(?:\|.*\n)*", rest)
    assert shown
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(f"{head}{MARK}{table()}{rest[shown.end() :]}", "utf-8")
    else:
        assert shown[0] == table()
