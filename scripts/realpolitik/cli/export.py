"""The command `export`: the built graph as one file, as it is or under another base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from pyoxigraph import RdfFormat, parse

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.rdf.names import BASE
from realpolitik.release.dump import DumpForm, dump
from realpolitik.stores import published

_CHUNK = 1 << 20
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[^\s<>\"{}|\\^`%?#\x00-\x20]|%[0-9A-Fa-f]{2})+/")


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in DumpForm]),
    required=True,
    help="Format of the file.",
)
@click.option(
    "--output",
    "target",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default="-",
    metavar="FILE",
    help="Where to write; - is stdout.  [default: -]",
)
@click.option("--base", metavar="IRI", help="Put another base in place of the project's; it ends in /.")
@click.pass_obj
def export(settings: Settings, *, form: str, target: Path, base: str | None) -> None:
    """Write the built graph in one of five formats.

    nq and trig hold the whole dataset, each claim in a graph of its own; ttl,
    nt and jsonld hold the view: consensus, what follows from it, register,
    vocabulary and who claims what.

    \b
    Examples:
      realpolitik export --format nq > dataset.nq
      realpolitik export --format ttl --output graph.ttl
      realpolitik export --format nt --base https://example.org/kg/ | gzip > view.nt.gz
    """
    if base is not None and not _is_base(base):
        raise UsageError(
            f"`{base}` is no base: give an absolute IRI that ends in /, without ?, # or a stray %"
        )
    view = published.opened(settings.workspace)
    with output.working("sorting", settings), TemporaryDirectory() as folder:
        source = Path(folder) / form
        dump(view, DumpForm(form), source)
        output.write_file(target, _copy(source) if base is None else rebased(source, base))


def _is_base(text: str) -> bool:
    """Tell whether names of the project make IRIs behind a text; some have a # of their own."""
    if _ABSOLUTE.fullmatch(text) is None:
        return False
    try:
        return len(list(parse(f"<{text}a#b> <{text}> <{text}> .", format=RdfFormat.N_TRIPLES))) == 1
    except (SyntaxError, UnicodeEncodeError):
        return False


def _copy(source: Path) -> Iterator[bytes]:
    with source.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def rebased(source: Path, base: str) -> Iterator[bytes]:
    """Yield the file with every IRI, prefix and whole literal that begins with the old base moved.

    Line by line and without a parser: our files hold only short strings, and in
    all five formats an IRI stands either in angle brackets or alone in quotation marks.
    """
    old, new = BASE.encode(), base.encode()
    token = re.compile(rb'<%b|"(?:[^"\\]|\\.)*"' % re.escape(old))

    def moved(match: re.Match[bytes]) -> bytes:
        found = match[0]
        return found[:1] + new + found[1 + len(old) :] if found.startswith(old, 1) else found

    with source.open("rb") as stream:
        for line in stream:
            yield token.sub(moved, line) if old in line else line
