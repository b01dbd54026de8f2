"""Bodies told of before by what they are: "the militant group", "the Russian company", "the fund".

In: the mentions found so far. Out: mentions of the one body of that kind that this sentence or the one before
names; a local entity that these words made before gives way.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.phrase import Phrase, phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.rdf.names import term

_FIGHTING: Final = frozenset(
    "militant armed rebel mercenary paramilitary islamist jihadist terrorist terror extremist insurgent "
    "guerrilla separatist resistance".split()
)
_GROUPS: Final = frozenset("group organisation organization movement militia outfit faction network".split())
_FIGHTERS: Final = frozenset(
    "militants fighters insurgents rebels jihadists islamists extremists guerrillas".split()
)
_FIRMS: Final = frozenset(
    "company firm giant conglomerate automaker carmaker airline manufacturer maker retailer chipmaker "
    "planemaker shipbuilder miner operator developer supermajor contractor".split()
)
_WORDED: Final = frozenset(
    "fund bank council commission committee union league tribunal federation foundation institute "
    "authority organisation organization agency ministry court".split()
)
"""Bodies whose own names have the word."""
_GOODS: Final = term("Goods")
_ARMED: Final = (term("ArmedForce"),)
_COMPANY: Final = (term("Company"),)
_BODY: Final = (term("Organization"),)
_NESTED: Final = 3
"""How many bodies may lie between a body and the land that it is of."""
_KINDS: Final = MappingProxyType(
    {
        **dict.fromkeys(_WORDED, _BODY),
        **dict.fromkeys(_FIRMS, _COMPANY),
        **dict.fromkeys(_GROUPS, _ARMED),
        **dict.fromkeys(_FIGHTERS, _ARMED),
    }
)


def kind_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions of bodies by what they are."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            old = found.headed(place, noun.index)
            is_free = old is None or (old.entity.is_local and old.form is Form.DESCRIPTION)
            is_free = is_free or (old is not None and noun.lower in _WORDED and _GOODS in old.entity.kinds)
            if noun.lower not in _KINDS or not noun.tag.startswith("NN") or not is_free:
                continue
            told = phrase(scene, found, place, noun)
            entity = _meant(known, told) if _is_definite(scene, told) else None
            if entity is not None:
                if old is not None:
                    found.drop(old)
                found.add(place, told.words, entity, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _is_definite(scene: Scene, told: Phrase) -> bool:
    """Tell whether "the" opens a phrase, and nothing behind or beside the noun tells it apart or names it."""
    sentence = scene.sentences[told.place]
    behind = sentence.children(told.noun, "prep", "relcl", "acl", "appos")
    return told.words[0].lower == "the" and not behind and not told.joint and not told.tail


def _meant(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the only body of the kind near; one that is told of as a land's is of that."""
    noun, said = told.noun.lower, {word.lower for word in told.qualifiers}
    near = [one for one in _named(known, told) if known.scene.vocabulary.fits(one.entity.kinds, _KINDS[noun])]
    if noun in _FIGHTERS or noun in _GROUPS:
        is_said = said <= _FIGHTING and (bool(said) or told.owner is not None or noun in _FIGHTERS)
        near = [one for one in near if one.entity.iri not in known.scene.gazetteer.organs] if is_said else []
    elif noun in _WORDED:
        is_bare = not said and told.owner is None
        near = [one for one in near if noun in folded(pieces(one.entity.label))] if is_bare else []
    elif told.owner is not None:
        near = [one for one in near if _is_of(known.scene, one.entity, told.owner)]
    return known.only(near)


def _named(known: Antecedents, told: Phrase) -> Iterator[Mention]:
    """Yield the bodies that are named before a phrase, in its sentence or the one before."""
    for one in known.before(told.place, told.words[0].index, ("Organization",), sentences=1):
        if one.form in {Form.NAME, Form.ADJECTIVE} and not one.others:
            yield one


def _is_of(scene: Scene, body: Entity, owner: Mention) -> bool:
    """Tell whether a body is that of a land, or of a body that is."""
    whole, seen = scene.gazetteer.organs.get(body.iri), 0
    while whole is not None and whole != owner.entity.iri and seen < _NESTED:
        whole, seen = scene.gazetteer.organs.get(whole), seen + 1
    return whole == owner.entity.iri
