"""Directives to the checker in a document's comments: on which lines it is to ignore which claims, and why."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factcheck.documents.address import ADDRESS
from factcheck.documents.comments import Comment, comments, enclosed
from factcheck.documents.directive import WORDS, ClaimName, Directive, Directives, Mistake
from factcheck.documents.directive_ranges import ranges
from factcheck.documents.kinds import Kind
from factcheck.documents.positions import LineIndex
from factcheck.documents.span import Span

_DIRECTIVE = re.compile(
    r"\s*+(?P<word>[A-Za-z][\w-]*+)\s*+(?:(?P<open>\[)(?P<ids>[^\]]*+)(?P<close>\])?)?+(?P<reason>.*)", re.DOTALL
)
_ID = re.compile(r"[^\s,]++")
_INSTEAD_OF_BRACKETS = ":=({<"
_IDS = re.compile(r"\W++(?P<ids>[\w.]++(?:-[\w.]++)++(?:\s*+,\s*+[\w.-]++)*+)")
_AROUND_REASON = " :;,–—-"
_WORD = re.compile(r"[^\W_]")
_LINE_END = re.compile(r"\r\n?|\n")
_TAG = re.compile(r"<(?![^<>]*\balt\s*=)[/a-zA-Z!?][^<>]*>")  # an alternative text is words, too
_ALIKE = 0.6
_CHOICE = f"{', '.join(WORDS[:-1])} or {WORDS[-1]}"
_OF_OTHERS = ("disable", "enable", "ignore", "skip")  # what directives to other tools begin with


def read_directives(text: str, kind: Kind) -> Directives:
    """The directives in the comments of a document; whatever else its comments say is nobody's business."""
    read = [(comment.span, found) for comment in comments(text, kind) if (found := _read(text, comment))]
    if not read:
        return Directives()
    spans = tuple(span for span, _ in read)
    lines = LineIndex(text)
    placed = [_on_its_lines(found, lines) if isinstance(found, Directive) else found for _, found in read]
    mistakes = [found for found in placed if isinstance(found, Mistake)]
    acting = [
        *_single([found for found in placed if isinstance(found, Directive)], text, kind, spans),
        *ranges(placed, mistakes),
    ]
    acting.sort(key=lambda directive: directive.span)
    return Directives(tuple(acting), tuple(sorted(mistakes)), spans)


def _read(text: str, comment: Comment) -> Directive | Mistake | None:
    """What a comment asks for; None if it is a note to somebody else."""
    parts = _DIRECTIVE.match(text, *comment.body)
    if not comment.is_addressed:
        return _misaddressed(text, comment.address, parts)
    if parts is None:
        empty = not comment.body.of(text).strip()
        return Mistake(comment.span.start, f"{ADDRESS!r} says nothing; expected {_CHOICE} after it") if empty else None
    word, start = parts["word"], parts.start("word")
    if word not in WORDS:
        return _unknown(word, start, bool(parts["open"]))
    mistake = _in_list(text, parts)
    if mistake:
        return mistake
    ids = _ID.finditer(text, *parts.span("ids")) if parts["open"] else ()
    names = {match.group(): ClaimName(match.group(), match.start()) for match in reversed(list(ids))}
    claims = tuple(sorted(names.values(), key=lambda name: name.offset))
    reason = " ".join(parts["reason"].split()).strip(_AROUND_REASON)
    return Directive(word, claims, reason, comment.span, parts.start("reason"))


def _in_list(text: str, parts: re.Match[str]) -> Mistake | None:
    """What is wrong with the list of ids behind a directive's word."""
    word, end = parts["word"], parts.end("word")
    if parts["open"] and not parts["close"]:
        message = f"the list of claim ids after {word} doesn't end; expected a ']'"
        return Mistake(parts.start("open"), message, word)
    if not parts["open"] and end < parts.endpos and text[end] in _INSTEAD_OF_BRACKETS:
        ids = _IDS.match(text, end, parts.endpos)
        meant = f"{word}[{ids['ids'] if ids else 'CLAIM-ID'}]"
        return Mistake(end, f"{word} is followed by {text[end]!r}; expected {meant}, or a space before a reason", word)
    if not (_ID.search(parts["ids"] or "") if parts["open"] else word != "ignore-start"):
        return Mistake(parts.start("word"), f"{word} names no claim here; expected {word}[CLAIM-ID]", word)
    return None


def _misaddressed(text: str, address: int, parts: re.Match[str] | None) -> Mistake:
    from difflib import get_close_matches

    assert parts is not None  # the comment's pattern looked for the word
    word = parts["word"].lower().replace("_", "-")
    meant = next(iter(get_close_matches(word, WORDS, n=1, cutoff=_ALIKE)), "")
    written = " ".join(text[address : parts.end("word")].split())
    expected = repr(f"{ADDRESS} {meant}") if meant else f"{ADDRESS!r} and {_CHOICE}"
    return Mistake(address, f"{written!r} is no directive; expected {expected}", meant)


def _unknown(word: str, offset: int, has_list: bool) -> Mistake | None:
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), WORDS, n=1, cutoff=_ALIKE)
    if not (near or has_list or word.lower().startswith(_OF_OTHERS)):
        return None
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    return Mistake(offset, f"unknown directive {word!r}; expected {_CHOICE}{hint}", near[0] if near else "")


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
