"""Reading files and bytes, and what is said about those that can't be read."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.read import Document, DocumentError, read_bytes, read_file

EXPECTED = "expected text in UTF-8, or in UTF-16 with a byte order mark"
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(TEXTS)
def test_utf8_comes_back(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt") == Document("a.txt", text.removeprefix("\ufeff"))


@given(TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]))
def test_a_byte_order_mark_is_no_part_of_the_text(text: str, encoding: str) -> None:
    assert read_bytes(("\ufeff" + text).encode(encoding), "a.txt").text == text


@given(st.binary())
def test_any_bytes_give_a_text_or_a_message(data: bytes) -> None:
    try:
        text = read_bytes(data, "a.txt").text
    except DocumentError as error:
        assert str(error).startswith("a.txt: ")
        assert str(error).endswith(f"; {EXPECTED}")
    else:
        assert "\0" not in text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"ab\xffc", "byte 0xFF at offset 2 is not valid UTF-8"),
        (b"\xef\xbb\xbfab\xe9", "byte 0xE9 at offset 5 is not valid UTF-8"),
        (b"\xff\xfea\0b", "byte 0x62 at offset 4 is not valid UTF-16"),
        (b"\xfe\xff\0a\xd8\0\0a", "byte 0xD8 at offset 4 is not valid UTF-16"),
        (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF document"),
        (b"PK\x03\x04\x14\0", "this is a ZIP archive, as those of office programs are"),
        (b"\xd0\xcf\x11\xe0\xa1", "this is a document of an old office program"),
        (b"\x89PNG\r\n", "this is a picture"),
        ("é\0".encode(), "NUL byte 0x00 at offset 2, so this is not a text file"),
        ("ab".encode("utf-16-le"), "NUL byte 0x00 at offset 1, so this is not a text file"),
        ("\ufeffa\0".encode("utf-16-be"), "NUL character at offset 4, so this is not a text file"),
        ("\ufeffa".encode("utf-32-le"), "NUL character at offset 2, so this is not a text file"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, "a.txt")
    assert str(caught.value) == f"a.txt: {problem}; {EXPECTED}"


def test_a_file_has_the_name_it_was_given_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes("It rained.\r\nÉ".encode())
    assert read_file("./a.txt") == Document("./a.txt", "It rained.\r\nÉ")
    assert read_file(Path("a.txt")).name == "a.txt"


def message(path: str) -> str:
    with pytest.raises(DocumentError) as caught:
        read_file(path)
    return str(caught.value)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    assert message(str(tmp_path)) == f"{tmp_path}: is a folder; expected a regular file"
    assert message(f"{tmp_path}/no") == f"{tmp_path}/no: does not exist; expected a readable file"
    assert message("a\0b") == "'a\\x00b': the path holds a NUL character; expected a readable file"
    assert message("a" * 9999) == f"{'a' * 9999}: file name too long; expected a readable file"


@pytest.mark.skipif(os.name != "posix", reason="devices, pipes and sockets are files on POSIX systems only")
def test_what_is_in_the_file_system_but_no_file(tmp_path: Path) -> None:
    pipe, door = tmp_path / "pipe", tmp_path / "socket"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(door))
    assert message(str(pipe)) == f"{pipe}: is a pipe; expected a regular file"
    assert message(str(door)) == f"{door}: is a socket; expected a regular file"
    assert message(os.devnull) == f"{os.devnull}: is a device; expected a regular file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    # The administrator may read everything, so a file mode proves nothing where tests run as one.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "a.txt").touch()
    assert message(str(tmp_path / "a.txt")) == f"{tmp_path}/a.txt: permission denied; expected a readable file"
