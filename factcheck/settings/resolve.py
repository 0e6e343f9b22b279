"""Brings the layers together: a flag goes before an environment variable, that before a file, and that before defaults."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from factcheck.settings.find import candidates
from factcheck.settings.keys import KEYS, Key
from factcheck.settings.setting import Setting, Settings, SettingsError

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem

FILE_VARIABLE = "FACTCHECK_CONFIG"
_PREFIX = "FACTCHECK_"
_ALIKE = 80.0
# The last is for the cache of parsed claims, and no setting.
_VARIABLES = (*(key.variable for key in KEYS if key.variable), FILE_VARIABLE, "FACTCHECK_CACHE")
_BY_PATH = "per-path-claims"


def resolve(flags: Mapping[str, Any], config: str | None = None, isolated: bool = False) -> Settings:
    """Every setting in force; raises SettingsError with all that is wrong in the file and the environment.

    `flags` has values by the names of settings, None for what no flag gives; `config` is the file to use, `isolated`
    means none.
    """
    problems: list[Problem] = []
    named = config if config is not None else os.environ.get(FILE_VARIABLE) or None
    file = {} if isolated else _from_file(named, problems)
    environment = _from_environment(problems)
    if problems:
        raise SettingsError(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.column)))
    given = {key.name: Setting(flags[key.name], _said(_flag(key, flags))) for key in KEYS if _is_given(key, flags)}
    default = {key.name: Setting(key.default, _said("default")) for key in KEYS}
    settings = {**default, **file, **environment, **given}
    claims = given.get("claims") or environment.get("claims")
    if claims:
        # Who names claims for a run means all of it.
        settings[_BY_PATH] = Setting({}, claims.origin)
    return settings


def unknown_variables() -> list[str]:
    """Variables that are set and named as ours are, but that nothing reads."""
    ours = (name for name, value in os.environ.items() if name.startswith(_PREFIX) and value)
    return [name for name in ours if name not in _VARIABLES]


def _is_given(key: Key, flags: Mapping[str, Any]) -> bool:
    return flags.get(key.name) is not None


def _flag(key: Key, flags: Mapping[str, Any]) -> str:
    return f"flag --no-{key.name}" if flags[key.name] is False else f"flag --{key.name}"


def _from_file(named: str | None, problems: list[Problem]) -> Settings:
    """The settings of the file that somebody names, or else of the nearest one that has any."""
    for path in candidates() if named is None else [named]:
        from factcheck.settings.file import read_settings

        found = read_settings(path, problems)
        if found is not None:
            return found
        if named is not None:
            from factcheck.claims.problems import Problem

            problems.append(Problem(path, 0, 0, "has no settings; expected a table [tool.factcheck]"))
    return {}


def _from_environment(problems: list[Problem]) -> Settings:
    """What variables set; an empty one counts as none."""
    found: Settings = {}
    problems += filter(None, map(_mistyped, unknown_variables()))
    for key in KEYS:
        text = os.environ.get(key.variable, "")
        try:
            value = _from_text(key, text) if text else None
        except ValueError as wrong:
            from factcheck.claims.problems import Problem

            problems.append(Problem(key.variable, 0, 0, str(wrong)))
        else:
            if value not in (None, ()):
                found[key.name] = Setting(value, _said(key.variable))
    return found


def _mistyped(variable: str) -> Problem | None:
    """What to say of an unknown variable that is most likely one of ours."""
    from factcheck.claims.problems import Problem
    from factcheck.claims.suggest import nearest

    near = nearest(variable.removeprefix(_PREFIX), [name.removeprefix(_PREFIX) for name in _VARIABLES], _ALIKE)
    return Problem(variable, 0, 0, f"unknown variable; did you mean {_PREFIX}{near}?") if near else None


def _from_text(key: Key, text: str) -> Any:
    if key.form != "many":
        return key.parse(text)
    return tuple(value for item in text.split(key.separator) if item for value in key.parse(item))


def _said(origin: str) -> Callable[[], str]:
    return lambda: origin
