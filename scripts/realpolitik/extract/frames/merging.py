"""One situation that a verb and its object tell together: "won Taiwan's election", "proposed a peace plan".

In: the predications of a sentence by their words. Out: the same, the noun's taken into that of its verb where
both are of one class, or one class lies above the other; and a participle's into that of its noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.matching import words_of_verb
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_PHRASED: Final = (term("SpeechAct"), term("Protest"))
_DECISION, _BALLOT = term("Decision"), term("Ballot")
_PLAIN: Final = term("Situation")
_HELD: Final = frozenset(map(term, ("Election", "Coup", "Referendum")))
_INSIDE: Final = frozenset({"in", "of", "at", "from"})
_OBJECTS: Final = ("dobj", "nsubjpass")


def merged(found: dict[int, Predication], vocabulary: Vocabulary) -> dict[int, Predication]:
    """Return predications by the indexes of their words, without nouns that their verbs tell."""
    kept = dict(found)
    for index, one in found.items():
        for noun in _inside(one):
            other = kept.get(noun.index)
            if other is None:
                continue
            if _are_one(one, other, vocabulary):
                kept[index] = _with(kept[index], other, vocabulary)
            if _are_one(one, other, vocabulary) or _is_said(one, other, vocabulary):
                del kept[noun.index]
    return _without_participles(kept, vocabulary)


def _without_participles(found: dict[int, Predication], vocabulary: Vocabulary) -> dict[int, Predication]:
    """Return predications without participles that tell of a noun what it tells: "a meeting held in Rome"."""
    kept = dict(found)
    for index, one in found.items():
        verb = one.trigger
        noun = kept.get(verb.head) if verb.dep == "acl" and verb.tag == "VBN" else None
        if noun is not None and noun.evokes != _PLAIN and _are_one(one, noun, vocabulary):
            kept[verb.head] = _with(noun, one, vocabulary)
            del kept[index]
    return _without_gaps(kept, vocabulary)


def _without_gaps(found: dict[int, Predication], vocabulary: Vocabulary) -> dict[int, Predication]:
    """Return predications without nouns of which a clause says that it is to come: "aid that X will send"."""
    kept = dict(found)
    for index, one in found.items():
        verb = one.trigger
        is_open = any(aux.tag == "MD" for aux in one.sentence.children(verb, "aux"))
        noun = kept.get(verb.head) if verb.dep == "relcl" and is_open else None
        is_same = noun is not None and noun.evokes == one.evokes and not noun.carriers
        if noun is not None and is_same and _are_one(one, noun, vocabulary):
            kept[index] = _with(one, noun, vocabulary)
            del kept[verb.head]
    return kept


def _inside(one: Predication) -> tuple[Token, ...]:
    """Return the objects of a verb, and what behind its prepositions is part of the phrase."""
    sentence, verb = one.sentence, one.trigger
    objects = sentence.children(verb, *_OBJECTS) if verb.pos == "VERB" else ()
    is_phrase = verb.pos in {"VERB", "AUX"} and words_of_verb(one.entry, sentence, verb) > 1
    held = _held(sentence, verb) if verb.pos == "VERB" and one.evokes in _HELD else ()
    return (*objects, *held, *(_behind(sentence, verb, one) if is_phrase else ()))


def _held(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield the nouns that tell in what somebody won, lost or was ousted: "won seats in the election"."""
    for above in (verb, *sentence.children(verb, *_OBJECTS)):
        first = sentence.children(above, "prep")
        for preposition in (*first, *(inner for one in first for inner in sentence.children(one, "prep"))):
            yield from sentence.children(preposition, "pobj") if preposition.lower in _INSIDE else ()


def _behind(sentence: Sentence, verb: Token, one: Predication) -> tuple[Token, ...]:
    words = {word for lemma in one.entry.lemmas for word in lemma[1:]}
    return tuple(
        noun
        for preposition in sentence.children(verb, "prep")
        for noun in sentence.children(preposition, "pobj")
        if words & {noun.lemma, noun.lower}
    )


def _is_near(one: Predication, other: Predication, vocabulary: Vocabulary) -> bool:
    return vocabulary.is_a(one.evokes, other.evokes) or vocabulary.is_a(other.evokes, one.evokes)


def _are_one(one: Predication, other: Predication, vocabulary: Vocabulary) -> bool:
    is_near = _is_near(one, other, vocabulary)
    is_dropped = one.evokes == _DECISION and vocabulary.is_a(other.evokes, _BALLOT)
    return (
        is_near and not is_dropped and not any(_differ(one, other, filler.role) for filler in other.fillers)
    )


def _is_said(one: Predication, other: Predication, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun is part of a phrase, and no more: "lodged a protest", "launched a China probe"."""
    noun, told = other.trigger, {inner.trigger.index for _, inner in one.arguments}
    words = {word for lemma in one.entry.lemmas for word in lemma[1:]}
    is_part = noun.lemma in words and noun.index not in told
    is_act = any(vocabulary.is_a(one.evokes, cls) for cls in _PHRASED)
    return is_part and (is_act or (noun.dep in _OBJECTS and _is_near(one, other, vocabulary)))


def _differ(one: Predication, other: Predication, role: NamedNode) -> bool:
    """Tell whether somebody else stands in a role of the one than in that of the other."""
    own, others = set(one.of(role)), set(other.of(role))
    return bool(own and others) and not own & others


def _with(one: Predication, other: Predication, vocabulary: Vocabulary) -> Predication:
    """Return a predication of the narrower class, with what another tells of its open roles."""
    cls = other.evokes if vocabulary.is_a(other.evokes, one.evokes) else one.evokes
    roles = {filler.role for filler in one.fillers} | {role for role, _ in one.arguments}
    entities = {filler.entity for filler in one.fillers}
    fillers = tuple(
        filler for filler in other.fillers if filler.role not in roles and filler.entity not in entities
    )
    own = tuple((role, inner) for role, inner in one.arguments if inner.trigger.index != other.trigger.index)
    further = tuple((role, inner) for role, inner in other.arguments if role not in roles)
    return replace(one, evokes=cls, fillers=(*one.fillers, *fillers), arguments=(*own, *further))
