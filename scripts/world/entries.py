"""Gather entries of the register, and write them as files in the canonical form.

In: what is said of an id, word by word. Out: triples; Turtle by file name.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.rdf import names, turtle
from realpolitik.rdf.terms import RDF_TYPE

UNCHECKED = "unchecked: general knowledge, 2026-11"
"""The source of what nobody has compared with a source."""

_LABEL, _ALIAS, _NOTE = (
    names.w3c("rdfs", "label"),
    names.w3c("skos", "altLabel"),
    names.w3c("skos", "scopeNote"),
)
_DECIMAL = names.w3c("xsd", "decimal")


class Entries:
    """The entries of one file; ids are told without their prefix."""

    def __init__(self, labels: dict[str, str], former: frozenset[Triple]) -> None:
        """Begin a file; `labels` are those of all so far, `former` what the register has beside them."""
        self._labels = labels
        self._former = former
        self._triples: set[Triple] = set()

    def add(self, iri: str, kind: str, label: str, aliases: Iterable[str] = (), *, source: str) -> str:
        """Declare a thing with its class, names and source; return its id.

        One that is declared already keeps its label, and what is told here is one more name.
        """
        first = self._labels.setdefault(iri, label)
        if first == label:
            self._put(iri, RDF_TYPE, names.term(kind))
            self._put(iri, _LABEL, Literal(label, language="en"))
        for alias in (label, *aliases):
            if alias not in ("", first):
                self._put(iri, _ALIAS, Literal(alias, language="en"))
        self.text(iri, "sourceNote", source)
        return iri

    def link(self, iri: str, role: str, *values: str) -> None:
        """Say a relation to other things."""
        for value in values:
            self._put(iri, names.term(role), names.thing(value))

    def term(self, iri: str, role: str, value: str) -> None:
        """Say a relation to a term of the ontology."""
        self._put(iri, names.term(role), names.term(value))

    def text(self, iri: str, role: str, *values: str) -> None:
        """Give a plain text; empty ones are left out."""
        for value in values:
            if value:
                self._put(iri, names.term(role), Literal(value))

    def word(self, iri: str, role: str, *values: str) -> None:
        """Give a text in English; empty ones are left out."""
        for value in values:
            if value:
                self._put(iri, names.term(role), Literal(value, language="en"))

    def number(self, iri: str, role: str, value: str) -> None:
        """Give a decimal number."""
        self._put(iri, names.term(role), Literal(value, datatype=_DECIMAL))

    def note(self, iri: str, text: str) -> None:
        """Give a note for people; an empty one is left out."""
        if text:
            self._put(iri, _NOTE, Literal(text, language="en"))

    def identify(self, iri: str, notations: Iterable[tuple[str, str, str]], checked: str) -> None:
        """Give the names that other catalogues have: catalogue, end of the identifier's id, notation."""
        for catalogue, ending, notation in notations:
            node = f"{iri}-{ending}"
            self._put(node, RDF_TYPE, names.term("Identifier"))
            self.term(node, "catalogue", catalogue)
            self.text(node, "checkedBy", checked)
            self.link(node, "identifies", iri)
            self.text(node, "notation", notation)

    def turtle(self) -> str:
        """Return the canonical Turtle, without what the register has elsewhere."""
        return turtle.write(turtle.in_graph(self._triples - self._former))

    def _put(self, iri: str, predicate: NamedNode, value: NamedNode | Literal) -> None:
        self._triples.add(Triple(names.thing(iri), predicate, value))


class Files:
    """The entries of all files by name, beside the register that is kept by hand."""

    def __init__(self, register: Iterable[Triple]) -> None:
        self._former = frozenset(register)
        self._labels = {
            names.local(triple.subject): triple.object.value
            for triple in self._former
            if triple.predicate == _LABEL
            and isinstance(triple.subject, NamedNode)
            and isinstance(triple.object, Literal)
        }
        self._by_hand = frozenset(self._labels)
        self._files: dict[str, Entries] = {}

    def __getitem__(self, name: str) -> Entries:
        if name not in self._files:
            self._files[name] = Entries(self._labels, self._former)
        return self._files[name]

    def label(self, iri: str) -> str:
        """Return the label of a thing that is declared; raises KeyError for another."""
        return self._labels[iri]

    def former(self, iri: str) -> bool:
        """Tell whether the register that is kept by hand has a thing."""
        return iri in self._by_hand

    def knows(self, iri: str) -> bool:
        """Tell whether a thing is declared."""
        return iri in self._labels

    def write(self, folder: Path) -> int:
        """Write each file of the folder anew, remove those of no entry; return how many there are."""
        folder.mkdir(parents=True, exist_ok=True)
        for former in folder.glob("*.ttl"):
            if former.stem not in self._files:
                former.unlink()
        for name, entries in self._files.items():
            (folder / f"{name}.ttl").write_text(entries.turtle(), encoding="utf-8")
        return len(self._files)
