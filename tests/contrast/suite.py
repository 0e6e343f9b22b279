"""Makes every statement of the suite and has it checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from factcheck import Checker
from factcheck.claims.model import Claim

from .case import Outcome, Variant
from .kinds import (
    added,
    antonym,
    attribution_denied,
    attribution_dropped,
    attribution_reworded,
    attribution_swapped,
    date,
    denial_narrowed,
    denial_widened,
    dropped,
    framed,
    fronted,
    joined,
    member_denied,
    member_named,
    member_swapped,
    misspelt,
    negated,
    non_member,
    number,
    passive,
    roles_swapped,
    verbatim,
)
from .source import Source

ROOT = Path(__file__).parents[2]
KINDS: dict[str, Callable[[Claim, Source], Iterator[Variant]]] = {
    "verbatim": verbatim.variants,
    "negated": negated.variants,
    "passive": passive.variants,
    "roles swapped": roles_swapped.variants,
    "fronted": fronted.variants,
    "framed": framed.variants,
    "joined": joined.variants,
    "antonym": antonym.variants,
    "number changed": number.variants,
    "date changed": date.variants,
    "member named": member_named.variants,
    "member denied": member_denied.variants,
    "member swapped": member_swapped.variants,
    "non-member named": non_member.variants,
    "misspelt": misspelt.variants,
    "detail added": added.variants,
    "detail dropped": dropped.variants,
    "denial narrowed": denial_narrowed.variants,
    "denial widened": denial_widened.variants,
    "attribution reworded": attribution_reworded.variants,
    "attribution dropped": attribution_dropped.variants,
    "attribution swapped": attribution_swapped.variants,
    "attribution denied": attribution_denied.variants,
}


# Kinds whose statements are made of every wording of a claim, and of its passive and its order turned round as well.
THOROUGH = {"negated", "roles swapped", "antonym", "number changed", "date changed", "detail added", "detail dropped"}


def bases(claim: Claim, source: Source) -> list[Claim]:
    """The claim in its other wordings and orders."""
    wordings = [claim._replace(text=text if text.endswith(".") else f"{text}.") for text in claim.wordings]
    turned = (v for kind in (passive, fronted) for base in wordings for v in kind.variants(base, source))
    return [*wordings, *(claim._replace(text=v.statement) for v in turned)]


def own_sources() -> list[Source]:
    """The claims that come along, and those of the test sources."""
    others = sorted((ROOT / "tests" / "sources").glob("*/claims.yaml"))
    return [Source("article", ROOT / "claims.yaml"), *(Source(path.parent.name, path) for path in others)]


def outcomes(source: Source) -> list[Outcome]:
    """What the checker says of each statement made from a source's claims."""
    checker = Checker(source.claims)
    found: list[Outcome] = []
    for kind, variants in KINDS.items():
        for claim in source.claims.claims:
            made = (
                v for base in (bases(claim, source) if kind in THOROUGH else [claim]) for v in variants(base, source)
            )
            for variant in dict.fromkeys(made):
                finding = checker.check(variant.statement)
                found.append(Outcome(kind, source.name, claim.id, variant, finding.verdict, finding.reasons[0].code))
    return found


@cache
def own_outcomes() -> tuple[Outcome, ...]:
    """The whole suite."""
    return tuple(outcome for source in own_sources() for outcome in outcomes(source))
