"""Which situation a conclusion is explained by: the one that holds, and no other of its kind."""

from __future__ import annotations

from pathlib import Path

from realpolitik.rdf.names import thing
from support.explained import (
    MEETS,
    OFFICE,
    grounds,
    parts,
    why,
)
from support.world import Says, article, triples, world


def test_a_meeting_is_explained_by_the_one_that_took_place(tmp_path: Path) -> None:
    planned = MEETS.replace("id:summit", "id:early-summit").replace("Occurred", "Planned")
    reported = MEETS.replace("id:summit", "id:earlier-summit")
    alone = "id:dinner a rp:Meeting ; rp:party id:bo ; rp:realization rp:Occurred ."
    dinner = [Says(alone, by="cy"), Says(alone, by="dee"), Says("id:dinner rp:party id:ana .", by="cy")]
    herald = article("herald", Says(planned), Says(reported, by="cy"), *dinner, Says(MEETS))
    store = world(herald).store(tmp_path / "store")
    tree = why(store, "id:bo rp:hasMetWith id:ana .")
    assert {part.statement.subject for part in parts(tree)} == {thing("ana"), thing("bo"), thing("summit")}


def test_an_alliance_is_explained_by_the_one_that_still_holds(tmp_path: Path) -> None:
    tie = "id:{} a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:{} ."
    herald = article("herald", Says(tie.format("a-pact", "Ended")), Says(tie.format("treaty", "Ongoing")))
    tree = why(world(herald).store(tmp_path / "store"), "id:borland rp:alliedWith id:aland .")
    assert thing("a-pact") not in {part.statement.subject for part in parts(tree)}


def test_an_office_is_explained_by_the_tenure_of_that_time(tmp_path: Path) -> None:
    early = OFFICE.replace("id:ana-in-office", "id:ana-before").replace("Ongoing", "Ended")
    early = early.replace("; rp:realization", '; rp:time "2001/2005" ; rp:realization')
    late = OFFICE.replace("; rp:realization", '; rp:time "2030/.." ; rp:realization')
    meets = MEETS.replace("; rp:realization", '; rp:time "2031" ; rp:realization')
    herald = article("herald", Says(early), Says(late), Says(meets))
    tree = why(world(herald).store(tmp_path / "store"), "id:summit rp:involvesState id:aland .")
    subjects = {part.statement.subject for part in parts(tree)}
    assert thing("ana-in-office") in subjects
    assert thing("ana-before") not in subjects


def test_a_scope_is_explained_by_goods_that_are_in_it(tmp_path: Path) -> None:
    deal = (
        "id:deal a rp:ArmsTransfer ; rp:recipient id:borland ; rp:goods id:grain, id:shells ; "
        "rp:realization rp:Sought ."
    )
    force = "id:embargo a rp:SanctionsMeasure ; rp:target id:borland ; rp:goodsInScope id:arms ; "
    herald = article("herald", Says(deal), Says(f"{force} rp:realization rp:Ongoing ."))
    tree = why(world(herald).store(tmp_path / "store"), "id:deal rp:wouldFallUnder id:embargo .")
    assert tree.rule == "a side and the goods are in scope"
    assert triples("id:shells rp:isKindOf id:munitions .")[0] in [part.statement for part in tree.premises]
    assert thing("grain") not in {part.statement.object for part in parts(tree)}
    assert grounds(tree) == {claim.iri for claim in herald.claims}
