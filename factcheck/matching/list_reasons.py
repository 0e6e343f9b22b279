"""Says in words, and by the words of the statement, how a list decides."""

from collections.abc import Sequence

from factcheck.claims.model import Claim
from factcheck.documents.span import Span
from factcheck.language.clause import Clause
from factcheck.matching.verdict import ReasonCode
from factcheck.matching.wordings import ClaimBook


def deciding_span(claim: Claim, names: frozenset[str], clause: Clause, code: ReasonCode) -> Span:
    """Where the first name stands that is not in the list, or is, as the reason has it; else the first name."""
    members = frozenset(claim.members or ())
    own = [t for t in clause.names if t.entity in names]
    telling = [t for t in own if (t.entity in members) is not (code is ReasonCode.NOT_IN_LIST)]
    return next((t.span for t in (*telling, *own, *clause.names)), clause.span)


def list_message(claim: Claim, names: frozenset[str], code: ReasonCode, book: ClaimBook) -> str:
    """What the list has, and which of the statement's names it lacks."""
    members = [book.display(m) for m in claim.members or ()]
    listed = _spoken(members) if members else "none"
    if code is ReasonCode.OUTSIDE_LIST:
        return f"the claim lists {listed}; it says nothing of others"
    outside = [book.display(n) for n in sorted(names) if n not in (claim.members or ())]
    tail = f"; {_spoken(outside)} {'is' if len(outside) == 1 else 'are'} not among them" if outside and members else ""
    scope = "" if claim.among in (None, "all") else f" among the {_number(len(claim.among or ()))}"
    return f"the claim lists {listed}{scope}{tail}"


def _number(count: int) -> str:
    """A count in words up to ten, else in digits."""
    return ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", str(count))[
        min(count, 11)
    ]


def _spoken(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
