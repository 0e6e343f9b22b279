"""The values that a claims file becomes: source, entities and claims, all frozen."""

from typing import Literal, NamedTuple


class Place(NamedTuple):
    """Where something stands in a claims file; line and column count from 1 (0: not from a file)."""

    path: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Source(NamedTuple):
    """What the claims are drawn from; every field may be missing."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


class Entity(NamedTuple):
    """A name that claims use, with its other names; a group has the ids of its members.

    `declared` is False for a plain name of a `members`, `among` or `attributed_to` list: its id is the name itself.
    `speaks_for` holds the ids of the entities whose voice this one is (a spokesman's ministry, say).
    """

    id: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    declared: bool = True
    place: Place = Place()


class Examples(NamedTuple):
    """Statements with the verdict that the claims file must give them."""

    supported: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Claim(NamedTuple):
    """One atomic fact of the source.

    `members` and `among` hold entity ids with groups already expanded (a plain name is an undeclared entity); `members`
    is None for a claim without a list, `among` is "all" when nobody else at all is in the list. `among_group` is the id
    of the group that `among` named, if it named one.
    """

    id: str
    text: str
    quote: str | None = None
    where: str | None = None
    also: tuple[str, ...] = ()
    members: tuple[str, ...] | None = None
    among: tuple[str, ...] | Literal["all"] | None = None
    among_group: str | None = None
    attributed_to: str | None = None
    rating: bool = True
    note: str | None = None
    tags: tuple[str, ...] = ()
    examples: Examples = Examples()
    place: Place = Place()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text and then its other wordings."""
        return (self.text, *self.also)
