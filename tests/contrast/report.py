"""The suite's report: how many statements of each kind, of each claims file, come out right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .case import Outcome


def table(outcomes: Sequence[Outcome]) -> str:
    """Two Markdown tables: the kinds with their figures, and what each claims file has right of each kind."""
    return f"{_totals(outcomes)}\n\n{_by_source(outcomes)}"


def rows(outcome: Outcome) -> tuple[str, ...]:
    """An outcome as one line to read."""
    variant, mark = (
        outcome.variant,
        "ok" if outcome.right else "FLIP" if outcome.flipped else "!!" if outcome.wrong else "--",
    )
    return (
        mark,
        f"{variant.verdict} got {outcome.verdict}/{outcome.reason} [{outcome.source} {outcome.claim}]",
        variant.statement,
    )


def _totals(outcomes: Sequence[Outcome]) -> str:
    lines = ["| kind | statements | right | wrong when decided | flips |", "|---|---|---|---|---|"]
    for kind in (*dict.fromkeys(o.kind for o in outcomes), "all"):
        own = [o for o in outcomes if kind in (o.kind, "all")]
        right, wrong, flips = (sum(getattr(o, name) for o in own) for name in ("right", "wrong", "flipped"))
        lines.append(f"| {kind} | {len(own)} | {right} ({100 * right / len(own):.0f} %) | {wrong} | {flips} |")
    return "\n".join(lines)


def _by_source(outcomes: Sequence[Outcome]) -> str:
    sources = list(dict.fromkeys(o.source for o in outcomes))
    lines = [_row("kind", sources), _row("---", ["---"] * len(sources))]
    for kind in dict.fromkeys(o.kind for o in outcomes):
        cells = (_cell([o for o in outcomes if (o.kind, o.source) == (kind, s)]) for s in sources)
        lines.append(_row(kind, cells))
    return "\n".join(lines)


def _cell(own: Sequence[Outcome]) -> str:
    """ "9/10": nine of ten right; then the wrong and the flipped ones, if any."""
    if not own:
        return "-"
    wrong, flips = sum(o.wrong for o in own), sum(o.flipped for o in own)
    more = f" ({wrong} wrong, {flips} flips)" if flips else f" ({wrong} wrong)" if wrong else ""
    return f"{sum(o.right for o in own)}/{len(own)}{more}"


def _row(first: str, cells: Iterable[str]) -> str:
    return f"| {' | '.join((first, *cells))} |"
