"""Constraints written as SPARQL queries, and which properties such a query looks at.

A query is not understood, only skimmed. Where it is plain which properties its
triple patterns name, nothing else can change its answer; otherwise anything may.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Store

from realpolitik.judge.shapes.constraint import Broken, Read, Rows
from realpolitik.judge.shapes.graph import Graph, Path
from realpolitik.rdf import names
from realpolitik.rdf.terms import RDF_TYPE

PREFIXES: Final = "".join(f"PREFIX {name}: <{names.PREFIXES[name]}>\n" for name in ("rdf", "rdfs", "owl"))
"""What pySHACL lets every query use without declaring it."""

_TOKEN = re.compile(
    r"""(?P<iri><[^<>"{}|^`\\\s]*>)
    |(?P<text>(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')(?:@[A-Za-z-]+|\^\^<[^>\s]*>)?)
    |(?P<variable>[?$]\w+)
    |(?P<word>[A-Za-z][\w.:-]*)
    |(?P<number>[0-9][0-9.]*)
    |(?P<comment>\#[^\n]*)
    |(?P<sign>\S)""",
    re.VERBOSE,
)
_ASKS = re.compile(r"\s*SELECT\s+(?:DISTINCT\s+)?[$?]this\b", re.IGNORECASE)
_STRANGE = re.compile(
    r"[?$](?:PATH|shapesGraph|currentShape|failure)\b"
    r"|\b(?i:MINUS|VALUES|SERVICE|GRAPH|FROM|AS\s+[$?]this)\b"
    r"|\{[^}]*\b(?i:SELECT)\b"
)
_LAST: Final = 2
"""The place of the value in a triple pattern; its subject is 0, its property 1."""

_CONDITIONS, _GROUPS = frozenset(("FILTER", "BIND")), frozenset(("OPTIONAL", "UNION"))


@dataclass(frozen=True, slots=True)
class Asked:
    """The properties that a query looks at: those it names, and the focus node if it is used as one."""

    named: frozenset[NamedNode]
    this: bool

    def of(self, focus: object) -> frozenset[NamedNode]:
        """Return the properties that it looks at for a focus node."""
        return self.named | {focus} if self.this and isinstance(focus, NamedNode) else self.named


@dataclass(frozen=True, slots=True)
class Query:
    """`sh:sparql`: the query finds nothing for a focus node, which it calls `$this`."""

    component: NamedNode
    text: str
    asked: Asked | None
    of_property: bool

    def broken(self, graph: Graph, rows: Rows) -> Iterator[Broken]:
        """Yield the focus nodes for which something is found."""
        for focus, _ in rows.pairs:
            reads = None if self.asked is None else self.asked.of(focus)
            for row in graph.select(self.text, focus, reads):
                own = None if self.of_property else focus
                yield Broken(focus, own if row.value is None else row.value, row.path)

    def reads(self, path: Path) -> Iterable[Read]:  # noqa: ARG002
        """Return nothing: from what a query looks at, no path leads back to the focus node."""
        return ()


def objection(text: str) -> str | None:
    """Return why a query cannot be used as a constraint, or None."""
    strange = _STRANGE.search(text)
    if strange is not None:
        return f"{strange[0]} is not known in a query"
    if _ASKS.match(text) is None:
        return "the query does not select $this first"
    try:
        Store().query(PREFIXES + text)
    except SyntaxError as error:
        return str(error)
    return None


def asked(text: str) -> Asked | None:
    """Return the properties that a query looks at, or None if that is not plain.

    >>> sorted(iri.value for iri in asked("SELECT $this { $this <urn:p> ?a ; <urn:q> ?b }").named)
    ['urn:p', 'urn:q']
    >>> asked("SELECT $this { $this ?p ?a }") is None
    True
    """
    found = _predicates(text)
    if found is None:
        return None
    named: set[NamedNode] = set()
    this = False
    for word in found:
        if word in ("$this", "?this"):
            this = True
        elif word == "a":
            named.add(RDF_TYPE)
        elif word.startswith("<"):
            named.add(NamedNode(word[1:-1]))
        else:
            return None
    return Asked(frozenset(named), this)


def _predicates(text: str) -> list[str] | None:
    """Return the tokens in second place of the triple patterns; None if there is more than such patterns."""
    found: list[str] = []
    place = depth = 0
    tokens = _tokens(text)
    for kind, word in tokens:
        if word in "{}.":
            depth += (word == "{") - (word == "}")
            place = 0
            if word == "}" and depth == 0:
                return found
        elif depth == 0 or word.upper() in _GROUPS:
            continue
        elif word in ";,":
            place = 1 if word == ";" else _LAST
        elif word.upper() in _CONDITIONS:
            if not _passed(tokens):
                return None
            place = 0
        elif place > _LAST or (kind in ("word", "sign") and not (word == "a" and place == 1)):
            return None
        else:
            found += [word] if place == 1 else []
            place += 1
    return None


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(text):
        if match.lastgroup is not None and match.lastgroup != "comment":
            yield match.lastgroup, match[0]


def _passed(tokens: Iterator[tuple[str, str]]) -> bool:
    """Go past a condition in brackets; tell whether it looks at values alone, not at triples."""
    depth = 0
    for _, word in tokens:
        if word == "{" or word.upper() == "EXISTS":
            return False
        depth += (word == "(") - (word == ")")
        if depth == 0 and word == ")":
            return True
    return False
