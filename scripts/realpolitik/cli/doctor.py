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

_PACKAGES = (
    ("spacy", "the rule extractor", "spacy"),
    ("starlette", "`serve`, the graph over HTTP", "'realpolitik[serve]'"),
    ("mcp", "`mcp`, the tools for agents", "mcp"),
    ("playwright", "tests of the site in a browser", "'realpolitik[test]'"),
)
_PROGRAMS = (
    (("java",), "OWLAPI", "apt-get install default-jre-headless"),
    (("chromium", "chromium-browser", "google-chrome"), "tests in a browser", "apt-get install chromium"),
    (("oxigraph",), "a server of your own for `load`", "pip install 'realpolitik[stores]'"),
    (("virtuoso-t",), "a server of your own for `load`", "apt-get install virtuoso-opensource-7-bin"),
    (("isql-vt",), "bulk loads of Virtuoso by hand", "apt-get install virtuoso-opensource-7-bin"),
)


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
        output.data([_report(parts, state).encode()])
    if missing:
        raise FindingsError(f"missing: {', '.join(missing)}; run `pip install realpolitik` again")


def _core() -> tuple[Part, ...]:
    required = metadata.requires("realpolitik") or []
    names = sorted(re.split(r"[^A-Za-z0-9._-]", line)[0] for line in required if "extra ==" not in line)
    packages = (Part(name, True, _version(name), "the program", f"pip install {name}") for name in names)
    return (
        Part("realpolitik", True, realpolitik.__version__, "this program", ""),
        Part("python", True, platform.python_version(), "the program", ""),
        *packages,
    )


def _optional(workspace: Workspace) -> tuple[Part, ...]:
    packages = (
        Part(name, False, _version(name), purpose, f"pip install {source}")
        for name, purpose, source in _PACKAGES
    )
    programs = (Part(names[0], False, _program(names), purpose, how) for names, purpose, how in _PROGRAMS)
    how = f"put the jars of OWLAPI into {_JARS_FOLDER}, or name their folder in {_JARS_VARIABLE}"
    return (*packages, *programs, Part("owlapi", False, _jars(workspace), "the OWL 2 RL check", how))


def _version(name: str) -> str | None:
    if find_spec(name) is None:
        return None
    return next((found.version for found in metadata.distributions(name=name)), "unknown version")


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
        counts = totals(published.opened(workspace), published.summary(workspace))
    except RealpolitikError as error:
        return StoreState(folder, {}, str(error))
    return StoreState(folder, {count.topic: count.number for count in counts}, None)


def _report(parts: tuple[Part, ...], state: StoreState) -> str:
    width = max(len(part.name) for part in parts)
    lines = [f"{part.name:{width}}  {part.found or _missing(part)}" for part in parts]
    counts = ", ".join(f"{number} {topic}" for topic, number in state.counts.items())
    found = f"{state.folder}: {counts}" if state.problem is None else state.problem
    return "\n".join([*lines, f"{'store':{width}}  {found}", ""])


def _missing(part: Part) -> str:
    return f"{'missing' if part.core else 'not found'}, for {part.purpose}: {part.remedy}"
