"""What is heard of several situations, read one by one from a view, is what all articles say of them."""

from __future__ import annotations

from realpolitik.conclude.heard import Heard
from realpolitik.conclude.position import Position
from realpolitik.rdf.names import thing
from realpolitik.reading.hearing import Hearings
from realpolitik.reading.joined import Joined
from support.world import KNOWN, WORDS, Says, article, world

MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
TALKS = "id:talks a rp:Summit ; rp:party id:ana ; rp:narrows id:summit ; rp:realization rp:Planned ."
RECORDS = (
    article("herald", Says(MEETS), Says(TALKS, by="cy"), published="2031-05"),
    article("gazette", Says(MEETS), Says(MEETS, "Denied", by="bo"), Says(TALKS, by="dee"), published="2032"),
)


def test_each_situation_is_heard_as_among_all() -> None:
    whole, hearings = Heard.of(RECORDS, KNOWN, WORDS), Hearings(world(*RECORDS).here(), WORDS)
    joined = Joined(hearings.of(thing("summit")).hearing, thing("summit"), hearings)
    taken: list[Position] = []
    for about in (thing("summit"), thing("talks"), thing("nobody")):
        positions = joined.positions(about)
        assert positions == whole.positions(about)
        assert joined.kinds(about) == whole.kinds(about)
        assert [joined.days(one) for one in positions] == [whole.days(one) for one in positions]
        taken += positions
    assert len(taken) == 3
    assert set(joined.claims(taken)) == set(whole.claims(taken))
    assert set(joined.voices(taken)) == set(whole.voices(taken))
    assert joined.sources(taken) == whole.sources(taken) == 2
    assert joined.wholes(thing("cland")) == whole.wholes(thing("cland")) == {thing("league")}
    assert [joined.is_state(thing(who)) for who in ("aland", "ana")] == [True, False]
