"""The command `build`: from the files to the whole graph and its store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings


@click.command()
@click.option("--full", is_flag=True, help="Forget what was reckoned before, and make all of it anew.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Judge articles in this many processes.",
)
@click.option(
    "--policy", default="p1", show_default=True, metavar="NAME", help="Conclude by the policy of this name."
)
@click.option("--verify", is_flag=True, help="Let owlrl and pySHACL judge the result; it takes long.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@click.pass_obj
def build(settings: Settings, *, full: bool, workers: int, policy: str, verify: bool, as_json: bool) -> None:
    """Bring the graph and its store up to date with the files.

    Reads the shipped files and those in the workspace's kg/, judges those that
    changed, and concludes anew what they reach. build/ then holds the store and a
    summary; `export` and `release` write files from it. If anything that people
    made is refused the former build stays. What is refused in kg/extracted/ is left
    out and listed, and the exit code is 1.

    \b
    Examples:
      realpolitik build
      realpolitik build --workspace ~/my-graph --json
      realpolitik build --full --workers 2
    """
    from realpolitik import pipeline  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.conclude.policies import policy_named  # noqa: PLC0415 - the engines are slow to import

    def track(paths: Sequence[Path]) -> Iterable[Path]:
        return output.track(paths, "judging articles", settings)

    built = pipeline.build(
        settings.workspace,
        full=full,
        workers=workers,
        verify=verify,
        policy=policy_named(policy),
        track=track,
    )
    for line in built.added:
        output.note(line, settings)
    if as_json:
        output.write_json(built.summary)
    else:
        for line in _told(built.summary, settings.workspace.build):
            output.note(line, settings)
    output.faults(built.faults)


def _told(summary: Mapping[str, object], folder: Path) -> Iterator[str]:
    yield (
        f"built {folder}: {summary['articles']} articles, {summary['claims']} claims, "
        f"{summary['quads']} quads, {summary['inferred']} inferred"
    )
    if summary["alsoCurated"]:
        yield f"{summary['alsoCurated']} extracted articles stand back for annotated ones of the same text"
