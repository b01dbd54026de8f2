"""Whom "they", "them" and "their" mean: a group, or those who are joined by "and".

In: the mentions found so far. Out: the subjects of the clause around the word, else the only
group near, else the subjects of the sentence before, else the two persons whom it names.
"""

from __future__ import annotations

from collections.abc import Iterable

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents
from realpolitik.extract.mentions.governing import own_verbs, subjects_above
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_PLURAL_TAGS = ("NNS", "NNPS")
_BODIES = ("Organization", "Bloc")
_PAIR = 2
_MEETING = frozenset("meet talk speak agree discuss gather confer sit".split())
_MEETINGS = frozenset("meeting talk summit conversation call encounter".split())
"""What two do together, and have together."""
_PARTS = (*SUBJECTS, "dobj")


def group(known: Antecedents, place: int, sentence: Sentence, word: Token) -> tuple[Entity, ...]:
    """Return those whom a pronoun means, or nobody where that is not clear."""
    for subject in subjects_above(sentence, word):
        meant = _several(known, place, subject)
        if meant or _is_unmentioned(known, place, subject):
            return meant
    own = own_verbs(sentence, word)
    here = [one for one in _rows(known, place, word) if not _is_of_verbs(known, place, one, own)]
    met = _met(known, place, sentence, word)
    if met and not here:
        return met.pop()
    if _has_rival(known, place, word):
        return ()
    if len(here) == 1:
        return here[0]
    return () if here or _has_rival(known, place - 1) else _of_before(known, place, word)


def _met(known: Antecedents, place: int, sentence: Sentence, word: Token) -> set[tuple[Entity, ...]]:
    """Return the two persons named before in a sentence who meet or speak: "told Y when they met"."""
    verb = sentence.head(word)
    is_met = (
        verb.lemma in _MEETINGS if word.dep == "poss" else word.dep in SUBJECTS and verb.lemma in _MEETING
    )
    if not is_met:
        return set()
    return _two(known, list(reversed(list(known.before(place, word.index, ("Person",), sentences=0)))))


def _several(known: Antecedents, place: int, word: Token) -> tuple[Entity, ...]:
    """Return those at a word: several, a group, or a body that is told of as its people."""
    mention = known.headed(place, word)
    if mention is None:
        return ()
    row = _row(known, mention)
    is_people = known.scene.vocabulary.fits(mention.entity.kinds, tuple(map(term, _BODIES)))
    is_people = is_people and term("MediaOrganization") not in mention.entity.kinds
    return row if len(row) > 1 or _is_plural(known, mention) or is_people else ()


def _row(known: Antecedents, mention: Mention) -> tuple[Entity, ...]:
    """Return all who are joined to somebody by "and"."""
    sentence = known.scene.sentences[mention.sentence]
    words = sentence.conjuncts(sentence.tokens[mention.head])
    found = [one for one in (known.headed(mention.sentence, each) for each in words) if one is not None]
    if len(found) < len(words):
        return (mention.entity, *mention.others)
    return tuple(dict.fromkeys(entity for one in found for entity in (one.entity, *one.others)))


def _rows(known: Antecedents, place: int, word: Token) -> list[tuple[Entity, ...]]:
    """Return the groups and rows that stand before a word in its sentence, each once."""
    near = list(known.before(place, word.index, ("Agent",), sentences=0))
    rows = (_row(known, one) for one in near if _begins_row(known, one))
    plural = ((one.entity, *one.others) for one in near if _is_plural(known, one))
    return list(dict.fromkeys((*plural, *(row for row in rows if len(row) > 1))))


def _begins_row(known: Antecedents, mention: Mention) -> bool:
    return known.scene.sentences[mention.sentence].tokens[mention.head].dep != "conj"


def _is_unmentioned(known: Antecedents, place: int, noun: Token) -> bool:
    """Tell whether a noun in the plural tells of some whom nobody knows."""
    if noun.tag != "NNS" or noun.dep not in _PARTS:
        return False
    mention = known.headed(place, noun)
    return mention is None or term("Goods") in mention.entity.kinds


def _has_rival(known: Antecedents, place: int, word: Token | None = None) -> bool:
    """Tell whether a sentence, up to a word, tells in the plural of some whom nobody knows."""
    if place < 0:
        return False
    tokens = known.scene.sentences[place].tokens
    return any(_is_unmentioned(known, place, one) for one in tokens[: None if word is None else word.index])


def _is_of_verbs(known: Antecedents, place: int, those: tuple[Entity, ...], verbs: frozenset[int]) -> bool:
    """Tell whether some are the subject of the verb whose object a pronoun is."""
    tokens = known.scene.sentences[place].tokens
    own = (one for one in known.within(place) if one.entity in those)
    return any(tokens[one.head].head in verbs and tokens[one.head].dep in SUBJECTS for one in own)


def _of_before(known: Antecedents, place: int, word: Token) -> tuple[Entity, ...]:
    """Return whom the sentence before tells of together: its only group, its subjects, its two persons."""
    before = place - 1
    if before < 0 or known.scene.paragraphs[place] - known.scene.paragraphs[before] > 1:
        return ()
    near = known.within(before)
    subjects = [one for one in near if known.is_subject(one) and _begins_row(known, one)]
    told = {row for one in subjects if (row := _row(known, one)) and (len(row) > 1 or _is_plural(known, one))}
    if not told:
        told = {(one.entity, *one.others) for one in near if _is_plural(known, one)}
    if not told and word.dep == "nsubj":
        told = _two(known, near)
    return told.pop() if len(told) == 1 else ()


def _two(known: Antecedents, near: Iterable[Mention]) -> set[tuple[Entity, ...]]:
    """Return the two persons whom a sentence names, where it names no more."""
    kind = (term("Person"),)
    persons = [one.entity for one in near if known.scene.vocabulary.fits(one.entity.kinds, kind)]
    pair = tuple(dict.fromkeys(persons))
    return {pair} if len(pair) == _PAIR else set()


def _is_plural(known: Antecedents, mention: Mention) -> bool:
    if not known.scene.vocabulary.fits(mention.entity.kinds, (term("Agent"),)):
        return False
    head = known.scene.sentences[mention.sentence].tokens[mention.head]
    is_people = mention.form != Form.NAME or mention.entity.is_local
    return bool(mention.others) or (head.tag in _PLURAL_TAGS and is_people)
