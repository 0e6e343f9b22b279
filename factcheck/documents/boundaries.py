"""Where sentences end inside of a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.documents.abbreviations import kind_of, word_list
from factcheck.documents.span import Span

_WORD = re.compile(r"[^\W_]")
# Signs without a width, such as those that turn the direction of a text; they are no part of a word or gap.
_FORMAT = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_GAP = re.compile(rf"[\s{_FORMAT}]*+(?:>[\s{_FORMAT}]++)*+")
# Where a sentence may end: stops with the quotes, brackets and note marks that close after them; Chinese and Japanese
# put no space between sentences. The pattern begins with a plain set, for which the engine scans fastest.
_STOP = re.compile(
    rf"""(?P<stop>[.!?…؟۔।॥։。！？｡](?<![.!?…؟۔।॥։。！？｡].)[.!?…؟۔।॥։。！？｡]*+)
        [{_FORMAT}]*+(?P<closers>(?:["'”’»›)\]}}*_¹²³⁰-⁹」』）】〉》]|\[\w{{1,3}}\])*+)[{_FORMAT}]*+
        (?:(?=\s)|(?<=[{_FORMAT}])|(?<=[。！？｡」』）】〉》])(?![と、]))""",
    re.VERBOSE,
)
_WIDE_STOPS = frozenset("。！？｡")
# What follows a stop: a variable or expression in braces, a word, after any opening marks, or a mark that shows that the
# sentence goes on.
_NEXT = re.compile(
    rf"""[\s{_FORMAT}]*+(?:(?P<variable>\{{\{{?[^{{}}]{{1,200}}+\}})
      | [>\s{_FORMAT}"'“‘„«‹(\[{{*_¿¡—–-]*+(?:(?P<word>\w[\w'’]*+)(?P<dot>\.)?|(?P<more>[,;:.…!?)\]}}&]))?)""",
    re.VERBOSE,
)
_TOKEN_EDGE = re.compile(r"""[\s(\[{"“”„‘«*_—–-]""")
_LONGEST_ABBREVIATION = 16
_ROMAN = re.compile(r"[IVXLC]{2,}")
_NEXT_WORDS = re.compile(
    rf"""[\s{_FORMAT}"'“‘„«(*_]*+(\w++)(?:\s++(\w++))?(?:\s++(\w++))?(?:\s++(\w++))?(?:\s++(\w++))?"""
)
# 600 code points at most: an opening mark without its partner must not bind a whole text.
_QUOTATION = re.compile(
    r"""(?<!\w)"(?=\S)[^"]{1,600}+"(?!\w) | “[^“”]{1,600}+” | „[^„“”]{1,600}+[“”] | «[^«»]{1,600}+»
      | ‘(?:[^‘’]|’(?=\w)){1,600}+’ | 「[^「」]{1,600}+」 | \([^()]{1,600}+\) | \[[^\[\]]{1,600}+\]""",
    re.VERBOSE,
)


def sentence_ends(text: str, block: Span, word: int) -> list[int]:
    """Offsets where sentences end inside of a block, but for the last; its first letter or digit is at `word`."""
    cuts = []
    # Whoever begins a text in small letters doesn't begin its sentences with capitals either.
    lower = _is_lower(text[word : word + 2])
    for stop in _STOP.finditer(text, block.start, block.end):
        if stop.start() > word and _ends_sentence(text, stop, block.end, lower):
            following = _WORD.search(text, stop.end(), block.end)
            if following is None:
                break
            word = following.start()
            cuts.append(stop.end())
    return _outside_quotations(text, block, cuts) if cuts else cuts


def after_gap(text: str, offset: int) -> int:
    """Where the next sentence begins after the end of one."""
    gap = _GAP.match(text, offset)
    return gap.end() if gap else offset


def _ends_sentence(text: str, stop: re.Match[str], end: int, lower: bool) -> bool:
    """Whether what stands before and after a stop makes it the end of a sentence."""
    if stop["stop"][-1] in _WIDE_STOPS:
        return True
    following = _NEXT.match(text, stop.end(), end)
    if following is None or following["more"]:
        return False
    word = following["word"] or ""
    if following["variable"]:
        return stop["stop"] != "." or kind_of(_token_before(text, stop.start())) is None
    if _is_lower(word):
        if not lower or stop["closers"]:
            return False
        word = word.capitalize()
    if stop["stop"] == ".":
        token = _token_before(text, stop.start())
        kind = kind_of(token) or (kind_of(token.capitalize()) if lower else None)
        return _ends_after(kind, word, bool(following["dot"]))
    return not (stop["closers"] and _is_speech_tag(text, stop.end(), end))


def _ends_after(kind: str | None, word: str, dotted: bool) -> bool:
    """Whether a full stop after a token of `kind` ends a sentence where `word`, itself dotted or not, is next."""
    if kind == "number":
        return not (word[:1].isdigit() or _ROMAN.fullmatch(word) or word in word_list("calendar"))
    if kind == "closing":
        return word not in word_list("calendar")
    if kind == "inside":
        return not dotted and re.split("['’]", word)[0] in word_list("starters")
    return kind is None


def _token_before(text: str, offset: int) -> str:
    """What stands between the last space, opening mark or hyphen and `offset`; "" if too long for an abbreviation."""
    pieces = _TOKEN_EDGE.split(text[max(0, offset - _LONGEST_ABBREVIATION) : offset])
    return pieces[-1] if len(pieces) > 1 or offset < _LONGEST_ABBREVIATION else ""


def _is_lower(word: str) -> bool:
    """Whether a word begins small, other than names such as iPhone."""
    return word[:1].islower() and not word[1:2].isupper()


def _is_speech_tag(text: str, offset: int, end: int) -> bool:
    """Whether a quotation's speaker comes next, as in `"Is it over?" President Smith asked.`"""
    words = _NEXT_WORDS.match(text, offset, end)
    if words is None or words[1] in word_list("starters"):
        return False
    verbs = word_list("speech")
    for word, after in zip(words.groups()[1:], (*words.groups()[2:], None), strict=True):
        if word in verbs:
            return after != "that"
        if word is None or not word[0].isupper():
            break
    return False


def _outside_quotations(text: str, block: Span, cuts: list[int]) -> list[int]:
    """The cuts that don't fall into a quotation or bracket, unless that consists of whole sentences."""
    starts = {block.start, *(after_gap(text, cut) for cut in cuts)}
    ends = {block.end, *cuts}
    marks = (Span(*quotation.span()) for quotation in _QUOTATION.finditer(text, *block))
    embedded = [mark for mark in marks if mark.start not in starts or mark.end not in ends]
    return [cut for cut in cuts if not _is_within(cut, embedded)] if embedded else cuts


def _is_within(offset: int, spans: list[Span]) -> bool:
    """Whether an offset lies inside of one of the ordered spans."""
    before = bisect_left(spans, (offset,)) - 1
    return before >= 0 and offset < spans[before].end
