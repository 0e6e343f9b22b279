"""Rows of the text report that show how a verdict came out: the nearest claims, word by word, and why each decides or doesn't."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.matching.explanation import Candidate, ExplainedPart, Explanation, How, Link
from factcheck.matching.finding import Finding
from factcheck.matching.judgement import Judgement
from factcheck.matching.verdict import Verdict
from factcheck.reports.block import Block
from factcheck.reports.layout import cells, one_line
from factcheck.reports.style import SIGNS, Paint

_NONE = "–"
_MOVED = ", other role"
_NARROWEST, _WIDEST = 6, 40  # cells for a word
_BESIDE = len(" → ") + len("  ") + max(map(len, How))  # what a row has beside its two words
_BAD = frozenset({How.DIFFERS, How.OPPOSITE, How.UNLISTED, How.NEGATION})
_OPEN = frozenset({How.ADDED})
_QUIET = frozenset({How.PASSED, How.SPEAKER, How.LENT, How.ELSEWHERE})


class Row(NamedTuple):
    """A link with its words, as they are shown."""

    mine: str
    theirs: str
    link: Link


def add_candidates(block: Block, finding: Finding, explanation: Explanation, paint: Paint) -> None:
    """The nearest claims of each part of the statement."""
    parts = explanation.parts
    for number, part in enumerate(parts, start=1):
        for rank, candidate in enumerate(_shown(finding, number, part), start=1):
            label = f"part {number} no {rank}" if len(parts) > 1 else f"candidate {rank}"
            _add_candidate(block, label, candidate, finding, paint)
        if not part.candidates:
            block.add(f"part {number}" if len(parts) > 1 else "candidates", "none: no claim comes near")


def _shown(finding: Finding, number: int, part: ExplainedPart) -> Sequence[Candidate]:
    """All candidates of what the verdict hangs on; of a part with another verdict, or a supported one, the first."""
    own = finding.parts[number - 1].verdict if number <= len(finding.parts) else None
    return part.candidates[:1] if own and (own is not finding.verdict or own is Verdict.SUPPORTED) else part.candidates


def _add_candidate(block: Block, label: str, candidate: Candidate, finding: Finding, paint: Paint) -> None:
    verdict, claim, wording = candidate.judgement.verdict, candidate.judgement.claim, candidate.judgement.wording
    name = paint(f"[{one_line(claim.id).text}]", "label") if claim is not None else ""
    block.put(label, f"{paint(f'{SIGNS[verdict]} {verdict}', verdict)} {name} {_standing(candidate)}")
    is_shown = candidate.decides and finding.claim is claim and finding.wording == wording
    if not is_shown:
        block.add("claim", wording)
    _add_words(block, [_row(link, finding.statement, wording) for link in candidate.links], paint)
    if not is_shown or candidate.judgement.obstacle:
        block.add("because", _why(candidate.judgement))


def _standing(candidate: Candidate) -> str:
    """What a candidate's verdict counts for."""
    undecided = candidate.judgement.verdict is Verdict.UNKNOWN
    if candidate.decides:
        counts = "gives the reason" if undecided else "decides"
    else:
        counts = "decides nothing" if undecided else "by itself"
    return f"{counts}, score {candidate.judgement.score}"


def _why(judgement: Judgement) -> str:
    code = f" [{judgement.reason.code}]"
    if judgement.verdict is Verdict.UNKNOWN and judgement.obstacle:
        return judgement.obstacle + code
    passed_over = f"; {judgement.obstacle}" if judgement.obstacle else ""
    return judgement.reason.message + passed_over + code


def _row(link: Link, statement: str, wording: str) -> Row:
    return Row(_words(link.statement_span, statement), _words(link.claim_span, wording), link)


def _words(span: Span | None, text: str) -> str:
    return _NONE if span is None else one_line(span.of(text)).text


def _add_words(block: Block, rows: Sequence[Row], paint: Paint) -> None:
    """A row for each word of the statement, in columns, and one for all that only the claim has."""
    shown = [row for row in rows if row.link.how is not How.OMITTED]
    room = max(_NARROWEST, (block.width - _BESIDE) // 2) if block.width else _WIDEST
    left, right = (
        min(room, max(map(cells, words), default=0)) for words in ([r.mine for r in shown], [r.theirs for r in shown])
    )
    label = "words"
    for row in shown:
        how = row.link.how + (_MOVED if row.link.moved else "")
        block.put(label, f"{_padded(row.mine, left)} → {_padded(row.theirs, right)}  {paint(how, _role(row.link.how))}")
        label = ""
    omitted = [row.theirs for row in rows if row.link.how is How.OMITTED]
    if omitted:
        block.add(label, f"only in the claim: {', '.join(omitted)}")


def _padded(text: str, width: int) -> str:
    """The text in so many cells, cut if it is longer."""
    while cells(text) > width:
        text = text[:-2] + "…"
    return text + " " * (width - cells(text))


def _role(how: How) -> str:
    """How to paint what the two words are to each other."""
    if how in _QUIET:
        return "label"
    return "contradicted" if how in _BAD else "unknown" if how in _OPEN else "supported"
