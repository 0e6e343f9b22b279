"""Which entity a word in a list means."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from yaml.nodes import Node, SequenceNode

from factcheck.claims.model import Entity, Place
from factcheck.claims.nodes import Reader
from factcheck.claims.problems import shown
from factcheck.claims.suggest import nearest

MAX_LISTED = 2_000_000
_MAX_COMPARED = 1_000_000
_MISTYPED = 85.0
_LOOKS_LIKE_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")


class Name(NamedTuple):
    """A name or alias of a declared entity and where it stands."""

    text: str
    owner: str
    place: Place


def fold(name: str) -> str:
    """A name as it is compared: without capitals, doubled spaces and a leading article."""
    return " ".join(name.casefold().split()).removeprefix("the ")


class Names:
    """The entities that lists and speakers may name; plain names that nobody declares are added as they come.

    `plain` has those, `leaves` every group's members with nested groups expanded (None for a group with a problem).
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = dict.fromkeys(ids)
        self.plain: dict[str, Entity] = {}
        self.leaves: dict[str, tuple[str, ...] | None] = {}
        self._names: dict[str, Name] = {}
        self._choices: dict[str, str] = {identifier.casefold(): identifier for identifier in self.ids}
        self._unknown: dict[str, str | None] = {}
        self._listable = MAX_LISTED
        self._comparable = _MAX_COMPARED

    def declare(self, name: Name, reader: Reader, node: Node) -> None:
        """Let a name stand for its owner; one that already stands for another entity is a problem."""
        known = self._names.setdefault(fold(name.text), name)
        if known.owner != name.owner:
            found = f"{shown(name.text)} names {shown(name.owner)} and also {shown(known.owner)}"
            reader.report(node, f"{found}; expected one entity for each name", f"first at {known.place}")
        self._choices.setdefault(fold(name.text), name.text)

    def resolve(self, reader: Reader, node: Node, what: str) -> str | None:
        """The id of the entity that a scalar names; None with a problem for a dangling one."""
        value = reader.string(node, what)
        if value is None or value in self.ids:
            return value
        folded = fold(value)
        if folded in self._names:
            return self._names[folded].owner
        if folded in self.plain:
            return self.plain[folded].id
        hint = self._unknown[folded] if folded in self._unknown else self._mistyped(reader, value, folded)
        if hint is None:
            self.plain[folded] = Entity(value, value, declared=False, place=reader.place(node))
            return value
        self._unknown[folded] = hint
        found = f"{what} names {shown(value)}, which is not declared"
        reader.report(node, f"{found}; expected an entity id or a plain name", hint)
        return None

    def listed(self, reader: Reader, node: Node, what: str) -> tuple[str | None, ...]:
        """The ids that a list names, groups as they are; None for each item that is a problem."""
        found: dict[str, Node] = {}
        items = reader.items(node, what, "a list of entity ids or plain names")
        ids = [self.resolve(reader, item, f"an item of {what}") for item in items]
        for identifier, item in zip(ids, items, strict=True):
            if identifier is not None and found.setdefault(identifier, item) is not item:
                hint = f"first at {reader.place(found[identifier])}"
                reader.report(item, f"{what} has {shown(identifier)} twice; expected each once", hint)
        return tuple(ids) if type(node) is SequenceNode else (None,)

    def expanded(self, reader: Reader, node: Node, ids: Iterable[str | None]) -> tuple[str, ...] | None:
        """Ids with the members of groups in their place, each once; None if any of them has a problem."""
        if self._listable < 0:
            return None
        flat: dict[str, None] = {}
        for identifier in ids:
            members = self.leaves.get(identifier, (identifier,)) if identifier is not None else None
            if members is None:
                return None
            self._listable -= len(members)
            if self._listable < 0:
                reader.report(node, f"lists of more than {MAX_LISTED:,} names in all; expected fewer or smaller groups")
                return None
            flat.update(dict.fromkeys(members))
        return tuple(flat)

    def group(self, reader: Reader, node: Node, what: str) -> str | None:
        """The id of the group that a scalar names; None with a problem for anything else."""
        value = reader.string(node, what)
        if value is None:
            return None
        known = self._names.get(fold(value))
        identifier = value if value in self.ids or known is None else known.owner
        if identifier in self.leaves:
            return identifier
        expected = "expected the id of a group, a list of names, or all"
        hint = reader.suggestion(value, self.leaves)
        reader.report(node, f"{what} is {shown(value)}, which is not a group; {expected}", hint)
        return None

    def _mistyped(self, reader: Reader, value: str, folded: str) -> str | None:
        """A hint if a name that nobody declares looks like an id or is too near to a declared one to be another."""
        if not self.ids:
            return None
        near = None
        if self._comparable > 0:
            self._comparable -= len(self._choices)
            near = nearest(folded, self._choices, _MISTYPED)
        if near is not None:
            return f"did you mean {shown(self._choices[near])}? If not, declare it under entities"
        if _LOOKS_LIKE_ID.fullmatch(value):
            return reader.suggestion(value, self.ids) or "declare it under entities"
        return None
