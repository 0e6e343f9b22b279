"""A claims file as the generators see it: its claims, and the names of those whom they speak of."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from factcheck import Claims
from factcheck.claims.model import Claim, Entity
from factcheck.language import lexicon

from .words import MONTHS, WEEKDAYS, capital


class Source:
    """The claims of one file, under a short name."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.claims = Claims.load(path)

    @cached_property
    def text(self) -> str:
        """All texts of the claims."""
        return "\n".join(claim.text for claim in self.claims.claims)

    def entity(self, name: str) -> Entity:
        """The entity with that id."""
        return self.claims.entities[name]

    def names(self, entity: Entity) -> list[str]:
        """What an entity is called, the longest first."""
        return sorted((entity.name, *entity.aliases), key=len, reverse=True)

    def mention(self, entity_id: str, text: str) -> str | None:
        """The name by which the text calls an entity, its article included."""
        for name in self.names(self.entity(entity_id)):
            for written in (name, capital(name)):
                if re.search(rf"(?<![\w-])(?<!the )(?<!The ){re.escape(written)}(?![\w-])", text):
                    return written
        return None

    def inside(self, text: str) -> str:
        """A sentence as it stands behind other words: its first word small, unless it begins a name."""
        first = text.split()[0]
        names = (name for entity in self.claims.entities.values() for name in self.names(entity))
        if first.lower() in {
            "the",
            "a",
            "an",
            "it",
            "in",
            "on",
            "from",
            "of",
            "none",
            "there",
            "by",
            "after",
            "at",
            "only",
        }:
            return text[0].lower() + text[1:]
        known = first[1:].islower() and bool(lexicon.lemmas(first.lower())) and first not in (*MONTHS, *WEEKDAYS)
        named = (
            any(first in name.split() for name in names) or self.text.count(first) > self.text.count(f"\n{first} ") + 1
        )
        return text if named or not known else text[0].lower() + text[1:]

    def after(self, claim: Claim) -> Claim | None:
        """The claim that follows in the file."""
        at = self.claims.claims.index(claim) + 1
        return self.claims.claims[at] if at < len(self.claims.claims) else None

    def others(self, claim: Claim) -> list[str]:
        """The names of those who are not in the claim's list, which says so as it is complete."""
        if claim.members is None:
            return []
        if claim.among != "all":
            return [self.entity(e).name for e in claim.among or () if e not in claim.members]
        kinds = {self.entity(m).kind for m in claim.members} - {None, "group"}
        alike = (e for e in self.claims.entities.values() if e.kind in kinds and e.id not in claim.members)
        return [e.name for e in alike if self.mention(e.id, claim.text) is None]


def place(name: str, text: str, mention: str) -> str:
    """The text with another name in the place of a mention, its article in the case that the place asks for."""
    start = text.index(mention)
    return text[:start] + (capital(name) if start == 0 else name) + text[start + len(mention) :]
