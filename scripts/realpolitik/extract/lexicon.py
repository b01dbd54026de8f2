"""The lexicon: which words speak of which class, and in which place of a sentence each role stands.

In: the triples of `lexicon/*.ttl`. Out: frozen tables of entries by their words. A
slot is a place in a sentence (`lexicon:subject`, `lexicon:object`, `lexicon:to` …)
whose values are roles of the ontology.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import lexical, local, term

SLOTS: Final = frozenset(
    "subject object dative clause modifier possessor of to from with by between among against on over for in "
    "at into about as through toward towards behind near upon off around outside within along under before "
    "after during amid".split()
)
"""The places in a sentence in which a role may stand: most are prepositions."""
FIXED: Final = ("choice", "measureType", "membershipOutcome")
"""Roles whose value an entry gives by its words alone: who votes against says no."""
ENTRY_KINDS: Final = (
    *("VerbPattern", "NounPattern", "CarrierVerb", "CarrierNoun", "SpeechVerb", "SpeechNoun"),
    *("Hedge", "EntityNoun", "JudgementVerb"),
)


Tails = Mapping[str, tuple[tuple[str, ...], ...]]
"""By a word of lemmas the other words of each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexical entry: its words, and what they say.

    A pattern `evokes` a class, with roles in `slots`, and `requires` some of them;
    `agent` is the role of whoever carries out what a noun names. A carrier says how far
    a situation has come that stands in one of the slots that it `carries` ("planned a
    visit", "talks began"); `agent` is then the role of its subject, if that is
    not who carries the situation out (`does`). Words of speech and hedges say how somebody
    is committed to what stands in the slots that they carry.
    """

    iri: NamedNode
    lemmas: tuple[tuple[str, ...], ...] = ()
    evokes: NamedNode | None = None
    slots: Mapping[str, tuple[NamedNode, ...]] = field(default_factory=dict)
    requires: frozenset[NamedNode] = frozenset()
    agent: NamedNode | None = None
    does: bool = False
    carries: frozenset[str] = frozenset()
    realization: NamedNode | None = None
    stance: NamedNode | None = None
    polarity: NamedNode | None = None
    certainty: NamedNode | None = None
    fixed: tuple[tuple[NamedNode, NamedNode], ...] = ()
    kinds: frozenset[NamedNode] = frozenset()
    """The classes that what stands in the slot of the object may have; any where none is given."""
    doers: frozenset[NamedNode] = frozenset()
    """The same of the subject."""
    quality: str = ""
    """The word of the quality, feeling or effect that a judgement ascribes."""
    behind: Tails = field(init=False, repr=False, compare=False)
    """By the first word of its lemmas what follows that, the longest first."""
    before: Tails = field(init=False, repr=False, compare=False)
    """By the last word of its lemmas what stands before that, the longest first."""

    def __post_init__(self) -> None:
        """Index the lemmas by the word that bears them, which is asked for at every word of a text."""
        object.__setattr__(self, "behind", _by_bearer((one[0], one[1:]) for one in self.lemmas))
        object.__setattr__(self, "before", _by_bearer((one[-1], one[:-1]) for one in self.lemmas))

    def length_before(self, sentence: Sentence, noun: Token) -> int:
        """Return how many words the longest lemma has before its last, which is the noun; -1 of none."""
        for words in self.before.get(noun.lemma, ()):
            if not words or _stands_before(words, sentence, noun):
                return len(words)
        return -1


@dataclass(frozen=True, slots=True)
class Refinement:
    """A class is a narrower one where a role's value lies within something or is of a class."""

    evokes: NamedNode
    role: NamedNode
    within: NamedNode
    becomes: NamedNode


_NOUNS = ("NOUN", "PROPN")
Table = Mapping[str, tuple[Entry, ...]]
"""Entries by a word: of verbs and hedges the first of each lemma, of nouns the last."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All entries, by kind and word; each is equal to itself alone."""

    tables: Mapping[str, Table]
    refinements: tuple[Refinement, ...]

    def entries(self, kind: str, word: str) -> tuple[Entry, ...]:
        """Return the entries of a kind that have this word."""
        return self.tables[kind].get(word, ())

    def tells(self, verb: str, words: frozenset[str]) -> bool:
        """Tell whether a verb with some of these words speaks of what happens, is said or done about it."""
        kinds = ("VerbPattern", "CarrierVerb", "SpeechVerb")
        known = (lemma for kind in kinds for entry in self.entries(kind, verb) for lemma in entry.lemmas)
        return any(lemma[0] == verb and words.issuperset(lemma[1:]) for lemma in known)

    def denoted(self, sentence: Sentence, noun: Token) -> NamedNode | None:
        """Return the class of what a noun denotes, with the words before it that belong to it; or None."""
        if noun.pos not in _NOUNS:
            return None
        longest, denoted = -1, None
        for entry in self.entries("EntityNoun", noun.lemma):
            length = entry.length_before(sentence, noun)
            if length > longest:
                longest, denoted = length, entry.evokes
        return denoted


def _by_bearer(lemmas: Iterable[tuple[str, tuple[str, ...]]]) -> Tails:
    found: dict[str, list[tuple[str, ...]]] = {}
    for word, others in lemmas:
        found.setdefault(word, []).append(others)
    return {word: tuple(sorted(others, key=len, reverse=True)) for word, others in found.items()}


def _stands_before(words: tuple[str, ...], sentence: Sentence, noun: Token) -> bool:
    before = sentence.tokens[max(0, noun.index - len(words)) : noun.index]
    return len(before) == len(words) and all(
        word in (token.lower, token.lemma) for word, token in zip(words, before, strict=True)
    )


def lexicon(triples: Iterable[Triple]) -> Lexicon:
    """Return the tables of a lexicon."""
    facts = Facts(tuple(triples))
    tables = {kind: _table(kind, facts) for kind in ENTRY_KINDS}
    return Lexicon(
        MappingProxyType(tables), tuple(map(_Reader(facts).refinement, facts.of_type(lexical("Refinement"))))
    )


def _table(kind: str, facts: Facts) -> Table:
    found: dict[str, list[Entry]] = defaultdict(list)
    read, place = _Reader(facts), -1 if kind.endswith("Noun") or kind == "NounPattern" else 0
    for entry in map(read.entry, facts.of_type(lexical(kind))):
        for word in sorted({lemma[place] for lemma in entry.lemmas}):
            found[word].append(entry)
    return MappingProxyType({word: tuple(entries) for word, entries in found.items()})


@dataclass(frozen=True, slots=True)
class _Reader:
    facts: Facts

    def entry(self, iri: NamedNode) -> Entry:
        return Entry(
            iri=iri,
            lemmas=_lasting(tuple(lemma.split()) for lemma in self.facts.texts(iri, lexical("lemma"))),
            evokes=self._one(iri, "evokes"),
            slots=MappingProxyType(
                {slot: found for slot in sorted(SLOTS) if (found := self._all(iri, slot))}
            ),
            requires=frozenset(self._all(iri, "requires")),
            agent=self._one(iri, "agent"),
            does="true" in self.facts.texts(iri, lexical("does")),
            carries=frozenset(map(local, self._all(iri, "carries"))),
            realization=self._one(iri, "realization"),
            stance=self._one(iri, "stance"),
            polarity=self._one(iri, "polarity"),
            certainty=self._one(iri, "certainty"),
            fixed=tuple((term(role), value) for role in FIXED for value in self._all(iri, role)),
            kinds=frozenset(self._all(iri, "objectClass")),
            doers=frozenset(self._all(iri, "subjectClass")),
            quality=next(iter(self.facts.texts(iri, lexical("quality"))), ""),
        )

    def refinement(self, iri: NamedNode) -> Refinement:
        evokes, role, within, becomes = (
            self._sure(iri, name) for name in ("evokes", "role", "within", "becomes")
        )
        return Refinement(evokes, role, within, becomes)

    def _all(self, iri: NamedNode, name: str) -> tuple[NamedNode, ...]:
        return self.facts.iris(iri, lexical(name))

    def _one(self, iri: NamedNode, name: str) -> NamedNode | None:
        return next(iter(self._all(iri, name)), None)

    def _sure(self, iri: NamedNode, name: str) -> NamedNode:
        value = self._one(iri, name)
        if value is None:
            raise ValueError(f"{iri.value} has no {name}")
        return value


def _lasting(lemmas: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return lemmas, and beside what somebody is what he remains: "be opposed", "remain opposed"."""
    found = tuple(lemmas)
    states = (lemma[1:] for lemma in found if lemma[0] == "be" and len(lemma) > 1)
    return (*found, *(lemma for state in states for lemma in (("remain", *state), ("stay", *state))))
