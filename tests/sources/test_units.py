"""Amounts in their base unit: by the shipped table, and by an invented one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.literals import amount
from realpolitik.sources.units import NAME, UNIT, Units
from support.shipped import base
from support.world import triples

OWN = Units.of(
    Facts(
        triples(
            'id:unit-rod a rp:Unit ; rdfs:label "rod"@en ; rp:unitName "rod", "pole" . '
            'id:unit-league a rp:Unit ; rdfs:label "league"@en ; rp:unitName "league" ; '
            "rp:baseUnit id:unit-rod ; rp:factor 900.5 . "
            'id:unit-march a rp:Unit ; rdfs:label "march"@en ; rp:unitName "march" ; '
            'rp:baseUnit id:unit-rod ; rp:factor "far"^^xsd:decimal .'
        )
    )
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("200~ kilometer", "200000~ metre"),
        ("200~ kilometres", "200000~ metre"),
        ("1/2 nautical mile", "1852/3704 metre"),
        ("../1.5 mile", "../2414.016 metre"),
        ("3 tonne", "3000 kilogram"),
        ("3 metric tons", "3000 kilogram"),
        ("3 ton", "3 ton"),
        ("2.5 gigawatt", "2500000000 watt"),
        ("500 rifles", "500 rifle"),
        ("500 rifle", "500 rifle"),
        ("2 billion crown", "2000000000 crown"),
        ("2 million tonnes", "2000000000 kilogram"),
        ("7 million", "7 million"),
        ("3 glass", "3 glass"),
        ("99999999999999999999 kilometre", "99999999999999999999 kilometre"),
        ("0.000000000000000001 gram", "0.000000000000000001 gram"),
        ("12345678901234567890 metre", "12345678901234567890 metre"),
    ],
)
def test_an_amount_in_its_base_unit(told: str, expected: str) -> None:
    assert base().register.units.based(amount(told)) == amount(expected)


def test_every_digit_is_kept() -> None:
    found = base().register.units.based(amount("1234567890.123456789 mile"))
    assert found == amount("1986844426562.844442636416 metre")


def test_a_workspace_has_units_of_its_own() -> None:
    assert OWN.based(amount("2 leagues")) == amount("1801 rod")
    assert OWN.based(amount("4 pole")) == amount("4 rod")
    assert OWN.based(amount("3 march")) == amount("3 march")
    assert OWN.based(amount("2 kilometre")) == amount("2 kilometre")


def test_no_name_means_two_units_and_every_base_is_its_own() -> None:
    facts = base().register.facts
    units = list(facts.of_type(UNIT))
    assert len(units) > 15
    named = [name for unit in units for name in facts.texts(unit, NAME)]
    assert len(named) == len(set(named)) > len(units)
    known = base().register.units.known
    assert all(known[name] == (name, Decimal(1)) for name, _ in known.values())
