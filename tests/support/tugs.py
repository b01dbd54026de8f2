"""An invented world for the tests of reading: a deal on tugs, what surrounds it, and one article on both."""

from __future__ import annotations

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf.names import thing
from realpolitik.text.article import Article
from support.world import CAST, Says, article, entries

LABELS = """
id:aland rdfs:label "Aland"@en, "Alandia"@la ; skos:altLabel "Republic of Aland"@en .
id:number a rp:Identifier ; rp:identifies id:aland ; rp:catalogue rp:Wikidata ; rp:notation "Q12345" .
id:deal rdfs:label "Tugs for Borland"@en . id:condition rdfs:label "the harbour freezes"@en .
id:ana rdfs:label "Ana Orr"@en . id:bo rdfs:label "Bo Ulm"@en . id:cy rdfs:label "Cy Vann"@en .
"""
DEAL = (
    "id:deal a rp:AmmunitionTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
    'rp:time "2031-05" ; rp:realization rp:Occurred .'
)
KNOWN = entries(CAST.replace("id:deal a rp:ArmsTransfer", "id:deal a rp:Transfer") + LABELS)
HERALD = article(
    "herald",
    Says(DEAL),
    Says("id:deal rp:place id:harbour ."),
    Says("id:deal rp:place id:hill-town .", by="bo", through="cy"),
    Says("id:summit a rp:Summit ; rp:party id:aland ; rp:realization rp:Planned .", "Planned", by="bo"),
    Says("id:talks a rp:Summit ; rp:party id:aland ; rp:realization rp:Agreed .", "Conditional", by="ana"),
    Says(
        "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing .",
        "Denied",
        by="bo",
    ),
    known=KNOWN,
    declares='article:SELF dcterms:title "Tugs leave the harbour"@en ; rp:published "2031-06-01" .',
)
SENTENCES = [f"The herald has this to tell as number {number}." for number in range(len(HERALD.claims))]
TEXT = Article("\n\n".join(["The herald of today", *SENTENCES]))
"""The text of the article."""


def claim_about(record: ArticleRecord, slug: str, holder: str) -> NamedNode:
    """Return the claim of somebody about something."""
    (found,) = [c.iri for c in record.claims if c.about == thing(slug) and c.holders == (thing(holder),)]
    return found
