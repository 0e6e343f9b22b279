"""Every reason code has a page whose examples are true, and the documentation is made from the pages.

`UPDATE_GOLDEN=1 pytest tests/test_reason_pages.py` writes the documentation anew; read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from factcheck import Checker, Claims, Finding
from factcheck.documents.prose import sentences
from factcheck.matching.verdict import ReasonCode
from factcheck.reports.page_markdown import document_markdown, table_markdown
from factcheck.reports.page_text import list_text, page_text
from factcheck.reports.reason_page import ReasonPage, all_pages, page_of
from factcheck.reports.style import plain
from factcheck.review.quoted import reported
from factcheck.review.quoting import voiced

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "factcheck" / "data" / "reasons"
PAGES = [page_of(code) for code in ReasonCode if (FOLDER / f"{code}.yaml").exists()]
EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=[page.code for page in PAGES])
_TABLE = re.compile(r"(?<=<!-- reasons: made from the pages -->\n)(?:\|.*\n)*")


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{code}.yaml" for code in ReasonCode)


def finding_in_text(checker: Checker, text: str) -> Finding:
    """The finding on the last sentence of a text."""
    *_, (finding, _) = reported(voiced(sentences(text, "text"), text, "text"), checker.check)
    return finding


@EVERY_PAGE
def test_the_examples_are_true(page: ReasonPage) -> None:
    """Each gets its verdict and its code by the claims beside it."""
    for setting in page.settings:
        checker = Checker(Claims.from_yaml(setting.claims))
        for example in setting.examples:
            finding = (
                finding_in_text(checker, example.statement) if setting.of_texts else checker.check(example.statement)
            )
            found = finding.verdict, finding.reasons[0].code
            assert found == (example.verdict, example.code), example.statement


@EVERY_PAGE
def test_there_is_an_example_each_way(page: ReasonPage) -> None:
    """By the same claims one statement gets the code, and a near one gets another."""
    codes = [{example.code for example in setting.examples} for setting in page.settings]
    assert all(page.code in found and len(found) > 1 for found in codes)
    assert page.settings[0].examples[0].code is page.code


@EVERY_PAGE
def test_a_page_leads_on_to_others(page: ReasonPage) -> None:
    assert page.see
    assert page.code not in page.see
    assert len(set(page.see)) == len(page.see)


@pytest.mark.parametrize("width", [80, 40])
def test_pages_fit_on_a_terminal(width: int) -> None:
    """All but claims, which are not broken, keep within the width; at 80 columns they do too, and the list has a line a code."""
    texts = [page_text(page, plain, width) for page in PAGES]
    lines = [line for text in texts for line in text.splitlines() if width == 80 or not line.startswith("    ")]
    assert all(len(line) <= width for line in [*lines, *list_text(PAGES, plain, width).splitlines()])
    assert width < 80 or len(list_text(PAGES, plain, width).splitlines()) == len(ReasonCode)


def written(path: Path, text: str) -> str:
    """What the file has; with UPDATE_GOLDEN the text is written to it first."""
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    return path.read_text("utf-8")


def test_the_document_is_made_from_the_pages() -> None:
    text = document_markdown(all_pages())
    assert written(ROOT / "docs" / "reasons.md", text) == text


def test_the_table_of_the_readme_is_made_from_the_pages() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert len(_TABLE.findall(readme)) == 1
    text = _TABLE.sub(lambda _: table_markdown(PAGES, "docs/reasons.md"), readme)
    assert written(ROOT / "README.md", text) == text
