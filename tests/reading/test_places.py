"""Places: with their own point, with that of the capital of their country, or with none."""

from __future__ import annotations

from realpolitik.rdf.names import thing
from realpolitik.reading.places import Point, events, sites
from support import views

VIEW = views.view(
    """
graph:consensus {
    id:fair rp:place id:port ; rp:party id:aland ; rp:realization rp:Occurred .
    id:visit rp:destination id:port ; rp:party id:borland ; rp:realization rp:Planned .
    id:test rp:place id:desert ; rp:party id:aland ; rp:realization rp:Occurred .
    id:march rp:place id:somewhere ; rp:party id:aland ; rp:realization rp:Occurred .
    id:vow rp:place id:aland ; rp:realization rp:Occurred .
}
id:port rdfs:label "Port"@en ; rp:latitude "51.5"^^xsd:decimal ; rp:longitude "-0.1"^^xsd:decimal .
id:desert rp:isPartOf id:land-of-aland . id:land-of-aland rp:isTerritoryOf id:aland .
id:city rp:isCapitalOf id:aland ; rp:latitude "10"^^xsd:decimal ; rp:longitude "20"^^xsd:decimal .
id:half rp:isCapitalOf id:borland ; rp:latitude "10"^^xsd:decimal .
id:hill rp:isTerritoryOf id:borland ; rp:latitude "NaN"^^xsd:decimal, "91"^^xsd:decimal, "1e1"^^xsd:decimal ;
    rp:longitude "<script>" .
"""
)


def test_places_have_their_own_point_or_that_of_a_capital_or_none() -> None:
    found = {site.place.identifier: site for site in sites(VIEW)}
    assert list(found) == ["id:aland", "id:port", "id:somewhere"]
    assert found["id:port"].point == Point(51.5, -0.1, is_exact=True)
    assert found["id:aland"].point == Point(10, 20, is_exact=False)
    assert found["id:somewhere"].point is None


def test_a_country_tells_which_place_in_it_was_meant() -> None:
    [country] = [site for site in sites(VIEW) if site.place.identifier == "id:aland"]
    found = events(VIEW, country, 9)
    assert [
        (one.situation.name.identifier, one.place.identifier, one.situation.realization) for one in found
    ] == [
        ("id:test", "id:desert", "Occurred"),
        ("id:vow", "id:aland", "Occurred"),
    ]
    assert events(VIEW, country, 1) == found[:1]


def test_only_what_a_thing_takes_part_in() -> None:
    assert [len(site.told) for site in sites(VIEW, thing("borland"))] == [1]
    assert sites(VIEW, thing("nobody")) == ()
    assert sites(views.view("graph:consensus { id:fair rp:place id:hill }"))[0].point is None
