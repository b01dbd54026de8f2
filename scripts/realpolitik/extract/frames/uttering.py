"""Who says what a text or a noun of saying tells: "a G7 statement condemned", "left with a pledge to return".

In: the subject of a verb of speech, or a noun of what is said. Out: the words for whoever puts out the text,
or does what the noun stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.frames.clauses import Clauses, Slots
from realpolitik.extract.frames.verbals import is_passive
from realpolitik.extract.tokens import Sentence, Token

_TEXTS: Final = frozenset(
    "statement letter resolution communique communiqué declaration memo memorandum op-ed tweet post petition "
    "note message report editorial motion".split()
)
"""Nouns of texts by which those say something who put them out."""
_PUT_OUT: Final = frozenset("sign issue draft write release publish send sponsor post submit table".split())
_PROMISED: Final = frozenset({"pledge", "promise", "vow", "commitment"})
_UTTERED: Final = _PROMISED | frozenset("threat warning call appeal plea demand apology assurance".split())
"""Nouns of what somebody says who does something with it."""
_WORDS: Final = frozenset({"comment", "reaction", "response", "clarification"})
_RECEIVING: Final = frozenset("meet greet face deal cope comply agree confront contend live".split())
"""Verbs behind which "with" tells what others say."""


def by_issuer(sentence: Sentence, slots: Slots) -> Slots:
    """Return the slots of a verb of speech, with who put out a text in place of it as the subject."""
    found: list[Token] = []
    for noun in slots.get("subject", ()):
        issuers = tuple(_issuers(sentence, noun)) if noun.lemma in _TEXTS else ()
        found += issuers or (noun,)
    return {**slots, "subject": tuple(found)} if found else slots


def _issuers(sentence: Sentence, noun: Token) -> Iterator[Token]:
    slots = Clauses(sentence).noun_slots(noun)
    for slot in ("possessor", "by", "from", "modifier"):
        yield from (one for one in slots.get(slot, ()) if one.pos in {"PROPN", "NOUN", "ADJ"})
    for verb in sentence.children(noun, "acl", "relcl"):
        for by in sentence.children(verb, "agent") if verb.lemma in _PUT_OUT else ():
            yield from sentence.children(by, "pobj")


def uttering(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return who does something with what a noun says: "won on a promise", "left with a warning"."""
    preposition = sentence.head(noun)
    is_behind = noun.dep == "pobj" and preposition.lower in {"with", "on"}
    if not is_behind or noun.lemma not in (_PROMISED if preposition.lower == "on" else _UTTERED):
        return ()
    verb = next((one for one in sentence.above(preposition) if one.pos == "VERB"), None)
    if verb is None or verb.lemma in _RECEIVING or is_passive(sentence, verb):
        return ()
    return Clauses(sentence).surface_subject(verb)


def is_call_on_host(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody who is named is called on, and told nothing that he should do."""
    hosts = sentence.children(verb, "dobj")
    for one in sentence.children(verb, "prep"):
        hosts += sentence.children(one, "pobj") if one.lower == "on" else ()
    told = (*sentence.children(verb, "prep"), *sentence.children(verb, "xcomp", "ccomp", "advcl"))
    asked = [one for one in told if one.lower in {"for", "over", "to", "against"} or one.dep != "prep"]
    below = [word for host in hosts for word in sentence.subtree(host) if word.lower == "to"]
    return any(one.entity == "PERSON" for one in hosts) and not (asked or below)


def is_for_comment(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is asked for words alone, as reporters do: "asked for comment"."""
    behind = (one for one in sentence.children(verb, "prep") if one.lower == "for")
    return any(word.lemma in _WORDS for one in behind for word in sentence.children(one, "pobj"))
