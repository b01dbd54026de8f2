"""What the shapes find, as the ledger keeps it: of single articles, and of the whole graph."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from realpolitik.errors import StoreError
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.book import Ledger, ledger_of, readable
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions


def keep_local(found: Iterable[Finding], article: NamedNode, ledger: Ledger) -> None:
    """Write what the shapes find in one article, in place of what they found."""
    ledger.run("DELETE FROM finding WHERE article = ?", (article.value,))
    ledger.run_many(
        "INSERT INTO finding VALUES ('local', ?, ?, ?, ?, ?, ?, ?, ?)",
        ((article.value, *_row(finding)) for finding in found),
    )


def keep_global(found: Iterable[Finding], focus: Iterable[NamedNode] | None, ledger: Ledger) -> None:
    """Write what the shapes find in the whole graph, of these nodes or of all, in place of the former."""
    if focus is None:
        ledger.run("DELETE FROM finding WHERE scope = 'global'")
    else:
        ledger.run_many(
            "DELETE FROM finding WHERE scope = 'global' AND focus = ?", ((node.value,) for node in focus)
        )
    ledger.run_many("INSERT INTO finding VALUES ('global', NULL, ?, ?, ?, ?, ?, ?, ?)", map(_row, found))


def _row(found: Finding) -> tuple[str | None, ...]:
    return (
        *(found.focus.value, found.shape.value, found.severity.value),
        *(None if found.path is None else found.path.value, found.value, found.message),
        None if found.component is None else found.component.value,
    )


def findings(ledger: Ledger) -> Iterator[Finding]:
    """Yield all findings that are kept, of single articles and of the whole graph."""
    sql = "SELECT focus, shape, severity, path, value, message, component FROM finding"
    for focus, shape, severity, path, value, message, component in ledger.rows(sql):
        yield Finding(
            focus=NamedNode(str(focus)),
            shape=NamedNode(str(shape)),
            severity=Severity(str(severity)),
            path=None if path is None else NamedNode(str(path)),
            value=str(value),
            message=str(message),
            component=None if component is None else NamedNode(str(component)),
        )


def published_findings(workspace: Workspace) -> tuple[Finding, ...]:
    """Return the findings of the published build; raises StoreError where its ledger is missing or ahead."""
    with readable(ledger_of(workspace.build)) as path:
        return _published(workspace, Ledger.open(path))


def _published(workspace: Workspace, ledger: Ledger | None) -> tuple[Finding, ...]:
    if ledger is None:
        raise StoreError(f"no ledger in {workspace.build}; run `realpolitik build` again")
    try:
        if ledger.get("published") != str(versions.number(workspace.build)):
            raise StoreError(f"a build is under way in {workspace.build}; try again when it has ended")
        return tuple(findings(ledger))
    except sqlite3.DatabaseError as error:
        message = f"the ledger in {workspace.build} is damaged; run `realpolitik build` again"
        raise StoreError(message) from error
    finally:
        ledger.close()
