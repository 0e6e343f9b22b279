"""The settings in force as text: a configuration file that says the same, with where each value comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.settings.keys import KEYS, Key
from factcheck.settings.setting import Setting, Settings

_WIDEST = 50  # before origins; where a value is longer, its own origin moves


def shown_settings(settings: Settings) -> Iterator[str]:
    """A line for each setting: its name, its value, and its origin in a comment."""
    rows = [(f"{key.name:{_longest()}} = {_as_toml(settings[key.name].value)}", _origin(key, settings)) for key in KEYS]
    width = min(max(len(row) for row, _ in rows), _WIDEST)
    for row, origin in rows:
        yield f"{row:{width}}  # {origin}\n"


def _longest() -> int:
    return max(len(key.name) for key in KEYS)


def _origin(key: Key, settings: Settings) -> str:
    setting: Setting = settings[key.name]
    is_unset = key.unset and setting.value == key.default
    return f"{setting.origin()}: {key.unset}" if is_unset else setting.origin()


def _as_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict):
        pairs = [f"{_as_toml(name)} = {_as_toml(item)}" for name, item in value.items()]
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return f"[{', '.join(map(_as_toml, value))}]"
    return json.dumps(str(value), ensure_ascii=False)
