"""The gazetteer: from words to what they may mean, longest first.

In: a `Register` and the `Vocabulary`. Out: a frozen table, made once for a process.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.gazetteer.entry import Match, Meaning
from realpolitik.extract.gazetteer.names import entities, meanings, metonyms, surnames
from realpolitik.extract.gazetteer.offices import Offices, offices
from realpolitik.extract.gazetteer.surface import folded, is_spelled, pieces
from realpolitik.extract.words.names import BLOCKED, OTHER_BODIES, SMALL_BODIES
from realpolitik.rdf.names import term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_ORDER = tuple(
    term(name)
    for name in ("State", "PoliticalEntity", "Bloc", "Organization", "Agent", "City", "Place", "Instrument")
)
"""Of entries with one name the first is meant."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their pieces in small letters, under the first of them; surnames apart."""

    entities: Mapping[NamedNode, Entity]
    offices: Offices
    by_surname: Mapping[tuple[str, ...], tuple[Meaning, ...]]
    longest: Mapping[str, int] = field(repr=False)
    _names: Mapping[tuple[str, ...], tuple[Meaning, ...]] = field(repr=False)
    organs: Mapping[NamedNode, NamedNode] = field(repr=False)
    capitals: Mapping[NamedNode, NamedNode] = field(repr=False)
    given: Mapping[str, tuple[Entity, ...]] = field(repr=False)
    bodies: Mapping[tuple[NamedNode, frozenset[str]], NamedNode] = field(repr=False)
    regions: Mapping[NamedNode, frozenset[NamedNode]] = field(repr=False)
    """The regions in which the territory of each state lies."""

    def match(self, words: Sequence[str], first: int) -> Match | None:
        """Return the longest name that begins at a piece; its meanings are none where it only blocks."""
        beginning = words[first].lower()
        for length in range(min(self.longest.get(beginning, 0), len(words) - first), 0, -1):
            written = tuple(words[first : first + length])
            known = self._names.get(folded(written))
            if known is None:
                continue
            spelled = tuple(one for one in known if _fits(written, one.words))
            spelled = spelled or tuple(one for one in known if _fits_small(written, one.words))
            if spelled or not known:
                return Match(first, first + length, spelled)
        return None

    def called(self, name: str) -> tuple[Meaning, ...]:
        """Return what a name may mean, whatever its capitals."""
        return self._names.get(folded(pieces(name)), ())

    def is_name(self, word: str) -> bool:
        """Tell whether a word alone is a name that is written with a capital."""
        return any(one.words[0][:1].isupper() for one in self.called(word))

    def is_surname(self, word: str) -> bool:
        """Tell whether a word alone is the surname of a person of the register."""
        return bool(self.surnamed(pieces(word)))

    def government(self, state: NamedNode) -> Entity | None:
        """Return the government of a state."""
        return self.organ(state, frozenset({"government"}))

    def organ(self, whole: NamedNode, described: frozenset[str]) -> Entity | None:
        """Return the organ of a state or body that is described by these words, whosever they are."""
        found = self.bodies.get((whole, described))
        return None if found is None else self.entities[found]

    def surnamed(self, words: Sequence[str]) -> tuple[Meaning, ...]:
        """Return the persons whose surname these pieces are."""
        known = self.by_surname.get(folded(tuple(words)), ())
        return tuple(one for one in known if _fits(words, one.words))


def _fits(written: Sequence[str], known: Sequence[str]) -> bool:
    return all(map(is_spelled, written, known))


def _fits_small(written: tuple[str, ...], known: Sequence[str]) -> bool:
    """Tell whether a body is called as papers write it that spare capitals: "US state department"."""
    is_body = (
        len(written) > 1 and written[-1] in SMALL_BODIES and " ".join(folded(written)) not in OTHER_BODIES
    )
    pairs = zip(written, known, strict=True)
    return is_body and all(
        is_spelled(one, other) or (one.islower() and other.istitle()) for one, other in pairs
    )


def gazetteer(register: Register, vocabulary: Vocabulary) -> Gazetteer:
    """Return the table of all names of a register."""
    named = tuple(entities(register, vocabulary))
    found = [meaning for entity, said in named for meaning in meanings(entity, said)]
    found += metonyms(register)
    names = _without_articles(_by_words(found, vocabulary))
    for phrase in BLOCKED:
        names.setdefault(pieces(phrase), ())
    longest: dict[str, int] = defaultdict(int)
    for words in names:
        longest[words[0]] = max(longest[words[0]], len(words))
    last = (Meaning(words, entity, Form.NAME) for entity, said in named for words in surnames(entity, said))
    organs = dict(_pairs(register, ("isGovernmentOf", "isOrganOf")))
    return Gazetteer(
        entities={entity.iri: entity for entity, _ in named},
        offices=offices(register),
        by_surname=_by_words(last, vocabulary),
        longest=dict(longest),
        _names=names,
        organs=organs,
        given=_by_given_name(entity for entity, _ in named),
        bodies=dict(_bodies(found, organs)),
        capitals=dict(_pairs(register, ("isCapitalOf",))),
        regions=dict(_regions(register)),
    )


def _regions(register: Register) -> Iterator[tuple[NamedNode, frozenset[NamedNode]]]:
    """Yield each state with all places that its territory is part of."""
    wholes = dict(_pairs(register, ("isPartOf",)))
    for land, state in _pairs(register, ("isTerritoryOf",)):
        around: list[NamedNode] = []
        whole = wholes.get(land)
        while whole is not None and whole not in around:
            around.append(whole)
            whole = wholes.get(whole)
        yield state, frozenset(around)


def _by_given_name(found: Iterable[Entity]) -> dict[str, tuple[Entity, ...]]:
    table: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(found):
        if term("Person") in entity.kinds and len(words := folded(pieces(entity.label))) > 1:
            table[words[0]].append(entity)
    return {given: tuple(known) for given, known in table.items()}


def _pairs(register: Register, properties: Iterable[str]) -> Iterator[tuple[NamedNode, NamedNode]]:
    for name in properties:
        for iri in register.facts.having(term(name)):
            whole = register.facts.iri(iri, term(name))
            if whole is not None:
                yield iri, whole


def _bodies(
    found: Iterable[Meaning], organs: Mapping[NamedNode, NamedNode]
) -> Iterator[tuple[tuple[NamedNode, frozenset[str]], NamedNode]]:
    """Yield each organ under its whole and the words that its name has beside that of the whole."""
    called: dict[NamedNode, set[str]] = defaultdict(set)
    for meaning in found:
        called[meaning.entity.iri].update(folded(meaning.words))
    for meaning in sorted(found, key=lambda one: one.entity.iri.value, reverse=True):
        whole = organs.get(meaning.entity.iri)
        if whole is not None and meaning.figure is None:
            words = {word.replace("defense", "defence") for word in folded(meaning.words)}
            rest = frozenset(words - called[whole] - {"of", "the", "for"})
            if rest:
                yield (whole, rest), meaning.entity.iri


def _by_words(found: Iterable[Meaning], vocabulary: Vocabulary) -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    table: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
    for meaning in found:
        table[folded(meaning.words)].append(meaning)
    return {words: _ranked(known, vocabulary) for words, known in table.items()}


def _without_articles(
    names: dict[tuple[str, ...], tuple[Meaning, ...]],
) -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    """Return the names but for those with an article that are known without it."""
    return {words: known for words, known in names.items() if words[0] != "the" or words[1:] not in names}


def _ranked(known: list[Meaning], vocabulary: Vocabulary) -> tuple[Meaning, ...]:
    """Return the meanings of a name, the likeliest first, each entity and form once."""
    if len(known) == 1:
        return tuple(known)
    once = {(one.entity.iri, one.form, one.figure): one for one in reversed(known)}
    return tuple(sorted(once.values(), key=lambda one: (_rank(one, vocabulary), one.entity.iri.value)))


def _rank(meaning: Meaning, vocabulary: Vocabulary) -> tuple[int, int]:
    ranks = [number for number, kind in enumerate(_ORDER) if vocabulary.fits(meaning.entity.kinds, (kind,))]
    return min(ranks, default=len(_ORDER)), list(Form).index(meaning.form)
