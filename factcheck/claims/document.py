"""One claims file, taken apart into source, entities and claims."""

from typing import NamedTuple

from yaml.nodes import MappingNode, Node, SequenceNode

from factcheck.claims.compose import compose
from factcheck.claims.model import Source
from factcheck.claims.nodes import Reader, is_null
from factcheck.claims.problems import Problem, shown

_KEYS = ("version", "source", "entities", "claims")
_SOURCE_KEYS = ("title", "publisher", "published", "url")
_VERSION = "1"


class Document(NamedTuple):
    """The parts of a file, entities and claims still as nodes: they may name entities of other files."""

    reader: Reader
    source: Source | None = None
    entities: Node | None = None
    claims: tuple[Node, ...] = ()


def open_document(text: str, path: str, problems: list[Problem]) -> Document:
    """The parts of a file's text; what is wrong goes to `problems` and is left out."""
    known = len(problems)
    root = compose(text, path, problems)
    reader = Reader(path, problems)
    if isinstance(root, SequenceNode):
        return Document(reader, claims=tuple(reader.items(root, "a claims file")))
    if isinstance(root, MappingNode):
        return _parts(reader, reader.mapping(root, "a claims file", _KEYS))
    if len(problems) == known:
        found = "nothing in the file" if root is None or is_null(root) else "one string"
        expected = "expected a list of sentences or a mapping with 'claims'"
        mark = root.start_mark if root else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problems.append(Problem(path, line, column, f"{found}; {expected}"))
    return Document(reader)


def _parts(reader: Reader, fields: dict[str, Node]) -> Document:
    if "version" in fields:
        version = reader.string(fields["version"], "version")
        if version not in (None, _VERSION):
            reader.report(fields["version"], f"version is {shown(str(version))}; expected {_VERSION}")
    entities = fields.get("entities")
    return Document(
        reader,
        _source(reader, fields.get("source")),
        None if entities is None or is_null(entities) else entities,
        tuple(reader.items(fields["claims"], "claims", "a list of claims")) if "claims" in fields else (),
    )


def _source(reader: Reader, node: Node | None) -> Source | None:
    if node is None or is_null(node):
        return None
    fields = reader.mapping(node, "source", _SOURCE_KEYS)
    return Source(**{key: reader.optional(fields, key) for key in _SOURCE_KEYS})
