"""What a source states, as a claims file has it: the model, its loading and its errors."""

from factcheck.claims.claims import Claims
from factcheck.claims.model import Claim, Entity, Examples, Place, Source
from factcheck.claims.problems import ClaimsError, Problem

__all__ = ["Claim", "Claims", "ClaimsError", "Entity", "Examples", "Place", "Problem", "Source"]
