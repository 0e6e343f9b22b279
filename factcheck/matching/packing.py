"""Readings, and what the matcher looks wordings up in, as values that the cache can keep, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from factcheck.claims import Claims
from factcheck.claims.model import Claim
from factcheck.documents.span import Span
from factcheck.language.aliases import Alias
from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause
from factcheck.language.dates import DateValue
from factcheck.language.quantifiers import SetPhrase
from factcheck.language.quantity import Quantity
from factcheck.language.reading import Reading
from factcheck.language.speakers import Attribution
from factcheck.language.stances import Stance
from factcheck.language.terms import Kind, Role, Term
from factcheck.language.verbs import Force, Modality
from factcheck.matching.retrieve import Index
from factcheck.matching.wording import Wording

_PLAIN = (str, int, float, bool, type(None), frozenset, bytes)
_RECORDS = (Reading, Clause, Term, Chunk, Quantity, DateValue, SetPhrase, Attribution, Span, Alias, Index)
_ENUMS = (Kind, Role, Modality, Force, Stance)
_TYPES: tuple[type, ...] = (tuple, dict, Claim, Wording, *_RECORDS, *_ENUMS)
_NUMBERS = {kind: number for number, kind in enumerate(_TYPES)}


class Packer:
    """Takes values apart: a record becomes a list of the number of its type and its fields, plain values stay as they are.

    Claims and wordings are only numbered, as whoever unpacks has them. What is one object in a value stays one object.
    """

    def __init__(self, claims: Claims) -> None:
        self._claims = {claim.id: number for number, claim in enumerate(claims.claims)}

    def pack(self, value: Any) -> Any:
        """The value taken apart. Raises KeyError for a type that is not provided for."""
        return self._packed(value, {})

    def _packed(self, value: Any, done: dict[int, Any]) -> Any:
        if isinstance(value, _PLAIN) and not isinstance(value, Enum):
            return value
        if id(value) not in done:
            done[id(value)] = self._taken_apart(value, done)
        return done[id(value)]

    def _taken_apart(self, value: Any, done: dict[int, Any]) -> Any:
        kind = type(value)
        number = _NUMBERS[kind]
        if kind is Claim:
            return [number, self._claims[value.id]]
        if kind is Wording:
            return [number, value.number]
        if kind in _ENUMS:
            return [number, value.value]
        parts = [part for pair in value.items() for part in pair] if kind is dict else value
        packed = [self._packed(part, done) for part in parts]
        is_plain = kind in (tuple, dict) and not any(type(part) is list for part in packed)
        return value if is_plain else [number, *packed]


class Unpacker:
    """Puts together what a packer has taken apart."""

    def __init__(self, claims: Claims, wordings: tuple[Wording, ...]) -> None:
        makers: Mapping[type, Callable[..., Any]] = {
            tuple: lambda *parts: parts,
            dict: lambda *parts: dict(zip(parts[::2], parts[1::2], strict=True)),
            Claim: claims.claims.__getitem__,
            Wording: wordings.__getitem__,
        }
        self._makers = [makers.get(kind, kind) for kind in _TYPES]

    def unpack(self, value: Any) -> Any:
        """The value put together again."""
        return self._made(value, {}) if type(value) is list else value

    def _made(self, value: list[Any], done: dict[int, Any]) -> Any:
        found = done.get(id(value))
        if found is None:
            parts = [self._made(part, done) if type(part) is list else part for part in value[1:]]
            found = done[id(value)] = self._makers[value[0]](*parts)
        return found
