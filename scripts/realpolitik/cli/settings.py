"""The options that every command takes, before or after its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from realpolitik.sources.workspace import Workspace

_WORKSPACE_VARIABLE = "REALPOLITIK_WORKSPACE"


@dataclass(slots=True)
class Settings:
    """What those options say; filled while the command line is parsed, then only read."""

    workspace_folder: Path = Path()
    quiet: bool = False
    verbose: bool = False

    @property
    def workspace(self) -> Workspace:
        """The user's folder."""
        return Workspace(self.workspace_folder)


def options(*, environment: bool) -> list[click.Parameter]:
    """Return the options; only those before the command name look at the environment."""
    variable = _WORKSPACE_VARIABLE if environment else None
    return [
        click.Option(
            ["--workspace", "workspace_folder"],
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            envvar=variable,
            help=f"Folder with your own kg/ and build/.  [env: {_WORKSPACE_VARIABLE}; default: .]",
            expose_value=False,
            callback=_keep,
        ),
        _flag("-q", "--quiet", "Say nothing but errors on stderr."),
        _flag("-v", "--verbose", "Say more on stderr; show where an error comes from."),
    ]


def _flag(short: str, long: str, description: str) -> click.Option:
    return click.Option(
        [short, long], is_flag=True, default=None, help=description, expose_value=False, callback=_keep
    )


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value is not None and parameter.name is not None:
        setattr(context.obj, parameter.name, value)
