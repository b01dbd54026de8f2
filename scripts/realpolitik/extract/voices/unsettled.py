"""What the words around a noun leave open or say is over: "it will be the first strike", "an expired truce".

In: a predication with its attitude. Out: the attitude, held back or changed where nothing of the kind is
told as so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.lexicon import Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.gatherings import AHEAD
from realpolitik.extract.voices.imagined import is_imagined
from realpolitik.extract.voices.moods import Moods
from realpolitik.extract.voices.pending import pending_by
from realpolitik.extract.voices.timeless import does_nothing, is_told_of_all
from realpolitik.extract.words.rows import words as _words
from realpolitik.extract.words.unreal import OPEN, STANDING
from realpolitik.rdf.names import term

_TO_COME: Final = frozenset({"will", "would", "could", "may", "might", "'ll", "’ll", "'d", "’d"})
_LASTING: Final = _words("truce ceasefire cease-fire armistice siege occupation blockade embargo moratorium")
"""Nouns of what goes on until it ends."""
_OVER: Final = _words(
    "expired lapsed collapsed defunct former ended erstwhile broken failed short-lived previous"
)
_ENDS: Final = _words("breakdown collapse end expiry expiration demise failure")
_ENDING: Final = _words("last expire lapse collapse end")
_SEEKING: Final = _words(
    "meet plead beg appeal push press lobby ask apply fight hope campaign clamour clamor petition"
)
"""Verbs behind which "for" tells what is wanted."""
_SITTINGS: Final = _words("summit meeting talk dialogue dinner lunch visit ceremony conference session")
"""Nouns of what those who meet do, and do not ask for."""
_FUNDS: Final = _words("grant fund funding money loan budget cash allocation appropriation credit")
"""Nouns of money, behind which "for" tells what it is to pay."""
_QUARRELS: Final = _words(
    "jockeying row dispute fight wrangle wrangling standoff impasse quarrel rift tussle spat showdown "
    "deadlock disagreement split negotiation debate vote"
)
"""Nouns of contending, behind which "over" tells what may not come: "the fight over aid"."""
_EFFORTS: Final = _words("process effort bid push drive campaign procedure application journey path race")
"""Nouns of what may lead to what an infinitive tells."""
_HANGING: Final = frozenset(
    {"on", "against", "to", "about", "over", "of", "from", "for", "toward", "towards"}
)
_MEDIA: Final = frozenset("twitter facebook telegram instagram tiktok youtube x weibo truth social".split())
_OUTCOMES: Final = frozenset(map(term, ("Death", "Injury", "Destruction", "Displacement", "Effect")))
_RUNNING: Final = _words("candidate contender hopeful nominee run-up bid campaign poll favourite frontrunner")
_RACES: Final = frozenset({"race", "contest", "campaign"})
_SCHEMES: Final = _words("plan proposal deal agreement bill scheme scenario draft accord truce pact offer")
"""Nouns of what provides for things to be done."""
_APPOINTED: Final = frozenset(
    map(term, "Election Vote Summit Meeting Negotiation Visit Inauguration Referendum Ceremony".split())
)
"""Classes of what is held at a time that is set before."""
_ELECTION, _PLAIN = term("Election"), term("Situation")
_VERBS: Final = frozenset({"VERB", "AUX"})


def opened(lexicon: Lexicon, one: Predication, found: Attitude) -> Attitude:
    """Return an attitude held back where what stands around a word leaves open whether it is so."""
    if one.evokes == _PLAIN or found.silent:
        return found
    if is_told_of_all(one) or is_imagined(one) or _disagrees(one):
        return found.muted("told of no time, or of something else")
    if does_nothing(one) and found.realization is None and not found.speeches:
        return found.muted("nothing done")
    found = _over(one.sentence, one.trigger, found)
    ahead = _on_its_way(one, found) if found.realization is None else None
    if ahead is not None:
        return ahead
    if not one.is_nominal:
        found = found.muted("by a plan") if _is_by_plan(one) else found
        return found.muted("behind a preposition") if _hangs(one) or _is_begun(one) else found
    return _of_noun(one, _said_to_be(lexicon, one, found))


def _on_its_way(one: Predication, found: Attitude) -> Attitude | None:
    """Return how something is meant that is to come, announced or passed; else None."""
    if _is_planned(one, found):
        return replace(found, realization=term("Planned"))
    pending = pending_by(one)
    return None if pending is None else replace(found, realization=pending[0]).cued("plan", pending[1])


def _of_noun(one: Predication, found: Attitude) -> Attitude:
    """Read what an election, a ban or what is wanted waits for."""
    if found.realization is not None or any(cue.kind == AHEAD for cue in found.cues):
        return found
    if one.evokes == _ELECTION:
        return _ahead(one, found)
    return _wanted(one.sentence, one.trigger, found)


def _hangs(one: Predication) -> bool:
    """Tell whether a clause set beside its verb is what a preposition governs: "on X leaving"."""
    verb, sentence = one.anchor, one.sentence
    if verb.dep != "advcl" or verb.tag != "VBG" or not verb.index or one.evokes in _OUTCOMES:
        return False
    doer = sentence.tokens[verb.index - 1]
    preposition = sentence.head(doer)
    is_near = (
        doer.dep == "pobj"
        and doer.pos == "PROPN"
        and doer.lower not in _MEDIA
        and preposition.lower in _HANGING
    )
    return is_near and preposition.index < doer.index and sentence.head(preposition).index < preposition.index


def _is_to_run(one: Predication) -> bool:
    """Tell whether a seat is still to be run for: "the latest to vie for it", "before the election"."""
    sentence, word = one.sentence, one.anchor
    if one.is_nominal:
        preposition = sentence.head(word)
        past = any(above.tag in {"VBD", "VBN"} for above in sentence.above(word))
        return word.dep == "pobj" and preposition.lower == "before" and not past
    return any(aux.lower == "to" for aux in sentence.children(word, "aux"))


def _is_planned(one: Predication, found: Attitude) -> bool:
    """Tell whether something is told as being to come: "is going to Lome", "before the summit"."""
    is_going = one.trigger.lower == "going" and not found.speeches
    return is_going or _is_before(one) or (one.evokes == _ELECTION and _is_to_run(one))


def _is_by_plan(one: Predication) -> bool:
    """Tell whether a present tells what a plan provides for: "under the deal, Chad sends troops"."""
    verbs = (one.anchor, *one.sentence.above(one.anchor))
    under = [word for verb in verbs for word in one.sentence.children(verb, "prep") if word.lower == "under"]
    plans = [noun for word in under for noun in one.sentence.children(word, "pobj")]
    plans += [one.sentence.head(verb) for verb in verbs if under and verb.dep == "relcl"]
    is_present = one.anchor.tag in {"VBZ", "VBP"} and one.sentence.child(one.anchor, "aux") is None
    return is_present and any(noun.lemma in _SCHEMES for noun in plans)


def _is_before(one: Predication) -> bool:
    """Tell whether something was done before what was to come, be it so or not: "left before the summit"."""
    noun, preposition = one.trigger, one.sentence.head(one.trigger)
    is_behind = one.is_nominal and noun.dep == "pobj" and preposition.lower == "before"
    is_dated = any(word.entity in {"DATE", "TIME"} for word in one.sentence.subtree(noun))
    return is_behind and one.evokes in _APPOINTED and not is_dated


def _disagrees(one: Predication) -> bool:
    """Tell whether a relative clause is of more than one, and so of no country: "fires in X, which have"."""
    verb, head = one.anchor, one.sentence.head(one.anchor)
    subject = one.sentence.child(verb, "nsubj", "nsubjpass")
    is_which = subject is not None and subject.lower in {"which", "that"}
    helpers = {aux.lower for aux in one.sentence.children(verb, "aux", "auxpass")}
    is_plural = bool(helpers & {"have", "are", "were"}) or (not helpers and verb.tag == "VBP")
    return verb.dep == "relcl" and is_which and is_plural and head.tag == "NNP" and head.entity == "GPE"


def _is_begun(one: Predication) -> bool:
    """Tell whether it is what a process that was begun may lead to: "started the process to join"."""
    verb, head = one.trigger, one.sentence.head(one.trigger)
    is_infinitive = verb.dep == "xcomp" and any(
        aux.lower == "to" for aux in one.sentence.children(verb, "aux")
    )
    return is_infinitive and any(noun.lemma in _EFFORTS for noun in one.sentence.children(head, "dobj"))


def _said_to_be(lexicon: Lexicon, one: Predication, found: Attitude) -> Attitude:
    """Read the mood of "be", where it says what something will or would be: "it will be the first strike"."""
    noun, verb = one.trigger, one.sentence.head(one.trigger)
    helpers = {aux.lower for aux in one.sentence.children(verb, "aux")}
    is_said = noun.dep == "attr" or (noun.dep == "nsubj" and one.evokes in _APPOINTED)
    if not is_said or verb.lemma != "be" or not helpers & _TO_COME or found.realization is not None:
        return found
    return Moods(lexicon, one.sentence).at(verb, found, is_own=True)


def _over(sentence: Sentence, noun: Token, found: Attitude) -> Attitude:
    """Read that what goes on for a time is over: "an expired truce", "the truce, which lasted a week"."""
    if noun.lemma not in _LASTING or found.realization is not None:
        return found
    past = (word for word in sentence.children(noun, "amod") if word.lower in _OVER)
    clauses = sentence.children(noun, "relcl", "acl")
    past_clauses = (word for word in clauses if word.tag == "VBD" and word.lemma in _ENDING)
    is_over = next(past, None) or next(past_clauses, None) or _end_of(sentence, noun)
    return found if is_over is None else replace(found, realization=term("Ended")).cued("end", is_over)


def _end_of(sentence: Sentence, noun: Token) -> Token | None:
    """Return the word that tells of the end of what a noun names: "the collapse of the truce"."""
    above = sentence.head(noun)
    if noun.dep == "pobj" and above.lower == "of" and sentence.head(above).lemma in _ENDS:
        return sentence.head(above)
    is_ended = (
        noun.dep in {"nsubj", "nsubjpass"} and above.lemma in _ENDING and above.tag in {"VBD", "VBN", "VBZ"}
    )
    helpers = {aux.lower for aux in sentence.children(above, "aux", "neg")}
    return above if is_ended and not helpers & (_TO_COME | {"not", "n't"}) else None


def _ahead(one: Predication, found: Attitude) -> Attitude:
    """Hold back an election of which nobody is told, where nothing is told of the past."""
    above = one.sentence.above(one.trigger)
    if any(word.tag in {"VBD", "VBN"} for word in above):
        return found
    if one.trigger.lemma in _RACES or any(word.lemma in _RUNNING for word in above):
        return replace(found, realization=term("Planned"))
    told = (*one.fillers, *one.arguments, *one.sentence.children(one.trigger, "amod", "compound", "poss"))
    return found if told else found.muted("any election")


def _wanted(sentence: Sentence, noun: Token, found: Attitude) -> Attitude:
    """Read what somebody meets or asks for, what money is to pay, and how much of it is held back."""
    preposition = sentence.head(noun)
    if noun.dep != "pobj" or found.realization is not None or noun.lemma in STANDING | _SITTINGS:
        return found
    head = sentence.head(preposition)
    is_definite = any(word.lower in {"the", "this", "that"} for word in sentence.children(noun, "det"))
    if preposition.lower == "over" and head.lemma in _QUARRELS and not is_definite:
        return found.muted(f"{head.lemma} over it")
    if preposition.lower == "for" and head.lemma in _FUNDS:
        return found.muted(f"{head.lemma} for it")
    if preposition.lower == "for" and head.lemma in _SEEKING and head.pos in _VERBS and not is_definite:
        return replace(found, realization=term("Sought")).cued("plan", preposition)
    return found.muted("part of it held back") if _is_part_held(sentence, preposition, head) else found


def _is_part_held(sentence: Sentence, preposition: Token, head: Token) -> bool:
    """Tell whether it is money for something that a verb leaves open: "blocks €50bn in aid"."""
    verb = head if head.pos in _VERBS else sentence.head(head)
    sums = [word for word in sentence.children(verb, "dobj", "nsubjpass") if word.index < preposition.index]
    is_sum = any(word.entity == "MONEY" or sentence.child(word, "nummod") is not None for word in sums)
    is_behind = head in (verb, *sums)
    return preposition.lower in {"in", "of"} and verb.lemma in OPEN and is_sum and is_behind
