"""The ledger on disk: one SQLite file, written in one transaction by each build.

A ledger that is of another version, damaged or half written is no ledger: it is
made anew. Terms are kept as their IRIs, sets of them as lines.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from realpolitik.ledger.recall import Recall

Row: TypeAlias = tuple[str | int | None, ...]
Status: TypeAlias = tuple[int, int]
"""The size of a file and its time of change, in nanoseconds."""

VERSION: Final = "5"
_COMPLETE = "complete"
_SETTINGS = (
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;"
    "PRAGMA wal_autocheckpoint = 4000;"  # pages: an article changes some 1,000, many as the last
)
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, digest TEXT, article TEXT)
    WITHOUT ROWID;
CREATE TABLE article (iri TEXT PRIMARY KEY, number INTEGER UNIQUE, path TEXT, digest TEXT, uses TEXT,
    ground TEXT, stands INTEGER, source TEXT, fused TEXT, withdrawn INTEGER, figures TEXT,
    claims INTEGER, sentences INTEGER, told INTEGER, published TEXT)
    WITHOUT ROWID;
CREATE INDEX article_source ON article (source);
CREATE INDEX article_told ON article (iri, published, claims, sentences, told);
CREATE INDEX article_numbered ON article (number, iri, published);
CREATE TABLE aside (path TEXT PRIMARY KEY, article TEXT, why TEXT, uses TEXT, ground TEXT) WITHOUT ROWID;
CREATE INDEX aside_article ON aside (article);
CREATE TABLE refused (path TEXT, subject TEXT, rule TEXT, message TEXT);
CREATE INDEX refused_path ON refused (path);
CREATE TABLE withheld (about TEXT PRIMARY KEY, depth INTEGER) WITHOUT ROWID;
CREATE TABLE fault (subject TEXT, rule TEXT, message TEXT, withheld TEXT, articles TEXT);
CREATE TABLE stage (name TEXT, node TEXT, article TEXT, keys TEXT, told TEXT,
    PRIMARY KEY (name, node, article)) WITHOUT ROWID;
CREATE INDEX stage_article ON stage (name, article);
CREATE TABLE shared (name TEXT, key TEXT, node TEXT, articles INTEGER, PRIMARY KEY (name, key, node))
    WITHOUT ROWID;
CREATE INDEX shared_node ON shared (name, node);
CREATE TABLE staged (name TEXT, owner TEXT, subject TEXT, predicate TEXT, object TEXT,
    PRIMARY KEY (name, owner, subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE replaces (new TEXT, old TEXT, PRIMARY KEY (old, new)) WITHOUT ROWID;
CREATE TABLE position (number INTEGER PRIMARY KEY, key TEXT UNIQUE, about TEXT, said TEXT);
CREATE INDEX position_about ON position (about);
CREATE TABLE voice (position INTEGER, claim TEXT, article INTEGER, source TEXT, holders TEXT, relayers TEXT,
    said_on TEXT, PRIMARY KEY (position, claim)) WITHOUT ROWID;
CREATE INDEX voice_article ON voice (article);
CREATE TABLE spoken (about TEXT, article INTEGER, described TEXT, pointed TEXT, PRIMARY KEY (about, article))
    WITHOUT ROWID;
CREATE INDEX spoken_article ON spoken (article);
CREATE TABLE edge (part TEXT, whole TEXT, article INTEGER, PRIMARY KEY (part, whole, article)) WITHOUT ROWID;
CREATE INDEX edge_whole ON edge (whole);
CREATE INDEX edge_article ON edge (article);
CREATE TABLE note (kind TEXT, key TEXT, about TEXT, told TEXT,
    PRIMARY KEY (kind, key, about, told)) WITHOUT ROWID;
CREATE INDEX note_about ON note (about);
CREATE TABLE concluded (about TEXT PRIMARY KEY, along TEXT, against TEXT, nodes INTEGER,
    figures TEXT) WITHOUT ROWID;
CREATE TABLE tie (statement TEXT, about TEXT, PRIMARY KEY (statement, about)) WITHOUT ROWID;
CREATE INDEX tie_about ON tie (about);
CREATE TABLE roll (about TEXT, subject TEXT, predicate TEXT, position TEXT,
    PRIMARY KEY (about, subject, predicate, position)) WITHOUT ROWID;
CREATE INDEX roll_position ON roll (position);
CREATE TABLE finding (scope TEXT, article TEXT, focus TEXT, shape TEXT, severity TEXT, path TEXT, value TEXT,
    message TEXT, component TEXT);
CREATE INDEX finding_focus ON finding (focus);
CREATE INDEX finding_article ON finding (article);
CREATE TABLE path (value TEXT, predicate TEXT, subject TEXT, PRIMARY KEY (value, predicate, subject))
    WITHOUT ROWID;
CREATE TABLE loop (subject TEXT, predicate TEXT, PRIMARY KEY (subject, predicate)) WITHOUT ROWID;
"""


class Ledger:
    """An open ledger. All that is written takes effect at `commit`, or not at all."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._files: dict[str, Status] | None = None
        self.recall = Recall()

    @classmethod
    def open(cls, path: Path) -> Ledger | None:
        """Return the ledger in a file, or None where there is none that can be relied on."""
        if not path.is_file():
            return None
        found = cls(sqlite3.connect(path, isolation_level="DEFERRED"))
        if found._is_complete():
            return found
        found.close()
        return None

    @classmethod
    def create(cls, path: Path) -> Ledger:
        """Return an empty ledger in place of any file of this name."""
        for leftover in path.parent.glob(f"{path.name}*"):
            leftover.unlink()
        connection = sqlite3.connect(path, isolation_level="DEFERRED")
        connection.executescript(_SETTINGS + _SCHEMA)
        return cls(connection)

    def _is_complete(self) -> bool:
        try:
            self._connection.executescript(_SETTINGS)
            return self.get("version") == VERSION and self.get(_COMPLETE) is not None
        except sqlite3.DatabaseError:
            return False

    def get(self, key: str) -> str | None:
        """Return a note on the ledger as a whole, or None."""
        found = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if found is None else str(found[0])

    def put(self, key: str, value: str) -> None:
        """Keep a note on the ledger as a whole."""
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def rows(self, sql: str, values: Sequence[str | int | None] = ()) -> Iterator[Row]:
        """Yield the rows that a statement selects."""
        return iter(self._connection.execute(sql, values))

    def column(self, sql: str, values: Sequence[str | int | None] = ()) -> list[str]:
        """Return the first column of the rows that a statement selects."""
        return [row[0] for row in self._connection.execute(sql, values)]

    def files(self) -> dict[str, Status]:
        """Return size and time of each file by its path, read once; who changes their table changes this."""
        if self._files is None:
            rows = self._connection.execute("SELECT path, size, modified FROM file")
            self._files = {path: (size, modified) for path, size, modified in rows}
        return self._files

    def run(self, sql: str, values: Sequence[str | int | None] = ()) -> int:
        """Run a statement and return the number of the row that it wrote last."""
        return self._connection.execute(sql, values).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run a statement for each row of values."""
        self._connection.executemany(sql, rows)

    def commit(self) -> None:
        """Let all that was written since the last commit take effect."""
        self.put("version", VERSION)
        self.put(_COMPLETE, "yes")
        self._connection.commit()

    def rollback(self) -> None:
        """Forget all that was written since the last commit."""
        self._files, self.recall = None, Recall()
        self._connection.rollback()

    def close(self) -> None:
        """Let go of the file; what was not committed is forgotten."""
        self._connection.close()


def ledger_of(build: Path) -> Path:
    """Return the file of the ledger in a build folder."""
    return build / "work" / "ledger.db"


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """Yield a ledger to read: the file itself, or a copy where SQLite could write nothing beside it."""
    if all(os.access(place, os.W_OK) for place in (path, path.parent)):
        yield path
        return
    with TemporaryDirectory() as folder:
        for part in (path, path.with_name(f"{path.name}-wal")):
            if part.is_file():
                shutil.copyfile(part, Path(folder) / part.name)
        yield Path(folder) / path.name


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error says that the file is damaged, and not that it cannot be read or written."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def lines(items: Iterable[str]) -> str:
    """Return some IRIs as sorted lines."""
    return "\n".join(sorted(items))
