"""What others deny, suppose or plan becomes no fact by being one with what somebody tells."""

from __future__ import annotations

import pytest
from pyoxigraph import Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.fusion import fusions
from support.leaks import AGREED, KNOWN, TRUTH, UNSURE, guarded
from support.roles import LINKS, scenes
from support.world import WORDS, Says, article

DAY = "2031-05-07"
SCENES = list(scenes("own"))


def _own(content: str, name: str) -> str:
    return content.replace(f"id:{name}", f"id:SELF-{name}")


def of_own(
    name: str, status: str = "Asserted", *, rung: str = "", by: str = "", negative: bool = False
) -> ArticleRecord:
    """Return an article that speaks of one more situation of each class, by ids of its own."""
    said = [Says(_own(scene.exists(rung), scene.name), status, negative=negative, by=by) for scene in SCENES]
    return article(name, *said, known=KNOWN, published=DAY)


def drawn(*records: ArticleRecord) -> frozenset[Triple]:
    """Return every link, on which all that is inferred stands, that is not there without these articles."""
    return frozenset(guarded(consensus([TRUTH, *records], KNOWN, WORDS)) - AGREED)


def test_many_of_the_situations_are_one() -> None:
    found = fusions([of_own("herald"), of_own("gazette")], KNOWN, WORDS)
    assert len(found) > 10


def test_what_two_tell_gives_links_and_so_could_a_leak() -> None:
    found = drawn(of_own("herald", by="cy"), of_own("gazette", by="dee"))
    assert len({triple.predicate for triple in found}) > len(LINKS) / 4
    assert not drawn(of_own("herald", by="cy"))


@pytest.mark.parametrize("status", [*UNSURE, "Denied"])
@pytest.mark.parametrize("other", ["Speculated", "Denied", "Planned", "Predicted", "Opinion"])
def test_two_that_are_unsure_make_nothing_sure(status: str, other: str) -> None:
    assert not drawn(of_own("herald", status, by="cy"), of_own("gazette", other, by="dee"))


@pytest.mark.parametrize("status", [*UNSURE, "Denied"])
def test_one_who_is_unsure_is_no_second_voice(status: str) -> None:
    records = of_own("herald", by="cy"), of_own("gazette", status, by="dee")
    assert fusions(records, KNOWN, WORDS) or status in ("Conditional", "Counterfactual")
    assert not drawn(*records)


def test_a_denial_takes_away_what_another_asserts() -> None:
    alone, denied = of_own("herald"), of_own("gazette", "Denied", by="cy")
    assert fusions([alone, denied], KNOWN, WORDS)
    assert len(drawn(alone, denied)) < len(drawn(alone))
