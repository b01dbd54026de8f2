"""Write an article's graphs as a curator's sheet, with the article's words.

In: the quads of one article and the `Document`. Out: the sheet's text, which
`parse` reads back to the same graphs. It quotes the article: keep it out of the
repository.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from pyoxigraph import Literal, NamedNode, Quad

from realpolitik.claims.claim import Claim
from realpolitik.claims.record import record
from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet import words as sheet_words
from realpolitik.sheet.words import BIBLIOGRAPHY, ENTITY, quoted
from realpolitik.text.article import Document, Span
from realpolitik.text.quoting import ELLIPSIS, QuoteError, find, sentence

_DERIVED = frozenset({term("textDigest"), term("textLength"), term("wordingDigest")})
_SAID = frozenset(
    term(name)
    for name in (
        *("about", "stance", "polarity", "certainty", "status", "producer", "holder", "relayedBy", "gloss"),
        *("ifSo", "unless", "utterance", "evidence", "cue", "attribution"),
    )
)
_SPANS = frozenset(term(kind) for kind in ("Claim", "Evidence", "Segment", "Mention"))
_OUTSIDE = {iri: word for words in (BIBLIOGRAPHY, ENTITY) for word, iri in words.items()}


def write_sheet(quads: Iterable[Quad], document: Document) -> str:
    """Return the sheet of an article; raises FindingsError when graph and text do not belong together."""
    found, refusals = record(quads)
    if found is None or refusals:
        raise FindingsError(f"the graph is not whole: {refusals[0].message}")
    if found.text_digest != document.article.digest:
        raise FindingsError(f"the graph is of another text than {document.article.identifier}")
    writer = _Writer(document, found.facts)
    return "\n".join([*writer.head(), *(line for claim in found.claims for line in writer.claim(claim)), ""])


class _Writer:
    def __init__(self, document: Document, provenance: Facts) -> None:
        self._document = document
        self._text = document.article.text
        self._identifier = document.article.identifier
        self._article = names.article(self._identifier)
        self._facts = provenance

    def head(self) -> Iterator[str]:
        """Yield the entries for article, entities, mentions and reasons."""
        pairs = self._pairs(self._article, (*_DERIVED, RDF_TYPE))
        yield "article\n    " + " ; ".join(pairs)
        for iri in self._facts.subjects():
            if iri != self._article and not _SPANS & set(self._facts.iris(iri, RDF_TYPE)):
                yield f"entity {self._word(iri)} " + " ; ".join(self._pairs(iri, ()))
        for iri in sorted(self._facts.of_type(term("Mention")), key=_start):
            yield from self._mentions(iri)
        for iri in sorted(self._facts.of_type(term("Segment")), key=_start):
            for reason in self._facts.iris(iri, term("segmentReason")):
                yield f"reason {self._sentence(_span(iri))} {local(reason)}"

    def claim(self, claim: Claim) -> Iterator[str]:
        """Yield the lines of one claim."""
        beyond = set(self._facts.predicates(claim.iri)) - _SAID - {RDF_TYPE}
        if beyond:
            raise FindingsError(f"a sheet cannot say {local(min(beyond, key=str))} of {claim.iri.value}")
        yield ""
        for keyword, iri in zip(["claim", *["also"] * len(claim.evidence)], _main_first(claim), strict=False):
            yield f"{'' if keyword == 'claim' else '    '}{keyword} {self._quote(iri)}"
        yield "    by " + self._attitude(claim)
        for keyword, nodes in (
            ("in", () if claim.utterance is None else (claim.utterance,)),
            ("if", claim.if_so),
            ("unless", claim.unless),
        ):
            if nodes:
                yield f"    {keyword} " + " ".join(self._word(node) for node in nodes)
        for keyword, spans in (("cue", claim.cues), ("attribution", claim.attributions)):
            for iri in sorted(spans, key=_start):
                yield f"    {keyword} {self._quote(iri)}"
        yield f"    gloss {quoted(claim.gloss)}"
        yield from self._content(claim)

    def _attitude(self, claim: Claim) -> str:
        people = ", ".join(self._word(holder) for holder in claim.holders)
        relayers = ", ".join(self._word(relayer) for relayer in claim.relayers)
        via = f" via {relayers}" if relayers else ""
        return f"{people}{via} : {local(claim.stance)} {local(claim.certainty)} {local(claim.polarity)}"

    def _content(self, claim: Claim) -> Iterator[str]:
        facts = Facts(claim.content)
        others = [iri for iri in facts.subjects() if iri != claim.about]
        for subject in (claim.about, *others):
            body = " ; ".join(self._pairs_of(facts, subject, ()))
            yield f"    {self._word(subject)} {body} ."

    def _pairs(self, subject: NamedNode, without: Sequence[NamedNode]) -> list[str]:
        return self._pairs_of(self._facts, subject, without)

    def _pairs_of(self, facts: Facts, subject: NamedNode, without: Sequence[NamedNode]) -> list[str]:
        order = sorted(facts.predicates(subject), key=lambda iri: (iri != RDF_TYPE, iri.value))
        return [
            f"{self._verb(predicate)} "
            + ", ".join(self._value(predicate, value) for value in facts.values(subject, predicate))
            for predicate in order
            if predicate not in without
        ]

    def _verb(self, predicate: NamedNode) -> str:
        if predicate == RDF_TYPE:
            return "a"
        return _OUTSIDE[predicate] if predicate in _OUTSIDE else self._word(predicate)

    def _value(self, predicate: NamedNode, value: object) -> str:
        is_source = predicate == BIBLIOGRAPHY["source"]
        if isinstance(value, NamedNode):
            return quoted(value.value) if is_source else self._word(value)
        if isinstance(value, Literal) and not is_source:
            if value == sheet_words.number(value.value):
                return value.value
            if value == sheet_words.string(predicate, value.value):
                return quoted(value.value)
        raise FindingsError(f"{value} has no place in a sheet")

    def _word(self, iri: NamedNode) -> str:
        if iri == self._article:
            return "article"
        if names.is_article(iri):
            return f"article/{local(iri)}"
        if not (names.is_thing(iri) or names.is_own_term(iri)):
            raise FindingsError(f"{iri.value} has no place in a sheet")
        own = f"{self._identifier}-"
        return "~" + local(iri).removeprefix(own) if local(iri).startswith(own) else local(iri)

    def _mentions(self, iri: NamedNode) -> Iterator[str]:
        """Yield a line for each of those whom the words of one span mean."""
        meant, figures = self._facts.iris(iri, term("refersTo")), self._facts.iris(iri, term("figure"))
        if not meant or not figures:
            raise FindingsError(f"{iri.value} does not say whom it means and how")
        literally = [f" literally {self._word(node)}" for node in self._facts.iris(iri, term("literally"))]
        for who, named, figure in product(meant, literally or [""], figures):
            yield f"mention {self._quote(iri)} = {self._word(who)}{named} figure {local(figure)}"

    def _sentence(self, span: Span) -> str:
        """Return the number, or range of numbers, of the sentences that hold a span."""
        numbers = [
            number
            for number, segment in enumerate(self._document.segments, 1)
            if segment.span.start < span.end and span.start < segment.span.end
        ]
        if not numbers:
            raise FindingsError(f"characters {span.start} to {span.end} are in no sentence")
        return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"

    def _quote(self, iri: NamedNode) -> str:
        """Return a span as the shortest quotation that finds it, or as the sentence, or by its offsets."""
        span = _span(iri)
        number = self._sentence(span)
        for words in self._quotations(span):
            if self._finds(number, words, span):
                return f"{number} {quoted(words)}"
        if sentence(self._document, number) == span:
            return f"{number} *"
        return f"{number} @{span.start},{span.end}"

    def _quotations(self, span: Span) -> Iterator[str]:
        whole = span.of(self._text)
        words = whole.split()
        for count in range(2, len(words) // 2):
            yield f"{' '.join(words[:count])} {ELLIPSIS} {' '.join(words[-count:])}"
        yield whole

    def _finds(self, number: str, words: str, span: Span) -> bool:
        try:
            return find(self._document, number, words) == span
        except QuoteError:
            return False


def _span(iri: NamedNode) -> Span:
    parts = names.split_span(iri)
    if parts is None:
        raise FindingsError(f"{iri.value} is no span")
    return Span(parts[1], parts[2])


def _start(iri: NamedNode) -> Span:
    return _span(iri)


def _main_first(claim: Claim) -> list[NamedNode]:
    parts = names.split_claim(claim.iri)
    main = None if parts is None else names.span(parts[0], parts[1], parts[2])
    return sorted(claim.evidence, key=lambda iri: (iri != main, _span(iri)))
