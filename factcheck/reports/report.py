"""What every format has in common: it takes a review event by event and gives back the pieces to write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.finding import Finding
from factcheck.reports.view import About, View

if TYPE_CHECKING:
    from factcheck.review.events import Draft, Notice


class Report:
    """One format of one run; every piece ends a line, and a format may keep all of them back until it is closed."""

    def __init__(self, about: About, view: View) -> None:
        self.about = about
        self.view = view

    def begin(self, draft: Draft) -> Iterable[str]:
        """A draft whose findings and notices come next."""
        return ()

    def add(self, finding: Finding) -> Iterable[str]:
        """A finding, suppressed ones included; `view.shows` tells whether people want to see it."""
        return ()

    def notice(self, notice: Notice) -> Iterable[str]:
        """What went wrong; standard error tells people anyway."""
        return ()

    def close(self) -> Iterable[str]:
        """There is nothing more to come."""
        return ()
