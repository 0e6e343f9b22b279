"""From the texts of claims files to claims, or to every problem in them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from factcheck.claims.claims import Claims
from factcheck.claims.document import open_document
from factcheck.claims.entities import read_entities
from factcheck.claims.model import Source
from factcheck.claims.problems import ClaimsError, Problem
from factcheck.claims.statements import read_claims


def load_texts(texts: Sequence[tuple[str, str]], problems: list[Problem]) -> Claims:
    """The claims of files given as path and text, merged. Raises ClaimsError with these problems and any new ones."""
    with _without_collector():
        claims = _merged(texts, problems)
    if texts and not claims.claims and not problems:
        found = "no claims; expected a list of sentences or a mapping with 'claims'"
        problems.append(Problem(texts[0][0], 1, 1, found))
    if problems:
        raise ClaimsError(_in_reading_order(problems))
    return claims


def _merged(texts: Sequence[tuple[str, str]], problems: list[Problem]) -> Claims:
    documents = [open_document(text, path, problems) for path, text in texts]
    names, entities = read_entities(documents)
    claims = read_claims(documents, names)
    entities |= {entity.id: entity for entity in names.plain.values()}
    sources = {document.reader.path: document.source for document in documents if document.source is not None}
    source = next(iter(sources.values()), Source())
    return Claims(source, entities, claims, tuple(path for path, _ in texts), sources)


def _in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Files as they came up, each from top to bottom."""
    found = list(problems)
    order = {path: number for number, path in enumerate(dict.fromkeys(problem.path for problem in found))}
    return sorted(found, key=lambda problem: (order[problem.path], problem.line, problem.column))


@contextmanager
def _without_collector() -> Iterator[None]:
    """A large file makes many thousand nodes, none of them garbage yet; looking through them takes half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
