"""The claims of files whose content has not changed, without reading their YAML again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.claims import cache
from factcheck.claims.claims import Claims
from factcheck.claims.model import Claim, Entity, Examples, Place, Source

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem


def remembered(texts: Sequence[tuple[str, str]], problems: list[Problem]) -> Claims:
    """What `load_texts` gives for the same files, from the cache if it has it. Raises ClaimsError, never remembered."""
    key = None
    if not problems and cache.is_on():
        parts = [part for path, text in texts for part in (os.fsencode(path), text.encode("utf-8"))]
        key = cache.key_of(parts, Path(__file__).parent)
        values = cache.load(key)
        if values is not None:
            return unpacked(values, key)
    # The parser and everything around it is imported only here.
    from factcheck.claims.load import load_texts

    claims = load_texts(texts, problems)
    if key is None:
        return claims
    cache.store(key, packed(claims))
    return Claims(claims.source, claims.entities, claims.claims, claims.files, claims.sources, key)


def packed(claims: Claims) -> cache.Values:
    """Claims as plain values."""
    return {
        "source": tuple(claims.source),
        "entities": [(*entity[:-1], tuple(entity.place)) for entity in claims.entities.values()],
        "claims": [(*claim[:-2], tuple(claim.examples), tuple(claim.place)) for claim in claims.claims],
        "files": claims.files,
        "sources": {path: tuple(source) for path, source in claims.sources.items()},
    }


def unpacked(values: dict[str, Any], key: str) -> Claims:
    """The claims that `packed` took apart."""
    entities = [Entity._make((*row[:-1], Place(*row[-1]))) for row in values["entities"]]
    claims = [Claim._make((*row[:-2], Examples(*row[-2]), Place(*row[-1]))) for row in values["claims"]]
    return Claims(
        Source(*values["source"]),
        {entity.id: entity for entity in entities},
        tuple(claims),
        values["files"],
        {path: Source(*row) for path, row in values["sources"].items()},
        key,
    )
