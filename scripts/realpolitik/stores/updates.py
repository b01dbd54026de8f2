"""What an update says before it is run: why it is refused, and on which graphs its patterns look.

In: the text of a SPARQL 1.1 update. Out: UsageError, or the text with the graphs that the
protocol named for it. LOAD and SERVICE are refused, for the engine would fetch whatever
address they name. Between the operations of an update, and between the parts of one, a `<`
always begins an IRI; so words outside of braces are read without doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.errors import UsageError
from realpolitik.stores import bounds, question

LONGEST: Final = 16 * 1024 * 1024
"""Bytes of an update in UTF-8."""

_TOKEN: Final = re.compile(
    rf"""
    (?P<skipped> {question.IRI} | {question.STRING} | \#[^\r\n]*+ | [?$]\w++ )
    | (?P<opened> \{{ ) | (?P<closed> \}} ) | (?P<word> [^\W\d][\w:.%-]*+ ) | .
    """,
    re.DOTALL | re.VERBOSE,
)


def check(update: str) -> None:
    """Raise UsageError for an update that is empty, too long, or may fetch an address."""
    bounds.check_length(update, most=LONGEST)
    if not update.strip():
        raise UsageError("the update is empty")
    if question.loads(update):
        raise UsageError("LOAD is refused: an update may not make the engine fetch an address")
    if question.calls_service(update):
        raise UsageError("SERVICE is refused: an update may not make the engine fetch an address")


def using(update: str, default: Iterable[NamedNode], named: Iterable[NamedNode]) -> str:
    """Return an update whose patterns look at these graphs; UsageError where it names some itself.

    >>> using("INSERT { ?s a ?o } WHERE { ?s a ?o }", [NamedNode("urn:a")], [])
    'INSERT { ?s a ?o } USING <urn:a> WHERE { ?s a ?o }'
    >>> using("DELETE WHERE { ?s a ?o }", [], [NamedNode("urn:a")])
    'DELETE { ?s a ?o } USING NAMED <urn:a> WHERE { ?s a ?o }'
    """
    clauses = [f"USING {graph}" for graph in default] + [f"USING NAMED {graph}" for graph in named]
    pieces, done = [], 0
    words = list(_words(update))
    for number, (word, start) in enumerate(words):
        if word in ("WITH", "USING"):
            raise UsageError(f"the update says {word} and the request names graphs; only one of them may")
        if word == "WHERE":
            pieces.append(update[done:start])
            if number and words[number - 1][0] == "DELETE":
                pieces.append(f"{_group(update, start)} ")
            pieces.append(" ".join(clauses) + " ")
            done = start
    return "".join([*pieces, update[done:]])


def _words(update: str) -> Iterator[tuple[str, int]]:
    """Yield the words outside of braces, in capitals, and where they begin; braces are none."""
    depth = 0
    for token in _TOKEN.finditer(update):
        if token.lastgroup == "opened":
            depth += 1
            yield "{", token.start()
        elif token.lastgroup == "closed":
            depth -= 1
        elif token.lastgroup == "word" and depth == 0:
            yield token[0].upper(), token.start()


def _group(update: str, start: int) -> str:
    """Return the first group in braces after a place."""
    depth = opened = 0
    for token in _TOKEN.finditer(update, start):
        if token.lastgroup == "opened":
            opened = opened if depth else token.start()
            depth += 1
        elif token.lastgroup == "closed":
            depth -= 1
            if depth == 0:
                return update[opened : token.end()]
    raise UsageError("the update has a brace that is never closed")
