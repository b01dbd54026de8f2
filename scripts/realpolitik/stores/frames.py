"""How a question and its answer pass between two processes: frames of bytes over pipes.

A frame is its length in eight bytes, the highest first, and then as many bytes. A
question is one frame of JSON; a reply is one frame, a letter that says what it is
and then the answer, or the sentence of the error, in UTF-8. Nothing is unpickled.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from enum import Enum
from typing import IO, Final

from realpolitik.errors import QueryError, StoreError, UsageError
from realpolitik.stores.answers import ResultForm, Table

_LENGTH: Final = struct.Struct("!Q")


def send(stream: IO[bytes], *parts: bytes) -> None:
    """Write one frame made of these parts; raises OSError when nobody reads on."""
    stream.write(b"".join((_LENGTH.pack(sum(map(len, parts))), *parts)))
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one frame, or return None where the other side ended before its end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    frame = stream.read(length)
    return frame if len(frame) == length else None


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the form of its answer, and after how many seconds nobody waits for that any more."""

    query: str
    form: ResultForm
    timeout: float

    def packed(self) -> bytes:
        """Return the frame of this question."""
        return json.dumps([self.query, self.form.value, self.timeout]).encode()

    @classmethod
    def unpacked(cls, frame: bytes) -> Asked:
        """Return the question of a frame.

        >>> asked = Asked("ASK {}", ResultForm.JSON, 60)
        >>> Asked.unpacked(asked.packed()) == asked
        True
        """
        query, form, timeout = json.loads(frame)
        return cls(str(query), ResultForm(form), float(timeout))


class Verdict(Enum):
    """What a reply is; the values are the first bytes of its frame."""

    READY = b"r"
    ANSWER = b"a"
    USAGE = b"u"
    QUERY = b"q"
    STORE = b"s"


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes back: the answer, or why there is none."""

    verdict: Verdict
    body: bytes = b""

    @classmethod
    def unpacked(cls, frame: bytes) -> Reply:
        """Return the reply of a frame."""
        return cls(Verdict(frame[:1]), frame[1:])

    @classmethod
    def of(cls, error: QueryError) -> Reply:
        """Return the reply that tells of an error in a query and where it is."""
        return cls(Verdict.QUERY, json.dumps([str(error), error.line, error.column]).encode())

    def told(self) -> bytes:
        """Return the answer; raises the error that came instead."""
        if self.verdict is Verdict.QUERY:
            message, line, column = json.loads(self.body)
            raise QueryError(message, line, column)
        if self.verdict is Verdict.USAGE:
            raise UsageError(self.body.decode())
        if self.verdict is Verdict.STORE:
            raise StoreError(self.body.decode())
        return self.body


def packed_table(table: Table) -> bytes:
    """Return a table as bytes.

    >>> unpacked_table(packed_table(Table(("a",), (("b",), ("c",)))))
    Table(columns=('a',), rows=(('b',), ('c',)))
    """
    return json.dumps([table.columns, table.rows], ensure_ascii=False).encode()


def unpacked_table(data: bytes) -> Table:
    """Return the table that `packed_table` wrote."""
    columns, rows = json.loads(data)
    return Table(tuple(columns), tuple(map(tuple, rows)))
