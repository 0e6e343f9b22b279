"""Sets what a statement says can, must or need not be beside what a claim says of it."""

from typing import NamedTuple

from factcheck.language.clause import Clause
from factcheck.language.closed_classes import classes
from factcheck.language.verbs import Force, Modality
from factcheck.matching.comparison import Comparison


class _Formula(NamedTuple):
    """Whether it must be so, or only can, and whether that is the doing or the not doing of it."""

    must: bool
    doing: bool


def obstacle(c: Comparison) -> str:
    """What keeps a claim from deciding on what can or must be; "" if nothing does."""
    mine, theirs = _force(c.mine), _force(c.theirs)
    if {mine, theirs} == {Force.NONE} or _guesses(c):
        return ""
    if theirs is Force.NONE:  # who does it need not have to
        return "what is done need not have to be" if mine is Force.MUST and not c.mine.denies else ""
    if mine is Force.NONE:
        free = theirs is Force.MUST and c.theirs.denies
        return "what need not be done may be done or not" if free else ""
    claimed, said = _formula(theirs, c.theirs), _formula(mine, c.mine)
    if c.odd ^ c.mine.denies ^ c.theirs.denies:  # an opposite word: what somebody must keep, they must not hand in
        said = said._replace(doing=not said.doing)
    # Nobody says of what must not be done that it need not be.
    follows = claimed == said or (claimed.must and claimed.doing and said.doing)
    clashes = claimed.doing is not said.doing and (claimed.must or said.must)
    return "" if follows or clashes else "what may be done may be left undone"


def _guesses(c: Comparison) -> bool:
    """Whether both say by "may" or "could" what may come, not what somebody is free to do."""
    return c.mine.modality is c.theirs.modality is Modality.POSSIBLE


def _formula(force: Force, clause: Clause) -> _Formula:
    """What cannot be done must be left undone, what need not be done can be."""
    return _Formula((force is Force.MUST) is not clause.denies, not clause.denies)


def _force(clause: Clause) -> Force:
    """What a clause says of what can or must be; who has to pay pays, and who need not does not."""
    verb = clause.predicate
    if clause.force is Force.MUST and verb is not None and verb.keys & classes()["words_paying"]:
        return Force.NONE
    return clause.force
