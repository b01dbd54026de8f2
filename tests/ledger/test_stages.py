"""What the stages make is kept up with what comes and goes, as if it were made anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.copies import COPY_OF, Copies, firsts
from realpolitik.conclude.fusion import FUSED_INTO, Fusion
from realpolitik.conclude.stage import Extract, stated
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.stages import Stages, figures, first_of
from realpolitik.rdf import names
from support.world import KNOWN, WORDS, Says, article

MEETS = Says("id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred .")
HERALD, SHOUTED, OTHER = (article(name, MEETS) for name in ("herald", "HERALD", "gazette"))
COPY = article("mirror", MEETS, copy_of=OTHER)
BRIDGE = article("Gazette", MEETS, copy_of=HERALD)
ALL = (HERALD, SHOUTED, OTHER, COPY, BRIDGE)

CALL = "id:{} a rp:Call ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
FUSION = Fusion(KNOWN, WORDS)
TOLD = tuple(
    article(name, Says(CALL.format(call)), published="2031-05-07")
    for name, call in (
        ("herald", "SELF-call"),
        ("gazette", "SELF-call"),
        ("mirror", "spring-call"),
        ("courier", "spring-call"),
        ("tribune", "late-call"),
    )
)


def made(records: Sequence[ArticleRecord]) -> set[Triple]:
    return {Triple(copy, COPY_OF, first) for copy, first in firsts(records).items()}


def changed(stages: Stages, before: set[Triple]) -> set[Triple]:
    [change] = stages.run()
    assert change.graph == names.graph(Copies.name)
    assert change.gone <= before
    assert not change.fresh & before
    return before - change.gone | change.fresh


@given(st.lists(st.sets(st.integers(0, len(ALL) - 1), min_size=1), max_size=8))
def test_step_by_step_they_are_what_they_would_be_anew(
    tmp_path_factory: pytest.TempPathFactory, steps: list[set[int]]
) -> None:
    ledger = Ledger.create(tmp_path_factory.mktemp("stages") / "ledger.db")
    stages, there, now = Stages(ledger, (Copies(),)), set[int](), set[Triple]()
    for step in steps:
        for number in sorted(step):
            stages.drop(ALL[number].iri) if number in there else stages.put(ALL[number])
        there ^= step
        now = changed(stages, now)
        assert now == made([ALL[number] for number in there])
        assert figures(ledger) == {"copies": len(now), "fused": 0}
        leading = {triple.subject: triple.object for triple in now}
        assert all(first_of(one.iri, ledger) == leading.get(one.iri, one.iri) for one in ALL)
    ledger.close()


@given(st.lists(st.sets(st.integers(0, len(TOLD) - 1), min_size=1), max_size=8))
def test_what_is_one_is_found_as_if_all_came_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[set[int]]
) -> None:
    ledger = Ledger.create(tmp_path_factory.mktemp("stages") / "ledger.db")
    stages, there, now = Stages(ledger, (FUSION,)), set[int](), set[Triple]()
    for step in steps:
        for number in sorted(step):
            stages.drop(TOLD[number].iri) if number in there else stages.put(TOLD[number])
        there ^= step
        [change] = stages.run()
        now = now - change.gone | change.fresh
        assert now == {one.statement for one in stated(FUSION, [TOLD[number] for number in there])}
    ledger.close()


def test_whoever_has_an_id_that_others_use_is_told_apart(tmp_path: Path) -> None:
    one, other, own = (TOLD[number].claims[0].about for number in (2, 4, 0))
    assert FUSION.apart(one, other)
    assert not FUSION.apart(one, one)
    assert not FUSION.apart(one, own)
    stages = Stages(Ledger.create(tmp_path / "ledger.db"), (FUSION,))
    for record in TOLD[2:]:
        stages.put(record)
    assert [change.fresh for change in stages.run()] == [frozenset()]
    stages.put(TOLD[0])
    [change] = stages.run()
    assert {triple.predicate for triple in change.fresh} >= {FUSED_INTO}


def test_nothing_is_worked_out_again_where_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages = Stages(Ledger.create(tmp_path / "ledger.db"), (Copies(),))
    for one in (HERALD, SHOUTED, OTHER):
        stages.put(one)
    there, run = changed(stages, set()), list[int]()

    def noted(_: Copies, group: Sequence[Extract]) -> tuple[Triple, ...]:
        run.append(len(group))
        return ()

    monkeypatch.setattr(Copies, "statements", noted)
    stages.put(HERALD)
    assert changed(stages, there) == there
    assert run == []
    stages.drop(OTHER.iri)
    changed(stages, there)
    assert run == []


def test_what_only_shares_a_key_with_a_newcomer_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = list[list[NamedNode]]()

    def noted(_: Copies, group: Sequence[Extract]) -> tuple[Triple, ...]:
        run.append([one.node for one in group])
        return ()

    monkeypatch.setattr(Copies, "statements", noted)
    monkeypatch.setattr(Copies, "belong", lambda *_: False)
    stages = Stages(Ledger.create(tmp_path / "ledger.db"), (Copies(),))
    keys = [
        frozenset[str]().union(*(one.keys for one in Copies().extracts(each))) for each in (HERALD, BRIDGE)
    ]
    assert not keys[0].isdisjoint(keys[1])
    stages.put(HERALD)
    changed(stages, set())
    stages.put(BRIDGE)
    changed(stages, set())
    assert run == [[HERALD.iri], [BRIDGE.iri]]
    stages.drop(BRIDGE.iri)
    changed(stages, set())
    assert run[2:] == [[HERALD.iri]]
