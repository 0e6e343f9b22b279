"""Which sentences of a text are somebody else's words: what stands in quotation marks or in a block quote, and has a speaker."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.documents.kinds import Kind
from factcheck.documents.sentence import Sentence
from factcheck.documents.span import Span
from factcheck.review.blocks import Block, blocks_of
from factcheck.review.speech import introduces, is_signature, tells_of_speech

_WORD = re.compile(r"[^\W_]")
_ENDS = ".,!?…"


class Voiced(NamedTuple):
    """A sentence and what of it others say: all of it (`whole`), or `spans` of its text that are sentences themselves."""

    sentence: Sentence
    whole: bool = False
    spans: tuple[Span, ...] = ()


def voiced(sentences: Iterable[Sentence], source: str, kind: Kind) -> Iterator[Voiced]:
    """The sentences of a source, in order, each with what of it others say."""
    before: Block | None = None
    unit: list[Block] = []
    for block in blocks_of(sentences, source, kind):
        if unit and not _belongs(unit[-1], block):
            yield from _voices(unit, before, block)
            before, unit = unit[-1], []
        unit.append(block)
    if unit:
        yield from _voices(unit, before, None)


def _belongs(last: Block, block: Block) -> bool:
    """Whether two paragraphs are of one quotation."""
    if last.quoted != block.quoted:
        return False
    return last.goes_on_in(block) or (last.quoted and not _is_signed(last))


def _is_signed(block: Block) -> bool:
    """Whether a paragraph ends with a line that says whose words it has, or is one."""
    return is_signature(block.line) or is_signature(block.sentences[-1].text)


def _voices(unit: Sequence[Block], before: Block | None, after: Block | None) -> Iterator[Voiced]:
    """The sentences of one or more paragraphs, seen between those before and after them."""
    if unit[0].quoted and _has_named_speaker(unit, before, after):
        for block in unit:
            yield from (Voiced(sentence, whole=not is_signature(sentence.text)) for sentence in block.sentences)
        return
    for block in unit:
        block.attributed = _attributed(block, before, after if block is unit[-1] else None)
        before = block
    for first, second in zip(reversed(unit[:-1]), reversed(unit[1:]), strict=True):
        if first.attributed and second.attributed and second.begins_with_quotation():
            first.attributed[-1] = first.attributed[-1] or second.attributed[0]
    for block in unit:
        yield from _of_block(block)


def _has_named_speaker(unit: Sequence[Block], before: Block | None, after: Block | None) -> bool:
    """Whether a line at the end of a block quote or next to it says whose words it has."""
    if _is_signed(unit[-1]) or (after is not None and is_signature(after.line)):
        return True
    return before is not None and introduces(before.text)


def _attributed(block: Block, before: Block | None, after: Block | None) -> list[bool]:
    """Of each quotation, whether it has a speaker: the same for all that follow one that has."""
    spoken = before is not None and _goes_on_speaking(block, before)
    found: list[bool] = []
    for number in range(len(block.quotations)):
        spoken = spoken or _has_speaker(block, number)
        found.append(spoken)
    if found and after and is_signature(after.line) and not _WORD.search(block.text, block.quotations[-1].end):
        found[-1] = True
    return found


def _goes_on_speaking(block: Block, before: Block) -> bool:
    """Whether the paragraph before has said who speaks in this one."""
    if introduces(before.text):
        return block.begins_with_quotation()
    return bool(before.attributed) and before.attributed[-1] and block.is_all_quotation()


def _has_speaker(block: Block, number: int) -> bool:
    """Whether the words before or behind a quotation, up to the next one, say that somebody speaks."""
    text, starts, quotation = block.text, block.starts, block.quotations[number]
    first, last = block.sentence_at(quotation.start), block.sentence_at(quotation.end - 1)
    inside = _WORD.search(text, starts[first], quotation.start) is not None
    begin = starts[first] if inside else starts[max(first - 1, 0)]
    lead = text[max(begin, block.quotations[number - 1].end if number else 0) : quotation.start]
    end = block.quotations[number + 1].start if number + 1 < len(block.quotations) else len(text)
    tail = text[quotation.end : min(starts[last + 1], end)]
    if lead.rstrip().endswith(":") or tells_of_speech(lead) or tells_of_speech(tail):
        return True
    return last + 1 < len(block.sentences) and is_signature(block.sentences[last + 1].text)


def _of_block(block: Block) -> Iterator[Voiced]:
    spans = [span for span, spoken in zip(block.quotations, block.attributed, strict=True) if spoken]
    at = 0
    for sentence, start in zip(block.sentences, block.starts, strict=False):
        end = start + len(sentence.text)
        while at < len(spans) and spans[at].end <= start:
            at += 1
        beyond = at
        while beyond < len(spans) and spans[beyond].start < end:
            beyond += 1
        yield _of_sentence(sentence, start, spans[at:beyond], block.text)


def _of_sentence(sentence: Sentence, start: int, spans: Sequence[Span], text: str) -> Voiced:
    words = [*_WORD.finditer(sentence.text)]
    if not (spans and words):
        return Voiced(sentence)
    first, last = start + words[0].start(), start + words[-1].start()
    if any(span.start <= first and last < span.end for span in spans):
        return Voiced(sentence, whole=True)
    end = start + len(sentence.text)
    whole = (_words_of(span, text) for span in spans if start <= span.start and span.end <= end)
    return Voiced(sentence, spans=tuple(span.shifted(-start) for span in whole if span))


def _words_of(quotation: Span, text: str) -> Span | None:
    """The words between the marks if they are a sentence: with a capital and a stop or a comma, perhaps behind the mark."""
    inner = text[quotation.start + 1 : quotation.end - 1]
    first = _WORD.search(inner)
    if first is None or first.group().islower():
        return None
    if not inner.rstrip().endswith(tuple(_ENDS)) and text[quotation.end : quotation.end + 1] not in (".", ","):
        return None
    start = quotation.start + 1 + len(inner) - len(inner.lstrip())
    return Span(start, quotation.start + 1 + len(inner.rstrip(" ,")))
