"""A configuration file: its settings, or every problem in it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.claims.files import read_file
from factcheck.claims.problems import Problem, shown
from factcheck.claims.suggest import did_you_mean, nearest
from factcheck.settings.find import SHARED_NAME
from factcheck.settings.keys import BY_NAME, NAMES, Key
from factcheck.settings.setting import Setting, Settings

if TYPE_CHECKING:
    from factcheck.settings.places import Path as KeyPath
    from factcheck.settings.places import Places

_EXPECTED = "a configuration file"
_SECTION = ("tool", "factcheck")
_SAME_TABLE = 80.0
_TWICE = "Cannot overwrite a value"
_KEY = re.compile(r"""\s*((?:[\w.-]|"[^"]*"|'[^']*')+)\s*=""")
_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def read_settings(path: str, problems: list[Problem]) -> Settings | None:
    """The settings of a file; None if it has none, as it is a project's file without a section of ours."""
    found = read_file(path, problems, _EXPECTED)
    if found is None:
        return {}
    text = found[1]
    data = _parsed(text, path, problems)
    if data is None:
        return {}
    file = _File(path, text, problems)
    if Path(path).name != SHARED_NAME:
        return file.settings(data, ())
    tool = data.get(_SECTION[0])
    if not isinstance(tool, dict):
        return None
    if _SECTION[1] not in tool:
        return {} if file.has_mistyped(tool) else None
    return file.settings(tool[_SECTION[1]], _SECTION)


def _parsed(text: str, path: str, problems: list[Problem]) -> dict[str, Any] | None:
    """The file's data; None with a problem for a text that is no TOML."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        problems.append(Problem(path, 0, 0, "nested too deeply; expected TOML of a few levels"))
    except ValueError as error:
        message, line, column = str(error), 0, 0
        match = _PLACE.fullmatch(message)
        if match:
            message = match[1]
            read = text.rstrip() if message == _TWICE else text
            ends = (read.count("\n") + 1, len(read) - read.rfind("\n"))
            line, column = (int(match[2]), int(match[3])) if match[2] else ends
        message, column = _with_key(message, text, line) or (f"{message[:1].lower()}{message[1:]}", column)
        problems.append(Problem(path, line, column, f"{message}; expected TOML"))
    return None


def _with_key(message: str, text: str, line: int) -> tuple[str, int] | None:
    """A message about a value that is given twice with its key, which the parser doesn't name, and the key's column."""
    key = _KEY.match(text.split("\n")[line - 1]) if line and message == _TWICE else None
    return (f"{key[1]} has a value already", key.start(1) + 1) if key else None


class _File:
    """Reads the values of one file; `problems` collects what is wrong with them."""

    def __init__(self, path: str, text: str, problems: list[Problem]) -> None:
        self._path = path
        self._text = text
        self._problems = problems
        self._folder = str(Path(path).parent)
        self._paths: dict[str, KeyPath] = {}

    def settings(self, section: object, path: KeyPath) -> Settings:
        if not isinstance(section, dict):
            self._report(self._places.key(path), f"{'.'.join(map(str, path))} is {_kind(section)}; expected a table")
            return {}
        for name in section.keys() - BY_NAME.keys():
            self._report_unknown(name, path)
        return {name: self._setting(BY_NAME[name], section[name], (*path, name)) for name in NAMES if name in section}

    def has_mistyped(self, tool: Mapping[str, object]) -> bool:
        """Whether another table is most likely meant to be ours, which is a problem."""
        near = nearest(_SECTION[1], tool, _SAME_TABLE)
        if near is not None:
            message = f"unknown table [{_SECTION[0]}.{near}]; did you mean [{'.'.join(_SECTION)}]?"
            self._report(self._places.key((_SECTION[0], near)), message)
        return near is not None

    def _setting(self, key: Key, value: object, path: KeyPath) -> Setting:
        found: object
        if key.form == "many":
            found = self._many(key, value, path)
        else:
            found = self._table(key, value, path) if key.form == "table" else self._one(key, value, path)
        # An empty list says nothing.
        value = key.default if found in (None, ()) else found
        return Setting(value, lambda: self._origin(path), self._folder, self._place)

    def _one(self, key: Key, value: object, path: KeyPath) -> object:
        if key.form == "switch" and isinstance(value, bool):
            return value
        is_number = key.form == "number" and isinstance(value, (int, float)) and not isinstance(value, bool)
        if is_number or (key.form != "switch" and isinstance(value, str)):
            return self._parse(key, str(value), path)
        self._report_kind(key, value, path)
        return None

    def _many(self, key: Key, value: object, path: KeyPath, name: str = "") -> tuple[object, ...]:
        """The values of a list, or of one value that stands for a list of one; `name` is what to call it, if not by its key."""
        items = [(value, path)]
        if isinstance(value, list):
            items = [(item, (*path, number)) for number, item in enumerate(value)]
        elif not isinstance(value, str):
            self._report_kind(key, value, path, name)
            return ()
        found: list[object] = []
        for item, place in items:
            if isinstance(item, str):
                found += self._parse(key, item, place) or ()
            else:
                self._report(
                    self._places.value(place), f"an item of {name or key.name} is {_kind(item)}; expected a string"
                )
        return tuple(found)

    def _table(self, key: Key, value: object, path: KeyPath) -> Mapping[str, tuple[object, ...]]:
        if not isinstance(value, dict):
            self._report_kind(key, value, path)
            return {}
        for glob in value:
            self._parse(key, glob, (*path, glob), at_key=True)
        read = {
            glob: self._many(BY_NAME["claims"], item, (*path, glob), f"{key.name} {shown(glob)}")
            for glob, item in value.items()
        }
        return {glob: paths for glob, paths in read.items() if paths}

    def _parse(self, key: Key, value: str, path: KeyPath, at_key: bool = False) -> Any:
        """A value as its parser makes it, its paths seen from the file's folder; None with a problem."""
        try:
            found = self._placed(key, key.parse(value))
        except ValueError as wrong:
            place = self._places.key(path) if at_key else self._places.value(path)
            self._report(place, f"{key.name}: {wrong}")
            return None
        for one in found if isinstance(found, tuple) else (found,):
            self._paths.setdefault(str(one), path)
        return found

    def _placed(self, key: Key, found: Any) -> Any:
        if key.placed is None:
            return found
        several = key.form == "many"
        return tuple(key.placed(item, self._folder) for item in found) if several else key.placed(found, self._folder)

    def _origin(self, path: KeyPath) -> str:
        return f"{self._path}:{self._places.key(path)[0]}"

    def _place(self, named: str) -> str:
        path = self._paths.get(named)
        return "" if path is None else ":".join(map(str, (self._path, *self._places.value(path))))

    def _report_unknown(self, name: str, path: KeyPath) -> None:
        hint = did_you_mean(name, NAMES)
        if name == _SECTION[0] and not path:
            hint = f"the settings of {Path(self._path).name} stand at its top, without [{'.'.join(_SECTION)}]"
        expected = "a setting" if hint else ", ".join(NAMES)
        self._report(self._places.key((*path, name)), f"unknown key {shown(name)}; expected {expected}", hint)

    def _report_kind(self, key: Key, value: object, path: KeyPath, name: str = "") -> None:
        self._report(self._places.value(path), f"{name or key.name} is {_kind(value)}; expected {key.expected}")

    def _report(self, place: tuple[int, int], message: str, hint: str = "") -> None:
        self._problems.append(Problem(self._path, *place, message, hint))

    @cached_property
    def _places(self) -> Places:
        # Only problems and whoever shows settings ask for places.
        from factcheck.settings.places import Places

        return Places(self._text)


def _kind(value: object) -> str:
    """A value's type in words."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    words = {str: "a string", list: "a list", int: "a number", float: "a number"}
    return words.get(type(value), "a date or time")
