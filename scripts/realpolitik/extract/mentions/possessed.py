"""What belongs to whom a pronoun means: "his country", "its foreign minister", "her French counterpart".

In: the mentions found so far, pronouns included. Out: mentions of the register's entries, in place
of what the article knew of them until then.
"""

from __future__ import annotations

from dataclasses import replace

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.groups import described
from realpolitik.extract.mentions.holders import holder, is_held_now, title_of
from realpolitik.extract.mentions.persons import is_person
from realpolitik.extract.mentions.phrase import Phrase, affiliation, phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import BODIES, FORCES
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_COUNTRIES = frozenset({"country", "nation", "homeland"})
_DESCRIBED = _COUNTRIES | frozenset({"kingdom", "republic", "island", "bloc", "alliance", "group"})
"""What a state or body is called by whose something is."""
_GOVERNMENTS = frozenset({"administration", "government", "cabinet"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COUNTERPART = frozenset({"counterpart", "counterparts"})
_GENERAL = frozenset("forces troops army military soldiers armed".split())
_NOUNS = _COUNTRIES | _COUNTERPART | OFFICE_HEADS | FORCES | frozenset(BODIES)


def possessed_mentions(scene: Scene, found: Collected, local: Locals) -> None:
    """Add the mentions of what belongs to whom a pronoun means."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            if noun.lower in _NOUNS and noun.tag.startswith("NN"):
                _add(scene, found, local, place, noun)


def _add(scene: Scene, found: Collected, local: Locals, place: int, noun: Token) -> None:
    told = phrase(scene, found, place, noun, by_pronoun=True)
    told = replace(told, qualifiers=tuple(one for one in told.qualifiers if _says_which(one)))
    owner = _whose(scene, found, place, noun)
    meant = () if owner is None else _meant(scene, found, local, told, owner)
    old = found.headed(place, noun.index)
    is_free = old is None or (old.entity.is_local and old.form == Form.DESCRIPTION)
    if meant and is_free:
        if old is not None:
            found.drop(old)
        found.add(
            place, told.words, meant[0], Form.DESCRIPTION, figure=DESCRIPTION, head=noun, others=meant[1:]
        )


def _says_which(word: Token) -> bool:
    return word.lower not in _DESCRIBED and word.tag != "WP$"


def _whose(scene: Scene, found: Collected, place: int, noun: Token) -> Entity | None:
    """Return whom the possessive pronoun before a noun means; of a counterpart, who has one."""
    sentence = scene.sentences[place]
    for word in sentence.children(noun, "poss"):
        mention = found.headed(place, (_antecedent(sentence, word) or word).index)
        if mention is not None and not mention.entity.is_local and word.lower in _DESCRIBED:
            return mention.entity
        if word.lower in _COUNTRIES and noun.lower not in _COUNTERPART:
            return _land(scene, found, place, word)
        is_one = mention is not None and not mention.others
        is_told = word.tag in {"PRP$", "WP$"} or noun.lower in _COUNTERPART
        return mention.entity if mention is not None and is_one and is_told else None
    return _only_before(scene, found, place, noun) if noun.lower in _COUNTERPART else None


def _antecedent(sentence: Sentence, word: Token) -> Token | None:
    """Return the noun that "whose" stands for: "Chad, whose army"."""
    clause = next((one for one in sentence.above(word) if one.dep == "relcl"), None)
    return sentence.head(clause) if clause is not None and word.tag == "WP$" else None


def _only_before(scene: Scene, found: Collected, place: int, noun: Token) -> Entity | None:
    """Return the only person before a noun in a headline: "Orlo meets Kenyan counterpart"."""
    sentence = scene.sentences[place]
    before = [found.headed(place, word.index) for word in sentence.tokens[: noun.index]]
    persons = {one.entity for one in before if one is not None and is_person(scene, one.entity)}
    is_headline = sentence.segment.role is SegmentRole.HEADLINE
    return persons.pop() if is_headline and len(persons) == 1 else None


def _land(scene: Scene, found: Collected, place: int, noun: Token) -> Entity | None:
    """Return which land "the country" is: that which acts in the main clause, else is named alone."""
    sentence = scene.sentences[place]
    if not any(one.lower == "the" for one in sentence.children(noun, "det")):
        return None
    before = [found.headed(place, word.index) for word in sentence.tokens[: noun.index]]
    states = [one for one in before if one is not None and _is_state(scene, one.entity)]
    acting = [one for one in states if sentence.tokens[one.head].dep in _SUBJECTS]
    deep = {one.head: len(tuple(sentence.above(sentence.tokens[one.head]))) for one in acting}
    main = [one for one in acting if deep[one.head] == min(deep.values())]
    named = {one.entity for one in main or states}
    return named.pop() if len(named) == 1 else None


def _is_state(scene: Scene, entity: Entity) -> bool:
    return not entity.is_local and scene.vocabulary.fits(entity.kinds, (term("State"),))


def _meant(scene: Scene, found: Collected, local: Locals, told: Phrase, owner: Entity) -> tuple[Entity, ...]:
    noun = told.noun.lower
    if noun in _COUNTERPART:
        return _counterparts(scene, found, told, owner)
    state = served(scene, owner)
    if state is None:
        return ()
    if noun in _COUNTRIES:
        return (state,) if scene.vocabulary.fits(state.kinds, (term("PoliticalEntity"),)) else ()
    if noun in OFFICE_HEADS:
        return _one(holder(scene, state, title_of(told)) if is_held_now(told) else None)
    if is_person(scene, owner) and noun in _GOVERNMENTS:
        return _one(_administration(scene, owner) or scene.gazetteer.government(state.iri))
    return _one(_organ(scene, told, state) or _own(scene, local, told, state))


def _one(entity: Entity | None) -> tuple[Entity, ...]:
    return () if entity is None else (entity,)


def _organ(scene: Scene, told: Phrase, state: Entity) -> Entity | None:
    words = described(told)
    if words <= _GENERAL:
        return scene.gazetteer.organ(state.iri, frozenset({"military"}))
    return scene.gazetteer.organ(state.iri, words)


def _administration(scene: Scene, person: Entity) -> Entity | None:
    """Return the administration that is called by the surname of whoever leads it."""
    called = scene.gazetteer.called(f"{person.label.split()[-1]} administration")
    return called[0].entity if len(called) == 1 else None


def _own(scene: Scene, local: Locals, told: Phrase, state: Entity) -> Entity | None:
    """Return the forces or a body of a state that the register does not have."""
    noun, said = told.noun.lower, described(told)
    is_whole = scene.vocabulary.fits(state.kinds, (term("State"),)) and not told.joint
    if is_whole and noun in FORCES and said <= _GENERAL:
        return local.entity(f"armed forces of {state.label}", "ArmedForce", of=state)
    is_plain = is_whole and noun in BODIES and len(told.described) == 1 and noun not in _GOVERNMENTS
    return local.entity(f"{noun} of {state.label}", BODIES[noun], of=state) if is_plain else None


def served(scene: Scene, owner: Entity) -> Entity | None:
    """Return the state or body itself, or the only one in which a person holds office."""
    if not is_person(scene, owner):
        return owner if not owner.is_local else None
    held = {one.jurisdiction for one in scene.gazetteer.offices.serving(owner.iri, scene.day)}
    return scene.gazetteer.entities.get(held.pop()) if len(held) == 1 else None


def _counterparts(scene: Scene, found: Collected, told: Phrase, person: Entity) -> tuple[Entity, ...]:
    """Return who holds the office of a person in the states that stand before the noun."""
    titles = {one.title for one in scene.gazetteer.offices.serving(person.iri, scene.day)}
    owners = [affiliation(scene, one) for one in _nations(found, told)]
    persons = [
        held
        for owner in owners
        if owner is not None
        for title in sorted(titles)
        if (held := holder(scene, owner, title)) is not None
    ]
    return tuple(dict.fromkeys(persons)) if owners and len(persons) == len(owners) else ()


def _nations(found: Collected, told: Phrase) -> list[Mention]:
    near = [found.headed(told.place, word.index) for word in told.words if word.index < told.noun.index]
    return [one for one in near if one is not None and one.form == Form.ADJECTIVE]
