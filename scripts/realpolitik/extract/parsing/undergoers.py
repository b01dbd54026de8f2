"""Whom a verb befalls, where a parser takes him for something else.

In: a word of a parsed sentence, and all of them. Out: the words that hang elsewhere, by their places: a guest
as who is met and not as whom somebody visits ("met with visiting ministers"), "hostage" as a part of its
verb ("took 12 hostage"), who is shot at behind the preposition and not in a clause ("fired on men throwing
stones"), what befell people in the end ("men held by rebels freed"), one of an age as who is left dead, of
what somebody is deprived or cleared ("stripped Ann Lee of her office"), whom a headline says to be
given a sentence ("Minister handed long jail term"), and a name before a thing as a part of that
("blocked the UN webcast").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_lemma, at_word
from realpolitik.extract.tokens import Token

_GUESTS: Final = frozenset({"visiting", "outgoing", "incoming", "departing", "returning", "retiring"})
_TAKEN_AS: Final = frozenset({"hostage", "captive", "prisoner"})
_DEPRIVING: Final = frozenset("strip deprive rob relieve divest clear acquit absolve exonerate".split())
_GIVING: Final = frozenset({"hand", "give", "deny", "refuse", "grant"})
_SENTENCES: Final = frozenset({"term", "sentence", "bail", "parole"})
_COURTS: Final = frozenset("court judge jury tribunal magistrate bench panel justice board it".split())
"""Who hands out sentences and suffers none."""
_OF_TWO: Final = frozenset(
    "give send offer grant show tell teach pay lend promise hand award deny cost ask owe sell allow bring "
    "buy make call name supply provide fine charge spare save afford leave wish".split()
)
"""Verbs that have two objects."""
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_SHOOTING: Final = frozenset("fire open shoot use charge launch drop hurl turn attack crack".split())
_UPON: Final = frozenset({"on", "upon", "at", "against", "into"})
_MARKED: Final = frozenset({"aux", "auxpass", "dobj", "nsubj", "nsubjpass"})
_BEFALLEN: Final = frozenset(
    "free release rescue kill find die return deport sentence execute repatriate wound injure".split()
)
"""Verbs of how it ends with people who were held or attacked."""
_PLIGHT: Final = frozenset({"dead", "injured", "wounded", "hurt", "homeless", "paralysed", "paralyzed"})
_AGE: Final = 2
"""How many words stand before "old" in "a 16-year-old" at least."""


def _guest(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang who is met on the preposition, with "visiting" as what he is."""
    if word.dep != "pcomp" or word.lower not in _GUESTS:
        return {}
    met = next((one for one in words if one.head == word.index and one.dep == "dobj"), None)
    if met is None or met.index < word.index or words[word.index + 1].pos not in {"ADJ", *_NOUNS}:
        return {}
    return {
        word.index: replace(word, dep="amod", pos="ADJ", head=met.index),
        met.index: replace(met, dep="pobj", head=word.head),
    }


def _taken_as(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "hostage" on its verb as a part of it, and who is taken as its object: "took 12 hostage"."""
    verb = words[word.head]
    is_so = word.lower in _TAKEN_AS and verb.lemma in {"take", "hold", "keep"} and word.index > verb.index
    before = words[word.index - 1]
    if not is_so or word.dep == "prt" or before.dep == "det":
        return {}
    is_own = before.head == word.index and before.dep in {"compound", "nsubj", "nmod"}
    inner = [one for one in words if one.head == word.index and one.index < before.index] if is_own else []
    return {
        word.index: replace(word, dep="prt", pos="NOUN"),
        **({before.index: replace(before, dep="dobj", head=verb.index)} if is_own else {}),
        **{one.index: replace(one, head=before.index) for one in inner},
    }


def _shot_at(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang who is shot at on the preposition: "opened fire on men throwing stones"."""
    clause, before = words[word.head], words[words[word.head].head]
    is_clause = word.dep == "nsubj" and clause.dep == "pcomp" and clause.tag == "VBG"
    is_behind = is_clause and before.lower in _UPON and word.tag in {"NNS", "NNPS"}
    above = words[before.head]
    verb = words[above.head] if above.pos in _NOUNS else above
    if not is_behind or verb.lemma not in _SHOOTING:
        return {}
    return {
        word.index: replace(word, dep="pobj", head=before.index),
        clause.index: replace(clause, dep="acl", head=word.index),
    }


def _in_the_end(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang how it ends on those of whom a headline tells it: "men held hostage by rebels freed"."""
    doer = words[word.head]
    by = words[doer.head]
    held = words[by.head]
    is_behind = word.dep == "acl" and word.head == word.index - 1 and word.lemma in _BEFALLEN
    if not is_behind or by.dep != "agent" or held.tag not in {"VBD", "VBN"} or by.lower != "by":
        return {}
    aided = any(one.head == held.index and one.dep in {"aux", "auxpass"} for one in words)
    if held.dep != "ROOT" or aided or any(one.head == word.index and one.dep in _MARKED for one in words):
        return {}
    subject = next((one for one in words if one.head == held.index and one.dep.startswith("nsubj")), None)
    if subject is None:
        return {}
    return {
        word.index: replace(word, tag="VBN", dep="ROOT", head=word.index),
        subject.index: replace(subject, dep="nsubjpass", head=word.index),
        held.index: replace(held, tag="VBN", dep="acl", head=subject.index),
    }


def _left_at_an_age(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang one of an age on the verb that leaves him so: "leaving a 16-year-old dead"."""
    old, verb = words[word.index - 1], words[word.head]
    is_left = word.lower in _PLIGHT and word.dep == "dobj" and verb.lemma == "leave" and word.index > _AGE
    if not is_left or old.lower != "old" or old.head != word.index or words[old.index - 1].text != "-":
        return {}
    own = {one.index: replace(one, head=old.index) for one in words if one.head == word.index}
    return {
        **own,
        old.index: replace(old, pos="NOUN", tag="NN", dep="dobj", head=verb.index),
        word.index: replace(word, pos="ADJ", tag="JJ", dep="oprd"),
    }


def _some_of(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a number of those to whom it is done on the verb as its object: "shot down 14 of the drones"."""
    verb = words[word.head]
    is_astray = word.tag == "CD" and word.dep == "npadvmod" and verb.pos == "VERB" and word.index > verb.index
    own = [one for one in words if one.head == verb.index and one.dep in {"dobj", "nsubjpass"}]
    is_of = any(one.head == word.index and one.lower == "of" for one in words)
    return {word.index: replace(word, dep="dobj")} if is_astray and is_of and not own else {}


def _deprived(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang of what somebody is deprived or cleared on the verb, and not on who that is."""
    who = words[word.head]
    is_behind = word.lower == "of" and word.dep == "prep" and who.dep in {"dobj", "nsubjpass"}
    verb = words[who.head]
    return {word.index: replace(word, head=verb.index)} if is_behind and verb.lemma in _DEPRIVING else {}


def _handed(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Take for whom a sentence befalls who is no court: "minister handed jail term"."""
    verb = words[word.head]
    is_given = word.dep == "dobj" and word.lemma in _SENTENCES and verb.tag == "VBD" and verb.lemma in _GIVING
    own = [one for one in words if one.head == verb.index] if is_given else []
    who = next((one for one in own if one.dep == "nsubj"), None)
    is_sent_on = any(one.dep in {"dative", "prt", "aux"} or one.lower == "to" for one in own)
    if who is None or is_sent_on or who.lemma in _COURTS or who.pos == "PRON":
        return {}
    return {verb.index: replace(verb, tag="VBN"), who.index: replace(who, dep="nsubjpass")}


def _owner(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a name on the noun right behind it, where both seem to be objects: "blocked the UN webcast"."""
    verb, behind = words[word.head], words[word.index + 1 : word.index + 2]
    is_object = word.dep == "dobj" and word.pos == "PROPN" and verb.pos == "VERB"
    if not is_object or verb.lemma in _OF_TWO or not behind or behind[0].pos != "NOUN":
        return {}
    thing = behind[0]
    own = [one for one in words if one.head == word.index and one.dep == "det"]
    if thing.dep != "dobj" or thing.head != verb.index or not own:
        return {}
    return {
        word.index: replace(word, dep="compound", head=thing.index),
        **{one.index: replace(one, head=thing.index) for one in own},
    }


OF_UNDERGOERS: Final = (
    at_word(_guest, _GUESTS),
    at_word(_taken_as, _TAKEN_AS),
    at_dep(_shot_at, "nsubj"),
    at_lemma(_in_the_end, _BEFALLEN),
    at_word(_left_at_an_age, _PLIGHT),
    at_dep(_some_of, "npadvmod"),
    at_word(_deprived, ("of",)),
    at_lemma(_handed, _SENTENCES),
    at_dep(_owner, "dobj"),
)
"""What reads one word."""
