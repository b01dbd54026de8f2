"""Whose deeds "over its" and "for his" tell behind a verb of blame, praise or punishment: its object's.

In: a possessive pronoun. Out: whoever is criticised, thanked or sanctioned for what the noun
behind the pronoun names, or None where the pronoun does not stand so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.entities import Entity, Mention
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, NEUTER, PLURAL
from realpolitik.rdf.names import term

_VERBS: Final = ("VERB", "AUX")
_JUDGING: Final = frozenset(
    "sanction penalise penalize punish fine blacklist criticise criticize condemn denounce rebuke blame "
    "fault chastise chide scold slam blast berate castigate censure reprimand lambast lambaste praise "
    "commend laud hail applaud thank congratulate reward honour honor compliment credit sue prosecute "
    "indict charge arrest jail imprison convict expel suspend attack target warn confront challenge mock "
    "ridicule deride admonish excoriate impeach ban detain admire compensate repay reimburse bomb strike "
    "hit slap pressure summon upbraid scorn shame attack boycott isolate threaten".split()
)
"""Verbs whose object has done what the subject judges or answers."""
_MEASURES: Final = frozenset(
    "impose slap levy place announce halt cut suspend stop freeze withhold block delay withdraw lodge file "
    "open launch level direct hurl voice express maintain renew extend tighten keep bring lay deny restrict "
    "curb limit end".split()
)
"""Verbs of what is done to whom a preposition names: "imposed sanctions on"."""
_MEASURED: Final = frozenset(
    "sanction tariff embargo restriction ban penalty criticism condemnation complaint charge lawsuit measure "
    "protest pressure accusation retaliation warrant case anger outrage verdict rebuke curb".split()
)
"""Nouns of what is done to whom a preposition names."""
_TO: Final = frozenset({"on", "against", "to", "at", "of", "towards", "toward", "for"})
_KINDS: Final = (
    (NEUTER, ("PoliticalEntity", "Organization", "Bloc")),
    (MASCULINE | FEMININE, ("Person",)),
    (PLURAL, ("PersonGroup",)),
)


def accountable(known: Antecedents, place: int, sentence: Sentence, word: Token) -> Entity | None:
    """Return whose deed a possessive names for which somebody is judged, or None."""
    noun = sentence.head(word)
    preposition = sentence.head(noun)
    if word.tag != "PRP$" or noun.dep != "pobj" or preposition.lower not in ("over", "for"):
        return None
    verb = next((one for one in sentence.above(preposition) if one.pos in _VERBS), None)
    found = () if verb is None else tuple(_judged(sentence, verb, preposition))
    found = found or tuple(_measured(sentence, preposition))
    mentions = (known.headed(place, one) for one in found if one.index < word.index)
    fitting = [one for one in mentions if one is not None and _fits(known, one, word)]
    return fitting[-1].entity if fitting else None


def _judged(sentence: Sentence, verb: Token, preposition: Token) -> Iterator[Token]:
    """Yield who is judged, or to whom something is done, by a verb in the active voice."""
    if sentence.child(verb, "auxpass", "nsubjpass") is not None:
        return
    if verb.lemma in _JUDGING:
        yield from sentence.children(verb, "dobj")
    elif verb.lemma in _MEASURES and preposition.lower == "over":
        for above in (verb, *sentence.children(verb, "dobj")):
            for inner in sentence.children(above, "prep", "dative"):
                if inner.lower in _TO:
                    yield from sentence.children(inner, "pobj")


def _measured(sentence: Sentence, preposition: Token) -> Iterator[Token]:
    """Yield on whom a measure is, or against whom a complaint: "sanctions on Chad over its drills"."""
    for noun in sentence.tokens[: preposition.index]:
        for inner in sentence.children(noun, "prep") if noun.lemma in _MEASURED else ():
            for one in sentence.children(inner, "pobj") if inner.lower in _TO else ():
                between = sentence.tokens[one.index + 1 : preposition.index]
                if one.index < preposition.index and not any(word.pos in _VERBS for word in between):
                    yield one


def _fits(known: Antecedents, mention: Mention, word: Token) -> bool:
    wanted = next((kinds for words, kinds in _KINDS if word.lower in words), ())
    return known.scene.vocabulary.fits(mention.entity.kinds, tuple(map(term, wanted)))
