"""From a statement and the claims to a finding: retrieve, align, compare slot by slot, decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.matching.checker import Checker
    from factcheck.matching.finding import Finding, Location, Reason
    from factcheck.matching.ranked import RankedClaim
    from factcheck.matching.verdict import ReasonCode, Verdict

__all__ = ["Checker", "Finding", "Location", "RankedClaim", "Reason", "ReasonCode", "Verdict"]

_HOMES = {
    "Checker": "checker",
    "Finding": "finding",
    "Location": "finding",
    "RankedClaim": "ranked",
    "Reason": "finding",
    "ReasonCode": "verdict",
    "Verdict": "verdict",
}


def __getattr__(name: str) -> object:
    """Import a name on first use, so that the values that reports need come without the matcher."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
