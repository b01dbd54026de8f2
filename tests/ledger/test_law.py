"""The law of the ledger: whatever changes, and in whatever order, an update gives what a full build gives.

With --full some thousand steps are tried, with --long some hundred, else some dozens.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from realpolitik.claims.claim import ArticleRecord
from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder
from support.alone import Alone, alike
from support.world import Says, article

NAMES = ("herald", "gazette", "courier", "almanac", "mirror")
EXAMPLES, LONGEST = {40: 4, 100: 20, 1000: 300}[settings().max_examples], 8
"""How many sequences of changes are tried, and how long one may be."""

WAR = "id:w a rp:War ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:{} ."
DEAL = "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:realization rp:{} ."
BAN = (
    "id:embargo a rp:SanctionsMeasure ; rp:issuer id:league ; rp:target id:borland ; "
    "rp:goodsInScope id:arms ; rp:realization rp:{} ."
)
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:{} ."
)
TIE = "id:treaty a rp:Alliance ; rp:party id:aland, id:cland ; rp:realization rp:{} ."
TOLD = (
    Says(MEETS.format("Occurred")),
    Says(MEETS.format("Occurred"), by="cy"),
    Says(MEETS.format("Occurred"), by="aland-officials"),
    Says(MEETS.format("Occurred"), by="SELF-desk"),
    Says(MEETS.format("Planned"), "Planned", by="dee"),
    Says(MEETS.format("Occurred"), "Denied", by="bo"),
    Says(MEETS.format("Occurred"), "Opinion"),
    Says(MEETS.format("Occurred"), "Counterfactual"),
    Says(MEETS.format("Refused"), by="dee"),
    Says("id:summit rp:place id:quay ."),
    Says("id:summit rp:place id:hill-town .", by="cy"),
    Says("id:summit rp:place id:north-coast .", by="dee"),
    Says("id:summit rp:place id:quay .", "Denied", by="bo"),
    Says('id:summit rp:time "2031-05" .'),
    Says('id:summit rp:time "2031-05-02" .', by="cy"),
    Says('id:summit rp:time "2029" .', by="dee"),
    Says(DEAL.format("Occurred")),
    Says(DEAL.format("Negotiated"), by="cy"),
    Says(DEAL.format("Occurred"), by="SELF-desk", through="dee"),
    Says(DEAL.format("Occurred"), "Speculated"),
    Says("id:deal rp:goods id:shells ."),
    Says("id:deal rp:goods id:grain .", by="cy"),
    Says('id:deal rp:amount "500 shell" .'),
    Says('id:deal rp:amount "90/100 shell" .', by="dee"),
    Says(BAN.format("Ongoing")),
    Says(BAN.format("Ongoing"), by="cy"),
    Says(BAN.format("Ended"), by="aland-officials"),
    Says(BAN.format("Threatened"), by="dee"),
    Says('id:embargo rp:time "2030/.." .'),
    Says(OFFICE.format("Ongoing")),
    Says(OFFICE.format("Ended"), by="cy"),
    Says('id:ana-in-office rp:time "2032/.." .', by="dee"),
    Says(TIE.format("Ongoing")),
    Says(TIE.format("Ended"), by="cy"),
    Says(TIE.format("Ongoing"), by="dee"),
    Says(WAR),
    Says("id:feast a rp:Meeting ; rp:partOfSituation id:summit ; rp:realization rp:Occurred ."),
    Says(
        "id:toast a rp:Courtesy ; rp:honours id:feast, id:talks ; rp:realization rp:Occurred . "
        "id:feast a rp:Meeting ; rp:host id:cland ."
    ),
    Says(MEETS.format("Occurred"), withdrawn=True),
    Says("id:summit rp:host id:cland .", withdrawn=True),
)
"""What an article may say; `SELF-desk` is an official of its own."""

ENTRIES = (
    "id:cy rp:affiliation id:aland .",
    "id:dee rp:affiliation id:borland .",
    "id:borland rp:isMemberOf id:league .",
    "id:hill-town rp:isPartOf id:north-coast .",
    "id:grain rp:isKindOf id:arms .",
    "id:w a rp:War .",
    "id:bo-in-office rp:officeHolder id:bo ; rp:office id:minister-of-borland ; "
    'rp:realization rp:Ongoing ; rp:sourceNote "a law" .',
    'id:n a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:identifies id:aland ; rp:notation "Q1" ; '
    'rp:checkedBy "a test" .',
)
"""What the register may hold beside the cast."""
DESK = "id:SELF-desk a rp:UnnamedSource ; rp:affiliation id:borland ."


@dataclass(frozen=True)
class Text:
    """An article as it may lie in the folder."""

    said: tuple[int, ...]
    withdrawn: bool
    replaces: int | None
    copies: int | None


@dataclass(frozen=True)
class State:
    """All that lies in a workspace: an article, or none, for each name, and the register."""

    texts: tuple[Text | None, ...]
    entries: frozenset[int]

    def records(self) -> list[ArticleRecord]:
        """Return the articles; whom one replaces or copies has to be there as the same number of claims."""
        return [self._record(number) for number, text in enumerate(self.texts) if text is not None]

    def _record(self, number: int) -> ArticleRecord:
        text = self.texts[number]
        assert text is not None
        return article(
            NAMES[number],
            *(TOLD[claim] for claim in text.said),
            declares=DESK,
            supersedes=[self._plain(other) for other in self._others(number, text.replaces)],
            copy_of=next((self._plain(other) for other in self._others(number, text.copies)), None),
            withdrawn=text.withdrawn,
        )

    def _others(self, number: int, named: int | None) -> Iterator[int]:
        if named is not None and named != number and self.texts[named] is not None:
            yield named

    def _plain(self, number: int) -> ArticleRecord:
        text = self.texts[number]
        assert text is not None
        return article(NAMES[number], *(TOLD[claim] for claim in text.said), declares=DESK)


some = st.integers(0, len(NAMES) - 1)
texts = st.builds(
    Text,
    said=st.lists(st.integers(0, len(TOLD) - 1), min_size=1, max_size=6, unique=True).map(tuple),
    withdrawn=st.sampled_from([False, False, False, True]),
    replaces=st.none() | st.none() | some,
    copies=st.none() | st.none() | some,
)
steps = st.tuples(some, st.none() | texts | texts | texts) | st.integers(0, len(ENTRIES) - 1)
"""What may happen: an article comes, changes or goes, or a register entry comes or goes."""


def after(state: State, step: tuple[int, Text | None] | int) -> State:
    """Return what lies in the workspace after a step."""
    if isinstance(step, int):
        return State(state.texts, state.entries ^ {step})
    number, text = step
    return State((*state.texts[:number], text, *state.texts[number + 1 :]), state.entries)


def write(workspace: Alone, state: State) -> None:
    workspace.write_register(*(ENTRIES[number] for number in sorted(state.entries)))
    workspace.write(state.records())


def outcome(builder: Builder, *, full: bool) -> dict[str, object] | str:
    """Build; return the summary, or why it is refused."""
    try:
        return builder.build(full=full)
    except FindingsError as error:
        return str(error)


def check(root: Path, changes: Sequence[Sequence[tuple[int, Text | None] | int]]) -> int:
    """Follow changes step by step, and compare each with a full build in a folder of its own.

    Return how many were built and not refused.
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
    def law(tried: list[list[tuple[int, Text | None] | int]]) -> None:
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


def test_an_article_that_names_nothing_of_the_register_outlives_its_change(tmp_path: Path) -> None:
    workspace = Alone(tmp_path)
    workspace.write_register()
    workspace.write([article("herald")])
    with Builder(workspace) as builder:
        assert builder.build()["articles"] == 1
        workspace.write_register(ENTRIES[0])
        assert builder.build()["articles"] == 1
