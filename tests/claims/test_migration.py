"""Files of an earlier version in the terms of this one, and claims under the IRIs that follow."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from realpolitik.claims.migration import Migrated, Replacements, migrated
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import short, term, thing
from realpolitik.sources.vocabulary import vocabulary
from support.world import ONTOLOGY, PREFIXES, Says, article

VOCABULARY = """
rp:Agent a owl:Class . rp:Event a owl:Class .
rp:actor a owl:ObjectProperty ; rp:rangeIncludes rp:Agent . rp:item a owl:ObjectProperty .
rp:Quality a owl:Class . rp:quality a owl:ObjectProperty ; rdfs:range rp:Quality .
rp:traveller dcterms:isReplacedBy rp:actor . rp:shown dcterms:isReplacedBy rp:item, rp:actor .
rp:Tour dcterms:isReplacedBy rp:Event .
"""
CLAIM = "claim:1111111111111111-2-9-abcd"
OLD = f"""
article:1111111111111111 {{
    {CLAIM} a rp:Claim ; rp:about id:trip ; rp:stance rp:Affirms ; rp:holder id:bo .
    id:ship a rp:Thing .
}}
{CLAIM} {{ id:trip a rp:Tour ; rp:traveller id:ana ; rp:shown id:ana, id:ship ; rp:place id:port . }}
"""


def quads(text: str) -> list[Quad]:
    return list(parse(PREFIXES + text, format=RdfFormat.TRIG))


def carried(text: str, *agents: str) -> Migrated:
    ontology = quads(VOCABULARY)
    replacements = Replacements(vocabulary(ontology))
    known = {thing(agent): frozenset({term("Agent")}) for agent in agents}
    return migrated(quads(text), replacements, lambda iri: known.get(iri, frozenset()))


def said(found: Iterable[Quad], subject: str) -> set[tuple[str, str]]:
    return {
        (short(quad.predicate), short(quad.object))
        for quad in found
        if quad.subject == thing(subject) and isinstance(quad.object, NamedNode)
    }


def test_classes_and_properties_are_written_as_they_are_now() -> None:
    found = carried(OLD, "ana")
    told = said(found.quads, "trip")
    assert told >= {("rdf:type", "rp:Event"), ("rp:actor", "id:ana"), ("rp:place", "id:port")}
    assert not {"rp:traveller", "rp:shown"} & {role for role, _ in told}


def test_the_classes_of_a_value_decide_between_several() -> None:
    assert said(carried(OLD, "ana").quads, "trip") >= {("rp:actor", "id:ana"), ("rp:item", "id:ship")}
    assert ("rp:item", "id:ana") in said(carried(OLD).quads, "trip")


def test_a_claim_gets_the_iri_that_follows_wherever_it_is_named() -> None:
    found = carried(OLD, "ana")
    ((old, new),) = found.claims.items()
    assert short(old) == CLAIM
    assert names.split_claim(new) is not None
    everywhere = {node for quad in found.quads for node in (quad.subject, quad.object, quad.graph_name)}
    assert new in everywhere
    assert old not in everywhere


def test_what_is_of_now_stays_as_it_is() -> None:
    once = carried(OLD, "ana")
    text = turtle.write(once.quads)
    again = carried(text[text.index("article:1") :], "ana")
    assert again.claims == {}
    assert set(again.quads) == set(once.quads)


def test_the_iri_is_the_one_that_a_claim_is_rendered_with() -> None:
    record = article(
        "herald", Says("id:gala a rp:Meeting ; rp:party id:ana, id:bo ; rp:realization rp:Occurred .")
    )
    replacements = Replacements(vocabulary(turtle.in_graph(ONTOLOGY)))
    found = migrated(record.quads, replacements, lambda _: frozenset())
    assert found.claims == {}


def test_the_class_in_a_key_of_the_register_is_written_as_it_is_now() -> None:
    found = carried('id:trip rp:key "Tour ana bo 2031" .')
    assert [quad.object for quad in found.quads] == [Literal("Event ana bo 2031")]


def test_what_stands_where_only_qualities_do_is_minted_and_declared() -> None:
    told = """
    article:1111111111111111 { article:1111111111111111 a rp:Article . }
    claim:1111111111111111-2-9-abcd { id:mood rp:quality id:calm ; rp:topic id:calm . }
    """
    found = carried(told)
    assert said(found.quads, "mood") == {("rp:quality", "id:quality-calm"), ("rp:topic", "id:quality-calm")}
    declared = {
        (short(quad.predicate), quad.graph_name)
        for quad in found.quads
        if quad.subject == thing("quality-calm")
    }
    assert declared == {(name, names.article("1" * 16)) for name in ("rdf:type", "rdfs:label")}
    text = turtle.write(found.quads)
    assert set(carried(text[text.index("article:1") :]).quads) == set(found.quads)


def test_things_of_the_register_that_have_another_id_are_written_as_they_are_now() -> None:
    now = Replacements(vocabulary(quads(VOCABULARY)), {thing("ship"): thing("frigate")})
    told = "claim:1111111111111111-2-9-abcd { id:trip rp:place id:ship . id:ship rp:topic id:port . }"
    found = migrated(quads(told), now, lambda _: frozenset())
    assert said(found.quads, "trip") == {("rp:place", "id:frigate")}
    assert said(found.quads, "frigate") == {("rp:topic", "id:port")}
