"""Writes out what is said of an exception: "all halls except the east one are heated" says that the east one is not."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.closed_classes import classes_of
from factcheck.language.drafts import Draft
from factcheck.language.quantifiers import kind_of

_ALL, _NONE = "all", "none"
_COUNTING = frozenset({"NUM", "QUANT"})  # "all but two" makes an exception of nobody in particular


def excepted(draft: Draft) -> list[Draft]:
    """What a clause says of the exception that it makes; [] if it makes none."""
    kind = next((k for c in draft.chunks if (k := _kind(c)) in {_ALL, _NONE}), "")
    at = _cue(draft.subject, after_all=bool(kind))
    if at >= 0 and kind:
        return _of(draft, draft.subject[at + 1 :], draft.rest, draft.subject[at], kind)
    at = _cue(draft.rest, after_all=False)
    behind, rest = draft.rest[at + 1 :], [c for c in draft.rest[:at] if not _says_how_often(c) and c.tag != "PUNCT"]
    if at < 0 or not behind or draft.group is None:
        return []
    cue = draft.rest[at]
    if behind[0].tag in {"PREP", "TO"}:
        always = draft._replace(rest=(*rest, *behind))
        return _of(always, draft.subject, always.rest, cue, kind or _ALL)
    if any(kind_of(c.norm) for c in draft.subject):
        return _of(draft, behind, rest, cue, kind)
    start = next((i for i, c in enumerate(rest) if kind_of(c.norm)), len(rest))
    return _of(draft, draft.subject, (*rest[:start], *behind), cue, kind) if start < len(rest) else []


def _cue(chunks: Sequence[Chunk], *, after_all: bool) -> int:
    """Where "except", or "but" behind "all", stands; -1 if neither does."""
    return next((i for i, c in enumerate(chunks) if _is_exception(c) or (i and after_all and c.norm == "but")), -1)


def _kind(chunk: Chunk) -> str:
    return _ALL if chunk.norm == "all_but" else kind_of(chunk.norm)


def _says_how_often(chunk: Chunk) -> bool:
    """Whether it is "daily" or the like: what is not so on Mondays is not so daily, either, but not only that."""
    return chunk.tag == "R" or "frequency" in classes_of(chunk.norm)


def _is_exception(chunk: Chunk) -> bool:
    return "exception" in classes_of(chunk.norm)


def _of(draft: Draft, subject: Sequence[Chunk], rest: Sequence[Chunk], cue: Chunk, kind: str) -> list[Draft]:
    """The clause with this subject and object, denied where it is affirmed of all; [] if they are only counted."""
    if not subject or subject[0].tag in _COUNTING or any(c.tag in _COUNTING for c in rest[:1]):
        return []
    negative = draft.negative is not (kind == _ALL)
    subject = [c for c in subject if c.norm != ","]
    return [draft._replace(subject=tuple(subject), rest=tuple(rest), negative=negative, contrast=True,
                           negations=(*draft.negations, cue.span))]  # fmt: skip
