"""Typed access to YAML nodes; whatever doesn't fit is reported with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.claims.model import Place
from factcheck.claims.problems import Problem, shown
from factcheck.claims.suggest import did_you_mean

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_HARMLESS_TAGS = frozenset((None, "!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))))
_LINE_BREAKS = re.compile("[ \t]*[\t\n\r\x85\u2028\u2029]+[ \t]*")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_MAX_COMPARED = 200_000
_IDS = "a mapping of ids to names or to mappings"
_QUOTE_IT = "put a text that contains ': ' in quotes"


def is_null(node: Node) -> bool:
    """Whether a value is left out: nothing, `~` or `null`, unquoted."""
    return type(node) is ScalarNode and not node.style and node.value in _NULLS


class Reader:
    """Reads the nodes of one file; `problems` collects what is wrong with them."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems

    def place(self, node: Node) -> Place:
        """Where a node starts."""
        mark = node.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1)

    def report(self, node: Node, message: str, hint: str = "") -> None:
        """Add a problem at a node."""
        mark = node.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, message, hint))

    def string(self, node: Node, what: str) -> str | None:
        """A scalar as written, on one line, not blank; None with a problem for anything else."""
        # Nearly every value passes here, and a large file has a hundred thousand of them.
        if type(node) is ScalarNode and node.tag is None and (node.style or node.value not in _NULLS):
            value: str = node.value
            if value.isprintable() and (stripped := value.strip()):
                return stripped
        return self._unusual_string(node, what)

    def optional(self, fields: Mapping[str, Node], key: str) -> str | None:
        """The string under a key; None where the key is missing or null."""
        node = fields.get(key)
        return None if node is None or is_null(node) else self.string(node, key)

    def strings(self, fields: Mapping[str, Node], key: str) -> tuple[str, ...]:
        """The list of strings under a key, () where it is missing."""
        node = fields.get(key)
        if node is None:
            return ()
        values = (self.string(item, f"an item of {key}") for item in self.items(node, key))
        return tuple([value for value in values if value is not None])

    def items(self, node: Node, what: str, expected: str = "a list of strings") -> list[Node]:
        """The nodes of a list; none, and a problem, for anything else."""
        if type(node) is SequenceNode:
            self._check_tag(node, what)
            items: list[Node] = node.value
            return items
        hint = f"write {what}: [...]" if type(node) is ScalarNode and not is_null(node) else ""
        self.report(node, f"{what} is {_kind(node)}; expected {expected}", hint)
        return []

    def boolean(self, fields: Mapping[str, Node], key: str, default: bool) -> bool:
        """The truth value under a key."""
        node = fields.get(key)
        if node is None:
            return default
        value = _BOOLEANS.get(node.value) if type(node) is ScalarNode else None
        if value is None:
            found = shown(node.value) if _kind(node) == "a string" else _kind(node)
            self.report(node, f"{key} is {found}; expected true or false")
        return bool(value)

    def mapping(self, node: Node, what: str, keys: tuple[str, ...]) -> dict[str, Node]:
        """The values of a mapping that may have these keys; {} and a problem for anything else."""
        if type(node) is not MappingNode:
            self.report(node, f"{what} is {_kind(node)}; expected a mapping with {', '.join(keys)}")
            return {}
        self._check_tag(node, what)
        fields: dict[str, Node] = {}
        seen: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if type(key) is ScalarNode else None
            if name in seen:
                self._report_duplicate(key, name, what, seen[name])
            elif name in keys:
                fields[name] = value
                seen[name] = key
            else:
                self._report_key(key, what, keys)
        return fields

    def pairs(self, node: Node, what: str, expected: str = _IDS) -> Iterable[tuple[str, Node, Node]]:
        """Key, key node and value node of a mapping that may have any keys; a duplicate key is left out."""
        if type(node) is not MappingNode:
            self.report(node, f"{what} is {_kind(node)}; expected {expected}")
            return
        self._check_tag(node, what)
        seen: dict[str, Node] = {}
        for key, value in node.value:
            name = self.string(key, f"a key of {what}")
            if name is None:
                continue
            if seen.setdefault(name, key) is key:
                yield name, key, value
            else:
                self._report_duplicate(key, name, what, seen[name])

    def _unusual_string(self, node: Node, what: str) -> str | None:
        """A string that is folded, tagged, or none at all."""
        if type(node) is not ScalarNode:
            self.report(node, f"{what} is {_kind(node)}; expected a string", _trap(node))
            return None
        if control := _CONTROL.search(node.value):
            found = f"the control character U+{ord(control[0]):04X}"
            self.report(node, f"{what} contains {found}; expected text")
            return None
        value = _LINE_BREAKS.sub(" ", node.value).strip()
        if not value or is_null(node):
            self.report(node, f"{what} is {_kind(node)}; expected a string", _quote_word(value))
            return None
        self._check_tag(node, what)
        return value

    def suggestion(self, word: str, choices: Collection[str]) -> str:
        """A hint with the nearest choice; "" if there is none, or too many problems to look for it each time."""
        # A file of nothing but mistakes must not take minutes; nobody reads that many suggestions.
        return did_you_mean(word, choices) if len(self.problems) * len(choices) < _MAX_COMPARED else ""

    def _report_key(self, key: Node, what: str, keys: tuple[str, ...]) -> None:
        """A key that is no string or not known."""
        name = self.string(key, f"a key of {what}")
        if name is None:
            return
        if name == "<<":
            self.report(key, f"a merge key in {what}; expected every key written out")
        else:
            hint = _QUOTE_IT if " " in name else self.suggestion(name, keys)
            expected = f"a key of {what}" if hint else ", ".join(keys)
            self.report(key, f"unknown key {shown(name)} in {what}; expected {expected}", hint)

    def _report_duplicate(self, key: Node, name: str, what: str, first: Node) -> None:
        message = f"duplicate key {shown(name)} in {what}; expected each key once"
        self.report(key, message, f"first at {self.place(first)}")

    def _check_tag(self, node: Node, what: str) -> None:
        if node.tag not in _HARMLESS_TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self.report(node, f"{what} has the tag {shown(tag)}; expected no tag", "every value is a string as written")


def _kind(node: Node) -> str:
    """A node's type in words."""
    if type(node) is ScalarNode:
        if is_null(node):
            return "null" if node.value else "empty"
        return "a string" if node.value.strip() else "empty"
    return "a mapping" if type(node) is MappingNode else "a list"


def _trap(node: Node) -> str:
    """The way out for `- He said: no`, which YAML reads as a mapping."""
    if type(node) is MappingNode and len(node.value) == 1 and type(node.value[0][0]) is ScalarNode:
        return _QUOTE_IT
    return ""


def _quote_word(value: str) -> str:
    """The way out for a name that YAML has another use for."""
    return f"write '{value}' in quotes to mean the word" if value.isalpha() else ""
