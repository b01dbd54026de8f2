"""What stands in a slot of a word and may tell a situation: gerunds and clauses as well as nouns.

In: a word with its slots. Out: the words in one slot, or of the clauses that complete the word.
"""

from __future__ import annotations

from realpolitik.extract.frames.below import is_infinitive, is_to
from realpolitik.extract.frames.clauses import Slots
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import ADDRESSED, BROKERING, MEANING

_BEFORE = frozenset({"it", "this", "that", "which"})
"""Pronouns of what was told before."""

_FEELING = frozenset({"express", "voice", "share", "raise", "have"})
"""Verbs whose object is a feeling."""


def standing(
    sentence: Sentence, word: Token, slot: str, slots: Slots, *, is_said: bool = False
) -> tuple[Token, ...]:
    """Return the words in a slot below a word that may tell a situation, gerunds and clauses as well.

    With `is_said` it may stand above: "the attack, condemned by Chad".
    """
    if slot == "clause":
        return _clauses(sentence, word)
    if slot == "modifier":
        return tuple(one for one in slots.get(slot, ()) if one.pos in {"NOUN", "PROPN"})
    gerunds = (
        gerund
        for above in (word, *sentence.children(word, "dobj", "attr"))
        for one in sentence.children(above, "prep")
        if one.lower == slot
        for gerund in sentence.children(one, "pcomp")
        if sentence.child(gerund, "neg") is None
    )
    within = (one for one in slots.get(slot, ()) if one.index != word.index)
    nouns = (
        one
        for one in within
        if _is_below(sentence, one, word)
        or _is_told_by(one, word, slot)
        or (is_said and "subject" in slots and _is_defined(sentence, one, word, slot))
        or _is_beside(sentence, one, word, slot)
    )
    return (*nouns, *gerunds)


def below(sentence: Sentence, word: Token, carried: frozenset[str]) -> tuple[Token, ...]:
    """Return what may tell a situation that a word carries in some slots: "a bid for", "a plan to"."""
    found = sentence.children(word, "xcomp", "dobj")
    found += tuple(one for one in sentence.children(word, "acl") if is_infinitive(sentence, one))
    if word.pos in {"VERB", "AUX"}:
        return found
    behind = (one for one in sentence.children(word, "prep") if one.lower in carried)
    return found + tuple(inner for one in behind for inner in sentence.children(one, "pobj", "pcomp"))


def _clauses(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the verbs of the clauses that complete a word: "vow to", "be able to", "the right to"."""
    found = (*sentence.children(word, "xcomp", "ccomp"), *_bidden(sentence, word))
    nouns = [word] if word.pos not in {"VERB", "AUX"} else []
    nouns += sentence.children(word, "acomp", "attr", "dobj", "oprd")
    for noun in nouns:
        for of in sentence.children(noun, "prep"):
            found += sentence.children(of, "pcomp") if of.lower == "of" else ()
        within = sentence.children(noun, "xcomp", "ccomp", "acl", "relcl")
        found += tuple(one for one in within if _completes(sentence, one, is_own=noun.index == word.index))
    return found


def _bidden(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what somebody is asked to do: "called on Chad to leave", "gave it a week to leave"."""
    asked = [one for one in sentence.children(verb, "prep") if (verb.lemma, one.lower) in ADDRESSED]
    asked += sentence.children(verb, "dobj", "dative") if verb.lemma == "give" else ()
    clauses = sentence.children(verb, "advcl") if asked else ()
    return tuple(one for one in clauses if is_to(sentence, one) and one.index > asked[0].index)


def _completes(sentence: Sentence, verb: Token, *, is_own: bool) -> bool:
    """Tell whether a clause completes its noun, `is_own` or below a verb, and tells not which."""
    mark = sentence.child(verb, "mark")
    is_that = verb.dep == "acl" and mark is not None and (is_own or _is_felt(sentence, verb, mark))
    return verb.dep in {"xcomp", "ccomp"} or is_that or is_infinitive(sentence, verb)


def _is_felt(sentence: Sentence, verb: Token, mark: Token) -> bool:
    """Tell whether a clause tells what a feeling that is expressed is about: "voiced fears that"."""
    return mark.lower == "that" and sentence.head(sentence.head(verb)).lemma in _FEELING


def _is_told_by(noun: Token, word: Token, slot: str) -> bool:
    """Tell whether a participle says what was done with a noun: "a US-brokered truce", "one brokered by"."""
    is_participle = word.dep in {"amod", "acl"} and word.head == noun.index
    return slot == "object" and is_participle and word.lemma in BROKERING


def _is_defined(sentence: Sentence, noun: Token, verb: Token, slot: str) -> bool:
    """Tell whether a clause says to what a noun names something was done: "the attack, condemned by Chad"."""
    own = sentence.children(verb, "dobj", "xcomp", "ccomp")
    is_open = all(one.tag in {"WDT", "WP", "IN"} for one in own)
    return slot == "object" and verb.dep in {"acl", "relcl"} and sentence.head(verb) == noun and is_open


def _is_below(sentence: Sentence, one: Token, word: Token) -> bool:
    return any(above.index == word.index for above in sentence.above(one))


def _is_beside(sentence: Sentence, one: Token, word: Token, slot: str) -> bool:
    """Tell whether a word beside a clause tells what its event does: ", hurting Haifa", "in a sign of"."""
    above, higher = sentence.head(word), sentence.head(one)
    is_meant = word.dep == "pobj" and word.lemma in MEANING and sentence.head(above).index == one.index
    is_shared = word.dep == "conj" and higher.pos == "VERB" and higher in tuple(sentence.above(word))
    return slot == "subject" and (above.index == one.index or is_meant or is_shared)


def told_before(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun stands for what was told before, and for no body that speaks of itself."""
    above = sentence.head(sentence.head(word))
    is_said = bool(lexicon.entries("SpeechVerb", above.lemma)) and above.index < word.index
    return word.lower in _BEFORE and not (word.lower == "it" and is_said)


def reciprocal(sentence: Sentence, verb: Token) -> tuple[tuple[str, Token], ...]:
    """Return the slots of a verb in which "each other" or "one another" stands, with that word."""
    found = [("object", word) for word in sentence.children(verb, "dobj")]
    for one in sentence.children(verb, "prep"):
        found += ((one.lower, word) for word in sentence.children(one, "pobj"))
    return tuple((slot, word) for slot, word in found if _is_reciprocal(sentence, word))


def _is_reciprocal(sentence: Sentence, word: Token) -> bool:
    near = {one.lower for one in sentence.tokens[max(0, word.index - 1) : word.index + 2]}
    return {"each", "other"} <= near or {"one", "another"} <= near
