"""Which words of a sentence an entry of the lexicon means, and in which slot of another word they stand."""

from __future__ import annotations

from functools import lru_cache

from realpolitik.extract.frames.below import is_infinitive, is_to
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.deeds import GRANTS
from realpolitik.rdf.names import term

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_WEAK = frozenset({"back", "forward", "over", "along"})
"""Particles that leave a verb its meaning: "hit back", "send over"; with others it is another word."""
_PARTICLES = frozenset({"up", "off", "down", "out", "in", "on", "over", "away", "back"})
_SERIES = frozenset(
    "range array wave series round string spate flurry number set couple pair host slew raft package "
    "programme program spell bout day week month barrage volley salvo swarm batch "
    "hundred thousand dozen score tens memorandum".split()
)
"""Nouns of which several events are made up: what carries them carries those."""
_BALLOTS = frozenset({"vote", "motion"})
"""Nouns of which what stands behind "of" says what they are on: "lost a vote of confidence"."""
_APART = frozenset("according owing due thanks contrary prior compared".split())
"""Words that take "to" with them, which goes with no verb then: "told them, according to"."""
_SPANS = frozenset("second minute hour day week month year decade century generation time".split())
"""What tells how long something goes on, and never for what: "campaigned for years"."""
_MONEY = frozenset("dollar euro pound yen yuan rouble ruble crown billion million bn m".split())
_PEOPLE = frozenset(map(term, ("Person", "PersonGroup", "UnnamedSource")))
_THINGS = frozenset({"it", "this", "that"})
_QUANTITIES = frozenset("all most some many much none half each any more".split())
"""Words that only tell how much there is of what stands behind them."""
_NOUN_SLOTS = {"dobj": "object", "attr": "object", "nsubjpass": "object", "nsubj": "subject"}


def matches_verb(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb with its particles is a lemma of an entry."""
    return words_of_verb(entry, sentence, verb) > 0


def words_of_verb(entry: Entry, sentence: Sentence, verb: Token) -> int:
    """Return how many words the longest lemma has that a verb is with its particles; 0 of none."""
    tails = entry.behind.get(verb.lemma, ())
    particles = _particles(sentence, verb.index)
    if particles:
        tails = tuple(tail for tail in tails if particles.issubset(tail))
    if verb.lemma == "call" and sentence.child(verb, "oprd") is not None:
        tails = tuple(tail for tail in tails if tail != ("for",))
    for tail in tails:
        if not tail or _near(sentence, verb.index).issuperset(tail):
            return 1 + len(tail)
    return 0


@lru_cache(maxsize=256)
def _particles(sentence: Sentence, place: int) -> frozenset[str]:
    """Return the particles of a verb without which it is another word."""
    return frozenset(child.lower for child in sentence.children(sentence.tokens[place], "prt")) - _WEAK


def is_pronoun(entry: Entry, slot: str, words: tuple[Token, ...]) -> bool:
    """Tell whether pronouns alone fill a slot of an entry, so that who is meant may be told elsewhere.

    Where somebody must stand in it, "it" is nobody: "welcomed it".
    """
    is_of_people = bool(entry.kinds) and entry.kinds <= _PEOPLE
    is_thing = slot == "object" and is_of_people and all(word.lower in _THINGS for word in words)
    is_asked_for = slot == "subject" and bool(entry.doers)
    is_open = all(word.pos == "PRON" and word.lower not in _QUANTITIES for word in words)
    return bool(words) and is_open and not (is_thing or is_asked_for)


def is_refusing(entry: Entry) -> bool:
    """Tell whether the words of an entry tell what somebody does by not doing it: "did not comment"."""
    return bool(entry.lemmas) and all("not" in lemma for lemma in entry.lemmas)


@lru_cache(maxsize=256)
def _near(sentence: Sentence, place: int) -> frozenset[str]:
    """Return the words that go with a verb in a phrase: "take part in", "vote in favour of".

    It is asked for every entry that begins with the verb.
    """
    verb = sentence.tokens[place]
    found = sentence.children(
        verb, "prt", "prep", "advmod", "dobj", "nsubjpass", "acomp", "attr", "oprd", "dative"
    )
    found += (
        (sentence.head(verb),) if verb.dep == "relcl" or (verb.dep == "acl" and verb.tag == "VBN") else ()
    )
    found = tuple(
        one for one in found if not _is_apart(sentence, one) and not _is_end_of_compound(sentence, one)
    )
    found = tuple(one for one in found if not _is_for_long(sentence, one))
    found += tuple(told for child in found if (told := told_of(sentence, child)) != child)
    near = {form for child in found for form in (child.lower, child.lemma)}
    for child in found:
        inner = [
            one for one in sentence.children(child, "pobj", "prep", "amod", "compound") if not _is_month(one)
        ]
        near |= {form for word in inner for form in (word.lower, word.lemma)}
        near |= {further.lower for word in inner for further in sentence.children(word, "prep")}
        behind = _behind_two(sentence, child)
        near |= {form for word in behind for form in (word.lower, word.lemma)}
    near |= {one.lemma for one in sentence.children(verb, "npadvmod") if verb.lemma == "give"}
    if sentence.child(verb, "neg") is not None:
        near |= {"not", *(one.lower for one in sentence.children(verb, "aux") if one.lower == "would")}
    if verb.lemma == "tell" and any(is_to(sentence, one) for one in sentence.children(verb, "xcomp")):
        near.add("to")
    return frozenset(near)


def _is_apart(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word takes its "to" away from the verb; "due in Cairo" and "due for" go with one."""
    is_planned = word.lower == "due" and not any(
        one.lower == "to" for one in sentence.children(word, "prep", "pcomp")
    )
    return word.lower in _APART and not is_planned


def _is_for_long(sentence: Sentence, preposition: Token) -> bool:
    """Tell whether "for" tells how long something goes on."""
    return preposition.lower == "for" and any(
        one.lemma in _SPANS and sentence.child(one, "compound", "amod") is None
        for one in sentence.children(preposition, "pobj")
    )


def _is_month(word: Token) -> bool:
    """Tell whether a word is the name of a month that is a verb or noun too: "joined in March"."""
    return word.text in {"March", "May"} and word.tag == "NNP"


def _is_end_of_compound(sentence: Sentence, noun: Token) -> bool:
    """Tell whether an object ends in what is a particle elsewhere: "gave a thumbs-up"."""
    is_behind = sentence.tokens[max(0, noun.index - 1)].text == "-"
    return noun.dep == "dobj" and noun.lower in _PARTICLES and is_behind


def _behind_two(sentence: Sentence, child: Token) -> list[Token]:
    """Return what stands behind two prepositions, or is counted: "out of the race", "a wave of drones"."""
    is_some = child.dep == "prep" or (child.dep == "dobj" and child.lemma in _SERIES | _BALLOTS)
    inner = sentence.children(child, "prep") if is_some else ()
    return [one for word in inner for one in sentence.children(word, "pobj")]


def matches_noun(entry: Entry, sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun with the words right before it is a lemma of an entry."""
    return words_of_noun(entry, sentence, noun) > 0


def words_of_noun(entry: Entry, sentence: Sentence, noun: Token) -> int:
    """Return of how many words the longest lemma of an entry is that a noun is with those before it."""
    return 1 + entry.length_before(sentence, noun)


def carried_in(sentence: Sentence, word: Token) -> tuple[str, Token | None]:
    """Return the slot in which a situation stands below another word, and that word."""
    head = sentence.head(word)
    if head.index == word.index:
        return "", None
    if word.dep == "conj":
        return carried_in(sentence, head)
    if word.dep == "pobj" and _is_measured(sentence, word, head):
        return carried_in(sentence, sentence.head(head))
    if word.dep in {"pobj", "pcomp"} and head.pos in {"ADP", "SCONJ", "PART"}:
        return head.lower, sentence.head(head)
    slot = _clause_slot(sentence, word, head) or _NOUN_SLOTS.get(word.dep, "")
    return slot, head if slot else None


def told_of(sentence: Sentence, noun: Token) -> Token:
    """Return what a series is of: of "a package of sanctions" the sanctions; else the word itself."""
    inside = (
        word
        for preposition in sentence.children(noun, "prep")
        for word in sentence.children(preposition, "pobj")
        if _is_measured(sentence, word, preposition)
    )
    return next(inside, noun)


def measured_in(sentence: Sentence, noun: Token) -> Token:
    """Return the series that a noun tells of, "a package of" for sanctions, or the noun itself."""
    head = sentence.head(noun)
    is_of = noun.dep == "pobj" and _is_measured(sentence, noun, head)
    return sentence.head(head) if is_of else noun


def _is_measured(sentence: Sentence, word: Token, preposition: Token) -> bool:
    """Tell whether what stands before a preposition says how much of a word there is."""
    measure = sentence.head(preposition)
    if preposition.lower == "of" and measure.lemma in _SERIES:
        return True
    is_amount = (
        measure.pos in {"NUM", "SYM"}
        or measure.lower in {"more", "worth", "extra"}
        or measure.tag in {"CD", "$"}
        or measure.lemma in _MONEY
    )
    return preposition.lower in {"in", "of"} and word.lemma in GRANTS and is_amount


def _clause_slot(sentence: Sentence, word: Token, head: Token) -> str:
    is_verb = word.dep in {"xcomp", "ccomp"} and word.pos in _VERBS and not _is_fronted(sentence, word, head)
    is_below = word.dep == "acl" and sentence.child(word, "aux") is not None
    is_of_noun = head.pos in _NOUNS and (is_below or is_infinitive(sentence, word))
    return "clause" if is_verb or is_of_noun else ""


def _is_fronted(sentence: Sentence, word: Token, head: Token) -> bool:
    """Tell whether a clause with a subject of its own stands before its verb, beside it and not below it."""
    return word.index < head.index and sentence.child(word, "nsubj", "nsubjpass") is not None
