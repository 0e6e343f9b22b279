"""Check statements against a curated claims file; the names below are the Python interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims import Claims, ClaimsError
    from factcheck.matching import Checker, Finding, RankedClaim, Reason, Verdict

__version__ = "0.1.0"
__all__ = ["Checker", "Claims", "ClaimsError", "Finding", "RankedClaim", "Reason", "Verdict", "__version__"]

_HOMES = {
    "Checker": "factcheck.matching",
    "Claims": "factcheck.claims",
    "ClaimsError": "factcheck.claims",
    "Finding": "factcheck.matching",
    "RankedClaim": "factcheck.matching",
    "Reason": "factcheck.matching",
    "Verdict": "factcheck.matching",
}


def __getattr__(name: str) -> object:
    """Import a public name on first use, so that `factcheck --version` loads nothing else."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
