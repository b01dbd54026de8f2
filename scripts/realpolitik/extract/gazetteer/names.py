"""Read from the register what everything is called.

In: a `Register` and the `Vocabulary`. Out: each entity's names as `Meaning`s; those
of persons' surnames apart, for they name nobody by themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.gazetteer.entry import Meaning
from realpolitik.extract.gazetteer.surface import pieces
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.rdf.names import local, term, w3c
from realpolitik.rdf.terms import Term
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.plural import singular

Said = Mapping[NamedNode, Collection[Term]]

_LABEL = w3c("rdfs", "label")
_CALLED = {
    _LABEL: Form.NAME,
    w3c("skos", "altLabel"): Form.NAME,
    w3c("skos", "hiddenLabel"): Form.NAME,
    term("adjective"): Form.ADJECTIVE,
    term("demonym"): Form.DEMONYM,
    term("pluralDemonym"): Form.DEMONYM,
}
_NAMED = tuple(term(name) for name in ("Agent", "Place", "Goods", "Instrument", "Vehicle"))
_UNNAMED = tuple(term(name) for name in ("Territory", "UnnamedSource", "Situation"))
_NAMES = (_LABEL, w3c("skos", "altLabel"))
_PARTS = 3


def entities(register: Register, vocabulary: Vocabulary) -> Iterator[tuple[Entity, Said]]:
    """Yield all that may be named by words, with what is said of it; in no order."""
    for iri, said in register.facts.items():
        kinds = register.classes.get(iri, frozenset())
        if vocabulary.fits(kinds, _NAMED) and not vocabulary.fits(kinds, _UNNAMED):
            yield Entity(iri, next(texts(said, _LABEL), local(iri)), kinds), said


def texts(said: Said, predicate: NamedNode) -> Iterator[str]:
    """Yield the characters of the literals that a property has, sorted."""
    yield from sorted(value.value for value in said.get(predicate, ()) if isinstance(value, Literal))


def meanings(entity: Entity, said: Said) -> Iterator[Meaning]:
    """Yield what an entity is called, in every form."""
    is_person = term("Person") in entity.kinds
    for predicate, form in _CALLED.items():
        for text in texts(said, predicate):
            words = pieces(text)
            if words and not (is_person and len(words) == 1):
                yield Meaning(_with_small_end(words) if is_person else words, entity, form)
            if words[:1] == ("UN",) and words[1:]:
                yield Meaning(("United", "Nations", *words[1:]), entity, form)
    if term("Goods") in entity.kinds:
        yield from _singulars(entity, said)


def _with_small_end(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name of three parts or more with its end in any case, as "Kim Jong-un" is written too."""
    return (*words[:-1], words[-1].lower()) if len(words) >= _PARTS else words


def _singulars(goods: Entity, said: Said) -> Iterator[Meaning]:
    for predicate in (_LABEL, w3c("skos", "altLabel")):
        for text in texts(said, predicate):
            *before, last = pieces(text)
            single = singular(last)
            if single is not None:
                yield Meaning((*before, single), goods, Form.NAME)


def surnames(person: Entity, said: Said) -> Iterator[tuple[str, ...]]:
    """Yield the pieces of a person's surnames, and of single words that are the whole name."""
    if term("Person") not in person.kinds:
        return
    known = [pieces(text) for text in texts(said, term("surname"))]
    called = [pieces(text) for predicate in _NAMES for text in texts(said, predicate)]
    yield from known
    for words in called:
        if len(words) == 1:
            yield words
        for last in known:
            if _is_spelling_of(words, pieces(person.label), last):
                yield words[-len(last) :]


def _is_spelling_of(words: tuple[str, ...], label: tuple[str, ...], last: tuple[str, ...]) -> bool:
    """Tell whether a name ends with another spelling of the surname with which the label ends."""
    ends = label[-len(last) :] == last and words[-len(last) :] != last
    return ends and len(words) == len(label) and words[0] == label[0]


def metonyms(register: Register) -> Iterator[Meaning]:
    """Yield the figures of speech of the register, each with whom it means and what it names."""
    for iri in register.facts.of_type(term("Metonym")):
        meant = register.facts.iri(iri, term("standsFor"))
        if meant is None or meant not in register.classes:
            continue
        label = register.facts.text(meant, _LABEL) or local(meant)
        entity = Entity(meant, label, register.classes[meant])
        figure, named = (register.facts.iri(iri, term(name)) for name in ("figure", "names"))
        for word in dict.fromkeys((*register.facts.texts(iri, term("word")), *_spellings(register, named))):
            yield Meaning(pieces(word), entity, Form.NAME, figure, named, _valid(register, iri))


def _spellings(register: Register, named: NamedNode | None) -> Iterator[str]:
    """Yield the other names of a city, by which it stands for its state as well."""
    if named is not None and term("City") in register.classes.get(named, ()):
        yield from register.facts.texts(named, w3c("skos", "altLabel"))


def _valid(register: Register, iri: NamedNode) -> Bounds | None:
    told = register.facts.text(iri, term("validTime"))
    return None if told is None else time_bounds(told)
