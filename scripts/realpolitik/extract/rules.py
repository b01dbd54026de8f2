"""The extractor of rules: a register of names, a lexicon of frames and a parser, no learning of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import Triple

from realpolitik.claims.draft import ArticleDraft, MentionDraft
from realpolitik.extract.amounts.find import amounts
from realpolitik.extract.bibliography import Publishers
from realpolitik.extract.extractor import Context, Extractor
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.described import Described
from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.gazetteer.table import Gazetteer, gazetteer
from realpolitik.extract.lexicon import Lexicon, lexicon
from realpolitik.extract.mentions import mentions
from realpolitik.extract.parsing.parse import parser
from realpolitik.extract.producer import Producer
from realpolitik.extract.propose.appointments import Appointments
from realpolitik.extract.propose.asserting import Asserting, Told
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.bodies import Bodies
from realpolitik.extract.propose.drafting import Drafting, mention_draft
from realpolitik.extract.propose.headlines import settled
from realpolitik.extract.propose.holders import Holders
from realpolitik.extract.propose.judgements import Judgements
from realpolitik.extract.propose.offices import Named
from realpolitik.extract.propose.posts import Posts
from realpolitik.extract.propose.ranks import Ranks
from realpolitik.extract.propose.recalled import Recalled
from realpolitik.extract.propose.situations import Joiner
from realpolitik.extract.propose.statements import Statements
from realpolitik.extract.propose.tense import Tense
from realpolitik.extract.times.anchor import Anchor
from realpolitik.extract.times.find import times
from realpolitik.extract.tokens import Parses, Sentence
from realpolitik.extract.values import Basis
from realpolitik.extract.voices.quotations import quotations
from realpolitik.extract.voices.sides import Sides
from realpolitik.extract.voices.sources import Sources
from realpolitik.extract.voices.speakers import Speakers
from realpolitik.extract.voices.unnamed import Unnamed
from realpolitik.rdf.literals import time_bounds
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document

NAME: Final = "rules"
VERSION: Final = "1"


@dataclass(frozen=True, slots=True)
class RuleExtractor:
    """Reads documents by what was loaded once: a parser, a gazetteer, a lexicon."""

    base: Ground
    lexicon: Lexicon
    parser: Parses
    gazetteer: Gazetteer
    publishers: Publishers
    fitting: Fitting
    name: str = NAME
    version: str = VERSION

    @property
    def model(self) -> str:
        """The digest of the parser's weights."""
        return self.parser.digest

    def propose(self, document: Document, context: Context) -> ArticleDraft:
        """Return all claims that the rules find in a document."""
        return _Reading(self, document, context).draft()


def make(base: Ground) -> Extractor:
    """Return the extractor of rules; raises UsageError where spaCy or its model is not installed."""
    names, words = gazetteer(base.register, base.vocabulary), lexicon(base.words)
    return RuleExtractor(
        base=base,
        lexicon=words,
        parser=replace(parser(), is_name=names.is_name, is_surname=names.is_surname, tells=words.tells),
        gazetteer=names,
        publishers=Publishers.of(base.register, base.vocabulary),
        fitting=Fitting.of(base.vocabulary, base.register),
    )


class _Reading:
    """One document as it is read."""

    def __init__(self, rules: RuleExtractor, document: Document, context: Context) -> None:
        self._rules, self._document, self._published = rules, document, context.publication
        article, vocabulary = document.article, rules.base.vocabulary
        self._identifier = article.identifier
        self._sentences = rules.parser.sentences(document)
        self._mentions = mentions(
            article,
            self._sentences,
            self._published,
            rules.gazetteer,
            vocabulary,
            denoted=rules.lexicon.denoted,
        )
        self._anchor = Anchor.of(self._published.published, Basis.PUBLISHED)
        self._unnamed = Unnamed(self._identifier, vocabulary)
        self._described = Described(self._identifier, rules.lexicon, vocabulary, self._mentions)
        published = self._published.published
        self._day = time_bounds(published) if published else None
        base = rules.base
        self._posts = Posts(Named(self._bodies()))
        self._sides = Sides.of(base.register, rules.gazetteer.offices, self._day, self._mentions.declared)
        self._joiner = Joiner(self._identifier, vocabulary)
        self._pointing: list[Assertion] = []

    def _bodies(self) -> Bodies:
        base, names = self._rules.base, self._rules.gazetteer
        known = names.offices, base.register, base.vocabulary, self._day, names.organ
        return Bodies(self._identifier, self._mentions, *known)

    def draft(self) -> ArticleDraft:
        bibliography = self._rules.publishers.bibliography(self._published, self._identifier)
        producer, made_by = Producer.of(self._rules).declared(self._identifier)
        drafting = Drafting(bibliography.author, producer, self._joiner, self._rules.base.vocabulary)
        vocabulary = self._rules.base.vocabulary
        told = Holders(vocabulary, self._sides).meant(self._assertions())
        joined = self._joiner.join(settled(told, vocabulary))
        situations = Recalled(vocabulary, self._joiner).joined(joined, self._pointing)
        claims = tuple(drafting.claims(situations))
        return ArticleDraft(
            bibliography=bibliography.triples,
            entities=tuple(dict.fromkeys((*bibliography.entities, *made_by, *self._entities()))),
            mentions=tuple(self._figures()),
            reasons=(),
            claims=claims,
        )

    def _assertions(self) -> Iterator[Assertion]:
        asserting = self._asserting()
        yield from asserting.plainly(self._posts.of(self._sentences))
        for sentence in self._sentences:
            yield from asserting.assertions(sentence, self._told(sentence))

    def _asserting(self) -> Asserting:
        rules = self._rules
        arguments = Arguments(rules.fitting, self._mentions, self._described)
        finder = Finder(rules.lexicon, arguments, rules.base.register)
        marks = quotations(self._document)
        sources = Sources(rules.lexicon, arguments, self._sentences, self._unnamed)
        speakers = Speakers(sources, marks)
        statements = Statements(speakers, self._mentions)
        self._judgements = Judgements(finder)
        tense = Tense(rules.base.vocabulary, self._day)
        ranks = Ranks(rules.gazetteer.offices, rules.gazetteer.entities, self._day)
        return Asserting(
            finder,
            speakers,
            statements,
            self._judgements,
            tense,
            self._sides,
            ranks,
            Appointments(self._posts),
            self._pointing,
        )

    def _told(self, sentence: Sentence) -> Told:
        found = times(sentence, self._anchor)
        taken = {index for time in found for index in range(time.first, time.last)}
        return Told(found, amounts(sentence, taken))

    def _entities(self) -> Iterable[Triple]:
        return (
            *self._mentions.declared,
            *self._described.declared(),
            *self._unnamed.declared(),
            *self._posts.declared(),
            *self._judgements.declared(),
        )

    def _figures(self) -> Iterator[MentionDraft]:
        told = [mention_draft(mention) for mention in self._mentions.found]
        known = {one.span for one in told if one is not None}
        yield from (one for one in told if one is not None)
        yield from (one for span, one in sorted(self._unnamed.pointed.items()) if span not in known)
