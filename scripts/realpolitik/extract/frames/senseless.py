"""Words that do not tell what they mostly do, by what they are said of: "abused the minister", "made $2bn".

In: a word of a sentence. Out: whether it tells of no force, protest, recall or production.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import OFFICE_HEADS

_MAKING: Final = frozenset({"make", "earn", "net"})


def is_no_harm(sentence: Sentence, word: Token) -> bool:
    """Tell whether somebody in office is abused by words, a state walks out, or a host is called back."""
    if word.pos != "VERB":
        before = sentence.children(word, "compound", "poss", "amod", "nmod")
        return word.lemma == "walkout" and any(one.entity in {"GPE", "NORP"} for one in before)
    if word.lemma == "recall":
        return any(one.lower == "as" for one in sentence.children(word, "prep"))
    abused = sentence.children(word, "dobj", "nsubjpass") if word.lemma == "abuse" else ()
    return any(one.lower in OFFICE_HEADS or one.pos == "PROPN" for one in abused)


def is_earning(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what is made is money: "made $2bn in profit"."""
    made = sentence.children(verb, "dobj") if verb.pos == "VERB" and verb.lemma in _MAKING else ()
    return any(one.entity == "MONEY" or one.lemma in {"profit", "money"} for one in made)
