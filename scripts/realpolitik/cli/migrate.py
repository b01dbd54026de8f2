"""The command `migrate`: files of an earlier version in the terms of this one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError
from realpolitik.sources.folders import files_below, is_there

if TYPE_CHECKING:
    from realpolitik.claims.migration import Replacements
    from realpolitik.sources.register import Register

_FILES: Final = (("kg/register", ".ttl"), ("kg/articles", ".trig"))


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.pass_obj
def migrate(settings: Settings, *, check: bool) -> None:
    """Carry the workspace's register and articles over to the terms of this version.

    Terms that were renamed are written as they are now, and claims get the IRIs
    that follow from what they say. Each file is written whole or not at all; one
    that cannot be read stops none of the others. The claims that moved go to
    stdout, one a line: the old IRI, a tab, the new one.

    \b
    Examples:
      realpolitik migrate --check
      realpolitik migrate > moved.tsv
    """
    from realpolitik.claims.migration import Replacements  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.ground import ground  # noqa: PLC0415

    known = ground(settings.workspace)
    replacements = Replacements(known.vocabulary, known.register.replaced())
    changed, failed = 0, 0
    for path in _files(settings.workspace.root):
        try:
            changed += _carried(path, replacements, known.register, check=check)
        except InputError as error:
            output.error(str(error))
            failed += 1
    output.note(f"{changed} files {'would change' if check else 'changed'}", settings)
    if failed:
        raise FindingsError(f"{failed} files could not be carried over")
    if check and changed:
        raise FindingsError(f"{changed} files are in the terms of an earlier version")


def _files(root: Path) -> Iterator[Path]:
    for name, ending in _FILES:
        folder = root / name
        yield from sorted(files_below(folder, (ending,))) if is_there(folder) else ()


def _carried(path: Path, replacements: Replacements, register: Register, *, check: bool) -> bool:
    """Tell whether a file is in earlier terms, and write it in those of now unless it is only checked."""
    from realpolitik.claims.migration import migrated  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import turtle  # noqa: PLC0415
    from realpolitik.rdf.formatted import rewritable  # noqa: PLC0415

    quads = turtle.read(path)
    found = migrated(quads, replacements, lambda iri: register.classes.get(iri, frozenset()))
    if set(found.quads) == set(quads):
        return False
    rewritable(path)  # a comment would be lost
    if not check:
        output.write_file(path, [turtle.write(found.quads).encode()])
        output.data(
            f"{old.value}\t{new.value}\n".encode() for old, new in sorted(found.claims.items(), key=str)
        )
    return True
