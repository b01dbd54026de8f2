"""How a sentence says what somebody or something is: by a verb that links, that judges, or beside its name.

In: a sentence. Out: the words that are judged, with those by which they are and the word that is asserted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from realpolitik.extract.frames.bearers import bearer, not_it, stood_for, taken_before
from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.judging import (
    BLAND,
    CALLING,
    CLEAR,
    CONDUCT,
    LAYING,
    LINKING,
    NO_QUALITY,
    NOUNS,
    PERFORMING,
    PHRASES,
    REASONS,
    STANDING,
    STATES,
    VAGUE,
)
from realpolitik.extract.words.qualities import JUDGING, adjective

_TOLD: Final = frozenset({"ROOT", "ccomp", "conj", "relcl", "parataxis"})
_NOBODY: Final = frozenset("what who which there you one those something anything nothing everything".split())
_MERELY: Final = frozenset({"just", "only", "merely", "simply"})
_LESS: Final = frozenset({"less", "least", "how"})
_ADJECTIVES: Final = frozenset({"ADJ", "VERB", "ADV"})
_AS: Final = frozenset({"dobj", "appos", "dep", "npadvmod", "nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True)
class Ascribed:
    """What is judged by which words, and the word whose mood, tense and negation hold for it."""

    word: Token
    judged: Token
    qualities: tuple[Token, ...]
    is_clear: bool
    """Whether an author too judges by the words."""


def ascribed(sentence: Sentence) -> Iterator[Ascribed]:
    """Yield what a sentence says that somebody or something is, in words that judge."""
    for word in sentence.tokens:
        if word.lemma in LINKING | LAYING | {"amount"} and _is_told(sentence, word):
            yield from _linked(sentence, word)
        elif word.lemma in CONDUCT and _is_told(sentence, word):
            yield from _conduct(sentence, word)
        elif word.dep == "appos" and _is_apart(sentence, word) and is_judging(sentence, word):
            yield Ascribed(word, sentence.head(word), qualities(sentence, word), _is_clear(sentence, word))


def _is_apart(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a comma stands before a noun with what belongs to it."""
    first = sentence.subtree(noun)[0].index
    return first > 0 and sentence.tokens[first - 1].text == ","


def called(sentence: Sentence, verb: Token) -> tuple[Token | None, Token | None]:
    """Return what a verb of judging judges, and the word by which it does."""
    judged = stood_for(sentence, verb, sentence.child(verb, "dobj", "nsubjpass"))
    quality = (sentence.child(verb, "oprd") if verb.dep != "acl" else None) or _behind_as(sentence, verb)
    if quality is not None:
        return not_it(sentence, verb, quality, judged) or taken_before(sentence, quality), quality
    clause = sentence.child(verb, "ccomp")
    objects = () if verb.lemma == "find" else sentence.children(verb, "dobj", "dative")
    if clause is not None and clause.pos in {"NOUN", "ADJ", "PROPN"}:
        return not_it(sentence, verb, clause, sentence.child(clause, "nsubj")), clause
    if clause is not None and clause.lemma == "be":
        return sentence.child(clause, "nsubj"), sentence.child(clause, "acomp", "attr")
    if verb.lemma in CALLING and len(objects) == len(("whom", "what")):
        return objects[0], objects[1]
    return judged, _after(sentence, judged) if judged is not None and verb.lemma in CALLING else None


def _after(sentence: Sentence, noun: Token) -> Token | None:
    """Return an adjective right behind a noun: "called the pact 'legitimate and fair'"."""
    return next((one for one in sentence.children(noun, "amod") if one.index > noun.index), None)


def qualities(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the words by which a word judges: joined adjectives, or a noun with what stands before it."""
    noun = _of_one(sentence, word)
    if noun.pos != "NOUN":
        return tuple(one for one in sentence.conjuncts(word) if one.pos in _ADJECTIVES)
    is_judging, marks = _is_noun(sentence, noun), sentence.children(noun, "amod", "compound")
    before = [one for one in marks if _is_adjective(sentence, one) and (is_judging or _tells(one))]
    own = (noun,) if is_judging else _act_of(sentence, noun)
    return (*own, *before)


def named_by(sentence: Sentence, verb: Token, judged: Token, word: Token) -> tuple[Token, ...]:
    """Return by which words of any kind a verb that is always somebody's view calls something."""
    is_quality = word.pos in {"ADJ", "NOUN"} and _may_judge(word) and word.lemma != judged.lemma
    if not is_quality or verb.lemma in PERFORMING or _names_only(sentence, verb, judged, word):
        return ()
    marks = tuple(one for one in sentence.children(word, "amod", "compound") if _may_judge(one))
    return (word,) if word.pos == "ADJ" or word.lemma not in BLAND else marks


def _may_judge(word: Token) -> bool:
    return word.lower not in NO_QUALITY and word.tag != "JJS"


def _names_only(sentence: Sentence, verb: Token, judged: Token, word: Token) -> bool:
    """Tell whether a word is a name, what something is to be called, or what something else stands as."""
    is_name = verb.lemma in CALLING and word.pos == "NOUN" and sentence.child(verb, "nsubj", "agent") is None
    is_to_be = any(one.tag == "MD" for one in sentence.children(verb, "aux"))
    is_owned = verb.lemma not in CALLING and judged.lemma in STANDING
    is_other = sum(one.lower == "as" for one in sentence.tokens[verb.index : word.index]) > 1
    return is_name or is_to_be or is_owned or is_other or judged.lower == "what"


def judges(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word judges: an adjective, an adverb of one, a noun."""
    return _is_noun(sentence, word) or _is_adjective(sentence, word)


def _is_adjective(sentence: Sentence, word: Token) -> bool:
    is_less = any(one.lower in _LESS for one in sentence.children(word, "advmod"))
    is_word = word.lemma in JUDGING or adjective(word.lower) in JUDGING
    return is_word and not is_less and (word.pos in _ADJECTIVES or word.dep == "compound")


def is_judging(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word judges by itself, or by what stands before it."""
    return any(judges(sentence, one) for one in qualities(sentence, word))


def _act_of(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return as what something is an act: "an act of aggression"."""
    behind = sentence.children(noun, "prep") if noun.lemma == "act" else ()
    return tuple(one for of in behind if of.lower == "of" for one in sentence.children(of, "pobj"))


def _tells(mark: Token) -> bool:
    """Tell whether an adjective judges before any noun: no superlative, and no vague praise."""
    return mark.tag != "JJS" and mark.lemma not in VAGUE


def _is_noun(sentence: Sentence, noun: Token) -> bool:
    before = {one.lower for one in sentence.children(noun, "compound", "amod")}
    is_phrase = bool(before & PHRASES.get(noun.lemma, frozenset())) or noun.lower in STATES
    above = sentence.head(sentence.head(noun))
    is_act = noun.dep == "pobj" and above.lemma == "act" and sentence.head(noun).lower == "of"
    return noun.pos == "NOUN" and (noun.lemma in NOUNS or is_phrase or is_act)


def _is_clear(sentence: Sentence, word: Token) -> bool:
    noun = _of_one(sentence, word)
    if noun.pos != "NOUN":
        return noun.tag != "JJS"
    is_plain = noun.lemma in NOUNS - CLEAR
    return not is_plain or any(one.lower in JUDGING for one in sentence.children(noun, "amod"))


def _of_one(sentence: Sentence, noun: Token) -> Token:
    """Return of what something is one: "one of the most significant events"."""
    of = next((one for one in sentence.children(noun, "prep") if one.lower == "of"), None)
    inner = None if of is None else sentence.child(of, "pobj")
    return inner if inner is not None and noun.lower == "one" else noun


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause is told, also in a headline without its verb, and is no condition or question."""
    mark, above = sentence.child(verb, "mark"), sentence.head(verb)
    is_open = mark is not None and mark.lower in {"if", "whether", "unless"}
    if (
        is_open
        or sentence.child(verb, "expl") is not None
        or (verb.dep == "ccomp" and mark is None and above.lemma in CALLING)
        or _is_more(sentence, verb)
    ):
        return False
    is_title = verb.dep == "acl" and verb.tag == "VBG" and above.dep == "ROOT"
    is_why = verb.dep == "advcl" and mark is not None and mark.lower in REASONS
    return verb.dep in _TOLD or is_title or is_why


def _is_more(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is said to be more than a quality: "is not just harmful"."""
    near = sentence.tokens[verb.index : verb.index + 4]
    return any(no.lower in {"not", "n't"} and word.lower in _MERELY for no, word in pairwise(near))


def _linked(sentence: Sentence, verb: Token) -> Iterator[Ascribed]:
    quality = sentence.child(verb, "acomp", "oprd") if verb.lemma in LINKING else None
    noun = sentence.child(verb, "attr") or (sentence.child(verb, "dobj") if verb.lemma in LAYING else None)
    word = quality or noun or _behind(sentence, verb)
    judged = _judged(sentence, verb, word) if word is not None and is_judging(sentence, word) else None
    if word is not None and judged is not None:
        yield Ascribed(verb, bearer(sentence, judged), qualities(sentence, word), _is_clear(sentence, word))


def _behind(sentence: Sentence, verb: Token) -> Token | None:
    """Return in what something is, or to what it amounts: "is in tatters", "amounts to a war crime"."""
    for preposition in sentence.children(verb, "prep"):
        noun = sentence.child(preposition, "pobj")
        is_state = preposition.lower == "in" and verb.lemma in LINKING and noun is not None
        if noun is not None and is_state and noun.lower in STATES:
            return noun
        if noun is not None and preposition.lower == "to" and verb.lemma == "amount":
            return noun
    return None


def _judged(sentence: Sentence, verb: Token, quality: Token) -> Token | None:
    """Return of what something is said: of "it" the clause behind it, where one stands there."""
    subject = next(iter(Clauses(sentence).surface_subject(verb)), None)
    judged = not_it(sentence, verb, quality, subject)
    return None if judged is None or judged.lower in _NOBODY else judged


def _conduct(sentence: Sentence, verb: Token) -> Iterator[Ascribed]:
    """Yield how somebody acts: "acts recklessly", "behaves like a bully"."""
    judged = next(iter(Clauses(sentence).surface_subject(verb)), None)
    behind = (one for one in sentence.children(verb, "advmod") if one.index > verb.index)
    ways = [one for one in behind if adjective(one.lower) in JUDGING]
    likes = (one for one in sentence.children(verb, "prep") if one.lower in {"like", "as"})
    nouns = [one for like in likes for one in sentence.children(like, "pobj") if is_judging(sentence, one)]
    if judged is not None and judged.lower not in _NOBODY and (ways or nouns):
        found = tuple(ways) or qualities(sentence, nouns[0])
        yield Ascribed(verb, bearer(sentence, judged), found, is_clear=True)


def _behind_as(sentence: Sentence, verb: Token) -> Token | None:
    """Return what stands behind "as", also where what is judged has an apposition before it."""
    for word in sentence.tokens[verb.index + 1 :]:
        above = sentence.head(word)
        while (above.dep in _AS or sentence.head(above).dep == "agent") and above.index not in {
            verb.index,
            above.head,
        }:
            above = sentence.head(above)
        if word.lower == "as" and word.dep == "prep" and above == verb:
            return sentence.child(word, "pobj", "amod", "pcomp")
        if word.lower == "as" and word.dep == "mark" and sentence.head(above) == verb:
            return above if above.tag in {"VBN", "JJ"} and above.index == word.index + 1 else None
    return None
