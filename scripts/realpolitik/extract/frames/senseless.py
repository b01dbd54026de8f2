"""Words that do not tell what they mostly do, by what they are said of: "abused the minister", "made $2bn".

In: a word of a sentence. Out: whether it tells of no force, protest, recall or production.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.text.article import SegmentRole

_FORCE: Final = frozenset({"attack", "assault", "strike", "war", "invasion", "raid"})
_TOOLS: Final = frozenset(
    "tool vector surface helicopter aircraft plane submarine capability method technique infrastructure "
    "software kit platform plan scenario simulation warning alert film movie game novel book memoir drama "
    "documentary story epic thriller poem poet hero cabinet chest machine footing readiness".split()
)
"""Nouns of what is for force, is like it or tells of it: "an attack helicopter", "a war film"."""
_THINGS: Final = frozenset(
    "sovereignty budget aid funding money economy democracy future policy process nation country world "
    "parliament congress house senate bill deal talk negotiation agenda nomination promotion "
    "membership bid".split()
)
"""Nouns of what is held hostage in a figure of speech only."""
_REMOVING: Final = frozenset({"remove", "sack", "oust", "axe", "unseat"})
"""Verbs of ending who holds a post, which no thing does."""
_IN_WORDS: Final = frozenset({"attack", "fire", "assault", "shot"})
"""What somebody draws from others in words: "drew attacks from rivals"."""
_WINNING: Final = frozenset("win score secure achieve claim deliver romp cruise elect".split())
_LANDS: Final = frozenset("country nation economy continent region market".split())
"""What is freed of a burden, and from no prison."""
_STAFF: Final = frozenset("worker staff employee pupil student child schoolchild player".split())
"""Who is sent home from work or school, and out of no country."""
_MAKING: Final = frozenset({"make", "earn", "net"})


def is_no_harm(sentence: Sentence, word: Token) -> bool:
    """Tell whether somebody in office is abused by words, a state walks out, or a host is called back."""
    after = sentence.tokens[word.index + 1 : word.index + 3]
    strives = word.lemma == "fight" and [one.lower for one in after[:1]] == ["to"] and after[-1].tag == "VB"
    if word.pos != "VERB" or strives:
        return strives or _is_no_force(sentence, word)
    if word.lemma == "reach":
        is_made = word.dep == "acl" and word.tag == "VBN"  # "the deal reached in Lume"
        return is_made or any(one.lower in {"he", "she"} for one in sentence.children(word, "nsubj"))
    if word.lemma in _REMOVING:
        return any(one.lower in {"it", "itself"} for one in sentence.children(word, "dobj"))
    if word.lemma == "recall":
        return any(one.lower == "as" for one in sentence.children(word, "prep"))
    if word.lemma == "hold" and any(
        one.lemma == "hostage" for one in sentence.children(word, "dobj", "oprd", "attr", "prt")
    ):
        held = sentence.child(word, "nsubjpass") or (sentence.head(word) if word.dep == "acl" else None)
        return held is not None and held.lemma in _THINGS
    abused = sentence.children(word, "dobj", "nsubjpass") if word.lemma == "abuse" else ()
    is_abuse = any(one.lower in OFFICE_HEADS or one.pos == "PROPN" for one in abused)
    return is_abuse or _is_no_move(sentence, word)


def _is_no_move(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a land is freed of a burden, or staff and pupils are sent home."""
    met = {one.lemma for one in sentence.children(verb, "dobj", "nsubjpass")}
    is_home = any(one.lower == "home" for one in sentence.children(verb, "advmod", "npadvmod", "dobj"))
    return bool(
        (verb.lemma == "free" and met & _LANDS) or (verb.lemma == "send" and is_home and met & _STAFF)
    )


def _is_no_force(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is of a tool, of drawn words, of ease, or of a state that leaves."""
    head = sentence.head(noun)
    if noun.dep in {"compound", "nmod"} and noun.lemma in _FORCE and head.lemma in _TOOLS:
        return True
    is_drawn = noun.lemma in _IN_WORDS and noun.dep == "dobj" and head.lemma == "draw"
    is_won = noun.lemma == "landslide" and head.lemma in _WINNING
    if is_drawn or is_won or (noun.lemma == "congress" and noun.tag == "NNP"):
        return True
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    if (
        noun.lower == "aid"
        and noun.tag == "NNP"
        and not is_title
        and sentence.child(noun, "poss") is not None
    ):
        return True
    if noun.lemma == "relief":
        return any(one.pos == "PRON" for one in sentence.children(noun, "poss"))
    before = sentence.children(noun, "compound", "poss", "amod", "nmod")
    return noun.lemma == "walkout" and any(one.entity in {"GPE", "NORP"} for one in before)


def is_earning(sentence: Sentence, verb: Token) -> bool:
    """Tell whether what is made is money or said, or nothing is put in: "made $2bn", "ploughed on"."""
    if verb.lemma == "make" and verb.dep == "acl" and sentence.head(verb).pos == "PRON":
        return True
    if verb.lemma in {"plough", "plow"} and verb.pos == "VERB":
        return sentence.child(verb, "dobj", "nsubjpass") is None
    made = sentence.children(verb, "dobj") if verb.pos == "VERB" and verb.lemma in _MAKING else ()
    return any(one.entity == "MONEY" or one.lemma in {"profit", "money"} for one in made)
