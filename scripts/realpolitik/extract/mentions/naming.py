"""Mentions by name: of the register first, then what the parser takes for a name.

In: a `Scene`. Out: mentions in `Collected`, the article's own entities in `Locals`,
and the `Memory` of its persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.gazetteer.entry import Meaning
from realpolitik.extract.gazetteer.surface import pieces
from realpolitik.extract.mentions import persons
from realpolitik.extract.mentions.addressed import title_before
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.figures import acts
from realpolitik.extract.mentions.holders import named_by_title
from realpolitik.extract.mentions.name import Name
from realpolitik.extract.mentions.owned import is_of_another
from realpolitik.extract.mentions.persons import Memory
from realpolitik.extract.mentions.scene import Scene, head_of
from realpolitik.extract.mentions.surnames import surname_mentions
from realpolitik.extract.mentions.unknown import is_elsewhere, is_in_place, unknown
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import FORCES, GROUPS, SOURCES
from realpolitik.extract.words.names import AMBIGUOUS, STORMS
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.rdf.names import term

_FIGURES_OF_SEATS = (term("CapitalForState"), term("BuildingForGovernment"))
DESCRIBING = FORCES | GROUPS | SOURCES
_NOUNY = ("NN", "JJ", "VBG", "VBN", "CD")
_MODIFYING = ("compound", "nmod", "amod")
Spans: TypeAlias = Sequence[Sequence[Name]]
"""The names of each sentence of an article."""


def name_mentions(scene: Scene, spans: Spans, found: Collected, local: Locals) -> Memory:
    """Add all mentions by name; return the memory of persons."""
    for place, sentence in enumerate(scene.sentences):
        for name in spans[place]:
            if name.meanings and not _is_late(scene, sentence, name):
                _add_known(scene, found, place, sentence, name)
    recalled = _remember(scene, spans, found, local)
    for place in range(len(scene.sentences)):
        surname_mentions(scene, recalled, found, place)
    recalled = persons.memory(scene, _known_persons(scene, found), recalled.spoken_of)
    for place in range(len(scene.sentences)):
        surname_mentions(scene, recalled, found, place)
        for name in spans[place]:
            if not name.meanings and not _is_taken(found, place, name):
                unknown(scene, found, local, place, name)
    return recalled


def late_names(scene: Scene, spans: Spans, found: Collected) -> None:
    """Add the names that give way to what describes somebody: goods such as troops, and by-names.

    A by-name such as "the alliance" needs its bearer's name somewhere in the article.
    """
    named = frozenset(mention.entity.iri for mention in found.ordered())
    for place, sentence in enumerate(scene.sentences):
        for name in spans[place]:
            is_free = name.meanings and not _is_taken(found, place, name)
            if is_free and _is_late(scene, sentence, name) and _is_borne(name, named):
                _add_known(scene, found, place, sentence, name)


def _is_borne(name: Name, named: frozenset[NamedNode]) -> bool:
    return name.meanings[0].figure is None or name.meanings[0].entity.iri in named


def _is_late(scene: Scene, sentence: Sentence, name: Name) -> bool:
    meaning = name.meanings[0]
    last = sentence.tokens[name.last - 1]
    if scene.vocabulary.fits(meaning.entity.kinds, (term("Goods"),)):
        return last.lower in DESCRIBING
    if term("Bloc") in meaning.entity.kinds and meaning.words[-1][0].isupper():
        return False
    return meaning.figure == term("PlaceForState") or (
        meaning.figure is not None and meaning.words[-1].islower()
    )


def _is_taken(found: Collected, place: int, name: Name) -> bool:
    return any(found.covering(place, index) for index in range(name.first, name.last))


def _add_known(scene: Scene, found: Collected, place: int, sentence: Sentence, name: Name) -> None:
    words = name.words(sentence)
    head = head_of(words)
    meaning = _meaning(scene, sentence, head, name.meanings)
    if meaning is not None and not is_of_another(scene, found, place, name, meaning.entity):
        form = _form(sentence, head, meaning, name.meanings)
        found.add(
            place,
            words,
            meaning.entity,
            form,
            literally=meaning.literally,
            figure=meaning.figure,
            head=head,
        )


def _meaning(scene: Scene, sentence: Sentence, head: Token, known: Sequence[Meaning]) -> Meaning | None:
    """Return which of its meanings a name has here, or None where several are as likely."""
    seats = [one for one in known if one.figure in _FIGURES_OF_SEATS]
    plain = [one for one in known if one.figure is None]
    if seats and (not plain or scene.vocabulary.fits(plain[0].entity.kinds, (term("Place"),))):
        seated = _seated(scene, seats)
        if seated is not None and acts(sentence, head):
            return seated
        return plain[0] if plain else _literal(scene, seats[0])
    others = plain or [one for one in known if one.figure is not None]
    alike = [
        one for one in others if one.form == others[0].form and one.entity.kinds == others[0].entity.kinds
    ]
    return others[0] if len({one.entity for one in alike}) == 1 else None


def _seated(scene: Scene, seats: Sequence[Meaning]) -> Meaning | None:
    """Return who is meant by a seat: the only one, else the only body that is no state."""
    bodies = [one for one in seats if not scene.vocabulary.fits(one.entity.kinds, (term("State"),))]
    meant = seats if len({one.entity for one in seats}) == 1 else bodies
    return meant[0] if len({one.entity for one in meant}) == 1 else None


def _literal(scene: Scene, seat: Meaning) -> Meaning | None:
    named = None if seat.literally is None else scene.gazetteer.entities.get(seat.literally)
    return None if named is None else Meaning(seat.words, named, Form.NAME)


def _form(sentence: Sentence, head: Token, meaning: Meaning, known: Sequence[Meaning]) -> Form:
    forms = {one.form for one in known if one.entity == meaning.entity}
    if head.dep in _MODIFYING and (Form.ADJECTIVE in forms or _is_short(meaning)):
        return Form.ADJECTIVE
    if Form.ADJECTIVE in forms and Form.NAME not in forms:
        following = sentence.tokens[head.index + 1 : head.index + 2]
        is_before_a_noun = any(word.tag.startswith(_NOUNY) or word.text in "-–" for word in following)
        is_said_of = head.dep in ("attr", "acomp", "oprd") and not head.tag.endswith("S")
        if Form.DEMONYM not in forms or head.pos == "ADJ" or is_before_a_noun or is_said_of:
            return Form.ADJECTIVE
        return Form.DEMONYM
    return meaning.form


def _is_short(meaning: Meaning) -> bool:
    """Tell whether a name is an abbreviation of a state or body, which serves as its adjective."""
    return meaning.words[-1].isupper() and not {term("Goods"), term("Instrument")} & meaning.entity.kinds


def _remember(scene: Scene, spans: Spans, found: Collected, local: Locals) -> Memory:
    known = list(_known_persons(scene, found))
    for place, sentence in enumerate(scene.sentences):
        for name in spans[place]:
            words = name.words(sentence)
            if _is_full_name(scene, place, name, words) and not _is_taken(found, place, name):
                person = named_by_title(scene, found, place, words) or persons.in_full(scene, words, local)
                found.add(place, words, person, Form.NAME)
                known.append((person, _pieces(words)))
    return persons.memory(scene, known, _spoken_of(scene, found))


def _pieces(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(piece for word in words for piece in pieces(word.text))


def _known_persons(scene: Scene, found: Collected) -> Iterator[tuple[Entity, tuple[str, ...]]]:
    for mention in found.ordered():
        if persons.is_person(scene, mention.entity):
            yield (
                mention.entity,
                _pieces(scene.sentences[mention.sentence].tokens[mention.first : mention.last]),
            )


def _is_told_to_be_a_person(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether a title stands beside a name that the parser takes for one of a body."""
    head = head_of(words)
    beside = [*sentence.children(head, "appos"), *([sentence.head(head)] if head.dep == "appos" else [])]
    told = {word.lower for word in beside} & (OFFICE_HEADS | SOURCES)
    before = sentence.tokens[words[0].index - 1].lower if words[0].index else ""
    return bool(told) or before in SOURCES or title_before(sentence, words[0]) is not None


_LONGEST_NAME = 5
_MARKS = re.compile("[-.'’]")
_HYPHENS = frozenset({"-", "–"})


def _is_full_name(scene: Scene, place: int, name: Name, words: Sequence[Token]) -> bool:
    """Tell whether the parser sees the name of a person in several words, as such names are written."""
    sentence = scene.sentences[place]
    if name.meanings or not 1 < len(words) <= _LONGEST_NAME or is_in_place(sentence, words):
        return False
    is_told = _is_told_to_be_a_person(sentence, words)
    if name.kind != "PERSON" and not (name.kind == "ORG" and is_told):
        return False
    is_plain = place not in scene.titled or is_told or is_elsewhere(scene, words) or _is_known(scene, words)
    is_other = any(_is_state(scene, word) and word.lower not in AMBIGUOUS for word in words)
    return is_plain and _is_written_so(words) and not is_other and not _are_two(scene, words)


def _are_two(scene: Scene, words: Sequence[Token]) -> bool:
    """Tell whether a hyphen stands between the surnames of two whom the register knows: "Putin-Erdogan"."""
    first, mark, *last = (word.text for word in words)
    is_pair = mark in _HYPHENS and len(last) == 1
    return is_pair and all(scene.gazetteer.surnamed(pieces(name)) for name in (first, *last))


def _is_known(scene: Scene, words: Sequence[Token]) -> bool:
    return bool(scene.gazetteer.surnamed(pieces(words[-1].text)))


def _is_written_so(words: Sequence[Token]) -> bool:
    first, last = words[0], words[-1]
    letters = (_MARKS.sub("", word.text) for word in words if word.text[0].isalnum())
    is_capital = first.text[0].isupper() and last.text[0].isupper()
    is_storm = first.lower in STORMS
    return is_capital and not is_storm and last.tag.startswith("NN") and all(map(str.isalpha, letters))


def _is_state(scene: Scene, word: Token) -> bool:
    called = scene.gazetteer.called(word.text) if word.text[0].isupper() else ()
    return any(scene.vocabulary.fits(one.entity.kinds, (term("State"),)) for one in called)


def _spoken_of(scene: Scene, found: Collected) -> Iterator[NamedNode]:
    for mention in found.ordered():
        yield from _wholes(scene, mention.entity.iri)
        if mention.literally is not None:
            yield from _wholes(scene, mention.literally)


def _wholes(scene: Scene, iri: NamedNode) -> Iterator[NamedNode]:
    whole: NamedNode | None = iri
    while whole is not None:
        yield whole
        whole = scene.gazetteer.capitals.get(whole) or scene.gazetteer.organs.get(whole)
