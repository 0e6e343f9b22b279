"""Joined: two claims in one sentence; one wrong half makes the whole wrong."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.matching.verdict import Verdict

from ..case import Variant
from ..source import Source
from .negated import flipped


def variants(claim: Claim, source: Source) -> Iterator[Variant]:
    """The claim and the next one with "and"; the same with the next one denied; none of them reports words or is false."""
    following = source.after(claim)
    if following is None or not all(c.rating and not c.attributed_to and _is_plain(c.text) for c in (claim, following)):
        return
    first, denied = claim.text.rstrip("."), flipped(following.text)
    yield Variant(f"{first}, and {source.inside(following.text)}", Verdict.SUPPORTED)
    if denied:
        yield Variant(f"{first}, but {source.inside(denied)}", Verdict.CONTRADICTED)


def _is_plain(text: str) -> bool:
    """Whether a text has but one clause, to which another one can be joined."""
    return not any(sign in text for sign in (";", ":", ", and ", " but ")) and text.split()[0] not in {"If", "It", "Of"}
