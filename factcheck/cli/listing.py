"""A list of the files that a check would read, in its order."""

from __future__ import annotations

from factcheck.cli.exit_status import ExitStatus
from factcheck.cli.inputs import all_left_out, gather
from factcheck.cli.messages import error, say
from factcheck.cli.options import Options
from factcheck.cli.output import open_output
from factcheck.reports.escape import path_name
from factcheck.review.source import STDIN, Source


def list_files(options: Options) -> ExitStatus:
    """Write the files' names as reports have them, and tell what a check would not find; nothing is read."""
    gathered = gather(options.inputs, options.text, options.search, stdin_name=options.stdin_filename)
    files = [_name(source, options) for source in gathered.sources if not source.is_statement]
    with open_output(options.outputs[0].file, [*files, *filter(None, [options.config])]) as write:
        for file in files:
            write(f"{path_name(file)}\n")
    for problem in gathered.problems:
        error(problem)
    for warning in gathered.warnings:
        say(f"warning: {warning}")
    left_out = all_left_out(gathered)
    if left_out:
        say(f"{left_out.level}: {left_out}")
        return ExitStatus.OK
    if not files and not gathered.problems:
        error("no file to check: the arguments are statements")
    return ExitStatus.OK if files and not gathered.problems else ExitStatus.ERROR


def _name(source: Source, options: Options) -> str:
    return options.stdin_filename if source.words == STDIN else source.words
