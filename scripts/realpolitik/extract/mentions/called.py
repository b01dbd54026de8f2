"""Persons by the office that the article told beside their names: "The minister said …".

In: singular nouns of offices with nothing but "the" before them. Out: mentions of the only
person whom the article has named with that word; where there are several, or none, no mention.
"""

from __future__ import annotations

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.holders import titles_beside
from realpolitik.extract.mentions.scene import Scene, head_of
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import MEMBERS, NOT_HOLDING, OFFICE_HEADS, POST_HEADS

_OFFICES = OFFICE_HEADS | POST_HEADS | MEMBERS
_BEFORE = 3
_ACTING = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "poss"})


def called_mentions(scene: Scene, found: Collected) -> None:
    """Add the mentions of persons by the bare word of their office."""
    known = Antecedents.of(scene, found)
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            words = _bare(sentence, noun)
            if not words or found.covering(place, noun.index) is not None:
                continue
            person = _person(known, place, noun)
            if person is not None:
                found.add(place, words, person, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _bare(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return "the" and the word of an office, where nothing else belongs to them."""
    if noun.lower not in _OFFICES or noun.tag != "NN" or noun.dep not in _ACTING:
        return ()
    own = [one for one in sentence.children(noun) if one.dep not in {"case", "punct", "cc", "conj"}]
    if len(own) != 1 or own[0].lower != "the" or own[0].index != noun.index - 1:
        return ()
    return (own[0], noun)


def _person(known: Antecedents, place: int, noun: Token) -> Entity | None:
    persons = [one for one in known.before(place, noun.index, ("Person",)) if one.form == Form.NAME]
    return known.only(one for one in persons if noun.lower in _offices(known.scene, one))


def _offices(scene: Scene, mention: Mention) -> set[str]:
    """Return the words of offices that stand in or beside a name, and those of the offices that he holds."""
    sentence = scene.sentences[mention.sentence]
    words = sentence.tokens[mention.first : mention.last]
    beside = sentence.children(head_of(words), "appos")
    near = (*words, *titles_beside(sentence, words), *beside)
    told = {word.lower for word in near if _is_held(sentence, word)} & _OFFICES
    held = {one.title for one in scene.gazetteer.offices.serving(mention.entity.iri, scene.day)}
    return told | {title.split()[-1] for title in held if " of " not in title and title != "prime minister"}


def _is_held(sentence: Sentence, title: Token) -> bool:
    """Tell whether the words before a title do not say that he is something else now, or more than that."""
    before = {one.lower for one in sentence.tokens[max(0, title.index - _BEFORE) : title.index]}
    return not before & NOT_HOLDING and sentence.tokens[title.index - 1].lower != "prime"
