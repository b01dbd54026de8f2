"""What a noun speaks of as there, whoever is asked, wants or refuses to do something about it.

In: a predication that is held back for what governs it, "urged Chad to end its war". Out: the same as told
by itself, where the words right above its noun take what it names for granted, and nothing
before the noun leaves it open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import AFFIRMS, CERTAIN, POSITIVE, Attitude
from realpolitik.extract.voices.granted import (
    DONE,
    LASTING,
    OWNED,
    is_done,
    is_governed,
    is_over,
    is_overturned,
    is_resisted,
)
from realpolitik.extract.voices.known import is_definite
from realpolitik.extract.voices.usages import is_so_called
from realpolitik.extract.words.presupposing import EVADING
from realpolitik.extract.words.rows import words as _words
from realpolitik.extract.words.unreal import STAGES, UNREAL
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_MUTUAL: Final = frozenset(
    map(term, ("War", "Contention", "Rivalry", "Relation", "Partnership", "TradeRelation"))
)
"""Classes of what two sides have, that is known where both are named."""
_MEASURES: Final = frozenset(map(term, ("SanctionsMeasure", "Restriction", "Tariff", "Occupation")))
"""Classes of what weighs on somebody, that is known where both sides are named."""
_AMBIGUOUS: Final = DONE | {term("Occupation")}
"""Classes before whose nouns a land may be where it is, or whoever does it: "the Chad attack"."""
_STATE: Final = term("State")
_SIDED: Final = frozenset(map(term, ("issuer", "target", "actor", "undergoer", "place")))
_PARTY, _ELECTION = term("party"), term("Election")
_PLANNED: Final = term("Planned")
_TO_COME: Final = frozenset({term("Commits"), term("Predicts")})
_UNTOLD: Final = frozenset(map(term, ("seeker", "offeror", "trend")))
"""Roles that tell what is wanted with something, or what becomes of it."""
_AHEAD: Final = _words(
    "planned possible potential alleged suspected expected future next further more additional new fresh "
    "another no likely wider broader full-scale all-out second renewed other upcoming forthcoming coming "
    "such prospective purported reported apparent peaceful lasting permanent eventual similar repeat"
)
"""Words before a noun of what may not be there."""
_DOUBTED: Final = _words(
    "deny denial allege allegation suspect suspicion rumour rumor plot plan scheme simulate simulation "
    "rehearse imagine film novel series game scenario documentary hoax fabricate invent pretend foil thwart"
)
"""Words below which nothing is told as known, however it is named."""
_MUTE: Final = frozenset({"adjective", "said by nobody", "a command"})
"""Reasons to keep silent that lie in the words of a noun themselves."""


def presupposed(lexicon: Lexicon, one: Predication, found: Attitude) -> tuple[Predication, Attitude]:
    """Return what is held back as told by itself, where its noun speaks of it as there."""
    if not (found.silent or _is_open(one, found)) or found.silent in _MUTE or not _is_there(lexicon, one):
        return one, found
    those = _named_by_noun(one) if is_done(lexicon, one) else _own(one)
    left = tuple(filler for filler in those if filler.role not in _UNTOLD)
    if not left and one.fillers:
        return one, found
    told = Attitude(stance=one.entry.stance or AFFIRMS, speeches=found.speeches, ways=found.ways)
    return replace(one, carriers=(), fillers=left), told


def _own(one: Predication) -> tuple[Filler, ...]:
    """Return who has a part in it; in measures those alone whom the noun names."""
    return _named_by_noun(one) if one.evokes in _MEASURES else one.fillers


def _named_by_noun(one: Predication) -> tuple[Filler, ...]:
    inside = {word.index for word in one.sentence.subtree(one.trigger)}
    return tuple(filler for filler in one.fillers if filler.mention.head in inside)


def _is_open(one: Predication, found: Attitude) -> bool:
    """Tell whether a noun is told less than surely for what is to be done about it: "may end its war"."""
    is_unsure = found.stance in _TO_COME or found.certainty != CERTAIN or bool(found.if_so or found.unless)
    is_unsure = is_unsure or found.realization == _PLANNED
    is_told = one.is_nominal and found.realization in {None, _PLANNED} and found.polarity == POSITIVE
    return is_told and is_unsure


def _is_there(lexicon: Lexicon, one: Predication) -> bool:
    sentence, noun = one.sentence, one.trigger
    is_doubted = _is_asked(sentence, noun) or any(above.lemma in _DOUBTED for above in sentence.above(noun))
    if noun.pos != "NOUN" or is_doubted or _is_left_open(lexicon, sentence, noun):
        return False
    if is_over(sentence, noun) or is_done(lexicon, one):
        return True
    if one.evokes == _ELECTION:
        return bool(one.fillers or _is_dated(sentence, noun)) and is_overturned(sentence, noun)
    if one.evokes in OWNED:
        return bool(sentence.children(noun, "poss")) and _is_pointed(one) and is_governed(one)
    if one.evokes not in LASTING | DONE:
        return False
    return is_resisted(one) or (_is_pointed(one) and is_governed(one))


def _is_dated(sentence: Sentence, noun: Token) -> bool:
    return any(
        word.entity == "DATE" for word in sentence.children(noun, "nummod", "compound", "amod", "nmod")
    )


def _is_asked(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a sentence asks whether something is so: "Did Chad condemn the attack?"."""
    is_before = sentence.head(noun).lower in {"after", "since", "following"}
    return sentence.tokens[0].pos == "AUX" and sentence.tokens[-1].text == "?" and not is_before


def _is_left_open(lexicon: Lexicon, sentence: Sentence, noun: Token) -> bool:
    """Tell whether a word before a noun leaves open whether it is there: "a possible attack"."""
    before = sentence.children(noun, "amod", "det", "compound", "nummod")
    return any(
        word.lower in _AHEAD | UNREAL | STAGES.keys()
        or is_so_called(sentence, word, noun)
        or bool(lexicon.entries("Hedge", word.lemma))
        for word in before
    )


def _is_pointed(one: Predication) -> bool:
    """Tell whether a noun speaks of something that is known, by its article, its owner or its sides."""
    if not any(filler.is_named or filler.role == _PARTY for filler in one.fillers):
        return False
    if is_definite(one.sentence, one.trigger):
        return True
    if any(word.lower in {"a", "an"} for word in one.sentence.children(one.trigger, "det")):
        return False
    named = [filler for filler in _own(one) if filler.is_named]
    if one.evokes in _MUTUAL and sum(filler.role == _PARTY for filler in named) > 1:
        return True
    roles = {filler.role for filler in named} & _SIDED
    is_evaded = one.trigger.dep == "dobj" and one.sentence.head(one.trigger).lemma in EVADING
    is_both = one.evokes in _MEASURES and len(roles) > (not is_evaded)
    return is_both or (_is_title(one.sentence) and any(_is_before(filler, one) for filler in named))


def _is_title(sentence: Sentence) -> bool:
    return sentence.segment.role is SegmentRole.HEADLINE


def _is_before(filler: Filler, one: Predication) -> bool:
    """Tell whether a name stands right before a noun, as in headlines, which have no articles."""
    name = one.sentence.tokens[filler.mention.head].text
    is_state = _STATE in filler.mention.entity.kinds and name == filler.mention.entity.label
    is_land = one.evokes in _AMBIGUOUS and is_state and not name.isupper()
    is_next = filler.mention.last == one.trigger.index and filler.mention.sentence == one.sentence.number
    return is_next and not is_land
