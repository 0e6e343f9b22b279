"""A statement says "only" of what the passage names together with something else."""

from itertools import pairwise

from factcheck.language.closed_classes import classes
from factcheck.language.terms import Term
from factcheck.matching.passage.case import Case, Outcome
from factcheck.matching.passage.cover import Cover
from factcheck.matching.verdict import ReasonCode, Verdict

_NOMINAL = frozenset({"N", "NAME"})


def judge(case: Case) -> Outcome | None:
    """Contradicted where the passage joins another name or noun to the one that is said to be the only one."""
    limit = next((c for c in case.chunks if c.norm in classes()["words_limit"]), None)
    if limit is None or case.missing or case.opposites:
        return None
    for cover in case.held:
        other = _companion(cover)
        if other is not None and other.norm not in {t.mine.norm for t in case.covers} and cover.sentence is not None:
            message = f'the claim has "{other.norm}" beside "{cover.mine.norm}"'
            code = ReasonCode.WORD_DIFFERS
            return Outcome(Verdict.CONTRADICTED, code, message, limit.span, other.span, cover.sentence)
    return None


def _companion(cover: Cover) -> Term | None:
    """The term of the same kind that an "and" joins to a term of the passage."""
    theirs, sentence = cover.theirs, cover.sentence
    if theirs is None or sentence is None:
        return None
    chunks = sentence.chunks
    joined = {(b.start, a.span, c.span) for (a, b), (_, c) in pairwise(pairwise(chunks)) if b.tag == "CONJ"}
    beside = {one if two == theirs.span else two for _, one, two in joined if theirs.span in (one, two)}
    return next((t for t in sentence.terms if t.span in beside and t.tag in _NOMINAL), None)
