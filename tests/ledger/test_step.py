"""One step: what rests on what changed follows, and what is at fault with it is noted."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode

from realpolitik.ledger.faults import Faults
from realpolitik.ledger.step import Step
from realpolitik.ledger.withheld import Depth
from realpolitik.ledger.work import Work
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.small import ALMANAC, Desk, footed
from support.world import Says, article

FEAST = "id:feast a rp:{} ; rp:party id:aland, id:cland ; rp:realization rp:Occurred ."


def agreed(desk: Desk, about: NamedNode) -> set[str]:
    """Return the properties that the consensus gives something."""
    found = desk.store.quads_for_pattern(about, None, None, names.graph("consensus"))
    return {names.local(quad.predicate) for quad in found}


def test_consensus_and_view_follow_what_comes_and_goes(tmp_path: Path) -> None:
    desk, faults = Desk.at(tmp_path), Faults()
    work = Work(footed(), desk.store, desk.ledger, started=0)
    judged, step = desk.judged([ALMANAC]), Step(work)
    assert list(step.take(judged, ())) == []
    step.follow(faults)
    assert {"realization", "party"} <= agreed(desk, thing("summit"))
    assert list(faults) == []
    back = Step(work)
    list(back.take([], [str(judged[0][0].path)]))
    back.follow(faults)
    assert len(desk.store) == 0


def test_a_clash_is_noted_until_what_gives_it_is_withheld(tmp_path: Path) -> None:
    desk, faults = Desk.at(tmp_path), Faults()
    work = Work(footed(), desk.store, desk.ledger, started=0)
    told = article("herald", Says(FEAST.format("Meeting")), Says(FEAST.format("Alliance")))
    step = Step(work)
    list(step.take(desk.judged([told]), ()))
    step.follow(faults)
    assert [fault.focus for fault in faults] == [thing("feast")]
    for depth, shown in ((Depth.LINKS, {"party"}), (Depth.VALUES, {"realization"}), (Depth.ALL, set())):
        Step(work).follow(faults, [thing("feast")], depths={thing("feast"): depth})
        assert agreed(desk, thing("feast")) >= shown
        assert bool(list(faults)) is (depth is Depth.LINKS)
    assert agreed(desk, thing("feast")) == set()
    Step(work).follow(faults, [thing("feast")])
    assert [fault.classes for fault in faults] == [frozenset({term("Event"), term("StateOfAffairs")})]
