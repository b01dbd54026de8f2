"""What the compiled engines find is compared with owlrl and pySHACL, and a difference is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Quad, Triple

from realpolitik.ledger.equality import differences
from realpolitik.ledger.findings import findings, keep_global
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import judged
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.small import ALMANAC, GAZETTE, RULES, Desk, footed
from support.world import KNOWN, Says, article

SUPPLY = article(
    "courier",
    Says(
        "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
        "rp:realization rp:Occurred ."
    ),
)
INFERRED = names.graph("inferred")


@pytest.fixture(scope="module")
def ground() -> Footed:
    return footed(KNOWN, RULES)


@pytest.fixture
def desk(tmp_path: Path, ground: Footed) -> Desk:
    """A build of three articles with a warning in one of them."""
    made = Desk.at(tmp_path)
    files = [file for file, _ in made.judged([ALMANAC, GAZETTE, SUPPLY])]
    told = [(file, judged(file.path, ground.base, ground.compiled.local_shapes)) for file in files]
    assert FullBuild(ground, made.store, made.ledger, started=0).run(told) == ()
    assert list(findings(made.ledger))
    assert list(made.store.quads_for_pattern(None, None, None, INFERRED))
    return made


def test_a_build_finds_what_the_judges_find(desk: Desk, ground: Footed) -> None:
    assert list(differences(ground.base, desk.store, desk.ledger)) == []


def test_too_much_and_too_little_of_either_is_told(desk: Desk, ground: Footed) -> None:
    lost = min(desk.store.quads_for_pattern(None, None, None, INFERRED), key=str)
    extra = Triple(thing("aland"), term("suppliesTo"), thing("cland"))
    desk.store.remove(lost)
    desk.store.add(Quad(extra.subject, extra.predicate, extra.object, INFERRED))
    [found, *_] = findings(desk.ledger)
    desk.ledger.run("DELETE FROM finding")
    keep_global([replace(found, focus=thing("aland"))], None, desk.ledger)
    told = list(differences(ground.base, desk.store, desk.ledger))
    assert f"only owlrl finds {lost.triple}" in told
    assert f"owlrl does not find {extra}" in told
    assert [one for one in told if one.startswith("only pySHACL finds")]
    assert [one for one in told if one.startswith("pySHACL does not find") and "aland" in one]
