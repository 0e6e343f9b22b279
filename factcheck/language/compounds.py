"""Takes off what a compound in front of a name says of it in passing: "the Ruritanian-led Pact" is led by Ruritania."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.chunks import Chunk
from factcheck.language.clause import Clause, clause_of
from factcheck.language.drafts import draft_of

_LINKS = {
    "aligned": "with", "affiliated": "with", "allied": "with", "associated": "with", "linked": "to", "friendly": "to",
    "based": "in",
}  # fmt: skip
_BY = frozenset({
    "led", "funded", "financed", "backed", "sponsored", "supported", "run", "owned", "dominated", "controlled", "headed",
    "brokered", "hosted", "organised", "organized", "founded", "chaired",
})  # fmt: skip


def without_compounds(chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[Clause]]:
    """The chunks without such compounds, and a clause for each."""
    rest, found = list(chunks), list[Clause]()
    for at in range(len(chunks) - 4, -1, -1):
        name, hyphen, participle, head = chunks[at : at + 4]
        if name.entity is None or head.entity is None or hyphen.norm != "-" or not _link(participle):
            continue
        if [c.tag for c in chunks[at + 4 : at + 5]] == ["N"]:  # "Rome-based Acme engineers": said of the engineers
            continue
        copula = Chunk("is", "BE", participle.start, participle.start)
        link = Chunk(_link(participle), "PREP", participle.end, participle.end)
        found.append(clause_of(draft_of([head, copula, participle._replace(tag="P"), link, name]), None))
        del rest[at : at + 3]
    return rest, found[::-1]


def _link(participle: Chunk) -> str:
    """The preposition that goes with a participle; "" for any other word."""
    return _LINKS.get(participle.norm, "by" if participle.norm in _BY else "")
