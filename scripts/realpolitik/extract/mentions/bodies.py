"""Whom "it" and "its" mean: a state, body or bloc.

In: the mentions found so far. Out: the subject of the clause around the word, else the last
subject within one sentence, else the only body near; nobody where "it" may mean what happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.mentions.governing import own_verb, subjects_above
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import (
    ACTING,
    DISPOSED,
    GIVING,
    HELPING,
    IMPERSONAL,
    SAYING,
    STRUGGLES,
    TO_A_BODY,
)
from realpolitik.rdf.names import term

_BODIES = ("PoliticalEntity", "Organization", "Bloc")
_CLAUSES = ("xcomp", "ccomp", "advcl")
_OBJECTS = ("dobj", "dative")


def body(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the body that a pronoun means, or None where that is not clear."""
    if word.lower == "it" and word.dep in _OBJECTS:
        return _object(known, place, sentence, word)
    if word.lower == "it" and not _is_personal(sentence, word):
        return None
    told = _helped(known, place, sentence, word) or _beside(known, place, sentence, word)
    if told is not None:
        return told
    is_found, entity = _acting(known, place, sentence, word)
    return entity if is_found else _before(known, place, sentence, word)


def _acting(known: Antecedents, place: int, sentence: Sentence, word: Token) -> tuple[bool, Entity | None]:
    """Tell whether a clause around a pronoun settles whom it means, and return whom."""
    for subject in subjects_above(sentence, word):
        mention = known.headed(place, subject)
        if mention is None and subject.lower == "it" and not known.scene.is_quoted(place, subject.index):
            return True, body(known, place, sentence, subject)
        if mention is not None and _is_body(known, mention):
            if not _is_joined(known, mention):
                return True, mention.entity
            continue
        if word.tag == "PRP$" and mention is None:
            return True, None
    return False, None


def _before(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the body that spoke, acted or was named right before a pronoun."""
    return (
        _said_before(known, place, sentence, word)
        or _last(known, place, word)
        or _only(known, place, sentence, word)
    )


def _only(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the only body that is named here and in the sentence before, for a verb of bodies alone."""
    verb = sentence.head(word)
    is_acting = word.dep == "nsubj" and verb.lemma in ACTING and verb.pos == "VERB"
    return known.only(known.before(place, word.index, _BODIES, sentences=1)) if is_acting else None


def _said_before(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the body that said something right before, of "it said" and the like."""
    if word.dep != "nsubj" or sentence.head(word).lemma not in SAYING:
        return None
    for one in known.before(place, word.index, _BODIES, sentences=1):
        above = known.scene.sentences[one.sentence]
        verb = above.head(known.row(one))
        if known.is_subject(one) and verb.lemma in SAYING and verb != sentence.head(word):
            return None if _is_joined(known, one) else one.entity
    return None


def _beside(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the body to which the noun of a possessive alone is joined: "Chad and its partners"."""
    for above in _joined_before(sentence, word):
        mention = known.headed(place, above)
        is_pair = len(sentence.conjuncts(above)) <= len("AB") and above.dep != "conj"
        if mention is not None and is_pair and _is_body(known, mention):
            return mention.entity
    return None


def _helped(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return who is helped in what is his own: "aids Chad in its war", "sold Chad shells for its war"."""
    noun = sentence.head(word)
    verb = next((one for one in sentence.above(noun) if one.pos == "VERB"), noun)
    is_own = word.tag == "PRP$" and noun.lemma in STRUGGLES and noun.dep == "pobj"
    if not is_own or verb.lemma not in HELPING | GIVING:
        return None
    to = (one for one in sentence.children(verb, "prep", "dative") if one.lower == "to")
    taking = tuple(inner for one in to for inner in sentence.children(one, "pobj"))
    told = (*sentence.children(verb, "dobj", "dative"), *taking)
    mentions = (known.headed(place, one) for one in told if one.index < word.index)
    return next((one.entity for one in mentions if one is not None and _is_body(known, one)), None)


def _last(known: Antecedents, place: int, word: Token) -> Entity | None:
    last = next(known.subjects(place, word.index, _BODIES), None)
    near = list(known.before(place, word.index, _BODIES, sentences=0))
    if last is None or place - last.sentence > 1:
        return None
    if _is_rivalled(last, near) or _has_rival_subject(known, last, place, word):
        return None
    return last.entity


def _object(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return the only body near that is not the subject, of a verb that is done to bodies."""
    verb = sentence.head(word)
    if verb.lemma not in TO_A_BODY:
        return None
    own = own_verb(sentence, word)
    subjects = {one.entity for one in known.within(place) if _is_subject_of(sentence, one, own)}
    near = known.before(place, word.index, _BODIES, sentences=1)
    return known.only(one for one in near if one.entity not in subjects)


def _is_subject_of(sentence: Sentence, mention: Mention, verb: int | None) -> bool:
    return sentence.tokens[mention.head].head == verb and sentence.tokens[mention.head].dep == "nsubj"


def _is_body(known: Antecedents, mention: Mention) -> bool:
    return known.scene.vocabulary.fits(mention.entity.kinds, tuple(map(term, _BODIES)))


def _is_joined(known: Antecedents, mention: Mention) -> bool:
    """Tell whether others are joined to a body by "and", so that it alone is not meant."""
    sentence = known.scene.sentences[mention.sentence]
    word = sentence.tokens[mention.head]
    return word.dep == "conj" or len(sentence.conjuncts(word)) > 1


def _joined_before(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield to what the noun of a possessive is joined: "France and its allies", "and two of its allies"."""
    noun = sentence.head(word)
    if noun.dep == "pobj" and sentence.head(noun).lower == "of":
        noun = sentence.head(sentence.head(noun))
    if word.tag == "PRP$" and noun.dep == "conj" and sentence.head(noun).index < word.index:
        yield sentence.head(noun)


def _is_personal(sentence: Sentence, word: Token) -> bool:
    """Tell whether "it" is somebody who does something, and no mere subject of grammar."""
    verb = sentence.head(word)
    if word.dep not in ("nsubj", "nsubjpass"):
        return False
    if verb.lemma == "be":
        return any(child.lemma in DISPOSED for child in sentence.children(verb, "acomp"))
    if verb.lemma not in IMPERSONAL:
        return True
    return bool(sentence.children(verb, "dobj")) and not sentence.children(verb, *_CLAUSES)


def _is_rivalled(mention: Mention, rivals: Iterable[Mention]) -> bool:
    """Tell whether another body is named between an antecedent and a pronoun."""
    after = (one for one in rivals if (one.sentence, one.first) > (mention.sentence, mention.first))
    return any(one.entity != mention.entity for one in after)


def _has_rival_subject(known: Antecedents, mention: Mention, place: int, word: Token) -> bool:
    rivals = known.subjects(place, word.index, _BODIES)
    return any(one.sentence == mention.sentence and one.entity != mention.entity for one in rivals)
