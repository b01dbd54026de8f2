"""Rules on how ids, addresses, texts and literals are written, whoever writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.refusal import Refusal
from realpolitik.rdf import addresses, literals, names
from realpolitik.rdf.names import local, short, term
from realpolitik.rdf.terms import Term

_LABEL, _ALT_LABEL = names.w3c("rdfs", "label"), names.w3c("skos", "altLabel")
_TITLE, _NOTE = names.w3c("dcterms", "title"), names.w3c("skos", "scopeNote")
_TEXTS = frozenset({_LABEL, _ALT_LABEL, _TITLE, _NOTE})
_ADDRESSES = frozenset({names.w3c("dcterms", "source"), names.w3c("dcterms", "license")})

LONGEST: Final = {_TITLE: 300, _LABEL: 200, _ALT_LABEL: 200, term("word"): 100, term("gloss"): 400}
"""How many characters a text may have, by its property; any other has a thousand."""

_ANY, _SHOWN = 1000, 80
_STRANGE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
FORMS: Final[dict[NamedNode, Callable[[str], object]]] = {
    **{
        term(name): literals.time_bounds
        for name in ("time", "validTime", "published", "withdrawn", "independentSince")
    },
    term("duration"): literals.duration,
    term("age"): literals.duration,
    term("amount"): literals.amount,
}
"""What reads the literals of a property, wherever they stand; it raises ValueError for what is none."""

_WRITTEN = _TEXTS | FORMS.keys()
"""The properties that take a literal."""
_DIGESTS = frozenset({term("digest"), term("textDigest")})
"""Most of the literals, which other rules read to the last digit."""

_ERA = re.compile(r"(?:[0-9]{4}(?:-[0-9]{2}){0,2}|\.\.)?(?:/(?:[0-9]{4}(?:-[0-9]{2}){0,2}|\.\.)?)?\Z")


def written_refusals(triple: Triple, teller: str) -> Iterator[Refusal]:
    """Yield what is wrong with the spelling of one statement; `teller` is the subject of the refusals."""
    if isinstance(triple.subject, NamedNode):
        yield from id_refusals(triple.subject, teller)
    yield from value_refusals(triple.predicate, triple.object, teller)


def id_refusals(subject: NamedNode, teller: str) -> Iterator[Refusal]:
    """Yield what is wrong with the spelling of a subject."""
    if not names.is_writable(subject):
        yield Refusal(
            teller,
            "id-form",
            f"write {short(subject)} with a to z, digits and hyphens, as a sheet can name it",
        )


def is_plain(predicate: NamedNode, value: Term) -> bool:
    """Tell whether nothing can be wrong with the spelling of a value: most are IRIs of the project."""
    if predicate in _DIGESTS:
        return not isinstance(value, NamedNode)
    return predicate not in _WRITTEN and isinstance(value, NamedNode) and value.value.startswith(names.BASE)


def value_refusals(predicate: NamedNode, value: Term | Triple, teller: str) -> Iterable[Refusal]:
    """Return what is wrong with the spelling of a value."""
    if isinstance(value, NamedNode):
        return () if is_plain(predicate, value) else _iri(predicate, value, teller)
    if isinstance(value, Literal) and predicate not in _DIGESTS:
        return _text(predicate, value.value, teller)
    return ()


def _text(predicate: NamedNode, text: str, teller: str) -> Iterator[Refusal]:
    strange, most = _STRANGE.search(text), LONGEST.get(predicate, _ANY)
    if predicate in _ADDRESSES:
        yield Refusal(teller, "value-kind", f"{local(predicate)} takes an IRI")
    if strange is not None:
        sign = f"U+{ord(strange[0]):04X}"
        yield Refusal(
            teller, "text-form", f"{local(predicate)} has the sign {sign} at {strange.start()}; take it out"
        )
    if not text.strip():
        yield Refusal(teller, "text-form", f"{local(predicate)} is empty; leave it out")
    if len(text) > most:
        yield Refusal(
            teller, "text-length", f"{local(predicate)} has {len(text)} characters; shorten it to {most}"
        )
    objection = _objection(predicate, text) if len(text) <= most else None
    if objection is not None:
        yield Refusal(teller, "literal-form", f"{local(predicate)} {text!r}: {objection}")


def _objection(predicate: NamedNode, text: str) -> str | None:
    form = FORMS.get(predicate)
    try:
        if form is not None:
            form(text)
        elif predicate == term("key"):
            for era in filter(_ERA.match, text.split()):
                literals.time_bounds(era)
    except ValueError as error:
        return str(error)
    return None


def _iri(predicate: NamedNode, value: NamedNode, teller: str) -> Iterator[Refusal]:
    if predicate in _TEXTS or predicate in FORMS:
        taken = "a text" if predicate in _TEXTS else "a literal"
        yield Refusal(teller, "value-kind", f"{local(predicate)} takes {taken}")
    if not value.value.startswith(names.BASE):
        objection = addresses.objection(value.value)
        if objection is not None:
            yield Refusal(teller, "address", f"{value.value[:_SHOWN]} {objection}")
