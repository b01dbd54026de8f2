"""Counts are summed, and nothing is divided by nothing."""

import pytest

from realpolitik.evaluate.figures import Figures, Levels, Linking, Score, Share


def test_precision_recall_and_their_mean() -> None:
    score = Score(gold=8, found=4, of_gold=2, of_found=3)
    assert (score.precision, score.recall) == (0.75, 0.25)
    assert score.f1 == pytest.approx(0.375)


def test_nothing_is_no_number_but_finding_nothing_is() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert (Score(gold=3).precision, Score(gold=3).f1) == (None, 0.0)
    assert Share().value is None
    assert Linking(left_out=2).accuracy is None


def test_all_counts_are_summed() -> None:
    one = Figures(events=Levels(core=Score(1, 2, 3, 4)), hedged=Share(1, 5), states=Linking(1, 2, 3))
    twice = one + one
    assert twice.events.core == Score(2, 4, 6, 8)
    assert twice.hedged.value == 0.2
    assert twice.states == Linking(2, 4, 6)
    assert twice.speakers == Score()
