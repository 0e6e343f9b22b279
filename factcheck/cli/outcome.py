"""What a run has come to so far, as far as its exit status depends on it."""

from __future__ import annotations

from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.messages import say
from factcheck.cli.options import FAIL_ON
from factcheck.matching.finding import Finding
from factcheck.review.events import Draft, Event, Level, Notice


class Outcome:
    """The exit status as it grows: trouble goes before anything found, and having checked nothing is trouble.

    `may_be_nothing`: it is none where drafts were read, as of those only some statements are wanted.
    """

    def __init__(self, fail_on: str, may_be_nothing: bool = False) -> None:
        self._fails = FAIL_ON[fail_on]
        self._may_be_nothing = may_be_nothing
        self._checked = False
        self._found = False
        self._trouble = False

    def take(self, event: Event) -> Event:
        """Take an event into account, tell people of a notice, and hand the event back."""
        if isinstance(event, Notice):
            self._trouble = self._trouble or event.level is Level.ERROR
            say(f"{event.level}: {event}")
        elif isinstance(event, Draft):
            self._checked = self._checked or self._may_be_nothing
        else:
            self._count(event)
        return event

    def _count(self, finding: Finding) -> None:
        self._checked = True
        self._found = self._found or (finding.suppression is None and finding.verdict in self._fails)

    def nothing_checked(self, level: Level) -> Notice | None:
        """What to say where there was no statement at all, and nothing else went wrong that explains it."""
        if self._checked or self._trouble:
            return None
        return Notice(level, "nothing to check: the input holds no statement")

    def status(self) -> ExitStatus:
        """The exit status for what has been taken into account."""
        if self._trouble:
            return ExitStatus.ERROR
        return ExitStatus.FOUND if self._found else ExitStatus.OK
