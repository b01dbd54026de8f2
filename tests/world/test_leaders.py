"""Wordings of leaders, of invented states, in the ways of the source."""

import pytest

from world.leaders import Holder, Person, edtf, holder, is_vacant


@pytest.mark.parametrize(
    ("wording", "title", "name", "surname", "since"),
    [
        ("President Ana ORLO (since 14 May 2031)", "President", "Ana Orlo", "Orlo", "2031-05-14"),
        ("President ORLO Ana-li (since May 2031)", "President", "Orlo Ana-li", "Orlo", "2031-05"),
        ("XI Vanli (since 2031)", "", "Xi Vanli", "Xi", "2031"),
        ("Queen TESSA II (since 6 February 1952)", "Queen", "Tessa II", "Tessa", "1952-02-06"),
        ("Prime Minister Gen. (Ret.) Ben al-TARIQ, Dr. (since 1 Sep 2030); note - ORLO resigned on 1 May",
         "Prime Minister", "Ben al-Tariq", "al-Tariq", "2030-09-01"),
        ("Acting President Rui McCOLL - previously vice president (since 3 March 2030)",
         "Acting President", "Rui McColl", "McColl", "2030-03-03"),
        ("Taoiseach (Prime Minister) Ina O'BRAN (since about 4 June 2030); Tanaiste Ola BEK (since 1999)",
         "Taoiseach", "Ina O'Bran", "O'Bran", "2030-06-04"),
        ("President Ada BEL Sorn (assumed office on 30 July 2030)", "President", "Ada Bel Sorn", "Bel", ""),
    ],
)  # fmt: skip
def test_the_first_person_is_read(wording: str, title: str, name: str, surname: str, since: str) -> None:
    assert holder(wording) == Holder(title, Person(name, surname), since)


@pytest.mark.parametrize(
    "wording",
    [
        "President (vacant); note - President Ana ORLO died on 3 May 2031",
        "Prime Minister vacant (as of 17 August 2031)",
        "vacant",
        "on 3 May 2031, the assembly dismissed the government",
        "Prime Minister (since 5 January 2006)",
    ],
)
def test_nobody_is_read_where_nobody_is_told(wording: str) -> None:
    assert holder(wording) is None


def test_a_vacancy_is_told_from_a_name() -> None:
    assert is_vacant("Vacant (since 6 March 2024)")
    assert not is_vacant("President Ana ORLO (since 2031); the seat of vice president is vacant")


def test_one_person_has_one_key_however_spelled() -> None:
    assert Person("João Orlô", "Orlô").key == Person("Joao Manuel Orlo", "Orlo").key == "orlo"


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no date"):
        edtf("spring 2031")
