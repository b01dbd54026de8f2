"""Whom "I" and "we" mean in a quotation: whoever says it, and the state for which he or she speaks.

In: the mentions found so far. Out: the subject of the only word of saying outside the quotation,
in its sentence or, of one quoted as a whole, in the one before; of "we" the state in whose name
a leader or minister speaks, or the body that says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents
from realpolitik.extract.tokens import Token
from realpolitik.extract.words.pointing import FIRST, FIRST_PLURAL, SAYING
from realpolitik.rdf.names import term

_DUTIES = frozenset({"must", "should", "need", "all"})


def speaking(known: Antecedents, place: int, word: Token) -> Entity | None:
    """Return whom a pronoun of the first person means, or None where that is not clear."""
    if word.lower not in FIRST | FIRST_PLURAL:
        return None
    speaker = known.only(_speakers(known, place)) if _is_voiced(known, place) else _before(known, place)
    if speaker is None or word.lower in FIRST:
        is_person = speaker is not None and _is_a(known, speaker, "Person")
        return speaker if is_person else None
    return None if _is_of_duty(known, place, word) else _spoken_for(known, speaker)


def _is_voiced(known: Antecedents, place: int) -> bool:
    tokens = known.scene.sentences[place].tokens
    return any(not known.scene.is_quoted(place, one.index) for one in tokens if one.pos == "VERB")


def _before(known: Antecedents, place: int) -> Entity | None:
    paragraphs = known.scene.paragraphs
    is_near = place > 0 and paragraphs[place] == paragraphs[place - 1]
    return known.only(_speakers(known, place - 1)) if is_near else None


def _speakers(known: Antecedents, place: int) -> Iterator[Mention]:
    """Yield who says something in a sentence, outside quotations."""
    sentence = known.scene.sentences[place]
    for verb in sentence.tokens:
        if verb.pos == "VERB" and verb.lemma in SAYING and not known.scene.is_quoted(place, verb.index):
            for subject in sentence.children(verb, *SUBJECTS):
                mention = known.headed(place, subject)
                if mention is not None and _is_a_speaker(known, mention):
                    yield mention


def _is_a_speaker(known: Antecedents, mention: Mention) -> bool:
    return not mention.others and known.scene.vocabulary.fits(mention.entity.kinds, (term("Agent"),))


def _is_a(known: Antecedents, entity: Entity, kind: str) -> bool:
    return known.scene.vocabulary.fits(entity.kinds, (term(kind),))


def _is_of_duty(known: Antecedents, place: int, word: Token) -> bool:
    """Tell whether "we" may be all mankind: who must or should do something."""
    sentence = known.scene.sentences[place]
    verb = sentence.head(word)
    beside = (*sentence.children(verb, "aux"), *sentence.children(word))
    is_want = verb.lemma == "need" and sentence.child(verb, "dobj") is not None
    return any(one.lower in _DUTIES for one in beside) or (verb.lower in _DUTIES and not is_want)


def _spoken_for(known: Antecedents, speaker: Entity) -> Entity | None:
    if not _is_a(known, speaker, "Person"):
        return speaker if not _is_a(known, speaker, "PersonGroup") else None
    held = known.scene.gazetteer.offices.serving(speaker.iri, known.scene.day)
    served = {one.jurisdiction for one in held}
    entities = known.scene.gazetteer.entities
    return entities.get(served.pop()) if len(served) == 1 else None
