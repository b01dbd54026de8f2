"""The command `format`: graph files in their one canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError, UsageError
from realpolitik.sources.folders import files_below
from realpolitik.text import files

_FOLDERS: Final = ("ontology", "lexicon", "shapes", "kg")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.pass_obj
def format(settings: Settings, *, files: tuple[Path, ...], check: bool) -> None:  # noqa: A001 - the verb
    """Write Turtle and TriG files in their canonical form.

    FILES are files or folders; without any, all of ontology/, shapes/ and kg/ in
    the workspace. Each file is written whole or not at all, and the names of those
    that change go to stdout. A file that cannot be parsed or has no canonical
    form, such as one with comments or unnamed nodes, stays as it is; the others
    are written, and the exit code is 1.

    \b
    Examples:
      realpolitik format
      realpolitik format kg/register/states.ttl
      realpolitik format --check
    """
    own = (settings.workspace.root / folder for folder in _FOLDERS)
    found = sorted(set(_graph_files(files or [folder for folder in own if folder.is_dir()])))
    if not found:
        raise UsageError("there is no .ttl or .trig file to format here; name files or folders")
    changed, failed = _formatted(found, check=check)
    output.lines(map(str, changed))
    if failed:
        raise FindingsError(f"{failed} of {len(found)} files could not be brought into canonical form")
    if check and changed:
        raise FindingsError(f"{len(changed)} of {len(found)} files are not in canonical form")
    output.note(f"{len(changed)} of {len(found)} files changed", settings)


def _graph_files(given: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are meant, those in folders at any depth."""
    from realpolitik.rdf.formatted import ENDINGS  # noqa: PLC0415 - the engines are slow to import

    for path in given:
        yield from files_below(path, ENDINGS) if path.is_dir() else [path]


def _formatted(found: Iterable[Path], *, check: bool) -> tuple[list[Path], int]:
    """Return the files that changed, or would, and how many failed; say of each why."""
    changed, failed = [], 0
    for path in found:
        try:
            if _changes(path, check=check):
                changed.append(path)
        except InputError as error:
            output.error(str(error))
            failed += 1
        except OSError as error:
            output.error(f"{path}: {error.strerror or error}")
            failed += 1
    return changed, failed


def _changes(path: Path, *, check: bool) -> bool:
    """Tell whether a file is not in canonical form, and write it unless it is only checked."""
    from realpolitik.rdf.formatted import formatted  # noqa: PLC0415 - the engines are slow to import

    text = formatted(path)
    if text == files.content(path, most=files.LARGEST_GRAPH):
        return False
    if not check:
        output.write_file(path, [text])
    return True
