"""What rests on a fault of the whole graph is withheld, and nothing else; one of the register stops all."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik import pipeline
from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.update import Update
from realpolitik.ledger.withheld import traced
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term, thing
from support import small
from support.alone import Alone, held
from support.small import Desk
from support.world import Says, article, triples

pytestmark = pytest.mark.long

FEAST = "id:feast a rp:{} ; rp:party id:aland, id:cland ; rp:place id:quay ; rp:realization rp:Occurred ."
MEETS = Says("id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred .")
OFFICE = "id:terms a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
MEETING = article("herald", Says(FEAST.format("Meeting")), MEETS)
TALKS = "id:talks a rp:Summit ; rp:party id:ana, id:cy ; rp:realization rp:Occurred ."
ONE_MEETING = """
shapes:Person a sh:NodeShape ; sh:targetClass rp:Person ; sh:property shapes:Person-hasMetWith .
shapes:Person-hasMetWith a sh:PropertyShape ; sh:path rp:hasMetWith ; sh:maxCount 1 ;
    sh:severity sh:Violation ; sh:message "One is enough."@en ; rp:scope "global" .
"""
ALLIANCE = article(
    "gazette", Says(FEAST.format("Alliance"), by="cy"), Says(FEAST.format("Alliance"), by="dee")
)
TENURE, VISIT = (
    article("courier", Says(f"{OFFICE}rp:realization rp:Occurred .")),
    article("mirror", Says("id:terms a rp:Visit ; rp:realization rp:Occurred .")),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Alone:
    return Alone.with_cast(tmp_path)


def agreed(workspace: Alone) -> Facts:
    """Return the published consensus."""
    return Facts(quad.triple for quad in held(workspace)[0] if quad.graph_name == names.graph("consensus"))


def told(workspace: Alone, slug: str) -> set[str]:
    """Return what properties the consensus gives a thing."""
    return {names.local(predicate) for predicate in agreed(workspace).predicates(thing(slug))}


def test_classes_that_exclude_each_other_cost_one_situation_its_values(
    workspace: Alone, builder: Builder
) -> None:
    workspace.write([MEETING])
    whole = builder.build()
    assert {"type", "place", "party", "realPlace"} <= told(workspace, "feast")
    before = held(workspace)
    workspace.write([MEETING, ALLIANCE])
    summary = builder.build()
    assert (whole["withheld"], summary["withheld"]) == (0, 1)
    assert told(workspace, "feast") == {"realization", "strongestStatus", "articleCount", "basis"}
    assert "party" in told(workspace, "summit")
    [fault] = builder.faults()
    assert fault.startswith(
        "withheld: values of id:feast; id:feast: exclusive-classes: is of the classes rp:Event"
    )
    assert all(names.short(one.iri) in fault for one in (MEETING, ALLIANCE))
    assert builder.build() == summary
    assert [one.rule for one in pipeline.check(workspace, {}).refusals] == ["exclusive-classes"]
    workspace.write([MEETING])
    assert builder.build() == whole
    assert builder.faults() == ()
    assert held(workspace) == before


def test_what_others_conclude_from_it_is_withheld_with_it(workspace: Alone, builder: Builder) -> None:
    post = thing("president-of-aland")
    for more, involved in (([TENURE], True), ([TENURE, VISIT], False), ([TENURE], True)):
        workspace.write([MEETING, *more])
        builder.build()
        assert (post in agreed(workspace).iris(thing("summit"), term("involvesOffice"))) is involved


def test_a_fault_in_an_article_costs_that_article(workspace: Alone, builder: Builder) -> None:
    workspace.write([MEETING, TENURE])
    path = workspace.path(TENURE)
    labelled = path.read_text(encoding="utf-8")
    path.write_text(turtle.write(TENURE.quads), encoding="utf-8")
    summary = builder.build()
    assert (summary["articles"], summary["refused"], summary["withheld"]) == (1, 1, 0)
    [fault] = builder.faults()
    assert fault.startswith(f"left out: {path.name}: id:{path.stem}-author: Entity-label: ")
    assert TENURE.iri not in {quad.graph_name for quad in held(workspace)[0]}
    path.write_text(labelled, encoding="utf-8")
    assert builder.build()["articles"] == 2
    assert builder.faults() == ()


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("id:aland a rp:Person .", "disjoint: is rp:Person and rp:State"),
        ('id:grain skos:altLabel "grain"@en .', "Entity-altLabel"),
    ],
)
def test_a_fault_of_the_register_stops_all(workspace: Alone, builder: Builder, entry: str, rule: str) -> None:
    workspace.write([MEETING, ALLIANCE])
    builder.build()
    before = held(workspace)
    workspace.write_register(entry)
    for full in (False, True):
        with pytest.raises(FindingsError, match=rule):
            builder.build(full=full)
        assert held(workspace) == before


def test_what_was_withheld_comes_back_where_only_the_other_side_of_the_fault_goes(tmp_path: Path) -> None:
    """Two meetings break a shape together; when one goes, nothing is said otherwise of the other."""
    desk, ground = Desk.at(tmp_path), small.footed(shapes=triples(ONE_MEETING))
    told = [article("herald", MEETS), article("gazette", Says(TALKS))]
    judged = desk.judged(told)
    assert FullBuild(ground, desk.store, desk.ledger, started=0).run(judged) == ()
    met = (thing("ana"), term("hasMetWith"), None, names.graph("consensus"))
    assert list(desk.store.quads_for_pattern(*met)) == []
    [fault] = traced(desk.ledger)
    assert fault.withheld == ("links of id:summit", "links of id:talks")
    assert fault.articles == tuple(sorted(names.short(one.iri) for one in told))
    gone = [str(judged[1][0].path)]
    assert Update(ground, desk.store, desk.ledger, started=0).run([], gone, None) == ()
    assert [quad.object for quad in desk.store.quads_for_pattern(*met)] == [thing("bo")]
    assert list(traced(desk.ledger)) == []
