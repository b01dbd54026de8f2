"""What a parser hangs on the wrong one of two words, known by both of them.

In: the words of a parsed sentence. Out: the same, "if" and the like at the verb of a clause and not at its
auxiliary, a clause behind "for" as what is called for ("called for Chad to leave"), a guest as who is met and
not as whom somebody visits ("met with visiting ministers"), a verb with a noun before its hyphen as what its
subject does ("Chad test-fired a rocket"), and a noun that looks like a verb beside the noun that it is joined
to ("ahead of a visit to Chad and meeting with rebels").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_CALLING: Final = frozenset(
    "call push press plead appeal lobby campaign beg pray ask argue vote wait".split()
)
_PROMISING: Final = frozenset("commit pledge vow promise undertake swear threaten agree".split())
_TELLING: Final = frozenset(
    "suggest say show indicate claim warn predict forecast report argue insist project estimate".split()
)
_CLOSING: Final = frozenset({"”", '"', "’", "''", "'"})
_GUESTS: Final = frozenset({"visiting", "outgoing", "incoming", "departing", "returning", "retiring"})
_WAYS: Final = frozenset({"test", "air"})
"""Nouns before the hyphen of a verb: "test-launched", "air-dropped"."""
_BEFORE: Final = 3
"""How many words stand before such a verb: its subject, the noun and the hyphen."""
_ACTS: Final = frozenset("meeting briefing hearing training shelling bombing killing shooting".split())
"""Nouns that look like participles."""
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES: Final = frozenset({"advcl", "ccomp", "xcomp"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})


def rehung(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each where it belongs."""
    for read in (
        _marked,
        _promised,
        _put_at,
        _with_saying,
        _by_whom,
        _called_for,
        _guest,
        _by_way,
        _named_act,
    ):
        for word in words:
            fixed = read(word, words)
            words = tuple(fixed.get(one.index, one) for one in words) if fixed else words
    return words


def _marked(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what opens a clause on its verb, and not on the auxiliary: "if he is re-elected"."""
    auxiliary = words[word.head]
    if word.dep != "mark" or auxiliary.dep not in {"aux", "auxpass"}:
        return {}
    return {word.index: replace(word, head=auxiliary.head)}


def _promised(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what somebody is bound to do on the verb right before it as what it promises."""
    verb = words[word.head]
    is_infinitive = (
        word.dep == "advcl" and word.tag == "VB" and verb.lemma in _PROMISING and verb.pos == "VERB"
    )
    between = words[verb.index + 1 : word.index] if is_infinitive else ()
    is_next = bool(between) and all(one.dep in {"aux", "advmod"} for one in between)
    return {word.index: replace(word, dep="xcomp")} if is_next and between[0].lower == "to" else {}


def _put_at(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a number on the verb that gives it: "puts the cost of rebuilding Chad at $2 billion"."""
    given = any(one.head == word.index and one.dep == "pobj" and one.pos == "NUM" for one in words)
    if word.lower != "at" or word.dep != "prep" or not given:
        return {}
    above = words[word.head]
    while above.lemma != "put" and above.head != above.index:
        above = words[above.head]
    return {word.index: replace(word, head=above.index)} if above.lemma == "put" else {}


def _with_saying(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what somebody says below "with" on that: "with polls suggesting Chad could win"."""
    noun = words[word.head]
    verb = words[noun.head]
    is_below = word.tag == "VBG" and word.dep == "acl" and noun.dep == "nsubj" and verb.dep == "pcomp"
    if not is_below or word.lemma not in _TELLING or words[verb.head].lower != "with":
        return {}
    objects = [one for one in words if one.head == word.index and one.dep == "dobj"]
    return {
        **{one.index: replace(one, dep="nsubj", head=verb.index) for one in objects},
        noun.index: replace(noun, head=word.index),
        word.index: replace(word, dep="pcomp", head=verb.head),
        verb.index: replace(verb, dep="ccomp", head=word.index),
    }


def _by_whom(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "by" behind a quotation on the verb in the passive: "dismissed as a “farce” by Chad"."""
    before = words[max(0, word.index - 1)]
    if word.lower != "by" or word.dep != "prep" or before.text not in _CLOSING:
        return {}
    passive = {one.head for one in words[: word.index] if one.dep == "auxpass"}
    agents = {one.head for one in words if one.dep == "agent"}
    verb = next((one for one in reversed(words[: word.index]) if one.index in passive), None)
    if verb is None or verb.index in agents or word.head == verb.index:
        return {}
    return {word.index: replace(word, dep="agent", head=verb.index)}


def _called_for(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "for" on the verb that calls for something, and the clause behind it on "for"."""
    clause = words[word.head]
    verb = words[clause.head]
    is_mark = word.dep == "mark" and word.lower == "for" and clause.dep in _CLAUSES
    if not is_mark or verb.lemma not in _CALLING or not verb.index < word.index < clause.index:
        return {}
    return {
        word.index: replace(word, dep="prep", head=verb.index),
        clause.index: replace(clause, dep="pcomp", head=word.index),
    }


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


def _by_way(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang the object of "test-fired" on it, and who stands before it as who does it."""
    noun = words[word.head]
    if word.dep != "amod" or word.tag not in {"VBD", "VBN"} or noun.index < word.index:
        return {}
    before = words[max(0, word.index - _BEFORE) : word.index]
    if len(before) < _BEFORE:
        return {}
    doer, way, mark = before
    if mark.text != "-" or way.lower not in _WAYS or doer.pos not in _NOUNS or doer.head != noun.index:
        return {}
    return {
        word.index: replace(word, dep=noun.dep, head=word.index if noun.head == noun.index else noun.head),
        noun.index: replace(noun, dep="dobj", head=word.index),
        doer.index: replace(doer, dep="nsubj", head=word.index),
    }


def _named_act(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a noun on the one before "and", for no participle is joined to a finite verb."""
    verb = words[word.head]
    if word.dep != "conj" or word.tag != "VBG" or word.lower not in _ACTS or verb.tag not in _FINITE:
        return {}
    before = [one for one in words[verb.index + 1 : word.index] if one.pos in _NOUNS]
    has_own = any(one.head == word.index and one.dep in {"aux", "nsubj", "dobj"} for one in words)
    if not before or has_own or words[word.index - 1].lower != "and":
        return {}
    noun = before[-1]
    while words[noun.head].dep in {"prep", "pcomp"} and words[words[noun.head].head].pos in _NOUNS:
        noun = words[words[noun.head].head]
    return {word.index: replace(word, pos="NOUN", tag="NN", lemma=word.lower, head=noun.index)}
