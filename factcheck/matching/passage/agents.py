"""Another one by whom something is done: "directed by A" where the passage has "directed by B"."""

from collections.abc import Sequence
from itertools import takewhile

from factcheck.language.chunks import VERBAL
from factcheck.language.terms import Kind, Term
from factcheck.matching.passage.case import Case, Outcome, differs
from factcheck.matching.passage.cover import Cover
from factcheck.matching.verdict import ReasonCode


def judge(case: Case) -> Outcome | None:
    """Contradicted where the statement's name does what, in the sentence with that verb, another name does."""
    for mine in (c.mine for c in case.covers if c.mine.kind is Kind.NAME and c.mine.prep == "by"):
        verb = next((c for c in reversed(case.held) if _is_verb_before(c, mine)), None)
        if verb is None or verb.theirs is None or verb.sentence is None:
            continue
        doers = _doers(verb.theirs, verb.sentence.terms)
        if doers and not any(set(t.norm.split()) & set(mine.norm.split()) for t in doers):
            return differs(ReasonCode.NAME_DIFFERS, mine, doers[0], verb.sentence)
    return None


def _is_verb_before(c: Cover, name: Term) -> bool:
    return c.mine.tag in VERBAL and c.mine.span.end <= name.span.start


def _doers(verb: Term, terms: Sequence[Term]) -> list[Term]:
    """The names behind "by" after a verb, up to the next verb."""
    behind = (t for t in terms if t.span.start >= verb.span.end)
    return [t for t in takewhile(lambda t: t.tag not in VERBAL, behind) if t.kind is Kind.NAME and t.prep == "by"]
