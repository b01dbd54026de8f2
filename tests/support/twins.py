"""Articles that differ from the shipped ones in one value for each situation that they tell of."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse, serialize

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.record import record
from realpolitik.rdf import names
from support.shipped import base


def twin(shipped: ArticleRecord) -> ArticleRecord:
    """Return the article under another id and digest, with another thing in one role of each head."""
    own = names.local(shipped.iri)
    other = f"{'f' if own[0] != 'f' else 'e'}{own[1:]}"
    last: dict[object, Triple | None] = {claim.iri: changed_of(claim) for claim in shipped.claims}
    changed = (_changed(quad, last.get(quad.graph_name)) for quad in shipped.quads)
    text = (serialize(changed, format=RdfFormat.N_QUADS) or b"").decode().replace(own, other)
    text = re.sub(r'(wordingDigest> ")([0-9a-f]{8})', r"\g<1>00000000", text)
    found, refused = record(parse(text.encode(), format=RdfFormat.N_QUADS))
    assert found is not None, refused
    return found


def changed_of(claim: Claim) -> Triple | None:
    """Return what the twin of a claim tells otherwise, if the register knows another thing like it."""
    roles = (one for one in claim.content if one.subject == claim.about and one.object in _others())
    return max(roles, key=str, default=None)


def _changed(quad: Quad, last: Triple | None) -> Quad:
    if quad.triple != last or not isinstance(quad.object, NamedNode):
        return quad
    return Quad(quad.subject, quad.predicate, _others()[quad.object], quad.graph_name)


@cache
def _others() -> dict[object, NamedNode]:
    """Return for each entity of the register the next one of the same classes; those alone of theirs lack."""
    alike = defaultdict(list)
    known = base()
    for iri, kinds in sorted(known.register.classes.items(), key=str):
        if not any(known.vocabulary.is_a(kind, names.term("Situation")) for kind in kinds):
            alike[kinds].append(iri)
    return {
        one: other
        for group in alike.values()
        for one, other in zip(group, [*group[1:], group[0]], strict=True)
        if one != other
    }
