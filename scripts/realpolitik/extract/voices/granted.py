"""What the words around a noun take for granted: "end the war", "resist attacks", "a deal reached by Chad".

In: a predication that a noun evokes. Out: whether the word above it, or a participle behind it, speaks of
what it names as there.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.known import MODAL, is_definite
from realpolitik.extract.words.presupposing import (
    ABOUT,
    ANSWERING,
    BESIDE,
    CHANGING,
    ENDING,
    FOR,
    GOING_ON,
    OVERTURNING,
    RESISTING,
    SOOTHING,
)
from realpolitik.extract.words.unreal import CHANCES, MATTERS
from realpolitik.rdf.names import term

LASTING: Final = frozenset(
    map(
        term,
        (
            "War Contention Rivalry Relation DiplomaticRelations Partnership TradeRelation Dependence "
            "Occupation Support SanctionsMeasure Restriction Tariff Detention NuclearProgram "
            "MilitaryPresence Alliance Attitude"
        ).split(),
    )
)
"""Classes of what goes on."""
DONE: Final = frozenset(
    map(
        term,
        (
            "Invasion Attack Strike Campaign TerrorAttack Coup Disaster Crackdown MilitaryOperation Battle "
            "Interference Indictment Arrest HostageTaking CyberAttack Assassination"
        ).split(),
    )
)
"""Classes of what was done where it is spoken of as known."""
OWNED: Final = frozenset(
    map(term, "Agreement Ceasefire Contract Pledge Decision Recognition Negotiation Veto Deployment".split())
)
"""Classes of what is there where somebody's own is spoken of: "Chad's deal with Mali"."""
_ATTITUDE: Final = term("Attitude")
_FOUGHT: Final = frozenset(map(term, ("War", "Campaign", "Invasion", "MilitaryOperation")))
_HELD: Final = frozenset(map(term, ("Occurred", "Ongoing", "Agreed")))
_PLAIN: Final = (None, None)
_ORIGINS: Final = frozenset({"of", "in", "to", "for", "from", "by", "with", "on", "behind", "against"})
_STOPPING: Final = frozenset({"stop", "halt", "break", "lift", "drop", "abandon"})
"""Verbs that may keep from beginning what no owner is told of: "stop the attack"."""
_TURNS: Final = frozenset({"end", "close", "conclusion", "completion", "start", "beginning", "opening"})
_VERBS: Final = frozenset({"VERB", "AUX"})


def is_done(lexicon: Lexicon, one: Predication) -> bool:
    """Tell whether a participle behind a noun says that it was done: "a deal reached by Chad"."""
    sentence, noun = one.sentence, one.trigger
    if _is_imagined(sentence, noun):
        return False
    for verb in sentence.children(noun, "acl"):
        entries = lexicon.entries("CarrierVerb", verb.lemma)
        is_plain = verb.tag == "VBN" and sentence.child(verb, "aux", "auxpass", "neg", "mark") is None
        if is_plain and any(_carries_out(entry) for entry in entries):
            return True
    return False


def _is_imagined(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun may be of any event: "an attack launched by Chad could spark a war"."""
    aids = {aux.lower for aux in sentence.children(sentence.head(noun), "aux")}
    return noun.dep in {"nsubj", "nsubjpass"} and bool(aids & MODAL) and not is_definite(sentence, noun)


def _carries_out(entry: Entry) -> bool:
    is_done = entry.realization is None or entry.realization in _HELD
    return (
        entry.does and is_done and "object" in entry.carries and (entry.certainty, entry.polarity) == _PLAIN
    )


def is_overturned(sentence: Sentence, noun: Token) -> bool:
    """Tell whether somebody wants to undo an election that was held: "to overturn the 2020 election"."""
    of = sentence.head(noun)
    is_result = noun.dep == "pobj" and of.lower == "of" and sentence.head(of).lemma in {"result", "outcome"}
    governed = sentence.head(of) if is_result else noun
    return governed.dep == "dobj" and sentence.head(governed).lemma in OVERTURNING


def is_resisted(one: Predication) -> bool:
    """Tell whether somebody resists attacks of one who is named: "in resisting Chadian attacks"."""
    verb = one.sentence.head(one.trigger)
    is_object = one.trigger.dep == "dobj" and one.evokes in DONE and verb.lemma in RESISTING
    return is_object and any(filler.is_named for filler in one.fillers)


def is_over(sentence: Sentence, noun: Token) -> bool:
    """Tell whether it is told what happened when something ended: "after the end of a drill by Chad"."""
    of = sentence.head(noun)
    end = sentence.head(of)
    before = sentence.head(end)
    is_end = noun.dep == "pobj" and of.lower == "of" and end.lemma in _TURNS and end.dep == "pobj"
    return is_end and before.lower in {"after", "since", "following", "at"} and not _is_ahead(sentence, end)


def _is_ahead(sentence: Sentence, word: Token) -> bool:
    """Tell whether the clause around a word tells of what is to come."""
    verbs = [above for above in sentence.above(word) if above.pos in _VERBS][:1]
    return any(aux.lower in MODAL for verb in verbs for aux in sentence.children(verb, "aux"))


def is_governed(one: Predication) -> bool:
    """Tell whether the word above a noun speaks of what that names as there."""
    sentence, noun = one.sentence, one.trigger
    while noun.dep in {"conj", "appos"} and noun.head != noun.index:
        noun = sentence.head(noun)
    head = sentence.head(noun)
    if noun.dep in {"dobj", "nsubjpass"} and head.pos in _VERBS:
        return _takes_object(one, head)
    if noun.dep == "nsubj" and head.pos in _VERBS:
        return head.lemma in GOING_ON
    return noun.dep == "pobj" and _is_behind(one, head)


def _takes_object(one: Predication, verb: Token) -> bool:
    """Tell whether a verb does something to what its object names, or says what that is."""
    if verb.lemma in _STOPPING and one.evokes in DONE and not _is_owned(one):
        return False
    return verb.lemma in ENDING | CHANGING | ANSWERING | (SOOTHING if one.evokes == _ATTITUDE else set())


def _is_owned(one: Predication) -> bool:
    return bool(one.sentence.children(one.trigger, "poss"))


def _is_behind(one: Predication, preposition: Token) -> bool:
    """Tell whether a preposition, by itself or with what it belongs to, speaks of what is there."""
    above = one.sentence.head(preposition)
    served = {above.lemma, one.sentence.tokens[preposition.index - 1].lemma}
    if preposition.lower == "for" and served & FOR and one.evokes in _FOUGHT:
        return _is_owned(one)
    is_topic = preposition.lower in {"over", "about"} and one.evokes in LASTING
    if above.lemma in CHANCES | (frozenset() if is_topic else MATTERS) - ABOUT:
        return False
    if preposition.lower in BESIDE:
        return one.evokes in LASTING or preposition.lower not in {"through", "about", "during"}
    governs = ABOUT if above.pos not in _VERBS else ANSWERING | {"end", "help", "use"}
    return preposition.lower in _ORIGINS and above.lemma in governs
