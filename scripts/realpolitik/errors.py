"""The errors that end a command, each with the exit code it stands for.

Exit codes: 1 findings, 2 usage, 3 unreadable input, 4 store or endpoint.
They are raised anywhere and caught once, in `cli`.
"""

from __future__ import annotations

from pathlib import Path


class RealpolitikError(Exception):
    """A failure that is told to the user in one line."""

    exit_code = 1


class FindingsError(RealpolitikError):
    """The data was read and judged, and something is wrong with it."""


class ShapeError(FindingsError):
    """A shape uses what the compiled checks do not know; pySHACL can still judge it."""


class UsageError(RealpolitikError):
    """The command was asked for something that does not exist."""

    exit_code = 2


class QueryError(UsageError):
    """A query that the engine cannot parse; line and column count from 1."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line, self.column = line, column


class InputError(RealpolitikError):
    """A file cannot be read, decoded or parsed."""

    exit_code = 3

    @classmethod
    def at(cls, path: Path | str, reason: str, *, line: int | None = None) -> InputError:
        """Return the error for `path`, with its line number (from 1) where known."""
        where = str(path) if line is None else f"{path}:{line}"
        return cls(f"{where}: {reason}")


class UnknownAxiomError(InputError):
    """An axiom of the ontology is of a kind that no rule can be compiled from."""


class StoreError(RealpolitikError):
    """A store is missing, locked, full or does not answer."""

    exit_code = 4


class LateError(StoreError):
    """An answer that was not there at its deadline."""
