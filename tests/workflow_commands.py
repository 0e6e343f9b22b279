"""How GitHub's runner reads a log: a port of its parser (actions/runner, src/Runner.Common/ActionCommand.cs)."""

from __future__ import annotations

from typing import NamedTuple

# The commands that do something (actions/runner, src/Runner.Worker/ActionCommandManager.cs); case doesn't matter there.
REGISTERED = {
    *("add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice"),
    *("remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"),
}
_DATA = (("\r", "%0D"), ("\n", "%0A"), ("%", "%25"))
_PROPERTY = (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25"))


class Command(NamedTuple):
    """A command with its properties and what comes behind them."""

    name: str
    properties: dict[str, str]
    data: str


def commands_of(log: str) -> list[Command]:
    """The commands in a log, one line after the other; what is no command is passed over."""
    # .NET ends a line where any of these stand.
    lines = log.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [command for line in lines if (command := _double_colon(line) or _bracketed(line))]


def _double_colon(line: str) -> Command | None:
    """A command such as `::error file=a.md,line=1::message` at the beginning of a line."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, properties = line[2:end].partition(" ")
    return _command(name, properties.strip().split(","), _PROPERTY, _unescaped(line[end + 2 :], _DATA))


def _bracketed(line: str) -> Command | None:
    """A command such as `##[error]message` anywhere in a line."""
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name, _, properties = line[start + 3 : end].partition(" ")
    escapes = ((";", "%3B"), *_DATA[:2], ("]", "%5D"), _DATA[2])
    return _command(name, properties.split(";"), escapes, _unescaped(line[end + 1 :], escapes))


def _command(name: str, properties: list[str], escapes: tuple[tuple[str, str], ...], data: str) -> Command | None:
    if name.lower() not in REGISTERED:
        return None
    pairs = (each.lstrip("=").split("=", 1) for each in properties)
    return Command(name, {pair[0]: _unescaped(pair[1], escapes) for pair in pairs if len(pair) == 2 and pair[1]}, data)


def _unescaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for token, replacement in escapes:
        text = text.replace(replacement, token)
    return text
