"""Two who were told of before: "the two leaders", "both countries", "the two sides", "the two".

In: plural nouns with "two" or "both", and these alone. Out: a mention of the last pair of persons,
states or sides of a fight, where one of the last sentences speaks of just two.
"""

from __future__ import annotations

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token

_PERSONS = frozenset(
    "leaders presidents men women ministers counterparts diplomats officials politicians heads".split()
)
_STATES = frozenset("countries nations states neighbours neighbors allies governments capitals".split())
_SIDES = frozenset("sides parties rivals foes enemies adversaries".split())
"""Words for states, and for others who fight or talk."""
_BODIES = ("State", "PoliticalEntity")
_FIGHTING = (*_BODIES, "ArmedForce", "ArmedGroup", "PoliticalParty")
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Where "both" or "the two" stands by itself."""
_TELLING = ("prep", "relcl", "acl", "amod", "compound")
"""What tells of what there are two."""
_TWO = frozenset({"pair", "duo", "couple"})
"""Words for two who were told of before, with "the" alone."""
_FAR = 2
_PAIR = 2


def pair_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions of pairs; a local entity that these words made before gives way."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            words = _words(sentence, noun)
            pair = _pair(known, place, noun) if words else ()
            if pair:
                old = found.headed(place, noun.index)
                if old is not None:
                    found.drop(old)
                found.add(
                    place,
                    words,
                    pair[0],
                    Form.DESCRIPTION,
                    figure=DESCRIPTION,
                    head=noun,
                    others=pair[1:],
                )


def _words(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    if _is_both(sentence, noun):
        return (noun,)
    if noun.lower == "two":
        return _two_alone(sentence, noun)
    is_alone = noun.lower in _TWO and not sentence.children(noun, *_TELLING)
    if not is_alone and (noun.lower not in _PERSONS | _STATES | _SIDES or _is_of_one_thing(sentence, noun)):
        return ()
    first = noun.index
    while first and sentence.tokens[first - 1].lower in ("the", "two", "both", "these"):
        first -= 1
    words = sentence.tokens[first : _end(sentence, noun)]
    lower = {word.lower for word in words}
    is_two = "both" in lower or {"the", "two"} <= lower or (noun.lower in _TWO and "the" in lower)
    return words if is_two else ()


def _end(sentence: Sentence, noun: Token) -> int:
    """Return where the words end that say who the two are: "the two heads of state"."""
    after = sentence.tokens[noun.index + 1 : noun.index + 3]
    is_ruling = noun.lower == "heads" and [one.lower for one in after] in (["of", "state"], ["of", "states"])
    return noun.index + (3 if is_ruling else 1)


def _is_both(sentence: Sentence, word: Token) -> bool:
    """Tell whether "both" stands alone for two who were told of: "called on both to withdraw"."""
    after = sentence.tokens[word.index + 1 : word.index + 2]
    is_alone = word.lower == "both" and word.dep in _ALONE and not sentence.children(word)
    return is_alone and not any(one.lower == "of" or one.tag.startswith("NN") for one in after)


def _two_alone(sentence: Sentence, two: Token) -> tuple[Token, ...]:
    """Return "the two" where nothing tells what there are two of: "talks between the two"."""
    before = sentence.tokens[max(0, two.index - 1)]
    is_bare = two.dep in _ALONE and before.lower == "the" and not sentence.children(two, *_TELLING)
    return (before, two) if is_bare else ()


def _is_of_one_thing(sentence: Sentence, noun: Token) -> bool:
    """Tell whether the sides are those of one thing: "both sides of the aisle", "of the river"."""
    behind = sentence.children(noun, "prep") if noun.lower == "sides" else ()
    return any(one.lower == "of" for one in behind)


def _pair(known: Antecedents, place: int, noun: Token) -> tuple[Entity, ...]:
    for kinds in _kinds(noun):
        found = _two(known, place, noun, kinds)
        if found and not (noun.lower == "both" and kinds == _FIGHTING and _has_persons(known, place, noun)):
            return found
    return _group_of_two(known, place, noun) if noun.lower in _TWO | {"two"} else ()


def _has_persons(known: Antecedents, place: int, noun: Token) -> bool:
    """Tell whether persons are named near, so that it is not clear whether "both" means states."""
    return any(True for _ in known.before(place, noun.index, ("Person",), sentences=1))


def _group_of_two(known: Antecedents, place: int, noun: Token) -> tuple[Entity, ...]:
    """Return the group that was told of before as two: "two envoys left; the pair went home"."""
    for one in known.before(place, noun.index, ("Agent",), sentences=_FAR):
        sentence = known.scene.sentences[one.sentence]
        counts = sentence.children(sentence.tokens[one.head], "nummod")
        if any(word.lower in {"two", "2"} for word in counts):
            return (one.entity,)
    return ()


def _kinds(noun: Token) -> tuple[tuple[str, ...], ...]:
    """Return of which kinds the two may be, the likeliest first."""
    if noun.lower == "both":
        return _FIGHTING, ("Person",)
    if noun.lower == "two":
        return ("Person",), _BODIES
    if noun.lower in _SIDES:
        return _BODIES, _FIGHTING
    return (("Person",) if noun.lower in _PERSONS | _TWO else _BODIES,)


def _two(known: Antecedents, place: int, noun: Token, kinds: tuple[str, ...]) -> tuple[Entity, ...]:
    for back in range(_FAR + 1):
        before = known.before(place, noun.index, kinds, sentences=back)
        told = [one.entity for one in before if one.sentence == place - back and not one.others]
        meant = tuple(dict.fromkeys(_state_of(known, entity) for entity in told))
        if len(meant) == _PAIR:
            return tuple(reversed(meant))
        if len(meant) > _PAIR:
            return ()
    return ()


def _state_of(known: Antecedents, entity: Entity) -> Entity:
    """Return the state whose government is told of beside it, so that both are one side."""
    gazetteer = known.scene.gazetteer
    whole = gazetteer.organs.get(entity.iri)
    return entity if whole is None else gazetteer.entities.get(whole, entity)
