"""Finding what a user means: by IRI, prefixed name, id, label or alias."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.reading.lookup import resolve
from support.world import CAST, Says, article, entries, world

KNOWN = entries(
    f"""{CAST}
    id:aland rdfs:label "Aland"@en ; skos:altLabel "the Republic"@en .
    id:borland rdfs:label "Borland"@en ; skos:altLabel "the Republic"@en .
    id:hill-town rdfs:label "Hügelstadt"@en . id:quay rdfs:label "rp: the old quay"@en .
    """
)
HERALD = article(
    "herald",
    Says("id:fair a rp:Event ; rp:topic id:grain ; rp:realization rp:Planned .", "Planned"),
    known=KNOWN,
    declares='article:SELF dcterms:title "A fair in the hills"@en .',
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return world(HERALD, known=KNOWN).store(tmp_path_factory.mktemp("lookup") / "store")


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
        ("fair", "fair"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(store: Store, word: str, found: str) -> None:
    assert resolve(store, word) == thing(found)


def test_terms_claims_and_articles_are_found(store: Store) -> None:
    assert resolve(store, "rp:ArmsTransfer") == resolve(store, "ArmsTransfer") == term("ArmsTransfer")
    assert resolve(store, "arms transfer") == term("ArmsTransfer")
    assert resolve(store, "alliedWith") == resolve(store, "allied with") == term("alliedWith")
    assert resolve(store, names.short(HERALD.iri)) == HERALD.iri
    assert resolve(store, "A fair in the hills") == HERALD.iri
    (claim,) = HERALD.claims
    assert resolve(store, names.short(claim.iri)) == claim.iri


def test_what_is_only_a_value_is_known(store: Store) -> None:
    assert resolve(store, "grain") == thing("grain")


def test_a_name_of_two_things_is_refused_with_both(store: Store) -> None:
    with pytest.raises(UsageError, match="'the republic' may be id:aland, id:borland; say which"):
        resolve(store, "the republic")


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("Alland", "did you mean 'aland'"),
        ("hil-town", "'hill-town'"),
        ("arms transfr", "'arms transfer'"),
        ("A fair on the hills", "'a fair in the hills'"),
    ],
)
def test_what_is_nearly_a_name_is_suggested(store: Store, word: str, suggestion: str) -> None:
    with pytest.raises(UsageError, match="nothing is called") as caught:
        resolve(store, word)
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
def test_what_is_no_name_is_refused_in_one_line(store: Store, word: str) -> None:
    with pytest.raises(UsageError, match="nothing is called") as caught:
        resolve(store, word)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=12) | st.text("<>:/ah{}^|\\ ", max_size=8).map("http://".__add__))
def test_any_word_is_found_or_refused(word: str) -> None:
    with pytest.raises(UsageError):
        resolve(EMPTY, word)


EMPTY = Store()
