"""One JSON object: version, claims, counts and every result."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.record import finding_record
from factcheck.reports.tally import Tally
from factcheck.reports.view import About, View


def report(findings: Iterable[Finding], about: About, view: View) -> Iterator[str]:
    """Every finding, whatever the view shows, in one piece at the end: the counts stand before the results."""
    tally = Tally()
    results = [finding_record(finding, about.names) for finding in tally.of(findings)]
    document = {
        "version": about.version,
        "claims": {"files": list(about.files), "number": about.claims, "fingerprint": about.fingerprint()},
        "summary": tally.counts(),
        "results": results,
    }
    yield json_safe(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"
