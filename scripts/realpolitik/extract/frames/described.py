"""Those whom a text tells by a common noun alone: "two soldiers", "a tanker", "the regional governor".

In: a noun of the lexicon with what stands before it. Out: a mention of an entity of the
article, of the class that the noun denotes, affiliated to the state that it is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf import names
from realpolitik.rdf.minted import CLASSES, mint
from realpolitik.rdf.minted import word as minted_label
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary

_LABEL: Final = names.w3c("rdfs", "label")
_PERSON, _GROUP, _AGENT = term("Person"), term("PersonGroup"), term("Agent")
_GOODS: Final = term("Goods")
_MONEY: Final = Entity(names.thing("money"), "money", frozenset({_GOODS}))
_POLITICAL: Final = (term("PoliticalEntity"),)
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_COLLECTIVE: Final = frozenset({"people", "police", "personnel", "crew", "family", "crowd", "public"})
_WORD: Final = re.compile(r"[a-z0-9]+")
_BEFORE: Final = ("amod", "compound", "nmod", "poss")
_MOST: Final = 4
_COUNTS: Final = frozenset("dozen hundred thousand million score".split())
_OF_THINGS: Final = frozenset("intercept launch fire buy sell destroy down build produce make send".split())
"""Verbs of what is done to things, so that a number behind them counts no people."""
_OTHERS: Final = frozenset({"other", "others"})
_ALONE: Final = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "ROOT", "appos"})
_POINTING: Final = frozenset({"side", "country", "nation", "counterpart", "neighbour", "neighbor"})
_DEFINITE: Final = frozenset({"the", "both", "his", "her", "its", "their", "our"})


@dataclass(frozen=True, slots=True)
class Described:
    """The entities of one article that common nouns tell, each once under its words."""

    identifier: str
    lexicon: Lexicon
    vocabulary: Vocabulary
    mentions: Mentions
    known: dict[str, Entity] = field(default_factory=dict)
    affiliations: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def mention(self, sentence: Sentence, noun: Token) -> Mention | None:
        """Return the mention of whom a noun tells; None for a noun that the lexicon lacks."""
        denoted = self._denoted(sentence, noun)
        if denoted is None or self._points(sentence, noun) or self._is_within_name(sentence, noun):
            return None
        if denoted == _GOODS:
            return self._named(sentence, noun, self._minted("goods", noun.lower))
        before = [word for word in sentence.children(noun, *_BEFORE) if _is_of(sentence, word, noun)][-_MOST:]
        words = [word for word in (*before, noun) if word.pos not in {"NUM", "PRON", "DET"}]
        entity = self._entity(sentence.phrase(_hyphened(sentence, words)), denoted)
        self._affiliate(sentence, before, entity)
        first = min(word.index for word in words)
        span = sentence.span(words)
        figure = term("Description")
        return Mention(
            sentence.number, first, noun.index + 1, noun.index, span, entity, Form.DESCRIPTION, None, figure
        )

    def suffering(self, entity: Entity, participle: str, *, before: bool) -> Entity:
        """Return people as those whom something befell: "people killed" are others than "people"."""
        words = (participle, entity.label) if before else (entity.label, participle)
        return self._entity(" ".join(words), next(iter(sorted(entity.kinds))))

    def vehicle(self, sentence: Sentence, mention: Mention) -> Entity:
        """Return what carries goods as a vehicle of the article's own, called as it is there."""
        words = sentence.tokens[mention.first : mention.last]
        return self._entity(" ".join(word.text for word in words), term("Vehicle"))

    def number(self, sentence: Sentence, word: Token) -> Mention | None:
        """Return people of whom a number alone is told: "at least 12 were killed", "dozens died"."""
        is_with = word.dep == "pobj" and sentence.head(word).lower == "with"
        is_others = word.lemma in _OTHERS and sentence.child(word, "nummod") is not None
        is_number = word.tag == "CD" or word.lemma in _COUNTS or is_others
        is_alone = is_number and (word.dep in _ALONE or is_with)
        after = sentence.tokens[word.index + 1 : word.index + 2]
        is_other = any(one.lower in {"another", "out", "of"} for one in after)
        parts = sentence.children(word, "prep")
        is_thing = word.dep == "dobj" and sentence.head(word).lemma in _OF_THINGS
        if is_thing or not is_alone or is_other or any(one.lower in {"of", "out", "among"} for one in parts):
            return None
        entity = self._entity("people", _GROUP)
        figure = term("Description")
        return Mention(
            sentence.number,
            word.index,
            word.index + 1,
            word.index,
            word.span,
            entity,
            Form.DESCRIPTION,
            None,
            figure,
        )

    def _is_within_name(self, sentence: Sentence, noun: Token) -> bool:
        """Tell whether a noun is part of a name and not its head: "the Gulf Cooperation Council"."""
        return any(
            one.first <= noun.index < one.last and one.head != noun.index and one.form is Form.NAME
            for one in self.mentions.within(sentence.number)
        )

    def _points(self, sentence: Sentence, noun: Token) -> bool:
        """Tell whether a noun means somebody told of before whom nobody knows, as in "both sides"."""
        told = {child.lower for child in sentence.children(noun)}
        return noun.lemma in _POINTING and bool(told & _DEFINITE) and not sentence.children(noun, "relcl")

    def quality(self, sentence: Sentence, word: Token, quality: str) -> Mention:
        """Return a word as the mention of a quality, such as a feeling, that the lexicon says it tells."""
        return self._named(sentence, word, self._minted("quality", quality))

    def money(self, sentence: Sentence, word: Token) -> Mention:
        """Return a word as the mention of money."""
        return self._named(sentence, word, _MONEY)

    def value(self, sentence: Sentence, word: Token, value: NamedNode) -> Mention:
        """Return a word as the mention of a value of the ontology that it stands for."""
        return self._named(sentence, word, Entity(value, names.local(value), frozenset()))

    def _minted(self, kind: str, word: str) -> Entity:
        iri = mint(kind, "-".join(_WORD.findall(word.lower())))
        return self.known.setdefault(
            f"{kind} {word}",
            Entity(iri, minted_label(iri) or word, frozenset({CLASSES[kind]}), is_local=True),
        )

    def _named(self, sentence: Sentence, word: Token, entity: Entity) -> Mention:
        return Mention(sentence.number, word.index, word.index + 1, word.index, word.span, entity, Form.NAME)

    def _denoted(self, sentence: Sentence, noun: Token) -> NamedNode | None:
        denoted = self.lexicon.denoted(sentence, noun)
        if denoted is None:
            return None
        is_group = noun.tag in _PLURAL or noun.lemma in _COLLECTIVE
        return _GROUP if is_group and self.vocabulary.is_a(denoted, _AGENT) else denoted

    def _entity(self, label: str, kind: NamedNode) -> Entity:
        if label.lower() not in self.known:
            slug = "-".join(_WORD.findall(label.lower())) or "somebody"
            iri = names.thing(f"{self.identifier}-the-{slug}")
            self.known[label.lower()] = Entity(iri, label, frozenset({kind}), is_local=True)
        return self.known[label.lower()]

    def _affiliate(self, sentence: Sentence, before: list[Token], entity: Entity) -> None:
        if not self.vocabulary.fits(entity.kinds, (_AGENT,)):
            return
        for word in before:
            owner = self.mentions.headed(sentence.number, word.index)
            if owner is not None and self.vocabulary.fits(owner.entity.kinds, _POLITICAL):
                self.affiliations.setdefault(entity.iri, owner.entity.iri)

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the entities that were asked for."""
        for entity in self.known.values():
            for kind in sorted(entity.kinds):
                yield Triple(entity.iri, RDF_TYPE, kind)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
            if entity.iri in self.affiliations:
                yield Triple(entity.iri, term("affiliation"), self.affiliations[entity.iri])


def _is_of(sentence: Sentence, word: Token, noun: Token) -> bool:
    """Tell whether a word stands before a noun, and no mark parts them: "Exclusive: envoy"."""
    between = sentence.tokens[word.index : noun.index]
    return word.index < noun.index and not any(one.text in {":", "|"} for one in between)


def _hyphened(sentence: Sentence, words: list[Token]) -> list[Token]:
    """Return words with those that a hyphen joins to one of them from before: "Hamas-run ministry"."""
    found: list[Token] = []
    named = [one for word in words for one in (*_names_before(sentence, word), word)]
    for word in dict.fromkeys(named):
        before = sentence.tokens[_bound_from(sentence, word.index) : word.index]
        found += [*before, word] if before and before[0] not in found else [word]
    return found


def _bound_from(sentence: Sentence, index: int) -> int:
    """Return where the words begin that hyphens join to one from before: "42-year-old"."""
    while index > 1 and sentence.tokens[index - 1].text == "-" and sentence.tokens[index - 2].pos != "DET":
        index -= 2
    return index


def _names_before(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return what belongs to a name before a noun: "United" of "Nations"."""
    is_name = word.pos == "PROPN"
    return tuple(one for one in sentence.children(word, "compound") if is_name and one.pos == "PROPN")
