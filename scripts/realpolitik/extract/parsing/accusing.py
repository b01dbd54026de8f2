"""Of what somebody is accused, and who denies it, hung by a parser on another word than it goes with.

In: the words of a parsed sentence. Out: the same, a deed at the verb of accusing and not at whom it befalls
("accused men of hiding arms", "of burning villages"), and who rejects a charge as saying so ("a claim the
army rejects").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.parsing.relatives import CHARGES
from realpolitik.extract.tokens import Token

_ACCUSING: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys("accuse suspect convict acquit".split(), "of"),
        **dict.fromkeys("blame criticise criticize condemn denounce praise thank".split(), "for"),
        "charge": "with",
    }
)
"""Verbs with the preposition behind which that stands of which somebody is accused."""
_FAULTS: Final = tuple(
    "crisy icity ism ering ence ance tion sion cide son der ery acy ack war crime abuse fraud theft sabotage "
    "bias espionage ness ling ying aking uding ment piracy".split()
)
_BODIES: Final = frozenset(
    "parliament government opposition coalition association federation organisation organization committee "
    "delegation administration department regiment union nation population police institution corporation "
    "person reason faction militia religion region leader member audience alliance intelligence conference "
    "residence contingent movement commission".split()
)
"""Nouns that end like those of faults and denote somebody or something."""
_BEFALLEN: Final = frozenset({"dobj", "nsubjpass", "conj", "appos"})
_FURTHEST: Final = 4
"""How many steps stand between whom it befalls and the verb at most."""
_CHANGING: Final = frozenset(
    "growing rising mounting increasing ongoing existing continuing lasting outstanding leading".split()
)
"""Participles that say how something is."""
_REJECTING: Final = MappingProxyType(
    {
        "rejects": "reject",
        "denies": "deny",
        "disputes": "dispute",
        "dismisses": "dismiss",
        "contests": "contest",
    }
)
"""Verbs that are taken for nouns behind whoever rejects a charge."""


def accusing(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each deed and denial at the verb that it goes with."""
    for read in (_done, _accused, _rejected):
        for word in words:
            fixed = read(word, words)
            words = tuple(fixed.get(one.index, one) for one in words) if fixed else words
    return words


def _done(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a gerund right behind "accused X of" as what they did: "of burning villages"."""
    noun, of = words[word.head], words[max(0, word.index - 1)]
    whom = words[of.head]
    verb = whom if whom.pos == "VERB" else words[whom.head]
    is_deed = word.tag == "VBG" and word.dep == "amod" and noun.dep == "pobj" and noun.head == of.index
    if not is_deed or _ACCUSING.get(verb.lemma) != of.lower or word.lower in _CHANGING:
        return {}
    return {
        word.index: replace(word, pos="VERB", dep="pcomp", head=of.index),
        noun.index: replace(noun, dep="dobj", head=word.index),
    }


def _accused(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang of what somebody is accused on the verb: "accused men of hiding arms"."""
    noun = words[word.head]
    is_deed = any(one.head == word.index and _is_deed(one, words) for one in words)
    if word.dep != "prep" or not is_deed or noun.index > word.index:
        return {}
    for _ in range(_FURTHEST):
        above = words[noun.head]
        if above.pos == "VERB" and noun.dep in {"dobj", "nsubjpass"}:
            is_of = _ACCUSING.get(above.lemma) == word.lower
            return {word.index: replace(word, head=above.index)} if is_of else {}
        if noun.dep not in _BEFALLEN:
            break
        noun = above
    return {}


def _is_deed(word: Token, words: Sequence[Token]) -> bool:
    """Tell whether what stands behind "of" is a deed or a fault, and nobody: "of bias", no "of rebels"."""
    is_bare = not any(one.head == word.index and one.dep in {"det", "poss"} for one in words)
    is_fault = word.tag in {"NN", "NNS"} and word.lemma.endswith(_FAULTS) and word.lemma not in _BODIES
    return (word.dep == "pcomp" and word.tag == "VBG") or (word.dep == "pobj" and is_fault and is_bare)


def _rejected(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a noun behind whoever rejects a charge as the verb: "a claim the army rejects"."""
    charge, before = words[word.head], words[max(0, word.index - 1)]
    is_taken = word.lower in _REJECTING and word.pos == "NOUN" and word.dep in {"appos", "dobj", "dep"}
    is_behind = before.head == word.index and before.pos in {"NOUN", "PROPN"} and charge.lemma in CHARGES
    if not (is_taken and is_behind):
        return {}
    own = (one for one in words if one.head == word.index and one.index < before.index)
    return {
        **{one.index: replace(one, head=before.index) for one in own},
        before.index: replace(before, dep="nsubj"),
        word.index: replace(word, pos="VERB", tag="VBZ", dep="relcl", lemma=_REJECTING[word.lower]),
    }
