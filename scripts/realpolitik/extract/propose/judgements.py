"""What somebody calls somebody or something: qualities, minted from their word.

In: a sentence with its mentions. Out: characterizations with the word that tells who
judges: "X called Y an outlaw", "X said that Y was reckless", "the deal is dangerous".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.ascribed import ascribed, called, judges, named_by, qualities
from realpolitik.extract.frames.finder import Finder
from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.predication import Filler, Predication, unknown
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.judging import CALLING, STATES
from realpolitik.extract.words.pointing import SELVES
from realpolitik.extract.words.qualities import SHARED, adjective
from realpolitik.rdf.minted import declared, mint
from realpolitik.rdf.names import term

_CHARACTERIZATION: Final = term("Characterization")
_SUBJECT, _QUALITY, _KIND = term("subject"), term("quality"), term("Quality")
_ENTRY: Final = Entry(_CHARACTERIZATION, evokes=_CHARACTERIZATION, stance=term("Evaluates"))
_SITUATION, _EVENT, _SPEECH = term("Situation"), term("Event"), term("SpeechAct")
_CALLED: Final = Entry(_SITUATION, evokes=_SITUATION, stance=term("Evaluates"))
"""Stands for the entry of what somebody calls something that no word of judging tells."""
_POINTING: Final = frozenset({"it", "this", "that"})
_WORDS: Final = frozenset({"ADJ", "NOUN", "VERB", "ADV"})
_NEAR: Final = 3
_LONGEST: Final = 7
"""How many words a noun has at most with all that belongs to it, to be told as a whole."""
_CONVICTED: Final = frozenset(
    "guilty liable innocent dead alive hanged unconscious drowned safe unharmed stabbed strangled".split()
)
"""What a court or whoever looks for somebody finds him, which is no opinion."""
_UNREAL: Final = frozenset("attempted failed possible potential alleged apparent suspected planned".split())
"""Words before what is perhaps no such thing, so that nobody says that something is that."""
_MARKS: Final = frozenset({'"', "“", "‘", "'", "``"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """A characterization, with its verb where that is a word of judging.

    Where it `is_marked` its word judges by itself, so that the author judges if nobody else does.
    """

    told: Predication
    verb: Token | None
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """Finds the characterizations of one document; `known` are the qualities that it names."""

    finder: Finder
    known: dict[NamedNode, Entity] = field(default_factory=dict)
    last: list[Sentence] = field(default_factory=list)
    """The sentence before, where there is one."""

    def of(self, sentence: Sentence) -> Iterator[Judgement]:
        """Yield the characterizations of a sentence."""
        for word in sentence.tokens:
            if word.pos == "VERB" and self._judges(sentence, word):
                yield from self._called(sentence, word)
        for one in ascribed(sentence):
            if not self._judges(sentence, one.word):
                told = self._told(sentence, one.word, one.judged, one.qualities, is_sure=False)
                yield from (Judgement(each, None, one.is_clear) for each in told)
        self.last[:] = [sentence]

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the qualities."""
        for iri in self.known:
            yield from declared(iri)

    def _judges(self, sentence: Sentence, verb: Token) -> bool:
        entries = self.finder.lexicon.entries("JudgementVerb", verb.lemma)
        if verb.lemma == "consider" and verb.tag == "VBG" and sentence.child(verb, "aux") is not None:
            return False
        if verb.lemma == "find" and any(one.lower in _CONVICTED for one in sentence.children(verb, "oprd")):
            return False
        return any(matches_verb(entry, sentence, verb) for entry in entries)

    def _called(self, sentence: Sentence, verb: Token) -> Iterator[Judgement]:
        judged, quality = called(sentence, verb)
        if judged is not None and judged.lower in SELVES:
            return
        if judged is not None and quality is not None:
            found = qualities(sentence, quality) or (quality,)
            told = tuple(self._told(sentence, verb, judged, found, is_sure=True))
            if not told and not any(one.lower in _UNREAL for one in sentence.children(quality, "amod")):
                words = named_by(sentence, verb, judged, quality)
                told = tuple(self._minted(sentence, verb, judged, words))
            plain = Predication(sentence, quality, _CALLED, _SITUATION, ())
            yield from (Judgement(one, verb, is_marked=quality.pos == "ADJ") for one in told or (plain,))
        else:
            yield from self._quoted(sentence, verb)

    def _quoted(self, sentence: Sentence, verb: Token) -> Iterator[Judgement]:
        """Yield what is praised or condemned in words that are quoted: "praised the 'old ties'"."""
        judged = sentence.child(verb, "dobj")
        if judged is None:
            return
        last = sentence.subtree(judged)[-1].index
        marks = [one for one in sentence.children(judged, "amod") if _is_quoted(sentence, one)]
        is_view = verb.lemma not in CALLING | {"see", "view", "cite"}
        told = tuple(self._told(sentence, verb, judged, marks, is_sure=False)) if is_view else ()
        yield from (Judgement(one, verb, is_marked=False) for one in told)
        if not told and any(word.text in _MARKS for word in sentence.tokens[verb.index : last]):
            plain = Predication(sentence, judged, _CALLED, _SITUATION, ())
            yield Judgement(plain, verb, is_marked=False)

    def _told(
        self, sentence: Sentence, word: Token, judged: Token, by: Iterable[Token], *, is_sure: bool
    ) -> Iterator[Predication]:
        """Yield what is said of somebody by words that judge or, where a verb of judging does, are quoted."""
        words = [one for one in by if judges(sentence, one) or (is_sure and _is_quoted(sentence, one))]
        yield from self._minted(sentence, word, judged, words)

    def _minted(
        self, sentence: Sentence, word: Token, judged: Token, by: Iterable[Token]
    ) -> Iterator[Predication]:
        """Yield what is said of somebody by words, each as a quality."""
        told = [(one, self._quality(sentence, one)) for one in by]
        fillers = tuple(_filler(sentence, one, named) for one, named in told if named is not None)
        if not fillers:
            return
        meant = next(iter(self.finder.arguments.meant(sentence, judged)), None)
        arguments: tuple[tuple[NamedNode, Predication], ...] = ()
        if meant is not None:
            fillers = (Filler(_SUBJECT, *meant), *fillers)
        else:
            arguments = ((_SUBJECT, self._matter(sentence, word, judged)),)
        yield Predication(sentence, word, _ENTRY, _CHARACTERIZATION, fillers, (), arguments)

    def _matter(self, sentence: Sentence, verb: Token, judged: Token) -> Predication:
        """Return the event that is judged, of "it" that of the clause or of the sentence before."""
        matter, head = self.finder.evoking.matter, sentence.head(verb)
        if judged.lower not in _POINTING:
            return matter(sentence, judged)
        is_beside = verb.dep == "advcl" and verb.tag == "VBG" and head.pos == "VERB"
        beside = (*sentence.children(head, "dobj"), head) if is_beside else ()
        told = [matter(sentence, one) for one in beside]
        told += [matter(one, noun) for one in self.last for noun in _told_in(one) if not is_beside]
        known = (one for one in told if self._happens(one))
        return next(known, None) or unknown(sentence, judged)

    def _happens(self, one: Predication) -> bool:
        """Tell whether a situation happens, and is neither only said nor thought."""
        is_a = self.finder.arguments.fitting.vocabulary.is_a
        return is_a(one.evokes, _EVENT) and not is_a(one.evokes, _SPEECH)

    def _quality(self, sentence: Sentence, word: Token) -> Entity | None:
        if word.pos not in _WORDS or not word.lemma.isalpha() or _is_part(sentence, word):
            return None
        parts = _phrase(sentence, word)
        name = " ".join((*(one.lower for one in parts[:-1]), _own_form(word)))
        label = SHARED.get(word.lemma) or SHARED.get(word.lower) or SHARED.get(name) or adjective(name)
        iri = mint("quality", slug_of(label))
        return self.known.setdefault(iri, Entity(iri, label, frozenset({_KIND}), is_local=True))


def _is_part(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word is no quality by itself: "considered pro-Chad", "rated the talks higher"."""
    behind = sentence.tokens[word.index + 1 : word.index + 2]
    return word.lower in {"higher", "lower"} or any(one.text == "-" for one in behind)


def _own_form(word: Token) -> str:
    return word.lemma if word.pos == "NOUN" and word.lower not in STATES else word.lower


def _told_in(sentence: Sentence) -> tuple[Token, ...]:
    """Return the subject of the main clause of a sentence, and its verb."""
    root = next((word for word in sentence.tokens if word.head == word.index), None)
    return () if root is None else (*sentence.children(root, "nsubj", "nsubjpass")[:1], root)


def _filler(sentence: Sentence, word: Token, named: Entity) -> Filler:
    head = sentence.head(word)
    is_before = word.dep in {"amod", "compound"} and head.pos == "NOUN" and head.index > word.index
    is_noun = word.pos == "NOUN" and len(sentence.subtree(word)) <= _LONGEST
    near = [one for one in sentence.subtree(word) if one.index >= word.index] if is_noun else [word]
    span = sentence.span((word, head) if is_before else near)
    place = (sentence.number, word.index, word.index + 1, word.index, span)
    return Filler(_QUALITY, named, Mention(*place, named, Form.NAME))


def _is_quoted(sentence: Sentence, word: Token) -> bool:
    """Tell whether a quotation mark stands right before a word, or before what stands before it."""
    before = sentence.tokens[max(0, word.index - _NEAR) : word.index]
    return any(one.text in _MARKS for one in before)


def _phrase(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the words that name a quality: a noun with its compound."""
    before = sentence.children(word, "compound") if word.pos == "NOUN" else ()
    return (*(one for one in before if one.index == word.index - 1), word)
