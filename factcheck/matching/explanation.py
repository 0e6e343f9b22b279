"""How a verdict came out: the claims nearest to each part of a statement, word by word, and what each comes to by itself."""

from enum import StrEnum
from typing import NamedTuple

from factcheck.documents.span import Span
from factcheck.matching.judgement import Judgement


class How(StrEnum):
    """What a word of the statement is to one of the claim; from LISTED on there is a word on one side only."""

    VERBATIM = "word for word"
    SAME = "same"
    SYNONYM = "synonym"
    RELATED = "related form"
    GENERAL = "more general"
    MEMBER = "one of them"
    FOLLOWS = "follows"
    OPPOSITE = "opposite"
    DIFFERS = "differs"
    SPEAKER = "who says so"
    NEGATION = "negation"
    LISTED = "on the list"
    UNLISTED = "not on the list"
    LENT = "in another wording"
    ELSEWHERE = "in another claim"
    PASSED = "says next to nothing"
    ADDED = "not in the claim"
    OMITTED = "not in the statement"


class Link(NamedTuple):
    """A word of the statement with the one of the claim's wording that stands for it; None where there is none.

    `moved` says that the two have other roles: the doer here is the one it is done to there.
    """

    how: How
    statement_span: Span | None
    claim_span: Span | None
    moved: bool = False


class Candidate(NamedTuple):
    """A claim beside a part of a statement: what it comes to by itself, and whether its judgement is the part's verdict."""

    judgement: Judgement
    links: tuple[Link, ...]
    decides: bool


class ExplainedPart(NamedTuple):
    """A part of a statement, and its nearest claims, the one that decides first."""

    span: Span
    candidates: tuple[Candidate, ...]


class Explanation(NamedTuple):
    """The parts of a statement; none if it asserts nothing. Spans slice the statement, and each candidate's wording."""

    parts: tuple[ExplainedPart, ...]
