"""Pronouns: whom "he", "she", "it" and "they" mean.

In: the mentions found so far. Out: mentions of the subject of the clause around a
pronoun, else of the last named subject outside quotations (he, she: a person within two
paragraphs; it: a state or body within one sentence), else of the only group (they).
Words within quotations are left alone, and so is what is not clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents, is_named
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.sexes import is_other_sex, is_woman
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, NEUTER, PLURAL
from realpolitik.rdf.names import term

_PRONOUN = term("Pronoun")
_PERSON = ("Person",)
_BODIES = ("PoliticalEntity", "Organization", "Bloc")
_IMPERSONAL = frozenset(
    "be seem appear remain become take make happen look matter help come emerge turn mean get "
    "rain snow".split()
)
_PLURAL_TAGS = ("NNS", "NNPS")


def pronoun_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions by a pronoun outside quotations; nobody is "he" and then "she"."""
    sexes: dict[Entity, bool] = {}
    for place, sentence in enumerate(scene.sentences):
        for word in sentence.tokens:
            if word.tag not in ("PRP", "PRP$") or scene.is_quoted(place, word.index):
                continue
            meant = _meant(known, place, sentence, word)
            is_she = word.lower in FEMININE
            if meant and sexes.setdefault(meant[0], is_she) == is_she:
                found.add(place, [word], meant[0], Form.PRONOUN, figure=_PRONOUN, others=meant[1:], head=word)


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
    for subject in _subjects_above(sentence, word):
        mention = _headed(known, place, subject)
        if mention is not None and _may_be(known, mention, is_she=is_she):
            return None if _is_joined(known, mention) else mention.entity
    fitting = (
        one for one in known.subjects(place, word.index, _PERSON) if _may_be(known, one, is_she=is_she)
    )
    last = next(fitting, None)
    if last is None or _is_joined(known, last):
        return None
    if is_she and not is_woman(known, last):
        return known.only(
            one
            for one in known.before(place, word.index, _PERSON)
            if not is_other_sex(known, one, is_she=True)
        )
    near = known.before(place, word.index, _PERSON, sentences=0)
    others = (one for one in near if _may_be(known, one, is_she=is_she))
    rivals = [one for one in others if not _is_own_subject(sentence, one, place, word)]
    if _is_rivalled(last, rivals) or _is_overtaken(known, last, place, word):
        return None
    return last.entity


def _is_overtaken(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether the paragraph of a pronoun names somebody else before it, and not an antecedent."""
    now = known.scene.paragraphs[place]
    if known.scene.paragraphs[mention.sentence] == now:
        return False
    here = (
        one for one in known.before(place, word.index, _PERSON) if known.scene.paragraphs[one.sentence] == now
    )
    return any(one.entity != mention.entity and is_named(one) for one in here)


def _has_later_subject(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether another person is a subject between a subject and the pronoun after it."""
    later = (one for one in known.subjects(place, word.index, _PERSON) if one.sentence == place)
    return any(one.first > mention.first and one.entity != mention.entity for one in later)


def _is_own_subject(sentence: Sentence, mention: Mention, place: int, word: Token) -> bool:
    """Tell whether a mention is the subject of the verb whose object a pronoun is."""
    own = None if word.tag == "PRP$" else _own_verb(sentence, word)
    return mention.sentence == place and sentence.tokens[mention.head].head == own


def _may_be(known: Antecedents, mention: Mention, *, is_she: bool) -> bool:
    is_told = not known.scene.is_quoted(mention.sentence, mention.head) and not mention.others
    is_person = known.scene.vocabulary.fits(mention.entity.kinds, (term("Person"),))
    return is_person and is_told and not is_other_sex(known, mention, is_she=is_she)


def _subjects_above(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield the subjects of the clauses around a pronoun, from the inmost; not of its own verb."""
    own = None if word.tag == "PRP$" else _own_verb(sentence, word)
    for above in sentence.above(word):
        if above.pos in ("VERB", "AUX") and above.index != own:
            yield from (one for one in _subjects(sentence, above) if one.index < word.index)


def _subjects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the subjects of a verb; of an infinitive, whoever is told or asked to do it."""
    own = sentence.children(verb, *SUBJECTS)
    if own or verb.dep not in ("xcomp", "ccomp") or verb.tag != "VB":
        return own
    return sentence.children(sentence.head(verb), "dobj")


def _own_verb(sentence: Sentence, word: Token) -> int | None:
    """Return the verb whose subject or object a pronoun is, so that it means somebody else there."""
    if word.lower.endswith("self"):
        return None
    return next((above.index for above in sentence.above(word) if above.pos in ("VERB", "AUX")), None)


def _headed(known: Antecedents, place: int, word: Token) -> Mention | None:
    return next((one for one in known.mentions if (one.sentence, one.head) == (place, word.index)), None)


def _is_joined(known: Antecedents, mention: Mention) -> bool:
    """Tell whether somebody else is subject of the same verb, so that neither is the one."""
    row = known.row(mention)
    others = (one for one in known.mentions if one.sentence == mention.sentence and known.row(one) == row)
    return any(one.entity != mention.entity and _is_person(known, one) for one in others)


def _is_person(known: Antecedents, mention: Mention) -> bool:
    return is_named(mention) and known.scene.vocabulary.fits(mention.entity.kinds, (term("Person"),))


def _is_rivalled(mention: Mention, rivals: Iterable[Mention]) -> bool:
    """Tell whether another of those that fit is named between an antecedent and a pronoun."""
    after = (one for one in rivals if (one.sentence, one.first) > (mention.sentence, mention.first))
    return any(one.entity != mention.entity for one in after)


def _body(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    if word.lower == "it" and not _is_personal(sentence, word):
        return None
    for subject in (*_joined_before(sentence, word), *_subjects_above(sentence, word)):
        mention = _headed(known, place, subject)
        if mention is not None and _is_body(known, mention):
            return mention.entity
        if word.tag == "PRP$":
            return None
    last = next(known.subjects(place, word.index, _BODIES), None)
    if (
        last is None
        or place - last.sentence > 1
        or _is_rivalled(last, known.before(place, word.index, _BODIES, sentences=0))
    ):
        return None
    return None if _has_rival_subject(known, last, place, word) else last.entity


def _is_body(known: Antecedents, mention: Mention) -> bool:
    return known.scene.vocabulary.fits(mention.entity.kinds, tuple(map(term, _BODIES)))


def _joined_before(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield to what the noun of a possessive is joined: "France and its partners"."""
    noun = sentence.head(word)
    if word.tag == "PRP$" and noun.dep == "conj" and sentence.head(noun).index < word.index:
        yield sentence.head(noun)


def _is_personal(sentence: Sentence, word: Token) -> bool:
    return word.dep == "nsubj" and sentence.head(word).lemma not in _IMPERSONAL


def _has_rival_subject(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    rivals = known.subjects(place, word.index, _BODIES)
    return any(one.sentence == mention.sentence and one.entity != mention.entity for one in rivals)


def _group(known: Antecedents, place: int, word: Token) -> tuple[Entity, ...]:
    near = [one for one in known.before(place, word.index, ("Agent",), sentences=1) if _is_plural(known, one)]
    meant = {(one.entity, *one.others) for one in near}
    return meant.pop() if len(meant) == 1 else ()


def _is_plural(known: Antecedents, mention: Mention) -> bool:
    head = known.scene.sentences[mention.sentence].tokens[mention.head]
    is_people = mention.form != Form.NAME or mention.entity.is_local
    return bool(mention.others) or (head.tag in _PLURAL_TAGS and is_people)
