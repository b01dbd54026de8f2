"""Mentions by title: before a name, beside a name, or in place of a name.

In: the mentions by name. Out: names grown by the title before them; descriptions
such as "the Japanese prime minister" that mean the holder on the article's day, the
person named beside them, or the article's own unnamed person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.offices import known_title
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.holders import (
    beside_name,
    is_held_now,
    is_office,
    office_holder,
    once_held,
    title_of,
)
from realpolitik.extract.mentions.joint import across, owners
from realpolitik.extract.mentions.persons import is_person
from realpolitik.extract.mentions.phrase import Phrase, affiliation, phrase
from realpolitik.extract.mentions.scene import Scene, head_of, span_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import SOURCES
from realpolitik.extract.words.titles import HONORIFICS, LEADERS, NOT_HOLDING, OFFICE_HEADS
from realpolitik.rdf.names import term

DESCRIPTION = term("Description")
_SEEKING = frozenset("run candidate stand nominate bid contender frontrunner nominee choice pick".split())
_SOLE = ("pope",)
_LONGEST = 4
_LONGEST_LABEL = 5
_NO_PERSON = ("compound", "nmod", "amod", "attr", "oprd")
_SINGULAR = ("NN", "NNP")


def grow_names(scene: Scene, found: Collected) -> None:
    """Let the mention of a person begin where the title before the name does."""
    for mention in found.ordered():
        if mention.form == Form.NAME and is_person(scene, mention.entity):
            sentence = scene.sentences[mention.sentence]
            first = _title_start(found, sentence, mention)
            if first < mention.first:
                words = sentence.tokens[first : mention.last]
                head = head_of(words).index
                if head == mention.head or found.headed(mention.sentence, head) is None:
                    found.replace(mention, replace(mention, first=first, head=head, span=span_of(words)))


def _title_start(found: Collected, sentence: Sentence, mention: Mention) -> int:
    """Return where title, form of address and state before a name begin."""
    first = mention.first
    while first and _is_of_title(sentence, sentence.tokens[first - 1], mention):
        first -= 1
    first = _long_title(sentence, first)
    titled = {word.lower.rstrip(".") for word in sentence.tokens[first : mention.first]}
    if not titled & (OFFICE_HEADS | HONORIFICS | SOURCES):
        return mention.first
    if first > 1 and sentence.tokens[first - 1].tag == "POS":
        owner = found.covering(mention.sentence, first - 2)
        return first if owner is None else owner.first
    owner = found.covering(mention.sentence, first)
    return owner.first if owner is not None and owner.last <= mention.first else first


def _long_title(sentence: Sentence, first: int) -> int:
    """Return where a title such as "secretary of state" begins that ends before a word."""
    words = [word.lower for word in sentence.tokens[max(first - _LONGEST, 0) : first]]
    for length in range(len(words), 2, -1):
        is_joined = words[-length] in OFFICE_HEADS and words[1 - length] in ("of", "for")
        if is_joined and known_title(" ".join(words[-length:])) in LEADERS.values():
            return first - length
    return first


def _is_of_title(sentence: Sentence, word: Token, mention: Mention) -> bool:
    plain = word.lower.rstrip(".")
    if plain in OFFICE_HEADS or plain in HONORIFICS or plain in SOURCES:
        return word.tag.startswith("NN")
    if word.index + 1 == mention.first:
        return False
    head = sentence.head(word)
    inside = word.index < head.index < mention.last or head.index == mention.head
    return word.dep in ("compound", "nmod", "amod") and inside and word.tag not in ("VBG", "VBN")


def plural_titles(scene: Scene, found: Collected) -> None:
    """Add the descriptions of several persons by one title, as in "the Thai and Lao prime ministers"."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            if noun.tag in ("NNS", "NNPS") and noun.lower.removesuffix("s") in OFFICE_HEADS:
                _add_several(scene, found, place, noun)


def _add_several(scene: Scene, found: Collected, place: int, noun: Token) -> None:
    sentence = scene.sentences[place]
    if found.covering(place, noun.index) is not None:
        return
    told = phrase(scene, found, place, noun)
    single = replace(told, noun=replace(noun, text=noun.text[:-1]))
    those = owners(sentence, found, told)
    title, states = title_of(single), [affiliation(scene, owner) for owner in those]
    held = [office_holder(scene, found, state, title) for state in states if state is not None]
    persons = tuple(dict.fromkeys(person for person in held if person is not None))
    if len(persons) > 1 and len(persons) == len(states) and not set(told.described) & NOT_HOLDING:
        words, others = across(sentence, told, those), persons[1:]
        found.add(place, words, persons[0], Form.DESCRIPTION, figure=DESCRIPTION, head=noun, others=others)


def title_mentions(scene: Scene, found: Collected, local: Locals) -> None:
    """Add the descriptions of persons by the office that they hold."""
    for place, sentence in enumerate(scene.sentences):
        for noun in _title_nouns(found, place, sentence):
            described = phrase(scene, found, place, noun)
            person = _described(scene, found, local, sentence, described)
            if person is not None:
                found.add(place, described.words, person, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _title_nouns(found: Collected, place: int, sentence: Sentence) -> Iterator[Token]:
    for word in sentence.tokens:
        if word.lower not in OFFICE_HEADS or word.tag not in _SINGULAR:
            continue
        covering = found.covering(place, word.index)
        if covering is None and word.dep not in _NO_PERSON and not _is_of_as(sentence, word):
            yield word


def _is_of_as(sentence: Sentence, word: Token) -> bool:
    """Tell whether a title is what somebody is or wants to be: after "as", or in "run for president"."""
    before = sentence.head(word)
    is_sought = before.lower == "for" and sentence.head(before).lemma in _SEEKING
    return word.dep == "pobj" and (before.lower == "as" or is_sought)


def _described(
    scene: Scene, found: Collected, local: Locals, sentence: Sentence, told: Phrase
) -> Entity | None:
    beside = beside_name(scene, found, sentence, told)
    owner = affiliation(scene, told.owner)
    if beside is None and told.owner is None and title_of(told) in _SOLE:
        sole = scene.gazetteer.offices.sole(title_of(told), scene.day)
        return None if sole is None else scene.gazetteer.entities.get(sole)
    if beside is not None or owner is None or told.joint not in ("", "of", "for"):
        return beside
    title, is_held = title_of(told), is_held_now(told)
    once = once_held(scene, told, found.ordered(), owner)
    meant = office_holder(scene, found, owner, title) if is_held else once
    if meant is not None or not is_office(told) or told.owner is None:
        return meant
    return _unnamed(local, owner, told.owner, told, is_held=is_held)


def _unnamed(local: Locals, owner: Entity, named: Mention, told: Phrase, *, is_held: bool) -> Entity:
    """Return the article's own person of an office whose holder nobody knows."""
    formal = f"{title_of(told)} of {named.entity.label}"
    is_formal = is_held and told.joint in ("", "of") and len(formal.split()) <= _LONGEST_LABEL
    return local.entity(
        formal if is_formal else told.label, "Person", of=owner if named.entity == owner else None
    )
