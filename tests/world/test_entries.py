"""The world register as shipped: how much of it there is, what it says, and that it says things once."""

from collections import defaultdict
from graphlib import TopologicalSorter

import pytest
from pyoxigraph import NamedNode

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import local, term, thing
from realpolitik.sources.register import Register, register
from realpolitik.sources.workspace import shipped

WORLD = shipped() / "kg" / "register" / "world"
LABEL, ALIAS = names.w3c("rdfs", "label"), names.w3c("skos", "altLabel")
LEAST = {
    "State": 260,
    "Territory": 195,
    "City": 250,
    "Border": 300,
    "Person": 1150,
    "LeaderOffice": 350,
    "MinisterOffice": 90,
    "Tenure": 1250,
    "InternationalOrganization": 80,
    "InternationalOrgan": 40,
    "Bloc": 25,
    "ArmedForce": 100,
    "Company": 200,
    "Goods": 600,
    "Instrument": 190,
    "SanctionsRegime": 60,
    "Metonym": 250,
    "Government": 195,
}
AMBIGUOUS = {"guam", "trump administration", "congolese president", "congolese prime minister"} | {
    "dominican president"
}
"""Names that news gives to two things."""


def ids(found: tuple[NamedNode, ...]) -> set[str]:
    return {local(iri) for iri in found}


@pytest.mark.parametrize(("kind", "least"), LEAST.items())
def test_there_is_enough_of_each_kind(known: Register, kind: str, least: int) -> None:
    assert len(list(known.facts.of_type(term(kind)))) >= least


def present(known: Register) -> list[NamedNode]:
    """Return the states that have a territory: those of today."""
    return [
        known.facts.iris(land, term("isTerritoryOf"))[0] for land in known.facts.of_type(term("Territory"))
    ]


def test_every_present_state_has_capital_codes_and_demonyms(known: Register) -> None:
    facts = known.facts
    capitals = {
        state for city in facts.of_type(term("City")) for state in facts.iris(city, term("isCapitalOf"))
    }
    coded: dict[NamedNode, set[str]] = defaultdict(set)
    for identifier in facts.of_type(term("Identifier")):
        coded[facts.iris(identifier, term("identifies"))[0]] |= ids(facts.iris(identifier, term("catalogue")))
    states = set(present(known))
    assert len(states) >= 195
    assert states - capitals == set()
    complete = {"Wikidata", "IsoTwoLetters", "IsoThreeLetters"}
    assert ids(tuple(state for state in states if coded[state] < complete)) == {"kosovo"}
    for role, without in (("adjective", set()), ("demonym", {"holy-see"}), ("pluralDemonym", {"holy-see"})):
        assert ids(tuple(state for state in states if not facts.texts(state, term(role)))) == without


def test_every_capital_has_a_point_and_most_lie_in_their_state(known: Register) -> None:
    facts = known.facts
    cities = [city for city in facts.of_type(term("City")) if facts.iris(city, term("isCapitalOf"))]
    assert [city for city in cities if not facts.texts(city, term("latitude"))] == []
    outside = [city for city in cities if not facts.iris(city, term("isPartOf"))]
    assert ids(tuple(outside)) == {"jerusalem"}


@pytest.mark.parametrize(
    ("subject", "role", "value"),
    [
        ("paris", "isCapitalOf", "france"),
        ("naypyidaw", "isCapitalOf", "myanmar"),
        ("abuja", "isCapitalOf", "nigeria"),
        ("washington", "isCapitalOf", "united-states"),
        ("finland", "isMemberOf", "north-atlantic-treaty-organization"),
        ("brazil", "isMemberOf", "brics"),
        ("japan", "isMemberOf", "group-of-seven"),
        ("united-states", "isMemberOf", "the-west"),
        ("nigeria", "isMemberOf", "organization-of-the-petroleum-exporting-countries"),
        ("vietnam", "isMemberOf", "association-of-southeast-asian-nations"),
        ("west-germany", "isContinuedBy", "germany"),
        ("ottoman-empire", "isContinuedBy", "turkey"),
        ("czechoslovakia", "isSucceededBy", "slovakia"),
        ("ukrainian-soviet-socialist-republic", "isSucceededBy", "ukraine"),
        ("european-commission", "isOrganOf", "european-union"),
        ("international-court-of-justice", "isOrganOf", "united-nations"),
        ("international-court-of-justice", "hasSeatIn", "the-hague"),
        ("office-of-foreign-assets-control", "isOrganOf", "us-treasury-department"),
        ("quds-force", "isOrganOf", "islamic-revolutionary-guard-corps"),
        ("f-16-fighters", "isKindOf", "fighter-jets"),
        ("liquefied-natural-gas", "isKindOf", "natural-gas"),
        ("greenland", "affiliation", "denmark"),
    ],
)
def test_it_says_what_is_so(known: Register, subject: str, role: str, value: str) -> None:
    assert value in ids(known.facts.iris(thing(subject), term(role)))


@pytest.mark.parametrize(
    ("subject", "role", "value"),
    [
        ("switzerland", "isMemberOf", "european-union"),
        ("united-kingdom", "isMemberOf", "european-union"),
        ("austria", "isMemberOf", "north-atlantic-treaty-organization"),
        ("ukraine", "isMemberOf", "collective-security-treaty-organization"),
        ("sydney", "isCapitalOf", "australia"),
    ],
)
def test_it_does_not_say_what_is_not_so(known: Register, subject: str, role: str, value: str) -> None:
    assert known.facts.iris(thing(subject), term("isPartOf" if role == "isCapitalOf" else role))
    assert value not in ids(known.facts.iris(thing(subject), term(role)))


@pytest.mark.parametrize(
    ("subject", "role", "words"),
    [
        ("poland", "demonym", {"Pole"}),
        ("netherlands", "adjective", {"Dutch"}),
        ("philippines", "pluralDemonym", {"Filipinos"}),
        ("niger", "adjective", {"Nigerien"}),
        ("nigeria", "adjective", {"Nigerian"}),
        ("kenya", "independentSince", {"1963-12-12"}),
        ("algeria", "independentSince", {"1962-07-05"}),
        ("xi-jinping", "surname", {"Xi"}),
        ("abdel-fattah-el-sisi", "surname", {"el-Sisi"}),
        ("japan-iso-two-letters", "notation", set()),
        ("japan-iso-alpha2", "notation", {"JP"}),
        ("germany-wikidata", "notation", {"Q183"}),
    ],
)
def test_it_has_the_words_and_codes(known: Register, subject: str, role: str, words: set[str]) -> None:
    assert set(known.facts.texts(thing(subject), term(role))) == words


@pytest.mark.parametrize(
    ("subject", "alias"),
    [
        ("united-kingdom", "Britain"),
        ("united-arab-emirates", "UAE"),
        ("democratic-republic-of-the-congo", "DRC"),
        ("ivory-coast", "Republic of Côte d'Ivoire"),
        ("myanmar", "Burma"),
        ("kyiv", "Kiev"),
        ("luiz-inacio-lula-da-silva", "Lula da Silva"),
        ("north-atlantic-treaty-organization", "NATO"),
    ],
)
def test_it_knows_other_names(known: Register, subject: str, alias: str) -> None:
    assert alias in known.facts.texts(thing(subject), ALIAS)


def test_borders_are_told_once_and_of_two(known: Register) -> None:
    parties = [
        frozenset(ids(known.facts.iris(border, term("party"))))
        for border in known.facts.of_type(term("Border"))
    ]
    told = [pair for pair in parties if pair]
    assert len(set(told)) == len(told) >= 300
    assert {len(pair) for pair in told} == {2}
    assert {"france", "spain"} in told
    assert {"france", "brazil"} in told
    assert {"united-kingdom", "france"} not in told
    assert sum("china" in pair for pair in told) == 14


def test_succession_and_kinds_have_no_circle(known: Register) -> None:
    for roles in (("isSucceededBy", "isContinuedBy"), ("isKindOf",), ("isOrganOf",), ("isPartOf",)):
        onward: dict[NamedNode, set[NamedNode]] = {}
        for iri in known.facts.subjects():
            onward[iri] = {value for role in roles for value in known.facts.iris(iri, term(role))}
        assert sum(map(len, onward.values())) > 60
        TopologicalSorter(onward).prepare()


def test_identifiers_are_checked_and_each_is_of_one_thing(known: Register) -> None:
    whose: dict[tuple[NamedNode, str], set[str]] = defaultdict(set)
    for identifier in known.facts.of_type(term("Identifier")):
        [catalogue] = known.facts.iris(identifier, term("catalogue"))
        [notation] = known.facts.texts(identifier, term("notation"))
        whose[catalogue, notation] |= ids(known.facts.iris(identifier, term("identifies")))
        assert "unchecked" not in str(known.facts.text(identifier, term("checkedBy")))
    assert len(whose) > 700
    assert {key: found for key, found in whose.items() if len(found) > 1} == {}


def test_nothing_is_there_twice_under_one_name(known: Register) -> None:
    called = defaultdict(set)
    for iri in known.facts.subjects():
        for role in (LABEL, ALIAS):
            for name in known.facts.texts(iri, role):
                called[name.casefold()].add(local(iri))
    assert len(called) > 6000
    assert {name for name, things in called.items() if len(things) > 1} <= AMBIGUOUS


def test_every_entry_names_its_source(known: Register) -> None:
    told = {quad.subject for path in sorted(WORLD.glob("*.ttl")) for quad in turtle.read(path)}
    without = [
        iri
        for iri in told
        if isinstance(iri, NamedNode)
        and not known.facts.texts(iri, term("sourceNote"))
        and not known.facts.texts(iri, term("checkedBy"))
    ]
    assert without == []


def test_no_name_of_the_register_kept_by_hand_came_to_mean_something_else(known: Register) -> None:
    def called(register: Register) -> dict[str, set[str]]:
        found = defaultdict(set)
        for iri in register.facts.subjects():
            for name in (*register.facts.texts(iri, LABEL), *register.facts.texts(iri, ALIAS)):
                found[name.casefold()].add(local(iri))
        return found

    files = sorted(WORLD.parent.glob("*.ttl"))
    before = called(register(quad.triple for path in files for quad in turtle.read(path)))
    after = called(known)
    assert len(before) > 280
    assert {name: after[name] for name in before} == before
