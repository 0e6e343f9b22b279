"""A short digest of what claims say, whatever their files look like."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from factcheck.claims.model import Claim, Entity, Examples, Source

_DIGITS = 16


def fingerprint(sources: Iterable[Source], entities: Iterable[Entity], claims: Iterable[Claim]) -> str:
    """16 hex digits of SHA-256 over sources, entities by id and claims in order, leaving out their places."""
    by_id = sorted(entities, key=lambda entity: entity.id)
    content = [[*map(_fields, sources)], [*map(_fields, by_id)], [*map(_claim, claims)]]
    encoded = json.dumps(content, separators=(",", ":")).encode("ascii")
    return hashlib.sha256(encoded).hexdigest()[:_DIGITS]


def _claim(claim: Claim) -> dict[str, object]:
    return {**_fields(claim), "examples": _fields(claim.examples)}


def _fields(value: Source | Entity | Claim | Examples) -> dict[str, object]:
    """A value's fields by name, so that no two fields can stand for each other."""
    fields = value._asdict()
    fields.pop("place", None)
    return fields
