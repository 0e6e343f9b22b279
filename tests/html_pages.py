"""An HTML page read back: its drafts' lines, marks and findings, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "input"}


@dataclass
class Element:
    """An element with its attributes and what stands in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def source(self) -> str:
        r"""All words in it as they stood in the draft, where `\x1b` may stand for a character that can't be shown."""
        if "char" in self.classes:
            return self.text.encode("ascii").decode("unicode-escape")
        return "".join(child if isinstance(child, str) else child.source for child in self.children)

    def walk(self) -> list[Element]:
        """This and all elements in it, in order."""
        inner = [each for child in self.children if isinstance(child, Element) for each in child.walk()]
        return [self, *inner]

    def all(self, name: str) -> list[Element]:
        """The elements in it of a tag, or of a class if the name begins with a dot."""
        return [each for each in self.walk() if each.tag == name or (name[1:] in each.classes and name[0] == ".")]

    def rows(self) -> dict[str, str]:
        """The labels of its description list with what each says."""
        labels, words = self.all("dt"), self.all("dd")
        return {label.text: each.text for label, each in zip(labels, words, strict=True)}


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def close(self) -> None:
        super().close()
        assert self._open == [self.root], "an element is left open"


def parsed(page: str) -> Element:
    """The page as elements; fails where they are not properly nested."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    return builder.root


def sources(page: Element) -> list[list[str]]:
    """The lines of each draft, as they stood there."""
    return [[line.source for line in draft.all(".line")] for draft in page.all(".draft")]
