"""Pronouns: whom "he", "she", "it" and "they" mean.

In: the mentions found so far. Out: mentions of the subject of the clause around a
pronoun, else of the last subject outside quotations (he, she: a person within two
paragraphs; `bodies` and `plurals` tell of the others), else of the only person near.
Within quotations only whoever speaks is found (`speaking`). What is not clear is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.accountable import accountable
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents, is_named
from realpolitik.extract.mentions.bodies import body
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.governing import own_verbs, subjects_above
from realpolitik.extract.mentions.plurals import group
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.sexes import is_other_sex, is_woman
from realpolitik.extract.mentions.speaking import speaking
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, NEUTER, PLURAL, SAYING
from realpolitik.extract.words.titles import POST_HEADS
from realpolitik.rdf.names import term

_PRONOUN = term("Pronoun")
_OBJECTS = ("dobj", "dative")
_PERSON = ("Person",)


def pronoun_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions by a pronoun; nobody is "he" and then "she"."""
    sexes: dict[Entity, bool] = {}
    for place, sentence in enumerate(scene.sentences):
        for word in sentence.tokens:
            if word.tag not in ("PRP", "PRP$"):
                continue
            meant = _meant(known, place, sentence, word)
            is_she = word.lower in FEMININE
            if meant and (word.lower in PLURAL or sexes.setdefault(meant[0], is_she) == is_she):
                found.add(place, [word], meant[0], Form.PRONOUN, figure=_PRONOUN, others=meant[1:], head=word)


def _meant(known: Antecedents, place: int, sentence: Sentence, word: Token) -> tuple[Entity, ...]:
    if known.scene.is_quoted(place, word.index):
        return _one(speaking(known, place, word))
    judged = accountable(known, place, sentence, word)
    if judged is not None:
        return (judged,)
    if word.lower in MASCULINE | FEMININE:
        return _one(_person(known, place, sentence, word))
    if word.lower in NEUTER:
        return _one(body(known, place, sentence, word))
    return group(known, place, sentence, word) if word.lower in PLURAL else ()


def _one(entity: Entity | None) -> tuple[Entity, ...]:
    return () if entity is None else (entity,)


def _person(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    is_she = word.lower in FEMININE
    own = _beside(known, sentence, place, word) | _quoted(known, sentence, place, word)
    for subject in subjects_above(sentence, word):
        mention = known.headed(place, subject)
        is_fit = mention is not None and (
            _may_be(known, mention, is_she=is_she) or _tells_own(mention, sentence, word)
        )
        if mention is not None and mention.entity not in own and is_fit:
            return None if _is_joined(known, mention) else mention.entity
    fitting = (one for one in _subjects(known, place, word) if _may_be(known, one, is_she=is_she))
    last = next((one for one in fitting if one.entity not in own), None)
    if last is None:
        return _only_near(known, place, word, is_she=is_she)
    if _is_joined(known, last):
        return None
    if is_she and not is_woman(known, last):
        return known.only(
            one
            for one in known.before(place, word.index, _PERSON)
            if not is_other_sex(known, one, is_she=True)
        )
    near = known.before(place, word.index, _PERSON, sentences=0)
    others = (one for one in near if _may_be(known, one, is_she=is_she))
    rivals = [one for one in others if one.entity not in own]
    if _is_rivalled(last, rivals) or _is_overtaken(known, last, place, word):
        return None
    return last.entity


def _tells_own(mention: Mention, sentence: Sentence, word: Token) -> bool:
    """Tell whether an officer without a name tells of what is his own: "The envoy said his trip"."""
    head = sentence.tokens[mention.head]
    is_saying = head.dep == "nsubj" and sentence.head(head).lemma in SAYING
    return word.tag == "PRP$" and is_saying and _is_officer(head, mention)


def _is_officer(head: Token, mention: Mention) -> bool:
    is_one = head.tag == "NN" and head.lower in POST_HEADS
    return is_one and not mention.others and mention.entity.is_local


def _subjects(known: Antecedents, place: int, word: Token) -> list[Mention]:
    """Return the subjects before a pronoun, nearest first; in other sentences those of main clauses first."""
    found = known.subjects(place, word.index, _PERSON)
    is_saying = _says(known.scene.sentences[place], word)
    return sorted(
        found,
        key=lambda one: (
            place - one.sentence,
            one.sentence < place and _is_below(known, one, is_saying=is_saying),
        ),
    )


def _says(sentence: Sentence, word: Token) -> bool:
    """Tell whether somebody says something."""
    verb = sentence.head(word)
    return word.dep in SUBJECTS and verb.pos == "VERB" and verb.lemma in SAYING


def _is_below(known: Antecedents, mention: Mention, *, is_saying: bool) -> bool:
    """Tell whether a mention is the subject of a condition or another adverbial clause.

    Of somebody who speaks on, it is one of what was said too: "Orlo said Lume had won. …, he said."
    """
    sentence = known.scene.sentences[mention.sentence]
    verb = sentence.head(known.row(mention))
    is_said = verb.dep == "ccomp" and sentence.head(verb).lemma in SAYING
    return verb.dep == "advcl" or (is_saying and is_said)


def _quoted(known: Antecedents, sentence: Sentence, place: int, word: Token) -> frozenset[Entity]:
    """Return whom somebody names in the quotation beside that he is told to say it: nobody names himself."""
    named = (one for one in known.within(place) if is_named(one) and known.scene.is_quoted(place, one.head))
    return frozenset(one.entity for one in named) if _says(sentence, word) else frozenset()


def _only_near(known: Antecedents, place: int, word: Token, *, is_she: bool) -> Entity | None:
    """Return the only person whom this sentence and the one before name, subject or not."""
    sentence = known.scene.sentences[place]
    near = known.before(place, word.index, _PERSON, sentences=1)
    fitting = [one for one in near if _may_be(known, one, is_she=is_she)]
    own = _beside(known, sentence, place, word)
    if not fitting and word.dep in SUBJECTS:
        fitting = [one for one in known.within(place) if _is_lone_officer(one, sentence, word)]
    return known.only(one for one in fitting if one.entity not in own)


def _is_lone_officer(mention: Mention, sentence: Sentence, word: Token) -> bool:
    """Tell whether an officer without a name is told of before: "sacked its minister after she met"."""
    head = sentence.tokens[mention.head]
    clause = sentence.head(word)
    is_below = clause.dep == "advcl" and sentence.head(head) == sentence.head(clause)
    return is_below and head.index < word.index and _is_officer(head, mention)


def _is_overtaken(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether the paragraph of a pronoun names somebody else before it, and not an antecedent."""
    now = known.scene.paragraphs[place]
    if known.scene.paragraphs[mention.sentence] == now:
        return False
    before = known.before(place, word.index, _PERSON)
    here = takewhile(lambda one: known.scene.paragraphs[one.sentence] == now, before)
    return any(one.entity != mention.entity and is_named(one) for one in here)


def _beside(known: Antecedents, sentence: Sentence, place: int, word: Token) -> frozenset[Entity]:
    """Return who stands beside a pronoun at its verb, and so is not meant by it: "he pressed Blinken"."""
    if word.dep in SUBJECTS:
        own, deps = frozenset({word.head}), _OBJECTS
    else:
        own, deps = own_verbs(sentence, word), SUBJECTS
    return frozenset(
        one.entity for one in known.within(place) if known.row(one).head in own and known.row(one).dep in deps
    )


def _may_be(known: Antecedents, mention: Mention, *, is_she: bool) -> bool:
    is_told = not known.scene.is_quoted(mention.sentence, mention.head) and not mention.others
    is_person = known.scene.vocabulary.fits(mention.entity.kinds, (term("Person"),))
    return is_person and is_told and not is_other_sex(known, mention, is_she=is_she)


def _is_joined(known: Antecedents, mention: Mention) -> bool:
    """Tell whether somebody else is subject of the same verb, so that neither is the one."""
    row = known.row(mention)
    others = (one for one in known.within(mention.sentence) if known.row(one) == row)
    return any(one.entity != mention.entity and _is_person(known, one) for one in others)


def _is_person(known: Antecedents, mention: Mention) -> bool:
    return is_named(mention) and known.scene.vocabulary.fits(mention.entity.kinds, (term("Person"),))


def _is_rivalled(mention: Mention, rivals: Iterable[Mention]) -> bool:
    """Tell whether another of those that fit is named between an antecedent and a pronoun."""
    after = (one for one in rivals if (one.sentence, one.first) > (mention.sentence, mention.first))
    return any(one.entity != mention.entity for one in after)
