"""Files and bytes as texts, or a plain error about what is wrong with them."""

import codecs
import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from factcheck.documents.kinds import kind_of_document

_EXPECTED_TEXT = "expected text in UTF-8, or in UTF-16 with a byte order mark"
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, as those of office programs are"),
    (b"\xd0\xcf\x11\xe0", "a document of an old office program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_BYTE_ORDER_MARK = "\ufeff"
_NOT_FILES = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)


class DocumentError(Exception):
    """A document that can't be read; the message has the form "name: what is wrong; what was expected"."""


class Document(NamedTuple):
    """A text and the name to report it under: a path as given, or "<stdin>"."""

    name: str
    text: str


def read_file(path: str | os.PathLike[str]) -> Document:
    """The text of a regular file; raises DocumentError for anything that isn't one, can't be opened or isn't text."""
    name = os.fspath(path)
    try:
        # Opening a pipe waits for its writer and a device may never end, so look before opening.
        mode = Path(name).stat().st_mode
        for is_kind, problem in _NOT_FILES:
            if is_kind(mode):
                raise DocumentError(f"{name}: {problem}; expected a regular file")
        return read_bytes(Path(name).read_bytes(), name)
    except OSError as error:
        raise DocumentError(f"{name}: {_describe(error)}; expected a readable file") from None
    except ValueError:
        raise DocumentError(f"{name!r}: the path holds a NUL character; expected a readable file") from None


def read_bytes(data: bytes, name: str) -> Document:
    """The text of a file's or stream's bytes, without byte order mark; raises DocumentError if they aren't text.

    Under a name that ends in .docx it is the text of a Word document, in which every line is a paragraph.
    """
    if kind_of_document(name) == "docx":
        from factcheck.documents.docx import text_of

        return Document(name, text_of(data, name))
    for signature, what in _FORMATS:
        if data.startswith(signature):
            raise DocumentError(f"{name}: this is {what}; {_EXPECTED_TEXT}")
    encoding, label, nul = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"byte 0x{data[error.start]:02X} at offset {error.start}"
        raise DocumentError(f"{name}: {where} is not valid {label}; {_EXPECTED_TEXT}") from None
    if "\0" in text:
        offset = len(text[: text.index("\0")].encode(encoding))
        raise DocumentError(f"{name}: {nul} at offset {offset}, so this is not a text file; {_EXPECTED_TEXT}")
    return Document(name, text.removeprefix(_BYTE_ORDER_MARK))


def _encoding(data: bytes) -> tuple[str, str, str]:
    """Codec (one that keeps the byte order mark, so that offsets stay those of the file), its name, its NUL."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le", "UTF-16", "NUL character"
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be", "UTF-16", "NUL character"
    return "utf-8", "UTF-8", "NUL byte 0x00"


def _describe(error: OSError) -> str:
    """The system's words for an error, in the lower case of a message."""
    if isinstance(error, FileNotFoundError):
        return "is a link that leads nowhere" if Path(error.filename).is_symlink() else "does not exist"
    if error.errno == errno.ELOOP:
        return "is a link that leads in circles"
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
