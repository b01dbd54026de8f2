"""What no article sees by itself is refused by `check`, a full build and an update alike, and by its name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import FindingsError
from realpolitik.ledger.builder import Builder, grounded
from realpolitik.ledger.judging import judgements
from realpolitik.ledger.trial import Trial, trial
from realpolitik.rdf import names
from support.alone import Alone
from support.world import Says, article

MEETS = Says("id:summit a rp:Summit ; rp:place id:quay ; rp:realization rp:Occurred .")
AGAIN = Says("id:summit a rp:Summit ; rp:place id:harbour ; rp:realization rp:Occurred .", by="cy")
HERALD, GAZETTE, COURIER = (article(name, MEETS) for name in ("herald", "gazette", "courier"))
ABSENT = article("almanac")
GOOD = [HERALD, article("gazette", MEETS, supersedes=[HERALD]), article("courier", MEETS, copy_of=HERALD)]

Step = Callable[[Alone], None]
NONSENSE: dict[str, Step] = {
    "ring": lambda alone: alone.write_register("id:harbour rp:isPartOf id:quay ."),
    "ring of members": lambda alone: alone.write_register("id:league rp:isMemberOf id:cland ."),
    "disjoint": lambda alone: alone.write_register("id:aland a rp:Person ."),
    "id-form": lambda alone: alone.write_register("id:New_Quay a rp:Facility ."),
    "literal-form": lambda alone: alone.write_register('id:aland rp:validTime "1991/1922" .'),
    "address": lambda alone: alone.write_register("id:aland dcterms:source <javascript:x> ."),
    "redefined": lambda alone: alone.write_register('id:aland rdfs:label "Upland"@en .'),
    "key-twice": lambda alone: alone.write_register(
        'id:deal rp:key "ArmsTransfer aland" . id:summit a rp:Summit ; rp:key "ArmsTransfer aland" .'
    ),
    "supersedes-ring": lambda alone: alone.write(
        [article("herald", MEETS, supersedes=[GAZETTE]), article("gazette", MEETS, supersedes=[HERALD])]
    ),
    "supersedes-ring of one": lambda alone: alone.write([article("herald", MEETS, supersedes=[HERALD])]),
    "supersedes-unknown": lambda alone: alone.write([article("herald", MEETS, supersedes=[ABSENT])]),
    "copy-ring": lambda alone: alone.write(
        [
            article("herald", MEETS, copy_of=COURIER),
            article("gazette", MEETS, copy_of=HERALD),
            article("courier", AGAIN, copy_of=GAZETTE),
        ]
    ),
}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """A sound workspace that was built; nobody writes to it."""
    workspace = sound(Alone(tmp_path_factory.mktemp("once")))
    with Builder(workspace) as builder:
        builder.build()
    return workspace


@pytest.fixture
def kept(once: Alone, tmp_path: Path) -> Alone:
    """A copy of it."""
    shutil.copytree(once.root, tmp_path / "kept")
    return sound(Alone(tmp_path / "kept"))


def sound(workspace: Alone) -> Alone:
    """Let a workspace hold what nothing is wrong with."""
    workspace.write_register()
    workspace.write(GOOD)
    return workspace


def checked(workspace: Alone) -> Trial:
    footed = grounded(workspace)
    return trial(footed, judgements(workspace.article_files(), footed), {})


def refusal(build: Callable[[], object]) -> str:
    """Build; return why it is refused, and keep nothing of the error, which holds the store open."""
    try:
        build()
    except FindingsError as error:
        return str(error)
    return "nothing is refused"


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.long if at % 3 else ()) for at, name in enumerate(NONSENSE)]
)
def test_check_build_and_update_refuse_alike(name: str, kept: Alone, tmp_path: Path) -> None:
    anew = sound(Alone(tmp_path / "anew"))
    with Builder(kept) as builder, Builder(anew) as full:
        before = builder.build()
        for workspace in (kept, anew):
            NONSENSE[name](workspace)
        found = checked(kept).refusals
        assert name.split(maxsplit=1)[0] in {one.rule for one in found}
        told = refusal(builder.build)
        assert told == refusal(lambda: full.build(full=True))
        assert told.startswith(f"{len(found)} refusals, the first: {found[0].subject}: {found[0].rule}: ")
        sound(kept)
        assert builder.build() == before


def test_an_article_that_another_replaces_cannot_go_before_it(kept: Alone) -> None:
    with Builder(kept) as builder:
        builder.build()
        kept.write(GOOD[1:])
        told = refusal(builder.build)
        assert "supersedes-unknown" in told
        assert names.short(HERALD.iri) in told
        kept.write([GOOD[2]])
        assert builder.build()["articles"] == 1
