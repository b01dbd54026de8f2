"""The grammar of clauses: what stands in each slot of a verb, through passives, control and relative clauses.

In: a sentence and a verb. Out: the words at the head of what stands in each slot.
The slots are those of the active voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.text.article import SegmentRole

Slots = Mapping[str, tuple[Token, ...]]
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_OBJECT_CONTROL = frozenset(
    "ask urge tell order force compel allow help let make persuade press call encourage enable require "
    "authorise authorize invite warn want expect instruct push implore lobby convince permit "
    "appeal plead".split()
)
_ASKED = frozenset({"on", "upon", "to", "with", "for"})
_SAYING = frozenset(
    "say tell add warn claim note argue insist stress state declare vow pledge promise threaten accuse cite "
    "call urge acknowledge deny stress suggest predict describe emphasise emphasize".split()
)
"""Verbs of saying: they go on with what was said before, and not with what somebody is said to do."""
_GOING_ON = _SAYING | frozenset(
    "mention recall reiterate reaffirm express criticise criticize condemn praise hail announce confirm "
    "admit concede explain remind reveal reject dismiss echo lament question".split()
)
"""Verbs by which somebody who says something says more."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_COPULAS = frozenset({"be", "become", "remain"})
RANKS = frozenset("first last only second third latest next".split())
"""What stands before a noun of which one is told apart by what he does: "the first leader to visit"."""
_ENGAGED = frozenset("engage lock embroil entangle mire stay".split())
_INSIDE = frozenset({"in", "at", "under", "on"})
"""Prepositions behind which a state stands in which somebody is: "is at war with"."""
_REACHING = frozenset({"to", "from", "against"})
_FRONTED = frozenset({"acl", "relcl", "amod"})


@dataclass(frozen=True, slots=True)
class Clauses:
    """One sentence, to be asked for what stands in the slots of its verbs."""

    sentence: Sentence

    def is_passive(self, verb: Token) -> bool:
        """Tell whether a verb is in the passive, also without an auxiliary."""
        if self.sentence.child(verb, "auxpass", "nsubjpass"):
            return True
        has_agent = self.sentence.child(verb, "agent") and not self.sentence.child(verb, "dobj")
        if verb.tag == "VBD" and has_agent and not self.sentence.child(verb, "aux"):
            return True
        if verb.tag != "VBN" or self.sentence.child(verb, "aux"):
            return False
        if verb.dep in {"acl", "amod", "advcl"}:
            return True
        is_title = self.sentence.segment.role is SegmentRole.HEADLINE
        return is_title and self.sentence.child(verb, "dobj") is None

    def surface_subject(self, verb: Token, *, depth: int = 6) -> tuple[Token, ...]:
        """Return the subject of a verb as it stands, or the one that it shares with another clause."""
        own = self.sentence.children(verb, "nsubj", "nsubjpass")
        if own:
            return tuple(self._meant(word, verb) for word in own[-1:])
        return self._shared(verb, depth) if depth else ()

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
        if verb.dep in {"acl", "amod"}:
            return (
                (head,)
                if head.pos in {"NOUN", "PROPN", "PRON"} and verb.tag in {"VBG", "VBN"}
                else self._owner(head)
            )
        if verb.dep in {"xcomp", "relcl"}:
            return self._controller(head, depth) if verb.dep == "xcomp" else self._told_apart(verb, head)
        if verb.dep in {"conj", "advcl", "dep"} and head.pos in {"VERB", "AUX"}:
            is_apart = verb.dep == "advcl" and verb.tag in _FINITE
            return () if is_apart else self.surface_subject(self._before(verb, head), depth=depth - 1)
        if verb.dep == "pcomp":
            return self._of_preposition(head, depth)
        return ()

    def _told_apart(self, verb: Token, noun: Token) -> tuple[Token, ...]:
        """Return who is the first, last or only one to do something: "became the first leader to visit"."""
        is_ranked = any(one.lower in RANKS for one in self.sentence.children(noun, "amod", "nummod"))
        if not is_ranked or self.sentence.child(verb, "aux") is None:
            return ()
        head = self.sentence.head(noun)
        is_said_of = noun.dep == "attr" and head.lemma in _COPULAS
        return self.surface_subject(head, depth=2) if is_said_of else (noun,)

    def _before(self, verb: Token, head: Token) -> Token:
        """Return with which verb one shares its subject: who said something goes on, "warning that …"."""
        governor = self.sentence.head(head)
        goes_on = verb.lemma in _GOING_ON and head.lemma not in _SAYING and head.dep == "ccomp"
        return governor if goes_on and governor.pos == "VERB" else head

    def _controller(self, head: Token, depth: int) -> tuple[Token, ...]:
        objects = self.sentence.children(head, "dobj") or self._called_on(head)
        if objects and head.lemma in _OBJECT_CONTROL:
            return objects
        if head.pos in {"ADJ", "NOUN"} and head.dep in {"acomp", "attr", "oprd"}:
            head = self.sentence.head(head)
        return self.surface_subject(head, depth=depth - 1)

    def _called_on(self, verb: Token) -> tuple[Token, ...]:
        """Return who is asked behind a preposition: "called on Chad to", "appealed to it to"."""
        asked = [one for one in self.sentence.children(verb, "prep", "dative") if one.lower in _ASKED]
        return tuple(word for one in asked[:1] for word in self.sentence.children(one, "pobj"))

    def _of_preposition(self, preposition: Token, depth: int) -> tuple[Token, ...]:
        governor = self.sentence.head(preposition)
        if governor.pos in {"NOUN", "PROPN"}:
            return self._owner(governor)
        objects = self.sentence.children(governor, "dobj")
        if preposition.lower in {"of", "for", "from", "against", "into", "as"} and objects:
            return objects
        return self.surface_subject(governor, depth=depth - 1)

    def _owner(self, noun: Token) -> tuple[Token, ...]:
        """Return whose plan, offer or threat a noun names: its possessor, else who has or makes it."""
        owner = self.sentence.children(noun, "poss")
        if owner:
            return owner
        governor = self.sentence.head(noun)
        if noun.dep in {"dobj", "attr"} and governor.pos == "VERB":
            return self.surface_subject(governor, depth=2)
        if is_engaged(self.sentence, noun):
            return self.surface_subject(self.sentence.head(governor), depth=2)
        return self.sentence.children(noun, "compound", "amod")

    def slots(self, verb: Token) -> Slots:
        """Return the heads of what stands in each slot of a verb, as in the active voice."""
        found: dict[str, list[Token]] = defaultdict(list)
        passive = self.is_passive(verb)
        surface = self.surface_subject(verb)
        found["object" if passive else "subject"] += surface
        if passive:
            found["subject"] += self._agents(verb)
        found["object"] += self._objects(verb, passive=passive)
        for preposition in self.sentence.children(verb, "prep", "dative", "agent", "prt", "advmod"):
            self._preposition(preposition, found)
        for noun in tuple(found["object"]):
            if noun.dep in {"dobj", "nsubjpass"}:
                self._of_object(noun, found)
        return {slot: tuple(words) for slot, words in found.items() if words}

    def _of_object(self, noun: Token, found: dict[str, list[Token]]) -> None:
        """Add what stands behind the prepositions of an object: "take control of", "impose a ban on"."""
        for one in self.sentence.conjuncts(noun):
            for preposition in self.sentence.children(one, "prep"):
                if preposition.lower != "of" or "of" not in found:
                    self._preposition(preposition, found)

    def _agents(self, verb: Token) -> tuple[Token, ...]:
        by = [
            word
            for agent in self.sentence.children(verb, "agent", "prep")
            if agent.lower == "by"
            for word in self.sentence.children(agent, "pobj")
        ]
        compounds = self.sentence.children(verb, "npadvmod", "compound") if verb.dep == "amod" else ()
        return (*by, *compounds)

    def _objects(self, verb: Token, *, passive: bool) -> tuple[Token, ...]:
        found = self.sentence.children(verb, "dobj", "dative", "attr", "oprd")
        own = tuple(self._meant(word, verb) for word in found if word.pos != "ADP")
        if own or passive or verb.dep != "relcl" or verb.pos != "VERB":
            return own
        subjects = self.sentence.children(verb, "nsubj")
        is_gap = bool(subjects) and subjects[-1].lower not in _RELATIVE
        return (self.sentence.head(verb),) if is_gap else own

    def _preposition(self, preposition: Token, found: dict[str, list[Token]]) -> None:
        """Add what stands behind a preposition, and behind those that depend on it ("back to")."""
        if preposition.lower == "according":
            return
        inner = self.sentence.children(preposition, "pobj")
        is_state = self.sentence.head(preposition).lemma in _COPULAS and preposition.lower in _INSIDE
        found[preposition.lower] += inner
        for further in self.sentence.children(preposition, "prep"):
            self._preposition(further, found)
        for noun in inner:
            for further in self.sentence.children(noun, "prep"):
                if (further.lower in _REACHING or is_state) and further.lower not in found:
                    found[further.lower] += self.sentence.children(further, "pobj")

    def _named_by(self, noun: Token) -> tuple[Token, ...]:
        """Return of whom a noun tells what he is: "Poland, an ally of", "Poland is an ally of"."""
        head = self.sentence.head(noun)
        if noun.dep == "appos":
            return (head,)
        if noun.dep == "attr" and head.lemma in _COPULAS:
            return self.surface_subject(head, depth=2)
        if noun.dep == "pobj" and head.lower == "of" and self.sentence.head(head).lemma == "one":
            return self._named_by(self.sentence.head(head))
        return (head,) if noun.dep == "compound" and head.pos == "PROPN" else ()

    def noun_slots(self, noun: Token) -> Slots:
        """Return the heads of what stands in each slot of a noun: before it, and behind prepositions."""
        found: dict[str, list[Token]] = defaultdict(list)
        found["possessor"] += self.sentence.children(noun, "poss")
        for word in self.sentence.children(noun, "compound", "amod", "nmod", "npadvmod"):
            found["modifier"] += (word, *self.sentence.children(word, "compound", "npadvmod", "amod"))
        for preposition in self.sentence.children(noun, "prep", "agent"):
            self._preposition(preposition, found)
        found["subject"] += self._named_by(noun)
        return {slot: tuple(words) for slot, words in found.items() if words}


def is_engaged(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun names in what the subject of a verb is: "is in talks", "locked in a dispute"."""
    before = sentence.head(noun)
    verb = sentence.head(before)
    return noun.dep == "pobj" and before.lower in {"in", "at"} and verb.lemma in _COPULAS | _ENGAGED
