"""Several who are named beside a noun in the plural: "his counterparts, X and Y", "two firms, X and Y".

In: the mentions found so far. Out: of such a noun one that means all who are named; a local entity that these
words made before gives way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.entities import Form, Mention
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.phrase import phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_AGENT: Final = (term("Agent"),)
_JOINTS: Final = frozenset({",", "and", "&", "–", "—", "(", ":"})
_OPENING: Final = frozenset({",", "–", "—", "(", ":"})


def listed_mentions(scene: Scene, found: Collected) -> None:
    """Add the mentions of those who are named beside a noun in the plural."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            if noun.tag != "NNS" or not sentence.tokens[noun.index + 1 : noun.index + 2]:
                continue
            old = found.headed(place, noun.index)
            is_free = old is None or (old.entity.is_local and old.form is Form.DESCRIPTION and not old.others)
            named = list(_named(scene, found, place, noun)) if is_free else []
            if len(named) > 1:
                if old is not None:
                    found.drop(old)
                words = phrase(scene, found, place, noun).words
                first, *others = dict.fromkeys(one.entity for one in named)
                found.add(
                    place,
                    words,
                    first,
                    Form.DESCRIPTION,
                    figure=DESCRIPTION,
                    head=noun,
                    others=tuple(others),
                )


def _named(scene: Scene, found: Collected, place: int, noun: Token) -> Iterator[Mention]:
    """Yield those whose names stand right behind a noun, in apposition to it, in a row that "and" ends."""
    sentence = scene.sentences[place]
    apposed = [one for one in sentence.children(noun, "appos") if one.index > noun.index]
    row = sentence.conjuncts(apposed[0]) if apposed else ()
    named = [found.headed(place, word.index) for word in row]
    those = [one for one in named if one is not None and one.form is Form.NAME]
    is_whole = len(those) == len(row) > 1 and _is_row(sentence, noun, those)
    kinds = {one.entity.kinds for one in those}
    if is_whole and len(kinds) == 1 and all(scene.vocabulary.fits(one.entity.kinds, _AGENT) for one in those):
        yield from those


def _is_row(sentence: Sentence, noun: Token, those: list[Mention]) -> bool:
    """Tell whether nothing but joints stands from a noun to the last of its names."""
    inside = {index for one in those for index in range(one.first, one.last)}
    between = [word for word in sentence.tokens[noun.index + 1 : those[-1].head] if word.index not in inside]
    is_open = bool(between) and between[0].text in _OPENING
    return is_open and all(word.lower in _JOINTS for word in between)
