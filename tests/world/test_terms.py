"""The tenures of the world register as shipped: who, when, and that no office is held twice for long."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest
from pyoxigraph import NamedNode

from realpolitik.rdf import names
from realpolitik.rdf.literals import time_bounds
from realpolitik.rdf.names import local, term, thing
from realpolitik.sources.register import Register

ACTING = {("president-of-south-korea", "park-geun-hye", "hwang-kyo-ahn")}
"""Who held an office for somebody else, who was suspended."""
ALIAS = names.w3c("skos", "altLabel")
SLACK = timedelta(days=62)


def terms(known: Register) -> dict[str, list[tuple[str, str]]]:
    """Return the holders of each office, with their times."""
    found = defaultdict(list)
    for tenure in known.facts.of_type(term("Tenure")):
        for office in known.facts.iris(tenure, term("office")):
            for holder in known.facts.iris(tenure, term("officeHolder")):
                time = known.facts.text(tenure, term("time")) or ""
                found[local(office)].append((time, local(holder)))
    return found


def holders(known: Register, office: str, day: str) -> set[str]:
    """Return who held an office on a day, as far as the times tell."""
    asked = date.fromisoformat(day)
    found = set()
    for time, holder in terms(known)[office]:
        bounds = time_bounds(time)
        begun = bounds.earliest is not None and bounds.earliest <= asked
        if begun and (bounds.latest is None or asked < bounds.latest):
            found.add(holder)
    return found


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("president-of-france", "2023-06-01", "emmanuel-macron"),
        ("president-of-france", "2016-06-01", "francois-hollande"),
        ("chancellor-of-germany", "2019-01-01", "angela-merkel"),
        ("chancellor-of-germany", "2023-01-01", "olaf-scholz"),
        ("prime-minister-of-the-united-kingdom", "2022-10-01", "liz-truss"),
        ("prime-minister-of-the-united-kingdom", "2023-10-01", "rishi-sunak"),
        ("president-of-the-united-states", "2023-09-13", "joe-biden"),
        ("president-of-the-united-states", "2018-06-12", "donald-trump"),
        ("president-of-the-united-states", "2025-06-12", "donald-trump"),
        ("prime-minister-of-israel", "2022-01-01", "naftali-bennett"),
        ("prime-minister-of-israel", "2023-10-07", "benjamin-netanyahu"),
        ("president-of-brazil", "2022-06-01", "jair-bolsonaro"),
        ("president-of-brazil", "2023-06-01", "luiz-inacio-lula-da-silva"),
        ("president-of-turkey", "2023-06-01", "recep-tayyip-erdogan"),
        ("prime-minister-of-japan", "2020-12-01", "yoshihide-suga"),
        ("president-of-china", "2023-03-20", "xi-jinping"),
        ("premier-of-china", "2023-06-01", "li-qiang"),
        ("monarch-of-the-united-kingdom", "2021-01-01", "queen-elizabeth-ii"),
        ("monarch-of-the-united-kingdom", "2023-05-06", "king-charles-iii"),
        ("secretary-of-state-of-the-united-states", "2023-02-01", "antony-blinken"),
        ("foreign-minister-of-china", "2023-03-01", "qin-gang"),
        ("defence-minister-of-russia", "2023-07-27", "sergei-shoigu"),
        ("foreign-minister-of-russia", "2023-07-27", "sergei-lavrov"),
        ("secretary-general-of-nato", "2023-07-11", "jens-stoltenberg"),
        ("un-secretary-general", "2023-09-20", "antonio-guterres"),
    ],
)
def test_offices_were_held_by_whom_they_were(known: Register, office: str, day: str, holder: str) -> None:
    assert holders(known, office, day) == {holder}


def test_every_time_is_read_and_lies_in_human_life(known: Register) -> None:
    times = [time for held in terms(known).values() for time, _ in held if time]
    assert len(times) > 1200
    for time in times:
        bounds = time_bounds(time)
        assert bounds.earliest is None or date(1940, 1, 1) <= bounds.earliest < date(2027, 1, 1)
        assert bounds.latest is None or date(2013, 1, 1) < bounds.latest < date(2027, 1, 1), time


def test_no_office_is_held_by_two_for_long(known: Register) -> None:
    """An end that is not sure is the latest that it can be."""
    overlaps = []
    for office, held in terms(known).items():
        surely = sorted(
            (bounds.earliest, bounds.latest or date.max, holder)
            for time, holder in held
            if time and "?" not in time
            for bounds in [time_bounds(time)]
            if bounds.earliest is not None
        )
        for (_, last, one), (first, _, other) in pairwise(surely):
            if last - first > SLACK and last != date.max:
                overlaps.append((office, one, other))
    assert set(overlaps) == ACTING


def test_what_a_source_tells_is_stated_and_what_nobody_checked_is_described(known: Register) -> None:
    stated, described = 0, 0
    for tenure in known.facts.of_type(term("Tenure")):
        source = known.facts.text(tenure, term("sourceNote"))
        is_stated = known.facts.iri(tenure, term("realization")) is not None
        if source is not None:
            assert is_stated == (source.startswith("CIA") and not is_founding(known, tenure)), tenure
            stated, described = stated + is_stated, described + (not is_stated)
    assert stated > 850
    assert described > 350


def test_a_time_of_a_table_stands_with_the_source_that_tells_of_the_term(known: Register) -> None:
    tenure = thing("tenure-bashar-al-assad-president-of-syria")
    assert known.facts.text(tenure, term("time")) == "2000-07-17/2024-12-08"
    assert known.facts.iri(tenure, term("realization")) == term("Ended")
    sources = known.facts.texts(tenure, term("sourceNote"))
    assert [source.split()[0] for source in sources] == ["CIA", "unchecked:"]
    assert "Bashar al-Asad" in known.facts.texts(thing("bashar-al-assad"), ALIAS)


def is_founding(known: Register, tenure: NamedNode) -> bool:
    """Tell whether articles claim this tenure, so that the register leaves it to them."""
    return not local(tenure).startswith(f"tenure-{local(known.facts.iris(tenure, term('officeHolder'))[0])}")


def test_leaders_lead_their_state(known: Register) -> None:
    assert known.facts.iris(thing("president-of-france"), term("leadsJurisdiction")) == (thing("france"),)
    assert known.facts.iris(thing("vice-president-of-the-united-states"), term("leadsJurisdiction")) == ()
