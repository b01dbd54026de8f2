"""Where a text names an entity: by mention or label, in a passage or nearest before it."""

from __future__ import annotations

import random
import re

import pytest
from pyoxigraph import Triple

from realpolitik.ingest.places import Places, span_of
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Span

TEXT = "Ana Orlo came. The envoy met Bo Vell. Ana Orlo said that Ana and Bo Vellington left."
ANA, BO = names.thing("ana-orlo"), names.thing("bo-vell")
LABELS = {ANA: ("Ana", "Ana Orlo"), BO: ("Bo Vell",)}
ENVOY = names.span("0" * 16, 15, 24)
FACTS = Facts([Triple(ENVOY, RDF_TYPE, term("Mention")), Triple(ENVOY, term("refersTo"), ANA)])
PLACES = Places.of(TEXT, FACTS, lambda iri: LABELS.get(iri, ()))
SECOND, THIRD = Span(15, 37), Span(38, len(TEXT))


def words(span: Span | None) -> str | None:
    return None if span is None else span.of(TEXT)


def test_mentions_go_before_labels() -> None:
    assert words(PLACES.within(ANA, SECOND)) == "The envoy"
    assert words(PLACES.within(ANA, THIRD)) == "Ana Orlo"
    assert PLACES.within(ANA, Span(25, 37)) is None


def test_what_is_not_in_a_passage_is_nearest_before_it() -> None:
    assert PLACES.near(ANA, Span(25, 37)) == Span(15, 24)
    assert PLACES.near(BO, THIRD) == Span(29, 36)
    assert PLACES.near(BO, Span(0, 14)) is None


def test_labels_are_whole_words_and_the_longest() -> None:
    assert [words(span) for span in PLACES.labelled(ANA)] == ["Ana Orlo", "Ana Orlo", "Ana"]
    assert [words(span) for span in PLACES.labelled(BO)] == ["Bo Vell"]
    assert PLACES.labelled(names.thing("nobody")) == ()


@pytest.mark.parametrize("seed", range(40))
def test_labels_are_found_as_a_pattern_of_all_of_them_finds_them(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same texts each time
    signs = ["Ana", "Ana Orlo", "U.S.", "(U.S.)", "Orlo", "-", "'s", " ", " ", ".", "an", "_", "é"]
    text = "".join(dice.choices(signs, k=60))
    drawn = ("".join(dice.choices(signs, k=dice.randint(1, 3))) for _ in range(6))
    labels = tuple(label for label in drawn if re.search(r"\w", label))
    longest = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    wanted = [Span(*match.span()) for match in re.finditer(rf"(?<!\w)(?:{longest})(?!\w)", text)]
    assert list(Places.of(text, Facts(()), lambda _: labels).labelled(ANA)) == wanted


def test_only_spans_have_characters() -> None:
    assert span_of(ENVOY) == Span(15, 24)
    assert span_of(ANA) is None
