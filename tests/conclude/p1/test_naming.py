"""Every situation has a label: the register's, or one made by rule from what is shown of it."""

from __future__ import annotations

import pytest

from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import thing, w3c
from support.world import CAST, Says, agree, article, entries

LABELLED = entries(
    f'{CAST} id:aland rdfs:label "Åland"@en, "Ahvenanmaa"@fi . id:shells rdfs:label "shells"@en . '
    'id:summit rdfs:label "Summit of 2031"@en .'
)


def label(slug: str, *said: Says) -> str:
    agreed: Facts = agree(article("herald", *said, known=LABELLED), known=LABELLED)
    texts = agreed.texts(thing(slug), w3c("rdfs", "label"))
    assert len(texts) <= 1
    return "".join(texts)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "id:sale a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; "
            'rp:goods id:shells ; rp:time "2031-05" ; rp:realization rp:Occurred .',
            "arms transfer, Åland to borland, shells, May 2031",
        ),
        (
            "id:gala a rp:Meeting ; rp:party id:cy, id:ana ; rp:place id:quay ; rp:realization rp:Occurred .",
            "meeting, ana and cy, quay",
        ),
        (
            "id:gala a rp:Meeting ; rp:party id:cy, id:ana, id:bo ; rp:realization rp:Occurred .",
            "meeting, ana and 2 others",
        ),
        (
            "id:gala a rp:Visit ; rp:actor id:ana ; rp:host id:borland ; rp:realization rp:Occurred .",
            "visit, ana",
        ),
        ("id:gala a rp:Event ; rp:host id:borland ; rp:realization rp:Occurred .", "event, borland"),
        ("id:hard-times a rp:StateOfAffairs ; rp:realization rp:Ongoing .", "state of affairs: hard times"),
        (
            "id:mood a rp:Characterization ; rp:subject id:aland ; rp:quality id:quality-weak ; "
            "rp:realization rp:Ongoing .",
            "characterization, Åland, weak",
        ),
    ],
)
def test_a_label_is_made_of_what_is_shown(content: str, expected: str) -> None:
    slug = content.split(maxsplit=1)[0].removeprefix("id:")
    status = "Opinion" if "Characterization" in content else "Asserted"
    assert label(slug, Says(content, status)) == expected


def test_the_register_goes_before_the_rule() -> None:
    assert (
        label("summit", Says("id:summit a rp:Summit ; rp:party id:ana ; rp:realization rp:Occurred .")) == ""
    )


def test_what_is_only_spoken_of_is_named_by_the_words_of_its_id() -> None:
    toast = "id:toast a rp:Courtesy ; rp:item id:long-feast ; rp:realization rp:Occurred ."
    assert label("long-feast", Says(f"{toast} id:long-feast a rp:Event .")) == "event: long feast"
    plain = "id:toast a rp:Courtesy ; rp:item id:event-2 ; rp:realization rp:Occurred ."
    assert label("event-2", Says(f"{plain} id:event-2 a rp:Event .")) == "event 2"
