"""The command `serve`: the graph over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.errors import UsageError
from realpolitik.reading.copies import copies
from realpolitik.text.article import Article

if TYPE_CHECKING:
    from realpolitik.serve.app import Scratch
    from realpolitik.serve.settings import Limits

_NEEDED = ("starlette", "uvicorn", "jinja2", "mimeparse")
_TOKEN_VARIABLE = "REALPOLITIK_TOKEN"  # noqa: S105 - the name of a variable


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen at this address.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 is any free one."
)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 3600), default=10, show_default=True, metavar="SECONDS",
    help="Give up a query after this time.",
)  # fmt: skip
@click.option(
    "--rows", type=click.IntRange(1, 10**9), default=10_000, show_default=True, metavar="N",
    help="Give at most so many rows.",
)  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(1, 64), default=4, show_default=True, metavar="N",
    help="Run so many queries at once.",
)  # fmt: skip
@click.option(
    "--articles",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with your copies of the texts; then the words are shown.",
)
@click.option("--writable", is_flag=True, help="Serve a scratch store too, which may be changed.")
@click.option(
    "--token", envvar=_TOKEN_VARIABLE, show_envvar=True, metavar="WORD",
    help="What lets somebody change the scratch store.",
)  # fmt: skip
@click.pass_obj
def serve(
    settings: Settings,
    *,
    host: str,
    port: int,
    timeout: float,
    rows: int,
    workers: int,
    folder: Path | None,
    writable: bool,
    token: str | None,
) -> None:
    """Serve the built graph: pages to explore it, SPARQL, graphs and what its IRIs lead to.

    A build that is replaced meanwhile is picked up. The scratch store of --writable is
    empty at first, and gone at the end.

    \b
    Examples:
      realpolitik serve
      realpolitik serve --port 8080 --timeout 30
      REALPOLITIK_TOKEN=secret realpolitik serve --writable
    """
    check_installed("serve")
    from realpolitik.serve.settings import Limits  # noqa: PLC0415 - what may be missing

    if writable and not token:
        raise UsageError(f"--writable needs a token: set {_TOKEN_VARIABLE}")
    limits = Limits(seconds=timeout, rows=rows, workers=workers)
    with ExitStack() as stack:
        scratch = _scratch(stack, token) if writable and token else None
        _serve(
            stack,
            settings,
            limits,
            scratch=scratch,
            texts=copies(folder, output.left_out),
            place=(host, port),
        )


def _serve(
    stack: ExitStack,
    settings: Settings,
    limits: Limits,
    *,
    scratch: Scratch | None,
    texts: Mapping[str, Article],
    place: tuple[str, int],
) -> None:
    from realpolitik.serve import app, running  # noqa: PLC0415
    from realpolitik.serve.editions import Editions  # noqa: PLC0415

    editions = Editions(settings.workspace, workers=limits.workers)
    with editions.current():
        stack.callback(editions.close)
    hosts = running.LOOPBACK if place[0] in running.LOOPBACK else ("*",)
    listener = stack.enter_context(running.listening(*place))
    output.note(f"http://{running.shown(listener)}/ (Ctrl-C ends it)", settings)
    served = app.application(editions, limits, hosts=hosts, scratch=scratch, texts=texts)
    running.run(served, listener, patience=limits.patience)


def _scratch(stack: ExitStack, token: str) -> Scratch:
    from realpolitik.serve.app import Scratch  # noqa: PLC0415
    from realpolitik.serve.desk import Desk  # noqa: PLC0415
    from realpolitik.stores.child import writing  # noqa: PLC0415
    from realpolitik.stores.worker import Worker  # noqa: PLC0415

    folder = Path(stack.enter_context(TemporaryDirectory(prefix="realpolitik-scratch-")))
    desk = Desk([Worker(folder, start=writing)])
    stack.callback(desk.close)
    return Scratch(desk, token)


def check_installed(command: str) -> None:
    """Raise UsageError where a package of the extra `serve` is missing, which a command needs."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(f"`{command}` needs {', '.join(missing)}: pip install 'realpolitik[serve]'")
