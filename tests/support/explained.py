"""Explanations as trees: their parts, what they end in, and what has none."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store, Triple

from realpolitik.rdf.names import term
from realpolitik.reading.explain import Explainer, Explanation, explain
from realpolitik.stores.embedded import Embedded
from support.world import triples

ADMINISTRATIVE = {term(name) for name in ("start", "end", "inArticle")}
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
WAR = "id:war a rp:War ; rp:attacker id:w ; rp:realization rp:Ongoing ."
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:Ongoing ."
)


def parts(tree: Explanation) -> Iterator[Explanation]:
    yield tree
    for premise in tree.premises:
        yield from parts(premise)


def is_grounded(tree: Explanation) -> bool:
    """Tell whether every leaf is a claim or something that people stated."""
    leaves = [part for part in parts(tree) if not part.premises]
    return all(leaf.claims or leaf.rule.startswith("stated in") for leaf in leaves)


def unexplained(store: Store, triples: tuple[Triple, ...]) -> list[Triple]:
    explainer = Explainer(Embedded(store))
    trees = ((triple, explainer.explain(triple)) for triple in triples)
    return [triple for triple, tree in trees if tree is None or not is_grounded(tree)]


def why(store: Store, text: str) -> Explanation:
    """Return the explanation of a statement in Turtle."""
    (statement,) = triples(text)
    found = explain(Embedded(store), statement)
    assert found is not None
    assert is_grounded(found)
    return found


def grounds(tree: Explanation) -> set[NamedNode]:
    return {claim for part in parts(tree) for claim in part.claims}
