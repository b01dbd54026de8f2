"""Who speaks through a text that is cited: who put out a statement, whose report it is.

In: the noun of who or what says something. Out: the word for whoever speaks by it, else the noun itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.sayings import sayings_of

ISSUED: Final = frozenset(
    "statement communique letter tweet post release announcement speech message note memo filing "
    "declaration proclamation remark remarks comment comments interview briefing address op-ed article "
    "column petition".split()
)
"""Nouns of words that somebody puts out, who says what they say."""
_PLACES: Final = frozenset({"court", "radio", "television", "tv", "press", "news", "internet", "media"})
_PUBLISHED: Final = frozenset("publish conduct release issue produce compile commission write carry".split())
_REPORTS: Final = frozenset({"report", "account", "testimony"})
"""Nouns of what somebody tells, before which he may be named."""
_STUDIES: Final = frozenset(
    "review investigation analysis study survey poll probe inquiry tally count assessment audit".split()
)
"""Nouns of what somebody finds out, who is known where he is named by it."""


KNOWN: Final = ISSUED | _REPORTS | _STUDIES
"""Nouns of texts by which whoever put them out says something."""


@dataclass(frozen=True, slots=True)
class Issuers:
    """Tells who speaks through texts; `means` says whether a word of a sentence means somebody."""

    lexicon: Lexicon
    means: Callable[[Sentence, Token], bool]

    def issuer(self, sentence: Sentence, noun: Token) -> Token:
        """Return who put out a statement and the like, else the noun itself."""
        if noun.lemma in _REPORTS:
            return self._reporting(sentence, noun)
        if noun.lemma in _STUDIES:
            return next(iter((*self._doing(sentence, noun), *self._modifying(sentence, noun))), noun)
        if noun.lemma not in ISSUED:
            return noun
        clauses = Clauses(sentence)
        slots = clauses.noun_slots(noun)
        found = (*slots.get("possessor", ()), *slots.get("by", ()), *slots.get("from", ()))
        found += (*self._modifying(sentence, noun), *_carrying(sentence, noun))
        verb = sentence.head(noun)
        if not found and noun.dep == "dobj" and verb.pos == "VERB":
            found = clauses.surface_subject(verb)
        return found[0] if found else noun

    def before(self, sentences: Sequence[Sentence], noun: Token) -> tuple[Sentence, Token] | None:
        """Return who put out a text told of in the sentences before: "said in a letter. The letter said"."""
        for sentence in reversed(sentences):
            for word in reversed(sentence.tokens):
                if word.lemma == noun.lemma and word.pos == noun.pos:
                    issuer = self.issuer(sentence, word)
                    told = issuer if issuer != word else self._saying_in(sentence, word)
                    return None if told is None else (sentence, told)
        return None

    def _saying_in(self, sentence: Sentence, noun: Token) -> Token | None:
        """Return who says something in a text: "the ministry said in a statement that"."""
        place = sentence.head(noun)
        verb = sentence.head(place)
        is_in = noun.dep == "pobj" and place.lower in {"in", "via", "through"} and verb.pos == "VERB"
        said = sayings_of(self.lexicon, sentence).said_by(verb) if is_in else None
        subjects = sentence.children(verb, "nsubj") if said is not None else ()
        return subjects[-1] if subjects else None

    def _reporting(self, sentence: Sentence, noun: Token) -> Token:
        """Return who reports, where that stands before the noun or behind it: "eyewitness accounts"."""
        slots = Clauses(sentence).noun_slots(noun)
        before = (
            *slots.get("possessor", ()),
            *slots.get("modifier", ()),
            *slots.get("by", ()),
            *slots.get("from", ()),
        )
        sayings = sayings_of(self.lexicon, sentence)
        told = (one for one in before if one.pos == "NOUN" and sayings.may_speak(one))
        found = (*told, *self._doing(sentence, noun), *self._modifying(sentence, noun))
        return next(iter(found), noun)

    def _doing(self, sentence: Sentence, noun: Token) -> tuple[Token, ...]:
        """Return who is named as doing it: "an investigation by the Daily Herald", "the rebels' count"."""
        slots = Clauses(sentence).noun_slots(noun)
        found = (*slots.get("possessor", ()), *slots.get("by", ()), *_publishing(sentence, noun))
        return tuple(one for one in found if self.means(sentence, one))

    def _modifying(self, sentence: Sentence, noun: Token) -> tuple[Token, ...]:
        """Return who is named right before what he puts out: "a ministry statement", "a UN report".

        What is filed with a court, or told in one, is not its own word.
        """
        before = (one for one in sentence.children(noun, "compound") if one.lemma not in _PLACES)
        return tuple(one for one in before if self.means(sentence, one))[-1:]


def _publishing(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who has put something out: "a survey published by the centre"."""
    put_out = (one for one in sentence.children(noun, "acl", "relcl") if one.lemma in _PUBLISHED)
    by = (one for verb in put_out for one in sentence.children(verb, "agent"))
    return tuple(one for word in by for one in sentence.children(word, "pobj"))


def _carrying(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the agency on which a text without an author stands: "a statement on the state news agency"."""
    on = (one for one in sentence.children(noun, "prep") if one.lower in {"on", "via"})
    found = (one for word in on for one in sentence.children(word, "pobj"))
    return tuple(one for one in found if one.lemma in {"agency", "outlet"})
