"""YAML: a list of mappings."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node

from factcheck.claims.compose import compose
from factcheck.claims.nodes import Reader
from factcheck.claims.problems import Problem
from factcheck.evaluation.files.record import KEYS, Field, Record, check_keys

_EXPECTED = "a mapping with 'statement' and 'verdict'"


def records(text: str, path: str, problems: list[Problem]) -> Iterator[Record]:
    """The mappings of the list, their values strings as written."""
    root = compose(text, path, problems)
    if root is None:
        return
    reader = Reader(path, problems)
    for node in reader.items(root, "a file of rows", "a list of mappings"):
        pairs = {name: (key, value) for name, key, value in reader.pairs(node, "a row", _EXPECTED)}
        keys = {name: reader.place(key) for name, (key, _) in pairs.items()}
        if isinstance(node, MappingNode) and check_keys(keys, "a row", reader.place(node), problems):
            values = {name: value for name, (_, value) in pairs.items() if name in KEYS}
            yield Record(dict(_fields(values, reader)), reader.place(node))


def _fields(nodes: dict[str, Node], reader: Reader) -> Iterator[tuple[str, Field]]:
    """The values that are strings; others are reported, or left out where they may be."""
    for name, node in nodes.items():
        value = reader.string(node, name) if name in {"statement", "verdict"} else reader.optional(nodes, name)
        if value is not None:
            # The line ends of a passage tell its paragraphs.
            yield name, Field(node.value if name == "evidence" else value, reader.place(node))
