"""A world in which every word would do something to a terminal, a browser or a parser, if it were let."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.rdf import names, turtle
from support.built import Built, stored
from support.world import CAST, Says, article, entries, world

WORDS = (
    "Nia\x1b[31m \x9b1m\u202eVell\u2066\n[bold red]line[/]\x07\x00\ufeff\u200b"
    " <b>&amp;\"'\\ ]]> --> 👩\u200d🚀\ufffe \x7f"
)
"""Escape sequences, bidi marks, ends of lines, markup of rich, XML and SVG, and what XML cannot hold."""

FILE = "Nia\x1b[31m\u202eVell[bold]\udcff"
"""The name of a file, half of which is no text."""

_TOLD = (
    names.w3c("rdfs", "label"),
    names.w3c("skos", "altLabel"),
    names.w3c("dcterms", "title"),
    names.term("gloss"),
)
_KNOWN = entries(
    f"""{CAST}
    id:ana rdfs:label "Ana"@en ; skos:altLabel "Annie"@en . id:harbour rdfs:label "the harbour"@en .
    id:hill-town rdfs:label "the town"@en . id:summit rdfs:label "the summit"@en .
    """
)
_TITLED = 'article:SELF dcterms:title "{}"@en .'
HERALD = article(
    "herald",
    Says('id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ; rp:time "2031-05" .'),
    Says("id:summit rp:place id:harbour .", by="ana"),
    known=_KNOWN,
    declares=_TITLED.format("Herald"),
)
GAZETTE = article(
    "gazette",
    Says("id:summit rp:place id:hill-town .", by="bo"),
    known=_KNOWN,
    declares=_TITLED.format("Gazette"),
)


def build(root: Path) -> Built:
    """Publish a build of two articles that disagree, in which every label, title and gloss is hostile."""
    quads, view = world(HERALD, GAZETTE, known=_KNOWN).quads()
    told = _hostile(turtle.in_graph(view))
    return stored(root, _hostile(quads), [quad.triple for quad in told])


def _hostile(quads: Iterable[Quad]) -> list[Quad]:
    return [
        Quad(quad.subject, quad.predicate, _worded(quad), quad.graph_name)
        if quad.predicate in _TOLD
        else quad
        for quad in quads
    ]


def _worded(quad: Quad) -> Literal | NamedNode:
    value = quad.object
    assert isinstance(value, Literal)
    if isinstance(quad.subject, NamedNode) and names.is_own_term(quad.subject):
        return value  # what the ontology calls its terms is not from outside
    return Literal(f"{value.value} {WORDS}", language=value.language)
