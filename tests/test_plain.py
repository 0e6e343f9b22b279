"""Checks that a statement taken for plain is read as a whole analysis would read it, over every source's texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from test_sources import FOLDERS, claims_of, every_source, rows_of

from factcheck.language.analysis import clauses_of, rewritten
from factcheck.language.chunks import Chunk, chunk
from factcheck.language.names import NameIndex
from factcheck.language.plain import is_plain, plain_clause
from factcheck.language.tagging import tag
from factcheck.language.tokens import tokenize
from factcheck.matching.wordings import ClaimBook


def plain_ones(folder: Path) -> Iterator[tuple[str, list[Chunk], NameIndex]]:
    """The plain ones among a source's statements and the wordings of its claims, with their tagged chunks."""
    claims = claims_of(folder)
    names = ClaimBook(claims).names
    texts = [row.statement for row in rows_of(folder)]
    texts += (text for claim in claims.claims for text in claim.wordings)
    for text in texts:
        tagged = tag(chunk(tokenize(text), names))
        if is_plain(tagged):
            yield text, tagged, names


@every_source
def test_a_plain_statement_is_read_as_an_analysis_reads_it(folder: Path) -> None:
    for text, tagged, names in plain_ones(folder):
        assert rewritten(tagged, names) == tagged, text
        assert clauses_of(tagged) == [plain_clause(tagged)], text


def test_sources_have_plain_statements() -> None:
    assert sum(1 for folder in FOLDERS for _ in plain_ones(folder)) > 100
