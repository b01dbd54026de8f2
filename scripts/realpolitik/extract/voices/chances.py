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
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_LOW: Final = frozenset("low small slim remote little minimal slender negligible minuscule lower".split())
_HIGH: Final = frozenset("high good real strong great serious considerable higher growing big".split())


def is_chance(sentence: Sentence, clause: Token, noun: Token) -> bool:
    """Tell whether a clause, with or without "that", is what may be: "the odds Chad would attack"."""
    subject = sentence.child(clause, "nsubj", "nsubjpass")
    is_whole = sentence.child(clause, "dobj", "attr", "acomp", "auxpass") is not None
    is_named = subject is not None and subject.pos in {"NOUN", "PROPN"} and subject.index > noun.index
    is_marked = sentence.child(clause, "mark") is not None
    return noun.lemma in CHANCES and clause.dep == "relcl" and is_named and is_whole and not is_marked


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
