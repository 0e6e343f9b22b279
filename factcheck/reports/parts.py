"""Which part of a compound statement makes the verdict of the whole."""

from __future__ import annotations

from factcheck.matching.finding import Finding


def deciding_part(finding: Finding) -> int | None:
    """The number, from 0, of the first part with the whole's verdict; None where all parts have one and the same."""
    verdicts = [part.verdict for part in finding.parts]
    return verdicts.index(finding.verdict) if len(set(verdicts)) > 1 and finding.verdict in verdicts else None
