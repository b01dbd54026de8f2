"""Mentions by a common noun alone: "two soldiers", "a tanker", "the French company Total".

In: nouns with the classes that the lexicon says they denote. Out: the article's own
entities, of that class and of whom they belong to; where a name stands in apposition,
whom it names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.apposed import appositions
from realpolitik.extract.mentions.collected import MOST_WORDS, Collected, Locals
from realpolitik.extract.mentions.phrase import Phrase, affiliation, phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import local as name_of
from realpolitik.rdf.names import term

_KINDS = ("Agent", "Ship", "Aircraft", "Vehicle", "Facility")
_GROUP, _AGENT = term("PersonGroup"), term("Agent")
_PLURAL = ("NNS", "NNPS")
_COLLECTIVE = frozenset("people police personnel crew family crowd public couple".split())
_NO_THING = ("compound", "nmod", "amod", "attr", "oprd", "npadvmod")
_VAGUE = frozenset(
    "head power side lead part body cell star giant ring field state country nation union mission man lock "
    "post".split()
)
"""Nouns that oftener mean something else; frames take them where a role asks for them."""

_ANYBODY = frozenset(
    "ally rival neighbour neighbor partner foe enemy adversary opponent supplier buyer creditor donor backer "
    "supporter mediator broker aggressor host member candidate competitor exporter importer guarantor".split()
)
"""Nouns of what a state may be as well as a person: "the U.S. ally Singapore"."""

_FESTIVE = frozenset({"party", "parties"})
_OCCASIONS = frozenset(
    "night birthday dinner cocktail tea garden launch watch farewell christmas holiday office wedding "
    "beach house block street drinks".split()
)

_APPELLATIONS = frozenset("group movement militia organisation organization network faction".split())
_SAID_OF_FIGHTERS = frozenset(
    "militant mercenary rebel terror terrorist armed islamist paramilitary insurgent jihadist extremist "
    "resistance guerrilla military private shia shiite sunni palestinian lebanese yemeni russian".split()
)
"""What is said of an armed force between its name and the noun that tells what it is."""

Denoted = Callable[[Sentence, Token], NamedNode | None]
"""Tells the class of what a noun denotes."""


def nothing(_: Sentence, __: Token) -> NamedNode | None:
    """Return that a noun denotes nothing that is known."""
    return None


def common_mentions(scene: Scene, found: Collected, local: Locals, denoted: Denoted) -> None:
    """Add the mentions by common nouns."""
    told_of: dict[str, Entity] = {}
    for place, sentence in enumerate(scene.sentences):
        for noun, kind in _nouns(scene, found, place, denoted):
            told = phrase(scene, found, place, noun)
            entity = _named_before(scene, sentence, told) or _beside(scene, found, sentence, told, kind)
            entity = entity or _again(told, told_of)
            if entity is None:
                owner = affiliation(scene, told.owner)
                entity = local.entity(_label(told), name_of(kind), of=_whole(scene, kind, owner))
            told_of[noun.lemma] = entity
            found.add(place, told.words, entity, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _nouns(scene: Scene, found: Collected, place: int, denoted: Denoted) -> Iterator[tuple[Token, NamedNode]]:
    sentence = scene.sentences[place]
    for word in sentence.tokens:
        kind = denoted(sentence, word) if word.pos == "NOUN" else None
        if kind is None or word.dep in _NO_THING or word.lemma in _VAGUE:
            continue
        if found.covering(place, word.index) is not None or _is_of_as(sentence, word):
            continue
        if scene.vocabulary.fits((kind,), tuple(map(term, _KINDS))):
            if word.lower in _FESTIVE and is_festive(sentence, word):
                continue
            is_group = word.tag in _PLURAL or word.lemma in _COLLECTIVE
            yield word, _GROUP if is_group and scene.vocabulary.is_a(kind, _AGENT) else kind


def is_festive(sentence: Sentence, party: Token) -> bool:
    """Tell whether a party is one at which people are merry: "an election-night party in Lume"."""
    before = {word.lower for word in sentence.children(party, *_NO_THING)}
    after = {word.lower for word in sentence.children(party, "prep")}
    return bool(before & _OCCASIONS) or bool(after & {"at"})


def _is_of_as(sentence: Sentence, word: Token) -> bool:
    return word.dep == "pobj" and sentence.head(word).lower == "as"


def _again(told: Phrase, told_of: Mapping[str, Entity]) -> Entity | None:
    """Return whom the same noun meant before, where "the" alone stands before it."""
    if not told.is_definite or told.owner is not None or told.qualifiers:
        return None
    return told_of.get(told.noun.lemma)


def _named_before(scene: Scene, sentence: Sentence, told: Phrase) -> Entity | None:
    """Return the body whose name stands before a noun that says what it is: "the Hamas militant group"."""
    if told.noun.lower not in _APPELLATIONS or told.owner is None or told.joint:
        return None
    is_body = scene.vocabulary.fits(told.owner.entity.kinds, (term("ArmedForce"),))
    is_said = all(word.lower in _SAID_OF_FIGHTERS for word in told.qualifiers)
    is_apart = sentence.tokens[told.owner.last].tag == "POS" or told.owner.form is Form.PRONOUN
    return told.owner.entity if is_body and is_said and not is_apart else None


def _label(told: Phrase) -> str:
    """Return the noun with what stands before it, and with its owner where that stands behind."""
    if len(told.label.split()) <= MOST_WORDS:
        return told.label
    before = replace(told, words=tuple(word for word in told.words if word.index <= told.noun.index))
    return " ".join(before.label.split()[-MOST_WORDS:])


def _whole(scene: Scene, kind: NamedNode, owner: Entity | None) -> Entity | None:
    """Return whom an agent belongs to: a state or body."""
    if owner is None or not scene.vocabulary.is_a(kind, _AGENT):
        return None
    is_whole = scene.vocabulary.fits(owner.kinds, (term("PoliticalEntity"), term("Organization")))
    return owner if is_whole else None


def _beside(
    scene: Scene, found: Collected, sentence: Sentence, told: Phrase, kind: NamedNode
) -> Entity | None:
    """Return whom a name in apposition names, before the noun or after it, where the class fits."""
    noun = told.noun
    near = [*appositions(sentence, noun)]
    if noun.dep == "appos":
        near.append(sentence.head(noun))
    for word in near:
        mention = found.headed(told.place, word.index)
        wanted = _AGENT if noun.lemma in _ANYBODY else kind
        if mention is not None and _may_be_called(scene, mention, wanted):
            return mention.entity
    return None


def _may_be_called(scene: Scene, mention: Mention, kind: NamedNode) -> bool:
    is_alike = scene.vocabulary.fits(mention.entity.kinds, (kind,)) or any(
        scene.vocabulary.is_a(kind, one) for one in mention.entity.kinds
    )
    return mention.form == Form.NAME and is_alike
