"""Each measure counts what it must, and not what only looks like it."""

from __future__ import annotations

import pytest

from realpolitik.evaluate.comparison import total
from realpolitik.evaluate.confusion import Kind
from realpolitik.evaluate.figures import Figures, Linking, Score, Share
from support.annotated import annotation, compared
from support.world import Says

TALKS = "id:SELF-t a rp:Meeting ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ; rp:time '2031-05' ."
STRIKE = "id:SELF-s a rp:Strike ; rp:attacker id:aland ; rp:item id:harbour ; rp:realization rp:Occurred ."


def figures(
    gold: list[Says], found: list[Says], at: tuple[int, ...] = (), found_at: tuple[int, ...] = ()
) -> Figures:
    return compared(annotation(*gold, at=at), annotation(*found, at=found_at or at)).figures


@pytest.mark.parametrize("status", ["Reported", "Denied", "Speculated", "Conditional", "Planned", "Opinion"])
def test_headline_counts_what_is_asserted_though_the_text_does_not(status: str) -> None:
    by = "bo" if status == "Reported" else ""
    told = figures([Says(STRIKE, status=status, by=by)], [Says(STRIKE)])
    assert told.hedged == Share(1, 1)


def test_headline_counts_nothing_that_the_text_asserts_too() -> None:
    assert figures([Says(STRIKE)], [Says(STRIKE)]).hedged == Share(0, 1)
    both = [Says(STRIKE, status="Reported", by="bo"), Says(STRIKE)]
    assert figures(both, [Says(STRIKE)], at=(0, 0), found_at=(0,)).hedged == Share(0, 1)


def test_headline_looks_at_related_classes_at_the_same_place_alone() -> None:
    hedged = Says(STRIKE, status="Speculated")
    assert figures([hedged], [Says(TALKS)]).hedged == Share(0, 1)
    assert figures([hedged], [Says(STRIKE)], found_at=(1,)).hedged == Share(0, 1)
    wider = Says("id:SELF-a a rp:Attack ; rp:attacker id:borland .")
    assert figures([hedged], [wider]).hedged == Share(1, 1)


def test_headline_counts_claims_marked_asserted_only() -> None:
    hedged = Says(STRIKE, status="Speculated")
    assert figures([hedged], [Says(STRIKE, status="Denied")]).hedged == Share(0, 0)


def test_headline_is_not_hidden_by_a_statement_of_the_same_words() -> None:
    gold = [Says(STRIKE, status="Speculated"), Says("id:SELF-w a rp:Situation ; rp:topic id:ana .")]
    assert figures(gold, [Says(STRIKE)], at=(0, 0), found_at=(0,)).hedged == Share(1, 1)


def test_status_realization_and_holder_are_of_lenient_pairs() -> None:
    other = STRIKE.replace("Occurred", "Planned")
    told = figures([Says(STRIKE), Says(TALKS)], [Says(other, status="Reported", by="bo"), Says(TALKS)])
    assert (told.status, told.realization, told.holder) == (Share(1, 2), Share(1, 2), Share(1, 2))
    apart = figures([Says(STRIKE)], [Says(TALKS)])
    assert (apart.status, apart.realization, apart.holder) == (Share(), Share(), Share())


def test_times_count_where_they_are_given() -> None:
    undated = Says(TALKS.replace(" ; rp:time '2031-05'", ""))
    coarse = Says(TALKS.replace("2031-05", "2031"))
    right = figures([Says(TALKS)], [Says(TALKS)])
    assert (right.times_recalled, right.times_right) == (Share(1, 1), Share(1, 1))
    wrong = figures([Says(TALKS)], [coarse])
    assert (wrong.times_recalled, wrong.times_right) == (Share(0, 1), Share(0, 1))
    assert figures([Says(TALKS)], [undated]).times_recalled == Share(0, 1)
    assert figures([undated], [Says(TALKS)]).times_right == Share(0, 1)
    neither = figures([undated], [undated])
    assert (neither.times_recalled, neither.times_right) == (Share(), Share())


@pytest.mark.parametrize(
    ("filler", "expected"),
    [
        ("rp:attacker id:aland ;", Linking(right=1)),
        ("rp:attacker id:borland ;", Linking(wrong=1)),
        ("rp:attacker id:ana ;", Linking(wrong=1)),
        ("", Linking(left_out=1)),
    ],
)
def test_states_are_linked_right_wrong_or_not(filler: str, expected: Linking) -> None:
    told = figures([Says(STRIKE)], [Says(f"id:SELF-x a rp:Strike ; {filler} rp:item id:harbour .")])
    assert told.states == expected
    assert told.persons == Linking()


def test_one_of_two_fillers_is_left_out_and_not_wrong() -> None:
    told = figures([Says(TALKS)], [Says(TALKS.replace(", id:bo", ""))])
    assert told.persons == Linking(right=1, left_out=1)


def test_speakers_are_others_than_the_author() -> None:
    by_bo = Says(TALKS, status="Reported", by="bo")
    assert figures([by_bo], [by_bo]).speakers == Score(1, 1, 1, 1)
    assert figures([by_bo], [Says(STRIKE, status="Reported", by="bo")]).speakers == Score(1, 1, 1, 1)
    assert figures([by_bo], [Says(TALKS, status="Reported", by="cy")]).speakers == Score(1, 1, 0, 0)
    assert figures([by_bo], [by_bo], found_at=(1,)).speakers == Score(1, 1, 0, 0)
    assert figures([Says(TALKS)], [Says(TALKS)]).speakers == Score()
    assert figures([Says(TALKS)], [by_bo]).speakers == Score(0, 1, 0, 0)


def test_classes_count_gold_and_found_each_by_its_own() -> None:
    summit = Says(TALKS.replace("Meeting", "Summit"))
    classes = compared(annotation(summit), annotation(Says(TALKS))).classes
    assert classes["Summit"].lenient == Score(gold=1, of_gold=1)
    assert classes["Meeting"].lenient == Score(found=1, of_found=1)
    assert classes["Summit"].core == Score(gold=1)


def test_statements_are_no_events() -> None:
    said = Says("id:SELF-w a rp:Situation ; rp:actor id:ana .", status="Reported", by="bo")
    told = figures([said, Says(STRIKE)], [said])
    assert told.statements.lenient == Score(1, 1, 1, 1)
    assert told.events.lenient == Score(gold=1)
    assert "Situation" not in compared(annotation(said), annotation(said)).classes


def test_what_adds_to_an_event_is_no_event_of_its_own() -> None:
    told = figures([Says(TALKS), Says("id:SELF-t rp:place id:harbour .")], [Says(TALKS)])
    assert told.events.lenient == Score(1, 1, 1, 1)


def test_sums_hold_all_articles() -> None:
    one = compared(annotation(Says(TALKS)), annotation(Says(STRIKE)))
    both = total([one, one])
    assert both.figures.events.lenient == Score(2, 2)
    assert set(both.classes) == {"Meeting", "Strike"}
    assert [each.kind for each in both.confusions] == [Kind.EXTRA, Kind.MISSED] * 2
