"""The claims that sources are checked by: one set for all, or another for some paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.cli.messages import located, say, tell
from factcheck.cli.options import Options
from factcheck.reports.view import About
from factcheck.review.source import STDIN, STDIN_NAME

if TYPE_CHECKING:
    from factcheck.claims import Claims, Problem
    from factcheck.review.source import Source

Paths = tuple[str, ...]  # of claims files and folders; none: the claims that come along


def paths_of(sources: Iterable[Source], options: Options) -> dict[Source, Paths]:
    """The claims files for each source; of several globs that match, the last one in its file counts."""
    if not options.claims_by_path:
        return dict.fromkeys(sources, options.claims)
    from factcheck.documents.discovery.globs import Matcher
    from factcheck.documents.discovery.patterns import absolute

    matchers = [(Matcher(globs), paths) for globs, paths in reversed(options.claims_by_path)]

    def of(source: Source) -> Paths:
        name = options.stdin_filename if source.words == STDIN else source.words
        if source.is_statement or name == STDIN_NAME:
            return options.claims
        place = absolute(name)
        return next((paths for matcher, paths in matchers if matcher.match(place)), options.claims)

    return {source: of(source) for source in sources}


def all_paths(options: Options) -> Iterator[str]:
    """The paths of all claims that any source may need."""
    yield from options.claims
    for _, paths in options.claims_by_path:
        yield from paths


def load_sets(wanted: Iterable[Paths], named: Callable[[str], str], *, tells: bool) -> dict[Paths, Claims] | None:
    """The claims of each set of paths; None after telling everything that is wrong with any.

    `named` tells where a file has a path; `tells`: say what is loaded.
    """
    from factcheck.claims import Claims, ClaimsError

    problems: dict[Problem, None] = {}
    wrong: dict[str, None] = {}
    loaded: dict[Paths, Claims] = {}
    for paths in dict.fromkeys(wanted):
        try:
            loaded[paths] = Claims.load(*paths) if paths else Claims.shipped()
        except ClaimsError as failure:
            problems.update(dict.fromkeys(failure.problems))
            wrong.update(dict.fromkeys(paths))
    if problems:
        tell([located(problem, named) for problem in problems], "claims", _named_in(wrong, problems, named))
        return None
    for claims in loaded.values() if tells else ():
        say(f"{len(claims.claims)} claims from {', '.join(claims.files)}, fingerprint {claims.fingerprint}")
    return loaded


def _named_in(paths: Iterable[str], problems: Iterable[Problem], named: Callable[[str], str]) -> str:
    """Where a file names the paths that hold problems, as the end of a message; "" if none does."""
    inside = [Path(problem.path) for problem in problems if problem.line]
    holding = [path for path in paths if any(file.is_relative_to(path) for file in inside)]
    places = ", ".join(filter(None, map(named, holding)))
    return f"; named in {places}" if places else ""


def checkers_for(sources: Iterable[Source], options: Options) -> Checkers | None:
    """What checks the sources; None after telling why some claims can't be used."""
    wanted = paths_of(sources, options)
    sets = load_sets(wanted.values() or [options.claims], options.named, tells=options.verbose)
    return None if sets is None else Checkers(sets, wanted)


class Checkers:
    """A checker for each set of claims, made once."""

    def __init__(self, sets: Mapping[Paths, Claims], wanted: Mapping[Source, Paths]) -> None:
        from factcheck.matching import Checker

        made = {paths: Checker(claims) for paths, claims in sets.items()}
        self.all = tuple(made.values())
        self.usual = self.all[0]
        self.special = {source: made[paths] for source, paths in wanted.items() if made[paths] is not self.usual}

    def keep(self) -> None:
        """Leave what was made of the claims for the next run."""
        for checker in self.all:
            checker.keep()


def about_claims(sets: Sequence[Claims]) -> About:
    """What a report tells of the claims."""
    files = dict.fromkeys(file for claims in sets for file in claims.files)
    number = sum(len(claims.claims) for claims in sets)
    return About(__version__, tuple(files), number, lambda: _fingerprint(sets), _names(sets))


def _fingerprint(sets: Sequence[Claims]) -> str:
    if len(sets) == 1:
        return sets[0].fingerprint
    from hashlib import sha256

    return sha256("".join(claims.fingerprint for claims in sets).encode("ascii")).hexdigest()[:16]


def _names(sets: Sequence[Claims]) -> dict[str, str]:
    """The names of entities by their ids, without those that have other names in other sets."""
    found = {(entity.id, entity.name) for claims in sets for entity in claims.entities.values()}
    names = dict(found)
    unclear = {id_ for id_, name in found if names[id_] != name}
    return {id_: name for id_, name in names.items() if id_ not in unclear}
