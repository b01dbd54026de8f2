"""What the gate promises of what it lets in, looked up once more without the gate.

In: quads, and what they stand on. Out: a sentence for each promise that is broken. Nothing of `judge` or
`claims` is used here: the tables are those of `docs/model.md`.
"""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.ground import Ground

Said: TypeAlias = Mapping[object, Mapping[str, set[object]]]

_SPAN = re.compile(r"https://w3id\.org/realpolitik/article/([0-9a-f]{16})#char=([0-9]{1,9}),([0-9]{1,9})")
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?[?~%]?")
_TIMES = ("time", "validTime", "published", "withdrawn", "independentSince")
_ONE = ("about", "stance", "polarity", "certainty", "status", "producer", "gloss")
_SOME = ("holder", "evidence")
_SPANS = {term("Evidence"), term("Segment"), term("Mention")}
_RINGS = ("isPartOf", "isKindOf", "isOrganOf", "isMemberOf", "partOfSituation", "narrows", "isContinuedBy")
_CHARACTERS = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def articles_faults(quads: Iterable[Quad], base: Ground, *, text: str | None = None) -> list[str]:
    """Return what an article's graphs, which were let in, do not keep; with its text also the digests."""
    kept = list(quads)
    [article] = {
        quad.subject for quad in kept if quad.predicate == RDF_TYPE and quad.object == term("Article")
    }
    said = _said(quad.triple for quad in kept if quad.graph_name == article)
    declared: set[object] = {
        triple.subject for triple in base.register.triples if triple.predicate == RDF_TYPE
    }
    declared |= {subject for subject, told in said.items() if told["type"]}
    told = [
        *_of_terms(kept),
        *_of_times(kept),
        *_of_rings([quad.triple for quad in kept if quad.graph_name == article]),
        *_of_spans(said, article, text),
    ]
    for claim in [one for one, about in said.items() if term("Claim") in about["type"]]:
        content = [quad.triple for quad in kept if quad.graph_name == claim]
        told += _of_claim(claim, said, content, said[article]["author"], declared)
    return told


def register_faults(triples: Sequence[Triple]) -> list[str]:
    """Return what a register, which was let in, does not keep."""
    quads = [Quad(*triple) for triple in triples]
    foreign = [f"{one.subject} is described" for one in triples if not names.is_thing_node(one.subject)]
    return [*foreign, *_of_terms(quads), *_of_times(quads), *_of_rings(triples)]


def _said(triples: Iterable[Triple]) -> Said:
    found: dict[object, dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for triple in triples:
        found[triple.subject][names.local(triple.predicate)].add(triple.object)
    return found


def _of_terms(quads: Iterable[Quad]) -> Iterator[str]:
    for quad in quads:
        parts = (quad.subject, quad.predicate, quad.object, quad.graph_name)
        if any(isinstance(part, BlankNode | Triple) for part in parts):
            yield f"{quad} has a node without a name"
        if isinstance(quad.object, Literal) and _CHARACTERS.search(quad.object.value):
            yield f"{quad} has a character that does something"
        for part in parts:
            if isinstance(part, NamedNode) and not part.value.startswith(
                ("http://", "https://", "urn:", "doi:")
            ):
                yield f"{part} is no address that may be followed"


def _of_times(quads: Iterable[Quad]) -> Iterator[str]:
    for quad in quads:
        if names.local(quad.predicate) in _TIMES and names.is_own_term(quad.predicate):
            value = quad.object
            if not isinstance(value, Literal) or not all(map(_is_possible, value.value.split("/"))):
                yield f"{quad} has no date of the calendar"


def _is_possible(side: str) -> bool:
    match = _DATE.fullmatch(side)
    if match is None:
        return side in ("", "..")
    year, month, day = (None if part is None or "X" in part else int(part) for part in match.groups())
    if year == 0 or (month is not None and not (1 <= month <= 12 or 21 <= month <= 41)):
        return False
    return day is None or (month is not None and 1 <= day <= monthrange(year or 2000, month)[1])


def _of_rings(triples: Iterable[Triple]) -> Iterator[str]:
    kept = list(triples)
    for name in _RINGS:
        onward = defaultdict[object, set[object]](set)
        for triple in kept:
            if triple.predicate == term(name):
                onward[triple.subject].add(triple.object)
        for start in list(onward):
            reached, waiting = set[object](), [start]
            while waiting:
                fresh = onward.get(waiting.pop(), set()) - reached
                reached |= fresh
                waiting += fresh
            if start in reached:
                yield f"{start} leads to itself by {name}"


def _of_spans(said: Said, article: object, text: str | None) -> Iterator[str]:
    [length] = said[article]["textLength"]
    for subject, told in said.items():
        if not told["type"] & _SPANS:
            continue
        match = _SPAN.fullmatch(getattr(subject, "value", ""))
        if match is None or match[1] not in str(article):
            yield f"{subject} is no span of this article"
            continue
        start, end = int(match[2]), int(match[3])
        if not 0 <= start < end <= int(getattr(length, "value", "0")):
            yield f"{subject} is not within the text"
        if text is not None:
            digest = hashlib.sha256(text[start:end].encode()).hexdigest()
            if told["digest"] != {Literal(digest)}:
                yield f"{subject} has another digest than its characters"


def _of_claim(
    claim: object, said: Said, content: Sequence[Triple], authors: set[object], declared: set[object]
) -> Iterator[str]:
    told = said[claim]
    lacking = [name for name in _ONE if len(told[name]) != 1] + [name for name in _SOME if not told[name]]
    if lacking:
        yield f"{claim} has no {lacking}, or more than one"
        return
    [head] = told["about"]
    for person in (told["holder"] | told["relayedBy"]) - declared:
        yield f"{person}, who holds or relays {claim}, is declared nowhere"
    for span in told["evidence"] | told["cue"] | told["attribution"]:
        if not said[span]["type"] & _SPANS:
            yield f"{span} of {claim} is no evidence"
    if told["status"] != {term(_status(told, authors))}:
        yield f"{claim} has another status than {_status(told, authors)}"
    if head not in {triple.subject for triple in content}:
        yield f"{claim} says nothing of its head"
    real = [triple for triple in content if triple.predicate == term("realization")]
    if len(real) > 1 or any(triple.subject != head for triple in real):
        yield f"{claim} gives a realization to what is not its head, or two"


def _status(told: Mapping[str, set[object]], authors: set[object]) -> str:
    stance, polarity, certainty = (
        names.local(_only(told[name])) for name in ("stance", "polarity", "certainty")
    )
    if stance == "Supposes" or told["ifSo"] or told["unless"]:
        return "Counterfactual" if stance == "Supposes" else "Conditional"
    by_stance = {"Predicts": "Predicted", "Commits": "Planned", "Evaluates": "Opinion"}
    if certainty not in ("Possible", "Unknown") and stance in by_stance:
        return by_stance[stance]
    if certainty != "Certain":
        return "Speculated"
    if polarity == "Negative":
        return "Denied"
    return "Asserted" if told["holder"] & authors else "Reported"


def _only(values: set[object]) -> NamedNode:
    [value] = values
    assert isinstance(value, NamedNode)
    return value
