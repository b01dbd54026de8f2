"""The command `load`: the built dataset into a running triplestore, and the proof that it answers alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

import click
from pyoxigraph import NamedNode

from realpolitik.cli import output, servers
from realpolitik.cli.servers import Place
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, StoreError, UsageError
from realpolitik.rdf.names import BASE, short
from realpolitik.sources.questions import questions
from realpolitik.stores import published, transfer
from realpolitik.stores.answers import Table
from realpolitik.stores.base import Server
from realpolitik.stores.transfer import Difference, Holdings, Plan


@click.command()
@servers.given
@click.option("--dry-run", is_flag=True, help="Tell what would be sent and removed, and change nothing.")
@click.option("--check", "only_check", is_flag=True, help="Only compare what the store holds with the build.")
@click.option("--force", is_flag=True, help="Replace a default graph that no load has made.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=300,
    show_default=True,
    metavar="SECONDS",
    help="Give up when the store does not take or give something within this time.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def load(
    settings: Settings,
    *,
    place: Place,
    dry_run: bool,
    only_check: bool,
    force: bool,
    timeout: float,
    as_json: bool,
) -> None:
    r"""Put the built dataset into a running triplestore and compare the two.

    Every graph replaces the one of its name; graphs of a former load that are
    gone are removed, other people's graphs stay. The view becomes the default
    graph of Oxigraph. In Virtuoso, where the default graph is the union of all
    graphs, the view is the graph https://w3id.org/realpolitik/graph/view: send
    your queries with that as default-graph-uri.

    Kind sparql is any endpoint that can be written; whether its default graph is
    the union of all is found out, and where the view cannot be kept apart then,
    nothing is sent. Kind tdb2 is a database of Apache Jena in a folder: it needs
    Java and Jena on this computer, and no server may have the folder open.

    A graph that is there as it should be is not sent again, so a second load mends
    one that came to an end half-way. Then every triple and the answers to all
    questions are compared with the store of the build; exit code 1 if any differ.
    A user and password come from REALPOLITIK_STORE_USER and
    REALPOLITIK_STORE_PASSWORD.

    \b
    Examples:
      realpolitik load --to oxigraph --endpoint http://localhost:7878
      realpolitik load --to virtuoso --endpoint http://localhost:8890/sparql --dry-run
      realpolitik load --to virtuoso --endpoint http://localhost:8890/sparql --check
      realpolitik load --to tdb2 --endpoint DB
      realpolitik load --to sparql --endpoint http://localhost:3030/kg/query \
        --graph-store http://localhost:3030/kg/data
    """
    if dry_run and only_check:
        raise UsageError("give --dry-run or --check, not both")
    built = published.opened(settings.workspace)
    asked = questions(settings.workspace.query_files())
    promised = transfer.promise(built, asked, timeout=timeout)
    writing = not (dry_run or only_check)
    server = servers.opened(place, timeout=timeout, writing=writing)
    if not only_check:
        _stop_at_strangers(server, place.endpoint, force=force)
    present = transfer.holdings(server.ask)
    there = frozenset() if only_check else transfer.same(promised, server, present)
    planned = transfer.without(transfer.plan(promised.holdings, present), there)
    if dry_run:
        _tell(planned, promised.holdings, as_json=as_json)
        return
    if writing:
        transfer.send(built, server, planned, lambda graphs: output.track(graphs, "sending", settings))
    with output.working("comparing", settings):
        differences = transfer.differences(promised, server, there)
    _conclude(differences, planned, settings, len(asked), sent=writing, as_json=as_json)


def _stop_at_strangers(server: Server, endpoint: str, *, force: bool) -> None:
    strangers = 0 if force else server.strangers()
    if strangers:
        raise StoreError(
            f"the default graph of {endpoint} holds {strangers} triples that no load has put there; "
            "use --force to replace them"
        )


def _tell(planned: Plan, wanted: Holdings, *, as_json: bool) -> None:
    triples = {graph: wanted.of(graph) for graph in planned.put}
    if as_json:
        put = [{"graph": graph, "triples": count} for graph, count in triples.items()]
        output.write_json({"put": put, "drop": list(planned.drop)})
        return
    graphs = Counter(_layer(graph) for graph in planned.put)
    counts = Counter[str]()
    for graph, count in triples.items():
        counts[_layer(graph)] += count
    rows = [("send", layer, str(number), str(counts[layer])) for layer, number in graphs.items()]
    rows += [("remove", short(NamedNode(graph)), "1", "") for graph in planned.drop]
    output.table(Table(("action", "what", "graphs", "triples"), tuple(rows)))


def _layer(graph: str | None) -> str:
    return "view" if graph is None else graph.removeprefix(BASE).split("/", 1)[0]


def _conclude(
    differences: tuple[Difference, ...],
    planned: Plan,
    settings: Settings,
    questions_asked: int,
    *,
    sent: bool,
    as_json: bool,
) -> None:
    if as_json:
        output.write_json(
            {
                "sent": len(planned.put) if sent else 0,
                "removed": list(planned.drop) if sent else [],
                "questions": questions_asked,
                "differences": [asdict(difference) for difference in differences],
            }
        )
    elif differences:
        rows = tuple((difference.where, difference.what) for difference in differences)
        output.table(Table(("where", "difference"), rows))
    if differences:
        raise FindingsError(f"{len(differences)} differences between the store and the build")
    if sent:
        output.note(f"sent {len(planned.put)} graphs, removed {len(planned.drop)}", settings)
    output.note(f"the store holds the same and answers {questions_asked} questions alike", settings)
