"""The outlook of an update: what was concluded before, overlaid by what is concluded now."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from realpolitik.conclude.policy import Note
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.outlook import LedgerOutlook
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing

DEAL, TALKS, NORM = thing("deal"), thing("talks"), thing("norm")


@pytest.fixture
def outlook(tmp_path: Path) -> LedgerOutlook:
    store = Store()
    store.add(Quad(DEAL, term("realization"), term("Planned"), names.graph("consensus")))
    store.add(Quad(TALKS, term("realization"), term("Planned"), names.graph("register")))
    return LedgerOutlook(Ledger.create(tmp_path / "ledger.db"), store)


def test_what_was_concluded_before_is_that_of_the_consensus(outlook: LedgerOutlook) -> None:
    assert outlook.realization(DEAL) == outlook.former(DEAL) == term("Planned")
    assert outlook.realization(TALKS) is None


def test_what_is_concluded_now_covers_it_even_where_it_is_nothing(outlook: LedgerOutlook) -> None:
    outlook.keep({DEAL: term("Occurred"), TALKS: term("Sought")})
    assert (outlook.realization(DEAL), outlook.former(DEAL)) == (term("Occurred"), term("Planned"))
    assert outlook.realization(TALKS) == term("Sought")
    outlook.keep({DEAL: None})
    assert outlook.realization(DEAL) is None


def test_notes_are_looked_up_by_key_and_kept_by_situation(outlook: LedgerOutlook) -> None:
    first = Note("root", NORM, TALKS, ("one", "two"))
    second, other = Note("root", NORM, DEAL, ()), Note("share", NORM, DEAL, ("x",))
    outlook.renote(TALKS, [first])
    outlook.renote(DEAL, [second, other])
    assert [note.about for note in outlook.noted("root", NORM)] == [DEAL, TALKS]
    assert outlook.noted("root", NORM)[1] == first
    assert outlook.noted("root", DEAL) == []
    outlook.renote(DEAL, [other])
    assert outlook.notes_of(DEAL) == {other}
    assert outlook.noted("root", NORM) == [first]
