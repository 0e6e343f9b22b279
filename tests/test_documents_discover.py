"""Which files a list of paths means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.documents.discover import Found, find_files, looks_like_path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*paths: str) -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_a_folder_is_searched_in_order_for_documents_that_are_not_hidden(here: Path) -> None:
    make(
        "docs/b.md",
        "docs/a.TXT",
        "docs/sub/c.txt",
        "docs/Sub/d.md",
        "docs/e.py",
        "docs/md",
        "docs/.f.md",
        "docs/.git/g.md",
    )
    expected = tuple(str(Path("docs", name)) for name in ("a.TXT", "b.md", "Sub/d.md", "sub/c.txt"))
    assert find_files(["docs"]) == find_files(["./docs/"]) == Found(expected)


def test_the_current_folder_needs_no_prefix_and_a_hidden_one_is_searched_when_named(here: Path) -> None:
    make("a.md", ".drafts/b.md")
    assert find_files(["."]) == Found(("a.md",))
    assert find_files([".drafts"]) == Found((str(Path(".drafts/b.md")),))


def test_files_are_taken_as_given_whatever_their_suffix(here: Path) -> None:
    make("a.rst", "notes")
    assert find_files(["notes", "./a.rst"]) == Found(("notes", "./a.rst"))


def test_a_file_that_is_named_twice_is_read_once(here: Path) -> None:
    make("docs/a.md", "docs/b.md")
    assert find_files(["docs/b.md", "docs", "./docs/b.md"]).files == ("docs/b.md", str(Path("docs/a.md")))


def test_problems_are_values_and_the_rest_is_found(here: Path) -> None:
    make("docs/a.md", "code/b.py")
    assert find_files(["code", "docs", "missing.md"]) == Found(
        (str(Path("docs/a.md")),),
        (
            "code: no document in this folder; expected a .txt or .md file",
            "missing.md: does not exist; expected a file or folder",
        ),
    )
    assert find_files([]) == Found()


def test_links_cannot_lead_in_circles(here: Path) -> None:
    make("docs/sub/a.md")
    Path("docs/sub/up").symlink_to("..", target_is_directory=True)
    Path("link").symlink_to("docs", target_is_directory=True)
    assert find_files(["docs"]) == Found((str(Path("docs/sub/a.md")),))
    assert find_files(["link"]) == Found((str(Path("link/sub/a.md")),))


def test_a_link_to_nowhere_is_left_to_the_reader_to_report(here: Path) -> None:
    Path("a.md").symlink_to("missing.md")
    assert find_files([".", "a.md"]) == Found(("a.md",))


def test_a_folder_that_cannot_be_listed_is_a_problem(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("docs/a.md", "docs/closed/b.md")
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return list_folder(path)

    # The administrator may list everything, so a folder's mode proves nothing where tests run as one.
    monkeypatch.setattr(os, "scandir", refuse)
    found = find_files(["docs"])
    assert found.files == (str(Path("docs/a.md")),)
    assert found.problems == (f"{Path('docs/closed')}: cannot be listed; expected a readable folder",)


@pytest.mark.parametrize("argument", ["a/b", "./draft", "/tmp", "draft.md", "DRAFT.TXT", "report.docx", "docs/"])
def test_arguments_that_look_like_paths(argument: str) -> None:
    assert looks_like_path(argument)


@pytest.mark.parametrize(
    "argument", ["", "Oslo", "It rained.", "It rained and/or snowed.", "a b.md", "a\u00a0b.md", "v1.2", "U.S."]
)
def test_arguments_that_do_not(argument: str) -> None:
    assert not looks_like_path(argument)
