"""Which elements of an HTML document are open at a place, and what they do to the words there."""

from __future__ import annotations

from collections import Counter
from typing import Literal

Effect = Literal["code", "raised", "unseen"]

_names = str.split

# Elements in whose places a line of text goes on; any other ends a block, also one that HTML doesn't know.
_INLINE = frozenset(
    _names(
        """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output picture
        progress q rb rp rt ruby s samp small source span strike strong sub sup time track tt u var wbr"""
    )
)
_BLOCKS = frozenset(
    _names(
        """address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header
        hr li main nav ol p section summary table td th tr ul"""
    )
)
_VOID = frozenset(_names("area base br col embed hr img input link meta param source track wbr"))
_OF_HEAD = frozenset(_names("base head html link meta noscript script style template title"))
# Those of a head are unseen but for its title.
_UNSEEN = _names(
    """audio canvas datalist del head iframe math noembed noframes noscript object pre rp rt s script strike style svg
    template textarea video xmp"""
)
_EFFECTS: dict[str, Effect] = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), "code"),
    **dict.fromkeys(_UNSEEN, "unseen"),
    "sup": "raised",
}
# An element without an end tag ends where another of its group begins, but not in a list or table of its own.
_SIBLINGS = {
    **dict.fromkeys(("dd", "dt"), ("dd", "dt")),
    **dict.fromkeys(("td", "th"), ("td", "th")),
    **{name: (name,) for name in ("li", "option", "tr")},
}
_LISTS = frozenset(("dl", "menu", "ol", "select", "table", "ul"))
_FARTHEST_SIBLING = 50


def is_inline(name: str) -> bool:
    """Whether a line of text goes on before and after the element."""
    return name in _INLINE


def is_block(name: str) -> bool:
    """Whether HTML knows the element as one whose words are a block."""
    return name in _BLOCKS


class OpenElements:
    """The elements that are open, from the outermost to the innermost."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Effect | None]] = []
        self._names: Counter[str] = Counter()
        self._effects: Counter[Effect | None] = Counter()

    def has(self, effect: Effect) -> bool:
        """Whether an open element has this effect on the words in it."""
        if effect == "unseen" and self._names["title"]:
            return False
        return self._effects[effect] > 0

    def start(self, name: str, hidden: bool) -> None:
        """Open an element, unless it can have no content."""
        self._end_before(name)
        if name not in _VOID:
            effect: Effect | None = "unseen" if hidden else _EFFECTS.get(name)
            self._open.append((name, effect))
            self._names[name] += 1
            self._effects[effect] += 1

    def end(self, name: str) -> None:
        """Close an element with all that are open in it; nothing if it isn't open."""
        while self._names[name]:
            closed, effect = self._open.pop()
            self._names[closed] -= 1
            self._effects[effect] -= 1
            if closed == name:
                break

    def _end_before(self, name: str) -> None:
        """Close what has no end tag before an element that can't be in it."""
        if name not in _OF_HEAD:
            self.end("head")
        if name not in _INLINE:
            self.end("p")
        siblings = _SIBLINGS.get(name, ())
        if any(self._names[sibling] for sibling in siblings):
            for opened, _ in self._open[: -_FARTHEST_SIBLING - 1 : -1]:
                if opened in siblings:
                    self.end(opened)
                if opened in siblings or opened in _LISTS:
                    break
