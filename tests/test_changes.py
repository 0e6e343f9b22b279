"""What counts as changed since a git revision, and that git's own words are read rightly."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from golden_cases import make_repository
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli.git import GitError, changes_since
from factcheck.review.changes import WHOLE, Hunk, hunks_of, renamed_from

TEXT = "Penguins eat fish.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, the current one, in which git knows nothing of the tester's own settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    return tmp_path


def git(*args: str) -> None:
    subprocess.run(["git", *args], check=True)


@pytest.mark.parametrize(
    ("hunk", "lines", "expected"),
    [
        (Hunk(3, 2), (1, 2), False),
        (Hunk(3, 2), (1, 3), True),
        (Hunk(3, 2), (4, 9), True),
        (Hunk(3, 2), (5, 9), False),
        (Hunk(3, 0), (3, 3), False),
        (Hunk(3, 0), (4, 4), False),
        (Hunk(3, 0), (2, 4), True),
        (Hunk(0, 0), (1, 2), False),
    ],
)
def test_what_a_hunk_touches(hunk: Hunk, lines: tuple[int, int], expected: bool) -> None:
    assert hunk.touches(*lines) is expected


def test_a_binary_file_is_changed_as_a_whole_and_a_mode_is_no_change_of_words() -> None:
    assert hunks_of(b"diff --git a/a b/a\nBinary files a/a and b/a differ\n") == WHOLE
    assert hunks_of(b"diff --git a/a b/a\nold mode 100644\nnew mode 100755\n") == ()
    assert hunks_of(b"@@ -1 +1 @@ x\n-Binary files\n+@@ -1 +7 @@\n") == (Hunk(1, 1),)


def test_names_of_changed_files_have_their_earlier_ones() -> None:
    status = b"M\0a\0R090\0b\0c\0A\0d\0D\0e\0C100\0a\0f\0U\0g\0T\0h\0"
    assert renamed_from(status) == {b"a": b"a", b"c": b"b", b"d": None, b"f": b"a", b"g": None, b"h": b"h"}
    assert renamed_from(b"") == {}


LINES = st.lists(
    st.sampled_from(["a", "b", "", "@@ -1 +1 @@", "--- a", "+++ b", "c\r", "\u2028", "d\x0ce"]), max_size=8
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(old=LINES, new=LINES)
def test_lines_outside_of_hunks_were_there_before(tmp_path: Path, old: list[str], new: list[str]) -> None:
    """What is left of a file without its changed lines is left of what it was, in the same order."""
    for name, lines in (("old", old), ("new", new)):
        (tmp_path / name).write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="")
    command = ["git", "diff", "--no-index", "-U0", "old", "new"]
    hunks = hunks_of(subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout)
    left = [line for number, line in enumerate(new, start=1) if not any(hunk.touches(number, number) for hunk in hunks)]
    before = iter(old)
    assert all(line in before for line in left)


def test_what_git_is_told_not_to_look_at_counts_as_changed(here: Path) -> None:
    make_repository(here, [{"files": {"a.md": TEXT, "b.md": TEXT, "c.md": TEXT}}])
    git("update-index", "--assume-unchanged", "a.md")
    git("update-index", "--skip-worktree", "b.md")
    assert changes_since("HEAD", ["a.md", "b.md", "c.md"]) == {"a.md": WHOLE, "b.md": WHOLE}


def test_a_link_that_leads_elsewhere_by_now_has_changed(here: Path) -> None:
    Path("link.md").symlink_to("a.md")
    make_repository(here, [{"files": {"a.md": TEXT, "b.md": TEXT}}])
    assert changes_since("HEAD", ["link.md"]) == {}
    Path("link.md").unlink()
    Path("link.md").symlink_to("b.md")
    assert changes_since("HEAD", ["link.md"]) == {"link.md": WHOLE}


def test_names_that_are_no_text_and_folders_that_are_links_are_found(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = os.fsdecode(b"sub/\xff.md")
    make_repository(here, [{"files": {name: TEXT}}])
    Path(name).write_text(TEXT + "Fish.\n", "utf-8")
    Path("other").symlink_to("sub", target_is_directory=True)
    monkeypatch.chdir("other")
    assert changes_since("HEAD", [os.fsdecode(b"\xff.md")]) == {os.fsdecode(b"\xff.md"): (Hunk(2, 1),)}


def test_a_shallow_clone_is_told_of_as_it_lacks_what_it_is_compared_with(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "whole").mkdir()
    make_repository(here / "whole", [{"files": {"a.md": TEXT}}, {"files": {"b.md": TEXT}}])
    git("clone", "-q", "--depth", "1", (here / "whole").as_uri(), "part")
    monkeypatch.chdir("part")
    with pytest.raises(GitError, match="'HEAD~1' is no revision of this repository; this is a shallow clone"):
        changes_since("HEAD~1", ["a.md"])
