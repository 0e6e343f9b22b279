"""Options of every command that checks files: which ones it reads, and how."""

import typer

from factcheck.cli.options import Options, for_option
from factcheck.documents.discovery.search import Globs, Search
from factcheck.settings import values
from factcheck.settings.setting import Settings

LINES = typer.Option("--lines/--no-lines", help="Take every line of a text as one statement.")
INCLUDE = typer.Option(
    "--include",
    metavar="GLOB",
    parser=for_option(values.globs),
    help="Take only those documents of folders, repeatable: copy/, or *.rst for another kind.",
)
EXCLUDE = typer.Option(
    "--exclude",
    metavar="GLOB",
    parser=for_option(values.globs),
    help="Leave out these documents of folders, repeatable: drafts/, or *.draft.md.",
)
GITIGNORE = typer.Option("--gitignore/--no-gitignore", help="Leave out what git ignores, or take it, too.")
FORCE_EXCLUDE = typer.Option(
    "--force-exclude/--no-force-exclude", help="Leave out files that are named, too, if a folder's would be."
)
JOBS = typer.Option(
    "--jobs",
    "-j",
    metavar="NUMBER",
    parser=for_option(values.jobs),
    help="How many files to check at a time; auto (default): as many as there are processors, if that is faster.",
    show_default=False,
)
_PATHS = ("claims", "per-path-claims", "baseline")


def with_settings(settings: Settings, options: Options) -> Options:
    """The options with what may also come from the environment or from a file."""
    number, by_path = settings["jobs"].value, settings["per-path-claims"]
    return options._replace(
        claims=settings["claims"].value,
        claims_by_path=tuple((Globs((glob,), by_path.folder), paths) for glob, paths in by_path.value.items()),
        lines=settings["lines"].value,
        fail_on=settings["fail-on"].value,
        show=frozenset(settings["show"].value),
        quotations=settings["quotations"].value,
        baseline=settings["baseline"].value or None,
        named=lambda path: next(filter(None, (settings[name].place(path) for name in _PATHS)), ""),
        jobs=None if number == "auto" else number,
        search=Search(
            include=Globs(settings["include"].value, settings["include"].folder),
            exclude=Globs(settings["exclude"].value, settings["exclude"].folder),
            gitignore=settings["gitignore"].value,
            force_exclude=settings["force-exclude"].value,
        ),
    )
