"""Whom a description means that the article names elsewhere with the same title: "the ambassador".

In: the phrase of a description of one person. Out: the only person of the article beside whose
name the same noun stands with all words that describe it here, or None.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.persons import is_person
from realpolitik.extract.mentions.phrase import Phrase
from realpolitik.extract.mentions.scene import Scene, head_of
from realpolitik.extract.tokens import Token

_BEFORE: Final = frozenset({"NOUN", "PROPN", "ADJ", "PART", "ADP"})
_UNSURE: Final = frozenset({"a", "an", "one", "another", "any", "some", "every", "each", "no"})
_LONGEST: Final = 9
"""How many words before a name may tell a title."""
_ALIKE: Final = 4
"""How many letters two words share at their beginning that tell one country: "Israeli", "Israel"."""


def named_elsewhere(scene: Scene, found: Collected, told: Phrase) -> Entity | None:
    """Return the only person who is named with the title that a phrase gives, before or after it."""
    words = scene.sentences[told.place].tokens[max(0, told.words[0].index - 1) : told.noun.index + 1]
    is_one = told.noun.tag in {"NN", "NNP"} and not any(word.lower in _UNSURE for word in words)
    if not is_one:
        return None
    telling = [word.lower for word in told.words if word.pos in {"NOUN", "PROPN", "ADJ"}]
    persons = {
        mention.entity
        for mention in found.ordered()
        if mention.form is Form.NAME and is_person(scene, mention.entity)
        for title in _titles(scene, mention)
        if told.noun.lower in title and all(any(_is_alike(one, other) for other in title) for one in telling)
    }
    return persons.pop() if len(persons) == 1 and len(telling) > 1 else None


def _titles(scene: Scene, mention: Mention) -> Iterator[Sequence[str]]:
    """Yield the words of the titles before a name, and in apposition to it."""
    sentence = scene.sentences[mention.sentence]
    name = sentence.tokens[mention.first : mention.last]
    before: list[Token] = []
    for word in reversed(sentence.tokens[max(0, mention.first - _LONGEST) : mention.first]):
        is_apart = word.pos == "ADP" and word.index == mention.first - 1
        if word.pos not in _BEFORE or is_apart:  # "an activist with Orlo" is not Orlo
            break
        before.append(word)
    yield [word.lower for word in (*before, *name)]
    for noun in sentence.children(head_of(name), "appos"):
        yield [word.lower for word in sentence.subtree(noun)]
    above = sentence.head(head_of(name))
    if head_of(name).dep == "appos" and above.pos == "NOUN":
        yield [word.lower for word in sentence.subtree(above)]


def _is_alike(one: str, other: str) -> bool:
    return one == other or (len(one) > _ALIKE < len(other) and one[: _ALIKE + 1] == other[: _ALIKE + 1])
