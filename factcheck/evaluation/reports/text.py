"""The report for a person: the wrong rows one by one, then the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.evaluation.limits import Missed
from factcheck.evaluation.measure import Evaluation
from factcheck.evaluation.rows import Judged
from factcheck.evaluation.scores import Score, floor
from factcheck.matching.verdict import Verdict
from factcheck.reports.block import Block
from factcheck.reports.escape import path_name, visible
from factcheck.reports.style import SIGNS, Paint, painter
from factcheck.reports.view import About, View

_FIGURES = {"min_accuracy": "accuracy", "max_flips": "the number of flips", "max_wrong": "wrong when confident"}


def report(evaluation: Evaluation, about: About, view: View) -> Iterator[str]:
    """Wrong rows, unless the view is quiet; the figures; what was right of each tag, and of each of several files."""
    paint = painter(view.color)
    if not view.quiet:
        for judged in evaluation.wrong:
            yield _wrong(judged, view, paint) + "\n"
    yield _figures(evaluation, view, paint)
    yield "\n" + _matrix(evaluation.score, paint)
    if evaluation.tags:
        yield "\n" + _groups("tag", evaluation.tags, paint)
    if len(evaluation.files) > 1:
        yield "\n" + _groups("file", evaluation.files, paint)


def _wrong(judged: Judged, view: View, paint: Paint) -> str:
    finding = judged.finding
    block = Block(view, paint, f"{judged.got} mark")
    block.add("statement", finding.statement, [reason.statement_span for reason in finding.reasons])
    for number, reason in enumerate(finding.reasons):
        block.add("" if number else "reason", f"{reason.message} [{reason.code}]")
    if finding.claim is not None:
        block.add("claim", finding.wording or finding.claim.text, [reason.claim_span for reason in finding.reasons])
    if finding.explanation is not None:
        from factcheck.reports.candidates import add_candidates

        add_candidates(block, finding, finding.explanation, paint)
    return _heading(judged, paint) + block.text()


def _heading(judged: Judged, paint: Paint) -> str:
    """Place, both verdicts, and then words of the user: no line may begin with them."""
    row, claim = judged.row, judged.finding.claim
    place = paint(f"{path_name(row.place.path)}:{row.place.line}:{row.place.column}:", "place")
    verdict = paint(f"{SIGNS[judged.got]} {judged.got}", judged.got)
    flip = ", a flip" if judged.is_flip else ""
    by = " " + paint(f"[{visible(claim.id)}]", "label") if claim else ""
    labels = ", ".join(visible(label) for label in (row.id, row.tag) if label)
    behind = " " + paint(f"({labels})", "label") if labels else ""
    return f"{place} {verdict}{by}, expected {judged.expected}{flip}{behind}\n"


def _figures(evaluation: Evaluation, view: View, paint: Paint) -> str:
    score = evaluation.score
    verdict = floor(score)
    constant = score.constant(verdict)
    block = Block(view, paint, "label")
    always = f"always “{verdict}”"
    right = f"{_share(score.accuracy)} ({score.right} of {score.rows})"
    block.add("accuracy", f"{right}; {always}: {_share(constant.accuracy)}")
    block.add("macro-F1", f"{_share(score.macro_f1)}; {always}: {_share(constant.macro_f1)}")
    wrong = f"wrong when confident: {_share(score.wrong_when_confident)} ({score.wrong_decided} of {score.decided})"
    block.add("decided", f"{score.decided} of {score.rows}; {wrong}")
    block.add("flips", f"{score.flips}")
    for number, missed in enumerate(evaluation.missed):
        block.add("" if number else "missed", _missed(missed))
    return block.text()


def _missed(missed: Missed) -> str:
    """A limit as the option that sets it, and the figure that misses it."""
    asked, got = (str(value) if isinstance(value, int) else f"{round(100 * value, 2):g} %" for value in missed[1:])
    return f"--{missed.limit.replace('_', '-')} {asked}: {_FIGURES[missed.limit]} is {got}"


def _matrix(score: Score, paint: Paint) -> str:
    """How often each verdict was expected (rows) and given (columns), with recall at the end and precision below."""
    lines = [paint(_line("expected \\ got", *Verdict, "recall"), "label")]
    for expected in Verdict:
        counts = (str(score.confusion[expected][got]) for got in Verdict)
        lines.append(_line(expected, *counts, _share(score.recall(expected))))
    lines.append(_line("precision", *(_share(score.precision(got)) for got in Verdict)))
    return "\n".join(lines) + "\n"


def _line(first: str, *cells: str) -> str:
    return f"{first:<14}" + "".join(f"{cell:>14}" for cell in cells)


def _groups(what: str, groups: Mapping[str, Score], paint: Paint) -> str:
    """A line for each group, its name at the end."""
    lines = [f"{_share(score.accuracy):>8}  {score.rows:>5}  {visible(name)}\n" for name, score in groups.items()]
    return paint(f"{'right':>8}  {'rows':>5}  {what}", "label") + "\n" + "".join(lines)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"
