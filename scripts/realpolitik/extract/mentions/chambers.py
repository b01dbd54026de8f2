"""Mentions of the United States Congress and its chambers by one word: "the Senate", "House Republicans".

In: the mentions by name. Out: a mention of a chamber wherever the word stands in an article that speaks of no
state more than of the United States, and none of Congress where it is another's: "Peru's Congress".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing

_AMERICA: Final = thing("united-states")
_CONGRESS: Final = thing("united-states-congress")
_CHAMBERS: Final = MappingProxyType(
    {"Senate": thing("united-states-senate"), "House": thing("united-states-house-of-representatives")}
)
_TAG: Final = re.compile(r"[RDI]-[A-Z]")
_BEFORE: Final = frozenset({"the", "us", "u.s."})
_BEHIND: Final = frozenset(
    "speaker republicans republican democrats democrats gop majority minority committee panel lawmakers "
    "firebrand firebrands hardliner hardliners backbencher backbenchers rebel rebels chair chairman "
    "leader leaders bill members member vote hearing floor race intelligence foreign armed judiciary".split()
)
"""What stands behind the name of a chamber and tells that it is one."""


def chamber_mentions(scene: Scene, found: Collected) -> None:
    """Add the chambers that an article about the United States names by one word."""
    _drop_foreign(scene, found)
    places = [(place, name) for name in _CHAMBERS for place in scene.having(name)]
    if not places or not _is_american(scene, found):
        return
    for place, name in places:
        entity = scene.gazetteer.entities.get(_CHAMBERS[name])
        for word in _words(scene.sentences[place], name):
            if entity is not None and found.covering(place, word.index) is None:
                found.add(place, [word], entity, Form.NAME)


def _drop_foreign(scene: Scene, found: Collected) -> None:
    """Drop the mentions of Congress in an article that tells of another state's: "Peru's Congress"."""
    if not scene.having("Congress"):
        return
    called = [one for one in found.ordered() if one.entity.iri == _CONGRESS and one.last - one.first == 1]
    owners = {
        state for one in called for each in _owning(scene, found, one) for state in _states(scene, each)
    }
    if owners and _AMERICA not in owners:
        for one in called:
            found.drop(one)


def _owning(scene: Scene, found: Collected, congress: Mention) -> Iterator[Entity]:
    """Yield those that are named before Congress as whose it is."""
    sentence = scene.sentences[congress.sentence]
    for word in sentence.children(sentence.tokens[congress.head], "poss", "amod", "compound", "nmod"):
        owner = found.headed(congress.sentence, word.index)
        if owner is not None:
            yield owner.entity


def _words(sentence: Sentence, name: str) -> Iterator[Token]:
    """Yield the words that name a chamber, and are no part of another name: "the Senate", "House Speaker"."""
    for word in sentence.tokens:
        before = sentence.tokens[word.index - 1].lower if word.index else ""
        behind = sentence.tokens[word.index + 1 : word.index + 2]
        is_called = before in _BEFORE or any(one.lower in _BEHIND for one in behind)
        is_longer = any(one.lower == "of" for one in behind)
        if word.text == name and is_called and not is_longer:
            yield word


def _is_tagged(sentence: Sentence) -> bool:
    """Tell whether a party and state stand in brackets, as behind the names of members of Congress."""
    behind = (sentence.tokens[one.index + 1 : one.index + 4] for one in sentence.tokens if one.text == "(")
    return any(_TAG.match(sentence.phrase(words)) for words in behind)


def _is_american(scene: Scene, found: Collected) -> bool:
    """Tell whether an article names the United States and their people as much as any other state."""
    if any(map(_is_tagged, scene.sentences)):
        return True
    told = Counter(state for one in found.ordered() for state in _states(scene, one.entity))
    return bool(told) and told[_AMERICA] == max(told.values())


def _states(scene: Scene, entity: Entity) -> Iterator[NamedNode]:
    if term("State") in entity.kinds:
        yield entity.iri
    elif entity.iri in scene.gazetteer.organs:
        yield scene.gazetteer.organs[entity.iri]
    else:
        yield from {one.jurisdiction for one in scene.gazetteer.offices.serving(entity.iri, scene.day)}
