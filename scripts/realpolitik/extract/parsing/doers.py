"""Who does what a noun names, to or with whom, where a parser hangs "by", "of" or "with" on another word.

In: a preposition of a parsed sentence. Out: the same below the deed, or the verb, that it goes with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token
from realpolitik.extract.words.control import TEXTS
from realpolitik.extract.words.deeds import DONE_BY

_BLAMING: Final = frozenset({"blame", "pin"})
_SHARED: Final = frozenset(
    "deal agreement pact accord treaty truce ceasefire talk negotiation relation relationship tie link "
    "friendship dispute row feud rivalry partnership alliance cooperation war conflict contract".split()
)
"""Nouns of what two have with each other."""
_TELLING: Final = frozenset("discuss share raise review debate coordinate cover broach".split())
"""Verbs behind which "with" tells to whom one speaks of it."""
Below = Mapping[int, Sequence[Token]]


def giver(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield "by" as of the passive verb before what is given or told: "condemned in a letter by"."""
    noun = tokens[word.head]
    above = tokens[noun.head]
    is_in = noun.dep == "pobj" and above.lower == "in" and noun.lemma in TEXTS
    verb = tokens[above.head] if is_in else above
    is_of_noun = word.dep == "prep" and word.lower == "by" and noun.index < word.index
    own = below.get(verb.index, ())
    is_open = any(one.dep == "nsubjpass" for one in own) and not any(one.dep == "agent" for one in own)
    if is_of_noun and (is_in or noun.dep == "dobj") and is_open:
        yield replace(word, dep="agent", head=verb.index)


def done_to(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield "of" as of what a name does, and not of the name: "the arrest by Chad of two reporters"."""
    name = tokens[word.head]
    by = tokens[name.head]
    noun = tokens[by.head]
    is_hung = word.lower == "of" and word.dep == "prep" and name.dep == "pobj" and name.pos == "PROPN"
    inner = [one for one in below.get(word.index, ()) if one.dep == "pobj" and one.pos == "NOUN"]
    if is_hung and inner and by.lower == "by" and by.dep == "prep" and noun.pos == "NOUN":
        yield replace(word, head=noun.index)


def done_by(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield "by" as of the deed before it, and not of its verb: "condemned the seizure of a ship by Chad"."""
    verb = tokens[word.head]
    is_hung = word.lower == "by" and word.dep == "prep" and verb.pos == "VERB" and verb.index < word.index
    is_named = any(one.dep == "pobj" and one.pos == "PROPN" for one in below.get(word.index, ()))
    noun = next((one for one in below.get(verb.index, ()) if one.dep == "dobj"), None)
    is_deed = noun is not None and noun.index < word.index and noun.lemma in DONE_BY
    if noun is not None and is_hung and is_named and is_deed:
        yield replace(word, head=noun.index)


def blamed_on(word: Token, tokens: Sequence[Token], _: Below) -> Iterator[Token]:
    """Yield "on" as of the blaming, and not of what somebody is blamed for: "blamed the attack on Chad"."""
    above = tokens[word.head]
    while above.dep in {"pobj", "prep"} and above.pos != "VERB":
        above = tokens[above.head]
    verb = tokens[above.head]
    is_hung = word.dep == "prep" and word.lower == "on" and above.dep == "dobj" and above.index < word.index
    is_last = not any(one.lower == "on" for one in tokens[word.index + 1 :])
    if is_hung and is_last and verb.lemma in _BLAMING and verb.pos == "VERB":
        yield replace(word, head=verb.index)


def had_with(word: Token, tokens: Sequence[Token], _: Below) -> Iterator[Token]:
    """Yield "with" as of what two have that stands right before it: "hailed its deal with creditors"."""
    verb, noun = tokens[word.head], tokens[max(0, word.index - 1)]
    is_hung = word.dep == "prep" and word.lower == "with" and verb.pos == "VERB" and verb.index < noun.index
    is_had = noun.dep == "dobj" and noun.lemma in _SHARED and noun.head == verb.index
    if is_hung and is_had and verb.lemma not in _TELLING:
        yield replace(word, head=noun.index)
