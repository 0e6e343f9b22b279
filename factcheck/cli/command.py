"""Makes a command of a function: the same for every command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from factcheck.cli.terminal import wants_color


def command_of(function: Callable[..., int], epilog: str | None = None) -> Callable[..., Any]:
    """The command: takes arguments, returns an exit status, raises typer.TyperException for unusable arguments."""
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich" if wants_color("auto", to_file=False) else None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.command(epilog=epilog)(function)
    return typer.main.get_command(app)
