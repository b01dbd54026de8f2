"""An invented world for the reading of names: two states, their leaders, capitals and bodies."""

from __future__ import annotations

from functools import cache

from realpolitik.extract.entities import Mention, Mentions
from realpolitik.extract.extractor import Publication
from realpolitik.extract.gazetteer.table import Gazetteer, gazetteer
from realpolitik.extract.mentions import mentions
from realpolitik.rdf.names import local
from realpolitik.sources.register import Register, register
from support import parsed
from support.arvenia import triples
from support.shipped import base

REGISTER = """
id:arvenia a rp:State ; rdfs:label "Arvenia"@en ; skos:altLabel "Republic of Arvenia"@en, "RA"@en ;
    rp:adjective "Arvenian"@en ; rp:demonym "Arvenian"@en ; rp:pluralDemonym "Arvenians"@en .
id:orrin a rp:City ; rdfs:label "Orrin"@en ; rp:isCapitalOf id:arvenia .
id:orrin-for-arvenia a rp:Metonym ; rdfs:label "orrin for arvenia"@en ; rp:figure rp:CapitalForState ;
    rp:names id:orrin ; rp:standsFor id:arvenia ; rp:validTime "1990/.." ; rp:word "Orrin"@en .
id:north-belmark a rp:State ; rdfs:label "North Belmark"@en ; rp:adjective "North Belmarkian"@en ;
    rp:pluralDemonym "North Belmarkians"@en .
id:lume a rp:City ; rdfs:label "Lume"@en ; rp:isCapitalOf id:north-belmark .
id:lume-for-north-belmark a rp:Metonym ; rdfs:label "lume for north belmark"@en ;
    rp:figure rp:CapitalForState ; rp:names id:lume ; rp:standsFor id:north-belmark ; rp:word "Lume"@en .
id:bight a rp:State ; rdfs:label "Bight"@en ; rp:adjective "Bightish"@en .
id:red-house a rp:Facility ; rdfs:label "Red House"@en .
id:red-house-for-government a rp:Metonym ; rdfs:label "red house"@en ; rp:figure rp:BuildingForGovernment ;
    rp:names id:red-house ; rp:standsFor id:arvenian-government ; rp:word "Red House"@en .
id:coast-for-league a rp:Metonym ; rdfs:label "coast league"@en ; rp:figure rp:Description ;
    rp:standsFor id:coast-league ; rp:word "the league"@en .
id:arvenian-government a rp:Government ; rdfs:label "Arvenian government"@en ;
    skos:altLabel "Government of Arvenia"@en ; rp:isGovernmentOf id:arvenia .
id:arvenian-defence-ministry a rp:PublicBody ; rdfs:label "Defence Ministry of Arvenia"@en ;
    rp:isOrganOf id:arvenia .
id:coast-league a rp:InternationalOrganization ; rdfs:label "Coast League"@en ; skos:altLabel "COLE"@en .
id:tidewater-army a rp:ArmedForce ; rdfs:label "Tidewater Army"@en .
id:tide a rp:Company ; rdfs:label "Tide Motors"@en .
id:barges a rp:Goods ; rdfs:label "barges"@en .
id:troop-goods a rp:Goods ; rdfs:label "troops"@en .
id:ana-orlo a rp:Person ; rdfs:label "Ana Orlo"@en ; rp:surname "Orlo"@en .
id:bo-malin a rp:Person ; rdfs:label "Bogdan Malin"@en ; rp:surname "Malin"@en .
id:ivo-malin a rp:Person ; rdfs:label "Ivo Malin"@en ; rp:surname "Malin"@en .
id:juri-tesk a rp:Person ; rdfs:label "Juri Tesk"@en ; skos:altLabel "Juri Tesky"@en ; rp:surname "Tesk"@en .
id:president-of-arvenia a rp:LeaderOffice ; rdfs:label "President of Arvenia"@en ;
    rp:leadsJurisdiction id:arvenia .
id:prime-minister-of-north-belmark a rp:LeaderOffice ; rdfs:label "Prime Minister of North Belmark"@en ;
    rp:leadsJurisdiction id:north-belmark .
id:defence-minister-of-arvenia a rp:MinisterOffice ; rdfs:label "Defence Minister of Arvenia"@en ;
    rp:jurisdiction id:arvenia .
id:rosa-quill a rp:Person ; rdfs:label "Rosa Quill"@en ; rp:surname "Quill"@en .
id:defence-minister-of-bight a rp:MinisterOffice ; rdfs:label "Defence Minister of Bight"@en ;
    rp:jurisdiction id:bight .
id:tenure-quill a rp:Tenure ; rp:office id:defence-minister-of-bight ; rp:officeHolder id:rosa-quill ;
    rp:time "2030-05/.." .
id:tenure-orlo a rp:Tenure ; rp:office id:president-of-arvenia ; rp:officeHolder id:ana-orlo ;
    rp:time "2030-03-01/.." .
id:tenure-old a rp:Tenure ; rp:office id:president-of-arvenia ; rp:officeHolder id:ivo-malin ;
    rp:time "2024-03-01/2030-03-01" .
id:tenure-malin a rp:Tenure ; rp:office id:prime-minister-of-north-belmark ;
    rp:officeHolder id:bo-malin ; rp:time "2029/.." .
id:tenure-tesk a rp:Tenure ; rp:office id:defence-minister-of-arvenia ; rp:officeHolder id:juri-tesk ;
    rp:time "2030-05/.." .
"""
PUBLISHED = "2031-06-05"


@cache
def world() -> Register:
    """Return the register of the invented world."""
    return register(triples(REGISTER))


@cache
def names() -> Gazetteer:
    """Return its gazetteer."""
    return gazetteer(world(), base().vocabulary)


def read(text: str, published: str | None = PUBLISHED) -> Mentions:
    """Return the mentions of a text in the invented world."""
    document = parsed.document(text)
    return mentions(
        document.article,
        parsed.sentences(document),
        Publication(published=published),
        names(),
        base().vocabulary,
    )


def told(text: str, published: str | None = PUBLISHED) -> list[str]:
    """Return each mention: words, whom they mean, form; `~` marks what is of the article alone."""
    return [_told(text, one) for one in read(text, published).found]


def _told(text: str, one: Mention) -> str:
    meant = " ".join(
        ("~" + local(each.iri)[17:] if each.is_local else local(each.iri))
        for each in (one.entity, *one.others)
    )
    literally = "" if one.literally is None else f" ({local(one.literally)})"
    return f"{one.span.of(text)} = {meant}{literally} {one.form.value}"
