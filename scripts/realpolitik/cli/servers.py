"""The store that a user names: its kind, where it is, and what the environment says of how to enter."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from realpolitik.errors import UsageError
from realpolitik.stores.address import Credentials
from realpolitik.stores.base import Server
from realpolitik.stores.endpoint import Endpoint
from realpolitik.stores.oxigraph import Oxigraph
from realpolitik.stores.tdb2 import Tdb2
from realpolitik.stores.virtuoso import Virtuoso

KINDS: Final = ("oxigraph", "virtuoso", "tdb2", "sparql")
_USER, _PASSWORD, _JENA = "REALPOLITIK_STORE_USER", "REALPOLITIK_STORE_PASSWORD", "JENA_HOME"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store is, as the options say; the last two are for the kind `sparql`."""

    kind: str
    endpoint: str
    graph_store: str | None
    update: str | None


def given(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take the options that name a store, as its argument `place`."""

    @click.option("--to", "kind", type=click.Choice(KINDS), required=True, help="Kind of the store.")
    @click.option(
        "--endpoint", required=True, metavar="URL|DIR", help="Its SPARQL endpoint; of tdb2 the folder."
    )
    @click.option(
        "--graph-store", metavar="URL", help="Of kind sparql: write here by the Graph Store Protocol."
    )
    @click.option("--update", metavar="URL", help="Of kind sparql: write here by SPARQL Update.")
    @functools.wraps(command)
    def placed(
        *arguments: object,
        kind: str,
        endpoint: str,
        graph_store: str | None,
        update: str | None,
        **more: object,
    ) -> None:
        command(*arguments, place=Place(kind, endpoint, graph_store, update), **more)

    return placed


def opened(place: Place, *, timeout: float, writing: bool) -> Server:
    """Return the store; the timeout is in seconds.

    Raises UsageError for options that do not fit together, StoreError when none answers there.
    """
    services = [url for url in (place.graph_store, place.update) if url is not None]
    if services and place.kind != "sparql":
        raise UsageError("--graph-store and --update are for --to sparql")
    if len(services) > 1:
        raise UsageError("give --graph-store or --update, not both")
    credentials = _credentials()
    if place.kind == "tdb2":
        home = os.environ.get(_JENA)
        folder, distribution = Path(place.endpoint), Path(home) if home else None
        return Tdb2.at(folder, timeout=timeout, writing=writing, home=distribution)
    if place.kind == "sparql":
        return Endpoint.at(
            place.endpoint,
            credentials=credentials,
            timeout=timeout,
            writing=writing,
            graph_store=place.graph_store,
            update=place.update,
        )
    kind = Oxigraph if place.kind == "oxigraph" else Virtuoso
    return kind.at(place.endpoint, credentials=credentials, timeout=timeout)


def _credentials() -> Credentials | None:
    user, password = os.environ.get(_USER), os.environ.get(_PASSWORD)
    if user is None and password is None:
        return None
    if not user or password is None:
        raise UsageError(f"set both {_USER} and {_PASSWORD}, or neither")
    return Credentials(user, password)
