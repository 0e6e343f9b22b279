"""Directives to the checker in a document's comments: on which lines it is to ignore which claims, and why."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.comments import Comment, comments, enclosed
from factcheck.documents.kinds import Kind
from factcheck.documents.positions import LineIndex
from factcheck.documents.span import Span

WORDS = ("ignore-next", "ignore-line", "ignore-start", "ignore-end", "ignore-file")

_DIRECTIVE = re.compile(
    r"\s*+(?P<word>[A-Za-z][\w-]*+)\s*+(?:(?P<open>\[)(?P<ids>[^\]]*+)(?P<close>\])?)?+(?P<reason>.*)", re.DOTALL
)
_ID = re.compile(r"[^\s,]++")
_AROUND_REASON = " :;,–—-"
_WORD = re.compile(r"[^\W_]")
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<(?![^<>]*\balt\s*=)[/a-zA-Z!?][^<>]*>")  # an alternative text is words, too
_ALIKE = 0.6
_OF_OTHERS = ("disable", "enable", "ignore", "skip")  # what directives to other tools begin with


class ClaimName(NamedTuple):
    """A claim's id as a directive names it, and where."""

    id: str
    offset: int


class Directive(NamedTuple):
    """What is to be ignored: `claims`, or everything where none is named, from the line `first` to `last`."""

    word: str
    claims: tuple[ClaimName, ...]
    reason: str
    span: Span
    first: int = 0
    last: int = 0


class Mistake(NamedTuple):
    """What is wrong with a directive, and where."""

    offset: int
    message: str


class Directives(NamedTuple):
    """The directives of a document in order, mistakes in some, and the comments that they all stand in."""

    acting: tuple[Directive, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    comments: tuple[Span, ...] = ()


def read_directives(text: str, kind: Kind) -> Directives:
    """The directives in the comments of a document; whatever else its comments say is nobody's business."""
    read = [(comment.span, found) for comment in comments(text, kind) if (found := _read(text, comment))]
    if not read:
        return Directives()
    spans = tuple(span for span, _ in read)
    mistakes = [found for _, found in read if isinstance(found, Mistake)]
    lines = LineIndex(text)
    placed = [_on_its_lines(found, lines) for _, found in read if isinstance(found, Directive)]
    acting = [
        *_single(placed, text, kind, spans),
        *_ranges((one for one in placed if one.word in ("ignore-start", "ignore-end")), mistakes),
    ]
    acting.sort(key=lambda directive: directive.span)
    return Directives(tuple(acting), tuple(sorted(mistakes)), spans)


def _read(text: str, comment: Comment) -> Directive | Mistake | None:
    """What a comment asks for; None if it is a note to somebody else."""
    parts = _DIRECTIVE.match(text, *comment.body)
    if parts is None:
        return None
    word, start = parts["word"], parts.start("word")
    if word not in WORDS:
        return _unknown(word, start, bool(parts["open"]))
    if parts["open"] and not parts["close"]:
        return Mistake(parts.start("open"), f"the list of claim ids after {word} doesn't end; expected a ']'")
    ids = list(_ID.finditer(text, *parts.span("ids"))) if parts["open"] else []
    if not ids and (parts["open"] or word == "ignore-start"):
        return Mistake(start, f"{word} names no claim here; expected {word}[CLAIM-ID]")
    names = {match.group(): ClaimName(match.group(), match.start()) for match in reversed(ids)}
    reason = " ".join(parts["reason"].split()).strip(_AROUND_REASON)
    return Directive(word, tuple(sorted(names.values(), key=lambda name: name.offset)), reason, comment.span)


def _unknown(word: str, offset: int, has_list: bool) -> Mistake | None:
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), WORDS, n=1, cutoff=_ALIKE)
    if not (near or has_list or word.lower().startswith(_OF_OTHERS)):
        return None
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    return Mistake(offset, f"unknown directive {word!r}; expected {', '.join(WORDS[:-1])} or {WORDS[-1]}{hint}")


def _on_its_lines(directive: Directive, lines: LineIndex) -> Directive:
    """The directive with the lines of its comment."""
    return directive._replace(first=lines.position(directive.span.start)[0], last=lines.position(directive.span.end)[0])


def _single(placed: Sequence[Directive], text: str, kind: Kind, spans: Sequence[Span]) -> Iterator[Directive]:
    """The directives that act by themselves, with the lines that they are about."""
    words: list[int] | None = None
    for directive in placed:
        if directive.word == "ignore-line":
            yield directive
        elif directive.word == "ignore-file":
            yield directive._replace(first=1, last=len(text) + 1)
        elif directive.word == "ignore-next":
            words = _lines_with_words(text, kind, spans) if words is None else words
            at = bisect_right(words, directive.last)
            line = words[at] if at < len(words) else len(text) + 2  # beyond the last
            yield directive._replace(first=line, last=line)


def _lines_with_words(text: str, kind: Kind, spans: Sequence[Span]) -> list[int]:
    """The numbers of the lines on which more than comments and tags stands."""
    hidden = list(spans)
    if kind != "text":
        hidden = list(enclosed(text, "<!--", "-->"))
        hidden += (Span(*tag.span()) for tag in _TAG.finditer(text))
    return [number for number, line in enumerate(_LINE_END.split(without(text, hidden)), 1) if _WORD.search(line)]


def without(text: str, hidden: Iterable[Span]) -> str:
    """The text with spaces for everything in some stretches but for line ends."""
    pieces: list[str] = []
    end = 0
    for span in sorted(hidden):
        start = max(span.start, end)
        if start < span.end:
            pieces += text[end:start], re.sub(r"[^\r\n]", " ", text[start : span.end])
            end = span.end
    return "".join([*pieces, text[end:]])


def _ranges(placed: Iterable[Directive], mistakes: list[Mistake]) -> Iterator[Directive]:
    """Each `ignore-start` with the lines to its `ignore-end`, the next or the next for its claims."""
    opened: dict[int, Directive] = {}
    by_ids: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for number, directive in enumerate(placed):
        ids = _ids(directive)
        if directive.word == "ignore-start":
            opened[number] = directive
            by_ids[ids].append(number)
        elif not (by_ids[ids] if ids else opened):
            mistakes.append(_unopened(directive))
        else:
            last = by_ids[ids][-1] if ids else next(reversed(opened))
            start = opened.pop(last)
            by_ids[_ids(start)].pop()
            yield start._replace(last=directive.last)
    mistakes += (Mistake(one.span.start, "ignore-start without an ignore-end below it") for one in opened.values())


def _unopened(directive: Directive) -> Mistake:
    ids = ", ".join(name.id for name in directive.claims)
    start = f"ignore-start[{ids}]" if ids else "ignore-start"
    return Mistake(directive.span.start, f"ignore-end without an {start} above it")


def _ids(directive: Directive) -> frozenset[str]:
    return frozenset(name.id for name in directive.claims)
