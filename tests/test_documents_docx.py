"""Word documents: their paragraphs, and what is said about those that can't be read."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import check_places

from factcheck.documents.positions import LineIndex
from factcheck.documents.prose import sentences
from factcheck.documents.read import DocumentError, read_bytes

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "documents_docx.yaml").read_text(encoding="utf-8"))
EXPECTED = "expected a .docx file"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_body(body: str) -> bytes:
    """A Word document of these paragraphs in XML."""
    pytest.importorskip("docx", reason="the docx extra is not installed")
    from docx import Document

    plain, made = BytesIO(), BytesIO()
    Document().save(plain)
    xml = f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    with ZipFile(plain) as template, ZipFile(made, "w") as archive:
        for part in template.namelist():
            is_body = part == "word/document.xml"
            archive.writestr(part, f"{xml}<w:body>{body}</w:body></w:document>" if is_body else template.read(part))
    return made.getvalue()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, str]) -> None:
    assert read_bytes(with_body(case["body"]), "a.docx").text == case["text"]


def test_sentences_have_the_number_of_their_paragraph() -> None:
    paragraphs = ("Members", "Oslo joined. Riga left.", "Place: Oslo</w:t><w:br/><w:t>Day: Monday")
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    source = read_bytes(with_body(body), "A.DOCX").text
    found = list(sentences(source, "docx"))
    check_places(source, found)
    lines = LineIndex(source)
    assert [(*lines.position(sentence.start), sentence.text) for sentence in found] == [
        (1, 1, "Members"),
        (2, 1, "Oslo joined."),
        (2, 14, "Riga left."),
        (3, 1, "Place: Oslo"),
        (3, 13, "Day: Monday"),
    ]


def test_notes_come_after_the_text() -> None:
    pytest.importorskip("docx", reason="the docx extra is not installed")
    from docx import Document
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document, made = Document(), BytesIO()
    document.add_paragraph("It rained.")
    note = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote><w:p><w:r><w:t>In Oslo.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, note.encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    document.save(made)
    assert read_bytes(made.getvalue(), "a.docx").text == "It rained.\nIn Oslo."


def message(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, "a.docx")
    return str(caught.value)


def test_without_the_extra_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    install = "expected the package python-docx: pip install 'factcheck-cli[docx]'"
    assert message(b"PK") == f"a.docx: Word documents can't be read without an extra; {install}"


def test_what_is_no_word_document(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = with_body("<w:p/>")
    empty = BytesIO()
    with ZipFile(empty, "w") as archive:
        archive.writestr("a.txt", "It rained.")
    assert message(b"It rained.") == f"a.docx: cannot be read as a Word document (not a ZIP archive); {EXPECTED}"
    assert message(plain[:-200]).endswith(f"(not a ZIP archive); {EXPECTED}")
    assert message(empty.getvalue()).startswith("a.docx: cannot be read as a Word document (")
    monkeypatch.setattr("factcheck.documents.docx._LARGEST", 1000)
    assert message(plain).endswith(f" bytes when unpacked); {EXPECTED}")


@given(st.data())
@settings(max_examples=60)
def test_a_broken_document_gives_a_text_or_a_message(data: st.DataObject) -> None:
    content = bytearray(with_body("<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"))
    for _ in range(data.draw(st.integers(1, 9))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        text = read_bytes(bytes(content), "a.docx").text
    except DocumentError as error:
        assert str(error).startswith("a.docx: cannot be read as a Word document (")
    else:
        check_places(text, list(sentences(text, "docx")))
