"""What the directives in a draft come to among the claims that it is checked by, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from factcheck.claims.suggest import did_you_mean, nearest
from factcheck.documents.directive import Directive, Directives, Mistake
from factcheck.documents.directives import read_directives
from factcheck.documents.positions import LineIndex
from factcheck.review.events import Draft, Level, Notice

if TYPE_CHECKING:
    from factcheck.claims import Claims

_WORD = re.compile(r"""[^\W_][^\s,;:()\[\]{}<>"'`”’]*""")
_PARTS_OF_ID = re.compile(r"\w[-_]\w")
_ALIKE = 80.0  # a reason may begin with a compound word of its own


def directives_of(draft: Draft, claims: Claims) -> Directives:
    """The directives of a draft, each with only claims that there are; whatever else it names is a mistake."""
    found = read_directives(draft.text, draft.kind)
    known = {claim.id for claim in claims.claims}
    mistakes = list(found.mistakes)
    acting = tuple(kept for one in found.acting if (kept := _among(one, known, draft.text, mistakes)))
    return Directives(acting, tuple(sorted(mistakes)), found.comments)


def told(mistakes: Collection[Mistake], draft: Draft) -> Iterator[Notice]:
    """Mistakes as errors: each keeps something from being checked as somebody meant it."""
    lines = LineIndex(draft.text) if mistakes else None
    for mistake in mistakes:
        assert lines is not None
        yield Notice(Level.ERROR, mistake.message, draft.file, *lines.position(mistake.offset))


def _among(directive: Directive, known: Collection[str], text: str, mistakes: list[Mistake]) -> Directive | None:
    """The directive for those of its claims that are known; None if that leaves nothing of it."""
    if directive.claims:
        unknown = [name for name in directive.claims if name.id not in known]
        mistakes += (Mistake(name.offset, _unknown(name.id, known)) for name in unknown)
        kept = tuple(name for name in directive.claims if name.id in known)
        return directive._replace(claims=kept) if kept else None
    words = list(_WORD.finditer(text, directive.rest, directive.span.end)) if directive.reason else []
    ids = list(_leading_ids((word.group() for word in words), known))
    if not ids:
        return directive
    expected = f"{directive.word}[{', '.join(dict.fromkeys(ids))}]"
    mistakes.append(Mistake(words[0].start(), f"{directive.word} names claims without brackets; expected {expected}"))
    return None


def _leading_ids(words: Iterator[str], known: Collection[str]) -> Iterator[str]:
    """The claims that the first words of a reason name, if the very first is an id or looks like one mistyped."""
    for word in words:
        word = word.rstrip(".")
        near = word if word in known else nearest(word, known, _ALIKE) if _PARTS_OF_ID.search(word) else None
        if near is None:
            return
        yield near


def _unknown(claim: str, known: Collection[str]) -> str:
    near = did_you_mean(claim, known)
    hint = f" ({near})" if near else ""
    return f"unknown claim id {claim!r}; expected the id of a claim that this text is checked by{hint}"
