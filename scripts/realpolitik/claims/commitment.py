"""What makes a claim the claim it is: its content and who is committed to it, and how.

The last part of a claim's IRI is taken from the digest over both; gloss, cues
and attributions may be bettered without a new IRI.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from pyoxigraph import Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.turtle import canonical_quads, in_graph

_HASHED = names.claim("0" * 16, 0, 0, "0" * 8)

COMMITMENT = frozenset(
    term(name)
    for name in ("stance", "polarity", "certainty", "producer", "holder", "relayedBy", "ifSo", "unless")
)
"""The properties of a claim that its digest covers, beside its content."""


def claim_digest(content: Iterable[Triple], commitment: Iterable[Triple]) -> str:
    """Return the SHA-256 over a claim's content and commitment, whatever its own IRI."""
    said = list(in_graph(content, _HASHED))
    said += [Quad(_HASHED, triple.predicate, triple.object) for triple in commitment]
    return hashlib.sha256(canonical_quads(said)).hexdigest()
