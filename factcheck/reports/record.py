"""A finding as plain data, the same in every format for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from factcheck.claims.model import Claim
from factcheck.documents.span import Span
from factcheck.matching.finding import Finding, Location, Reason

if TYPE_CHECKING:
    from factcheck.matching.explanation import Candidate, Explanation
    from factcheck.review.events import Notice

Record = dict[str, Any]


def finding_record(finding: Finding, names: Mapping[str, str]) -> Record:
    """A finding with its place; `names` gives the name of an entity by its id."""
    explained = {} if finding.explanation is None else {"candidates": _candidates(finding.explanation)}
    suppression = finding.suppression
    suppressed = {} if suppression is None else {"suppressed": {"kind": suppression.kind, "reason": suppression.reason}}
    return {**_verdict(finding, names), **explained, **suppressed, **_place(finding.location)}


def notice_record(notice: Notice) -> Record:
    """A notice with its place."""
    return {**notice._asdict(), "level": str(notice.level)}


def _verdict(finding: Finding, names: Mapping[str, str]) -> Record:
    return {
        "statement": finding.statement,
        "verdict": str(finding.verdict),
        "score": finding.score,
        "reasons": [_reason(reason) for reason in finding.reasons],
        "claim": finding.claim and _claim(finding.claim, finding.wording, names),
        "parts": [_verdict(part, names) for part in finding.parts],
    }


def _reason(reason: Reason) -> Record:
    return {
        "code": str(reason.code),
        "message": reason.message,
        "statement_span": _span(reason.statement_span),
        "claim_span": _span(reason.claim_span),
        **({"location": _place(reason.location)} if reason.location and reason.location.file else {}),
    }


def _span(span: Span | None) -> list[int] | None:
    return span and [span.start, span.end]


def _claim(claim: Claim, wording: str, names: Mapping[str, str]) -> Record:
    speaker = claim.attributed_to
    return {
        "id": claim.id,
        "text": claim.text,
        "wording": wording,
        "quote": claim.quote,
        "where": claim.where,
        "attributed_to": speaker and names.get(speaker, speaker),
        "note": claim.note,
    }


def _candidates(explanation: Explanation) -> list[Record]:
    """The nearest claims; `part` numbers the parts of a compound statement from 0."""
    numbered = len(explanation.parts) > 1
    return [
        {"part": number if numbered else None, **_candidate(candidate)}
        for number, part in enumerate(explanation.parts)
        for candidate in part.candidates
    ]


def _candidate(candidate: Candidate) -> Record:
    judgement = candidate.judgement
    return {
        "claim": judgement.claim and judgement.claim.id,
        "wording": judgement.wording,
        "verdict": str(judgement.verdict),
        "score": judgement.score,
        "decides": candidate.decides,
        "reason": _reason(judgement.reason),
        "obstacle": judgement.obstacle or None,
        "words": [
            {"how": str(link.how), "statement_span": _span(link.statement_span), "claim_span": _span(link.claim_span)}
            for link in candidate.links
        ],
    }


def _place(location: Location | None) -> Record:
    if location is None:
        return {}
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "offset": location.offset,
        "length": location.length,
    }
