"""Small graphs in TriG as readers see them, and a view that remembers what it was asked.

What stands in no graph is in the default view, and so is what stands in the consensus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse

from realpolitik.rdf import names
from realpolitik.rdf.terms import Subject, Term
from realpolitik.stores.base import Graph, View
from realpolitik.stores.embedded import Embedded
from realpolitik.stores.rows import Rows

_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in names.PREFIXES.items())
_SHOWN = (names.graph("consensus"), names.graph("inferred"))


def view(*trig: str) -> Embedded:
    """Return a view of quads that are written in TriG without prefixes."""
    store = Store()
    quads = list(parse(_PREFIXES + "\n".join(trig), format=RdfFormat.TRIG))
    store.extend(quads)
    store.extend(Quad(*quad.triple) for quad in quads if quad.graph_name in _SHOWN)
    return Embedded(store)


@dataclass(frozen=True, slots=True)
class Watched:
    """Another view, and the patterns that it was asked for."""

    view: View
    asked: list[tuple[Subject | None, NamedNode | None, Term | Triple | None, Graph | None]] = field(
        default_factory=list
    )

    def quads(
        self,
        subject: Subject | None,
        predicate: NamedNode | None,
        value: Term | Triple | None,
        graph: Graph | None,
    ) -> Iterator[Quad]:
        self.asked.append((subject, predicate, value, graph))
        return self.view.quads(subject, predicate, value, graph)

    def graphs(self) -> Iterator[NamedNode]:
        return self.view.graphs()

    def select(self, query: str, *, timeout: float | None) -> Rows:
        return self.view.select(query, timeout=timeout)

    def subjects(self) -> set[Subject | None]:
        """Return what was asked about."""
        return {subject for subject, *_ in self.asked}


def claim(article: str, start: int, holder: str = "ana", content: str = "", **more: str) -> str:
    """Return a claim in TriG: an article of sixteen times that digit, its holder and what it says."""
    iri = names.claim(article * 16, start, start + 5, "abcdabcd")
    properties = {"status": "rp:Asserted", "polarity": "rp:Positive", "certainty": "rp:Certain", **more}
    told = "".join(f" ; rp:{name} {value}" for name, value in properties.items())
    gloss = f'rp:gloss "{article} at {start}"'
    return f"{iri} a rp:Claim ; rp:holder id:{holder} ; {gloss}{told} . {iri} {{ {content} }}"
