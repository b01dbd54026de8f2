"""Whether a name of the register is meant where it stands.

In: a range of words that the register knows, and the longer name that the parser sees
around it. Out: yes, unless it is part of that other name, or another word altogether.
"""

from __future__ import annotations

from collections.abc import Sequence

from realpolitik.extract.entities import Form
from realpolitik.extract.gazetteer.entry import Meaning
from realpolitik.extract.gazetteer.surface import pieces
from realpolitik.extract.mentions.name import Name, is_mark
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import BODIES, COMPANY_ENDINGS, FORCES, ORGANISATION_WORDS
from realpolitik.extract.words.names import AMBIGUOUS, COMMON, COMPASS
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.rdf.names import term

_LOWER_PARTS = frozenset(
    "al el bin ibn de da di der den van von la le du dos das y ben abu of the and for".split()
)
_FILIATION = frozenset({"bin", "ibn", "bint"})
_BODIES = frozenset({"ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_SIGNS = (
    COMPANY_ENDINGS
    | frozenset(ORGANISATION_WORDS)
    | frozenset(
        "bank university club association united fc daily fund council union federation foundation center "
        "centre exchange championship cup open prize awards festival school church museum airport".split()
    )
)
_AMERICAN = tuple(
    "Atlanta Fulton Savannah Trump Kemp Raffensperger Warnock Republican Republicans Democrat Democrats "
    "Alabama Arizona Michigan Wisconsin Pennsylvania Florida Carolina Texas Nevada Tennessee".split()
)
_CAUCASIAN = tuple(
    "Tbilisi Batumi Georgian Georgians Caucasus Abkhazia Ossetia Russia Russian Moscow Putin Ukraine EU "
    "Armenia Azerbaijan Turkey".split()
)
"""Words that tell which of two lands of one name an article speaks of."""


def stands(scene: Scene, place: int, name: Name, outer: Name | None) -> bool:
    """Tell whether a name of the register is meant as such, and is no part of another name."""
    sentence = scene.sentences[place]
    if not _is_supported(scene, place, sentence, name) or _goes_on(scene, sentence, name):
        return False
    if outer is None or _follows(sentence, name, outer):
        return True
    if not (_is_of_land(scene, name.meanings[0]) or _is_part_of_a_person(scene, name, outer)):
        return True
    rest = [word for word in outer.words(sentence) if not name.first <= word.index < name.last]
    return _is_apart(scene, place, outer, rest)


def _goes_on(scene: Scene, sentence: Sentence, name: Name) -> bool:
    """Tell whether the name of a person has more parts than the register knows, as after "bin"."""
    after = sentence.tokens[name.last : name.last + 1]
    is_person = scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("Person"),))
    return is_person and any(word.lower in _FILIATION for word in after)


def _is_part_of_a_person(scene: Scene, name: Name, outer: Name) -> bool:
    is_person = scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("Person"),))
    return outer.kind == "PERSON" and not is_person


def _is_apart(scene: Scene, place: int, outer: Name, rest: Sequence[Token]) -> bool:
    """Tell whether the rest of a longer name makes no other name with the part that is known."""
    if any(word.lower in ("and", "or", ",") for word in rest):
        return True
    if outer.kind in _PLACES or outer.kind == "PERSON":
        telling = OFFICE_HEADS if outer.kind == "PERSON" else COMPASS
        known = scene.gazetteer.surnamed([piece for word in rest for piece in pieces(word.text)])
        return bool(known) or any(word.lower in telling for word in rest) or not _are_proper(rest)
    if outer.kind not in _BODIES:
        return True
    signed = any(word.lower.rstrip(".") in _SIGNS for word in rest)
    return not signed if place in scene.titled else not (signed or _are_proper(rest))


def _follows(sentence: Sentence, name: Name, outer: Name) -> bool:
    """Tell whether what follows within a longer name belongs to this one: a body, force, or by `'s`."""
    if name.first != outer.first or name.last >= outer.last:
        return False
    after = sentence.tokens[name.last]
    final = sentence.tokens[outer.last - 1].lower
    return is_mark(after) or final in FORCES or final in BODIES or final == "department"


def _are_proper(words: Sequence[Token]) -> bool:
    named = [word for word in words if word.text[0].isalnum()]
    return bool(named) and all(word.text[0].isupper() or word.lower in _LOWER_PARTS for word in named)


def _is_of_land(scene: Scene, meaning: Meaning) -> bool:
    return scene.vocabulary.fits(
        meaning.entity.kinds, (term("PoliticalEntity"), term("Place"), term("Goods"))
    )


def _is_supported(scene: Scene, place: int, sentence: Sentence, name: Name) -> bool:
    """Tell whether there is a sign beside the capital for a name that may be another word."""
    words = name.words(sentence)
    if len(words) == 1 and words[0].text == "Georgia" and _is_american(scene):
        return False
    if name.meanings[0].words[0].islower() and scene.vocabulary.fits(
        name.meanings[0].entity.kinds, (term("Goods"),)
    ):
        return _is_a_noun(scene, place, words)
    if len(words) > 1 or words[0].lower not in AMBIGUOUS or name.meanings[0].words[0].islower():
        return True
    kind = words[0].entity
    if scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("PoliticalEntity"), term("Place"))):
        is_land = kind in ("GPE", "LOC", "NORP")
        is_land = is_land or (kind == "PERSON" and not _is_of_a_person(scene, words[0]))
        return is_land or (kind != "PERSON" and name.meanings[0].form != Form.NAME)
    starts = place in scene.titled or words[0].index == 0
    return kind in ("ORG", "PRODUCT") or (not starts and kind == "" and words[0].tag == "NNP")


def _is_american(scene: Scene) -> bool:
    """Tell whether an article speaks of the Georgia that is a part of the United States."""
    return any(map(scene.having, _AMERICAN)) and not any(map(scene.having, _CAUCASIAN))


def _is_of_a_person(scene: Scene, word: Token) -> bool:
    """Tell whether the article has a longer name of a person with a word in it, such as "Jim Jordan"."""
    return any(
        one.text == word.text and any(_is_beside(sentence, one, step) for step in (-1, 1))
        for sentence in scene.sentences
        for one in sentence.tokens
    )


def _is_beside(sentence: Sentence, word: Token, step: int) -> bool:
    """Tell whether the word before or behind another belongs to the same name of a person."""
    if not 0 <= word.index + step < len(sentence.tokens):
        return False
    other = sentence.tokens[word.index + step]
    later = other if step > 0 else word
    return word.entity == other.entity == "PERSON" and not later.begins


def _is_a_noun(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    """Tell whether words for goods are that, and no verb and no name."""
    last = words[-1]
    if len(words) == 1 and last.lower in COMMON:
        return False
    if place in scene.titled or words[0].index == 0 or not words[0].text[0].isupper():
        return last.tag.startswith("NN") or last.dep in ("compound", "amod")
    return len(words) > 1
