"""What is attributed to somebody and fits no class of the lexicon: a plain situation and its topics."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.entities import Form, Mentions
from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.propose.evidence import apart, judged
from realpolitik.extract.tokens import FINITE, Sentence, Token
from realpolitik.extract.voices.attribution import Attribution, is_bare_title
from realpolitik.extract.voices.attributions import attributions_of
from realpolitik.extract.voices.sayings import Sayings, sayings_of
from realpolitik.extract.voices.speakers import Speakers
from realpolitik.extract.words.pointing import SELVES
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_TOPIC, _SITUATION = term("topic"), term("Situation")
_CLAUSES: Final = ("ccomp", "xcomp", "parataxis")
_KNOWN: Final = ("csubj", "advcl")
"""What the parser makes of a clause behind "make it clear that"."""
_VERBS: Final = frozenset({"VERB", "AUX"})
_ASIDE: Final = frozenset({"relcl", "acl", "appos", "advcl"})
_CLAIMING: Final = frozenset({"claim", "profess", "purport", "admit", "confess"})
"""Verbs of which an infinitive tells what is claimed: "claims to be"."""
_REPORTING: Final = frozenset({"report", "recall", "recount", "mention", "remember", "regret", "acknowledge"})
"""Verbs of which a gerund tells what somebody went through: "recalled seeing lights"."""
_ACCUSING: Final = frozenset({"accuse", "suspect"})
"""Verbs of which a bare noun tells only what the accusation is about: "accused it of bias"."""
_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl")
_SHORTEST: Final = 3
"""How many words a clause beside its source has at least."""
_ABOUT: Final = ("object", "of", "about")
_TOUCHING: Final = frozenset({"feel", "hear", "find", "learn"})
"""Verbs of which an object in quotation marks is nothing that is said: "felt the 'squeeze'"."""
_QUOTES: Final = frozenset({'"', "“", "‘", "'"})
_MOST: Final = 6
PLAIN: Final = Entry(iri=_SITUATION, evokes=_SITUATION)
"""Stands for the entry of a situation that no words of the lexicon evoke."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Finds the attributed clauses of the sentences of one document."""

    speakers: Speakers
    mentions: Mentions

    def of(self, sentence: Sentence) -> tuple[Predication, ...]:
        """Return what is said in a sentence, clause by clause, as situations of no class."""
        sayings = sayings_of(self.speakers.sources.lexicon, sentence)
        clauses = (word for word in self._clauses(sentence, sayings) if not _says(sentence, sayings, word))
        told = {word.index: word for word in clauses}
        return tuple(self.plain(sentence, told[index]) for index in sorted(told))

    def _clauses(self, sentence: Sentence, sayings: Sayings) -> Iterator[Token]:
        for word in sentence.tokens:
            yield from self._said(sentence, word, sayings)
        for one in attributions_of(sayings):
            yield from self._beside(sentence, one)

    def _said(self, sentence: Sentence, word: Token, sayings: Sayings) -> Iterator[Token]:
        """Yield the clauses below a verb of saying, else the noun that tells what is denied or promised."""
        entry = sayings.said_by(word)
        clauses = sentence.children(word, *_CLAUSES) if entry is not None else ()
        clauses = tuple(one for one in clauses if not _is_apart(sentence, one, word))
        clauses += tuple(one for one in sentence.children(word, *_KNOWN) if sayings.is_made_known(one, word))
        is_claim = word.lemma in _CLAIMING
        if word.lemma in _REPORTING and entry is not None:
            yield from (one for one in clauses if one.dep == "xcomp" and one.tag == "VBG")
        for clause in (one for one in clauses if entry is not None and _is_telling(entry, one, is_claim)):
            yield clause
            yield from _joined(sentence, clause)
        if entry is not None and not any(one.pos in _VERBS for one in clauses):
            slots = Clauses(sentence).slots(word)
            nouns = (noun for slot in sorted(entry.carries) for noun in _direct(slots.get(slot, ())))
            yield from (noun for noun in nouns if self._is_told(sentence, word, noun, sayings))
            yield from _misread(sentence, word)
            yield from _behind_preposition(sentence, word, entry)
            if word.lemma not in _ACCUSING | _TOUCHING:
                yield from (
                    one for slot in _ABOUT for one in slots.get(slot, ()) if _is_quoted(sentence, one)
                )
        elif sayings.entry(word, ("SpeechNoun",)) is not None:
            yield from (one for one in sentence.children(word, "acl") if sentence.child(one, "mark", "aux"))

    def _is_told(self, sentence: Sentence, verb: Token, noun: Token, sayings: Sayings) -> bool:
        """Tell whether a noun is what is said; a bare one tells too little, unless it is what is denied."""
        entry = sayings.said_by(verb)
        is_known = (
            noun.lemma == "responsibility"
            or verb.lemma in _ACCUSING
            or (entry is not None and entry.polarity is not None)
        )
        is_enough = is_known or len(sentence.subtree(noun)) > 1
        if verb.lemma == "threaten" and not sayings.lexicon.entries("NounPattern", noun.lemma):
            return False
        is_enough = (
            is_enough
            and (verb.lemma not in _ACCUSING or _is_deed(sentence, noun))
            and noun != sayings.speech(verb).speaker
        )
        return is_enough and sayings.is_content(verb, noun)

    def _beside(self, sentence: Sentence, one: Attribution) -> Iterator[Token]:
        """Yield the main clauses of the words that a source beside them holds for."""
        apart = {word.index for word in one.speech.marks}
        mains = tuple(self._mains(sentence, one, apart))
        yield from mains or _nominal(sentence, one.scope, apart)

    def _mains(self, sentence: Sentence, one: Attribution, apart: Collection[int]) -> Iterator[Token]:
        for index in one.scope:
            word = sentence.tokens[index]
            is_main = word.head not in one.scope or word.head in apart or word.head == word.index
            is_told = word.dep == "advcl" and _is_contrast(sentence, word)
            is_clause = (word.pos in _VERBS or word.dep in {"ccomp", "ROOT"}) and word.dep not in _ASIDE
            if is_told and index not in apart:
                yield word
            is_long = index not in apart and len(sentence.subtree(word)) >= _SHORTEST
            is_done = word.tag == "VB" and sentence.child(word, "csubj") is not None
            if is_main and is_clause and is_long and not is_done:
                yield word
                yield from (joined for joined in _joined(sentence, word) if joined.index in one.scope)

    def quoted(self, sentence: Sentence) -> tuple[Predication, ...]:
        """Return what a sentence says that is quoted as a whole, clause by clause, of no class."""
        root = next(
            (word for word in sentence.tokens if word.head == word.index and word.pos in _VERBS), None
        )
        if root is None or not self.speakers.is_quoted(sentence):
            return ()
        return tuple(self.plain(sentence, clause) for clause in (root, *_joined(sentence, root)))

    def called(self, one: Predication) -> Predication:
        """Return what somebody calls something, with those whom it is about where it is of no class."""
        if one.evokes != _SITUATION:
            return one
        return replace(one, fillers=tuple(self._topics(one.sentence, one.trigger)))

    def plain(self, sentence: Sentence, clause: Token) -> Predication:
        """Return what a clause says as a situation of no class, with those whom it is about."""
        return Predication(sentence, clause, PLAIN, _SITUATION, tuple(self._topics(sentence, clause)))

    def _topics(self, sentence: Sentence, clause: Token) -> Iterator[Filler]:
        left = {word for other in apart(sentence, clause) for word in sentence.subtree(other)}
        words = {*sentence.subtree(clause), *judged(sentence, clause)} - left
        within = {word.index for word in words}
        found = [
            mention
            for mention in self.mentions.within(sentence.number)
            if mention.head in within and mention.form is not Form.PRONOUN
        ]
        known: dict[object, Filler] = {}
        for mention in found:
            known.setdefault(mention.entity.iri, Filler(_TOPIC, mention.entity, mention))
        yield from list(known.values())[:_MOST]


def _is_deed(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun tells what somebody did: "of flights over Chad", no "of bias"."""
    return noun.tag in {"NNS", "VBG"} or sentence.child(noun, "prep", "acl", "relcl") is not None


def _is_contrast(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause stands against another, so that it is told by itself: "though none was taken"."""
    mark = sentence.child(clause, "mark")
    is_against = mark is not None and mark.lower in {"though", "although", "while", "whereas"}
    return is_against and sentence.child(clause, *_SUBJECTS) is not None


def _nominal(sentence: Sentence, scope: range, apart: Collection[int]) -> Iterator[Token]:
    """Yield the noun of a headline that quotes without a verb: "Deal 'nothing to be proud of', says Lume"."""
    words = [word for word in sentence.tokens[scope.start : scope.stop] if word.pos != "PUNCT"]
    is_quoting = any(
        word.text in _QUOTES or word.tag == "VBN" for word in sentence.tokens[scope.start : scope.stop]
    )
    is_quoting = is_quoting or is_bare_title(sentence, sentence.tokens[scope.start : scope.stop])
    before = sentence.tokens[max(0, min(apart, default=0) - 2) : max(0, min(apart, default=0) - 1)]
    is_behind = bool(before) and before[0].dep == "cc" and scope.start > min(apart, default=0)
    is_title = sentence.segment.role is not SegmentRole.BODY and is_quoting
    if not (is_title or is_behind) or len(words) < _SHORTEST:
        return
    outside = [word for word in words if word.head not in scope or word.head in {*apart, word.index}]
    nouns = [word for word in outside if word.pos in {"NOUN", "PROPN", "ADJ"} and word.index not in apart]
    yield from nouns[:1]


def _joined(sentence: Sentence, clause: Token) -> Iterable[Token]:
    """Return the clauses that are joined to one, with a subject of their own or that of the first."""
    joined = (one for one in sentence.conjuncts(clause)[1:] if one.pos in _VERBS)
    return (one for one in joined if sentence.child(one, *_SUBJECTS) or _is_long(sentence, one))


def _is_long(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a finite verb without a subject tells enough to be a statement."""
    return verb.tag in FINITE and len(sentence.subtree(verb)) >= _SHORTEST


def _is_apart(sentence: Sentence, clause: Token, verb: Token) -> bool:
    """Tell whether a semicolon parts a clause from a verb, or it says what somebody makes himself."""
    is_of_self = any(one.lower in SELVES for one in sentence.children(clause, "nsubj"))
    return is_of_self or any(one.text == ";" for one in sentence.tokens[clause.index : verb.index])


def _direct(nouns: Iterable[Token]) -> tuple[Token, ...]:
    """Return the last noun of several, before which stands who hears or gets it."""
    return tuple(noun for noun in nouns if noun.dep != "dative")[-1:]


def _behind_preposition(sentence: Sentence, verb: Token, entry: Entry) -> Iterator[Token]:
    """Yield the gerunds of what somebody is accused of and the like: "accused them of selling arms"."""
    nouns = sentence.children(verb, "dobj", "nsubjpass")
    for word in (verb, *nouns):
        for preposition in sentence.children(word, "prep"):
            if preposition.lower in entry.carries:
                yield from sentence.children(preposition, "pcomp")


def _is_quoted(sentence: Sentence, noun: Token) -> bool:
    """Tell whether words in quotation marks stand in what a noun names."""
    words = sentence.subtree(noun)
    before = sentence.tokens[max(0, words[0].index - 1) : words[-1].index]
    return noun.index > 0 and any(word.text in _QUOTES for word in before)


def _misread(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the noun at the end of a clause behind "that" of which the parser missed the verb."""
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_clause = bool(after) and after[0].lower == "that" and after[0].dep == "mark"
    return sentence.children(verb, "dobj") if is_clause else ()


def _says(sentence: Sentence, sayings: Sayings, word: Token) -> bool:
    """Tell whether a clause only tells that somebody says something, which is told by itself."""
    clauses = sentence.children(word, "ccomp") if sayings.said_by(word) is not None else ()
    return any(one.pos in _VERBS for one in clauses)


def _is_telling(entry: Entry, clause: Token, is_claim: bool) -> bool:
    """Tell whether a clause is what is said; an infinitive or gerund is of some verbs: "denied having"."""
    if clause.dep != "xcomp":
        return clause.pos in _VERBS or clause.dep == "ccomp"
    is_held = is_claim or entry.polarity is not None or entry.stance == term("Commits")
    return clause.pos in _VERBS and is_held
