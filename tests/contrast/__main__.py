"""Prints the suite's table: `python -m tests.contrast [CLAIMS...] [--wrong KIND | --all KIND]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from .report import rows, table
from .source import Source
from .suite import KINDS, outcomes, own_outcomes


def main() -> None:
    """Check the statements made from some claims files, or from those of this repository."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="*", type=Path, help="claims files (default: those of this repository)")
    parser.add_argument("--wrong", choices=[*KINDS, "any"], help="also list the statements that this kind gets wrong")
    parser.add_argument("--all", choices=list(KINDS), help="also list all statements of this kind")
    options = parser.parse_args()
    sources = [Source(path.parent.name, path) for path in options.claims]
    found = [o for source in sources for o in outcomes(source)] if sources else list(own_outcomes())
    print(table(found))
    for outcome in found:
        listed = outcome.kind == options.all or (options.wrong in (outcome.kind, "any") and not outcome.right)
        if listed:
            print(*rows(outcome))


if __name__ == "__main__":
    main()
