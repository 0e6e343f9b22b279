"""One JSON object: version, claims, counts and every result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import JSONEncoder

from factcheck.matching.finding import Finding
from factcheck.reports.escape import json_safe
from factcheck.reports.record import finding_record
from factcheck.reports.tally import Tally
from factcheck.reports.view import About, View


def report(findings: Iterable[Finding], about: About, view: View) -> Iterator[str]:
    """Every finding, whatever the view shows, one to a line; all in one piece, as the counts stand before them."""
    encode = JSONEncoder(ensure_ascii=False).encode
    tally = Tally()
    results = [encode(finding_record(finding, about.names)) for finding in tally.of(findings)]
    head = {
        "version": about.version,
        "claims": {"files": about.files, "number": about.claims, "fingerprint": about.fingerprint()},
        "summary": tally.counts(),
    }
    lines = [f"  {encode(key)}: {encode(value)},\n" for key, value in head.items()]
    rows = ",\n".join(f"    {result}" for result in results)
    yield json_safe("".join(["{\n", *lines, '  "results": [\n', rows, "\n  ]\n}\n"]))
