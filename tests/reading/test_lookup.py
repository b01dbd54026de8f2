"""Finding what a user means: by IRI, prefixed name, id, label or alias."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading.lookup import Lookup, resolve
from realpolitik.stores.base import View
from support import views
from support.world import CAST, Says, article, entries, world

KNOWN = entries(
    f"""{CAST}
    id:aland rdfs:label "Aland"@en ; skos:altLabel "the Republic"@en .
    id:borland rdfs:label "Borland"@en ; skos:altLabel "the Republic"@en .
    id:old-hill dcterms:isReplacedBy id:hill-town .
    id:hill-town rdfs:label "Hügelstadt"@en . id:quay rdfs:label "rp: the old quay"@en .
    """
)
HERALD = article(
    "herald",
    Says("id:fair a rp:Event ; rp:topic id:grain ; rp:realization rp:Planned .", "Planned"),
    known=KNOWN,
    declares='article:SELF dcterms:title "A fair in the hills"@en .',
)


EMPTY = views.view()


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    return world(HERALD, known=KNOWN).view(tmp_path_factory.mktemp("lookup") / "store")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("aland", "aland"),
        ("id:aland", "aland"),
        (thing("aland").value, "aland"),
        (f"<{thing('aland').value}>", "aland"),
        ("Aland", "aland"),
        ("ALAND", "aland"),
        ("hügelSTADT", "hill-town"),
        ("rp: the old quay", "quay"),
        ("old-hill", "hill-town"),
        ("id:old-hill", "hill-town"),
        ("fair", "fair"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(view: View, word: str, found: str) -> None:
    assert resolve(view, word) == thing(found)


def test_terms_claims_and_articles_are_found(view: View) -> None:
    assert resolve(view, "rp:ArmsTransfer") == resolve(view, "ArmsTransfer") == term("ArmsTransfer")
    assert resolve(view, "arms transfer") == term("ArmsTransfer")
    assert resolve(view, "alliedWith") == resolve(view, "allied with") == term("alliedWith")
    assert resolve(view, names.short(HERALD.iri)) == HERALD.iri
    assert resolve(view, "A fair in the hills") == HERALD.iri
    (claim,) = HERALD.claims
    assert resolve(view, names.short(claim.iri)) == claim.iri


def test_what_is_only_a_value_is_known(view: View) -> None:
    assert resolve(view, "grain") == thing("grain")


def test_a_name_of_two_things_is_refused_with_both(view: View) -> None:
    with pytest.raises(UsageError, match="'the republic' may be id:aland, id:borland; say which"):
        resolve(view, "the republic")


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("Alland", "did you mean 'aland'"),
        ("hil-town", "'hill-town'"),
        ("arms transfr", "'arms transfer'"),
        ("A fair on the hills", "'a fair in the hills'"),
    ],
)
def test_what_is_nearly_a_name_is_suggested(view: View, word: str, suggestion: str) -> None:
    with pytest.raises(UsageError, match="nothing is called") as caught:
        resolve(view, word)
    assert suggestion in str(caught.value)
    assert str(caught.value).count(" or ") <= 2
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "word",
    [
        "",
        "zzzzzzzz",
        "id:",
        "id:nobody",
        "<>",
        "<a b>",
        "<nowhere>",
        "http://exa mple",
        "https://x/{}",
        "rp:a b",
    ],
)
def test_what_is_no_name_is_refused_in_one_line(view: View, word: str) -> None:
    with pytest.raises(UsageError, match="nothing is called") as caught:
        resolve(view, word)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=12) | st.text("<>:/ah{}^|\\ ", max_size=8).map("http://".__add__))
def test_any_word_is_found_or_refused(word: str) -> None:
    with pytest.raises(UsageError):
        resolve(EMPTY, word)


# cost

SHIPS = " ".join(f'id:ship-{n} rdfs:label "Ship Number {n}"@en .' for n in range(300))


def scans(watched: views.Watched) -> int:
    """Return how often all values of a property were asked for."""
    return sum((subject, value) == (None, None) for subject, _, value, _ in watched.asked)


def test_a_name_in_its_own_spelling_needs_no_index() -> None:
    watched = views.Watched(views.view(SHIPS))
    assert resolve(watched, "Ship Number 7") == thing("ship-7")
    assert resolve(watched, "id:ship-7") == thing("ship-7")
    assert (scans(watched), len(watched.asked) < 10) == (0, True)


def test_other_spellings_and_suggestions_make_the_index_once() -> None:
    watched = views.Watched(views.view(SHIPS))
    lookup = Lookup(watched)
    for word in ("ship number 7", "SHIP NUMBER 8"):
        assert lookup.resolve(word) == thing(f"ship-{word[-1]}")
    for word in ("ship nunber 9", "nothing like it"):
        with pytest.raises(UsageError):
            lookup.resolve(word)
    assert scans(watched) == 3 + 5  # the properties that names are values of, and those that are searched


def test_the_very_spelling_comes_before_other_capitals() -> None:
    two = views.view(
        'id:port rdfs:label "Port"@en . id:left rdfs:label "port"@en . id:wine rdfs:label "PORT" .'
    )
    assert [resolve(two, word) for word in ("Port", "port ".strip(), "PORT")] == [
        thing(name) for name in ("port", "port", "wine")
    ]
    with pytest.raises(UsageError, match="'pORT' may be id:left, id:port, id:wine; say which"):
        resolve(two, "pORT")


def test_a_name_in_another_language_is_found() -> None:
    assert resolve(views.view('id:aland rdfs:label "Аланд"@ru .'), "Аланд") == thing("aland")


def test_the_nearest_of_many_names_is_suggested() -> None:
    """More names than are compared closely, of which all but one share fewer letters with the word."""
    many = views.view(SHIPS, 'id:tug rdfs:label "Tug of Number Hill"@en .')
    for word, near in (("Tug of Nunber Hil", "tug of number hill"), ("Ship Numbr 123", "ship number 123")):
        with pytest.raises(UsageError, match=f"did you mean '{near}'"):
            resolve(many, word)


def test_names_that_are_much_too_long_do_not_crowd_out_the_nearest() -> None:
    long = " ".join(f'id:x{n} rdfs:label "the habour {n} of the habours"@en .' for n in range(300))
    with pytest.raises(UsageError, match="did you mean 'harbour'"):
        resolve(views.view(long, 'id:port rdfs:label "harbour"@en .'), "habour")


def test_only_the_likely_names_are_compared_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def close(_word: str, names: list[str], **_: float) -> list[str]:
        compared.append(len(names))
        return sorted(names)[:1]

    monkeypatch.setattr("difflib.get_close_matches", close)
    for ships in (views.view(SHIPS), views.view('id:ship rdfs:label "ship"@en .')):
        with pytest.raises(UsageError, match="did you mean 'ship"):
            resolve(ships, "Ship Numb")
    assert compared == [200, 1]


NAMES = views.view(
    'id:konte rdfs:label "D\u00e1ra O\'Konte"@en . id:kim rdfs:label "Kim Jong-un"@en .',
    'id:house skos:altLabel "White House"@en . id:lodz rdfs:label "\u0141\u00f3d\u017a"@pl .',
    'id:curly rdfs:label "\u201cFair\u201d of Aland\u2019s\u00a0coast"@en-GB .',
    'id:accented rdfs:label "resum\u00e9"@en . id:plain rdfs:label "resume"@en .',
)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Da\u0301ra O'Konte", "konte"),
        ("D\u00e1ra O\u2019Konte", "konte"),
        ("  D\u00e1ra\u00a0 O'KONTE ", "konte"),
        ("D\u00e1\u00adra O'Kon\u200bte", "konte"),
        ("Dara O'Konte", "konte"),
        ("Kim Jong\u2011un", "kim"),
        ("kim jong\u2013un", "kim"),
        ("the White House", "house"),
        ("Lodz", "lodz"),
        ('"Fair" of Aland\'s coast', "curly"),
        ("resume", "plain"),
        ("RESUME", "plain"),
        ("RESUM\u00c9", "accented"),
        ("r\u00e9sum\u00e9", "accented plain"),
    ],
)
def test_a_name_is_found_however_it_is_typed(word: str, found: str) -> None:
    if " " in found:
        with pytest.raises(UsageError, match="may be id:accented, id:plain; say which"):
            resolve(NAMES, word)
    else:
        assert resolve(NAMES, word) == thing(found)


@pytest.mark.parametrize("word", ["\udcff", "Da\ud800ra", "id:\udcff", "http://\udcff", "the", "the "])
def test_what_is_no_text_is_called_nothing(word: str) -> None:
    with pytest.raises(UsageError, match="nothing is called"):
        resolve(NAMES, word)


def test_each_suggestion_is_made_once() -> None:
    with pytest.raises(UsageError, match=r"did you mean 'harbour'[?]$"):
        resolve(views.view('id:harbour rdfs:label "harbour"@en .'), "harbuor")


TOLD = views.view(
    'id:ana rdfs:label "Ana Orlo"@en ; skos:altLabel "Orlo"@en . id:bo rdfs:label "Bo Orlo"@en .',
    'id:cy rdfs:label "Cy"@en . id:dot a rp:Metonym ; rp:word "Stone House" ; rp:standsFor id:bo .',
    'id:dash a rp:Metonym ; rp:word "The Hill" ; rp:standsFor id:bo, id:cy .',
    'claim:00000000000000aa-1-2-00010001 rp:gloss "Cy was given a barge."@en .',
)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("Ana", "; these have the words: id:ana “Ana Orlo”"),
        ("orl", "; these have the words: id:ana “Orlo”, id:bo “Bo Orlo”, id:ana “Ana Orlo”"),
        ("house", "; these have the words: id:bo “Stone House”"),
        (
            "given barge",
            "; these have the words: claim:00000000000000aa-1-2-00010001 “Cy was given a barge.”",
        ),
    ],
)
def test_what_has_the_words_is_told(word: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        resolve(TOLD, word)
    assert str(caught.value).partition("; did")[0] == f"nothing is called '{word}'{told}"


def test_five_are_told_of_many() -> None:
    with pytest.raises(UsageError, match="id:ship-4 “Ship Number 4” and 295 more"):
        resolve(views.view(SHIPS), "number ship")


@pytest.mark.parametrize("word", ["Stone House", "the stone house", "STONE\u00a0HOUSE"])
def test_a_figure_of_speech_is_found_if_it_stands_for_one_thing(word: str) -> None:
    assert resolve(TOLD, word) == thing("bo")
    with pytest.raises(UsageError, match="'the hill' may be id:bo, id:cy; say which"):
        resolve(TOLD, "the hill")


def test_every_suggestion_resolves() -> None:
    twice = (
        'id:hill rdfs:label "Harbors"@en . id:bay rdfs:label "Harbors"@en . id:quay rdfs:label "Harbour"@en .'
    )
    for lookup, words in (
        (Lookup(TOLD), ("Anna Orlo", "Bo Orla", "Cyy", "Orl")),
        (Lookup(views.view(twice)), ("Harbor", "Harbours")),
        (Lookup(NAMES), ("Whit House", "Kim Jong", "resum")),
    ):
        for word in words:
            with pytest.raises(UsageError) as caught:
                lookup.resolve(word)
            told = re.findall(r"(\S+) “|'([^']+)'", str(caught.value).replace(repr(word), "", 1))
            assert told
            assert all(lookup.resolve(one or other) for one, other in told)
