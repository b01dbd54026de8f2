"""A change of the register: what of the consensus rests on the entries that are others now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import NamedNode, Store

from realpolitik.conclude.agreement import same_elsewhere
from realpolitik.conclude.belonging import registered_edges
from realpolitik.ledger.edit import Edit
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register, register

_CONSENSUS, _REGISTER = names.graph("consensus"), names.graph("register")


@dataclass(frozen=True, slots=True)
class RegisterChange:
    """The register as it was, and as it is after the change."""

    before: Register
    after: Register

    @classmethod
    def of(cls, store: Store, after: Register) -> RegisterChange:
        """Compare a register with the one in a store."""
        former = [quad.triple for quad in store.quads_for_pattern(None, None, None, _REGISTER)]
        return cls(register(former), after)

    def parts(self) -> set[str]:
        """Return who belongs to others now."""
        changed = set(registered_edges(self.before)) ^ set(registered_edges(self.after))
        return {part.value for part, _ in changed}

    def apply(self, edit: Edit, store: Store) -> set[NamedNode]:
        """Put the register in place; return the situations to be concluded anew."""
        found = self._situations(store)
        edit.replace(_REGISTER, self.before.triples, self.after.triples)
        edit.replace(_CONSENSUS, same_elsewhere(self.before), same_elsewhere(self.after))
        return found

    def _situations(self, store: Store) -> set[NamedNode]:
        entries = self._entries()
        claims = {
            quad.graph_name
            for entry in entries
            for quad in store.quads_for_pattern(None, None, entry, None)
            if isinstance(quad.graph_name, NamedNode) and names.split_claim(quad.graph_name) is not None
        }
        if self.before.units != self.after.units:
            claims |= _counting(store)
        return entries | _abouts(claims, store)

    def _entries(self) -> set[NamedNode]:
        """Return the entries of which something else is stated, and all that lies elsewhere for it."""
        stated = set(self.before.triples) ^ set(self.after.triples)
        moved = {
            iri
            for iri in {*self.before.wholes, *self.after.wholes}
            if self.before.wholes.get(iri) != self.after.wholes.get(iri)
        }
        changed = {triple.subject for triple in stated if isinstance(triple.subject, NamedNode)}
        found = moved | changed | self._forms(changed)
        links = chain(self.before.linked.values(), self.after.linked.values())
        return found | {own for link in links for own, entry in link.items() if entry in found}

    def _forms(self, changed: set[NamedNode]) -> set[NamedNode]:
        """Return the qualities that are forms of one of which something else is stated."""
        found = set()
        for known in (self.before, self.after):
            wide = {iri for iri in changed if term("Quality") in known.classes.get(iri, ())}
            found |= {iri for iri, wholes in known.wholes.items() if wholes & wide}
        return found


def _counting(store: Store) -> set[NamedNode]:
    """Return the claims that tell an amount."""
    found = (quad.graph_name for quad in store.quads_for_pattern(None, term("amount"), None, None))
    return {graph for graph in found if isinstance(graph, NamedNode) and names.split_claim(graph)}


def _abouts(claims: Iterable[NamedNode], store: Store) -> set[NamedNode]:
    return {
        quad.object
        for claim in claims
        for quad in store.quads_for_pattern(claim, term("about"), None, None)
        if isinstance(quad.object, NamedNode)
    }
