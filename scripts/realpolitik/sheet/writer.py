"""Write an article's graphs as a curator's sheet, with the article's words.

In: the quads of one article and the `Document`. Out: the sheet's text, which
`parse` reads back to the same graphs. It quotes the article: keep it out of the
repository.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

from pyoxigraph import NamedNode, Quad

from realpolitik.claims.claim import Claim
from realpolitik.claims.record import record
from realpolitik.claims.render import render
from realpolitik.errors import FindingsError, InputError
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.minted import declared
from realpolitik.rdf.names import local, term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sheet.claims import KEYWORDS, PROPOSED, VIA
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.places import place_of, sentence_of
from realpolitik.sheet.spelling import Spelling
from realpolitik.sheet.words import Words
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Document, Segment, SegmentRole, Span

_CURATOR = term("Curator")
_DERIVED = frozenset(map(term, ("textDigest", "textLength", "wordingDigest", "wordingSignature")))
_SAID = frozenset(
    term(name)
    for name in (
        *("about", "stance", "polarity", "certainty", "status", "producer", "holder", "relayedBy", "gloss"),
        *("ifSo", "unless", "utterance", "evidence", "cue", "attribution", "withdrawn", "proposedBy"),
    )
)
_OF_A_MENTION = frozenset(term(name) for name in ("refersTo", "figure", "literally"))
_OF_A_SEGMENT = frozenset(term(name) for name in ("segmentRole", "segmentReason"))
_POINTERS = tuple(term(name) for name in ("evidence", "cue", "attribution"))
_DIGEST = term("digest")
_MEND = "run `realpolitik check`, or mend the graph by hand"


def write_sheet(quads: Iterable[Quad], document: Document, vocabulary: Vocabulary) -> str:
    """Return the sheet of an article.

    Raises FindingsError when graph and text do not belong together, or when the
    graph says something that a sheet cannot say: nothing is lost in silence.
    """
    kept = tuple(quads)
    found, refusals = record(kept)
    if found is None or refusals:
        raise FindingsError(f"the graph is not whole: {refusals[0].message}")
    if found.text_digest != document.article.digest:
        raise FindingsError(f"the graph is of another text than {document.article.identifier}")
    writer = _Writer(document, found.facts, vocabulary, frozenset(quad.object for quad in kept))
    claims = sorted(found.claims, key=lambda claim: (_span(_main_first(claim)[0]), claim.iri.value))
    lines = [*writer.head(), *(line for claim in claims for line in writer.claim(claim)), ""]
    sheet = "\n".join(lines)
    _stop_at_loss(kept, sheet, document, vocabulary)
    return sheet


def _stop_at_loss(quads: Iterable[Quad], sheet: str, document: Document, vocabulary: Vocabulary) -> None:
    try:
        again = set(render(document, parse_sheet(sheet, document, vocabulary, path="the sheet").draft))
    except (InputError, ValueError) as error:
        raise FindingsError(f"a sheet cannot say what this graph says ({error}); {_MEND}") from error
    lost = set(quads) - again  # what is only added follows from the text, and an older graph may lack it
    if lost:
        first = min(str(quad.triple) for quad in lost)
        raise FindingsError(
            f"a sheet cannot say {len(lost)} statements of this graph, the first: {first}; {_MEND}"
        )


class _Writer:
    def __init__(
        self, document: Document, provenance: Facts, vocabulary: Vocabulary, named: frozenset[object]
    ) -> None:
        self._facts, self._named = provenance, named
        self._identifier = document.article.identifier
        self._article = names.article(self._identifier)
        words = Words(self._identifier, vocabulary)
        self._spelling, self._contents = Spelling(words), Spelling(words, {})
        segments = self._segments()
        self._cut = None if segments == document.segments else segments
        self._document = replace(document, segments=segments)
        claims = list(provenance.of_type(term("Claim")))
        self._pointed_to = {
            span for claim in claims for name in _POINTERS for span in provenance.iris(claim, name)
        }

    def head(self) -> Iterator[str]:
        """Yield the entries for article, entities, sentences, mentions, reasons and passages."""
        yield "article"
        pairs = self._spelling.pairs(self._facts, self._article, _DERIVED | {RDF_TYPE})
        classes = set(self._facts.iris(self._article, RDF_TYPE)) - {term("Article")}
        pairs = [*(f"a {self._spelling.term(cls)}" for cls in sorted(classes, key=str)), *pairs]
        if pairs:
            yield "    " + " ; ".join(pairs)
        yield from self._entities()
        yield from self._cut_lines()
        spans = sorted(
            (iri for iri in self._facts.subjects() if names.split_span(iri) is not None), key=_span
        )
        for write in (self._mentions, self._reasons, self._passage):
            for iri in spans:
                yield from write(iri)

    def _entities(self) -> Iterator[str]:
        """Yield the entries for what the article declares, but for what follows from an id that it names."""
        for iri in self._facts.subjects():
            if iri == self._article or names.split_span(iri) is not None or self._is(iri, "Claim"):
                continue
            follows = {triple.predicate for triple in declared(iri)} if iri in self._named else set()
            pairs = self._spelling.pairs(self._facts, iri, follows)
            if pairs:
                yield f"entity {self._spelling.node(iri)} " + " ; ".join(pairs)

    def claim(self, claim: Claim) -> Iterator[str]:
        """Yield the lines of one claim."""
        yield ""
        for keyword, iri in zip(["claim", *["also"] * len(claim.evidence)], _main_first(claim), strict=False):
            yield f"{'' if keyword == 'claim' else '    '}{keyword} {self._place(iri)}"
        yield "    by " + self._attitude(claim)
        for keyword, nodes in (
            ("in", () if claim.utterance is None else (claim.utterance,)),
            ("if", claim.if_so),
            ("unless", claim.unless),
        ):
            if nodes:
                yield f"    {keyword} " + ", ".join(self._spelling.node(node) for node in nodes)
        for keyword, spans in (("cue", claim.cues), ("attribution", claim.attributions)):
            for iri in sorted(spans, key=_span):
                yield f"    {keyword} {self._place(iri)}"
        yield from (f"    {line}" for line in self._about(claim))
        yield from self._content(claim)

    def _about(self, claim: Claim) -> Iterator[str]:
        """Yield the lines on the claim itself: its gloss, and what a claim seldom has."""
        yield self._spelling.pair(self._facts, claim.iri, term("gloss"))
        if claim.producer != _CURATOR:
            yield self._spelling.pair(self._facts, claim.iri, term("producer"))
        for producer in self._facts.iris(claim.iri, PROPOSED):
            yield f"proposed {self._spelling.node(producer)}"
        if term("withdrawn") in self._facts.predicates(claim.iri):
            yield self._spelling.pair(self._facts, claim.iri, term("withdrawn"))
        classes = sorted(set(self._facts.iris(claim.iri, RDF_TYPE)) - {term("Claim")}, key=str)
        more = [f"a {self._spelling.term(cls)}" for cls in classes]
        more += self._spelling.pairs(self._facts, claim.iri, _SAID | {RDF_TYPE})
        if more:
            yield "with " + " ; ".join(more)

    def _attitude(self, claim: Claim) -> str:
        held, relayed = (
            ", ".join(self._spelling.node(iri, frozenset({VIA})) for iri in people)
            for people in (claim.holders, claim.relayers)
        )
        via = f" {VIA} {relayed}" if relayed else ""
        return f"{held}{via} : {local(claim.stance)} {local(claim.certainty)} {local(claim.polarity)}"

    def _content(self, claim: Claim) -> Iterator[str]:
        facts = Facts(claim.content)
        others = [iri for iri in facts.subjects() if iri != claim.about]
        for subject in (claim.about, *others):
            body = " ; ".join(self._contents.pairs(facts, subject))
            yield f"    {self._spelling.node(subject, KEYWORDS)} {body} ."

    def _place(self, iri: NamedNode) -> str:
        return place_of(self._document, _span(iri))

    def _is(self, iri: NamedNode, cls: str) -> bool:
        return term(cls) in self._facts.iris(iri, RDF_TYPE)

    def _segments(self) -> tuple[Segment, ...]:
        """Return the sentences that the graph has, in the order of the text."""
        found = []
        for iri in self._facts.of_type(term("Segment")):
            role = self._facts.iri(iri, term("segmentRole"))
            if names.split_span(iri) is not None and role is not None and local(role) in set(SegmentRole):
                found.append(Segment(_span(iri), SegmentRole(local(role))))
        return tuple(sorted(found, key=lambda segment: segment.span))

    def _cut_lines(self) -> Iterator[str]:
        """Yield the sentences where the program would cut the text otherwise."""
        if self._cut is not None and not self._cut:
            yield "sentence none"
        for segment in self._cut or ():
            yield f"sentence @{segment.span.start},{segment.span.end} {segment.role}"

    def _mentions(self, iri: NamedNode) -> Iterator[str]:
        """Yield a line for each of those whom the words of one span mean."""
        if not self._is_mention(iri):
            return
        literally = [f" literally {self._spelling.node(node)}" for node in self._meant(iri, "literally")]
        for who, named, figure in product(
            self._meant(iri, "refersTo"), literally or [""], self._meant(iri, "figure")
        ):
            means = f"{self._spelling.node(who)}{named} figure {self._spelling.term(figure)}"
            yield f"mention {self._place(iri)} = {means}"

    def _is_mention(self, iri: NamedNode) -> bool:
        return self._is(iri, "Mention") and all(self._meant(iri, name) for name in ("refersTo", "figure"))

    def _meant(self, iri: NamedNode, name: str) -> tuple[NamedNode, ...]:
        return self._facts.iris(iri, term(name))

    def _reasons(self, iri: NamedNode) -> Iterator[str]:
        if self._is_segment(iri):
            for reason in self._meant(iri, "segmentReason"):
                yield f"reason {sentence_of(self._document, _span(iri))} {self._spelling.term(reason)}"

    def _is_segment(self, iri: NamedNode) -> bool:
        return any(segment.span == _span(iri) for segment in self._document.segments)

    def _passage(self, iri: NamedNode) -> Iterator[str]:
        """Yield what is said of a span that no other entry says."""
        said, classes = {_DIGEST, RDF_TYPE}, set[NamedNode]()
        if self._is_mention(iri):
            said, classes = said | _OF_A_MENTION, classes | {term("Mention")}
        if self._is_segment(iri):
            said, classes = said | _OF_A_SEGMENT, classes | {term("Segment")}
        if iri in self._pointed_to:
            classes = classes | {term("Evidence")}
        left = sorted(set(self._facts.iris(iri, RDF_TYPE)) - classes, key=str)
        pairs = [f"a {self._spelling.term(cls)}" for cls in left]
        pairs += self._spelling.pairs(self._facts, iri, said)
        if pairs:
            yield f"passage {self._place(iri)} " + " ; ".join(pairs)


def _span(iri: NamedNode) -> Span:
    parts = names.split_span(iri)
    if parts is None:
        raise FindingsError(f"{iri.value} is no span")
    return Span(parts[1], parts[2])


def _main_first(claim: Claim) -> list[NamedNode]:
    parts = names.split_claim(claim.iri)
    main = None if parts is None else names.span(parts[0], parts[1], parts[2])
    return sorted(claim.evidence, key=lambda iri: (iri != main, _span(iri)))
