"""An article speaks by other names everywhere, and its claims keep their own."""

from __future__ import annotations

from realpolitik.conclude.renaming import renamed
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.world import Says, article

SAID = (
    Says(
        "id:SELF-call a rp:Call ; rp:party id:ana, id:bo ; rp:realization rp:Occurred .",
        by="SELF-desk",
        through="cy",
    ),
    Says(
        "id:SELF-trip a rp:Visit ; rp:actor id:ana ; rp:partOfSituation id:SELF-call ; "
        "rp:realization rp:Occurred . "
        "id:SELF-call a rp:Call ; rp:party id:ana, id:bo ."
    ),
)
RECORD = article("herald", *SAID, declares="id:SELF-desk a rp:UnnamedSource ; rp:affiliation id:aland .")
CALL, DESK, AUTHOR = (thing(f"{names.local(RECORD.iri)}-{name}") for name in ("call", "desk", "author"))


def test_heads_values_and_holders_are_renamed() -> None:
    found = renamed(RECORD, {CALL: thing("summit"), DESK: thing("dee")})
    [first] = [claim for claim in found.claims if claim.about == thing("summit")]
    assert (first.holders, first.relayers) == ((thing("dee"),), (thing("cy"), AUTHOR))
    content = [triple for claim in found.claims for triple in claim.content]
    told = {node for triple in content for node in (triple.subject, triple.object)}
    said = {node for quad in found.quads for node in (quad.subject, quad.object)}
    for names_ in (told, said):
        assert thing("summit") in names_
        assert CALL not in names_
    assert found.facts.iri(thing("dee"), term("affiliation")) == thing("aland")
    assert [claim.iri for claim in found.claims] == [claim.iri for claim in RECORD.claims]


def test_without_names_it_is_the_same_record() -> None:
    assert renamed(RECORD, {}) is RECORD
