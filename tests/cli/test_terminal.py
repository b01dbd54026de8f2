"""Tables on a terminal: as wide as they need where there is room, and no id broken where there is none."""

from __future__ import annotations

import pytest

from realpolitik.cli import terminal
from realpolitik.stores.answers import Table

LONG = (
    "id:agreement-of-aland-and-borland-on-the-exchange-of-grain-and-shells-through-the-northern-harbour-2031"
)
FOUND = Table(
    ("agreement", "held", "gloss"),
    (
        (
            LONG,
            "rp:Ongoing",
            "Grain goes one way and shells the other, says a text that nobody else has read.",
        ),
        ("id:talks", "", "They talked."),
    ),
)


def printed(found: Table, width: int, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> str:
    patch.setenv("COLUMNS", str(width))
    patch.setenv("TERM", "dumb")
    terminal.table(found)
    return capsys.readouterr().out


@pytest.mark.parametrize("width", [60, 100, 120])
def test_no_id_is_broken(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = printed(FOUND, width, capsys, monkeypatch)
    assert LONG in seen
    assert "held       rp:Ongoing\n" in seen
    assert seen.endswith("\n\nagreement  id:talks\ngloss      They talked.\n")
    assert all(len(line.rstrip()) <= width for line in seen.splitlines() if LONG not in line)


def test_a_table_is_a_table_where_there_is_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head, *_ = printed(FOUND, 250, capsys, monkeypatch).strip().splitlines()
    assert head.split() == ["agreement", "held", "gloss"]


def test_markup_is_left_alone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = Table(("a", "b"), (("[red]x[/red]", "w" * 80 + "\x1b[31m"),))
    seen = printed(found, 40, capsys, monkeypatch)
    assert "a  [red]x[/red]\n" in seen
    assert "\x1b" not in seen
