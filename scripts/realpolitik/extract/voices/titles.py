"""The source at either end of a headline: "…: report", "… – minister", "Macron: …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.attribution import Attribution
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_PARTING: Final = frozenset({":", "-", "–", "—"})
_SHORT: Final = 4
"""How many words the source at the end of a headline has at most."""
_TITLED: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_SPEAKING: Final = frozenset({"PERSON", "ORG"})
_BODIES: Final = frozenset(
    "un;u.n.;united nations;who;iaea;nato;unicef;unhcr;wfp;imf;world bank;idf;pentagon;kremlin;"
    "white house;amnesty;amnesty international;human rights watch;hrw;icrc;centcom;ecowas;osce;oecd;fao;"
    "msf;cpj;rsf;ilo;iom;ocha;unesco;unrwa;wto;fbi;cia;mi5;mi6;doj;irgc;red cross;downing street;"
    "state department;foreign ministry;defence ministry;defense ministry;police;officials;government;"
    "army;military;hamas;hezbollah;taliban;houthis;reuters;afp;state media;state tv;local media".split(";")
)
_TELLING: Final = frozenset(
    "report study poll survey source official police minister ministry mayor governor envoy ambassador "
    "lawyer analyst expert spokesman spokeswoman spokesperson watchdog ngo monitor opposition".split()
)
_HEARD: Final = frozenset("tv television media radio intelligence military army navy opposition".split())
"""What is heard of as a source by its last word: "…: state TV", "UK intelligence: …"."""
_LABELS: Final = frozenset(
    "live video watch opinion analysis explained explainer photos pictures updates podcast comment exclusive "
    "editorial letters news review".split()
)
"""What kind of piece it is, as the end of a headline may tell."""
_SOMEBODY: Final = frozenset(map(term, ("Person", "PersonGroup", "Organization")))
_CLOSING: Final = frozenset({'"', "”", "’", "'", "''"})
_OPENING: Final = frozenset({'"', "“", "‘", "'", "``"})
_OUT: Final = frozenset({"leaked", "declassified", "unsealed", "newly"})
"""How documents are called that somebody made known: "…: leaked documents"."""
_PLACES: Final = frozenset({"GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Titles:
    """Finds the source that one headline names."""

    sayings: Sayings

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.sayings.sentence

    def found(self) -> Iterator[Attribution]:
        """Yield the source at either end of a headline: "…: report", "… – minister", "Macron: …"."""
        words = self.sentence.tokens
        marks = [word.index for word in words if word.text in _PARTING and self._is_parting(word)]
        if self.sentence.segment.role is not SegmentRole.HEADLINE or not marks:
            return
        behind, before = words[marks[-1] + 1 :], words[: marks[0]]
        is_label = bool(behind) and behind[-1].lower in _LABELS
        if is_label or self._names(behind) or self._stands_for_one(behind) or self._is_surname(behind):
            if not is_label:
                yield Attribution(Speech(behind[-1], behind[-1], behind), range(0, marks[-1]))
            return
        yield from self._quoted(marks[-1])
        told = words[marks[0] + 1 :]
        before = self._addressing(before) if told and told[0].text in _OPENING else before
        if words[marks[0]].text == ":" and self._heads(before, told):
            yield Attribution(Speech(before[-1], before[-1], before), range(marks[0] + 1, len(words)))

    def _quoted(self, mark: int) -> Iterator[Attribution]:
        """Yield who is quoted beside a colon: "“We left”: Ann Lee on war", "Lee heads home: “We left”"."""
        words = self.sentence.tokens
        behind, before = words[mark + 1 :], words[:mark]
        if not (before and behind):
            return
        if before[-1].text in _CLOSING:
            name = self._addressing(behind)
            if self._is_person(name) or (self._names(name) and len(name) < len(behind)):
                yield Attribution(Speech(name[-1], name[-1], name), range(0, mark))
        elif behind[0].text in _OPENING:
            verb = next((one for one in before if one.dep == "ROOT" and one.pos == "VERB"), None)
            doer = None if verb is None else self.sentence.child(verb, "nsubj")
            if verb is not None and doer is not None and doer.index < verb.index and self._is_somebody(doer):
                yield Attribution(Speech(verb, doer, (doer,)), range(mark + 1, len(words)))

    def _is_somebody(self, noun: Token) -> bool:
        denoted = self.sayings.lexicon.denoted(self.sentence, noun)
        return noun.entity == "PERSON" or (denoted in _SOMEBODY and noun.pos == "NOUN")

    def _addressing(self, words: tuple[Token, ...]) -> tuple[Token, ...]:
        """Return the words up to where it is told to whom or of what somebody speaks: "Orlo to Lume"."""
        place = next((word.index for word in words if word.pos == "ADP" and word.index), len(words))
        return words[:place]

    def _heads(self, before: tuple[Token, ...], told: tuple[Token, ...]) -> bool:
        """Tell whether words before a colon name who says what stands behind it."""
        is_known = self._is_person(before) or (_is_body(before) and not _is_plan(told))
        return is_known or (self._is_source(before) and self._tells(told))

    def _is_source(self, words: tuple[Token, ...]) -> bool:
        """Tell whether words before a colon describe somebody, or what reports: "Lome envoy: …"."""
        if not self._names(words) or words[-1].pos not in {"NOUN", "PROPN"}:
            return False
        denoted = self.sayings.lexicon.denoted(self.sentence, words[-1])
        is_many = words[-1].tag == "NNS" or len(words) > 1
        is_known = words[-1].lemma in _TELLING or words[-1].lower in _HEARD
        return is_known or (denoted in _SOMEBODY and is_many)

    def _tells(self, words: tuple[Token, ...]) -> bool:
        """Tell whether words tell something and do not ask."""
        return any(one.pos in {"VERB", "AUX"} for one in words) and not any(one.text == "?" for one in words)

    def _is_person(self, words: tuple[Token, ...]) -> bool:
        return self._names(words) and words[-1].entity == "PERSON"

    def _is_parting(self, mark: Token) -> bool:
        """Tell whether a mark stands free, unlike the one in "Secretary-General"."""
        before, after = (
            self.sentence.tokens[index : index + 1] for index in (mark.index - 1, mark.index + 1)
        )
        is_apart = not before or before[0].span.end < mark.span.start
        return mark.text == ":" or (is_apart and bool(after) and mark.span.end < after[0].span.start)

    def _stands_for_one(self, words: tuple[Token, ...]) -> bool:
        """Tell whether a word is a place or letters that stand for a body: "…: Seoul", "…: CENTCOM"."""
        is_place = all(word.entity in _PLACES for word in words)
        return bool(words) and (is_place or (len(words) == 1 and words[0].text.isupper()))

    def _is_surname(self, words: tuple[Token, ...]) -> bool:
        """Tell whether what ends a headline is one name by itself: "Lome hit - Orlo"."""
        is_one = len(words) == 1 and words[0].tag == "NNP" and words[0].entity in {"", *_SPEAKING}
        return is_one and not self.sayings.lexicon.entries("NounPattern", words[0].lemma)

    def _names(self, words: tuple[Token, ...]) -> bool:
        """Tell whether a few words name a source and nothing else."""
        if not 0 < len(words) <= _SHORT or not all(map(_is_of_name, words)):
            return False
        is_event = bool(self.sayings.lexicon.entries("NounPattern", words[-1].lemma))
        is_known = self.sayings.may_speak(words[-1]) or words[-1].lower in OFFICE_HEADS | _HEARD
        return (words[-1].entity in _SPEAKING and not is_event) or is_known


def _is_of_name(word: Token) -> bool:
    """Tell whether a word may be part of a name or description: "leaked documents", "Chad's army"."""
    return word.pos in _TITLED or word.tag == "POS" or word.text == "WHO" or word.lower in _OUT


def _is_plan(words: tuple[Token, ...]) -> bool:
    """Tell whether words behind a colon tell who is to do something: "Nato: Chad leader to meet"."""
    verbs = {word.index for word in words if word.dep == "ROOT" and word.tag == "VB"}
    return any(word.lower == "to" and word.head in verbs for word in words)


def _is_body(words: tuple[Token, ...]) -> bool:
    """Tell whether words before a colon name a body that speaks, and no matter: "UN: …", not "Cop28: …"."""
    return " ".join(word.lower for word in words) in _BODIES
