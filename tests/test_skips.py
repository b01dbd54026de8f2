"""A run that is to be complete fails for every test that was skipped without need."""

from dataclasses import dataclass

from support import skips


@dataclass(frozen=True, slots=True)
class Report:
    longrepr: object


REPORTS = [
    Report(("test_b.py", 3, "Skipped: no Virtuoso server: apt-get install it")),
    Report(("test_a.py", 3, "Skipped: no Java: install a JDK")),
    Report(("test_c.py", 9, "Skipped: no Java: install a JDK")),
    Report(None),
]


def test_reasons_are_told_once() -> None:
    assert skips.reasons(REPORTS) == ["no Java: install a JDK", "no Virtuoso server: apt-get install it"]
    assert skips.reasons([]) == []


def test_only_what_may_be_skipped_is_expected() -> None:
    found = skips.reasons(REPORTS)
    assert skips.unexpected(found, []) == found
    assert skips.unexpected(found, ["Java"]) == ["no Virtuoso server: apt-get install it"]
    assert skips.unexpected(found, ["Java", "Virtuoso", "OWLAPI"]) == []
