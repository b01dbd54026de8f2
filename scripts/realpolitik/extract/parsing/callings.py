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
from realpolitik.extract.words.judging import NOUNS
from realpolitik.extract.words.qualities import JUDGING

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
    words = tuple(_finite(words))
    fixed = {
        one.index: one
        for verb in words
        if verb.pos == "VERB" and verb.lemma in _FINDING
        for one in _complement(words, verb)
    }
    return tuple(fixed.get(one.index, one) for one in words) if fixed else words


def _complement(words: Sequence[Token], verb: Token) -> tuple[Token, ...]:
    usual = _called(words, verb) if verb.lemma in _CALLING else _found(words, verb)
    return tuple(_in_quotes(words, verb)) or tuple(_behind_noun(words, verb)) or tuple(usual)


def _in_quotes(words: Sequence[Token], verb: Token) -> Iterator[Token]:
    """Yield what is quoted behind a plural, its mark taken for that of an owner: "calls raids 'cruel'"."""
    own = [one for one in children_of(words, verb) if one.dep in {"dobj", "oprd"}]
    quality = own[0] if len(own) == 1 else verb
    owner = next((one for one in children_of(words, quality) if one.dep == "poss"), None)
    ends = words[quality.index + 1 : quality.index + 2]
    if owner is None or owner.index < verb.index or not ends or ends[0].text not in _QUOTES:
        return
    mark = words[owner.index + 1]
    if mark.text in _QUOTES and mark.index < quality.index:
        is_adjective = quality.lower in JUDGING and quality.lower not in NOUNS
        read = replace(quality, pos="ADJ", tag="JJ") if is_adjective else quality
        yield replace(read, dep="oprd")
        yield replace(owner, dep="dobj", head=verb.index)
        yield replace(mark, pos="PUNCT", tag="``", dep="punct", head=quality.index)


def _finite(words: Sequence[Token]) -> Iterator[Token]:
    """Yield the words, "called" behind a noun as its verb, where it calls somebody something."""
    verb = next((one for one in words if one.dep == "acl" and _is_calling(words, one)), None)
    noun = words[verb.head] if verb is not None else None
    for one in words:
        if verb is None or noun is None:
            yield one
        elif one.index == verb.index:
            yield replace(one, tag="VBD", dep="ROOT", head=one.index)
        elif one.index == noun.index:
            yield replace(one, dep="nsubj", head=verb.index)
        elif one.index == verb.index + 1:
            yield replace(one, dep="dobj", head=verb.index)
        elif one.head == noun.index and one.index > verb.index:
            yield replace(one, head=verb.index)
        else:
            yield one


def _is_calling(words: Sequence[Token], verb: Token) -> bool:
    """Tell whether a name and a noun with an article stand behind a verb that was hung on the root."""
    name, article = (*words[verb.index + 1 : verb.index + 3], verb, verb)[:2]
    is_first = words[verb.head].dep == "ROOT" and words[verb.head].index == verb.index - 1
    is_named = name.pos == "PROPN" and words[name.head].dep in {"oprd", "dobj"}
    return is_first and verb.lemma in _CALLING and is_named and article.lower in {"a", "an", "the"}


def _behind_noun(words: Sequence[Token], verb: Token) -> Iterator[Token]:
    """Yield an adjective that was taken for the noun behind it: "branded the embassy raid barbaric"."""
    own = [one for one in children_of(words, verb) if one.dep in {"dobj", "oprd", "ccomp"}]
    quality = own[0] if len(own) == 1 else verb
    noun = words[quality.index - 1]
    is_last = noun.dep == "compound" and noun.head == quality.index and noun.index > verb.index
    if quality.pos != "NOUN" or quality.lower not in JUDGING or quality.lower in NOUNS or not is_last:
        return
    yield replace(quality, pos="ADJ", tag="JJ", dep="oprd")
    yield replace(noun, dep="dobj", head=verb.index)
    for one in children_of(words, quality):
        if one.index < noun.index:
            yield replace(one, head=noun.index)


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
