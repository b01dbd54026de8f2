"""The status of a claim, over every case there is, against the table of `docs/model.md` written out."""

from itertools import product

import pytest
from pyoxigraph import NamedNode

from realpolitik.claims import status
from realpolitik.rdf.names import local, term
from realpolitik.sources.vocabulary import Vocabulary

TABLE = """
            Certain         Probable        Possible        Unknown
Affirms     see-below       Speculated      Speculated      Speculated
Evaluates   Opinion         Opinion         Speculated      Speculated
Predicts    Predicted       Predicted       Speculated      Speculated
Commits     Planned         Planned         Speculated      Speculated
Supposes    Counterfactual  Counterfactual  Counterfactual  Counterfactual
"""
AFFIRMED = {
    ("Positive", True): "Asserted",
    ("Positive", False): "Reported",
    ("Negative", True): "Denied",
    ("Negative", False): "Denied",
}
HEADER, *ROWS = (line.split() for line in TABLE.strip().splitlines())
CELLS = {
    (stance, certainty): found
    for stance, *cells in ROWS
    for certainty, found in zip(HEADER, cells, strict=True)
}


@pytest.mark.parametrize(("stance", "certainty"), CELLS)
@pytest.mark.parametrize(("polarity", "author_holds"), AFFIRMED)
@pytest.mark.parametrize("has_condition", [False, True])
def test_status_is_that_of_the_table(
    stance: str, certainty: str, polarity: str, author_holds: bool, has_condition: bool
) -> None:
    expected = "Conditional" if has_condition and stance != "Supposes" else CELLS[stance, certainty]
    if expected == "see-below":
        expected = AFFIRMED[polarity, author_holds]
    found = status.status_of(
        *(term(stance), term(polarity), term(certainty)),
        author_holds=author_holds,
        has_condition=has_condition,
    )
    assert local(found) == expected


def test_the_table_is_whole(words: Vocabulary) -> None:
    def individuals(name: str) -> set[str]:
        return {local(iri) for iri, classes in words.individuals.items() if term(name) in classes}

    assert set(CELLS) == set(product(individuals("Stance"), individuals("Certainty")))
    assert {polarity for polarity, _ in AFFIRMED} == individuals("Polarity")
    assert len(CELLS) * len(AFFIRMED) == 5 * 4 * 2 * 2
    assert {*CELLS.values(), *AFFIRMED.values(), "Conditional"} - {"see-below"} == individuals("Status")


def test_statuses_are_ordered_each_once(words: Vocabulary) -> None:
    known = {iri for iri, classes in words.individuals.items() if term("Status") in classes}
    assert len(status.STRONGEST_FIRST) == len(known)
    assert set(status.STRONGEST_FIRST) == known
    assert status.STRONGEST_FIRST[:2] == (term("Asserted"), term("Reported"))


def test_every_name_of_the_table_is_a_term(words: Vocabulary) -> None:
    named = [value for value in vars(status).values() if isinstance(value, NamedNode)]
    assert len(named) >= 20
    assert [iri for iri in named if not words.knows(iri)] == []
