"""What somebody says or judges, hung by a parser on what is said, and hung on what he said before.

In: the words of a parsed sentence. Out: the same, a verb of saying behind "and" beside that of the same
tense by which its subject spoke ("said that Chad was ready and urged Mali to leave"), what is called
something behind "as" as what is dismissed ("dismissed as absurd claims that"), "allege" as a verb, and a
participle by which somebody judges or says more on what he did before ("rejected claims that Chad had left,
calling them absurd").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_lemma, at_tag, at_word, mended_by
from realpolitik.extract.tokens import FINITE, Token
from realpolitik.extract.words.control import GOING_ON, SAYING

_UTTERING: Final = SAYING | {"affirm", "stress", "emphasise", "emphasize", "underline"}
"""Verbs by which somebody says something."""
_ADDRESSING: Final = frozenset(
    "accuse appeal blame call commend condemn criticise criticize decry demand denounce deplore dismiss "
    "echo hail lambast lament praise pledge promise reaffirm reiterate reject slam thank threaten urge "
    "vow warn".split()
)
"""Verbs by which somebody speaks on, and which are seldom what is said of somebody."""
_PRESENT: Final = frozenset({"VBZ", "VBP"})
_OWN: Final = frozenset({"nsubj", "nsubjpass", "aux", "mark", "expl", "neg"})
_CLAIMS: Final = frozenset(
    "accusation allegation assertion charge claim insinuation notion report rumour rumor speculation "
    "suggestion".split()
)
"""Nouns of what somebody says that others dismiss."""
_DISMISSING: Final = frozenset("brand condemn denounce deride describe dismiss reject slam".split())
_CALLING: Final = frozenset("brand call deem denounce describe dismiss label term dub".split())
_SAYING_ON: Final = frozenset({"say", "add", "argue", "insist", "claim", "state"})
_PLURAL: Final = frozenset({"them", "it", "these", "this"})
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_NEVER_NOUNS: Final = frozenset({"allege"})
_TAKEN: Final = _NEVER_NOUNS | {"show", "report", "claim", "fear", "hope", "state", "note", "forecast"}
"""Verbs of saying that a parser takes for nouns."""


def spoken_on(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each verb by which somebody speaks on or judges where he spoke before."""
    return mended_by(_MENDS, words)


def _said_too(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join a verb of speaking on to that of saying: "said that Chad was ready and urged Mali to leave"."""
    told = words[verb.head]
    saying = words[told.head]
    is_joined = verb.dep == "conj" and told.dep == "ccomp" and saying.index < told.index < verb.index
    if not is_joined or verb.lemma not in _ADDRESSING or told.lemma in GOING_ON:
        return {}
    is_saying = saying.lemma in _UTTERING and saying.pos == "VERB" and _is_same_time(saying, verb, words)
    own = {one.dep for one in words if one.head == verb.index and one.index < verb.index}
    is_apart = words[verb.index - 1].text == "that"
    if not is_saying or own & _OWN or is_apart or _is_first(told, words):
        return {}
    joins = [one for one in words if one.dep == "cc" and one.head == told.index and one.index < verb.index]
    return {
        verb.index: replace(verb, head=saying.index),
        **{one.index: replace(one, head=saying.index) for one in joins[-1:]},
    }


def _is_same_time(saying: Token, verb: Token, words: Sequence[Token]) -> bool:
    """Tell whether two verbs are both in the past or both in the present."""
    is_perfect = any(one.lemma == "have" and one.head == saying.index and one.dep == "aux" for one in words)
    if is_perfect and saying.tag == "VBN":
        return verb.tag == "VBN"
    return verb.tag in FINITE and (verb.tag == saying.tag or {verb.tag, saying.tag} <= _PRESENT)


def _is_first(told: Token, words: Sequence[Token]) -> bool:
    """Tell whether who is told of is the one who speaks: "Chad said it was ready and urged"."""
    subject = next(
        (one for one in words if one.head == told.index and one.dep in {"nsubj", "nsubjpass"}), None
    )
    return subject is None


def _dismissed(noun: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return claims behind "as" and a quality as what is dismissed so: "dismissed as absurd claims that"."""
    mark = words[noun.head]
    verb = words[mark.head]
    is_behind = noun.dep == "pobj" and mark.lower == "as" and mark.dep == "prep"
    if not is_behind or noun.lemma not in _CLAIMS or verb.lemma not in _DISMISSING:
        return {}
    quality = words[noun.index - 1]
    is_next = quality.index == mark.index + 1 and quality.head == noun.index
    has_object = any(one.head == verb.index and one.dep in {"dobj", "nsubjpass"} for one in words)
    if not is_next or quality.pos not in {"NOUN", "ADJ"} or has_object:
        return {}
    return {
        noun.index: replace(noun, dep="dobj", head=verb.index),
        quality.index: replace(quality, dep="pobj" if quality.pos == "NOUN" else "amod", head=mark.index),
    }


def _judged_so(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "calling them absurd" on the verb of who rejects what is claimed, not on what is claimed."""
    clause = words[word.head]
    claim = words[clause.head]
    verb = words[claim.head]
    is_on = word.dep in {"advcl", "acl"} and word.tag == "VBG" and words[word.index - 1].text == ","
    if not is_on or word.lemma not in _CALLING | _SAYING_ON:
        return {}
    judged = next((one for one in words if one.head == word.index and one.dep in {"dobj", "nsubj"}), None)
    is_claim = clause.dep == "acl" and claim.lemma in _CLAIMS and verb.pos == "VERB"
    if is_claim and judged is not None and judged.lower in _PLURAL:
        return {word.index: replace(word, head=verb.index)}
    main = _above(clause, words)
    return {} if main is None else {word.index: replace(word, dep="advcl", head=main.index)}


def _above(clause: Token, words: Sequence[Token]) -> Token | None:
    """Return the finite verb of the main clause above one that is not finite, whose subject speaks."""
    if clause.pos != "VERB" or clause.tag in FINITE or clause.dep not in {"acl", "xcomp", "advcl"}:
        return None
    if any(one.head == clause.index and one.dep in _OWN - {"neg"} and one.lower != "to" for one in words):
        return None
    above = clause
    while above.head != above.index:
        above = words[above.head]
        if above.dep in {"relcl", "ccomp", "pcomp"}:
            return None
    has_subject = any(one.head == above.index and one.dep == "nsubj" for one in words)
    return above if above.pos == "VERB" and has_subject else None


def _posted(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return what somebody says behind what he is, taken for more of it: "the mayor, X, posted that"."""
    speaker = words[verb.head]
    is_behind = verb.dep == "acl" and verb.tag in {"VBN", "VBD"} and words[verb.index - 1].text == ","
    is_whole = speaker.dep == "ROOT" and speaker.pos in _NOUNS and speaker.index < verb.index
    if (
        not is_behind
        or not is_whole
        or verb.lemma not in _UTTERING | _ADDRESSING | {"post", "write", "tweet"}
    ):
        return {}
    own = {one.dep for one in words if one.head == verb.index and one.index > verb.index}
    is_apart = any(one.dep == "appos" and one.head == speaker.index for one in words[: verb.index])
    if not is_apart or not own & {"ccomp", "dobj"} or own & {"agent"}:
        return {}
    return {
        speaker.index: replace(speaker, dep="nsubj", head=verb.index),
        verb.index: replace(verb, tag="VBD", dep="ROOT", head=verb.index),
    }


def _alleged(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Return "allege" and the like, taken for a noun, as what is done by those before it."""
    if word.pos not in _NOUNS or word.lower not in _TAKEN or word.index == 0:
        return {}
    clause = _said(word, words)
    subject = next((one for one in words if one.head == word.index and one.dep == "nsubj"), None)
    before = words[word.index - 1]
    is_of_many = before.tag == "NNS" and before.head == word.index and before.dep == "compound"
    if clause is None or not (subject is not None or is_of_many):
        return {}
    saying = replace(word, pos="VERB", tag="VBP", lemma=word.lower)
    named = {} if subject is not None else {before.index: replace(before, dep="nsubj")}
    if clause.head == word.index:
        return {**named, word.index: saying, clause.index: replace(clause, dep="ccomp")}
    head = word.index if clause.head == clause.index else clause.head
    said = replace(clause, dep="ccomp", head=word.index)
    return {**named, word.index: replace(saying, dep=clause.dep, head=head), clause.index: said}


def _said(word: Token, words: Sequence[Token]) -> Token | None:
    """Return the verb of a clause that begins right behind a word with "that", or behind "allege"."""
    first = words[word.index + 1 : word.index + 2]
    is_that = bool(first) and first[0].lower == "that" and first[0].dep == "mark"
    clauses = [one for one in words[word.index + 1 :] if one.tag in FINITE | {"VB", "VBN"}]
    told = (one for one in clauses if one.index == word.head or one.head == word.index)
    clause = next((words[first[0].head] for _ in first if is_that), None) or next(told, None)
    has_own = clause is not None and any(one.head == clause.index and one.dep in _OWN for one in words)
    return clause if has_own and (is_that or word.lower in _NEVER_NOUNS) else None


def speakers_first(words: tuple[Token, ...], is_surname: Callable[[str], bool]) -> tuple[Token, ...]:
    """Return a headline whose first word, before a colon, is taken for a person where it is a surname."""
    is_before = len(words) > 1 and words[1].text == ":" and words[0].pos == "PROPN"
    if not is_before or words[0].entity in {"PERSON", "GPE", "NORP", "LOC"} or not is_surname(words[0].text):
        return words
    return (replace(words[0], entity="PERSON", begins=True), *words[1:])


_MENDS: Final = (
    at_dep(_posted, "acl"),
    at_word(_alleged, _TAKEN),
    at_dep(_said_too, "conj"),
    at_lemma(_dismissed, _CLAIMS),
    at_tag(_judged_so, ("VBG",)),
)
