"""Who or what bears a quality that is said of it, through pronouns, relative clauses and appositions.

In: the words of a sentence by which something is judged. Out: the word that names what is judged.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.judging import LINKING

_CLAUSES: Final = ("xcomp", "ccomp", "csubj", "advcl", "acl")
_STARTS: Final = ("DT", "PRP$", "POS")


def bearer(sentence: Sentence, noun: Token) -> Token:
    """Return who or what is called by a noun: of "he is an outlaw who" and "X, an outlaw who" the bearer."""
    head = sentence.head(noun)
    if noun.dep == "attr" and head.lemma in LINKING:
        return next(iter(Clauses(sentence).surface_subject(head)), noun)
    return head if noun.dep == "appos" else noun


def stood_for(sentence: Sentence, verb: Token, judged: Token | None) -> Token | None:
    """Return the noun that a relative pronoun stands for, also where the clause is taken for another kind."""
    if judged is None or judged.lower in {"that", "which", "whom"}:
        above = sentence.children(sentence.head(verb), "dobj", "nsubjpass") if verb.dep == "ccomp" else ()
        outer = next(iter(above), None) if judged is not None else None
        return _relative(sentence, verb) or outer or judged
    return judged


def _relative(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun that a relative clause is about: "polls on Sunday that Kiev denounced as a farce"."""
    if verb.dep not in {"relcl", "acl"}:
        return None
    noun = sentence.head(verb)
    above = (one for one in sentence.above(noun) if one.pos in {"NOUN", "PROPN", "VERB"})
    outer = next(above, None) if noun.entity in {"DATE", "TIME"} else None
    objects = () if outer is None else sentence.children(outer, "dobj", "nsubjpass")
    return noun if outer is None else outer if outer.pos != "VERB" else next(iter(objects), noun)


def not_it(sentence: Sentence, verb: Token, quality: Token, judged: Token | None) -> Token | None:
    """Return the clause for which "it" stands before a quality, else what is judged."""
    if judged is None or judged.lower != "it":
        return judged
    clauses = (*sentence.children(quality, *_CLAUSES), *sentence.children(verb, *_CLAUSES))
    return next((one for one in clauses if one != quality), judged)


def taken_before(sentence: Sentence, quality: Token) -> Token | None:
    """Return what is judged where it is taken for a part of that by which it is: "called the snub cruel"."""
    before = (one for one in sentence.children(quality, "amod", "compound", "nmod", "nsubj") if one.index)
    return next((one for one in before if sentence.tokens[one.index - 1].tag in _STARTS), None)
