"""Words that a parser takes for others: nouns in -ing, names of places behind a verb.

In: the words of a parsed sentence. Out: the same, each as what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.tokens import Token

_NOMINAL: Final = MappingProxyType(
    {**{dep: dep for dep in ("nsubj", "nsubjpass", "dobj", "pobj")}, "csubj": "nsubj", "pcomp": "pobj"}
)
"""What a noun is where a parser takes it for a verb, by the dependency of that."""
_EVENTS: Final = frozenset(
    "fighting shelling bombing infighting rioting looting flooding gunfighting".split()
)
"""Words in -ing that are nouns wherever they have no object."""
_BEFORE: Final = frozenset({"det", "amod", "poss", "compound", "nmod"})
_CLAUSAL: Final = frozenset({"dobj", "nsubj", "nsubjpass", "aux", "auxpass", "xcomp", "ccomp", "advmod"})
_OF_NOUNS: Final = frozenset({"of", "between"})
_HURT: Final = frozenset({"dead", "injured", "wounded", "hurt", "homeless"})
_PASSIVE: Final = frozenset(
    "give grant offer award send tell show pay owe ask teach deny hand promise lend allow cost "
    "call name dub elect appoint consider deem label brand crown vote declare make assign".split()
)
"""Verbs that have an object in the passive too; others tell of the past what a noun before them did."""
_TELLING: Final = frozenset({"report", "believe", "fear", "confirm", "presume"})
_ALWAYS_PASSIVE: Final = frozenset(
    "taken given driven stolen thrown beaten frozen sworn slain hidden".split()
)
"""Participles that are no other form of their verbs, which have no subject unless beside an auxiliary."""
_HARMED: Final = frozenset({"killed", "injured", "wounded", "hurt", "arrested", "detained", "displaced"})
_PARTICIPLES: Final = MappingProxyType(
    {
        "abducted": "abduct",
        "assassinated": "assassinate",
        "deposed": "depose",
        "detained": "detain",
        "exiled": "exile",
        "imprisoned": "imprison",
        "jailed": "jail",
        "kidnapped": "kidnap",
        "murdered": "murder",
        "ousted": "oust",
        "sanctioned": "sanction",
        "slain": "slay",
    }
)
"""Participles that are taken for adjectives before a name, with their verbs."""
_NOT: Final = frozenset({"n't", "n’t"})
"""What denies the verb before it, whichever apostrophe it is written with."""
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_NOT_IN_CLAUSE: Final = frozenset({"dobj", "nsubjpass", "attr", "xcomp", "ccomp"})


def corrected(tokens: Sequence[Token], is_name: Callable[[str], bool] | None = None) -> tuple[Token, ...]:
    """Return the words, each as what it is; `is_name` knows words that are names by themselves."""
    below: dict[int, list[Token]] = {}
    for word in tokens:
        below.setdefault(word.head, []).append(word)
    found = [_corrected(word, tokens, below, is_name) for word in tokens]
    for word in tokens:
        for one in _hung(word, tokens, below):
            found[one.index] = one
    return tuple(found)


def _hung(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield the words, as they are, that a parser hangs wrongly for the sake of a word."""
    if word.lower == "dead":
        yield from _dead(word, tokens, below)
    if word.lower in _HURT:
        yield from _left(word, tokens, below)
    if word.dep == "acl":
        yield from _past(word, tokens, below)
    if word.lower in _HARMED:
        yield from _reported(word, tokens, below)
    if word.lower in _EVENTS:
        yield from _cut_off(word, tokens)
    if word.lower in _ALWAYS_PASSIVE:
        yield from _bare(word, below)


def _corrected(
    word: Token, tokens: Sequence[Token], below: dict[int, list[Token]], is_name: Callable[[str], bool] | None
) -> Token:
    if word.tag == "VBG" and word.dep in _NOMINAL and _is_noun(word, below.get(word.index, [])):
        return replace(word, pos="NOUN", tag="NN", lemma=word.lower, dep=_NOMINAL[word.dep])
    if _is_object(word, tokens, below) and is_name is not None and is_name(word.text):
        return replace(word, pos="PROPN", tag="NNP", dep="dobj")
    if word.tag == "JJ" and word.dep == "amod" and word.lower in _PARTICIPLES:
        return replace(word, pos="VERB", tag="VBN", lemma=_PARTICIPLES[word.lower])
    if word.lower in _NOT and word.dep != "neg" and word.index:
        before = tokens[word.index - 1]
        head = before.head if before.dep in {"aux", "auxpass"} else before.index
        return replace(word, lemma="not", pos="PART", tag="RB", dep="neg", head=head)
    return _retagged(word, below.get(word.index, []))


def _retagged(word: Token, below: Sequence[Token]) -> Token:
    """Return a word as what it is by the words that hang on it alone."""
    if word.tag == "VBZ" and word.dep in _SUBJECTS and _is_deed(word, below):
        return replace(word, pos="NOUN", tag="NNS")
    if word.dep == "pcomp" and word.pos == "ADV" and word.index and word.text[:1].isupper():
        return replace(word, pos="PROPN", tag="NNP", dep="pobj")
    if word.lower == "laden" and any(one.lower == "with" for one in below):
        dep = "acl" if word.dep == "amod" else word.dep
        return replace(word, pos="VERB", tag="VBN", lemma="load", dep=dep)
    return word


def _is_deed(word: Token, below: Sequence[Token]) -> bool:
    """Tell whether a subject that looks like a verb is a noun with what narrows it: "US strikes on"."""
    before = [one for one in below if one.index < word.index]
    is_narrowed = any(one.dep in {"compound", "amod"} for one in before)
    return is_narrowed and all(one.dep not in _CLAUSAL for one in below)


def _dead(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield "dead" as a verb with its subject, where a headline has no other: "12 dead in a strike"."""
    own = below.get(word.index, [])
    if word.lower != "dead" or any(one.dep in _SUBJECTS for one in own):
        return
    noun = tokens[word.head]
    is_behind = word.dep == "amod" and noun.dep == "ROOT" and noun.index == word.index - 1
    count = next((one for one in own if one.dep == "nummod"), None)
    subject = noun if is_behind else count if word.dep == "ROOT" else None
    if subject is not None:
        yield replace(word, lemma="die", pos="VERB", tag="VBD", dep="ROOT", head=word.index)
        yield replace(subject, dep="nsubj", head=word.index)


def _left(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield a number of dead or hurt as what somebody or something leaves so: "left 12 dead"."""
    verb = tokens[word.head]
    count = next((one for one in below.get(word.index, []) if one.dep == "nummod"), None)
    is_left = word.lower in _HURT and verb.lemma == "leave" and word.dep in {"oprd", "dobj", "acomp", "attr"}
    if is_left and count is not None:
        yield replace(count, dep="dobj", head=verb.index)
        yield replace(word, dep="oprd")
    is_clause = word.lower in _HURT and word.dep == "acl" and verb.dep == "dobj" and not below.get(word.index)
    if is_clause and tokens[verb.head].lemma == "leave" and word.index > verb.index:
        yield replace(word, dep="oprd", head=verb.head)


def _reported(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield a participle of harm as what is said of the subject of the verb before: "15 reported killed"."""
    verb = tokens[word.head]
    is_behind = word.head == word.index - 1 and verb.lemma in _TELLING and word.tag in {"VBN", "VBD"}
    is_lone = not any(one.dep in _SUBJECTS for one in below.get(word.index, []))
    if is_behind and is_lone and word.lower in _HARMED and word.dep in {"ccomp", "oprd", "acomp"}:
        yield replace(word, tag="VBN", dep="xcomp")


def _past(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield a verb in the past that a parser takes for a participle: "a strike on the port killed two".

    So does one that tells how: "members protested by shouting".
    """
    noun, own = tokens[word.head], below.get(word.index, [])
    while noun.dep in {"pobj", "prep"} and noun.head < noun.index:
        noun = tokens[noun.head]
    is_below = (
        word.dep == "acl" and word.tag == "VBN" and noun.dep == "ROOT" and noun.pos in {"NOUN", "PROPN"}
    )
    may_have = word.lemma not in _PASSIVE and word.lower not in _ALWAYS_PASSIVE
    has_object = any(one.dep == "dobj" for one in own) and may_have
    by = next((one for one in own if one.dep == "agent"), None)
    is_how = by is not None and any(one.dep == "pcomp" for one in below.get(by.index, []))
    is_full = any(one.dep in {"aux", "auxpass"} for one in own) or (by is not None and not is_how)
    if is_below and (has_object or is_how) and not is_full:
        yield from () if by is None else (replace(by, dep="prep"),)
        yield replace(word, tag="VBD", dep="ROOT", head=word.index)
        yield replace(noun, dep="nsubj", head=word.index)


def _cut_off(word: Token, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield a word in -ing that names an event, and whose it is, behind a preposition: "by Serb shelling"."""
    before = tokens[word.index - 1] if word.index else word
    is_cut = word.lower in _EVENTS and word.tag == "VBG" and before.dep == "pobj"
    if is_cut and word.dep in {"advcl", "acl", "amod", "ccomp", "xcomp", "conj", "pcomp"}:
        yield replace(word, pos="NOUN", tag="NN", lemma=word.lower, dep="pobj", head=before.head)
        yield replace(before, dep="amod", head=word.index)


def _bare(word: Token, below: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield a participle that is no other form, and its subject as whom it befalls: "12 taken hostage"."""
    own = below.get(word.index, [])
    if word.lower in _ALWAYS_PASSIVE and not any(one.dep in {"aux", "auxpass"} for one in own):
        yield replace(word, tag="VBN")
        yield from (replace(one, dep="nsubjpass") for one in own if one.dep == "nsubj")


def _is_noun(word: Token, below: Sequence[Token]) -> bool:
    """Tell whether a word in -ing stands as a noun does: "heavy shelling", "fighting between"."""
    if any(one.dep in _CLAUSAL for one in below):
        return False
    if word.lower in _EVENTS:
        return True
    if word.dep == "pcomp":
        return False
    is_described = any(one.dep in _BEFORE and one.index < word.index for one in below)
    return is_described or any(one.dep == "prep" and one.lower in _OF_NOUNS for one in below)


def _is_object(word: Token, tokens: Sequence[Token], below: dict[int, list[Token]]) -> bool:
    """Tell whether a name stands as an adverb right behind a verb that has no object: "captured Bakhmut"."""
    if word.dep not in {"advmod", "npadvmod"} or not word.text[:1].isupper() or word.index != word.head + 1:
        return False
    verb = tokens[word.head]
    others = (one for one in below.get(verb.index, []) if one.index != word.index)
    return verb.pos == "VERB" and not any(one.dep in _NOT_IN_CLAUSE for one in others)
