"""How a finding stands on an HTML page: its verdict, or that it is suppressed, as a class, a sign and a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict
from factcheck.reports.style import SIGNS

SUPPRESSED = "suppressed"
STATES = (str(Verdict.CONTRADICTED), str(Verdict.SUPPORTED), str(Verdict.UNKNOWN), SUPPRESSED)
"""From what matters most to what matters least."""
_SIGNS = {**{str(verdict): sign for verdict, sign in SIGNS.items()}, SUPPRESSED: "–"}


def state_of(finding: Finding) -> str:
    """One of STATES."""
    return SUPPRESSED if finding.suppression is not None else str(finding.verdict)


def label(state: str) -> str:
    """The sign, which only eyes need, and the word."""
    return f'{sign(state)} <span class="word">{state.capitalize()}</span>'


def sign(state: str) -> str:
    """The sign alone, for eyes."""
    return f'<span class="sign" aria-hidden="true">{_SIGNS[state]}</span>'


def counts(numbers: Mapping[str, int]) -> str:
    """A list of how many there are of each state, those left out of which there is none."""
    items = (f'<li class="{state}">{sign(state)} <b>{number}</b> {state}</li>' for state, number in present(numbers))
    return f'<ul class="counts">{"".join(items)}</ul>'


def present(numbers: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    """The states that there are findings of, in order, with their numbers."""
    return ((state, numbers[state]) for state in STATES if numbers.get(state))
