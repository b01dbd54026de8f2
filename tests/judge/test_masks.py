"""Names, and where they stand among words."""

import pytest

from realpolitik.judge.masks import LONGEST_NAME, Names, is_name, names_of, spelled
from support.arvenia import registered


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Arvenia", True),
        ("the West", True),
        ("Ministry of the Sea and the Quays", True),
        ("G20", True),
        ("9th Fleet", True),
        ("timber", False),
        ("ministry of Arvenia", False),
        ("the", False),
        ("", False),
        ("Ten ships left", False),
        (" ".join(["Aa"] * LONGEST_NAME), True),
        (" ".join(["Aa"] * (LONGEST_NAME + 1)), False),
    ],
)
def test_names_have_capitals(label: str, name: bool) -> None:
    assert is_name(label) is name


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("Port Lume", {0, 1}),
        ("in Port Lume’s harbour", {1, 2}),
        ("Port is closed, Lume too", set()),
        ("a port lume", set()),
        ("Ministry Of The Sea, ministry", {0, 1, 2, 3}),
        ("Ministry of the Sea of Orlo", {0, 1, 2, 3, 4, 5}),
        ("Orlo, Port", {0}),
    ],
)
def test_names_are_found_whole(said: str, hidden: set[int]) -> None:
    known = Names(["Port Lume", "Ministry of the Sea", "Ministry of the Sea of Orlo", "Orlo", "sea"])
    assert known.hidden(spelled(said)) == hidden


def test_names_of_the_register_are_its_labels_that_are_names() -> None:
    more = """id:lume-light a rp:Facility ; rdfs:label "Lume’s Light"@en ; skos:altLabel "Beacon"@en ;
        rp:sourceNote "Third Hand" .
    id:lamp a rp:Metonym ; rp:word "The Lamp"@en ."""
    known = names_of(registered(more))
    for name in ("Lume's Light", "Beacon", "the Lamp", "Arvenia", "Ana Orlo", "River League"):
        assert name in known
    for word in ("Orlo", "barges", "poor", "the river", "river trade", "Third Hand", "Light"):
        assert word not in known
