"""Of a state of affairs the latest word counts: a rule that is total and free of order.

`expected` says the rule once more, pair by pair and slowly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations_with_replacement, permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.p1.as_of import decisive
from realpolitik.conclude.p1.realization import Stand, hits, realization
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import local, term, thing
from support.world import CAST, Says, agree, article, entries, realization_of, values_of
from support.world import WORDS as VOCABULARY

DAYS = {
    "early": Bounds(date(2020, 1, 1), date(2020, 12, 31)),
    "late": Bounds(date(2022, 3, 1), date(2022, 3, 1)),
    "vague": Bounds(date(2020, 6, 1), date(2022, 6, 1)),
    "after": Bounds(date(2023, 1, 1), None),
    "unknown": Bounds(None, None),
}


class Word(NamedTuple):
    """A claim on whether something goes on, and as of when it speaks."""

    status: str
    rung: str
    day: str


SURE = [
    Word(status, rung, day)
    for status in ("Asserted", "Reported")
    for rung in ("Ongoing", "Ended")
    for day in DAYS
]
OTHER = [
    Word("Asserted", rung, day) for rung in ("Occurred", "Agreed", "Suspended") for day in ("early", "late")
]
DENIED = [Word("Denied", rung, day) for rung in ("Ongoing", "Occurred") for day in DAYS]
WORDS = [*SURE, *OTHER, *DENIED]


def stand(word: Word, number: int) -> Stand:
    return Stand(term(word.status), word.status != "Denied", term(word.rung), str(number), DAYS[word.day])


def earlier(one: Word, other: Word) -> bool:
    """Tell whether one speaks as of a day that is strictly before that of another."""
    last, first = DAYS[one.day].latest, DAYS[other.day].earliest
    return last is not None and first is not None and last < first


def expected(words: Sequence[Word]) -> tuple[str, set[Word], set[Word]]:
    """Return the realization, who gives it, and who says otherwise."""
    facts = [word for word in words if word.status != "Denied"]
    denials = [word for word in words if word.status == "Denied"]
    unhit = [
        word
        for word in facts
        if not any(hits(term(no.rung), term(word.rung)) and not earlier(no, word) for no in denials)
    ]
    if not facts:
        return ("NotOccurred", set(denials), set()) if denials else ("Mentioned", set(), set())
    if not unhit:
        return "Disputed", set(facts), set()
    on_it = [word for word in unhit if word.rung in ("Ongoing", "Suspended", "Ended")]
    if not {word.rung for word in unhit} & {"Ongoing", "Ended"}:
        on_it = []
    kept = [word for word in on_it if not any(earlier(word, other) for other in on_it)]
    for rung in ("Ended", "Suspended", "Ongoing") if kept else ("Occurred", "Suspended", "Agreed"):
        giving = {word for word in kept or unhit if word.rung == rung}
        if giving:
            return rung, giving, set(kept) - giving if rung == "Ended" else set()
    raise AssertionError(words)


def found(order: Sequence[tuple[int, Word]]) -> tuple[str, set[int], set[int]]:
    outcome = realization([stand(word, number) for number, word in order], lasting=True)
    giving, against = ({int(one.key) for one in some} for some in (outcome.givers, outcome.against))
    return local(outcome.realization), giving, against


def test_all_orders_of_up_to_three_claims_give_what_the_rule_says() -> None:
    sets = [chosen for size in range(4) for chosen in combinations_with_replacement(WORDS, size)]
    assert len(sets) == 1 + 36 + 36 * 37 // 2 + 36 * 37 * 38 // 6
    for chosen in sets:
        outcomes = [found(order) for order in permutations(enumerate(chosen))]
        rung, giving, against = outcomes[0]
        assert all(outcome == outcomes[0] for outcome in outcomes), chosen
        assert (rung, {chosen[n] for n in giving}, {chosen[n] for n in against}) == expected(chosen), chosen


def test_of_an_event_days_decide_nothing_but_denials() -> None:
    words = [Word("Asserted", "Ended", "early"), Word("Asserted", "Ongoing", "late")]
    outcome = realization([stand(word, number) for number, word in enumerate(words)])
    assert (local(outcome.realization), outcome.against) == ("Ended", ())


# who speaks as of when

TIE = "id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:realization rp:{} ."
TIMED = 'id:treaty a rp:Alliance ; rp:party id:aland, id:borland ; rp:time "{}" ; rp:realization rp:{} .'


def told(*papers: tuple[str, Says]) -> Iterator[ArticleRecord]:
    for number, (day, said) in enumerate(papers):
        yield article(f"paper {number}", said, published=day)


def nodes(agreed: Facts, kind: str) -> int:
    return len(list(agreed.of_type(term(kind))))


@pytest.mark.parametrize(
    ("papers", "rung", "is_open"),
    [
        ([("2020", "Ongoing"), ("2022-03-01", "Ended")], "Ended", False),
        ([("2020", "Ended"), ("2022-03-01", "Ongoing")], "Ongoing", False),
        ([("2022", "Ended"), ("2022-03-01", "Ongoing")], "Ended", True),
        ([("2020~", "Ended"), ("2021-02", "Ongoing")], "Ended", True),
        ([("2020", "Ended"), ("2021-02", "Ongoing")], "Ongoing", False),
        ([("", "Ended"), ("2022-03-01", "Ongoing")], "Ended", True),
        ([("2020", "Suspended"), ("2022", "Ongoing")], "Ongoing", False),
        ([("2020", "Ongoing"), ("2022", "Suspended")], "Suspended", False),
        ([("2020", "Occurred"), ("2019", "Ongoing")], "Ongoing", False),
        ([("2020", "Ended"), ("2022", "Ongoing"), ("2024", "Ended")], "Ended", False),
    ],
)
def test_the_day_of_the_article_decides(papers: list[tuple[str, str]], rung: str, is_open: bool) -> None:
    agreed = agree(*told(*((day, Says(TIE.format(said), by="cy")) for day, said in papers)))
    assert realization_of(agreed, "treaty") == rung
    assert nodes(agreed, "ValueContradiction") == is_open
    assert nodes(agreed, "Contradiction") == is_open


def test_what_is_left_open_is_a_contradiction_on_how_far_it_has_come() -> None:
    records = tuple(told(("2022", Says(TIE.format("Ended"))), ("2022", Says(TIE.format("Ongoing"), by="cy"))))
    agreed = agree(*records)
    (node,) = agreed.of_type(term("ValueContradiction"))
    assert agreed.iris(node, term("onProperty")) == (term("realization"),)
    assert set(agreed.iris(node, term("side"))) == {record.claims[0].iri for record in records}
    assert agreed.iris(node, term("resolvedBy")) == ()
    assert values_of(agreed, "aland", "alliedWith") == set()


def test_the_time_of_an_utterance_goes_before_that_of_its_article() -> None:
    speech = 'id:speech a rp:SpeechAct ; rp:time "2018" ; rp:realization rp:Occurred .'
    old = Says(TIE.format("Ongoing"), by="cy", uttered="speech")
    late = article("late", old, Says(speech), published="2025")
    early = article("early", Says(TIE.format("Ended")), published="2020")
    assert realization_of(agree(late, early), "treaty") == "Ended"
    unclear = article("late", old, Says(speech), Says(speech.replace("2018", "2017")), published="2025")
    assert realization_of(agree(unclear, early), "treaty") == "Ongoing"
    denied = article("late", old, Says('id:speech rp:time "2018" .', "Denied", by="dee"), published="2025")
    assert realization_of(agree(denied, early), "treaty") == "Ongoing"


def test_what_goes_on_until_a_told_day_speaks_as_of_that_day() -> None:
    lapsed = article("late", Says(TIMED.format("2010/2015", "Ongoing")), published="2025")
    ended = article("early", Says(TIE.format("Ended")), published="2020")
    assert realization_of(agree(lapsed, ended), "treaty") == "Ended"
    still = article("late", Says(TIMED.format("2010/2030", "Ongoing")), published="2025")
    assert realization_of(agree(still, ended), "treaty") == "Ongoing"


def test_the_told_end_of_what_is_over_is_not_the_day_as_of_which_it_is_said() -> None:
    over = article("late", Says(TIMED.format("2010/2015", "Ended")), published="2025")
    ongoing = article("early", Says(TIE.format("Ongoing")), published="2020")
    assert realization_of(agree(over, ongoing), "treaty") == "Ended"


@pytest.mark.parametrize(
    ("day", "is_open"), [("2019-05-02", False), ("2020-01-20", True), ("2021-05-02", True), ("", True)]
)
def test_who_tells_an_end_without_a_day_speaks_no_earlier_than_that(day: str, *, is_open: bool) -> None:
    goes_on = article("gazette", Says(TIE.format("Ongoing")), published=day)
    over = article("herald", Says(TIMED.format("2012/2020", "Ended")), published="")
    assert realization_of(agree(over, goes_on), "treaty") == "Ended"
    assert nodes(agree(over, goes_on), "ValueContradiction") == is_open


def test_what_the_register_tells_as_over_contradicts_no_earlier_word() -> None:
    post = "id:post a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ;"
    over = 'rp:time "2012/2020-08-06" ; rp:realization rp:Ended ; rp:sourceNote "Almanac" .'
    known = entries(f"{CAST} {post} {over}")
    for day, is_open in (("2019-05", False), ("2021", True)):
        said = Says(f"{post} rp:realization rp:Ongoing .")
        papers = [article(name, said, known=known, published=day) for name in ("gazette", "herald")]
        agreed = Facts(consensus(papers, known, VOCABULARY))
        assert realization_of(agreed, "post") == "Ended"
        assert nodes(agreed, "ValueContradiction") == is_open


def test_a_copy_speaks_as_of_its_original() -> None:
    first = article("agency", Says(TIE.format("Ongoing")), published="2018")
    copy = article("daily", Says(TIE.format("Ongoing")), copy_of=first, published="2025")
    ended = article("early", Says(TIE.format("Ended")), published="2020")
    assert realization_of(agree(first, copy, ended), "treaty") == "Ended"
    assert nodes(agree(first, copy, ended), "Contradiction") == 0
    assert nodes(agree(copy, ended), "Contradiction") == 1, (
        "the original is not there: no later than the copy"
    )


def test_an_earlier_denial_does_not_hit_a_later_word() -> None:
    no, yes = Says(TIE.format("Ongoing"), "Denied", by="cy"), Says(TIE.format("Ongoing"))
    later = agree(*told(("2020", no), ("2022", yes)))
    assert (realization_of(later, "treaty"), nodes(later, "Contradiction")) == ("Ongoing", 0)
    for papers in ([("2022", no), ("2020", yes)], [("2020", no), ("2020", yes)], [("", no), ("2022", yes)]):
        agreed = agree(*told(*papers))
        assert (realization_of(agreed, "treaty"), nodes(agreed, "Contradiction")) == ("Disputed", 1)


def test_an_earlier_denial_hits_what_has_happened_all_the_same() -> None:
    meets = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
    agreed = agree(*told(("2020", Says(meets, "Denied", by="bo")), ("2022", Says(meets))))
    assert (realization_of(agreed, "summit"), nodes(agreed, "PolarityContradiction")) == ("Disputed", 1)


def test_a_word_of_two_days_counts_as_of_the_later() -> None:
    papers = [("2018", "Ongoing"), ("2020", "Ended"), ("2025", "Ongoing")]
    agreed = agree(*told(*((day, Says(TIE.format(said))) for day, said in papers)))
    assert realization_of(agreed, "treaty") == "Ongoing"
    assert len(agreed.iris(thing("treaty"), term("basis"))) == 2


_MANY_DAYS = st.lists(st.sampled_from(sorted(DAYS.values(), key=str)), min_size=1)
_DAY = st.dates(date(2020, 1, 1), date(2020, 1, 9))
_SHORT = st.lists(
    st.builds(lambda one, other: Bounds(min(one, other), max(one, other)), _DAY, _DAY), min_size=1
)
_SPOKEN = st.tuples(st.sampled_from(WORDS), _MANY_DAYS | _SHORT)


@given(st.lists(_SPOKEN, max_size=5))
def test_days_that_are_left_out_decide_nothing(spoken: list[tuple[Word, list[Bounds]]]) -> None:
    def outcome(days: list[list[Bounds]]) -> tuple[object, set[str], set[str]]:
        told = [
            replace(stand(word, number), as_of=day)
            for number, ((word, _), own) in enumerate(zip(spoken, days, strict=True))
            for day in own
        ]
        found = realization(told, lasting=True)
        return found.realization, {one.key for one in found.givers}, {one.key for one in found.against}

    every = [days for _, days in spoken]
    assert outcome([decisive(days) for days in every]) == outcome(every)


def test_of_many_days_few_are_decisive() -> None:
    days = [Bounds(date(2020, 1, day), date(2020, 1, day)) for day in range(1, 31)]
    assert decisive(days) == [days[-1], days[0]]
    assert decisive(days[:1]) == days[:1]
