"""How likely a noun of chance makes what its clause tells: "the odds that Chad would attack are low".

In: a clause below a noun, and how it is meant so far. Out: the same, probable where the chance is told
to be high, probably not so where it is told to be low, and else nothing that is claimed.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.words.unreal import CHANCES
from realpolitik.rdf.names import term

_MEASURED: Final = frozenset(
    "odd odds chance likelihood probability possibility prospect risk danger threat".split()
)
_RISKS: Final = frozenset({"risk", "danger", "threat", "possibility", "option", "prospect", "likelihood"})
_SIGNS: Final = frozenset(
    "evidence proof sign indication doubt belief suspicion certainty likelihood".split()
)
"""Nouns of what speaks for something that may be so or not."""
_COMPLETING: Final = ("dobj", "attr", "acomp", "auxpass", "xcomp", "ccomp")
"""What a verb has that lacks nothing but what it may have before it."""
_RELATIVE: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_GIVING: Final = frozenset("give make send show tell hand offer issue submit pay file call deny".split())
"""Verbs whose second object may be the noun before their clause: "claims it made"."""
_LIKENING: Final = frozenset({"liken", "compare", "equate"})
_HINTS: Final = frozenset({"information", "info", "tip", "clue", "detail", "intelligence"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_LOW: Final = frozenset("low small slim remote little minimal slender negligible minuscule lower".split())
_HIGH: Final = frozenset("high good real strong great serious considerable higher growing big".split())


def is_chance(sentence: Sentence, clause: Token, noun: Token) -> bool:
    """Tell whether a clause, with or without "that", is what may be: "the odds Chad would attack"."""
    return noun.lemma in CHANCES | _SIGNS and is_content(sentence, clause, noun)


def is_content(sentence: Sentence, clause: Token, noun: Token) -> bool:
    """Tell whether a clause behind a noun tells what that is, without "that": "claims Chad shelled Lome"."""
    subject = sentence.child(clause, "nsubj", "nsubjpass")
    is_whole = sentence.child(clause, *_COMPLETING) is not None and clause.lemma not in _GIVING
    is_named = subject is not None and subject.pos in {"NOUN", "PROPN"} and subject.index > noun.index
    is_marked = sentence.child(clause, "mark") is not None
    between = sentence.tokens[noun.index + 1 : clause.index]
    if any(word.tag in _RELATIVE or word.lower == "that" for word in between):
        return False
    return clause.dep in {"relcl", "acl"} and is_named and is_whole and not is_marked


def chance(sentence: Sentence, noun: Token, found: Attitude) -> Attitude:
    """Return how the clause of a noun of chance is meant."""
    verb = sentence.head(noun)
    said = sentence.children(verb, "acomp") if noun.dep == "nsubj" and verb.lemma == "be" else ()
    words = {one.lower: one for one in (*said, *sentence.children(noun, "amod"))}
    low, high = (next((words[word] for word in words if word in told), None) for told in (_LOW, _HIGH))
    if noun.lemma not in _MEASURED or (low or high) is None or found.silent:
        return found.muted(f"clause of {noun.lemma}")
    if low is not None:
        return found.negated().less_sure(term("Probable")).cued("negation", low)
    return found if high is None else found.less_sure(term("Probable")).cued("hedge", high)


def is_risk(sentence: Sentence, noun: Token) -> bool:
    """Tell whether something is called a risk and the like: "an attack is a risk"."""
    verb = sentence.head(noun)
    said = sentence.children(noun, "appos")
    said += sentence.children(verb, "attr") if noun.dep in _SUBJECTS and verb.lemma == "be" else ()
    return any(word.lemma in _RISKS and word.index > noun.index for word in said)


def is_compared(word: Token, verb: Token) -> bool:
    """Tell whether something is only said to be like what is named: "likened it to a coup"."""
    return verb.lemma in _LIKENING and word.lower in {"to", "with"}


def may_help(sentence: Sentence, word: Token, verb: Token) -> bool:
    """Tell whether it is what a hint may help with: "information leading to the arrest of"."""
    is_leading = verb.lemma == "lead" and verb.tag == "VBG" and word.lower == "to"
    return is_leading and sentence.head(verb).lemma in _HINTS
