"""Which files paths mean, and that what git ignores is what git says it ignores."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli.inputs import gather
from factcheck.documents.discovery.finder import Finder
from factcheck.documents.discovery.globs import glob_problem
from factcheck.documents.discovery.search import EVERYTHING, Globs, Search
from factcheck.documents.kinds import looks_like_path

_EMPTY = "no document in this folder; expected a file such as .md, .txt, .html or .docx"
_LEFT_OUT = (
    "no document in this folder that --include, --exclude and .gitignore leave; name files, or see --no-gitignore"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*paths: str, content: str = "") -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def files_of(path: str = ".", search: Search = EVERYTHING) -> list[str]:
    """What is found, with `/` between the parts; nothing goes wrong."""
    found = Finder(search).find(path)
    assert found.problems == ()
    return [Path(file).as_posix() for file in found.files]


def problems_of(path: str, search: Search = EVERYTHING) -> tuple[str, ...]:
    """What goes wrong; nothing is found."""
    found = Finder(search).find(path)
    assert found.files == ()
    return found.problems


def including(*globs: str) -> Search:
    return Search(include=Globs(globs))


def excluding(*globs: str, force: bool = False) -> Search:
    return Search(exclude=Globs(globs), force_exclude=force)


def test_a_folder_is_searched_in_order_for_documents_that_are_not_hidden(here: Path) -> None:
    make("docs/b.md", "docs/a.TXT", "docs/sub/c.html", "docs/Sub/d.docx", "docs/e.py", "docs/md")
    make("docs/.f.md", "docs/.git/g.md")
    expected = ["docs/a.TXT", "docs/b.md", "docs/Sub/d.docx", "docs/sub/c.html"]
    assert files_of("docs") == files_of("./docs/") == expected


def test_the_current_folder_needs_no_prefix_and_a_hidden_one_is_searched_when_named(here: Path) -> None:
    make("a.md", ".drafts/b.md")
    assert files_of() == ["a.md"]
    assert files_of(".drafts") == [".drafts/b.md"]


def test_files_are_taken_as_given_whatever_leaves_them_out_of_folders(here: Path) -> None:
    make("a.rst", ".notes", "b.md")
    assert [Finder(excluding("*")).find(name).files for name in ("./a.rst", ".notes", "b.md")] == [
        ("./a.rst",),
        (".notes",),
        ("b.md",),
    ]


def test_a_file_that_is_named_twice_is_read_once(here: Path) -> None:
    make("docs/a.md", "docs/b.md")
    sources = gather(["docs/b.md", "docs", "./docs/b.md"], all_statements=False).sources
    assert [Path(source.words).as_posix() for source in sources] == ["docs/b.md", "docs/a.md"]


def test_names_may_be_odd(here: Path) -> None:
    odd = sorted(["a,b:c%25.md", "::error::.md", "[x](y).md", "new\nline.md", "\udcff.md", "-v.md", "{0}.md"])
    make("sub\n/a.md", *odd)
    assert files_of() == [*odd, "sub\n/a.md"]
    assert files_of(search=excluding("*.md", "!-*")) == ["-v.md"]


def test_include_narrows_what_is_taken_and_brings_in_other_kinds(here: Path) -> None:
    make("copy/a.md", "copy/logo.png", "docs/b.md", "docs/c.rst", "README")
    assert files_of(search=including("copy")) == files_of(search=including("./copy/**")) == ["copy/a.md"]
    assert files_of(search=including("*.rst", "/README")) == ["README", "docs/c.rst"]
    assert files_of(search=including("*.md", "!copy/*")) == ["docs/b.md"]
    assert files_of("docs", including("docs/*.md")) == ["docs/b.md"]


def test_globs_count_from_their_folder(here: Path) -> None:
    make("site/copy/a.md", "site/copy/b.md")
    assert files_of(search=Search(exclude=Globs(("copy/a.md",), "site"))) == ["site/copy/b.md"]
    assert files_of("site/copy", excluding("/site/copy/a.md")) == ["site/copy/b.md"]
    os.chdir("site/copy")
    assert files_of(search=Search(exclude=Globs(("copy/a.md",), ".."))) == ["b.md"]
    os.chdir("../..")
    assert files_of(search=Search(exclude=Globs(("a.md",), "/nowhere"))) == ["site/copy/b.md"]


def test_exclude_leaves_out_files_and_folders(here: Path) -> None:
    make("a.md", "a.draft.md", "old/b.md", "new/old/c.md", "new/d.md")
    assert files_of(search=excluding("old/", "*.draft.md")) == ["a.md", "new/d.md"]
    assert files_of(search=excluding("/old")) == ["a.draft.md", "a.md", "new/d.md", "new/old/c.md"]
    assert problems_of("old", excluding("old")) == (f"old: {_LEFT_OUT}",)


def test_force_exclude_leaves_out_named_files_as_a_search_would(here: Path) -> None:
    make("a.md", "old/b.md", "built/c.md")
    make(".gitignore", content="built/\n")
    finder = Finder(excluding("old/", force=True))
    assert [finder.find(name).left_out for name in ("a.md", "old/b.md", "built/c.md")] == [False, True, True]
    assert Finder(Search(gitignore=False, force_exclude=True)).find("built/c.md").files == ("built/c.md",)


def test_globs_that_match_nothing_are_told_of() -> None:
    for glob in ("", "!", "#a", "../a.md", "[z-a]", "a\\"):
        assert glob_problem(glob)
    for glob in ("*", "a/b", "!a", "./a", "[[:alpha:]]x", "..a"):
        assert not glob_problem(glob)


def test_a_folder_without_a_document_is_a_problem_and_the_message_tells_why(here: Path) -> None:
    make("code/b.py", "built/a.md")
    assert problems_of("code") == (f"code: {_EMPTY}",)
    assert problems_of("built", including("*.txt")) == (f"built: {_LEFT_OUT}",)
    make(".gitignore", content="built/\n")
    assert problems_of("built") == (f"built: {_LEFT_OUT}",)
    assert files_of("built", Search(gitignore=False)) == ["built/a.md"]


def test_ignore_files_hold_at_every_level_and_the_innermost_decides(here: Path) -> None:
    make("a.md", "x.md", "sub/x.md", "sub/y.md", "sub/deep/y.md", "sub/deep/z.md")
    make(".gitignore", content="\ufeff# a comment\r\nx.md\r\n\n!\n[z-a]\n")
    make("sub/.gitignore", content="!x.md\n/y.md\n")
    make("sub/deep/.gitignore", content="z*\n")
    assert files_of() == ["a.md", "sub/x.md", "sub/deep/y.md"]
    assert files_of("sub/deep") == ["sub/deep/y.md"]


def test_a_repository_within_has_its_own_rules(here: Path) -> None:
    make("a.md", "inner/a.md", "inner/b.md")
    make(".gitignore", content="a.md\n")
    make("inner/.git/info/exclude", content="b.md\n")
    assert files_of() == files_of("inner") == ["inner/a.md"]


def test_what_a_copy_of_a_repository_ignores_is_found_from_another_working_tree(here: Path) -> None:
    make("main/.git/info/exclude", content="b.md\n")
    make("main/.git/worktrees/other/commondir", content="../..\n")
    make("other/.git", content="gitdir: ../main/.git/worktrees/other\n")
    make("other/a.md", "other/b.md")
    assert files_of("other") == ["other/a.md"]


def test_links_cannot_lead_in_circles(here: Path) -> None:
    make("docs/sub/a.md")
    Path("docs/sub/up").symlink_to("..", target_is_directory=True)
    Path("link").symlink_to("docs", target_is_directory=True)
    found = Finder().find("docs")
    assert found.files == ("docs/sub/a.md",)
    assert [problem.partition(":")[0] for problem in found.problems] == ["docs/sub/up"]
    assert Finder().find("link").files == ("link/sub/a.md",)


def test_links_to_nowhere_or_themselves_are_left_to_the_reader_to_report(here: Path) -> None:
    Path("a.md").symlink_to("missing.md")
    Path("b.md").symlink_to("b.md")
    assert files_of() == ["a.md", "b.md"]
    assert files_of("b.md") == ["b.md"]


def test_a_linked_ignore_file_is_none_as_git_does_not_follow_it(here: Path) -> None:
    make("a.md")
    make("rules", content="a.md\n")
    Path(".gitignore").symlink_to("rules")
    assert files_of() == ["a.md"]


def refuse(monkeypatch: pytest.MonkeyPatch, owner: object, function: str, name: str) -> None:
    """Let a function fail for files of a name: modes prove nothing where tests run as somebody who may read everything."""
    original = getattr(owner, function)

    def refused(path: object, *args: object) -> object:
        if str(path).endswith(name):
            raise PermissionError(13, "Permission denied", path)
        return original(path, *args)

    monkeypatch.setattr(owner, function, refused)


def test_a_folder_that_cannot_be_listed_is_a_problem(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("docs/a.md", "docs/closed/b.md")
    refuse(monkeypatch, os, "scandir", "closed")
    found = Finder().find("docs")
    assert found.files == (str(Path("docs/a.md")),)
    assert found.problems == (f"{Path('docs/closed')}: cannot be listed; expected a readable folder",)
    assert problems_of("docs/closed") == ("docs/closed: cannot be listed; expected a readable folder",)


def test_an_ignore_file_that_cannot_be_read_is_a_problem_told_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("sub/a.md", ".gitignore")
    refuse(monkeypatch, Path, "read_bytes", ".gitignore")
    finder = Finder()
    assert finder.find("sub").problems == (f"{here / '.gitignore'}: Permission denied; expected a readable file",)
    assert finder.find("sub").problems == ()


def test_what_cannot_be_looked_at_is_left_to_the_reader(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("closed/a.md")
    refuse(monkeypatch, Path, "is_dir", "a.md")
    refuse(monkeypatch, Path, "exists", ".git")
    assert files_of("closed/a.md") == files_of("closed") == ["closed/a.md"]


_PIECES = st.sampled_from(["a", "b", "*", "**", "?", "*.md", "ab.md", "[ab]", "[!a]", "x.*", "a*"])
_PATTERNS = st.builds(
    lambda negated, anchored, parts, folder: "!" * negated + "/" * anchored + "/".join(parts) + "/" * folder,
    st.booleans(),
    st.booleans(),
    st.lists(_PIECES, min_size=1, max_size=3),
    st.booleans(),
)
_RULES = st.dictionaries(st.sampled_from([".", "a", "a/b"]), st.lists(_PATTERNS, max_size=4), max_size=3)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with files in folders three deep."""
    top = tmp_path_factory.mktemp("tree")
    for folder in ("", *("/".join(parts) + "/" for parts in (("a",), ("b",), ("a", "a"), ("a", "b"), ("a", "b", "a")))):
        (top / folder).mkdir(exist_ok=True, parents=True)
        for name in ("ab.md", "x.md", "xb.md"):
            (top / folder / name).touch()
    subprocess.run(["git", "init", "-q", top], check=True)
    return top


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(rules=_RULES)
def test_what_git_ignores_is_left_out_and_nothing_else(tree: Path, rules: dict[str, Sequence[str]]) -> None:
    """git itself lists what it doesn't ignore."""
    for folder in (".", "a", "a/b"):
        (tree / folder / ".gitignore").write_text("\n".join(rules.get(folder, ())) + "\n", "utf-8")
    command = ["git", "-C", str(tree), "ls-files", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "HOME": str(tree)})
    expected = sorted(name for name in listed.stdout.split("\0") if name.endswith(".md"))
    found = Finder().find(str(tree)).files
    assert sorted(Path(file).relative_to(tree).as_posix() for file in found) == expected


@pytest.mark.parametrize(
    "argument", ["a/b", "./draft", "/tmp", "draft.md", "DRAFT.TXT", "report.docx", "docs/", "my draft.md"]
)
def test_arguments_that_look_like_paths(argument: str) -> None:
    assert looks_like_path(argument)


@pytest.mark.parametrize(
    "argument",
    ["", "Oslo", "It rained.", "It rained and/or snowed.", "Few of us read all of it.md", "a b/c", "v1.2", "U.S."],
)
def test_arguments_that_do_not(argument: str) -> None:
    assert not looks_like_path(argument)
