"""A noun that points to an event told before is one more place of it, and fills roles with it."""

from __future__ import annotations

from support import told

TRUCE = "Chad and Mali signed a truce on Monday."


def test_an_event_without_anybody_is_the_one_told_before() -> None:
    lines = [line for line in told.told(f"{TRUCE} Niger welcomed the truce.") if line.startswith("Ceasefire")]
    assert len(lines) == 1


def test_it_is_told_by_another_with_those_who_have_a_part_in_it() -> None:
    lines = told.told(f"{TRUCE} The UN said the truce was fragile.")
    assert any(
        line.startswith("Ceasefire party=chad party=mali") and "united-nations" in line for line in lines
    )


def test_it_fills_the_roles_of_others() -> None:
    lines = told.told("The Houthis attacked a refinery in Jeddah on Sunday. Egypt condemned the attack.")
    assert any(line.startswith("Condemnation") and "topic=~attack-" in line for line in lines)


def test_of_two_events_none_is_meant() -> None:
    text = "Israel struck Damascus on Monday. Iran struck Haifa on Tuesday. Russia condemned the strike."
    assert any(line.startswith("Condemnation") and "topic=~strike |" in line for line in told.told(text))


def test_what_was_only_denied_is_not_inherited() -> None:
    text = "Chad and Mali did not sign a truce. The UN said the truce was fragile."
    lines = [line for line in told.told(text) if line.startswith("Ceasefire") and "united-nations" in line]
    assert not any("party=chad" in line for line in lines)


def test_what_two_have_with_each_other_is_told_beside_what_they_do_together() -> None:
    lines = told.told("Greece and Turkey agreed to reopen ferries amid tensions.")
    assert any(line.startswith("Rivalry party=greece party=turkey") for line in lines)
    lines = told.told("Kenya and Uganda accused Somalia amid tensions.")
    assert not any(line.startswith("Rivalry") for line in lines)
