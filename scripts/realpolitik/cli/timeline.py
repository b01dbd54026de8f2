"""The command `timeline`: what happened when, in the terminal or as a picture."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.rows import Shown, limited, rows
from realpolitik.cli.settings import Settings
from realpolitik.pictures.timeline import draw
from realpolitik.reading.lookup import resolve
from realpolitik.reading.signs import marked
from realpolitik.reading.timeline import Moment
from realpolitik.reading.timeline import timeline as moments_of
from realpolitik.stores import published
from realpolitik.stores.answers import Table

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("about", required=False)
@click.option("--from", "first", type=_DAY, metavar="DAY", help="Leave out what surely ended before.")
@click.option("--to", "last", type=_DAY, metavar="DAY", help="Leave out what surely began after.")
@click.option("--real", is_flag=True, help="Leave out what is only planned, possible or disputed.")
@click.option(
    "--svg",
    "picture",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Draw it to a file; - is stdout.",
)
@limited
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def timeline(
    settings: Settings,
    *,
    about: str | None,
    first: datetime | None,
    last: datetime | None,
    real: bool,
    picture: Path | None,
    limit: int,
    as_json: bool,
) -> None:
    """Show what happened when: all that articles date, or what ABOUT has a part in.

    It has one through its parts, organs, offices and officials too. Of ABOUT also what
    the register alone tells is shown, such as terms of office.

    Times are EDTF: 2023-07 is some day in July, .. an open end, ~ about.

    \b
    Examples:
      realpolitik timeline --from 2023-01-01
      realpolitik timeline 'North Korea' --svg north-korea.svg
    """
    view = published.opened(settings.workspace)
    found = moments_of(
        view,
        about=None if about is None else resolve(view, about),
        first=_day(first),
        last=_day(last),
        real=real,
    )
    if picture is not None:
        output.write_file(picture, [draw(found, title=about or "Timeline").encode()])
    elif as_json:
        output.write_json([_plain(moment) for moment in found])
    else:
        told = tuple((m.time, _bounds(m), m.label, marked(m.realization), m.identifier) for m in found)
        columns = ("time", "days", "situation", "realization", "id")
        rows(Table(columns, told), settings, Shown(limit=limit), lambda: view)


def _day(value: datetime | None) -> date | None:
    return None if value is None else value.date()


def _bounds(moment: Moment) -> str:
    if moment.is_exact():
        return str(moment.earliest)
    return f"{moment.earliest or '…'} to {moment.latest or '…'}"


def _plain(moment: Moment) -> dict[str, object]:
    return {
        key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(moment).items()
    }
