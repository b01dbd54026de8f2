"""Who is meant by the name of a person: by the register, or by the article's own memory.

In: the names of all sentences. Out: a `Memory` of those who are named in full
anywhere in the article; a surname alone means one of these, or somebody in office
whose state or title stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.extract.gazetteer.offices import Tenure
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.addressed import (
    former_before,
    is_addressed_otherwise,
    is_soldier,
    title_before,
)
from realpolitik.extract.mentions.collected import Locals
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.names import AMBIGUOUS
from realpolitik.extract.words.titles import PARAMOUNT, RULING
from realpolitik.rdf.names import local, term

_FOREIGN = frozenset(
    {"foreign minister", "defence minister", "secretary general", "high representative", "director general"}
)
_GREAT = frozenset(
    "united-states united-kingdom russia united-nations north-atlantic-treaty-organization european-union "
    "international-atomic-energy-agency".split()
)
"""Whose ministers and heads papers name by surname alone, whatever else they speak of."""
_NAMED = frozenset({"PERSON", "GPE", "ORG"})
"""What the parser may take the surname of a leader for."""
_WATCHED = "united-states"
"""The state whose former leaders papers name by surname alone, whatever else they speak of."""
_ACTING = frozenset({"nsubj", "conj", "dobj"})
"""Where a surname stands that the parser takes for no name."""
_LONG, _ALIKE, _SPELLED = 4, 0.75, 0.85
PARTICLES = frozenset("al el bin ibn de da di der den van von la le du dos das abu ben".split())


@dataclass(frozen=True, slots=True)
class Memory:
    """Persons that the article names in full by their surnames, and the states that it speaks of."""

    by_surname: dict[tuple[str, ...], tuple[Entity, ...]]
    spoken_of: frozenset[NamedNode]

    def surnamed(self, words: Sequence[str]) -> tuple[Entity, ...]:
        """Return those whom a surname may mean."""
        return self.by_surname.get(folded(tuple(words)), ())


def memory(
    scene: Scene, persons: Iterable[tuple[Entity, tuple[str, ...]]], spoken: Iterable[NamedNode]
) -> Memory:
    """Return the memory of the persons named in full, each with the pieces of a name used."""
    table: dict[tuple[str, ...], list[Entity]] = {}
    for entity, words in persons:
        for last in _surnames(scene, entity, words):
            kept = table.setdefault(folded(last), [])
            if entity not in kept:
                kept.append(entity)
    return Memory({last: tuple(kept) for last, kept in table.items()}, frozenset(spoken))


def _surnames(scene: Scene, entity: Entity, words: tuple[str, ...]) -> set[tuple[str, ...]]:
    if not entity.is_local:
        known = {
            one.words
            for length in range(1, len(words) + 1)
            for one in scene.gazetteer.surnamed(words[-length:])
            if one.entity == entity
        }
        known |= {one.words for one in scene.gazetteer.surnamed(words[:1]) if one.entity == entity}
        bare = {name[1:] for name in known if len(name) > 1 and name[0].lower() in PARTICLES}
        return known | bare or {words[-1:]}
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in PARTICLES:
        cut -= 1
    return {words[-1:], words[cut:]}


def in_full(scene: Scene, words: Sequence[Token], local: Locals) -> Entity:
    """Return the person with a name of several words: of the register, or of the article alone."""
    name = tuple(piece for word in words for piece in pieces(word.text))
    for length in range(len(name) - 1, 0, -1):
        known = [one.entity for one in scene.gazetteer.surnamed(name[-length:])]
        for person in known:
            if _is_called(person, name[0]):
                return person
        alike = [
            one
            for one in known
            if scene.gazetteer.offices.serving(one.iri, scene.day) and is_alike(one, name[0])
        ]
        if len(alike) == 1:
            return alike[0]
    spelled = _otherwise_spelled(scene, name)
    if spelled is not None:
        return spelled
    return local.entity(scene.article.text[words[0].span.start : words[-1].span.end], "Person")


def _otherwise_spelled(scene: Scene, name: tuple[str, ...]) -> Entity | None:
    """Return the only person in office with this given name and nearly this surname."""
    known = scene.gazetteer.given.get(name[0].lower(), ())
    found = [
        one
        for one in known
        if scene.gazetteer.offices.serving(one.iri, scene.day)
        and SequenceMatcher(None, "".join(pieces(one.label)[1:]).lower(), "".join(name[1:]).lower()).ratio()
        >= _SPELLED
    ]
    return found[0] if len(found) == 1 else None


def is_alike(person: Entity, given: str) -> bool:
    """Tell whether a given name is nearly the person's, as other spellings of it are."""
    first = folded(pieces(person.label)[:1])[0]
    return len(given) >= _LONG and SequenceMatcher(None, first, given.lower()).ratio() >= _ALIKE


def _is_called(person: Entity, given: str) -> bool:
    first, *more = pieces(person.label)
    return bool(more) and len(given) > 1 and folded((first,)) == folded((given,))


def by_surname(scene: Scene, recalled: Memory, sentence: Sentence, words: Sequence[Token]) -> Entity | None:
    """Return whom a surname alone means, or None where it is nobody known or one of several."""
    name = tuple(piece for word in words for piece in pieces(word.text))
    remembered = recalled.surnamed(name)
    if remembered:
        return remembered[0] if len(remembered) == 1 else _titled(scene, remembered, sentence, words[0])
    known = tuple(one.entity for one in scene.gazetteer.surnamed(name))
    if former_before(sentence, words[0]):
        return _of_before(scene, known, None)
    serving = tuple(one for one in known if scene.gazetteer.offices.serving(one.iri, scene.day))
    if len(serving) == 1 and _is_cued(scene, recalled, serving[0], sentence, words):
        return serving[0]
    if len(serving) > 1:
        return _titled(scene, serving, sentence, words[0]) or _ruler(scene, recalled, serving)
    is_person = words[0].entity == "PERSON" and not serving
    return _of_before(scene, known, recalled.spoken_of) if is_person else None


def _ruler(scene: Scene, recalled: Memory, serving: Sequence[Entity]) -> Entity | None:
    """Return the only one of some in office who leads a state that the article speaks of."""
    for titles in (PARAMOUNT, RULING):
        leading = {
            one
            for one in serving
            for held in scene.gazetteer.offices.serving(one.iri, scene.day)
            if held.title in titles and held.jurisdiction in recalled.spoken_of
        }
        if leading:
            return leading.pop() if len(leading) == 1 else None
    return None


def _of_before(
    scene: Scene, known: Sequence[Entity], spoken_of: frozenset[NamedNode] | None
) -> Entity | None:
    """Return the only bearer of a surname, if once a leader: of a state spoken of, where these are told."""
    bearers = set(known)
    if len(bearers) != 1 or known[0].label.lower() in AMBIGUOUS:
        return None
    held = scene.gazetteer.offices.by_person.get(known[0].iri, ())
    led = [one.jurisdiction for one in held if one.title in RULING]
    is_meant = any(spoken_of is None or one in spoken_of or local(one) == _WATCHED for one in led)
    return known[0] if is_meant else None


def _is_cued(
    scene: Scene, recalled: Memory, person: Entity, sentence: Sentence, words: Sequence[Token]
) -> bool:
    held = scene.gazetteer.offices.serving(person.iri, scene.day)
    called = " ".join((person.label, *(tenure.title for tenure in held))).lower().split()
    if is_addressed_otherwise(sentence, words[0], called):
        return False
    if any(tenure.jurisdiction in recalled.spoken_of for tenure in held):
        return True
    if is_soldier(sentence, words[0]):
        return False
    is_known = any(tenure.title in RULING or _is_known_all_over(tenure) for tenure in held)
    return (is_known and _is_all_but_unique(scene, words)) or title_before(sentence, words[0]) is not None


def _is_known_all_over(held: Tenure) -> bool:
    """Tell whether papers name the holder of an office by surname alone, whatever else they speak of."""
    return held.title in _FOREIGN and local(held.jurisdiction) in _GREAT


def _is_all_but_unique(scene: Scene, words: Sequence[Token]) -> bool:
    """Tell whether nobody else in the register has a surname, and the parser sees a name."""
    name, last = tuple(piece for word in words for piece in pieces(word.text)), words[-1]
    same = {one.entity for one in scene.gazetteer.surnamed(name)}
    is_acting = last.tag == "NNP" and last.dep in _ACTING and len(last.text) >= _LONG
    is_name = last.entity in _NAMED or (not last.entity and is_acting)
    return len(same) == 1 and last.lower not in AMBIGUOUS and is_name


def _titled(scene: Scene, persons: Iterable[Entity], sentence: Sentence, first: Token) -> Entity | None:
    """Return the only one of some who holds an office of the title that stands before a name."""
    title = title_before(sentence, first)
    fits = [
        person
        for person in persons
        for held in (scene.gazetteer.offices.serving(person.iri, scene.day),)
        if title is not None and any(_is_of_title(tenure.title, title) for tenure in held)
    ]
    return fits[0] if len(fits) == 1 else None


def _is_of_title(known: str, last: str) -> bool:
    """Tell whether an office may be what a title with this last word says."""
    return known.rsplit(maxsplit=1)[-1] == last or (last == "secretary" and known.endswith("minister"))


def is_person(scene: Scene, entity: Entity) -> bool:
    """Tell whether an entity is a person."""
    return scene.vocabulary.fits(entity.kinds, (term("Person"),))
