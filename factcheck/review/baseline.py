"""Known findings, which are not to be reported again: a file with one of them a line."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.claims.files import read_file
from factcheck.claims.problems import Problem, shown
from factcheck.claims.suggest import nearest
from factcheck.matching.finding import Finding
from factcheck.review.events import Level, Notice
from factcheck.review.fingerprint import fingerprint, relative_path

_VERSION = 1
_EXPECTED = "expected a baseline, as `factcheck baseline` writes it"


class Entry(NamedTuple):
    """A known finding: its file as seen from the baseline's folder, its claim or "", and what tells it from others."""

    path: str
    claim: str
    verdict: str
    statement: str
    fingerprint: str


class Baseline(NamedTuple):
    """The known findings of a baseline file, by path; the same one twice stands for two. `update` is how to renew it."""

    file: str
    entries: Mapping[str, tuple[Entry, ...]]
    update: str = "factcheck baseline"

    def seen(self, file: str) -> str:
        """The path of a file as the entries have it."""
        return relative_path(file, str(Path(self.file).parent))

    def place(self, path: str) -> str:
        """The file of an entry's path, from the working directory."""
        return relative_path(str(Path(self.file).parent / path))

    def stale(self, file: str, entries: Sequence[Entry], why: str) -> Notice:
        """What to say of known findings in a file that are none any more."""
        first = entries[0]
        example = f"{shown(first.statement)} [{first.claim}]" if first.claim else shown(first.statement)
        number = "1 known finding is" if len(entries) == 1 else f"{len(entries)} known findings are"
        return Notice(Level.WARNING, f"{number} {why}: {example}; to forget: {self.update}", file)

    def gone(self) -> Iterator[Notice]:
        """What to say of files that are not there any more."""
        for path, entries in sorted(self.entries.items()):
            if not Path(self.place(path)).exists():
                yield self.stale(self.place(path), entries, "gone with the file")


def entry_of(path: str, finding: Finding) -> Entry:
    """A finding as an entry; `path` is its file as seen from the baseline's folder."""
    claim = finding.claim.id if finding.claim else ""
    return Entry(path, claim, str(finding.verdict), " ".join(finding.statement.split()), fingerprint(path, finding))


def written(entries: Iterable[Entry]) -> Iterator[str]:
    """The lines of a baseline file, the entries sorted."""
    yield f'{{\n  "version": {_VERSION},\n  "findings": ['
    separator = "\n"
    for entry in sorted(entries):
        yield f"{separator}    {json.dumps(entry._asdict(), ensure_ascii=False)}"
        separator = ",\n"
    yield "\n  ]\n}\n"


def read_baseline(file: str, problems: list[Problem]) -> Baseline | None:
    """The baseline that a file holds; None with a problem if it is none."""
    found = read_file(file, problems, "a baseline, as `factcheck baseline` writes it")
    if found is None:
        return None
    try:
        data = json.loads(found[1])
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}; {_EXPECTED}"
        problems.append(Problem(file, error.lineno, error.colno, message))
    except (ValueError, RecursionError):
        problems.append(Problem(file, 0, 0, f"nested too deep, or a number too long; {_EXPECTED}"))
    else:
        problem = _problem(data, found[1])
        if problem is None:
            return Baseline(file, _by_path(data["findings"]))
        offset, message = problem
        line, column = found[1].count("\n", 0, offset) + 1, offset - found[1].rfind("\n", 0, offset)
        problems.append(Problem(file, line, column, message))
    return None


def _by_path(findings: Iterable[Mapping[str, str]]) -> dict[str, tuple[Entry, ...]]:
    entries: dict[str, list[Entry]] = {}
    for finding in findings:
        entry = Entry(*(finding[name] for name in Entry._fields))
        entries.setdefault(entry.path, []).append(entry)
    return {path: tuple(found) for path, found in entries.items()}


def _problem(data: Any, text: str) -> tuple[int, str] | None:
    """What is wrong with the data of a text, and its offset there; None if nothing is."""
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        near = nearest("findings", data) if isinstance(data, dict) and "findings" not in data else None
        found = f"unknown key {shown(near)}, where 'findings' is meant" if near else "JSON of another kind"
        return _offset(text, near or ""), f"{found}; {_EXPECTED}"
    version = data.get("version")
    if version != _VERSION:
        newer = isinstance(version, int) and version > _VERSION
        message = "a version that a newer factcheck writes" if newer else "no version"
        return _offset(text, "version"), f"{message}; expected {_VERSION}"
    for number, finding in enumerate(data["findings"]):
        values = finding if isinstance(finding, dict) else {}
        missing = [name for name in Entry._fields if not isinstance(values.get(name), str)]
        if missing:
            return _item_offset(text, number), f"a finding without {', '.join(missing)}; {_EXPECTED}"
    return None


def _offset(text: str, key: str) -> int:
    """Where a key of the outermost object stands; 0 if it has none."""
    found = re.search(f'"{re.escape(key)}"\\s*:\\s*', text)
    return found.start() if found else 0


def _item_offset(text: str, number: int) -> int:
    """Where an item of the list of findings stands, the first having number 0."""
    found = re.search(r'"findings"\s*:\s*\[', text)
    offset = found.end() if found else 0
    for _ in range(number):
        offset = json.JSONDecoder().raw_decode(text, _next(text, offset))[1]
    return _next(text, offset)


def _next(text: str, offset: int) -> int:
    """Where the next item of a list begins."""
    return len(text) - len(text[offset:].lstrip(" \t\r\n,"))
