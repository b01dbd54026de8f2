"""Names: ids, marks and capitals."""

import pytest

from world.demonyms import Demonyms, demonyms
from world.facts import Country
from world.places import decimal, point
from world.spelling import in_name_case, is_in_capitals, plain, slug


@pytest.mark.parametrize(
    ("label", "made"),
    [
        ("Côte d'Ormont", "cote-dormont"),
        ("Đuro Šær", "duro-saer"),
        ("St. Bel & Sorn (1912)", "st-bel-sorn-1912"),
    ],
)
def test_a_label_has_one_id(label: str, made: str) -> None:
    assert slug(label) == made


def test_letters_lose_their_marks_and_nothing_else() -> None:
    assert plain("Łódź, Malmö, Kıbrıs, Þór") == "Lodz, Malmo, Kibris, Thor"


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("ORLO", "Orlo"),
        ("al-ASAR", "al-Asar"),
        ("GONZÁLEZ-COLÓN", "González-Colón"),
        ("MacDEE", "MacDee"),
        ("D'ALMA", "D'Alma"),
        ("TUIMA'ALI", "Tuima'ali"),
        ("Moros", "Moros"),
    ],
)
def test_capitals_are_put_right(word: str, shown: str) -> None:
    assert in_name_case(word) == shown


@pytest.mark.parametrize(
    ("word", "marked"), [("ORLO", True), ("al-ASAR", True), ("McDEE", True), ("van", False)]
)
def test_surnames_are_told_from_other_words(word: str, marked: bool) -> None:
    assert is_in_capitals(word) is marked


def country(noun: str, adjective: str) -> Country:
    return Country("xx", {}, "", "", adjective, noun, "", "", "", ())


@pytest.mark.parametrize(
    ("noun", "adjective", "forms"),
    [
        ("Orlan(s)", "Orlan", Demonyms(("Orlan",), ("Orlan",), ("Orlans",))),
        ("Velti (singular and plural)", "Velti", Demonyms(("Velti",), ("Velti",), ("Velti",))),
        ("Orl(s), Velt(s)", "Orl or Velt", Demonyms(("Orl", "Velt"), ("Orl", "Velt"), ("Orls", "Velts"))),
        ("none", "NA", Demonyms((), (), ())),
    ],
)  # fmt: skip
def test_demonyms_are_read(noun: str, adjective: str, forms: Demonyms) -> None:
    assert demonyms(country(noun, adjective), None) == forms


def test_a_row_kept_by_hand_goes_before() -> None:
    row = {"adjective": "Orlish", "one": "Orl; Orla", "several": "Orls"}
    assert demonyms(country("Orlan(s)", "Orlan"), row) == Demonyms(("Orlish",), ("Orl", "Orla"), ("Orls",))


def test_points_are_read_in_degrees() -> None:
    assert point("33 52 S, 151 13 E") == (-33.867, 151.217)
    assert [decimal(number) for number in point("0 00 N, 0 30 W")] == ["0.0", "-0.5"]
    with pytest.raises(ValueError, match="no point"):
        point("52 N")
