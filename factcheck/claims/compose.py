"""The text of a claims file as YAML nodes, within limits that keep any text harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node

from factcheck.claims.problems import Problem

if TYPE_CHECKING:
    from yaml.error import Mark

MAX_DEPTH = 40
MAX_NODES = 1_000_000
_TOO_DEEP = f"more than {MAX_DEPTH} levels of nesting; expected fewer"
_REFUSED = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


class _Refused(yaml.MarkedYAMLError):
    """A text that is YAML but not a reasonable one."""

    def __init__(self, found: str, mark: Mark | None) -> None:
        super().__init__(problem=found, problem_mark=mark)


class _Limits:
    """What the composer asks about each node, answered without guessing types: every scalar stays a string."""

    depth = 0
    nodes = 0

    def descend_resolver(self, parent: Node | None, _index: object) -> None:
        self.depth += 1
        self.nodes += 1
        if parent is None:
            return
        if self.depth > MAX_DEPTH:
            raise _Refused(_TOO_DEEP, parent.start_mark)
        if self.nodes > MAX_NODES:
            raise _Refused(f"more than {MAX_NODES:,} values; expected a smaller file", parent.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        return None


class PurePythonLoader(_Limits, yaml.BaseLoader):
    """For a PyYAML without libyaml: the same nodes, ten times slower."""


Loader: Any = PurePythonLoader
if yaml.__with_libyaml__:

    class LibyamlLoader(_Limits, yaml.CBaseLoader):
        """The fast one."""

    Loader = LibyamlLoader


def compose(text: str, path: str, problems: list[Problem], loader: Any = None) -> Node | None:
    """The root node of a text; None if there is none, with a problem unless the text is just empty."""
    try:
        root: Node | None = (loader or Loader)(text).get_single_node()
        # An alias costs nothing here and a list of aliases to lists of aliases everything later.
        if root is not None and "&" in text and "*" in text:
            _refuse_bomb(root)
    except yaml.MarkedYAMLError as error:
        problems.append(_described(error, text, path))
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        problems.append(_unprintable(text, path, error))
    else:
        return root
    return None


def _refuse_bomb(root: Node) -> None:
    """Refuse a node that contains itself or grows beyond MAX_NODES where its aliases are written out."""
    sizes: dict[int, int] = {}
    entered: set[int] = set()
    stack = [root]
    while stack:
        node = stack[-1]
        if id(node) in sizes:
            stack.pop()
            continue
        children = _children(node)
        if id(node) not in entered:
            entered.add(id(node))
            stack += [child for child in children if id(child) not in sizes]
            if any(id(child) in entered and id(child) not in sizes for child in children):
                raise _Refused("an alias inside the value that it stands for; expected no cycle", node.start_mark)
            continue
        sizes[id(node)] = size = 1 + sum(sizes[id(child)] for child in children)
        if size > MAX_NODES:
            raise _Refused(f"aliases that expand to more than {MAX_NODES:,} values; expected fewer", node.start_mark)


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, CollectionNode) else []


def _described(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    """The parser's own words and mark, in our form."""
    found = " ".join(str(error.problem or error.context or error).split())
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if isinstance(error, _Refused):
        return Problem(path, line, column, found)
    if "nesting depth" in found:  # some scanners have a limit of their own, and meet it before the composer does
        return Problem(path, line, column, _TOO_DEEP)
    if "another document" in found:
        return Problem(path, line, column, "a second document; expected one document a file", "remove the '---' line")
    started = f" {error.context}" if error.context else ""
    return Problem(
        path,
        line,
        column,
        f"{found}{started}; expected YAML",
        _way_out(found, text[mark.index : mark.index + 1] if mark else ""),
    )


def _way_out(found: str, stopped_at: str) -> str:
    """A hint for the commonest mistakes, from the parser's words and the character that it stopped at."""
    if "mapping values are not allowed" in found:
        return "put a text that contains ': ' in quotes"
    if stopped_at == "\t":
        return "indent with spaces, not tabs"
    if stopped_at and stopped_at in "*&!@`%":
        return f"put a text that starts with '{stopped_at}' in quotes"
    return ""


def _unprintable(text: str, path: str, error: Exception) -> Problem:
    """The parser tells a byte position; people want a line and column."""
    # Here because compiling the pattern takes longer than loading an ordinary file.
    import re

    match = re.search(_REFUSED, text)
    if match is None:
        return Problem(path, 1, 1, f"{' '.join(str(error).split())}; expected YAML")
    line = text.count("\n", 0, match.start()) + 1
    column = match.start() - text.rfind("\n", 0, match.start())
    found = f"the control character U+{ord(match[0]):04X}; expected text"
    return Problem(path, line, column, found)
