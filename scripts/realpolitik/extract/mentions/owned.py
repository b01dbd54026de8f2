"""Whether a body that is named is that of another state than the register has it of: "Peru's Congress".

In: a name with whom it would mean, in its sentence, and the mentions before it. Out: whether a state stands
before it, or the capital of one behind it, that it does not belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.name import Name
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Token
from realpolitik.rdf.names import term

_MODIFYING: Final = frozenset({"compound", "nmod", "amod"})
_OWNING: Final = frozenset({"'s", "’s", "'", "’"})


def is_of_another(scene: Scene, found: Collected, place: int, name: Name, entity: Entity) -> bool:
    """Tell whether what a name would mean is a body of one state, and the words around tell of another."""
    state = _state_of(scene, entity.iri)
    words = scene.sentences[place].tokens
    if state is None or words[name.last - 1].dep in _MODIFYING:
        return False
    owner = _owner(words[: name.first])
    mention = None if owner is None else found.covering(place, owner.index)
    if mention is not None and term("State") in mention.entity.kinds:
        return mention.entity.iri != state
    return any(one != state for one in _seats(scene, words[name.last : name.last + 2]))


def _state_of(scene: Scene, body: NamedNode) -> NamedNode | None:
    """Return the state that a body is an organ of, or of whose organs it is one."""
    whole: NamedNode | None = scene.gazetteer.organs.get(body)
    while whole is not None:
        known = scene.gazetteer.entities.get(whole)
        if known is not None and term("State") in known.kinds:
            return whole
        whole = scene.gazetteer.organs.get(whole)
    return None


def _owner(before: tuple[Token, ...]) -> Token | None:
    """Return the word of an owner or adjective at the end of the words before a name."""
    if len(before) > 1 and before[-1].text in _OWNING:
        return before[-2]
    return before[-1] if before and before[-1].pos == "ADJ" else None


def _seats(scene: Scene, behind: tuple[Token, ...]) -> Iterator[NamedNode]:
    """Yield the states in whose capital a body is told to sit: "the Foreign Office in Islamabad"."""
    if len(behind) > 1 and behind[0].lower == "in":
        for meaning in scene.gazetteer.called(behind[1].text):
            city = meaning.literally or meaning.entity.iri
            if city in scene.gazetteer.capitals:
                yield scene.gazetteer.capitals[city]
