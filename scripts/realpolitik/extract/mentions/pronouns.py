"""Pronouns: whom "he", "she", "it" and "they" mean.

In: the mentions found so far. Out: mentions of the last named person that was a
subject outside quotations (he, she), of the last such state or body (it), of the only
group (they). Words within quotations are left alone, and so is what is not clear.
"""

from __future__ import annotations

from collections.abc import Iterable

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.antecedents import Antecedents, is_named
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, NEUTER, PLURAL
from realpolitik.extract.words.titles import FEMALE_NAMES, FEMININE_TITLES, MASCULINE_TITLES
from realpolitik.rdf.names import term

_PRONOUN = term("Pronoun")
_BODIES = ("PoliticalEntity", "Organization", "Bloc")
_IMPERSONAL = frozenset(
    "be seem appear remain become take make happen look matter help come emerge turn mean get "
    "rain snow".split()
)
_OBJECTS = ("dobj", "pobj", "dative")
_PLURAL_TAGS = ("NNS", "NNPS")


def pronoun_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions by a pronoun outside quotations."""
    for place, sentence in enumerate(scene.sentences):
        for word in sentence.tokens:
            if word.tag not in ("PRP", "PRP$") or scene.is_quoted(place, word.index):
                continue
            meant = _meant(known, place, sentence, word)
            if meant:
                found.add(
                    place,
                    [word],
                    meant[0],
                    Form.PRONOUN,
                    figure=_PRONOUN,
                    others=meant[1:],
                    head=word,
                )


def _meant(known: Antecedents, place: int, sentence: Sentence, word: Token) -> tuple[Entity, ...]:
    if word.lower in MASCULINE | FEMININE:
        return _one(_person(known, place, sentence, word))
    if word.lower in NEUTER:
        return _one(_body(known, place, sentence, word))
    return _group(known, place, word) if word.lower in PLURAL else ()


def _one(entity: Entity | None) -> tuple[Entity, ...]:
    return () if entity is None else (entity,)


def _person(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    is_she = word.lower in FEMININE
    subjects = [
        one
        for one in known.subjects(place, word.index, ("Person",))
        if is_named(one)
        and not _is_other_sex(known, one, is_she=is_she)
        and not _is_own_subject(sentence, one, place, word)
    ]
    if not subjects or _is_joined(known, subjects[0]):
        return None
    last = subjects[0]
    if is_she and not _is_woman(known, last):
        named = known.before(place, word.index, ("Person",))
        return known.only(one for one in named if not _is_man(known, one))
    return last.entity


def _is_joined(known: Antecedents, mention: Mention) -> bool:
    """Tell whether somebody else is subject of the same verb, so that neither is the one."""
    row = known.row(mention)
    others = (one for one in known.mentions if one.sentence == mention.sentence and known.row(one) == row)
    return any(one.entity != mention.entity and is_named(one) and _fits_person(known, one) for one in others)


def _fits_person(known: Antecedents, mention: Mention) -> bool:
    return known.scene.vocabulary.fits(mention.entity.kinds, (term("Person"),))


def _is_own_subject(sentence: Sentence, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether a pronoun is the object of the verb whose subject a mention is."""
    if mention.sentence != place or word.dep not in _OBJECTS or word.lower.endswith("self"):
        return False
    over = sentence.head(word)
    verb = sentence.head(over) if over.pos == "ADP" else over
    return sentence.tokens[mention.head].head == verb.index


def _is_other_sex(known: Antecedents, mention: Mention, *, is_she: bool) -> bool:
    return _is_man(known, mention) if is_she else _is_woman(known, mention)


def _is_woman(known: Antecedents, mention: Mention) -> bool:
    given = folded(pieces(mention.entity.label)[:1])
    return bool(set(given) & FEMALE_NAMES) or bool(_titles(known, mention) & FEMININE_TITLES)


def _is_man(known: Antecedents, mention: Mention) -> bool:
    return bool(_titles(known, mention) & MASCULINE_TITLES)


def _titles(known: Antecedents, mention: Mention) -> set[str]:
    """Return the words before the names of a person in the whole article."""
    return {
        word.lower.rstrip(".")
        for one in known.mentions
        if one.entity == mention.entity
        for word in known.scene.sentences[one.sentence].tokens[max(one.first - 1, 0) : one.head]
    }


def _body(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    if word.lower in ("it", "itself") and not _is_personal(sentence, word):
        return None
    for mention in known.subjects(place, word.index, _BODIES):
        if place - mention.sentence > 1:
            return None
        return None if _is_rivalled(known, mention, place, word) else mention.entity
    return None


def _is_personal(sentence: Sentence, word: Token) -> bool:
    over = sentence.head(word)
    return word.dep == "nsubj" and over.lemma not in _IMPERSONAL


def _is_rivalled(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether another body is a subject in the same sentence, before the pronoun."""
    rivals: Iterable[Mention] = known.subjects(place, word.index, _BODIES)
    return any(one.sentence == mention.sentence and one.entity != mention.entity for one in rivals)


def _group(known: Antecedents, place: int, word: Token) -> tuple[Entity, ...]:
    near = [one for one in known.before(place, word.index, ("Agent",), sentences=1) if _is_plural(known, one)]
    meant = {(one.entity, *one.others) for one in near}
    return meant.pop() if len(meant) == 1 else ()


def _is_plural(known: Antecedents, mention: Mention) -> bool:
    head = known.scene.sentences[mention.sentence].tokens[mention.head]
    is_people = mention.form != Form.NAME or mention.entity.is_local
    return bool(mention.others) or (head.tag in _PLURAL_TAGS and is_people)
