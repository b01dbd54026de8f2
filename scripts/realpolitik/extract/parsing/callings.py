"""What somebody is called, which a parser hangs on the name or on the verb: "labelled Orlo a liar".

In: the words of a parsed sentence. Out: the same, the noun or adjective behind the object of a verb of
calling as what that is called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.subjectless import children_of
from realpolitik.extract.tokens import Token

_CALLING: Final = frozenset("call brand label dub term deem declare pronounce proclaim".split())
_ADJECTIVES: Final = frozenset(
    "beastly brotherly costly cowardly deadly disorderly friendly ghastly hostile lonely neighbourly "
    "neighborly orderly sickly timely ugly unfriendly unruly unseemly untimely worldly".split()
)
"""Adjectives that look like adverbs."""
_COMPLEMENTS: Final = frozenset({"oprd", "acomp", "xcomp", "ccomp"})
_QUOTES: Final = frozenset({'"', "“", "‘", "'", "``"})


_FINDING: Final = _CALLING | {"find", "consider", "judge", "hold"}
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def named_so(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, what somebody is called below the verb that says so."""
    fixed = {
        one.index: one
        for verb in words
        if verb.pos == "VERB" and verb.lemma in _FINDING
        for one in (_called(words, verb) if verb.lemma in _CALLING else _found(words, verb))
    }
    return tuple(fixed.get(one.index, one) for one in words) if fixed else words


def _called(words: Sequence[Token], verb: Token) -> Iterator[Token]:
    own = children_of(words, verb)
    objects = [one for one in own if one.dep in {"dobj", "nsubjpass"}]
    if not objects or any(one.dep in _COMPLEMENTS for one in own):
        return
    for one in own:
        if one.dep == "advmod" and one.index > verb.index and one.lower in _ADJECTIVES:
            yield replace(one, pos="ADJ", tag="JJ", dep="oprd")
            return
    for one in children_of(words, objects[-1]):
        first = min((one, *children_of(words, one)), key=lambda each: each.index)
        before = words[first.index - 1]
        is_behind = one.dep == "appos" and one.index > objects[-1].index > verb.index
        if is_behind and before.text != "," and (first.lower in {"a", "an"} or before.text in _QUOTES):
            yield replace(one, dep="oprd", head=verb.index)
            return


def _found(words: Sequence[Token], verb: Token) -> Iterator[Token]:
    """Yield an adjective that is taken for a clause, and of whom it is said: "found the man guilty"."""
    for quality in children_of(words, verb):
        below = children_of(words, quality)
        subject = next((one for one in below if one.dep in _SUBJECTS), None)
        is_bare = not any(one.dep in {"aux", "auxpass", "cop", "mark"} for one in below)
        if quality.pos == "ADJ" and quality.dep in {"ccomp", "xcomp"} and subject is not None and is_bare:
            yield replace(quality, dep="oprd")
            yield replace(subject, dep="dobj", head=verb.index)
            return
