"""The entities that claims files declare, and the groups among them."""

from collections.abc import Iterable
from typing import NamedTuple

from yaml.nodes import Node, ScalarNode, SequenceNode

from factcheck.claims.document import Document
from factcheck.claims.model import Entity
from factcheck.claims.names import Name, Names
from factcheck.claims.nodes import Reader
from factcheck.claims.problems import shown

_KEYS = ("name", "kind", "aliases", "members", "speaks_for")
_RESERVED = "all"
_SHOWN = 10
# Following the circle again for each of many thousand faulty groups would take minutes.
_MAX_CIRCLES = 100


class Draft(NamedTuple):
    """An entity whose references are still nodes."""

    reader: Reader
    key: Node
    entity: Entity
    fields: dict[str, Node]


def read_entities(documents: Iterable[Document]) -> tuple[Names, dict[str, Entity]]:
    """The names that claims may use, and the declared entities by id with their references resolved.

    A group's `members` have nested groups expanded. Problems go to the documents' readers.
    """
    drafts = _drafts(documents)
    names = Names(drafts)
    for draft in drafts.values():
        _declare(draft, names)
    direct = {
        draft.entity.id: names.listed(draft.reader, draft.fields["members"], "members")
        for draft in drafts.values()
        if "members" in draft.fields
    }
    _expand(drafts, direct, names)
    return names, {identifier: _linked(draft, names) for identifier, draft in drafts.items()}


def _drafts(documents: Iterable[Document]) -> dict[str, Draft]:
    drafts: dict[str, Draft] = {}
    for document in documents:
        if document.entities is None:
            continue
        reader = document.reader
        for identifier, key, node in reader.pairs(document.entities, "entities"):
            draft = _draft(reader, identifier, key, node)
            first = drafts.setdefault(identifier, draft)
            if first is not draft:
                message = f"duplicate entity id {shown(identifier)}; expected each id once"
                reader.report(key, message, f"first at {first.entity.place}")
            elif identifier == _RESERVED:
                reader.report(
                    key, f"the entity id {shown(_RESERVED)}; expected another word", "'among: all' means everybody"
                )
    return drafts


def _draft(reader: Reader, identifier: str, key: Node, node: Node) -> Draft:
    """An entity from its mapping, or from its name alone."""
    place = reader.place(key)
    if isinstance(node, ScalarNode):
        name = reader.string(node, f"the name of {identifier}")
        return Draft(reader, node, Entity(identifier, name or identifier, place=place), {})
    known = len(reader.problems)
    fields = reader.mapping(node, "an entity", _KEYS)
    name = reader.string(fields["name"], "name") if "name" in fields else None
    if "name" not in fields and len(reader.problems) == known:
        reader.report(node, f"the entity {shown(identifier)} without a name; expected 'name'")
    kind = reader.optional(fields, "kind") or ("group" if "members" in fields else None)
    entity = Entity(identifier, name or identifier, kind, reader.strings(fields, "aliases"), place=place)
    return Draft(reader, key, entity, fields)


def _declare(draft: Draft, names: Names) -> None:
    """Enter an entity's name and aliases."""
    reader, entity = draft.reader, draft.entity
    node = draft.fields.get("name", draft.key)
    names.declare(Name(entity.name, entity.id, reader.place(node)), reader, node)
    aliases = draft.fields.get("aliases")
    if isinstance(aliases, SequenceNode) and len(aliases.value) == len(entity.aliases):
        for alias, item in zip(entity.aliases, aliases.value, strict=True):
            names.declare(Name(alias, entity.id, reader.place(item)), reader, item)


def _expand(drafts: dict[str, Draft], direct: dict[str, tuple[str | None, ...]], names: Names) -> None:
    """Fill `names.leaves`, inner groups first; a cycle is reported where it closes."""
    entered: dict[str, None] = {}
    stack = list(reversed(direct))
    while stack:
        group = stack[-1]
        if group in names.leaves:
            stack.pop()
            continue
        draft = drafts[group]
        if group not in entered:
            entered[group] = None
            inner = [member for member in direct[group] if member in direct and member not in names.leaves]
            if not any(member in entered for member in inner):
                stack += [member for member in reversed(inner) if member is not None]
                continue
            circle = ""
            if len(draft.reader.problems) < _MAX_CIRCLES:
                circle = _circle([other for other in entered if other not in names.leaves], inner)
            draft.reader.report(draft.fields["members"], f"a group inside itself{circle}; expected no cycle")
            names.leaves[group] = None
            continue
        node = draft.fields["members"]
        if isinstance(node, SequenceNode) and not node.value:
            draft.reader.report(node, "members of a group is an empty list; expected at least one member")
        names.leaves[group] = names.expanded(draft.reader, node, direct[group])


def _circle(path: list[str], inner: Iterable[str | None]) -> str:
    """The way from a group back to itself: `path` leads to the group that has one of the path in `inner`."""
    start = min(path.index(member) for member in set(path).intersection(inner))
    circle = [*path[start:], path[start]]
    if len(circle) > _SHOWN:
        circle[_SHOWN - 2 : -2] = ["..."]
    return ": " + " > ".join(circle)


def _linked(draft: Draft, names: Names) -> Entity:
    """The entity with its references resolved."""
    entity, node = draft.entity, draft.fields.get("speaks_for")
    members = names.leaves.get(entity.id) or ()
    if not members and node is None:
        return entity
    return entity._replace(members=members, speaks_for=_speaks_for(draft.reader, node, names))


def _speaks_for(reader: Reader, node: Node | None, names: Names) -> tuple[str, ...]:
    if node is None:
        return ()
    if isinstance(node, ScalarNode):
        ids: tuple[str | None, ...] = (names.resolve(reader, node, "speaks_for"),)
    else:
        ids = names.listed(reader, node, "speaks_for")
    return tuple(identifier for identifier in ids if identifier is not None)
