"""Of which office somebody is appointed, resigns or is removed: "named prime minister", "quit as head of Y".

In: a predication of such a change. Out: the same with the office as its item, of the register or the
article's own; whom the title would name as its holder stands in no role then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.propose.beside import phrase
from realpolitik.extract.propose.posts import Posts
from realpolitik.extract.propose.titles import Words, title
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_CHANGES: Final = frozenset(
    map(term, ("Appointment", "Dismissal", "Inauguration", "Recognition", "Resignation"))
)
_PEOPLE: Final = frozenset(map(term, ("actor", "undergoer")))
_ITEM, _PERSON, _UNDERGOER = map(term, ("item", "Person", "undergoer"))
_BEFORE: Final = frozenset({"as", "to", "of", "from"})
_BESIDE: Final = ("oprd", "attr", "dobj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Appointments:
    """Finds the office of a change in who holds one; `posts` knows the offices of a document."""

    posts: Posts

    def told(self, one: Predication) -> Predication:
        """Return a change of office with the office that is told, or as it is."""
        person = self._person(one)
        if one.evokes not in _CHANGES or person is None:
            return one
        for noun in _nouns(one.sentence, one.trigger):
            found = None if noun.index == person.head else self._office(one.sentence, noun, person)
            if found is not None:
                office, words = found
                return _with(one, person, office, words)
        return _untitled(one, person)

    def _person(self, one: Predication) -> Mention | None:
        """Return whose office it is: whom something is done to, else who does it."""
        those = [
            filler for filler in one.fillers if filler.role in _PEOPLE and _PERSON in filler.entity.kinds
        ]
        ranked = sorted(those, key=lambda filler: (filler.role != _UNDERGOER, not filler.is_named))
        return ranked[0].mention if ranked else None

    def _office(self, sentence: Sentence, noun: Token, person: Mention) -> tuple[Entity, Words] | None:
        words = phrase(sentence, noun, person)
        if not words:
            return None
        owned = self.posts.bodies.owner(sentence, person, words)
        said = title(words, frozenset(), () if owned is None else sentence.tokens[owned.first : owned.last])
        if said is None or said.is_member:
            return None
        owner = self.posts.bodies.body(said, None if owned is None else owned.entity)
        office = self.posts.named.office(person, said, owner)
        return None if office is None else (office, words)


def _nouns(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield the nouns at a verb or noun that may be the title of an office."""
    for one in (word, *sentence.children(word, "prt", "xcomp")):
        yield from sentence.children(one, *_BESIDE)
        for preposition in sentence.children(one, "prep"):
            yield from sentence.children(preposition, "pobj") if preposition.lower in _BEFORE else ()
    for noun in sentence.children(word, "dobj"):
        for preposition in sentence.children(noun, "prep"):
            yield from sentence.children(preposition, "pobj") if preposition.lower == "as" else ()


def _untitled(one: Predication, person: Mention) -> Predication:
    """Return a change of office without an office that nobody owns as whom it befalls."""
    titles = {noun.index for noun in _nouns(one.sentence, one.trigger) if phrase(one.sentence, noun, person)}
    titles -= {person.head}
    kept = (
        filler for filler in one.fillers if filler.role != _UNDERGOER or filler.mention.head not in titles
    )
    return replace(one, fillers=tuple(kept))


def _with(one: Predication, person: Mention, office: Entity, words: Words) -> Predication:
    """Return a predication with an office as its item, and without whom its title would name."""
    inside = {word.index for word in words}
    kept = tuple(
        filler for filler in one.fillers if filler.mention.head not in inside and filler.role != _ITEM
    )
    span = one.sentence.span(words)
    last = words[-1].index
    where = replace(person, first=words[0].index, last=last + 1, head=last, span=span, form=Form.DESCRIPTION)
    return replace(one, fillers=(*kept, Filler(_ITEM, office, replace(where, entity=office, figure=None))))
