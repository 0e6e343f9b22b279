"""A set of claims, checked and ready for use, and the ways to get one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Never, NoReturn

from factcheck.claims.model import Claim, Entity, Place, Source

if TYPE_CHECKING:
    from factcheck.claims.problems import Problem

_PASSAGE = "<text>"
_NO_SOURCE = Source()
_NOTHING: Mapping[str, Never] = {}


class Claims:
    """Claims with the entities they name; immutable, picklable, equal by value.

    `entities` has the declared ones by id, then the plain names that lists and speakers use (`declared` is False, the
    id is the name). `source` is that of the first file that gives one, `sources` has each file's own by path. `files`
    are the files read, as named by the caller, and `key` is what the cache knows their content by: "" if it doesn't.
    `is_passage` says that they are the sentences of one running text, which has a topic that it need not name each time.
    """

    # Written out, as making a dataclass of it takes longer than checking a statement may.
    source: Source
    entities: Mapping[str, Entity]
    claims: tuple[Claim, ...]
    files: tuple[str, ...]
    sources: Mapping[str, Source]
    key: str
    is_passage: bool

    def __init__(
        self,
        source: Source = _NO_SOURCE,
        entities: Mapping[str, Entity] = _NOTHING,
        claims: tuple[Claim, ...] = (),
        files: tuple[str, ...] = (),
        sources: Mapping[str, Source] = _NOTHING,
        key: str = "",
        *,
        is_passage: bool = False,
    ) -> None:
        fields = {"source": source, "entities": dict(entities), "claims": claims, "files": files}
        self.__dict__.update(fields, sources=dict(sources), key=key, is_passage=is_passage)

    @classmethod
    def load(cls, *paths: str | os.PathLike[str]) -> Claims:
        """The claims of files, and of the .yaml and .yml files in folders, all merged.

        Raises ClaimsError with every problem of every file, TypeError without a path.
        """
        if not paths:
            raise TypeError("Claims.load() needs a path")
        from factcheck.claims.files import read_files
        from factcheck.claims.remember import remembered

        problems: list[Problem] = []
        return remembered(read_files(map(os.fsdecode, paths), problems), problems)

    @classmethod
    def from_yaml(cls, text: str, path: str = _PASSAGE) -> Claims:
        """The claims of a claims file's text; `path` names it in errors. Raises ClaimsError."""
        from factcheck.claims.load import load_texts

        return load_texts([(path, text)], [])

    @classmethod
    def shipped(cls) -> Claims:
        """The claims that come with the program. Raises ClaimsError if the installation lacks them."""
        from factcheck.claims.remember import remembered
        from factcheck.claims.shipped import SHIPPED_NAME, read_shipped

        return remembered([(SHIPPED_NAME, read_shipped())], [])

    @classmethod
    def from_text(cls, text: str) -> Claims:
        """Each sentence of a passage as a claim: s1, s2 and so on, with its place in the passage.

        What a statement says of the passage's topic is also looked for in the passage as a whole.
        """
        from factcheck.documents.sentences import split_sentences

        claims: list[Claim] = []
        line, line_start, seen = 1, 0, 0
        for sentence in split_sentences(text):
            line += text.count("\n", seen, sentence.start)
            line_start = max(line_start, text.rfind("\n", seen, sentence.start) + 1)
            seen = sentence.start
            place = Place(_PASSAGE, line, seen - line_start + 1)
            claims.append(Claim(f"s{len(claims) + 1}", " ".join(sentence.text.split()), place=place))
        return cls(claims=tuple(claims), is_passage=True)

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that stand for the content, whatever the files' names, layout and comments."""
        from factcheck.claims.fingerprint import fingerprint

        return fingerprint(self.sources.values(), self.entities.values(), self.claims)

    def __setattr__(self, name: str, _value: object) -> NoReturn:
        raise AttributeError(f"Claims are immutable: cannot set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"Claims are immutable: cannot delete {name!r}")

    def __eq__(self, other: object) -> bool:
        return self._fields() == other._fields() if isinstance(other, Claims) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.files, len(self.entities), self.claims))

    def __repr__(self) -> str:
        return f"<{len(self.claims)} claims of {', '.join(self.files) or 'no file'}>"

    def _fields(self) -> tuple[object, ...]:
        return self.source, self.entities, self.claims, self.files, self.sources, self.is_passage
