"""Who is meant by the title of an office: by the register on the article's day, or by the article.

In: the phrase of a title, and whose office it is. Out: the holder; a person whom the
article names with that title beside the name; None where nobody or several may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.offices import known_title
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.apposed import appositions
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.persons import is_person
from realpolitik.extract.mentions.phrase import Phrase, affiliation, phrase
from realpolitik.extract.mentions.scene import Scene, head_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import FORMER, HEADS, LEADERS, NOT_HOLDING, OFFICE_HEADS, RULING
from realpolitik.rdf.names import term

_RULING_TITLES = frozenset({"leader", "head of state", "ruler", "strongman", "dictator"})
_HEADING = frozenset(
    "president;secretary general;director general;chief executive;managing director;leader;head;chair;"
    "chairperson;chairman".split(";")
)
_ALIKE = {"prime minister": ("taoiseach",), "emir": ("monarch",), "sultan": ("monarch",)}
_ORDINAL = re.compile("[0-9]+(?:st|nd|rd|th)")
_UNSURE = frozenset({"a", "an", "any", "another", "every", "each", "no", "some"})
_ANYONE = _UNSURE - {"a", "an", "some"}
_IN_OFFICE = frozenset({"sitting", "serving", "incumbent"})
_TITLE_DEPS = ("compound", "nmod", "appos")

_PRESIDED = tuple(map(term, ("Legislature", "Court")))
"""Classes of bodies whose presidents are none of a state."""


def office_holder(scene: Scene, found: Collected, owner: Entity, title: str) -> Entity | None:
    """Return who holds an office: by the register, as the country's leader, or so named in the article."""
    return (
        holder(scene, owner, title)
        or leading(scene, found, owner, title)
        or _so_named(scene, found, owner, title)
    )


def _so_named(scene: Scene, found: Collected, owner: Entity, title: str) -> Entity | None:
    """Return the only person whose name has this title and owner before it in the article."""
    if title not in LEADERS.values():
        return None
    named = {
        mention.entity
        for mention in found.ordered()
        if mention.form == Form.NAME
        and is_person(scene, mention.entity)
        and title_before(scene, found, mention) == (owner, title)
    }
    return named.pop() if len(named) == 1 else None


def title_before(scene: Scene, found: Collected, mention: Mention) -> tuple[Entity, str] | None:
    """Return whose office, and which, the words of a mention tell before the name."""
    words = scene.sentences[mention.sentence].tokens[mention.first : mention.last]
    inner = found.covering(mention.sentence, mention.first)
    if inner is None or inner.entity == mention.entity or inner.last > mention.last:
        return None
    between = [word for word in words if word.index >= inner.last and word.tag != "POS"]
    plain = [word.lower.rstrip(".") for word in between]
    told = (known_title(" ".join(plain[:end])) for end in range(len(plain), 0, -1))
    title = next((one for one in told if one in LEADERS.values()), None)
    owner = affiliation(scene, inner)
    return None if title is None or owner is None else (owner, title)


def named_by_title(scene: Scene, found: Collected, place: int, words: Sequence[Token]) -> Entity | None:
    """Return the holder of the office that is told beside a name, where the surname is the same."""
    sentence = scene.sentences[place]
    last = {folded(pieces(words[-1].text))[-1:]}
    for noun in titles_beside(sentence, words):
        told = phrase(scene, found, place, noun)
        owner = affiliation(scene, told.owner)
        if owner is None or not is_held_now(told):
            continue
        person = holder(scene, owner, title_of(told))
        if person is not None and folded(pieces(person.label))[-1:] in last:
            return person
    return None


def titles_beside(sentence: Sentence, words: Sequence[Token]) -> Iterator[Token]:
    """Yield the last words of the titles that stand beside a name."""
    head = head_of(words)
    near = [*sentence.children(head, *_TITLE_DEPS), *([sentence.head(head)] if head.dep == "appos" else [])]
    yield from (word for word in near if word.lower in OFFICE_HEADS)


def is_office(told: Phrase) -> bool:
    """Tell whether a phrase is the title of an office that somebody holds."""
    return title_of(told) in LEADERS.values() or told.noun.lower in ("mayor", "governor", "speaker")


def is_held_now(told: Phrase) -> bool:
    """Tell whether no word before a title, such as "former" or "45th", says that another holds it now."""
    words = {word.lower for word in told.qualifiers}
    is_any = told.words[0].lower in {"a", "an"} and bool(words & _IN_OFFICE)
    is_anyone = is_any or told.words[0].lower in _ANYONE
    return not is_anyone and not words & NOT_HOLDING and not any(map(_ORDINAL.fullmatch, words))


def once_held(scene: Scene, told: Phrase, named: Iterable[Mention], owner: Entity | None) -> Entity | None:
    """Return the only one of some persons who held an office once: "the former president"."""
    title = title_of(told)
    is_over = {word.lower for word in told.qualifiers} & FORMER and told.words[0].lower not in _UNSURE
    if not is_over or title not in LEADERS.values():
        return None
    persons = {one.entity for one in named if one.form is Form.NAME and is_person(scene, one.entity)}
    those = [one for one in persons if _held(scene, one, title, owner)]
    return those[0] if len(those) == 1 else None


def _held(scene: Scene, person: Entity, title: str, owner: Entity | None) -> bool:
    """Tell whether somebody held an office with a title, and holds it no longer."""
    held = {
        one
        for one in scene.gazetteer.offices.by_person.get(person.iri, ())
        if one.title == title and owner in (None, scene.gazetteer.entities.get(one.jurisdiction))
    }
    return bool(held) and not held & set(scene.gazetteer.offices.serving(person.iri, scene.day))


def title_of(told: Phrase) -> str:
    """Return the title that a phrase gives, in the form by which titles are compared."""
    words = " ".join(told.described).replace("-", " ")
    longest = known_title(words)
    if longest in LEADERS.values():
        return longest
    if told.noun.lower in _RULING_TITLES and all(_is_beside_the_point(word) for word in told.qualifiers):
        return "leader"
    for start, word in enumerate(told.qualifiers, 1):
        if not _is_beside_the_point(word):
            break
        shorter = known_title(" ".join(told.described[start:]))
        if shorter in LEADERS.values():
            return shorter
    return longest


def _is_beside_the_point(word: Token) -> bool:
    """Tell whether a word before a title says how somebody is, not of what he or she is the head."""
    return word.tag in ("JJ", "JJS", "VBN", "VBG", "RB", "HYPH", "``", "''")


def holder(scene: Scene, owner: Entity, title: str) -> Entity | None:
    """Return who holds an office of a state or body, or of the state whose organ a body is."""
    if title in HEADS and not scene.vocabulary.fits(owner.kinds, (term("PoliticalEntity"),)):
        return _head(scene, owner)
    state = scene.gazetteer.organs.get(owner.iri, owner.iri)
    is_own = title == "president" and scene.vocabulary.fits(owner.kinds, _PRESIDED)
    state = owner.iri if is_own else state
    for where in dict.fromkeys((owner.iri, state)):
        for name in (title, *_ALIKE.get(title, ())):
            person = scene.gazetteer.offices.holder(where, name, scene.day)
            if person is not None:
                return scene.gazetteer.entities.get(person)
    return None


def _head(scene: Scene, body: Entity) -> Entity | None:
    """Return the only one who heads a body, whatever the office is called."""
    offices = scene.gazetteer.offices
    titles = {title for where, title in offices.by_title if where == body.iri and title in _HEADING}
    found = {person for title in titles if (person := offices.holder(body.iri, title, scene.day)) is not None}
    return scene.gazetteer.entities.get(found.pop()) if len(found) == 1 else None


def leading(scene: Scene, found: Collected, owner: Entity, title: str) -> Entity | None:
    """Return the only one of a country's leaders whom the article names, where it speaks of its leader."""
    if title != "leader":
        return None
    named = {one.entity for one in found.ordered() if is_person(scene, one.entity)}
    leaders = [
        one
        for one in named
        for held in scene.gazetteer.offices.serving(one.iri, scene.day)
        if held.jurisdiction == owner.iri and held.title in RULING
    ]
    return leaders[0] if len(set(leaders)) == 1 else None


def beside_name(scene: Scene, found: Collected, sentence: Sentence, told: Phrase) -> Entity | None:
    """Return the person whose name stands in apposition to a description, before or after it."""
    noun = told.noun
    if noun.tag in ("NNS", "NNPS") and noun.dep == "appos":
        return None
    near = [*appositions(sentence, noun)]
    if noun.dep == "appos":
        near.append(sentence.head(noun))
    if noun.dep == "attr":
        near += sentence.children(sentence.head(noun), "nsubj")
    for word in near:
        mention = found.headed(told.place, word.index)
        if mention is not None and is_person(scene, mention.entity) and mention.form == Form.NAME:
            return mention.entity
    return None
