"""Why a statement holds, or who says what of a subject, down to what each claim says.

In: a view of the build, names as a user types them, and the user's copies of the texts.
Out: trees of `Reason`, or testimonies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.conclude.policies import DEFAULT
from realpolitik.conclude.policy import Maker
from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.reading.explain import Explainer, Explanation
from realpolitik.reading.lookup import Lookup
from realpolitik.reading.statements import INFERRED
from realpolitik.reading.testimony import Testimony, testimony
from realpolitik.stores.base import View
from realpolitik.text.article import Article

UNEXPLAINED: Final = "inferred, but no rule of this version gives it; build again"


@dataclass(frozen=True, slots=True)
class Reason:
    """A statement, the rule that gives it, and what the rule stands on: other statements and claims."""

    statement: Triple
    rule: str
    premises: tuple[Reason, ...]
    claims: tuple[Testimony, ...]


def said_of(view: View, thing: NamedNode, texts: Mapping[str, Article]) -> tuple[Testimony, ...]:
    """Return the claim that `thing` is, or the claims about it in the order of their names."""
    if names.split_claim(thing) is not None:
        return (testimony(view, thing, texts),)
    quads = view.quads(None, term("about"), thing, None)
    claims = sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)
    return tuple(testimony(view, claim, texts) for claim in claims)


def reasons(
    view: View,
    subject: NamedNode,
    predicate: str,
    value: str | None,
    texts: Mapping[str, Article],
    *,
    policy: Maker = DEFAULT,
) -> tuple[Reason, ...]:
    """Return why a subject has a value, or each of its values, of a property; none for what does not hold.

    Raises UsageError for a property or value that nothing is called.
    """
    lookup = Lookup(view)
    verb = lookup.resolve(predicate if ":" in predicate else f"rp:{predicate}")
    explainer = Explainer(view, policy)
    explained = (
        explainer.explain(triple) or _unexplained(view, triple)
        for triple in _statements(view, lookup, subject, verb, value)
    )
    return tuple(_reason(view, found, texts) for found in explained if found is not None)


def asked(view: View, subject: NamedNode, predicate: str, value: str) -> Triple:
    """Return the statement that is asked for; raises UsageError as `reasons` does."""
    lookup = Lookup(view)
    verb = lookup.resolve(predicate if ":" in predicate else f"rp:{predicate}")
    return Triple(subject, verb, _value(view, lookup, subject, verb, value))


def _unexplained(view: View, triple: Triple) -> Explanation | None:
    """Return that nothing explains a statement which the graph has all the same."""
    held = any(view.quads(triple.subject, triple.predicate, triple.object, INFERRED))
    return Explanation(triple, UNEXPLAINED, (), ()) if held else None


def _reason(view: View, found: Explanation, texts: Mapping[str, Article]) -> Reason:
    return Reason(
        statement=found.statement,
        rule=found.rule,
        premises=tuple(_reason(view, premise, texts) for premise in found.premises),
        claims=tuple(testimony(view, claim, texts) for claim in found.claims),
    )


def _statements(
    view: View, lookup: Lookup, subject: NamedNode, verb: NamedNode, value: str | None
) -> Iterator[Triple]:
    if value is not None:
        yield Triple(subject, verb, _value(view, lookup, subject, verb, value))
        return
    quads = view.quads(subject, verb, None, None)
    for wanted in sorted({q.object for q in quads if isinstance(q.object, NamedNode | Literal)}, key=str):
        yield Triple(subject, verb, wanted)


def _value(
    view: View, lookup: Lookup, subject: NamedNode, verb: NamedNode, value: str
) -> NamedNode | Literal:
    """Return the value of that spelling that the subject has, else what the word names."""
    for quad in view.quads(subject, verb, None, None):
        if isinstance(quad.object, Literal) and quad.object.value == value:
            return quad.object
    try:
        return lookup.resolve(value)
    except UsageError:
        if not value.isalnum():
            raise
        return term(value)
