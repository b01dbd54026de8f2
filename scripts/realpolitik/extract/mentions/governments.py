"""Which government "the government" means.

In: the governments, states and holders of offices that are told of before. Out: the only government, else
that of the only state near, but for one that a state acts on, and where only leaders of others are told of.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents
from realpolitik.extract.mentions.phrase import Phrase
from realpolitik.rdf.names import term

_ABROAD = frozenset("embassy consulate mission ambassador envoy diplomat delegation attache".split())
"""Who stands for a state with the governments of others."""
_STATES: Final = (term("State"),)
_NEAR: Final = 50
"""How many mentions of persons are looked at, the nearest first."""


def government(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the government that a phrase means, or None where that is not clear."""
    governments = list(known.before(told.place, told.noun.index, ("Government",)))
    if governments:
        return known.only(governments)
    state = known.only(nearest(known, told, ("State",))) or _announcing(known, told)
    if state is None or _acts_on(known, told, state) or _is_of_others(known, told, state):
        return None
    return known.scene.gazetteer.government(state.iri)


def _announcing(known: Antecedents, told: Phrase) -> Entity | None:
    """Return the state that does what its government then says: "Chad will send Mali aid, it said"."""
    noun, sentence = told.noun, known.scene.sentences[told.place]
    told_of = sentence.child(sentence.head(noun), "ccomp") if noun.dep == "nsubj" else None
    subject = None if told_of is None else sentence.child(told_of, "nsubj")
    mention = None if subject is None else known.headed(told.place, subject)
    is_state = mention is not None and known.scene.vocabulary.fits(mention.entity.kinds, _STATES)
    return mention.entity if mention is not None and is_state and mention.last <= noun.index else None


def nearest(known: Antecedents, told: Phrase, kinds: tuple[str, ...]) -> list[Mention]:
    """Return the antecedents of this sentence and the one before, or of all before where there are none."""
    near = list(known.before(told.place, told.noun.index, kinds, sentences=1))
    return near or list(known.before(told.place, told.noun.index, kinds))


def _is_of_others(known: Antecedents, told: Phrase, state: Entity) -> bool:
    """Tell whether all who hold an office, of those told of before, hold it in other states."""
    scene = known.scene
    persons = islice(known.before(told.place, told.noun.index, ("Person",)), _NEAR)
    held = [one for who in persons for one in scene.gazetteer.offices.serving(who.entity.iri, scene.day)]
    return bool(held) and all(one.jurisdiction != state.iri for one in held)


def _acts_on(known: Antecedents, told: Phrase, state: Entity) -> bool:
    """Tell whether it is a state, or those who stand for it abroad, that does something to a government."""
    sentence, noun = known.scene.sentences[told.place], told.noun
    verb = next((one for one in sentence.above(noun) if one.pos == "VERB"), None)
    if verb is None or noun.dep not in ("dobj", "pobj", "dative"):
        return False
    doers = sentence.children(verb, *SUBJECTS)
    heads = {one.index for one in doers}
    heads |= {one.index for doer in doers if doer.lemma in _ABROAD for one in sentence.subtree(doer)}
    return any(one.entity == state and one.head in heads for one in known.within(told.place))
