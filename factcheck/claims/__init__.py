"""What a source states, as a claims file has it: the model, its loading and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims.claims import Claims
    from factcheck.claims.model import Claim, Entity, Examples, Place, Source
    from factcheck.claims.problems import ClaimsError, Problem

__all__ = ["Claim", "Claims", "ClaimsError", "Entity", "Examples", "Place", "Problem", "Source"]

_HOMES = {"Claims": "claims", "ClaimsError": "problems", "Problem": "problems"}


def __getattr__(name: str) -> object:
    """Import a name on first use, so that those who need a value of the model get no more than that."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
