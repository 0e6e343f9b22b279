"""What a command's options, the environment and a configuration file set together, or why that can't be used."""

from collections.abc import Collection

import typer

from factcheck.cli.messages import say, tell
from factcheck.cli.options import for_option
from factcheck.cli.output import open_output
from factcheck.settings.keys import NAMES
from factcheck.settings.resolve import resolve, unknown_variables
from factcheck.settings.setting import Settings, SettingsError
from factcheck.settings.values import path

CONFIG = typer.Option(
    "--config",
    metavar="PATH",
    parser=for_option(path),
    help="Configuration file; else the nearest factcheck.toml or pyproject.toml.",
)
ISOLATED = typer.Option("--isolated", help="Use no configuration file.")
SHOW_SETTINGS = typer.Option("--show-settings", help="Only show the settings in force and where each comes from.")


def settle(context: typer.Context, names: Collection[str] = NAMES) -> Settings | None:
    """The settings in force, given the parameters of a command, which have these names; None after telling why not."""
    given = {name.replace("_", "-"): value for name, value in context.params.items()}
    config = given.get("config")
    if config is not None and given.get("isolated"):
        raise typer.BadParameter("a file can't be both used and not used", param_hint="--config and --isolated")
    try:
        settings = resolve({name: _flat(given.get(name)) for name in names}, config, bool(given.get("isolated")))
    except SettingsError as failure:
        tell(failure.problems, "settings")
        return None
    for variable in unknown_variables():
        say(f"warning: {variable}: a variable that factcheck doesn't know, and ignores")
    return settings


def show_all(settings: Settings) -> None:
    """Write the settings in force to standard output."""
    from factcheck.settings.show import shown_settings

    with open_output(None) as write:
        for line in shown_settings(settings):
            write(line)


def _flat(value: object) -> object:
    """The values of an option that may be repeated, each of which may give several; None for none."""
    if not isinstance(value, (list, tuple)):
        return value
    return tuple(one for several in value for one in (several if isinstance(several, tuple) else (several,))) or None
