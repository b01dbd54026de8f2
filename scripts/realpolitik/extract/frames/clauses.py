"""The grammar of clauses: what stands in each slot of a verb, through passives, control and relative clauses.

In: a sentence and a verb. Out: the words at the head of what stands in each slot.
The slots are those of the active voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from realpolitik.extract.frames.below import (
    COPULAS,
    behind_particle,
    is_engaged,
    is_infinitive,
    is_journey,
    is_kept_in,
    is_ranked,
    reaches,
    titled,
    within,
)
from realpolitik.extract.frames.employing import beside, is_used_by_nobody
from realpolitik.extract.frames.verbals import (
    addressed,
    agents,
    bidden,
    by_striking,
    demanded_of,
    has_gap,
    is_passive,
    left_so,
    owners,
    taken_for_object,
    tells_of_text,
    told_to,
)
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import BROKERING, CHARGING, GOING_ON, JUDGING, OBJECT_CONTROL, SAYING

Slots = Mapping[str, tuple[Token, ...]]
_NOMINAL, _FINITE = frozenset({"NOUN", "PROPN", "PRON", "NUM"}), frozenset({"VBD", "VBZ", "VBP"})
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_INSIDE = frozenset({"in", "at", "under", "on"})
"""Prepositions behind which a state stands in which somebody is: "is at war with"."""
_OF_OBJECT = frozenset({"of", "for", "from", "as", "against", "into"})


@dataclass(frozen=True, slots=True)
class Clauses:
    """One sentence, to be asked for what stands in the slots of its verbs."""

    sentence: Sentence

    def is_passive(self, verb: Token) -> bool:
        """Tell whether a verb is in the passive, also without an auxiliary."""
        return is_passive(self.sentence, verb)

    def surface_subject(self, verb: Token, *, depth: int = 6) -> tuple[Token, ...]:
        """Return the subject of a verb as it stands, or the one that it shares with another clause."""
        own = self.sentence.children(verb, "nsubj", "nsubjpass")
        if own:
            return tuple(self._meant(word, verb) for word in own[-1:])
        if is_used_by_nobody(self.sentence, verb):
            return agents(self.sentence, self.sentence.head(verb))
        return taken_for_object(self.sentence, verb) or (self._shared(verb, depth) if depth else ())

    def _meant(self, word: Token, verb: Token) -> Token:
        """Return the noun that a relative pronoun stands for, else the word itself."""
        if word.lower in _RELATIVE and word.tag in {"WP", "WDT", "IN"}:
            clause = next((one for one in (verb, *self.sentence.above(verb)) if one.dep == "relcl"), None)
            if clause is not None:
                return self.sentence.head(clause)
        return word

    def _shared(self, verb: Token, depth: int) -> tuple[Token, ...]:
        head = self.sentence.head(verb)
        if head.index == verb.index:
            return ()
        is_apart = verb.dep == "relcl" and bool(self._told_apart(verb, head))
        if is_apart or verb.dep in {"acl", "amod"} or is_infinitive(self.sentence, verb):
            return self._of_noun(verb, head)
        asked = bidden(self.sentence, verb, head) if verb.dep == "advcl" else ()
        if verb.dep == "xcomp" or asked:
            return asked or self._controller(head, depth)
        if verb.dep in {"conj", "advcl", "dep"} and head.pos in {"VERB", "AUX"}:
            is_apart = verb.dep == "advcl" and (
                verb.tag in _FINITE or tells_of_text(self.sentence, verb, head)
            )
            return () if is_apart else self.surface_subject(self._before(verb, head), depth=depth - 1)
        if verb.dep == "pcomp":
            return self._of_preposition(head, depth)
        return ()

    def _of_noun(self, verb: Token, head: Token) -> tuple[Token, ...]:
        """Return who does what a clause tells that completes a noun, or says which one is meant."""
        is_participle = verb.tag in {"VBG", "VBN"} or (verb.dep == "acl" and self.is_passive(verb))
        if is_participle and head.pos in _NOMINAL:
            striker = by_striking(self.sentence, verb, head)
            return (
                (titled(self.sentence, head),) if striker is None else self.surface_subject(striker, depth=2)
            )
        apart = self._told_apart(verb, head) if verb.dep == "relcl" else ()
        return apart or self._owner(head)

    def _told_apart(self, verb: Token, noun: Token) -> tuple[Token, ...]:
        """Return who is the first, last or only one to do something: "became the first leader to visit"."""
        if not is_ranked(self.sentence, noun) or self.sentence.child(verb, "aux") is None:
            return ()
        head = self.sentence.head(noun)
        is_said_of = noun.dep == "attr" and head.lemma in COPULAS
        return self.surface_subject(head, depth=2) if is_said_of else (noun,)

    def _before(self, verb: Token, head: Token) -> Token:
        """Return with which verb one shares its subject: who said something goes on, "warning that …"."""
        governor = self.sentence.head(head)
        says = head.lemma in SAYING and not self.is_passive(head)
        goes_on = verb.lemma in GOING_ON and not says and head.dep == "ccomp"
        return governor if goes_on and governor.pos == "VERB" else head

    def _controller(self, head: Token, depth: int) -> tuple[Token, ...]:
        objects = self.sentence.children(head, "dobj")
        if objects and head.lemma in OBJECT_CONTROL:
            return objects
        asked = addressed(self.sentence, head)
        if asked:
            return asked
        if head.pos in {"ADJ", "NOUN"} and head.dep in {"acomp", "attr", "oprd"}:
            head = self.sentence.head(head)
        return self.surface_subject(head, depth=depth - 1)

    def _of_preposition(self, preposition: Token, depth: int) -> tuple[Token, ...]:
        governor = self.sentence.head(preposition)
        if governor.pos in {"NOUN", "PROPN"}:
            is_charged = governor.dep in {"dobj", "nsubjpass"} and preposition.lower in {"of", "from"}
            verb = self.sentence.head(governor)
            return (governor,) if is_charged and verb.lemma in CHARGING else self._owner(governor)
        objects = self.sentence.children(governor, "dobj")
        is_charged = preposition.lower == "with" and governor.lemma in {"charge", "credit", "task"}
        if objects and (is_charged or preposition.lower in _OF_OBJECT):
            return objects
        return self.surface_subject(governor, depth=depth - 1)

    def _owner(self, noun: Token) -> tuple[Token, ...]:
        """Return whose plan, offer or threat a noun names: its possessor, else who has or makes it."""
        owner = addressed(self.sentence, noun) or owners(self.sentence, noun)
        if owner:
            return owner
        governor = self.sentence.head(noun)
        if noun.dep in {"dobj", "attr"} and governor.pos == "VERB" and governor.lemma not in JUDGING:
            return self.surface_subject(governor, depth=2)
        if noun.dep == "nsubjpass":
            return agents(self.sentence, governor)
        if is_engaged(self.sentence, noun):
            return self.surface_subject(self.sentence.head(governor), depth=2)
        return self.sentence.children(noun, "compound", "amod")

    def slots(self, verb: Token) -> Slots:
        """Return the heads of what stands in each slot of a verb, as in the active voice, datives twice."""
        found: dict[str, list[Token]] = defaultdict(list)
        passive = self.is_passive(verb)
        surface = self.surface_subject(verb)
        found["object" if passive else "subject"] += surface
        if passive:
            found["subject"] += agents(self.sentence, verb)
        found["object"] += self._objects(verb, passive=passive) or left_so(self.sentence, verb, surface)
        found["dative"] += [word for word in self.sentence.children(verb, "dative") if word.pos != "ADP"]
        for preposition in self.sentence.children(verb, "prep", "dative", "agent", "prt", "advmod"):
            self._preposition(preposition, found)
        found["from"] += demanded_of(self.sentence, verb)
        if verb.dep == "relcl" and any(
            one.lower == "where" for one in self.sentence.children(verb, "advmod")
        ):
            found["in"].append(self.sentence.head(verb))
        for noun in tuple(found["object"]):
            if noun.dep in {"dobj", "nsubjpass", "attr"}:
                self._of_object(noun, found)
            if noun.dep == "attr" and noun.lemma == "member" and "of" not in found:
                found["object"] = [*self.sentence.children(noun, "poss", "compound")] or [noun]
        for adjective in self.sentence.children(verb, "acomp"):
            for preposition in self.sentence.children(adjective, "prep"):
                self._preposition(preposition, found)
        for slot, words in beside(self.sentence, verb):
            found[slot] += words
        return {slot: tuple(words) for slot, words in found.items() if words}

    def _of_object(self, noun: Token, found: dict[str, list[Token]]) -> None:
        """Add what stands behind the prepositions of an object: "take control of", "impose a ban on"."""
        for one in self.sentence.conjuncts(noun):
            for preposition in self.sentence.children(one, "prep"):
                if preposition.lower != "of" or "of" not in found:
                    self._preposition(preposition, found)

    def _objects(self, verb: Token, *, passive: bool) -> tuple[Token, ...]:
        found = self.sentence.children(verb, "dobj", "dative", "attr", "oprd")
        own = tuple(self._meant(word, verb) for word in found if word.pos != "ADP")
        own = own or told_to(self.sentence, verb)
        is_gapless = own or passive or is_infinitive(self.sentence, verb)
        if is_gapless or verb.dep != "relcl" or verb.pos != "VERB":
            return own
        return (self.sentence.head(verb),) if has_gap(self.sentence, verb) else own

    def _preposition(self, preposition: Token, found: dict[str, list[Token]]) -> None:
        """Add what stands behind a preposition, and behind those that depend on it ("back to")."""
        if preposition.lower == "according":
            return
        inner = self.sentence.children(preposition, "pobj") or behind_particle(self.sentence, preposition)
        if any(is_journey(preposition, noun) for noun in inner):
            return
        above = self.sentence.head(preposition)
        is_state = above.lemma in COPULAS and preposition.lower in _INSIDE
        found[preposition.lower] += (self._meant(word, preposition) for word in inner)
        for further in self.sentence.children(preposition, "prep"):
            self._preposition(further, found)
        for noun in inner:
            for further in self.sentence.children(noun, "prep"):
                is_kept = is_state or reaches(noun, further.lower, preposition.lower, above)
                if is_kept and (further.lower not in found or is_kept_in(noun, further.lower)):
                    found[further.lower] += self.sentence.children(further, "pobj")

    def _named_by(self, noun: Token) -> tuple[Token, ...]:
        """Return of whom a noun tells what he is: "Poland, an ally of", "Poland is an ally of"."""
        head = self.sentence.head(noun)
        if noun.dep == "appos":
            return (head,)
        if noun.dep == "attr" and head.lemma in COPULAS:
            return self.surface_subject(head, depth=2)
        if noun.dep == "pobj" and head.lower == "of" and self.sentence.head(head).lemma == "one":
            return self._named_by(self.sentence.head(head))
        return (head,) if noun.dep == "compound" and head.pos == "PROPN" else ()

    def noun_slots(self, noun: Token) -> Slots:
        """Return the heads of what stands in each slot of a noun: before it, and behind prepositions."""
        found: dict[str, list[Token]] = defaultdict(list)
        found["possessor"] += self.sentence.children(noun, "poss")
        for word in self.sentence.children(noun, "compound", "amod", "nmod", "npadvmod"):
            found["modifier"].append(word)
            if word.lemma not in BROKERING:
                found["modifier"] += within(self.sentence, word)
        for preposition in self.sentence.children(noun, "prep", "agent"):
            self._preposition(preposition, found)
        found["subject"] += self._named_by(noun)
        return {slot: tuple(words) for slot, words in found.items() if words}
