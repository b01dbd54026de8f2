"""Say which extractor made the claims of an article: an entity of the article's own.

In: an extractor and the article's identifier. Out: what declares it. Its IRI is the
same whatever the version, so that a claim that two versions find is one claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Triple

from realpolitik.errors import UsageError
from realpolitik.extract.extractor import Extractor
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE

_LABEL: Final = names.w3c("rdfs", "label")
_VERSION: Final = term("version")
_MODEL: Final = term("modelDigest")
_SAID: Final = frozenset({_LABEL, _VERSION, _MODEL})
_DIGEST: Final = re.compile(r"(?:[0-9a-f]{64})?\Z")
_LONGEST: Final = 100


@dataclass(frozen=True, slots=True)
class Producer:
    """An extractor in one state: its name, its version, and the digest of its weights or nothing."""

    name: str
    version: str
    model: str

    @classmethod
    def of(cls, extractor: Extractor) -> Producer:
        """Return what an extractor says of itself; raises UsageError where the graph cannot say it."""
        found = cls(extractor.name, extractor.version, extractor.model)
        sound = all(part.isprintable() and 0 < len(part) <= _LONGEST for part in (found.name, found.version))
        if not sound or not _DIGEST.match(found.model):
            raise UsageError(
                f"the extractor {found.name!r} needs a name and a version of at most {_LONGEST} characters, "
                "and for its model a SHA-256 or nothing"
            )
        return found

    def is_other(self, quads: Iterable[Quad]) -> bool:
        """Tell whether an article's graphs were made by another extractor, or in another state of it."""
        facts = Facts(quad.triple for quad in quads if quad.predicate in _SAID)
        found = facts.having(_VERSION)
        told = (
            (facts.text(iri, _LABEL), facts.text(iri, _VERSION), facts.text(iri, _MODEL)) for iri in found
        )
        return any(one != (self.name, self.version, self.model or None) for one in told)

    def declared(self, identifier: str) -> tuple[NamedNode, tuple[Triple, ...]]:
        """Return the producer of an article's claims, and what declares it."""
        iri = names.thing(f"{identifier}-extractor")
        said = [
            Triple(iri, RDF_TYPE, term("Producer")),
            Triple(iri, _LABEL, Literal(self.name, language="en")),
            Triple(iri, _VERSION, Literal(self.version)),
        ]
        if self.model:
            said.append(Triple(iri, _MODEL, Literal(self.model)))
        return iri, tuple(said)
