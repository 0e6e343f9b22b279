"""The checker: claims in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.claims import Claims
from factcheck.language.tokens import Token, tokenize
from factcheck.matching import decide
from factcheck.matching.finding import Finding, Reason
from factcheck.matching.locate import Locator
from factcheck.matching.verdict import ReasonCode, Verdict
from factcheck.matching.wordings import ClaimBook

if TYPE_CHECKING:
    from factcheck.documents.sentence import Sentence
    from factcheck.matching.passage.passage import Passage
    from factcheck.matching.ranked import RankedClaim
    from factcheck.matching.wording import Wording

_LONGEST_PASSAGE = 40  # sentences; a longer text is about more than one thing
_SILENT = frozenset({ReasonCode.NO_CLAIM, ReasonCode.MORE_SPECIFIC})  # reasons of a claim's having nothing to say


class Checker:
    """Checks statements against claims; immutable after construction, safe to share between threads, and picklable."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self._book = ClaimBook(claims)

    def __reduce__(self) -> tuple[type[Checker], tuple[Claims]]:
        return Checker, (self.claims,)

    def keep(self) -> None:
        """Leave what was made of the claims in the user's cache folder, for later runs to start sooner."""
        self._book.keep()

    def check(self, statement: str) -> Finding:
        """The finding for one statement."""
        tokens = tokenize(statement)
        finding = self._check(statement, tokens)
        if finding.reasons[0].code is ReasonCode.CLAIMS_DISAGREE:
            return finding
        wording = self._book.verbatim(tokens)
        if wording is not None:
            return finding if finding.verdict is Verdict.SUPPORTED else decide.repeated(statement, wording)
        closer = self._but_for_one_word(statement, tokens, finding)
        if closer is None and finding.reasons[0].code in _SILENT:
            closer = self._check_by_passage(statement, tokens, finding)
        return finding if closer is None else closer

    def _but_for_one_word(self, statement: str, tokens: Sequence[Token], finding: Finding) -> Finding | None:
        """The finding by a wording that the statement repeats but for one word, unless another claim supports the statement."""
        for wording, text in self._book.nearly_verbatim(tokens):
            from factcheck.matching import one_word  # most statements repeat none

            closer = one_word.judge(statement, tokens, wording, text, self._book.names)
            if closer is not None and closer.verdict is Verdict.CONTRADICTED:
                closer = self._unless_both(closer, statement, tokens, wording)
            if closer is not None:
                by_other = finding.verdict is Verdict.SUPPORTED and finding.claim != wording.claim
                told = finding.verdict is closer.verdict and finding.reasons[0].code is not ReasonCode.NO_CLAIM
                return finding if by_other or told else closer
        return None

    def _unless_both(self, finding: Finding, statement: str, tokens: Sequence[Token], wording: Wording) -> Finding:
        """The finding by one replaced expression; unknown where the claim leaves open what holds of the other one.

        What repeats a passage of one sentence is about the very same.
        """
        if self.claims.is_passage and len(self.claims.claims) == 1:
            return finding
        from factcheck.matching import both

        reading = self._book.reading_of_statement(statement, tokens)
        if reading is None or not both.may_be_so(reading.clauses, finding.reasons[0], wording, self._book):
            return finding
        return both.undecided(finding)

    def explain(self, statement: str) -> Finding:
        """The finding for one statement with its explanation: the nearest claims, and why each decides or doesn't."""
        from factcheck.matching.explain import explain

        finding = self.check(statement)
        return finding._replace(explanation=explain(finding, self._book))

    def _check(self, statement: str, tokens: Sequence[Token]) -> Finding:
        """The finding by what the statement says, not by its being a claim's own wording."""
        reading = self._book.reading_of_statement(statement, tokens)
        if reading is None:
            return decide.finding_of(statement, [])
        if not reading.assertion:
            reason = Reason(ReasonCode.NOT_AN_ASSERTION, "this asserts nothing that could be true or false")
            return Finding(statement, Verdict.UNKNOWN, reasons=(reason,))
        return decide.finding_of(statement, decide.judge_clauses(reading.clauses, self._book))

    def _check_by_passage(self, statement: str, tokens: Sequence[Token], nearest: Finding) -> Finding | None:
        """The finding by what the claims say together of what the statement is about; None if that decides nothing.

        It decides nothing where the nearest claim says with one verb what is so of several each.
        """
        if self._passage is None:
            return None
        from factcheck.matching.passage.judge import judge
        from factcheck.matching.strung import has_parallels

        if nearest.wording and has_parallels(self._book.reading(nearest.wording).clauses):
            return None
        judgement = judge(statement, tokens, self._passage)
        return None if judgement is None else decide.finding_by(statement, judgement)

    @cached_property
    def _passage(self) -> Passage | None:
        """The claims as one passage; None if they are none, or more than can have one topic."""
        if not self.claims.is_passage or not 0 < len(self.claims.claims) <= _LONGEST_PASSAGE:
            return None
        from factcheck.matching.passage.passage import Passage

        return Passage(self._book.wordings, self._book.names)

    def candidates(self, statement: str, limit: int = 10) -> tuple[RankedClaim, ...]:
        """The claims that have most of what a statement or a post in a social network says, best first; no verdict."""
        from factcheck.matching.ranked import RankedClaim

        ranked = islice(self._book.bearing.ranked(statement), max(limit, 0))
        return tuple(RankedClaim(wording.claim, wording.text, score) for wording, score in ranked)

    def check_text(self, text: str, file: str | None = None) -> tuple[Finding, ...]:
        """The findings for the sentences of a running text, in order, with their positions."""
        from factcheck.documents.sentences import split_sentences

        return tuple(self.check_sentences(text, split_sentences(text), file))

    def check_sentences(self, text: str, sentences: Iterable[Sentence], file: str | None = None) -> Iterator[Finding]:
        """The finding of each of some sentences of `text`, as it is made."""
        locator = Locator(text, file)
        for sentence in sentences:
            yield locator.locate(self.check(sentence.text), sentence)
