"""The parts of a release: what each is called, which graphs it is made of, and how much is in it.

In: the quads of the named graphs, and the view. Out: a `Tally` for each part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.release.void import Tally

WHOLE, VIEW, ARTICLES, CLAIMS = "dataset", "view", "articles", "claims"
TITLES: Final = {
    WHOLE: ("Realpolitik", "What news articles say about states, leaders, sanctions and transactions: each "
             "claim with its holder, its certainty and the characters where it stands. In named graphs."),
    VIEW: ("Realpolitik, default view", "What the sources amount to, in one graph: consensus, what follows "
            "from it, register, vocabulary and who claims what."),
    "ontology": ("Vocabulary", "Classes and properties, with alignments to outside vocabularies."),
    "register": ("Register", "Entities, names, places, offices, and the situations that articles share."),
    "copies": ("Copies", "Which articles are one text, with the first of each."),
    "fusion": ("Fusion", "Which situations of several articles are one, with the score and the reason."),
    "consensus": ("Consensus", "How far each situation has come to be, its values, and all contradictions."),
    "inferred": ("Inferences", "What follows from register and consensus by OWL 2 RL."),
    ARTICLES: ("Articles", "Bibliography and segments, and who claims what and where it stands; no text."),
    CLAIMS: ("Claims", "What each claim says, in a graph of its own name."),
}  # fmt: skip
"""Title and description of each part of a release."""


def node(part: str) -> NamedNode:
    """Return the IRI of a part."""
    return names.dataset(None if part == WHOLE else part)


def part_of(graph: NamedNode | BlankNode | DefaultGraph) -> str:
    """Return the part to which a named graph belongs."""
    name = graph.value if isinstance(graph, NamedNode) else ""
    if name.startswith(names.ARTICLES):
        return ARTICLES
    return CLAIMS if name.startswith(names.CLAIMS) else name.removeprefix(names.GRAPHS)


class Counted:
    """The triples of each part, counted: of all articles, and of all claims, together."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = defaultdict(Tally, {WHOLE: Tally(), VIEW: Tally()})
        self.ontology: list[Triple] = []
        self.claimed: Counter[object] = Counter()

    @classmethod
    def of(cls, quads: Iterable[Quad], view: Iterable[Triple]) -> Counted:
        """Count quads, of which those of the same triple follow one another, and the view."""
        counted = cls()
        for triple, group in groupby(quads, key=attrgetter("triple")):
            counted.add(triple, {part_of(quad.graph_name) for quad in group})
        for triple in view:
            counted.tallies[VIEW].add(triple)
        return counted

    def add(self, triple: Triple, found: set[str]) -> None:
        """Count a triple in the parts that have it, and once in the whole."""
        for part in (*found, WHOLE):
            self.tallies[part].add(triple)
        if "ontology" in found:
            self.ontology.append(triple)
        if ARTICLES in found and triple.predicate == term("about"):
            self.claimed[triple.object] += 1
