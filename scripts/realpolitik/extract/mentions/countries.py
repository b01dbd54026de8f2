"""Which country "the country" means, and which city "the capital".

In: the states that the sentence and the one before name, and those whose leaders they name. Out: the
only one, but for whoever does something to or with the country, and so is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents
from realpolitik.extract.mentions.phrase import Phrase
from realpolitik.extract.mentions.possessed import served
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import SAYING
from realpolitik.rdf.names import term

_LANDED, _PERSON = ("PoliticalEntity", "Person"), (term("Person"),)


def country(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the country that a phrase means, or None where that is not clear."""
    sentence = known.scene.sentences[told.place]
    meant = set(_candidates(known, told))
    speaker, actor = _speaker(known, told, sentence), acting(known, told)
    if told.noun.dep in SUBJECTS and speaker in meant:
        return speaker
    meant.discard(actor)
    return meant.pop() if len(meant) == 1 else None


def country_in(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the country that a phrase with a region means: "the Nordic country"; None if two may be."""
    if told.owner is None or not known.scene.vocabulary.fits(told.owner.entity.kinds, (term("Region"),)):
        return None
    region, regions = told.owner.entity.iri, known.scene.gazetteer.regions
    meant = {one for one in _candidates(known, told) if region in regions.get(one.iri, ())}
    if len(meant) > 1:
        meant.discard(acting(known, told))
    return meant.pop() if len(meant) == 1 else None


def capital(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the only capital that is named near; else that of the only country."""
    near = known.before(told.place, told.noun.index, ("City",), sentences=1)
    named = {one.entity for one in near if one.entity.iri in known.scene.gazetteer.capitals}
    if named:
        return named.pop() if len(named) == 1 else None
    state = country(known, told)
    return None if state is None else capital_of(known.scene, state)


def capital_of(scene: Scene, state: Entity) -> Entity | None:
    """Return the only capital of a state."""
    found = [city for city, whose in scene.gazetteer.capitals.items() if whose == state.iri]
    return scene.gazetteer.entities.get(found[0]) if len(found) == 1 else None


def _candidates(known: Antecedents, told: Phrase) -> Iterator[Entity]:
    """Yield the states near, those of leaders too; where there are none, those of the whole text before."""
    for back in (1, None):
        found = False
        for mention in known.before(told.place, told.noun.index, _LANDED, sentences=back):
            state = _land(known, mention)
            if state is not None:
                found = True
                yield state
        if found:
            return


def _land(known: Antecedents, mention: Mention) -> Entity | None:
    state = served(known.scene, mention.entity)
    is_state = state is not None and known.scene.vocabulary.fits(state.kinds, (term("State"),))
    return state if is_state else None


def _verb(sentence: Sentence, noun: Token) -> Token | None:
    return next((one for one in sentence.above(noun) if one.pos in ("VERB", "AUX")), None)


def acting(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the state that does something to or with what a phrase means."""
    sentence = known.scene.sentences[told.place]
    verb = None if told.noun.dep in SUBJECTS else _verb(sentence, told.noun)
    subjects = () if verb is None else sentence.children(verb, *SUBJECTS)
    mentions = (known.headed(told.place, one) for one in subjects)
    return next((_land(known, one) for one in mentions if one is not None), None)


def _speaker(known: Antecedents, told: Phrase, sentence: Sentence) -> Entity | None:
    """Return the state of the leader who says something of the country."""
    verb = _verb(sentence, told.noun)
    saying = None if verb is None else sentence.head(verb)
    if saying is None or saying.lemma not in SAYING:
        return None
    mentions = (known.headed(told.place, one) for one in sentence.children(saying, *SUBJECTS))
    persons = (one for one in mentions if one and known.scene.vocabulary.fits(one.entity.kinds, _PERSON))
    return next((_land(known, one) for one in persons), None)
