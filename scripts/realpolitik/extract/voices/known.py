"""Events that are named as known, so that they are told whatever stands above them: "condemn the attack".

In: a predication. Out: whether its noun speaks of what is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from realpolitik.extract.amounts.persons import HARMED
from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.tokens import FINITE, Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, Attitude, in_question
from realpolitik.extract.voices.usages import is_so_called
from realpolitik.extract.words.pointing import ORDINALS
from realpolitik.extract.words.unreal import CHANCES, STANDING, UNREAL
from realpolitik.rdf.names import term

AT: Final = frozenset({"during", "after", "following", "since", "despite", "amid"})
"""Prepositions behind which something is told as known, though the clause is denied."""
MODAL: Final = frozenset(
    {"may", "might", "could", "would", "should", "must", "can", "will", "to", "'d", "’d"}
)
"""Auxiliaries that leave open whether there is what the nouns of their clause name."""
_HELD: Final = frozenset("detain jail imprison abduct kidnap capture convict arrest".split())
"""What befell somebody, told before a name as known: "detained reporter Ann Lee"."""
_COMING: Final = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
_KNOWN: Final = frozenset(
    map(term, ("War", "Invasion", "Attack", "Strike", "Campaign", "TerrorAttack", "Occupation", "Coup"))
)
"""Classes of events that are spoken of as known: "Russia's invasion of Ukraine"."""
_OPEN: Final = frozenset(
    "prevent avoid avert deter forestall thwart foil plan plot threaten prepare launch fear warn expect "
    "allege deny call order want risk mean rule imagine consider contemplate simulate rehearse stop".split()
)
"""Words below which even what is named so may not have happened."""
_AHEAD: Final = frozenset(
    "preparation readiness plan proposal prediction expectation plot date target".split()
)
"""Nouns of what is planned or foreseen."""
_TO_COME: Final = frozenset({term("Commits"), term("Predicts")})
_VERBS: Final = frozenset({"VERB", "AUX"})
_FUTURE: Final = frozenset({"will", "wo", "shall", "'ll", "’ll", "would"})
_PLANNING: Final = frozenset("expect plan schedule set slate due intend prepare be".split())
"""Words before an infinitive of what is to come."""
_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})


def is_known(one: Predication) -> bool:
    """Tell whether a noun names a war, an attack or what a time is told by, as something that happened."""
    sentence, noun = one.sentence, one.trigger
    if noun.dep == "amod" and noun.tag == "VBN" and noun.lemma in _HELD:
        return sentence.head(noun).pos == "PROPN" or _is_titled(sentence, sentence.head(noun))
    if not one.is_nominal or {above.lemma for above in sentence.above(noun)} & _OPEN:
        return False
    if any(word.lower in UNREAL or is_so_called(sentence, word, noun) for word in sentence.children(noun)):
        return False
    is_named = one.evokes in _KNOWN and is_definite(sentence, noun) and not _is_prepared(sentence, noun)
    is_beside = noun.dep == "pobj" and sentence.head(noun).lower in AT
    return is_named or (is_beside and not _is_to_come(sentence, noun))


def _is_titled(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a name stands behind a noun that tells who that is: "detained reporter Ann Lee"."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]
    return any(word.pos == "PROPN" for word in behind)


def _is_prepared(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun stands behind one of what is to come: "preparations for its offensive"."""
    before = sentence.head(noun)
    is_behind = noun.dep == "pobj" and before.lower in {"for", "of"}
    return is_behind and noun.lemma not in STANDING and sentence.head(before).lemma in CHANCES | _AHEAD


def is_definite(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is spoken of as known: "the attack", "their visit"."""
    return any(
        word.lower in _POINTING or word.dep == "poss" for word in sentence.children(noun, "det", "poss")
    )


def _is_to_come(sentence: Sentence, noun: Token) -> bool:
    """Tell whether the clause of a noun tells of what is to come or may be."""
    verbs = [above for above in sentence.above(noun) if above.pos in _VERBS]
    near = {aux.lower for verb in verbs[:1] for aux in sentence.children(verb, "aux")}
    return bool(near & (MODAL - {"to", "can"})) or (
        sentence.head(noun).lower == "during" and is_ahead(sentence, verbs)
    )


def is_ahead(sentence: Sentence, verbs: Iterable[Token]) -> bool:
    """Tell whether some of these verbs, one below the other, tell of what is to come."""
    those = [verb for verb in verbs if verb.pos in _VERBS]
    planned = (aux for verb in those[:1] for aux in sentence.children(verb, "aux") if aux.lower == "to")
    is_planned = any(sentence.head(sentence.head(aux)).lemma in _PLANNING for aux in planned)
    helpers = (aux.lower for verb in those for aux in sentence.children(verb, "aux"))
    return is_planned or any(aux in _FUTURE for aux in helpers)


def as_known(one: Predication, found: Attitude) -> Attitude:
    """Tell what is named as known, whatever is wanted or asked about it."""
    is_told = found.silent and not in_question(one.sentence, one.trigger) and is_known(one)
    found = _settled(one, found)
    return Attitude(stance=AFFIRMS, speeches=found.speeches, ways=found.ways) if is_told else found


def _settled(one: Predication, found: Attitude) -> Attitude:
    """Tell as a fact what a promise tells of the past: "vowed to avenge raids that killed two"."""
    verb = one.anchor
    helpers = {aux.lower for aux in one.sentence.children(verb, "aux")}
    is_past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(helpers & {"has", "have", "had"}))
    is_over = verb.dep == "relcl" and is_past and not helpers & MODAL
    is_promised = found.stance in _TO_COME and bool(found.speeches) and found.realization is None
    return replace(found, stance=AFFIRMS) if is_promised and is_over else found


def is_known_to_be(sentence: Sentence, word: Token, head: Token) -> bool:
    """Tell whether something is told as known: "78 are known to have died", "with the mayor reporting"."""
    if word.dep == "pcomp":
        return head.lower == "with" and sentence.child(word, "nsubj") is not None
    aids = {aux.lower for aux in sentence.children(word, "aux", "auxpass")}
    return head.lemma == "know" and word.dep == "xcomp" and bool(aids & {"have", "be", "been"})


def is_reported_harm(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Tell whether a verb reports what befell those whom its object names: "reported dozens wounded"."""
    participles = sentence.children(noun, "acl")
    return (
        noun.dep == "dobj"
        and verb.lemma in {"report", "confirm", "record"}
        and any(one.lower in HARMED for one in participles)
    )


def tells_of_known(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a relative clause says of somebody known what is so: "free Ann Lo, who was jailed"."""
    noun, aids = sentence.head(clause), sentence.children(clause, "aux", "auxpass")
    is_finite = clause.tag in FINITE or any(aux.tag in FINITE for aux in aids)
    is_open = any(aux.tag in {"MD", "TO"} for aux in aids)
    is_named = noun.pos == "PROPN" or is_definite(sentence, noun)
    return clause.dep == "relcl" and is_finite and not is_open and is_named


def is_first_ahead(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Tell whether something would be the first of its kind, and so is yet to come: "the visit would be"."""
    is_ahead_of = any(one.lower in _COMING for one in sentence.children(verb, "aux"))
    said = sentence.children(verb, "attr", "acomp")
    words = {one.lower for head in said for one in (head, *sentence.children(head, "amod"))}
    return noun.dep == "nsubj" and verb.lemma == "be" and is_ahead_of and bool(words & ORDINALS)
