"""Asks git what has changed since a revision; whatever it can't tell ends the run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from factcheck.claims.suggest import did_you_mean
from factcheck.cli.messages import Failure
from factcheck.review.changes import WHOLE, Hunks, hunks_of, renamed_from

_EXPECTED = "expected one, such as HEAD, main, or main... for where the branch left it"
_SHALLOW = "this is a shallow clone, which may lack it: fetch the history (fetch-depth: 0 in a GitHub workflow)"
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames")


class GitError(Failure):
    """Git can't tell what has changed; the message says why."""


def changes_since(revision: str, files: Sequence[str]) -> dict[str, Hunks]:
    """What has changed in the working tree since a revision, in each of the files that has; raises GitError.

    A file that git doesn't know, or is told not to look at, counts as new. `main...` is the commit where the branch left main.
    """
    repository = _Repository(_top())
    base = repository.commit(revision)
    return {file: hunks for file, hunks in zip(files, repository.changes(base, files), strict=True) if hunks}


def _top() -> Path:
    words = _run("rev-parse", "--show-toplevel")
    return Path(os.fsdecode(words.removesuffix(b"\n"))).resolve()


def _run(*arguments: str | bytes, top: Path | None = None) -> bytes:
    """What git writes; raises GitError with its words if it fails."""
    place = [] if top is None else ["-C", os.fspath(top)]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "--literal-pathspecs", *place, *arguments]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False)
    except OSError as error:
        raise GitError(f"--diff needs git, which cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(f"--diff: git cannot tell what has changed: {said or 'it says nothing'}")
    return done.stdout


class _Repository:
    """The repository around the working directory."""

    def __init__(self, top: Path) -> None:
        self._top = top

    def commit(self, revision: str) -> str:
        """The commit to compare with; raises GitError for what is none."""
        name = revision.removesuffix("...")
        if ".." in name or name.startswith("-"):
            raise GitError(f"--diff: {revision!r} is no single revision; {_EXPECTED}")
        try:
            found = self._git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        except GitError:
            raise GitError(f"--diff: {name!r} is no revision of this repository; {self._hint(name)}") from None
        commit = os.fsdecode(found.strip())
        return commit if name == revision else self._merge_base(name, commit)

    def changes(self, base: str, files: Sequence[str]) -> list[Hunks]:
        """What has changed in each file; nothing where it is as it was."""
        status = self._git("diff", "--name-status", "-z", *_PLAIN, base, "--")
        changed = renamed_from(status)
        watched = self._watched()
        return [self._changes(base, file, changed, watched) for file in files]

    def _changes(self, base: str, file: str, changed: dict[bytes, bytes | None], watched: set[bytes]) -> Hunks:
        # What a link leads to can change, and the link itself.
        place = self._inside(file, Path(os.path.realpath(Path(file).parent), Path(file).name))
        target = self._inside(file, Path(os.path.realpath(file)))
        if target not in watched or (place != target and place in changed):
            return WHOLE
        if target not in changed:
            return ()
        earlier = changed[target]
        if earlier is None:
            return WHOLE
        return hunks_of(self._git("diff", "-U0", "--inter-hunk-context=0", *_PLAIN, base, "--", earlier, target))

    def _inside(self, file: str, path: Path) -> bytes:
        if not path.is_relative_to(self._top):
            raise GitError(f"--diff: {file} is not in the git repository around the working directory")
        return os.fsencode(path.relative_to(self._top).as_posix())

    def _watched(self) -> set[bytes]:
        """The files that git compares: those it knows and isn't told to take as unchanged."""
        listed = self._git("ls-files", "-v", "-z").split(b"\0")
        return {line[2:] for line in listed if line.startswith(b"H ")}

    def _merge_base(self, name: str, commit: str) -> str:
        try:
            return os.fsdecode(self._git("merge-base", commit, "HEAD").strip())
        except GitError:
            expected = self._shallow() or "expected a revision that the branch comes from"
            raise GitError(f"--diff: {name!r} and HEAD have no commit in common; {expected}") from None

    def _hint(self, name: str) -> str:
        known = os.fsdecode(self._git("for-each-ref", "--format=%(refname:short)")).split("\n")
        return self._shallow() or did_you_mean(name, filter(None, known)) or _EXPECTED

    def _shallow(self) -> str:
        is_shallow = self._git("rev-parse", "--is-shallow-repository").strip() == b"true"
        return _SHALLOW if is_shallow else ""

    def _git(self, *arguments: str | bytes) -> bytes:
        return _run(*arguments, top=self._top)
