"""Each status and realization has its own sign, in colours that can be read on both papers."""

from __future__ import annotations

import click
import pytest

from realpolitik.claims.status import STRONGEST_FIRST
from realpolitik.conclude.p1.realization import CLAIMABLE
from realpolitik.rdf.names import local
from realpolitik.reading import signs
from realpolitik.reading.signs import DARK_PAPER, LIGHT_PAPER, REALIZATIONS, SIGNS, STATUSES, WEIGHTS
from support.pages import page, table

LEAST = 4.5


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, by WCAG 2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_status_and_realization_has_one() -> None:
    assert list(STATUSES) == [local(status) for status in STRONGEST_FIRST]
    rungs = {
        cell.strip()
        for row in table(page("docs/model.md"), "rank", "rungs", "real")
        for cell in row[1].split(",")
    }
    computed = {
        "Disputed",
        "NotOccurred",
        "Judged",
        "Unreal",
        "NotExpected",
        "Mentioned",
        "Refused",
        "Cancelled",
        "Postponed",
        "Suspended",
    }
    assert set(REALIZATIONS) == rungs | computed
    assert sorted(WEIGHTS) == sorted(REALIZATIONS)
    assert {local(rung) for rung in CLAIMABLE} <= set(REALIZATIONS)


@pytest.mark.parametrize("kind", [STATUSES, REALIZATIONS], ids=["statuses", "realizations"])
def test_no_two_have_the_same(kind: dict[str, signs.Sign]) -> None:
    assert len({sign.mark for sign in kind.values()}) == len(kind)
    assert {len(sign.mark) for sign in kind.values()} == {1}


@pytest.mark.parametrize("name", SIGNS)
def test_colours_can_be_read(name: str) -> None:
    assert contrast(SIGNS[name].light, LIGHT_PAPER) >= LEAST
    assert contrast(SIGNS[name].dark, DARK_PAPER) >= LEAST


def test_statuses_differ_in_colour_as_they_do_in_kind() -> None:
    assert (
        len({STATUSES[name].hue for name in ("Asserted", "Reported", "Opinion", "Speculated", "Denied")}) == 5
    )
    assert all("\x1b[" in click.style("x", fg=sign.hue) for sign in SIGNS.values())


def test_contrast_is_reckoned_right() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
