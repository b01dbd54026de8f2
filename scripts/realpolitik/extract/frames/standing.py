"""What stands in a slot of a word and may tell a situation: gerunds and clauses as well as nouns.

In: a word with its slots. Out: the words in one slot, or of the clauses that complete the word.
"""

from __future__ import annotations

from realpolitik.extract.frames.clauses import Slots
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import BROKERING


def standing(sentence: Sentence, word: Token, slot: str, slots: Slots) -> tuple[Token, ...]:
    """Return the words in a slot below a word that may tell a situation, gerunds and clauses as well."""
    if slot == "clause":
        return (*sentence.children(word, "xcomp", "ccomp"), *_clauses_of_noun(sentence, word))
    if slot == "modifier":
        return tuple(one for one in slots.get(slot, ()) if one.pos in {"NOUN", "PROPN"})
    gerunds = (
        gerund
        for above in (word, *sentence.children(word, "dobj"))
        for one in sentence.children(above, "prep")
        if one.lower == slot
        for gerund in sentence.children(one, "pcomp")
        if sentence.child(gerund, "neg") is None
    )
    within = (one for one in slots.get(slot, ()) if one.index != word.index)
    nouns = (one for one in within if _is_below(sentence, one, word) or _is_told_by(one, word, slot))
    return (*nouns, *gerunds)


def _clauses_of_noun(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the infinitive and the clause with "that" that complete a noun: "a pledge to leave"."""
    inside = sentence.children(noun, "acl") if noun.pos in {"NOUN", "PROPN"} else ()
    return tuple(one for one in inside if one.tag == "VB" or sentence.child(one, "mark") is not None)


def _is_told_by(noun: Token, word: Token, slot: str) -> bool:
    """Tell whether a participle before a noun says what was done with it: "a US-brokered truce"."""
    is_participle = word.dep == "amod" and word.head == noun.index
    return slot == "object" and is_participle and word.lemma in BROKERING


def _is_below(sentence: Sentence, one: Token, word: Token) -> bool:
    return any(above.index == word.index for above in sentence.above(one))
