"""Read RDF files and write them in one canonical, sorted form.

Every file in `ontology/`, `shapes/` and `kg/` is what `write` gives for its
content, so a diff shows a change of meaning and nothing else. Blank nodes may
stand only for RDF lists and for nodes that nothing refers to; what has no
canonical form is refused with a ValueError and never left out.
Syntax: W3C Turtle and TriG 1.1, by pyoxigraph.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from realpolitik.errors import InputError
from realpolitik.rdf import depth, names
from realpolitik.rdf.terms import RDF_TYPE, Subject, Term
from realpolitik.text import files
from realpolitik.text.harmless import is_harmless

_FIRST, _REST, _NIL = (names.w3c("rdf", name) for name in ("first", "rest", "nil"))
_STRING = names.w3c("xsd", "string")
_BARE = {names.w3c("xsd", "integer"): r"[+-]?[0-9]+", names.w3c("xsd", "boolean"): "true|false"}
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CODES = (*range(0x20), *range(0x7F, 0xA0), *range(0x2000, 0x2070), 0x61C, 0xFEFF, 0xFFFE, 0xFFFF)
_ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04X}" for code in _CODES if not is_harmless(chr(code))} | _NAMED
)
_WIDTH = 100
_DEEPEST = 100
_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
}


def read(path: Path) -> list[Quad]:
    """Return the quads of a Turtle, TriG, N-Triples or N-Quads file, as told by its ending.

    Raises InputError with file and line when it cannot be read, decoded or parsed.
    """
    return parsed(files.text(path, most=files.LARGEST_GRAPH), path)


def parsed(text: str, path: Path) -> list[Quad]:
    """Return the quads of the text of a file, as `read` does."""
    rdf_format = _FORMATS.get(path.suffix.lower())
    if rdf_format is None:
        raise InputError.at(path, "the ending names no RDF format that is read here")
    try:
        depth.check(text, path)
        return list(parse(text, format=rdf_format))
    except SyntaxError as error:
        raise InputError.at(path, _first_line(error), line=error.lineno) from error


def _first_line(error: SyntaxError) -> str:
    return (error.msg or "syntax error").splitlines()[0]


def in_graph(triples: Iterable[Triple], graph: NamedNode | None = None) -> Iterator[Quad]:
    """Yield triples as quads of a named graph, or of the default graph."""
    name = DefaultGraph() if graph is None else graph
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, name)


def lines(triples: Iterable[Triple]) -> bytes:
    """Return triples as N-Triples, in their order."""
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def canonical_quads(quads: Iterable[Quad]) -> bytes:
    """Return quads without blank nodes as sorted N-Quads: the form that is hashed."""
    text = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(text.splitlines(keepends=True))))


def canonical(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """Return the quads with blank nodes named by RDFC-1.0, so that they can be sorted."""
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return tuple(sorted(dataset, key=str))


def natural_key(text: str) -> list[tuple[int, int, str]]:
    """Return a sort key that counts runs of digits as numbers, however long.

    >>> sorted(("a10", "a9", "a09"), key=natural_key)
    ['a09', 'a9', 'a10']
    """
    parts = re.split(r"([0-9]+)", text)
    return [_number_key(part) if place % 2 else (0, 0, part) for place, part in enumerate(parts)]


def _number_key(digits: str) -> tuple[int, int, str]:
    """Return a key for a number: how many digits it has, these, and how it is written."""
    significant = digits.lstrip("0")
    return 1, len(significant), f"{significant} {digits}"


def write(quads: Iterable[Quad]) -> str:
    """Return the canonical text: Turtle for one default graph, else TriG."""
    graphs: dict[NamedNode | BlankNode | DefaultGraph, list[Triple]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(quad.triple)
    writer = _Writer()
    blocks = [
        writer.graph(graph, triples)
        for graph, triples in sorted(graphs.items(), key=lambda item: _graph_key(item[0]))
    ]
    return "\n".join([writer.prefixes(), *blocks])


def _graph_key(graph: NamedNode | BlankNode | DefaultGraph) -> list[tuple[int, int, str]]:
    return [] if isinstance(graph, DefaultGraph) else natural_key(graph.value)


class _Writer:
    """Collects the prefixes that are used while blocks are written."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._known: dict[NamedNode, str] = {}

    def prefixes(self) -> str:
        return "".join(f"@prefix {name}: <{names.PREFIXES[name]}> .\n" for name in sorted(self._used))

    def graph(self, graph: NamedNode | BlankNode | DefaultGraph, triples: list[Triple]) -> str:
        body = "\n".join(self._subjects(triples))
        if isinstance(graph, DefaultGraph):
            return body
        indented = re.sub(r"^(?=.)", "    ", body, flags=re.MULTILINE)
        return f"{self.term(graph)} {{\n{indented}}}\n"

    def _subjects(self, triples: list[Triple]) -> list[str]:
        grouped: dict[Subject, list[Triple]] = defaultdict(list)
        for triple in set(triples):
            grouped[triple.subject].append(triple)
        lists = _Lists(grouped)
        tops = [subject for subject in grouped if subject not in lists.cells]
        blocks = [self._block(subject, grouped[subject], lists) for subject in tops]
        lists.finish()
        return [text for _, text in sorted(blocks)]

    def _block(
        self, subject: Subject, triples: list[Triple], lists: _Lists
    ) -> tuple[list[tuple[int, int, str]], str]:
        by_predicate: dict[NamedNode, list[str]] = defaultdict(list)
        for triple in triples:
            by_predicate[triple.predicate].append(self._object(triple.object, lists))
        order = sorted(by_predicate, key=lambda predicate: (predicate != RDF_TYPE, predicate.value))
        lines = [self._line(predicate, by_predicate[predicate]) for predicate in order]
        head = "[]" if isinstance(subject, BlankNode) else self.term(subject)
        text = f"{head} " + " ;\n    ".join(lines) + " .\n"
        return (natural_key(subject.value if isinstance(subject, NamedNode) else text), text)

    def _line(self, predicate: NamedNode, objects: list[str]) -> str:
        verb = "a" if predicate == RDF_TYPE else self.term(predicate)
        ordered = sorted(objects, key=natural_key) if len(objects) > 1 else objects
        line = f"{verb} {', '.join(ordered)}"
        if len(line) <= _WIDTH or len(ordered) == 1:
            return line
        return f"{verb}\n        " + ",\n        ".join(ordered)

    def _object(self, term: Term | Triple, lists: _Lists, *, depth: int = 0) -> str:
        if depth > _DEEPEST:
            raise ValueError(f"lists more than {_DEEPEST} deep have no canonical form")
        if isinstance(term, BlankNode):
            items = (self._object(item, lists, depth=depth + 1) for item in lists.items(term))
            return "( " + " ".join(items) + " )"
        return self.term(term)

    def term(self, term: Term | Triple) -> str:
        if isinstance(term, NamedNode):
            return self._iri(term)
        if isinstance(term, Literal):
            return self._literal(term)
        raise ValueError(f"{term} has no canonical form: name the node")

    def _iri(self, iri: NamedNode) -> str:
        known = self._known.get(iri)
        if known is None:
            known = self._known[iri] = names.short(iri)
            if known.startswith("<"):
                NamedNode(iri.value)  # a prefixed name may hold signs that an IRI written out may not
            else:
                self._used.add(known.split(":", 1)[0])
        return known

    def _literal(self, literal: Literal) -> str:
        pattern = _BARE.get(literal.datatype)
        if pattern is not None and re.fullmatch(pattern, literal.value):
            return literal.value
        quoted = f'"{literal.value.translate(_ESCAPES)}"'
        if literal.direction is not None:
            raise ValueError(f"{literal} has no canonical form: leave out the direction of the text")
        if literal.language is not None:
            return f"{quoted}@{literal.language}"
        return quoted if literal.datatype == _STRING else f"{quoted}^^{self._iri(literal.datatype)}"


class _Lists:
    """The RDF lists in one graph: each is written once, in the place that refers to it."""

    def __init__(self, grouped: dict[Subject, list[Triple]]) -> None:
        self._parts: dict[Subject, dict[NamedNode, Term | Triple]] = {
            subject: {triple.predicate: triple.object for triple in triples}
            for subject, triples in grouped.items()
            if isinstance(subject, BlankNode)
            and sorted(triple.predicate.value for triple in triples) == [_FIRST.value, _REST.value]
        }
        objects = {triple.object for triples in grouped.values() for triple in triples}
        self.cells = frozenset(subject for subject in self._parts if subject in objects)
        self._unwritten = set(self.cells)

    def items(self, head: BlankNode) -> Sequence[Term | Triple]:
        found: list[Term | Triple] = []
        cell: Term | Triple = head
        while cell != _NIL:
            if not isinstance(cell, BlankNode) or cell not in self._unwritten:
                raise ValueError("a blank node that is no list of its own has no canonical form: name it")
            self._unwritten.remove(cell)
            found.append(self._parts[cell][_FIRST])
            cell = self._parts[cell][_REST]
        return found

    def finish(self) -> None:
        """Raise ValueError if a list is left over: then it refers to itself."""
        if self._unwritten:
            raise ValueError("a list that holds itself has no canonical form")
