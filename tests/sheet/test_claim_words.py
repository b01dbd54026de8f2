"""What the words of a claim in a sheet say, and of its content."""

from pyoxigraph import Literal, Triple

from realpolitik.rdf import names, terms
from realpolitik.rdf.names import term, thing, w3c
from support.arvenia import (
    ANA,
    ARTICLE,
    AUTHOR,
    IDENTIFIER,
    TEXT,
)
from support.sheets import Reader


def test_words_of_a_claim(read: Reader) -> None:
    found = read.claim(
        "by ana-orlo, arvenia via belmark ~author : Predicts Probable Negative",
        'also 4 "Two envoys"',
        "if a, b",
        "unless c",
        "in lume-speech",
        'cue 3 "denied"',
        'cue 1 "may"',
        'attribution 2 "envoy"',
    )
    assert found.holders == (ANA, thing("arvenia"))
    assert found.relayers == (thing("belmark"), AUTHOR)
    assert (found.stance, found.certainty, found.polarity) == (
        *(term(name) for name in ("Predicts", "Probable", "Negative")),
    )
    assert [span.of(TEXT) for span in found.evidence] == ["ten barges", "Two envoys"]
    assert (found.if_so, found.unless) == ((thing("a"), thing("b")), (thing("c"),))
    assert found.utterance == thing("lume-speech")
    assert [span.of(TEXT) for span in found.cues] == ["denied", "may"]
    assert [span.of(TEXT) for span in found.attributions] == ["envoy"]


def test_words_of_the_content(read: Reader) -> None:
    found = read.claim(
        content="x a Meeting ;\n  participant ~author , article ;; topic article/0123456789abcdef ;\n"
        'generations -3 ; time "a \\"b\\"; c." . y a Event'
    )
    x, other = thing("x"), names.article("0123456789abcdef")
    assert set(found.content) == {
        Triple(x, terms.RDF_TYPE, term("Meeting")),
        Triple(x, term("participant"), AUTHOR),
        Triple(x, term("participant"), ARTICLE),
        Triple(x, term("topic"), other),
        Triple(x, term("generations"), Literal("-3", datatype=w3c("xsd", "integer"))),
        Triple(x, term("time"), Literal('a "b"; c.')),
        Triple(thing("y"), terms.RDF_TYPE, term("Event")),
        Triple(x, term("realization"), term("Occurred")),
    }


def test_names_are_english_and_nothing_else(read: Reader) -> None:
    found = read(
        'article\n title "T" ; published "2031"\nentity ~quay a Facility ; label "quay"; altLabel "pier"'
    )
    assert [triple.object for triple in found.bibliography] == [Literal("T"), Literal("2031")]
    assert [triple.object for triple in found.entities][1:] == [
        *(Literal(name, language="en") for name in ("quay", "pier")),
    ]
    assert {triple.subject for triple in found.entities} == {thing(f"{IDENTIFIER}-quay")}
