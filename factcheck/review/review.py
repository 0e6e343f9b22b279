"""The review of one source: its statements, each checked and put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Never

from factcheck.documents.address import mentions
from factcheck.documents.positions import LineIndex
from factcheck.documents.sentence import Sentence, UnreadError
from factcheck.matching.locate import Locator
from factcheck.review.events import Draft, Event, Level, Notice
from factcheck.review.manner import Manner
from factcheck.review.source import Source, draft_of

if TYPE_CHECKING:
    from factcheck.documents.span import Span
    from factcheck.matching import Checker
    from factcheck.matching.finding import Finding
    from factcheck.review.changes import Hunks
    from factcheck.review.quoted import Check

_NONE: Mapping[Source, Never] = {}


class Reviewer:
    """Reviews sources against claims; can be pickled, so that other processes help.

    `special` has checkers for those sources that the usual one is not for.
    """

    def __init__(self, checker: Checker, manner: Manner, special: Mapping[Source, Checker] = _NONE) -> None:
        self._checker = checker
        self._manner = manner
        self._special = special

    def __call__(self, source: Source) -> Iterator[Event]:
        """The draft, then the findings in it as they are made, in order; a notice alone if the source can't be read."""
        draft = draft_of(source) if source.is_statement else _read(source, self._manner.stdin_name)
        if isinstance(draft, Notice):
            yield draft
            return
        checker = self._special.get(source, self._checker)
        if self.checks(source):
            hunks = None if self._manner.changes is None else self._manner.changes[source.words]
            yield from self._told(self._review(draft, checker), draft, hunks)
            return
        yield draft
        if self._is_directed(draft):
            from factcheck.review.directed import directives_of, told

            yield from told(directives_of(draft, checker.claims).mistakes, draft)

    def checks(self, source: Source) -> bool:
        """Whether a source is checked, and not only read because nothing in it has changed."""
        return self._manner.changes is None or source.words in self._manner.changes

    def _told(self, events: Iterator[Event], draft: Draft, hunks: Hunks | None) -> Iterator[Event]:
        """The events of a draft, known findings marked, and those in what hasn't changed left out."""
        if self._manner.baseline is None or draft.file is None:
            known = None
        else:
            from factcheck.review.known import Known

            known = Known(self._manner.baseline, draft.file)
        if hunks is not None:
            from factcheck.review.changes import touched

            # What is known stands for what hasn't changed first.
            events = iter(list(touched(events, draft.text, hunks, known.applied if known else bool)))
        yield from known.marked(events) if known else events

    def _review(self, draft: Draft, checker: Checker) -> Iterator[Event]:
        yield draft
        try:
            yield from self._checked(draft, checker)
        except UnreadError as failure:
            yield Notice(Level.ERROR, str(failure), draft.file, *LineIndex(draft.text).position(failure.offset))

    def _checked(self, draft: Draft, checker: Checker) -> Iterator[Event]:
        if not self._is_directed(draft):
            yield from self._findings(draft, checker)
            return
        from factcheck.review.directed import directives_of, told
        from factcheck.review.suppress import Suppressor, suppressing

        directives = directives_of(draft, checker.claims)
        yield from told(directives.mistakes, draft)
        suppressor = Suppressor(draft, directives, self._manner.reported)
        yield from suppressing(self._findings(draft, checker, directives.comments), suppressor)

    def _is_directed(self, draft: Draft) -> bool:
        """Whether there may be directives in a draft that have a say."""
        return draft.file is not None and not self._manner.by_line and mentions(draft.text)

    def _findings(self, draft: Draft, checker: Checker, comments: Sequence[Span] = ()) -> Iterator[Finding]:
        check = checker.explain if self._manner.explain else checker.check
        locator = Locator(draft.text, draft.file)
        problems: list[UnreadError] = []
        sentences = _readable(_sentences(draft, self._manner.by_line, comments), problems)
        for finding, sentence in self._judged(draft, sentences, check):
            yield locator.locate(finding, sentence)
        if problems:
            raise problems[0]

    def _judged(self, draft: Draft, sentences: Iterable[Sentence], check: Check) -> Iterator[tuple[Finding, Sentence]]:
        if draft.file is None or self._manner.by_line:
            return ((check(sentence.text), sentence) for sentence in sentences)
        from factcheck.review.quoted import reported, taken_over
        from factcheck.review.quoting import voiced

        judge = taken_over if self._manner.check_quotations else reported
        return judge(voiced(sentences, draft.text, draft.kind), check)


def _read(source: Source, stdin_name: str) -> Draft | Notice:
    """A text, or what to say if it can't be read."""
    from factcheck.documents.read import DocumentError

    try:
        return draft_of(source, stdin_name)
    except DocumentError as failure:
        return Notice(Level.ERROR, str(failure))


def _readable(sentences: Iterable[Sentence], problems: list[UnreadError]) -> Iterator[Sentence]:
    """The sentences, with the problem at their end put aside: who looks ahead still has some of them to judge."""
    try:
        yield from sentences
    except UnreadError as problem:
        problems.append(problem)


def _sentences(draft: Draft, by_line: bool, comments: Sequence[Span]) -> Iterable[Sentence]:
    if draft.file is None:
        start = len(draft.text) - len(draft.text.lstrip())
        words = draft.text.strip()
        return [Sentence(words, start, start + len(words))]
    if by_line:
        from factcheck.documents.lines import split_lines

        return split_lines(draft.text)
    from factcheck.documents.prose import sentences

    return sentences(draft.text, draft.kind, comments)
