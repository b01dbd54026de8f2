"""What brings about deaths, wounds and ruins, and what an event does: by clauses, results and participles.

In: a verb with what stands in its slots. Out: the words that may tell what brought it about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.clauses import Slots
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

CAUSE: Final = term("cause")
DEADLY: Final = tuple(map(term, "Attack Battle Campaign Crackdown Disaster Invasion War".split()))
"""Classes of what brings about deaths, wounds and ruins."""
OF_EVENTS: Final = frozenset({term("Effect"), term("Sign")})
"""Classes of what an event does or shows, which is nothing without that event."""
_VERBS: Final = frozenset({"VERB", "AUX"})
_SUFFERING: Final = frozenset({"sustain", "suffer", "receive", "incur"})
_RESULT: Final = frozenset({"result", "because", "due", "owing"})
_OWING: Final = frozenset({"because", "due", "owing"})
_DONE_BY: Final = frozenset(map(term, ("actor", "means")))
Told = tuple[tuple[NamedNode, Predication], ...]


def bringing_about(
    sentence: Sentence, verb: Token, entry: Entry, slots: Slots, told: Told
) -> Iterator[Token]:
    """Yield what may bring about what a verb tells, the nearest first: "shelled X, killing two"."""
    takes = any(CAUSE in roles for roles in entry.slots.values())
    if not takes or verb.pos not in _VERBS or any(role == CAUSE for role, _ in told):
        return
    head = sentence.head(verb)
    is_above = (verb.dep == "advcl" and verb.tag == "VBG") or head in slots.get("subject", ())
    found = [
        *_when(sentence, verb),
        *_shared(sentence, verb),
        *_listed(sentence, verb),
        *_hurt(sentence, verb),
    ]
    if is_above and head.index != verb.index:
        found += [head, *sentence.children(head, "nsubj")]
    yield from found or _resulting(sentence, verb)


def _resulting(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield of what it is said to come: "died as a result of", "because of"."""
    for preposition in sentence.children(verb, "prep"):
        inner = sentence.children(preposition, "pobj", "pcomp", "prep")
        result = [preposition, *(one for one in inner if one.lower in {"result", "of", "to"})]
        result += [of for one in result[1:] for of in sentence.children(one, "prep") if of.lower == "of"]
        if {one.lower for one in result} & _RESULT or preposition.lower in _OWING:
            yield from (
                noun for one in result for noun in sentence.children(one, "pobj") if noun not in result
            )


def _when(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for clause in sentence.children(verb, "advcl"):
        if any(one.lower == "when" for one in sentence.children(clause, "advmod", "mark")):
            yield clause


def _shared(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield in what it happened by the last of verbs that are joined: "killed and wounded in a strike"."""
    for joint in sentence.children(verb, "conj"):
        for preposition in sentence.children(joint, "prep") if joint.pos in _VERBS else ():
            if preposition.lower == "in":
                yield from sentence.children(preposition, "pobj")


def without_doer(fillers: tuple[Filler, ...], told: Told) -> tuple[Filler, ...]:
    """Return the fillers of what force brought about without those who are told with the force."""
    by = {filler.entity.iri for role, one in told if role == CAUSE for filler in one.fillers}
    return tuple(one for one in fillers if one.role not in _DONE_BY or one.entity.iri not in by)


def _listed(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield in what others of a headline were hurt, beside whom it tells who died: "4 killed, 9 hurt in"."""
    noun = sentence.head(verb)
    beside = sentence.children(noun, "appos", "conj") if verb.dep == "acl" else ()
    for other in (one for whole in beside for one in sentence.children(whole, "acl")):
        for inside in sentence.children(other, "prep") if noun.dep == "ROOT" else ():
            yield from sentence.children(inside, "pobj") if inside.lower in {"in", "after", "by"} else ()


def _hurt(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Yield in what those were wounded who died of it: "died of wounds sustained in a raid"."""
    for of in sentence.children(verb, "prep"):
        wounds = sentence.children(of, "pobj") if of.lower in {"of", "from", "to"} else ()
        for clause in (one for noun in wounds for one in sentence.children(noun, "acl")):
            for inside in sentence.children(clause, "prep") if clause.lemma in _SUFFERING else ():
                yield from sentence.children(inside, "pobj")


def by_event(lexicon: Lexicon, sentence: Sentence, verb: Token, entry: Entry, slots: Slots) -> Slots:
    """Return slots with the event whose effect or sign a participle beside it tells: ", hurting X"."""
    head = sentence.head(verb)
    is_beside = verb.dep == "advcl" and verb.tag == "VBG" and sentence.child(verb, "nsubj") is None
    is_said = bool(lexicon.entries("SpeechVerb", head.lemma)) or head.pos not in _VERBS
    if entry.evokes not in OF_EVENTS or not is_beside or is_said:
        return slots
    return {**slots, "subject": (head,)}
