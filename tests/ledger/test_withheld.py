"""How much of a situation is withheld, degree by degree, and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.conclude.policy import Conclusion, Roll
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.withheld import Depth, Fault, Withheld, figures, former, speakers, traced
from realpolitik.rdf.names import term, thing
from realpolitik.rdf.terms import RDF_TYPE

GALA, ANA, PLACE = thing("gala"), thing("ana"), term("realPlace")
LINKS = frozenset({PLACE, term("strongestStatus")})
FAULT = Fault(GALA, "exclusive-classes", "is of the classes rp:A and rp:B", frozenset({term("A")}))


def conclusion(predicate: NamedNode, value: NamedNode | Literal) -> Conclusion:
    return Conclusion(Triple(GALA, predicate, value), "a rule")


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (conclusion(PLACE, ANA), ()),
        (conclusion(term("place"), ANA), (Depth.LINKS,)),
        (conclusion(RDF_TYPE, term("Meeting")), (Depth.LINKS,)),
        (Roll(GALA, term("side"), "a rule", ()), (Depth.LINKS,)),
        (conclusion(term("strongestStatus"), term("Asserted")), (Depth.LINKS, Depth.VALUES)),
        (conclusion(term("realization"), term("Occurred")), (Depth.LINKS, Depth.VALUES)),
        (Roll(GALA, term("basis"), "a rule", ()), (Depth.LINKS, Depth.VALUES)),
    ],
)
def test_links_go_first_then_values_then_all(found: Conclusion | Roll, shown: tuple[Depth, ...]) -> None:
    assert tuple(depth for depth in Depth if depth.shows(found, LINKS)) == shown


def test_a_situation_is_withheld_degree_by_degree_and_then_no_more() -> None:
    withheld = Withheld()
    for depth in Depth:
        assert withheld.deepen(FAULT, [GALA, ANA]) == {GALA, ANA}
        withheld.take([GALA, ANA])
        assert withheld.depths == {GALA: depth, ANA: depth}
    assert withheld.deepen(FAULT, [GALA]) == set()


def test_what_is_kept_is_told_with_those_who_speak_of_it(tmp_path: Path) -> None:
    ledger = Ledger.create(tmp_path / "ledger.db")
    for number, name in enumerate("abcdefg"):
        iri = f"https://w3id.org/realpolitik/article/{name * 16}"
        ledger.run("INSERT INTO article (iri, number) VALUES (?, ?)", (iri, number))
        ledger.run("INSERT INTO spoken VALUES (?, ?, '', '')", (GALA.value, number))
    assert len(speakers(GALA, ledger)) == 7
    assert speakers(ANA, ledger) == []
    withheld = Withheld()
    withheld.take(withheld.deepen(FAULT, [GALA, ANA]))
    withheld.take([GALA])
    for _ in range(2):
        withheld.keep(ledger)
    assert former(ledger) == {GALA, ANA}
    assert figures(ledger) == {"withheld": 2}
    [told] = traced(ledger)
    assert told.refusal == FAULT.refusal()
    assert told.withheld == ("links of id:ana", "values of id:gala")
    assert str(told).startswith(
        "withheld: links of id:ana, values of id:gala; id:gala: exclusive-classes: is of"
    )
    assert str(told).endswith(", article:eeeeeeeeeeeeeeee and 2 more)")
    Withheld().keep(ledger)
    assert (former(ledger), list(traced(ledger))) == (set(), [])
