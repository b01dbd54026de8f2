"""The command `contradictions`: where sources contradict each other, and how that was settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.cli.why import told
from realpolitik.reading.contradictions import Contradiction, Page, page
from realpolitik.reading.copies import copies
from realpolitik.reading.lookup import resolve
from realpolitik.stores import published


@click.command()
@click.argument("about", required=False)
@click.option("--open", "only_open", is_flag=True, help="Leave out those that the policy settled.")
@click.option(
    "--articles",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with your copies of the texts; then the words are shown.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=50,
    show_default=True,
    metavar="N",
    help="Show so many at once; 0 is all.",
)
@click.option(
    "--page", "number", type=click.IntRange(min=1), default=1, metavar="K", help="Show the K-th so many."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def contradictions(
    settings: Settings,
    *,
    about: str | None,
    only_open: bool,
    folder: Path | None,
    limit: int,
    number: int,
    as_json: bool,
) -> None:
    """Show where sources contradict each other: around ABOUT, or everywhere.

    ABOUT is a situation, or a thing with its officials and parts: then all are shown
    on what these take part in, and on what is said of that.

    Contradictions of values, of polarity and of refusals come first; doubts and
    differing judgements weigh less and come last.

    \b
    Examples:
      realpolitik contradictions
      realpolitik contradictions summit-putin-kim-2023-09 --articles ~/articles
      realpolitik contradictions Russia
      realpolitik contradictions --open --json
      realpolitik contradictions --limit 20 --page 3
    """
    view = published.opened(settings.workspace)
    subject = None if about is None else resolve(view, about)
    known = copies(folder, output.left_out)
    found = page(view, known, about=subject, only_open=only_open, size=limit, number=number)
    if as_json:
        output.write_json([asdict(one) for one in found.contradictions])
    else:
        output.lines(line for one in found.contradictions for line in lines(one))
    if not as_json or found.is_cut:
        output.note(_told(found), settings)


def _told(found: Page) -> str:
    shown = (
        f", shown are {found.first} to {found.last}; --page and --limit show others" if found.is_cut else ""
    )
    return f"{found.total} contradictions{shown}"


def lines(contradiction: Contradiction) -> Iterator[str]:
    """Yield the lines in which a contradiction is shown."""
    on = f" on {contradiction.property}" if contradiction.property else ""
    settled = (
        f"settled by {contradiction.resolved_by}: {contradiction.preferred}"
        if contradiction.resolved_by
        else "open"
    )
    yield f"{contradiction.kind}{on}: {contradiction.situation} ({contradiction.about}), {settled}"
    for side in contradiction.sides:
        if side.values:
            yield f"  {', '.join(side.values)}:"
        yield from told(side.said, "    ")
    yield ""
