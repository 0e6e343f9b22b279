"""Roles swapped: who does it and the one whom it is done to, both named by the file, change places."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from ..words import is_negative
from .passive import parts


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim the other way round, in the active and in the passive."""
    if not claim.rating or claim.attributed_to or claim.members is not None or is_negative(claim.text):
        return
    deed = parts(claim.text, source)
    if deed is None or not all(
        any(name in source.names(e) for e in source.claims.entities.values()) for name in deed[:2]
    ):
        return
    turned = deed._replace(doer=deed.done, done=deed.doer)
    for statement in (turned.active, turned.passive):
        yield Variant(statement, Verdict.CONTRADICTED)
