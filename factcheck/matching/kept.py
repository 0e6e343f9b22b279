"""What the matcher makes of claims alone, kept from one run to the next: look-up tables and the readings of wordings."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.claims import Claims, cache
from factcheck.language.reading import Reading
from factcheck.matching.packing import Packer, Unpacker
from factcheck.matching.wording import Wording

MOST_READINGS = 2000  # reading more takes too long for a run that needs a few
_PACKAGE = Path(__file__).parent.parent
_FOLDERS = ("documents", "language", "matching", "matching/compare", "matching/passage", "data")
_CODE = tuple(_PACKAGE / name for name in _FOLDERS)
_NOTHING: Mapping[str, Any] = {}


class Kept:
    """What an earlier run has left: `names`, `bearing` and `book` have properties of these, by name."""

    def __init__(self, claims: Claims, wordings: tuple[Wording, ...]) -> None:
        """Look up what there is: nothing where the cache is off, or the claims have not come from files."""
        values: Mapping[str, Any] = (claims.key and cache.load(_key(claims))) or _NOTHING
        self.is_empty = not values
        self._unpacker = Unpacker(claims, wordings)
        self._readings: Mapping[str, bytes] = values.get("readings", _NOTHING)
        self.names: Mapping[str, Any] = self._unpacker.unpack(values.get("names", _NOTHING))
        self.bearing: Mapping[str, Any] = self._unpacker.unpack(values.get("bearing", _NOTHING))
        self.book: Mapping[str, Any] = self._unpacker.unpack(values.get("book", _NOTHING))

    def reading(self, text: str) -> Reading | None:
        """The reading of a wording, if it was kept."""
        packed = self._readings.get(text)
        found: Reading | None = None if packed is None else self._unpacker.unpack(marshal.loads(packed))
        return found


def keep(
    claims: Claims, names: Mapping[str, Any], bearing: Mapping[str, Any], book: Mapping[str, Any],
    readings: Mapping[str, Reading],
) -> None:  # fmt: skip
    """Leave all this for the runs to come; each reading by itself, as a run needs few of them."""
    packer = Packer(claims)
    packed = {text: marshal.dumps(packer.pack(reading)) for text, reading in readings.items()}
    tables = {"names": packer.pack(names), "bearing": packer.pack(bearing), "book": packer.pack(book)}
    cache.store(_key(claims), {**tables, "readings": packed})


def _key(claims: Claims) -> str:
    return cache.key_of([claims.key.encode()], *_CODE)
