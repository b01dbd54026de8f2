"""What is said below a word of saying: by an infinitive, by what somebody does, or passed on by others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from realpolitik.extract.frames.matching import matches_verb
from realpolitik.extract.frames.verbals import is_passive
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import FINITE, Sentence, Token
from realpolitik.extract.voices.adverbials import SPEAKING_WAYS, is_used
from realpolitik.extract.voices.attitude import Attitude, Speech
from realpolitik.extract.voices.denials import is_negated
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_VERBS: Final = frozenset({"VERB", "AUX"})
_BESIDE: Final = frozenset(
    {"after", "before", "as", "while", "because", "since", "when", "although", "though"}
)
"""Words before a clause that is told as a fact beside another."""
_CLAIMING: Final = frozenset({"claim", "profess", "purport", "admit", "confess"})

_CLOSING: Final = frozenset({'"', "”", "’", "''", "'"})
MEANWHILE: Final = frozenset({"as", "while", "although", "though"})
"""Words behind a comma that open what the author tells beside what somebody says."""
_HEARD: Final = frozenset({"tell", "inform", "assure", "remind", "brief", "notify", "reassure"})
"""Verbs of saying whose object is who hears it."""
_BESIDE_MARKS: Final = frozenset({"where", "who", "whose", "which", "whom"})
_NEXT: Final = 5
"""How far behind a clause the source stands that tells it too."""
_BESIDES: Final = frozenset({"in", "amid", "after", "despite", "following"})
"""Prepositions behind a comma with which the author tells of something beside what is said."""


def is_held_to(sayings: Sayings, word: Token, head: Token, entry: Entry) -> bool:
    """Tell whether an infinitive says what is so: "claims to have", "is said to be", no "told him to"."""
    if sayings.entry(head, ("Hedge",)) is not None:
        return False
    is_own = entry.stance == term("Commits") or entry.polarity is not None or head.lemma in _CLAIMING
    is_being = word.lemma in {"be", "have"} or word.tag in {"VBN", "VBG"}
    return is_own or head.pos in {"NOUN", "PROPN"} or (is_being and head.tag == "VBN")


def relayed(sayings: Sayings, verb: Token, found: Attitude) -> Attitude:
    """Add who quotes somebody as saying something, where that is told, also in the passive."""
    speech = sayings.speech(verb)
    quoting = _quoting(sayings.sentence, verb)
    if is_passive(sayings.sentence, verb):
        speech = Speech(verb, quoting, (verb,) if quoting is None else (quoting, verb))
    return found if speech.speaker is None else replace(found, speeches=(*found.speeches, speech))


def _quoting(sentence: Sentence, verb: Token) -> Token | None:
    """Return by whom somebody is quoted, be it told behind what he is quoted as saying."""
    said = (one for word in sentence.children(verb, "prep") for one in sentence.children(word, "pcomp"))
    by = (
        one
        for word in (verb, *said)
        for one in sentence.children(word, "agent", "prep")
        if one.lower in {"by", "in"}
    )
    names = (sentence.child(one, "pobj") for one in by)
    return next((one for one in names if one is not None and one.pos in {"NOUN", "PROPN"}), None)


def is_spoken_through(sayings: Sayings, word: Token, head: Token, found: Attitude) -> bool:
    """Tell whether somebody says something by what the head tells: "used the stage to warn that"."""
    is_said = bool(found.speeches) and found.speeches[-1].word == word
    is_way = head.lemma in SPEAKING_WAYS and not is_negated(sayings.sentence, head)
    return is_said and (word.pos not in _VERBS or (word.dep == "xcomp" and is_way))


def is_beside(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a clause stands beside another and not below it: a semicolon or colon parts them.

    What something was used for stands beside its use too.
    """
    if is_used(sayings.sentence, word):
        return True
    between = sayings.sentence.tokens[min(word.index, head.index) : max(word.index, head.index)]
    is_told = sayings.said_by(head) is not None and head.index < word.index
    marks = {";"} if is_told else {";", ":"}
    if is_told and any(one.lower == "otherwise" for one in sayings.sentence.children(word, "advmod")):
        return False
    return word.dep in {"ccomp", "parataxis"} and any(mark.text in marks for mark in between)


def is_spoken_aside(sayings: Sayings, verb: Token, found: Attitude) -> bool:
    """Tell whether somebody is told to have said something beside the matter: "a crisis it said could …".

    That he said so holds whatever is said of what stands above it.
    """
    sentence, is_said = sayings.sentence, bool(found.speeches) and found.speeches[-1].word == verb
    subject = sentence.child(verb, "nsubj")
    if not is_said or found.silent or subject is None or subject.lower in {"that", "which"}:
        return False
    is_beside = verb.dep == "ccomp" and sentence.subtree(verb)[0].lower in _BESIDE
    is_with = verb.dep == "pcomp" and verb.tag == "VBG" and sentence.head(verb).lower == "with"
    return is_with or (verb.tag in FINITE and (verb.dep == "relcl" or is_beside))


def says_on(sayings: Sayings, verb: Token, before: str) -> bool:
    """Tell whether a verb of saying is put in, or goes on behind a comma: ", adding that", ", calling it"."""
    is_on = verb.dep in {"advcl", "acl"} and verb.tag == "VBG" and before == ","
    is_judging = is_on and verb.pos in _VERBS and sayings.says_or_judges(verb)
    is_said = verb.pos in _VERBS and sayings.said_by(verb) is not None
    return is_judging or (is_said and verb.dep == "parataxis")


def is_told(sayings: Sayings, below: Token, word: Token) -> bool:
    """Tell whether a clause of its own says what is done: "announced that it was suspending"."""
    own = below.dep == "ccomp" and sayings.sentence.child(below, "nsubj", "nsubjpass", "expl") is not None
    return own and word.pos in _VERBS and word.lemma != "hope" and sayings.said_by(word) is not None


def is_aside(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a clause stands apart between commas and is the author's: ", who …", ", as …"."""
    before = mark_before(sayings.sentence, sayings.sentence.subtree(word)[0])
    if says_on(sayings, word, before) or _says_meanwhile(sayings, word) or _is_then(sayings, word, head):
        return True
    if _is_amid(sayings, word, head) or (before == "," and _is_outcome(sayings, word, head)):
        return True
    if before not in {",", "-", "–", "—"} or word.index < head.index:
        return False
    mark = sayings.sentence.child(word, "mark")
    is_meanwhile = word.dep == "advcl" and mark is not None and mark.lower in MEANWHILE
    return is_meanwhile or (word.dep == "prep" and word.lower in _BESIDES) or word.dep in {"relcl", "appos"}


def _is_outcome(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a participle tells what came of a promise or threat: "vowed to strike, raising fears"."""
    promise = sayings.sentence.head(head)
    entry = sayings.said_by(promise) if head.dep == "xcomp" and promise.pos in _VERBS else None
    is_behind = word.dep == "advcl" and word.tag == "VBG" and head.index < word.index
    return is_behind and entry is not None and entry.stance == term("Commits")


def _is_amid(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a headline tells amid what somebody promises something: "vows to act amid anger over"."""
    is_title = sayings.sentence.segment.role is not SegmentRole.BODY
    is_behind = word.dep == "prep" and word.lower == "amid" and head.index < word.index
    return is_title and is_behind


def _says_meanwhile(sayings: Sayings, word: Token) -> bool:
    """Tell whether somebody says something else as he speaks: "said it would leave as he accused them"."""
    mark, subject = sayings.sentence.child(word, "mark"), sayings.sentence.child(word, "nsubj")
    is_same = subject is not None and subject.pos == "PRON" and mark is not None and mark.lower == "as"
    return is_same and word.dep == "advcl" and word.pos == "VERB" and sayings.says_or_judges(word)


def _is_then(sayings: Sayings, word: Token, head: Token) -> bool:
    """Tell whether a past clause tells when somebody said what is to be: "said it is ready as it left"."""
    sentence, saying = sayings.sentence, sayings.sentence.head(head)
    mark = sentence.child(word, "mark")
    is_as = word.dep == "advcl" and word.tag == "VBD" and mark is not None and mark.lower in {"as", "while"}
    if not is_as or head.dep != "ccomp" or head.index > word.index or saying.tag != "VBD":
        return False
    helpers = {one.tag for one in sentence.children(head, "aux", "auxpass")}
    is_now = head.tag in {"VBZ", "VBP"} or bool(helpers & {"VBZ", "VBP"})
    is_to_come = any(one.lower in {"will", "wo"} for one in sentence.children(head, "aux"))
    return (is_now or is_to_come) and sayings.said_by(saying) is not None


def mark_before(sentence: Sentence, word: Token) -> str:
    """Return the mark that stands before a word, but for one that closes a quotation."""
    before = [one.text for one in sentence.tokens[max(0, word.index - 2) : word.index]]
    return before[0] if before and before[-1] in _CLOSING else "".join(before[-1:])


def called_so(sayings: Sayings, noun: Token) -> Speech | None:
    """Return who calls something what a noun names: "what Norway called an invasion"."""
    sentence, above = sayings.sentence, sayings.sentence.head(noun)
    is_behind_as = noun.dep == "pobj" and above.lower == "as"
    verb = sentence.head(above) if is_behind_as else above if noun.dep in {"oprd", "attr"} else None
    verb = sentence.head(verb) if verb is not None and verb.dep == "dobj" and is_behind_as else verb
    if verb is None or verb.pos != "VERB" or sayings.entry(verb, ("JudgementVerb",)) is None:
        return None
    speech = sayings.speech(verb)
    return speech if speech.speaker is not None and speech.speaker != noun else None


def is_of_source(sentence: Sentence, word: Token, speech: Speech) -> bool:
    """Tell whether a word tells more of who says something, or of who hears it, and is not what is said."""
    heard = sentence.child(speech.word, "dobj", "dative") if speech.word.lemma in _HEARD else None
    named = {one for one in (speech.speaker, heard) if one is not None}
    if speech.speaker is not None and _is_behind_colon(sentence, speech.speaker, word):
        return False
    return any(above in named for above in sentence.above(word))


def is_told_beside(sentence: Sentence, word: Token, speech: Speech) -> bool:
    """Tell whether a relative clause between commas, which is the author's, tells what a word names."""
    for clause in (word, *sentence.above(word)):
        if clause.dep != "relcl" or clause.head > clause.index:
            continue
        inside = sentence.subtree(clause)
        marks = [one.text for one in sentence.tokens[max(0, inside[0].index - 1) : inside[0].index]]
        after = [one.text for one in sentence.tokens[inside[-1].index + 1 : inside[-1].index + 2]]
        is_apart = marks == [","] == after and inside[0].lower in _BESIDE_MARKS
        is_next = 0 < speech.word.index - inside[-1].index <= _NEXT
        if is_apart and not is_next and speech.word not in inside:
            return True
    return False


def _is_behind_colon(sentence: Sentence, speaker: Token, word: Token) -> bool:
    """Tell whether a colon parts who says something from a word: "Lome envoy: truce near"."""
    return any(one.text == ":" for one in sentence.tokens[speaker.index : word.index])


def carrier_of_clause(sayings: Sayings, verb: Token) -> Entry | None:
    """Return the entry of a verb that carries a clause and says neither how far it has come nor if."""
    entries = sayings.lexicon.entries("CarrierVerb", verb.lemma) if verb.pos in _VERBS else ()
    fitting = (
        one for one in entries if "clause" in one.carries and matches_verb(one, sayings.sentence, verb)
    )
    return next((one for one in fitting if one.realization is None and one.polarity is None), None)


def is_of(found: Attitude, noun: Token) -> bool:
    """Tell whether a noun is the outermost word of saying so far: "the claim that"."""
    return bool(found.speeches) and found.speeches[-1].word == noun


def of_object(
    sayings: Sayings, word: Token, verb: Token, found: Attitude, *, is_noun: bool
) -> Attitude | None:
    """Read what a verb of saying has as its object, or behind "of" where it is no noun; None for all else."""
    if word.dep in {"dobj", "nsubjpass"} and (verb.lemma == "say" or is_of(found, word)):
        entry = sayings.said_by(verb) if verb.lemma == "say" else None
        said = sayings.spoken(verb, entry, found) if entry is not None else found
        return said if verb.lemma == "say" else sayings.disowned(verb, found)
    is_behind = word.dep == "prep" and word.lower == "of" and not (is_noun or found.speeches)
    entry = sayings.said_by(verb) if is_behind else None
    return sayings.spoken(verb, entry, found) if entry is not None and "of" in entry.carries else None
