"""The command `realpolitik`: the only part that reads the clock and the environment.

Here the options are read, a command is called, and whatever ends it becomes
one line on stderr and an exit code: 0 ok, 1 findings, 2 usage, 3 unreadable
input, 4 store or endpoint, 70 a fault of the program, 130 Ctrl-C, 141 nobody reads on.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Final, NoReturn

import click
from click.shell_completion import shell_complete

import realpolitik
from realpolitik.cli import output, settings
from realpolitik.cli.commands import LazyGroup
from realpolitik.cli.settings import Settings
from realpolitik.errors import InputError, RealpolitikError, StoreError, UsageError

_NAME: Final = "realpolitik"
_COMPLETION: Final = "_REALPOLITIK_COMPLETE"
_FAULT, _INTERRUPTED, _UNREAD = 70, 130, 141


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    params=settings.options(environment=True),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(realpolitik.__version__, prog_name=_NAME)
@click.pass_context
def group(context: click.Context) -> None:
    """Ask who says what of states, leaders, sanctions and transactions.

    \b
    Examples:
      realpolitik build
      realpolitik query 'SELECT ?deal ?who { ?claim rp:about ?deal ; rp:holder ?who }'
      realpolitik export --format ttl --output graph.ttl
    """
    if context.invoked_subcommand is None:
        output.lines(context.get_help().splitlines())


def main() -> NoReturn:
    """Run the command line and leave the process."""
    output.prepare()
    if _COMPLETION in os.environ:
        sys.exit(shell_complete(group, {}, _NAME, _COMPLETION, os.environ[_COMPLETION]))
    chosen = Settings()
    sys.excepthook = _Fault(chosen)
    _leave(run(sys.argv[1:], chosen))


def run(arguments: Sequence[str], chosen: Settings) -> int:
    """Run one command line, note its common options in `chosen`, and return the exit code."""
    try:
        with group.make_context(_NAME, list(arguments), obj=chosen) as context:
            group.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except (KeyboardInterrupt, click.Abort):
        output.error("interrupted")
        return _INTERRUPTED
    except BrokenPipeError:
        return _UNREAD
    except (RealpolitikError, click.ClickException, OSError) as error:
        if chosen.verbose:
            output.trace(error)
        return _failed(error)
    return 0


def _failed(error: RealpolitikError | click.ClickException | OSError) -> int:
    if isinstance(error, click.ClickException):
        error = _usage(error)
    if isinstance(error, OSError):
        error = _refused(error)
    output.error(str(error))
    return error.exit_code


def _usage(error: click.ClickException) -> RealpolitikError:
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = _NAME if context is None else context.command_path
    return UsageError(f"{error.format_message()} See `{path} --help`.")


def _refused(error: OSError) -> RealpolitikError:
    reason = error.strerror or str(error)
    message = reason if error.filename is None else f"{error.filename}: {reason}"
    return StoreError(message) if error.errno == errno.ENOSPC else InputError(message)


class _Fault:
    """What to say of an error that nobody foresaw."""

    def __init__(self, chosen: Settings) -> None:
        self._chosen = chosen

    def __call__(self, kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if self._chosen.verbose:
            output.trace(error)
        output.error(f"a fault of the program, please report it ({kind.__name__}: {error}; -v shows where)")
        _leave(_FAULT)


def _leave(code: int) -> NoReturn:
    """End the process; at once if a query still runs, for the engine cannot be stopped."""
    output.finish()
    if any(thread.daemon for thread in threading.enumerate()):
        os._exit(code)
    sys.exit(code)
