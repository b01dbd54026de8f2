"""Articles and register entries that each break one rule of the gate."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.claims.render import render
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.text.article import Document
from support.arvenia import (
    ANA,
    ARTICLE,
    AUTHOR,
    BY_AUTHOR,
    DOCUMENT,
    ENTITIES,
    IDENTIFIER,
    ROAD,
    SALE,
    TIMBER,
    claim,
    graphs,
    quads,
    triples,
)

_INTEGER = names.w3c("xsd", "integer")
BARE = render(Document(DOCUMENT.article, ()), ArticleDraft((), (), (), (), ()))


def said(text: str) -> ClaimDraft:
    """Return a claim of the author's with this content."""
    return claim("Two envoys met", text, gloss="Something is so.", **BY_AUTHOR)


def sale(more: str, **changes: Any) -> ClaimDraft:
    """Return the claim of the sale with more content."""
    return replace(SALE, content=(*SALE.content, *triples(more)), **changes)


def of_article(text: str) -> tuple[Quad, ...]:
    """Return the good graphs with more in the article's own graph."""
    return (*graphs(), *(Quad(t.subject, t.predicate, t.object, ARTICLE) for t in triples(text)))


def without(data: Iterable[Quad], name: str) -> tuple[Quad, ...]:
    """Return the graphs without a property in the article's graph."""
    return tuple(quad for quad in data if (quad.predicate, quad.graph_name) != (term(name), ARTICLE))


def changed(data: Iterable[Quad], name: str, value: NamedNode | Literal) -> tuple[Quad, ...]:
    """Return the graphs with another value of a property in the article's graph."""
    data = tuple(data)
    moved = {Quad(quad.subject, term(name), value, ARTICLE) for quad in set(data) - set(without(data, name))}
    return (*without(data, name), *sorted(moved, key=str))


def renamed(data: Iterable[Quad], old: NamedNode, new: NamedNode) -> tuple[Quad, ...]:
    """Return the graphs with another IRI wherever one stood."""
    lines = turtle.canonical_quads(data).decode().replace(f"<{old.value}>", f"<{new.value}>")
    return tuple(parse(lines, format=RdfFormat.N_QUADS))


def spanned(start: int, end: int, kind: str, *digests: str) -> tuple[Quad, ...]:
    """Return the good graphs with one more span."""
    node = f"<{names.span(IDENTIFIER, start, end).value}>"
    return of_article(
        " ".join([f"{node} a rp:{kind} .", *(f'{node} rp:digest "{text}" .' for text in digests)])
    )


def claim_iri(data: Iterable[Quad]) -> NamedNode:
    [iri] = {quad.subject for quad in data if quad.object == term("Claim")}
    assert isinstance(iri, NamedNode)
    return iri


@dataclass(frozen=True)
class Case:
    """Graphs that break a rule, and the rules that cannot be left whole by it."""

    rule: str
    data: tuple[Quad, ...]
    also: tuple[str, ...] = ()
    register: str = ""


ARTICLES = (
    Case("article", ()),
    Case("claim-incomplete", without(graphs(said('id:river-trade rp:time "2031" .')), "stance")),
    Case("stray-graph", (*graphs(), *quads("id:aside { id:aside a rp:Event }"))),
    Case("article-digest", changed(BARE, "textDigest", Literal("0" * 64))),
    Case("article-digest", changed(BARE, "textDigest", Literal(DOCUMENT.article.digest.upper()))),
    Case(
        "article-digest",
        renamed(BARE, ARTICLE, NamedNode(f"https://a.example/{IDENTIFIER}")),
        also=("foreign-subject",),
    ),
    Case("article-length", without(BARE, "textLength")),
    Case(
        "article-length",
        changed(BARE, "textLength", Literal("9" * 999, datatype=_INTEGER)),
    ),
    Case("span-article", of_article(f"<{names.ARTICLES}{IDENTIFIER}#char=12> a rp:Evidence .")),
    Case("span-range", spanned(10, 10000, "Evidence", "0" * 64)),
    Case("span-range", spanned(10, 10, "Mention", "0" * 64)),
    Case("span-digest", spanned(10, 20, "Evidence")),
    Case("span-digest", spanned(10, 20, "Evidence", "short")),
    Case("span-digest", spanned(10, 20, "Evidence", "0" * 64, "1" * 64)),
    Case("segment-overlap", spanned(30, 40, "Segment", "0" * 64)),
    Case("unknown-class", of_article("own:quay a rp:Quayside .")),
    Case("unknown-property", of_article('own:author rp:nickname "Bo" .')),
    Case("wrong-layer", of_article("own:storm a rp:Event ; rp:place id:port-lume .")),
    Case("domain", of_article("own:author rp:isPartOf id:river .")),
    Case("value-kind", of_article('own:author rp:affiliation "the league" .')),
    Case("undeclared", of_article("own:author rp:affiliation id:nobody .")),
    Case("undeclared", of_article('own:quay rdfs:label "quay"@en . own:author rp:affiliation own:quay .')),
    Case("range", of_article("own:author rp:affiliation id:port-lume .")),
    Case("foreign-subject", of_article('id:arvenia rdfs:label "Old Arvenia"@en .')),
    Case("foreign-subject", of_article(f"id:{'0' * 16}-author a rp:Person .")),
    Case("blank-node", of_article('[] rdfs:label "nobody"@en .')),
    Case("blank-node", of_article('own:p skos:altLabel "P"@en . own:q skos:altLabel [] .')),
)
HEADS = (
    Case(
        "claim-iri",
        renamed(graphs(SALE), claim_iri(graphs(SALE)), NamedNode(f"{names.CLAIMS}{IDENTIFIER}-x")),
    ),
    Case("claim-span", changed(graphs(SALE), "evidence", names.span(IDENTIFIER, 79, 98))),
    Case("claim-hash", changed(graphs(SALE), "holder", thing("belmark"))),
    Case(
        "claim-hash",
        (*graphs(SALE), Quad(claim_iri(graphs(SALE)), term("holder"), thing("belmark"), ARTICLE)),
    ),
    Case("span-declared", changed(graphs(SALE), "attribution", ANA), also=("range",)),
    Case("holder-agent", graphs(replace(SALE, holders=(thing("port-lume"),))), also=("range",)),
    Case("holder-agent", graphs(replace(SALE, relayers=(thing("timber"), AUTHOR))), also=("range",)),
    Case("holder-relays", graphs(replace(SALE, relayers=(ANA, AUTHOR)))),
    Case("relayed-by-author", graphs(replace(SALE, relayers=()))),
    Case("relayed-by-author", graphs(replace(SALE, relayers=(thing("belmark"),)))),
    Case("utterance", graphs(replace(SALE, utterance=thing("river-trade"))), also=("range",)),
    Case("status-table", changed(graphs(TIMBER), "status", term("Predicted"))),
    Case("condition", graphs(replace(TIMBER, unless=(thing("river"),))), also=("range",)),
    Case("third-party-judgement", graphs(replace(ROAD, stance=term("Affirms")))),
    Case("status-table", changed(graphs(SALE), "status", term("Asserted"))),
    Case("gloss-length", graphs(replace(SALE, gloss="word " * 26))),
)
CONTENTS = (
    Case("blank-node", graphs(sale("id:barge-sale rp:topic _:x . _:x a rp:Event .")), also=("value-kind",)),
    Case("blank-node", graphs(sale("[] a rp:Event ; rp:topic id:river ."))),
    Case("head-described", graphs(replace(SALE, about=thing("river-trade"), content=()))),
    Case("bare-relation", graphs(sale("id:barge-sale rp:topic rp:Odd . rp:Odd a rp:Event ."))),
    Case(
        "bare-relation",
        graphs(sale('id:barge-sale rp:topic id:arvenia . id:arvenia rp:rank "1" .')),
        ("domain",),
    ),
    Case(
        "head-only",
        graphs(
            replace(
                said("id:river-trade rp:cause id:flood . id:flood a rp:Event ; rp:realization rp:Occurred ."),
                stance=term("Evaluates"),
            )
        ),
    ),
    Case("computed-realization", graphs(said("id:talk a rp:Meeting ; rp:realization rp:Disputed ."))),
    Case(
        "one-realization",
        graphs(said("id:talk a rp:Meeting ; rp:realization rp:Occurred, rp:Planned .")),
        also=("single-value",),
    ),
    Case("existential", graphs(said("id:river-trade rp:realization rp:Ongoing ."))),
    Case("value-claim", graphs(said("id:river-trade a rp:TradeRelation ; rp:party id:arvenia ."))),
    Case("value-claim", graphs(TIMBER, said('id:harbour-opening rp:time "2031" .'))),
    Case("one-head", graphs(sale("id:flood a rp:Event ; rp:place id:port-lume ."))),
    Case("one-head", graphs(sale("id:flood a rp:Event ; rp:cause id:barge-sale ."))),
    Case("single-value", graphs(sale('id:barge-sale rp:time "2032" .'))),
    Case(
        "single-value",
        graphs(
            sale(
                "id:barge-sale rp:partOfSituation id:a . id:a a rp:Visit ; rp:place id:river, id:port-lume ."
            )
        ),
    ),
    Case("unknown-class", graphs(sale("id:barge-sale a rp:BargeSale ."))),
    Case("unknown-class", graphs(sale('id:barge-sale a "Transfer" .'))),
    Case("situation-class", graphs(sale("id:barge-sale a rp:State ."))),
    Case("class-differs", graphs(said("id:river-trade a rp:Transfer ; rp:realization rp:Occurred ."))),
    Case("unknown-property", graphs(sale('id:barge-sale rdfs:label "sale"@en .'))),
    Case("unknown-property", graphs(sale("id:barge-sale rp:sold id:barges ."))),
    Case("consensus-only", graphs(sale("id:barge-sale rp:realPlace id:port-lume ."))),
    Case("consensus-only", graphs(sale("id:barge-sale rp:involvesState id:arvenia ."))),
    Case(
        "domain", graphs(said("id:talk a rp:Meeting ; rp:supplier id:arvenia ; rp:realization rp:Occurred ."))
    ),
    Case("value-kind", graphs(sale('id:barge-sale rp:origin "Port Lume" .'))),
    Case("value-kind", graphs(sale("id:barge-sale rp:amount id:barges ."))),
    Case("undeclared", graphs(sale("id:barge-sale rp:topic id:ghost ."))),
    Case(
        "undeclared",
        graphs(
            sale("id:barge-sale rp:topic own:quay ."),
            entities=triples(f'{ENTITIES} own:quay rdfs:label "quay"@en .'),
        ),
    ),
    Case("range", graphs(sale("id:barge-sale rp:origin id:arvenia ."))),
    Case("datatype", graphs(sale('id:barge-sale rp:amount "10 barge"@en .'))),
    Case("literal-form", graphs(sale('id:barge-sale rp:amount "ten barges" .'))),
    Case("literal-form", graphs(sale('id:barge-sale rp:duration "5 hours" .'))),
    Case("duration-time", graphs(sale('id:barge-sale rp:duration "40 year" .'))),
    Case(
        "literal-form",
        graphs(said('id:talk a rp:Meeting ; rp:time "May 2031" ; rp:realization rp:Occurred .')),
    ),
)
CASES = (*ARTICLES, *HEADS, *CONTENTS)
REGISTERS = {
    "blank-node": '[] rdfs:label "nobody"@en .',
    "unknown-class": "id:quay a rp:Quayside .",
    "unknown-property": "id:arvenia rp:nickname id:belmark .",
    "wrong-layer": "id:river-trade rp:party id:arvenia .",
    "domain": "id:ana-orlo rp:isPartOf id:river .",
    "value-kind": 'id:belmark rp:isMemberOf "league" .',
    "undeclared": "id:belmark rp:isMemberOf id:nobody .",
    "range": "id:belmark rp:isMemberOf id:river .",
    "minted": 'id:calm a rp:Quality ; rdfs:label "calm"@en .',
}
