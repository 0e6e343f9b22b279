"""What becomes of sentences in which the text has others speak."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.documents.sentence import Sentence
from factcheck.documents.sentences import split_sentences
from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.review.quoting import Voiced
from factcheck.review.speech import names_source, tells_of_speech

Check = Callable[[str], Finding]
Judged = Iterator[tuple[Finding, Sentence]]

# No claim tells of somebody who says so.
_UNQUOTED = frozenset({ReasonCode.NO_CLAIM, ReasonCode.NEEDS_ATTRIBUTION})
_BESIDE = frozenset({ReasonCode.MORE_SPECIFIC, ReasonCode.OUTSIDE_LIST})  # where it is for the speaker that they miss
_OF_SPEAKERS = frozenset({ReasonCode.ATTRIBUTED, ReasonCode.MISATTRIBUTED})
_NOT_CHECKED = "the text has somebody else say this, so it is not checked"
_NOT_KNOWN = "the text has somebody else say this, whom no claim quotes on it"


def reported(voices: Iterable[Voiced], check: Check) -> Judged:
    """The findings where the words of others are theirs: not checked, or only as what somebody says."""
    for sentence, whole, spans in voices:
        if whole:
            reason = Reason(ReasonCode.QUOTED, _NOT_CHECKED)
            yield Finding(sentence.text, Verdict.UNKNOWN, reasons=(reason,)), sentence
            continue
        finding = check(sentence.text)
        yield (_quoted(finding, spans[0]) if _is_on_words_of(spans, finding) else finding), sentence


def _is_on_words_of(spans: Sequence[Span], finding: Finding) -> bool:
    """Whether a finding on a sentence with quotations is on what is said in them, and not on who says it."""
    if not spans:
        return False
    code, decides = finding.reasons[0].code, finding.reasons[0].statement_span
    inside = decides is None or any(span.start < decides.end and decides.start < span.end for span in spans)
    if finding.verdict is Verdict.UNKNOWN:
        return code in _UNQUOTED or (code in _BESIDE and not inside)
    return inside and code not in _OF_SPEAKERS and not _is_on_speaker(spans, finding)


def _is_on_speaker(spans: Sequence[Span], finding: Finding) -> bool:
    """Whether the claim itself has somebody speak, or the source is what speaks in the statement: then the checker has seen it."""
    claim, text = finding.claim, finding.statement
    if claim is not None and (claim.attributed_to or tells_of_speech(finding.wording)):
        return True
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return any(names_source(text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))


def _quoted(finding: Finding, span: Span) -> Finding:
    reason = Reason(ReasonCode.QUOTED, _NOT_KNOWN, span)
    return finding._replace(verdict=Verdict.UNKNOWN, reasons=(reason,), parts=())


def taken_over(voices: Iterable[Voiced], check: Check) -> Judged:
    """The findings where the author answers for the words of others: each sentence of them is checked by itself.

    The sentence around them goes first: who says it rightly of somebody says it rightly.
    """
    for sentence, _, spans in voices:
        finding = check(sentence.text)
        own = [part for span in spans for part in _parts(sentence, span)] if finding.verdict is Verdict.UNKNOWN else []
        judged = [(check(part.text), part) for part in own]
        decided = [(inner, part) for inner, part in judged if inner.verdict is not Verdict.UNKNOWN]
        yield from decided or [(finding, sentence)]


def _parts(sentence: Sentence, span: Span) -> Iterator[Sentence]:
    """The sentences in a stretch of a sentence's text."""
    for part in split_sentences(span.of(sentence.text)):
        start, end = part.start + span.start, part.end + span.start
        if sentence.offsets is None:
            yield Sentence(part.text, sentence.start + start, sentence.start + end)
        else:
            offsets = tuple(sentence.offsets[start : end + 1])
            yield Sentence(part.text, offsets[0], offsets[-1], offsets)
