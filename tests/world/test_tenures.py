"""Terms of office, from what editions of an invented state say one after the other."""

from world.facts import Country, Wording
from world.tenures import Offices

CHIEF = "chief of state"
EDITIONS = ("2030-01-01", "2030-02-01", "2030-03-01", "2033-06-01", "2033-07-01")


def told(*wordings: tuple[int, int, str], code: str = "xx") -> list[tuple[str, str, str]]:
    """Return office, person and time of each tenure; a wording has its first and last edition."""
    seen = tuple(Wording(CHIEF, text, EDITIONS[first], EDITIONS[last]) for first, last, text in wordings)
    found = Offices(EDITIONS[-1]).tenures(Country(code, {}, "", "", "", "", "", "", "", seen))
    return [(tenure.office, tenure.person.label, tenure.time) for tenure in found]


def test_a_term_ends_with_the_next() -> None:
    assert told(
        (0, 0, "President Ana ORLO (since 3 May 2025)"),
        (1, 4, "President Ben SORN (since 9 January 2030)"),
    ) == [
        ("President", "Ana Orlo", "2025-05-03/2030-01-09"),
        ("President", "Ben Sorn", "2030-01-09/.."),
    ]


def test_where_editions_are_missing_the_end_is_not_sure() -> None:
    found = told((0, 2, "President Ana ORLO (since 2025)"), (3, 4, "President Ben SORN (since 9 May 2033)"))
    assert found[0] == ("President", "Ana Orlo", "2025/2033-05-09?")


def test_without_a_date_a_term_begins_between_two_editions() -> None:
    assert told((0, 0, "President Ana ORLO (since 2025)"), (1, 1, "President Ben SORN")) == [
        ("President", "Ana Orlo", "2025/2030"),
        ("President", "Ben Sorn", "2030/"),
    ]


def test_who_is_told_no_more_has_an_unknown_end() -> None:
    assert told((0, 1, "President Ana ORLO (since 2025)")) == [("President", "Ana Orlo", "2025/")]


def test_spellings_of_one_person_are_one_term() -> None:
    assert told(
        (0, 0, "President Joao ORLO (since 3 May 2025)"),
        (1, 1, "President João Manuel ORLÔ (since 3 May 2025)"),
        (2, 4, "President Joao ORLO (since 4 May 2032)"),
    ) == [("President", "Joao Orlo", "2025-05-03/..")]


def test_one_person_twice_has_two_terms() -> None:
    found = told(
        (0, 0, "President Ana ORLO (since 3 May 2025)"),
        (1, 1, "President Ben SORN (since 9 January 2030)"),
        (2, 4, "President Ana ORLO (since 20 February 2030)"),
    )
    assert [time for _, _, time in found] == [
        "2025-05-03/2030-01-09",
        "2030-01-09/2030-02-20",
        "2030-02-20/..",
    ]


def test_an_old_date_after_somebody_else_is_not_believed() -> None:
    found = told(
        (0, 0, "President Ana ORLO (since 3 May 2025)"),
        (1, 1, "President Ben SORN (since 9 January 2030)"),
        (2, 4, "President Ana ORLO (since 3 May 2025)"),
    )
    assert found[1:] == [("President", "Ben Sorn", "2030-01-09/2030"), ("President", "Ana Orlo", "2030/..")]


def test_acting_holders_hold_the_office_and_the_elected_do_not_yet() -> None:
    found = told(
        (0, 0, "Acting President Ana ORLO (since 3 May 2029)"),
        (1, 1, "President-elect Ben SORN (since 9 January 2030)"),
    )
    assert found == [("President", "Ana Orlo", "2029-05-03/")]


def test_kings_and_queens_hold_one_office() -> None:
    found = told((0, 0, "Queen TESSA II (since 1990)"), (1, 4, "King OLAF V (since 9 January 2030)"))
    assert found == [("Monarch", "Tessa II", "1990/2030-01-09"), ("Monarch", "Olaf V", "2030-01-09/..")]
