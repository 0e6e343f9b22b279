"""What a report knows beside the findings: the claims they come from and how to show them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from factcheck.matching.finding import Finding
from factcheck.matching.verdict import Verdict

_OF_STATEMENTS = frozenset(Verdict)
_OF_TEXTS = frozenset({Verdict.CONTRADICTED, Verdict.SUPPORTED})


class About(NamedTuple):
    """The program and the claims that a report speaks for; `names` gives the name of an entity by its id.

    `fingerprint` is a function, as few reports ask for it and it takes a while.
    """

    version: str
    files: tuple[str, ...] = ()
    claims: int = 0
    fingerprint: Callable[[], str] = str
    names: Mapping[str, str] = {}


class View(NamedTuple):
    """How a report is to look; `show` None: every verdict on statements, all but unknown on texts.

    `width` is in cells; None: lines are as long as they get. `fails` has the verdicts that make a run fail, and `root`
    is the folder that CI systems name files from.
    """

    show: frozenset[Verdict] | None = None
    color: bool = False
    width: int | None = None
    quiet: bool = False
    verbose: bool = False
    fails: frozenset[str] = frozenset({"contradicted"})
    root: str = "."

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is listed, or only counted."""
        if finding.suppression is not None:
            return False
        return finding.verdict in (self.show or (_OF_TEXTS if is_from_text(finding) else _OF_STATEMENTS))


def is_from_text(finding: Finding) -> bool:
    """Whether a finding stands in a text, not in an argument."""
    return finding.location is not None and finding.location.file is not None
