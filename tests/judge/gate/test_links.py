"""What an article calls its own is one entry of the register, which the register says."""

from __future__ import annotations

import pytest

from realpolitik.judge.gate import gate_register
from realpolitik.judge.gate.links import link_refusals, misfit, told_link_refusals
from realpolitik.rdf.names import term
from realpolitik.sources.register import register
from support.world import CAST, WORDS, Says, article, triples

OWN = f"id:{'a' * 16}-desk"


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (f"{OWN} rp:linkedTo id:dee .", None),
        (f"{OWN} rp:linkedTo id:dee, id:cy .", "is linked to id:cy and id:dee; keep one"),
        (f"{OWN} rp:linkedTo id:nobody .", "is linked to id:nobody, no entry of the register"),
        (
            f"{OWN} rp:linkedTo id:{'b' * 16}-desk .",
            f"is linked to id:{'b' * 16}-desk, no entry of the register",
        ),
        ("id:cy rp:linkedTo id:dee .", "only what an article calls by an id of its own is linked"),
    ],
)
def test_a_link_leads_from_what_is_an_article_s_own_to_one_entry(link: str, message: str | None) -> None:
    found = register(triples(f"{CAST} {link}"))
    assert [one.message for one in link_refusals(found)] == ([] if message is None else [message])
    assert (message is None) == (gate_register(found, WORDS) == ())


def test_an_article_links_nothing_itself() -> None:
    declares = "id:SELF-desk a rp:UnnamedSource ; rp:linkedTo id:dee ."
    with pytest.raises(AssertionError, match="a link stands in the register"):
        article(
            "herald",
            Says("id:w a rp:War ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."),
            declares=declares,
        )
    plain = article(
        "herald", Says("id:w a rp:War ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing .")
    )
    assert not list(told_link_refusals(plain))


@pytest.mark.parametrize(
    ("own", "entry", "fits"),
    [
        ("UnnamedSource", "Person", True),
        ("Organization", "Person", False),
        ("Call", "Call", True),
        ("Meeting", "Summit", True),
        ("Call", "Visit", False),
        ("Person", "Call", False),
    ],
)
def test_what_is_linked_has_classes_that_go_together(own: str, entry: str, *, fits: bool) -> None:
    assert (misfit([term(own)], [term(entry)], WORDS) is None) == fits
