"""Articles and registers that hold nonsense: what no rule on terms would refuse."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from realpolitik.claims.draft import ClaimDraft
from realpolitik.rdf import names
from realpolitik.rdf.minted import mint
from realpolitik.sources.register import Register, register
from support.arvenia import BY_AUTHOR, IDENTIFIER, REGISTER, ROAD, SALE, SENTENCES, claim, graphs, triples
from support.gate_cases import Case, of_article, said, sale


def titled(text: str) -> str:
    """Return an article's graph with one more title."""
    return f'article:{IDENTIFIER} dcterms:title "{text}" .'


def told(name: str, text: str) -> str:
    """Return an article's graph with a time."""
    return f'article:{IDENTIFIER} rp:{name} "{text}" .'


def sourced(address: str) -> str:
    """Return an article's graph with an address."""
    return f"article:{IDENTIFIER} dcterms:source <{address}> ."


def lies(part: str, whole: str, **changes: Any) -> ClaimDraft:
    """Return a claim that a meeting is part of another one."""
    text = f"id:{part} a rp:Meeting ; rp:partOfSituation id:{whole} ; rp:realization rp:Occurred ."
    return replace(said(f"{text} id:{whole} a rp:Meeting ."), **changes)


MINTED = (
    Case("minted", of_article("id:quality-calm a rp:Quality .")),
    Case("minted", of_article('id:quality-calm a rp:Quality ; rdfs:label "quiet"@en .')),
    Case(
        "minted",
        of_article('id:quality-calm a rp:Quality ; rdfs:label "calm"@en ; skos:altLabel "still"@en .'),
    ),
    Case(
        "minted",
        of_article(
            'id:goods-boats a rp:Goods ; rdfs:label "boats"@en . '
            'id:goods-rafts a rp:Goods ; rdfs:label "rafts"@en ; rp:isKindOf id:goods-boats .'
        ),
    ),
    Case(
        "minted",
        tuple(quad for quad in graphs(ROAD) if quad.subject != mint("quality", "poor")),
        register='id:quality-poor a rp:Quality ; rdfs:label "poor"@en .',
    ),
)
WRITTEN = (
    Case("id-form", of_article("own:Upper a rp:Person .")),
    Case("id-form", of_article(f"id:{IDENTIFIER}-two_words a rp:Person .")),
    Case("id-form", graphs(said("id:łódź a rp:Meeting ; rp:realization rp:Occurred ."))),
    Case("value-kind", of_article(f'article:{IDENTIFIER} dcterms:source "https://a.example/story" .')),
    Case("value-kind", of_article(f"article:{IDENTIFIER} dcterms:title id:arvenia .")),
    Case("value-kind", of_article("own:author rdfs:label id:arvenia .")),
    Case("value-kind", of_article(f"article:{IDENTIFIER} rp:published id:arvenia .")),
    Case("value-kind", of_article("own:p a rp:Person ; rp:surname id:arvenia .")),
    Case("value-kind", of_article("own:author rp:validTime id:arvenia .")),
    Case("value-kind", of_article('own:author skos:exactMatch "Q1" .')),
    Case("datatype", of_article('own:author rp:sourceNote "2031"^^xsd:gYear .')),
    Case("wrong-layer", of_article('own:author rp:layer "register" .')),
    Case("span-article", of_article(f"<{names.ARTICLES}{IDENTIFIER}#char=0,{'9' * 5000}> a rp:Evidence .")),
    Case("span-article", of_article(f"<{names.ARTICLES}{IDENTIFIER}#char=00,5> a rp:Evidence .")),
    Case("text-form", of_article(titled("Barges\\u202E sold"))),
    Case("text-form", of_article(titled("Barges\\n sold"))),
    Case("text-form", of_article('own:author skos:altLabel "\\u001B[31mBo"@en .')),
    Case("text-form", of_article('own:author skos:scopeNote "A\\U000E0041" .')),
    Case("text-form", of_article('own:author skos:altLabel " "@en .')),
    Case("text-form", graphs(replace(SALE, gloss="One\tword."))),
    Case("text-length", of_article(titled("x" * 301))),
    Case("text-length", of_article(titled("x" * 1_000_000))),
    Case("text-length", of_article(f'own:author skos:altLabel "{"x" * 201}"@en .')),
    Case("text-length", of_article(f'own:author rp:sourceNote "{"x" * 1001}" .')),
    Case("text-length", graphs(replace(SALE, gloss="x" * 401))),
    Case("text-length", graphs(sale(f'id:barge-sale rp:amount "1 {"x" * 1000}" .'))),
    *(
        Case("literal-form", of_article(told(name, text)))
        for name in ("published", "withdrawn")
        for text in ("2031-06-31", "2031-13", "2031-02-29", "2031-06/2031-05", "-0044", "June")
    ),
    Case("literal-form", of_article('own:author rp:validTime "1991/1922" .')),
    *(
        Case("address", of_article(sourced(address)))
        for address in (
            *("javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "ftp://a.example/x"),
            *(
                "https://ana:secret@a.example/",
                "https:///x",
                "http:x",
                "mailto:ana@a.example",
                "urn:x",
                "doi:x",
            ),
            *(f"https://a.example/{'x' * 2000}", "https://a.example/\\u202Ex"),
        )
    ),
    Case("address", of_article("own:author rp:affiliation <javascript:alert> ."), also=("undeclared",)),
    Case("address", graphs(sale("id:barge-sale rp:topic <data:,x> .")), also=("undeclared",)),
    Case("copied", of_article(f'own:quay rdfs:label "{SENTENCES[1]}"@en .')),
    Case("copied", of_article(f'own:author skos:scopeNote "{SENTENCES[2][:-1]}" .')),
    Case("copied", of_article(titled(SENTENCES[3]))),
    Case("copied", graphs(replace(SALE, gloss=SENTENCES[4]))),
)
KINDS = (
    Case("disjoint", of_article("own:author a rp:Person, rp:State .")),
    Case("disjoint", of_article("own:quay a rp:City, rp:Goods .")),
    Case("disjoint", graphs(), register=f"id:{IDENTIFIER}-author a rp:City ."),
    Case(
        "disjoint",
        (*graphs(said("own:author a rp:Meeting ; rp:realization rp:Occurred .")),),
    ),
    Case("disjoint", graphs(said("id:talk a rp:Meeting, rp:Alliance ; rp:realization rp:Occurred ."))),
    Case(
        "ring",
        of_article(
            "own:a a rp:Person ; rp:affiliation own:b . own:b a rp:Organization ; rp:affiliation own:a ."
        ),
    ),
    Case("ring", of_article("own:author rp:affiliation own:author .")),
    Case(
        "ring",
        graphs(
            claim(
                "Two envoys met",
                "id:talk a rp:Meeting ; rp:partOfSituation id:fair ; rp:realization rp:Occurred . "
                "id:fair a rp:Event ; rp:partOfSituation id:talk .",
                gloss="Something is so.",
                **BY_AUTHOR,
            )
        ),
    ),
    Case("ring", graphs(sale("id:barge-sale rp:continues id:barge-sale ."))),
    Case("ring", graphs(lies("talk", "fair"), lies("fair", "talk"))),
)
LINKS = (Case("link", of_article("own:author rp:linkedTo id:ana-orlo .")),)
NONSENSE = (*MINTED, *WRITTEN, *KINDS, *LINKS)
IN_FILES = {
    "one.ttl": "id:lume a rp:City ; rdfs:label 'Lume'@en .",
    "two.ttl": "id:lume a rp:Goods . [] rdfs:label 'nobody'@en .",
}
ENTRIES = (
    ("id-form", "id:Quay a rp:City ."),
    ("id-form", 'id:a--b rdfs:label "A"@en .'),
    ("text-form", 'id:arvenia skos:altLabel "Arv\\u2066enia"@en .'),
    ("text-length", f'id:arvenia skos:altLabel "{"x" * 201}"@en .'),
    ("literal-form", 'id:arvenia rp:validTime "1991/1922" .'),
    ("literal-form", 'id:arvenia rp:validTime "1991-02-30" .'),
    ("literal-form", 'id:arvenia rp:independentSince "1991-06-31" .'),
    ("literal-form", 'id:feud a rp:Relation ; rp:key "Relation arvenia belmark 1991-13" .'),
    ("literal-form", 'id:feud a rp:Relation ; rp:key "Relation arvenia belmark 1991/1922" .'),
    ("literal-form", 'id:feud a rp:Relation ; rp:sourceNote "Almanac." ; rp:time "2031-13" .'),
    ("minted", "id:quality-calm a rp:Quality ; rdfs:label 'quiet'@en ."),
    ("value-kind", "id:arvenia rp:validTime id:belmark ."),
    ("value-kind", "id:ana-orlo rp:surname id:belmark ."),
    ("value-kind", 'id:arvenia skos:exactMatch "Q1" .'),
    ("datatype", 'id:port-lume rp:latitude "north" .'),
    ("wrong-layer", "id:arvenia rp:singleValued true ."),
    ("address", "id:arvenia dcterms:source <javascript:x> ."),
    ("disjoint", "id:arvenia a rp:Person ."),
    ("disjoint", "id:quay a rp:City, rp:Goods ."),
    ("ring", "id:a a rp:City ; rp:isPartOf id:b . id:b a rp:City ; rp:isPartOf id:a ."),
    ("ring", "id:timber rp:isKindOf id:timber ."),
    ("ring", "id:river-league rp:isMemberOf id:belmark ."),
    ("ring", "id:arvenia rp:isSucceededBy id:belmark . id:belmark rp:isContinuedBy id:arvenia ."),
    ("ring", 'id:river-trade rp:sourceNote "Almanac." ; rp:continues id:river-trade .'),
    ("foreign-subject", "<https://a.example/quay> a rp:City ."),
    ("foreign-subject", 'rp:Quay rdfs:label "quay"@en .'),
    ("redefined", 'id:arvenia rdfs:label "Old Arvenia"@en .'),
    ("redefined", 'id:river-trade rp:key "TradeRelation belmark arvenia" .'),
    ("link", "id:ana-orlo rp:linkedTo id:arvenia ."),
    ("link", f"id:{IDENTIFIER}-author rp:linkedTo id:ana-orlo, id:arvenia ."),
    ("link", f"id:{IDENTIFIER}-author rp:linkedTo id:nobody-known ."),
    ("key-twice", 'id:other-trade a rp:TradeRelation ; rp:key "TradeRelation arvenia belmark" .'),
    (
        "identifier-twice",
        "id:a a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:notation 'Q1' ; rp:identifies id:arvenia . "
        "id:b a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:notation 'Q1' ; rp:identifies id:belmark .",
    ),
)
"""A rule that the register breaks, and the entries that are added to a good one."""


def in_files() -> Register:
    """Return a register whose files give one entry classes that clash, and have a node without a name."""
    files = {name: triples(text) for name, text in IN_FILES.items()}
    said = (triple for found in files.values() for triple in found)
    return register((*triples(REGISTER), *said), files)
