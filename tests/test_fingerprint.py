"""Which changes of a draft leave a finding the same."""

from __future__ import annotations

import pytest

from factcheck.claims.model import Claim
from factcheck.matching.finding import Finding, Location
from factcheck.matching.verdict import Verdict
from factcheck.review.fingerprint import fingerprint, relative_path

FERRY = Finding("Ostholm has  a\nferry.", Verdict.CONTRADICTED, claim=Claim("ferries", "Norrvik has a ferry."))


def test_line_breaks_case_and_place_change_nothing() -> None:
    moved = FERRY._replace(statement="OSTHOLM has a ferry.", location=Location("a.md", 9, 1, 9, 21, 80, 20))
    assert fingerprint("a.md", moved) == fingerprint("a.md", FERRY)


@pytest.mark.parametrize(
    ("path", "finding"),
    [
        ("b.md", FERRY),
        ("a.md", FERRY._replace(statement="Ostholm has a ferry and more.")),
        ("a.md", FERRY._replace(claim=Claim("ports", "Norrvik has a ferry."))),
        ("a.md", FERRY._replace(claim=None)),
        ("a.md", FERRY._replace(verdict=Verdict.SUPPORTED)),
    ],
)
def test_another_file_claim_sentence_or_verdict_is_another_finding(path: str, finding: Finding) -> None:
    assert fingerprint(path, finding) != fingerprint("a.md", FERRY)


def test_any_text_has_a_fingerprint() -> None:
    assert len(fingerprint("\udcff", FERRY._replace(statement="\ud800"))) == 32


@pytest.mark.parametrize(
    ("file", "folder", "path"),
    [("./a/b.md", ".", "a/b.md"), ("a/../b.md", ".", "b.md"), ("a/b.md", "a", "b.md"), ("/x/y.md", "/x", "y.md")],
)
def test_a_path_is_told_from_a_folder(file: str, folder: str, path: str) -> None:
    assert relative_path(file, folder) == path
