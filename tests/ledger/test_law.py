"""The law of the ledger: whatever changes, and in whatever order, an update gives what a full build gives.

With --full some thousand steps are tried, with --long some hundred, else some dozens.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder
from realpolitik.stores import versions
from support.alone import Alone, alike
from support.changing import (
    BREAKS,
    CALLS,
    COMES,
    ENTRIES,
    KEEPS,
    NAMES,
    TIE,
    TOLD,
    Extracted,
    State,
    Step,
    Text,
    after,
    steps,
)
from support.world import Says, article

DAY = "2031-05-07"
FUSED = [0]
EXAMPLES, LONGEST = {40: 2, 100: 20, 1000: 300}[settings().max_examples], 8
"""How many sequences of changes are tried, and how long one may be."""


def write(workspace: Alone, state: State) -> None:
    workspace.write_register(*(ENTRIES[number] for number in sorted(state.entries)))
    workspace.write(state.records(), state.files())


def outcome(builder: Builder, *, full: bool) -> tuple[dict[str, object], tuple[str, ...]] | str:
    """Build; return the summary and what it is made without, or why it is refused."""
    try:
        return builder.build(full=full), builder.faults()
    except FindingsError as error:
        return str(error)


def by_article(workspace: Alone) -> bytes:
    return (versions.current(workspace.build) / versions.ARTICLES).read_bytes()


def check(root: Path, changes: Sequence[Sequence[Step]]) -> int:
    """Follow changes step by step, and compare each with a full build in a folder of its own.

    Return how many were built and not refused; `FUSED` counts those with a situation that is fused.
    """
    built = 0
    kept, anew = Alone(root / "kept"), Alone(root / "anew")
    state = State((None,) * len(NAMES), frozenset())
    with Builder(kept) as updated, Builder(anew) as full:
        for change in changes:
            before = state
            for step in change:
                state = after(state, step)
            write(kept, state)
            write(anew, state)
            found = outcome(updated, full=False)
            assert found == outcome(full, full=True)
            if isinstance(found, str):
                state = before
            else:
                assert alike(kept, anew)
                assert by_article(kept) == by_article(anew)
                FUSED[0] += bool(found[0]["fused"])
                built += 1
    return built


changes = st.lists(st.lists(steps, min_size=1, max_size=3), min_size=2, max_size=LONGEST)


def test_an_update_gives_what_a_full_build_gives(tmp_path_factory: pytest.TempPathFactory) -> None:
    @settings(
        max_examples=EXAMPLES,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],  # to shrink a failure takes hours of builds
    )
    @given(changes)
    def law(tried: list[list[Step]]) -> None:
        root = tmp_path_factory.mktemp("law")
        counts[0] += check(root, tried)
        counts[1] += len(tried)
        shutil.rmtree(root)

    counts = [0, 0]
    law()
    assert counts[0] > counts[1] / 2


def test_the_law_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an update does not look at those that look a situation up, the two differ."""
    from realpolitik.ledger.spread import Spread  # noqa: PLC0415 - to break it here alone

    monkeypatch.setattr(Spread, "_looking_up", lambda *_: set())
    meets, office = Text((0,), False, None, None), Text((29,), False, None, None)
    with pytest.raises(AssertionError):
        check(tmp_path, [[(0, meets)], [(1, office)]])


@pytest.mark.long
def test_the_date_of_an_original_reaches_its_copies(tmp_path: Path) -> None:
    """A copy says what goes on, another article that it is over; then the date of the original changes."""
    going_on, over = (
        (TOLD.index(Says(TIE.format(rung), by=by)),) for rung, by in (("Ongoing", "dee"), ("Ended", "cy"))
    )
    original = Text((0,), False, None, None)
    copy, other = Text(going_on, False, None, 0, "2040"), Text(over, False, None, None, "2031")
    dated = [(0, replace(original, published=day)) for day in ("2030", "2035", "", "2031-05")]
    assert check(tmp_path, [[(1, copy), (2, other)], *([step] for step in dated), [(0, None)]]) == 6


@pytest.mark.long
def test_the_sides_of_a_contradiction_between_situations_follow_their_claims(tmp_path: Path) -> None:
    """Who says that a norm is kept comes and goes; the node is that of the breach."""
    breaks, keeps, other = ((TOLD.index(said),) for said in (Says(BREAKS), Says(KEEPS), Says(KEEPS, by="cy")))
    first, second, third = (Text(said, False, None, None) for said in (breaks, keeps, (*other, *keeps)))
    steps: list[list[Step]] = [
        [(0, first)],
        [(1, second)],
        [(2, third)],
        [(1, None)],
        [(2, second)],
        [(0, None)],
    ]
    assert check(tmp_path, steps) == len(steps)


def test_an_article_that_names_nothing_of_the_register_outlives_its_change(tmp_path: Path) -> None:
    workspace = Alone(tmp_path)
    workspace.write_register()
    workspace.write([article("herald")])
    with Builder(workspace) as builder:
        assert builder.build()["articles"] == 1
        workspace.write_register(ENTRIES[0])
        assert builder.build()["articles"] == 1


@pytest.mark.long
def test_an_extracted_article_is_left_out_until_the_register_knows_what_it_names(tmp_path: Path) -> None:
    """Here the law is tried on files that come, stand back, and go in turn."""
    plain, daring = (
        Text((0,), False, None, None),
        Extracted(Text((9,), False, None, None), frozenset({0}), False),
    )
    spoilt, twin = replace(daring, spoilt=True), replace(daring, daring=frozenset({1}))
    far, near = (1, "ab/cd/"), (1, "ab/")
    dland = len(ENTRIES) - 1
    told = ([(0, plain)], [(far, daring)], [dland], [(near, twin)], [dland], [dland], [(far, spoilt)])
    more = ([(near, None)], [(far, daring)], [(1, Text((1, 2), False, None, None))], [dland], [(1, None)])
    assert check(tmp_path, [*told, *more]) == len(told) + len(more)


def told(*said: str) -> tuple[int, ...]:
    """Return the numbers of what an article may say, by what its content begins with."""
    return tuple(next(n for n, one in enumerate(TOLD) if one.content.startswith(start)) for start in said)


def of_own(content: str) -> Extracted:
    """Return an extracted article that speaks of something by an id of its own."""
    return Extracted(Text((TOLD.index(Says(content)),), False, None, None, DAY), frozenset(), False)


@pytest.mark.long
def test_what_articles_call_by_ids_of_their_own_is_one_as_they_come_and_go(tmp_path: Path) -> None:
    """The first, whose id all have, goes and comes again; another day parts them; one is denied."""
    call, trip = (of_own(CALLS), of_own(COMES.format("hill-town")))
    denied = replace(call, text=replace(call.text, said=(TOLD.index(Says(CALLS, "Denied", by="bo")),)))
    later = replace(call, text=replace(call.text, published="2040"))
    here, there, third = (0, "ab/"), (1, "ab/"), (2, "ab/cd/")
    steps: list[list[Step]] = [
        [(here, call)],
        [(there, call)],
        [(third, denied)],
        [(here, None)],
        [(here, call), (third, None)],
        [(there, later)],
        [(there, trip), (third, call)],
        [(1, replace(call.text))],
        [(there, None), (here, later)],
        [(here, call)],
        [(1, None), (2, replace(call.text, withdrawn=True))],
    ]
    assert check(tmp_path, steps) == len(steps)
    assert FUSED[0] > len(steps) / 2


def link(own: str) -> int:
    """Return the number of the entry that links what the first article calls so."""
    return next(n for n, one in enumerate(ENTRIES) if f"-{own} rp:linkedTo" in one)


@pytest.mark.long
def test_links_to_the_register_come_and_go(tmp_path: Path) -> None:
    """A desk that one links is the second voice; a pact of an article's own is the treaty."""
    visit = Says(COMES.format("north-coast"), by="SELF-desk"), Says(COMES.format("north-coast"), by="cy")
    by_the_desk, by_cy = map(TOLD.index, visit)
    desk = Text((by_the_desk, *told("id:SELF-pact")), False, None, None, DAY)
    other = Text((by_cy, *told("id:SELF-pact")), False, None, None, DAY)
    by_desk, by_pact = map(link, ("desk", "pact"))
    steps: list[list[Step]] = [
        [(0, desk), (1, other)],
        [by_desk],
        [by_pact],
        [(0, None)],
        [((0, "ab/"), Extracted(desk, frozenset(), False))],
        [by_desk],
        [by_pact, (1, None)],
    ]
    assert check(tmp_path, steps) == len(steps)
