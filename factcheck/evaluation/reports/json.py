"""One JSON object: the claims, every figure, and the wrong rows with their findings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.evaluation.measure import Evaluation
from factcheck.evaluation.rows import Judged
from factcheck.evaluation.scores import Score, floor
from factcheck.matching.verdict import Verdict
from factcheck.reports.escape import json_safe
from factcheck.reports.record import finding_record
from factcheck.reports.view import About, View

_DIGITS = 4


def report(evaluation: Evaluation, about: About, view: View) -> Iterator[str]:
    """Everything, whatever the view shows; shares are rounded to four digits, and null where they are of nothing."""
    score = evaluation.score
    verdict = floor(score)
    document = {
        "version": about.version,
        "claims": _claims(about) if about.claims else None,
        **_figures(score),
        "floor": {"verdict": verdict, **_figures(score.constant(verdict))},
        "verdicts": {verdict: _of_verdict(score, verdict) for verdict in Verdict},
        "confusion": score.confusion,
        "files": {name: _figures(part) for name, part in evaluation.files.items()},
        "tags": {name: _figures(part) for name, part in evaluation.tags.items()},
        "missed": [{**row._asdict(), "got": _rounded(row.got)} for row in evaluation.missed],
        "wrong": [_wrong(row, about.names) for row in evaluation.wrong],
    }
    yield json_safe(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _claims(about: About) -> dict[str, Any]:
    return {"files": about.files, "number": about.claims, "fingerprint": about.fingerprint()}


def _figures(score: Score) -> dict[str, Any]:
    return {
        "rows": score.rows,
        "right": score.right,
        "accuracy": _rounded(score.accuracy),
        "macro_f1": _rounded(score.macro_f1),
        "decided": score.decided,
        "wrong_decided": score.wrong_decided,
        "wrong_when_confident": _rounded(score.wrong_when_confident),
        "flips": score.flips,
    }


def _of_verdict(score: Score, verdict: Verdict) -> dict[str, Any]:
    return {
        "expected": score.expected(verdict),
        "got": score.got(verdict),
        "precision": _rounded(score.precision(verdict)),
        "recall": _rounded(score.recall(verdict)),
        "f1": _rounded(score.f1(verdict)),
    }


def _wrong(judged: Judged, names: Mapping[str, str]) -> dict[str, Any]:
    row = judged.row
    place = {"file": row.place.path, "line": row.place.line, "column": row.place.column}
    labels = {"id": row.id, "tag": row.tag, "expected": judged.expected, "flip": judged.is_flip}
    return {**place, **labels, **finding_record(judged.finding, names)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)
