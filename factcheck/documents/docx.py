"""Word documents as texts in which every line is a paragraph, through the optional python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from factcheck.documents.read import DocumentError
from factcheck.documents.words import RAISED, Words

if TYPE_CHECKING:
    from factcheck.documents.segment import Segment

_INSTALL = "expected the package python-docx: pip install 'factcheck-cli[docx]'"
_LARGEST = 1_000_000_000
# A line break inside of a paragraph, which stays one line of the text.
_LINE_BREAK = "\v"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {
    **dict.fromkeys((f"{_W}br", f"{_W}cr"), _LINE_BREAK),
    **dict.fromkeys((f"{_W}tab", f"{_W}ptab"), "\t"),
    f"{_W}noBreakHyphen": "-",
}
# What was deleted or moved away, properties such as tab stops, and copies of text boxes for old programs.
_LEFT_OUT = {
    *(_W + name for name in ("del", "moveFrom", "pPr", "rPr")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_NOTES = ("footnotes", "endnotes")


def text_of(data: bytes, name: str) -> str:
    """The paragraphs of a Word document, those of tables and text boxes too, then its notes, each as a line.

    What is inserted but not yet accepted is part of them, what is deleted or hidden is not. Raises DocumentError if the
    bytes are no such document or python-docx isn't installed.
    """
    try:
        docx = import_module("docx")
    except ModuleNotFoundError:
        raise DocumentError(f"{name}: Word documents can't be read without an extra; {_INSTALL}") from None
    try:
        _check_size(data)
        document = docx.Document(BytesIO(data))
        return "\n".join(line for story in _stories(document) for line in _paragraphs(story))
    except Exception as error:  # whatever a broken package makes its readers raise
        detail = "not a ZIP archive" if isinstance(error, BadZipFile) else " ".join(str(error).split())
        raise DocumentError(f"{name}: cannot be read as a Word document ({detail}); expected a .docx file") from None


def segments(source: str) -> Iterator[Segment]:
    """The paragraphs of the text of a Word document."""
    words, start = Words(), 0
    for paragraph in source.split("\n"):
        for line in paragraph.split(_LINE_BREAK):
            end = start + len(line)
            words.add(line, range(start, end), end)
            words.line_break(end)
            start = end + 1
        yield from words.finish()


def _check_size(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > _LARGEST:
        raise ValueError(f"{size} bytes when unpacked")


def _stories(document: Any) -> Iterator[Any]:
    """The XML of the body and of the notes."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] in _NOTES:
            yield import_module("docx.oxml").parse_xml(relation.target_part.blob)


def _paragraphs(element: Any) -> Iterator[str]:
    """The paragraphs in an element; one in a text box comes after the one that the box stands in."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_W}p":
            yield "".join(_words(child)).replace("\n", " ").replace("\r", " ")
        yield from _paragraphs(child)


def _words(element: Any) -> Iterator[str]:
    """The pieces of text in an element, without those of paragraphs in it."""
    for child in element:
        if child.tag == f"{_W}r":
            yield from _run(child)
        elif child.tag != f"{_W}p" and child.tag not in _LEFT_OUT:
            yield _CHARACTERS.get(child.tag) or (child.text or "" if child.tag == f"{_W}t" else "")
            yield from _words(child)


def _run(run: Any) -> Iterator[str]:
    """The pieces of text of a run of characters that look the same; none if they are hidden."""
    properties = {child.tag: child.get(f"{_W}val") for child in run.iterfind(f"{_W}rPr/*")}
    if f"{_W}vanish" in properties and properties[f"{_W}vanish"] not in ("0", "false", "off"):
        return
    is_raised = properties.get(f"{_W}vertAlign") == "superscript"
    yield from (text.translate(RAISED) if is_raised else text for text in _words(run))
