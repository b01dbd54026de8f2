"""Mentions of those who have no name: sources, forces, bodies and groups.

In: a noun such as "officials", "troops" or "ministry" with whose it is. Out: the
register's entry where it has that body, or the article's own entity with its
affiliation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.holders import beside_name, is_office
from realpolitik.extract.mentions.joint import across, each
from realpolitik.extract.mentions.phrase import Phrase, affiliation, phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titled import named_elsewhere
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import BODIES, FIGHTERS, FORCES, GROUPS, SOURCES
from realpolitik.rdf.names import term

_NOUNS = SOURCES | FORCES | GROUPS | frozenset(BODIES)
_GENERAL_FORCES = frozenset("forces troops army military force armed".split())
_HOW_MANY = frozenset("more many most several some other few all such estimated additional".split())
_APPELLATIONS = frozenset("agency company firm newspaper broadcaster television bank".split())
_LONGEST_LABEL = 5
_WHOSE = frozenset("- – backed based aligned allied funded trained group movement".split())
"""Words that say behind a hyphen by whom or where a force is held up: "Iran-backed Hamas militants"."""
_OURS = frozenset({"our", "my", "your"})
_ALONE = frozenset("police".split())
_MODIFYING = ("compound", "nmod", "amod")
_FAMILIAR = frozenset({"familiar", "briefed", "close"})
_NO_BODY = frozenset({"force", "fleet", "guard", "jets", "artillery", "bank", "intelligence", "marines"})


def group_mentions(scene: Scene, found: Collected, local: Locals) -> None:
    """Add the mentions of sources, forces, bodies and groups."""
    told_of: dict[str, Entity] = {}
    for place, sentence in enumerate(scene.sentences):
        _add_bodies(scene, found, local, place, sentence)
        for noun in _nouns(found, place, sentence):
            told = phrase(scene, found, place, noun)
            if _add_each(scene, found, local, sentence, told):
                continue
            is_body = noun.lower in BODIES or noun.lower in FORCES
            beside = None if is_body else beside_name(scene, found, sentence, told)
            entity = beside or _known(told, told_of)
            entity = entity or _named(scene, found, told) or _meant(scene, local, sentence, told)
            if entity is not None:
                told_of[noun.lemma] = entity
                found.add(place, told.words, entity, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _add_bodies(scene: Scene, found: Collected, local: Locals, place: int, sentence: Sentence) -> None:
    """Add the bodies of each of several owners: "the Thai and Lao armies", "the governments of X and Y"."""
    for noun in sentence.tokens:
        is_body = noun.tag == "NNS" and (noun.lemma in BODIES or noun.lemma in FORCES)
        if is_body and noun.lower not in _NOUNS and found.covering(place, noun.index) is None:
            told = phrase(scene, found, place, replace(noun, text=noun.lemma))
            _add_each(scene, found, local, sentence, told)


def _add_each(scene: Scene, found: Collected, local: Locals, sentence: Sentence, told: Phrase) -> bool:
    """Add those of each of several owners, and tell whether there are such: "Thai and Lao officials"."""
    those = each(sentence, found, told) if told.noun.tag in {"NNS", "NNPS"} else ()
    meant = [_meant(scene, local, sentence, one) for one in those]
    entities = list(dict.fromkeys(one for one in meant if one is not None))
    if len(entities) <= 1 or len(entities) < len(those):
        return False
    words = across(sentence, told, [one.owner for one in those if one.owner is not None])
    first, *others = entities
    found.add(
        told.place, words, first, Form.DESCRIPTION, figure=DESCRIPTION, head=told.noun, others=tuple(others)
    )
    return True


def _named(scene: Scene, found: Collected, told: Phrase) -> Entity | None:
    """Return the person named elsewhere with the title that tells of a source here."""
    return named_elsewhere(scene, found, told) if told.noun.lower in SOURCES else None


def _known(told: Phrase, told_of: Mapping[str, Entity]) -> Entity | None:
    """Return whom the same noun meant before, where "the" alone stands before it."""
    if not told.is_definite or told.owner is not None or told.qualifiers:
        return None
    return told_of.get(told.noun.lemma)


def _nouns(found: Collected, place: int, sentence: Sentence) -> Iterator[Token]:
    for word in sentence.tokens:
        is_noun = word.lower in _NOUNS and word.tag.startswith("NN") and word.dep not in _MODIFYING
        is_noun = is_noun and not any(child.lower in _OURS for child in sentence.children(word, "poss"))
        if is_noun and found.covering(place, word.index) is None and not _is_thing(sentence, word):
            yield word


def _is_thing(sentence: Sentence, word: Token) -> bool:
    """Tell whether a noun means no person here: what something comes of, or what somebody is called."""
    if word.lower in ("source", "sources", "leaders") and sentence.children(word, "prep"):
        return any(
            child.lower == "of" and not _is_of_several(sentence, child)
            for child in sentence.children(word, "prep")
        )
    return word.dep in ("attr", "oprd") or (word.dep == "pobj" and sentence.head(word).lower == "as")


def _is_of_several(sentence: Sentence, preposition: Token) -> bool:
    """Tell whether several names joined by "and" stand behind a preposition."""
    return any(
        word.pos == "PROPN" and sentence.children(word, "conj")
        for word in sentence.children(preposition, "pobj")
    )


def _meant(scene: Scene, local: Locals, sentence: Sentence, told: Phrase) -> Entity | None:
    noun, owner = told.noun.lower, affiliation(scene, told.owner)
    if is_office(told) and told.noun.tag in ("NN", "NNP"):
        return None
    if noun in SOURCES or (noun == "people" and _is_familiar(sentence, told.noun)):
        return _source(local, sentence, told, owner)
    if owner is not None and _are_its_fighters(scene, told, owner):
        return owner
    if noun in FORCES:
        return _force(scene, local, told, owner)
    return _body(scene, local, sentence, told, owner) if noun in BODIES else _group(local, told, owner)


def _source(local: Locals, sentence: Sentence, told: Phrase, owner: Entity | None) -> Entity:
    if told.noun.lower in SOURCES:
        return local.entity(told.label, "UnnamedSource", of=owner)
    return local.entity(" ".join((*told.described, *_knowing(sentence, told.noun))), "UnnamedSource")


def _knowing(sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Return the words behind a noun that say of what somebody knows: "familiar with the matter"."""
    knowing = next(child for child in sentence.children(noun) if child.lower in _FAMILIAR)
    return tuple(word.lower for word in sentence.subtree(knowing) if word.pos != "PUNCT")


def _group(local: Locals, told: Phrase, owner: Entity | None) -> Entity | None:
    is_told_apart = owner is not None or any(word.lower not in _HOW_MANY for word in told.qualifiers)
    return local.entity(told.label, "PersonGroup", of=owner) if is_told_apart else None


def _are_its_fighters(scene: Scene, told: Phrase, owner: Entity) -> bool:
    """Tell whether a noun means the fighters of an armed force, and so the force itself."""
    is_force = scene.vocabulary.fits(owner.kinds, (term("ArmedForce"),))
    said = {word.lower for word in told.qualifiers} - _WHOSE
    is_plain = not told.joint and not said
    return is_force and is_plain and (told.noun.lower in FIGHTERS or told.noun.lower in _GENERAL_FORCES)


def _is_familiar(sentence: Sentence, noun: Token) -> bool:
    return any(child.lower in _FAMILIAR for child in sentence.children(noun))


def _force(scene: Scene, local: Locals, told: Phrase, owner: Entity | None) -> Entity | None:
    if owner is None or told.joint not in ("", "of") or not _commands(scene, owner):
        return None
    if term("Government") in owner.kinds:
        owner = scene.gazetteer.entities.get(scene.gazetteer.organs.get(owner.iri, owner.iri), owner)
    known = scene.gazetteer.organ(owner.iri, described(told))
    if known is not None:
        return known
    is_general = set(told.described) <= _GENERAL_FORCES
    if is_general and not owner.is_local:
        known = scene.gazetteer.organ(owner.iri, frozenset({"military"}))
        return known or local.entity(f"armed forces of {owner.label}", "ArmedForce", of=owner)
    return local.entity(_body_label(told, owner), "ArmedForce", of=owner)


def _commands(scene: Scene, owner: Entity) -> bool:
    return scene.vocabulary.fits(owner.kinds, (term("PoliticalEntity"), term("Organization"), term("Bloc")))


def _body(
    scene: Scene, local: Locals, sentence: Sentence, told: Phrase, owner: Entity | None
) -> Entity | None:
    noun = told.noun.lower
    kind = BODIES[noun]
    if _is_named_so(scene, sentence, told):
        return owner
    if noun in ("media", "television", "newspaper", "broadcaster") and "state" in told.described:
        return local.entity(told.label, kind, of=owner)
    if owner is None:
        return local.entity(told.label, kind) if noun in _ALONE else None
    if noun in _NO_BODY or told.joint not in ("", "of"):
        return None
    known = _organ(scene, owner, told, kind)
    if known is None and any(word.text[0].isupper() for word in told.qualifiers[:-2]):
        return None
    return known or local.entity(_body_label(told, owner), kind, of=owner)


def _body_label(told: Phrase, owner: Entity) -> str:
    """Return one name for "the Thai parliament" and "Thailand's parliament"."""
    plain = f"{' '.join(told.described)} of {owner.label}"
    is_state = term("State") in owner.kinds and not any(word.text[0].isupper() for word in told.qualifiers)
    return plain if is_state and len(plain.split()) <= _LONGEST_LABEL else told.label


def _is_named_so(scene: Scene, sentence: Sentence, told: Phrase) -> bool:
    """Tell whether a noun says what the body is that is named before it, as in "Tass news agency"."""
    if told.owner is None or told.joint or told.noun.lower not in _APPELLATIONS:
        return False
    is_body = scene.vocabulary.fits(told.owner.entity.kinds, (term("Organization"),))
    return is_body and sentence.tokens[told.owner.last].tag != "POS"


def _organ(scene: Scene, owner: Entity, told: Phrase, kind: str) -> Entity | None:
    words = described(told)
    if kind == "Government" and term("Person") in owner.kinds:
        states = {held.jurisdiction for held in scene.gazetteer.offices.serving(owner.iri, scene.day)}
        led = [one for one in map(scene.gazetteer.government, sorted(states)) if one is not None]
        return led[0] if len(led) == 1 else None
    if kind == "Government" and len(words) == 1:
        return scene.gazetteer.government(owner.iri)
    return scene.gazetteer.organ(owner.iri, words)


def described(told: Phrase) -> frozenset[str]:
    """Return the words by which an organ is told from others of its whole."""
    return frozenset(word.replace("defense", "defence") for word in told.described)
