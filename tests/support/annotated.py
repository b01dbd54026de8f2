"""Two sides that claim something of one invented article, each claim at a place that the test chooses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pyoxigraph import NamedNode

from realpolitik.evaluate.annotation import Annotation
from realpolitik.evaluate.comparison import Comparison, compare
from realpolitik.evaluate.identity import Identity
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Span
from support.world import KNOWN, ONTOLOGY, WORDS, Says, article, triples

BASE = Ground(ONTOLOGY, (), KNOWN, WORDS)
OWN = "0123456789abcdef"
PLACE = 10
"""How many characters lie between two places; evidence has half as many."""


def annotation(*said: Says, at: Sequence[int] = (), declares: str = "", text: str = "") -> Annotation:
    """Return what one side claims; the first claim stands at the first place, or at those given.

    What has a class and no realization has occurred.
    """
    record = article("herald", *map(_whole, said), declares=declares)
    places = dict(enumerate(at or range(len(said))))
    claims = tuple(
        replace(claim, evidence=(span(places[int(claim.gloss.removeprefix("Number ")[:-1])]),))
        for claim in record.claims
    )
    return Annotation.of(replace(record, claims=claims), BASE, text)


def _whole(said: Says) -> Says:
    if "rp:realization" in said.content:
        return said
    return replace(
        said, content=re.sub(r"^(id:\S+ a rp:\w+)", r"\1 ; rp:realization rp:Occurred", said.content)
    )


def span(place: int) -> NamedNode:
    return names.span(OWN, place * PLACE, place * PLACE + PLACE // 2)


def compared(gold: Annotation, found: Annotation, text: str = "") -> Comparison:
    """Return how two sides compare."""
    return compare(gold, found, BASE, name="herald", text=text)


def identity(gold: Annotation, found: Annotation) -> Identity:
    """Return what compares the entities of two sides."""
    return Identity(gold, found, WORDS)


def own(slug: str) -> NamedNode:
    """Return an entity of the article's own."""
    return names.thing(f"{OWN}-{slug}")


def side(declares: str = "", text: str = "", **mentions: tuple[int, int]) -> Annotation:
    """Return what one side declares, without a claim; `SELF` is the article, mentions go by slug."""
    return replace(
        Annotation.empty(),
        authors=frozenset({own("author")}),
        facts=Facts(triples(declares.replace("SELF", OWN))),
        mentions={own(slug): (Span(*ends),) for slug, ends in mentions.items()},
        text=text,
    )
