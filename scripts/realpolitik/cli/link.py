"""The command `link`: what an article's own thing is in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, UsageError

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from realpolitik.sources.workspace import Workspace


@click.command()
@click.argument("own", metavar="[LOCAL]", required=False)
@click.argument("entry", metavar="[ID]", required=False)
@click.option("--undo", is_flag=True, help="Take the link of LOCAL back.")
@click.option("--json", "as_json", is_flag=True, help="Print the links as JSON.")
@click.pass_obj
def link(settings: Settings, *, own: str | None, entry: str | None, undo: bool, as_json: bool) -> None:
    """Tie what an article calls by an id of its own to an entry of the register.

    LOCAL is such an id, ARTICLE-name, of an entity or a situation; ID is that of the
    entry. The article's graph stays as it is; the next build lets its claims speak
    of the entry. Links are kept in kg/register/links.ttl of the workspace. Without
    arguments all of them are listed.

    \b
    Examples:
      realpolitik link 58470c0517dd4d18-officials dprk-foreign-ministry
      realpolitik link 58470c0517dd4d18-officials --undo
      realpolitik link --json
    """
    if own is None:
        if undo:
            raise UsageError("--undo needs the id whose link is taken back")
        _list(settings, as_json=as_json)
    elif undo == (entry is not None):
        raise UsageError("name the entry that it is, or --undo")
    elif entry is None:
        _undo(settings.workspace, own, settings)
    else:
        _link(settings.workspace, own, entry, settings)


def _list(settings: Settings, *, as_json: bool) -> None:
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.links import links  # noqa: PLC0415 - the engines are slow to import

    found = sorted((names.local(own), names.local(entry)) for own, entry in links(settings.workspace).items())
    output.records(("local", "id"), found, as_json=as_json)


def _undo(workspace: Workspace, own: str, settings: Settings) -> None:
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.links import links  # noqa: PLC0415 - the engines are slow to import

    node, known = _own(own), links(workspace)
    if node not in known:
        raise FindingsError(f"{names.local(node)} is linked to nothing")
    former = known.pop(node)
    _write(workspace, known)
    output.note(f"{names.local(node)} is not {names.local(former)} any more; `realpolitik build`", settings)


def _link(workspace: Workspace, own: str, entry: str, settings: Settings) -> None:
    from realpolitik.judge.gate.links import misfit  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.ground import ground  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.sources.links import links  # noqa: PLC0415 - the engines are slow to import

    node, target, base, known = _own(own), _thing(entry), ground(workspace), links(workspace)
    classes = _declared(workspace, node)
    theirs = base.register.classes.get(target)
    if theirs is None:
        raise UsageError(f"{names.local(target)} is no entry of the register")
    if known.get(node, target) != target:
        raise FindingsError(f"{names.local(node)} is linked to {names.local(known[node])}; --undo that first")
    why = misfit(classes, theirs, base.vocabulary)
    if why is not None:
        raise FindingsError(f"{names.local(node)} cannot be {names.local(target)}: {why}")
    _write(workspace, {**known, node: target})
    output.note(f"{names.local(node)} is {names.local(target)}; `realpolitik build`", settings)


def _own(word: str) -> NamedNode:
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import

    node = _thing(word)
    if names.declarer(node) is None:
        raise UsageError(f"{names.local(node)} is no article's own; such an id begins with the article's")
    return node


def _thing(word: str) -> NamedNode:
    from realpolitik.rdf import names  # noqa: PLC0415 - the engines are slow to import

    try:
        return names.thing(word.strip("<>").removeprefix("id:").removeprefix(names.THINGS))
    except ValueError as error:
        raise UsageError(str(error)) from error


def _declared(workspace: Workspace, node: NamedNode) -> frozenset[NamedNode]:
    """Return the classes that an article gives something of its own."""
    from pyoxigraph import NamedNode  # noqa: PLC0415 - the engines are slow to import

    from realpolitik.rdf import names, turtle  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.rdf.terms import RDF_TYPE  # noqa: PLC0415 - the engines are slow to import

    files = [path for path in workspace.graph_files() if path.stem == names.declarer(node)]
    told = (quad for path in files for quad in turtle.read(path))
    found = {quad.object for quad in told if quad.subject == node and quad.predicate == RDF_TYPE}
    if not found:
        raise UsageError(f"no article declares {names.local(node)}")
    return frozenset(cls for cls in found if isinstance(cls, NamedNode))


def _write(workspace: Workspace, wanted: dict[NamedNode, NamedNode]) -> None:
    from realpolitik.sources.links import links_file, written  # noqa: PLC0415 - the engines are slow to import

    path = links_file(workspace)
    path.parent.mkdir(parents=True, exist_ok=True)
    output.write_file(path, [written(workspace, wanted).encode()])
