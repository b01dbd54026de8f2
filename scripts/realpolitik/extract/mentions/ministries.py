"""Ministries by their full names: "the Turkish Ministry of Foreign Affairs", "Russia's Ministry of Defence".

In: a name that the register does not have as it stands. Out: the ministry of the state
that is named in it, before it or behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from realpolitik.extract.entities import Entity
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Token
from realpolitik.rdf.names import term

_MINISTRY = "ministry"
_FILLING = frozenset({"of", "the", "and", "affairs", "for", "'s", "’s", "s"})
_STATES = (term("PoliticalEntity"),)


def ministry(scene: Scene, found: Collected, place: int, words: Sequence[Token]) -> Entity | None:
    """Return the ministry of the register that a name means, or None."""
    plain = [word.lower.replace("defense", "defence") for word in words]
    if _MINISTRY not in plain:
        return None
    for state, own in _states(scene, found, place, words):
        told = frozenset(word for word, at in zip(plain, words, strict=True) if at not in own) - _FILLING
        known = scene.gazetteer.organ(state.iri, told)
        if known is not None:
            return known
    return None


def _states(
    scene: Scene, found: Collected, place: int, words: Sequence[Token]
) -> Iterator[tuple[Entity, tuple[Token, ...]]]:
    """Yield the states named in a name, with the words that name them, or right before it."""
    for word in words:
        for one in scene.gazetteer.called(word.text):
            if scene.vocabulary.fits(one.entity.kinds, _STATES):
                yield one.entity, (word,)
    before = scene.sentences[place].tokens[: words[0].index]
    owner = before[-2] if before and before[-1].tag == "POS" and len(before) > 1 else None
    mention = None if owner is None else found.headed(place, owner.index)
    if mention is not None and scene.vocabulary.fits(mention.entity.kinds, _STATES):
        yield mention.entity, ()
