"""Participles that a parser takes for qualities, or for parts of a list.

In: the words of a parsed sentence. Out: the same, each as the verb that it is: what somebody wants done
("wants the prisoners freed"), what has been done ("has since pounded ports"), and what is done besides ("sold
jets to Chad and sheltered exiles").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_lemma, mended_by
from realpolitik.extract.parsing.subjectless import SUBJECTS, children_of
from realpolitik.extract.tokens import Token

_PARTS: Final = frozenset({"compound", "nmod"})
_DONE: Final = frozenset(
    "release free lift return extradite end remove sack oust punish arrest dismantle deliver suspend restore "
    "reopen stop close ban deport expel jail try hand evacuate withdraw disarm destroy".split()
)
"""Verbs of what somebody wants done; others tell which ones he wants: "wants talks held in Lume"."""


def participles_read(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each participle as the verb that it is."""
    return mended_by(_MENDS, words, afresh=True)


def _wanted(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read what somebody wants done to others as a clause in the passive: "wants the prisoners freed"."""
    noun = words[word.head] if word.dep == "acl" else None
    if noun is None:
        noun = next((one for one in children_of(words, word) if one.dep in SUBJECTS), None)
    if word.tag not in {"VBN", "VBD"} or word.lemma not in _DONE or noun is None or noun.index > word.index:
        return {}
    verb = words[noun.head if word.dep == "acl" else word.head]
    is_clause = (word.dep == "acl" and noun.dep == "dobj") or word.dep in {"ccomp", "xcomp"}
    is_full = any(one.dep in {"aux", "auxpass", "mark"} for one in children_of(words, word))
    if verb.lemma not in {"want", "need"} or not is_clause or is_full:
        return {}
    return {
        word.index: replace(word, tag="VBN", dep="ccomp", head=verb.index),
        noun.index: replace(noun, dep="nsubjpass", head=word.index),
    }


def _perfect(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a participle taken for a quality of what it is done to: "has since pounded ports"."""
    noun = words[word.head]
    have = words[noun.head]
    between = words[have.index + 1 : word.index]
    is_taken = word.tag == "VBN" and word.dep == "amod" and noun.dep == "dobj" and have.lemma == "have"
    if not is_taken or not between or any(one.pos not in {"ADV", "SCONJ"} for one in between):
        return {}
    others = [one for one in children_of(words, have) if one.index != noun.index]
    own = have.head if have.head != have.index else word.index
    return {
        **{one.index: replace(one, head=word.index) for one in (*others, *between)},
        word.index: replace(word, pos="VERB", dep=have.dep, head=own),
        have.index: replace(have, pos="AUX", dep="aux", head=word.index),
        noun.index: replace(noun, head=word.index),
    }


def _third(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join a verb to the one before it, and not to a name: "sold jets to Chad and sheltered exiles"."""
    name = words[word.head]
    noun = words[name.head]
    before = words[noun.head]
    verb = words[before.head]
    is_taken = word.dep == "conj" and word.tag in {"VBN", "VBD"} and name.dep in _PARTS
    if not is_taken or name.pos != "PROPN" or noun.dep != "pobj" or noun.index < word.index:
        return {}
    if verb.tag not in {"VBN", "VBD"} or verb.pos != "VERB":
        return {}
    joints = [one for one in children_of(words, name) if one.dep == "cc"]
    return {
        **{one.index: replace(one, head=verb.index) for one in joints},
        name.index: replace(name, dep="pobj", head=before.index),
        word.index: replace(word, tag=verb.tag, pos="VERB", head=verb.index),
        noun.index: replace(noun, dep="dobj", head=word.index),
    }


_MENDS: Final = (at_lemma(_wanted, _DONE), at_dep(_perfect, "amod"), at_dep(_third, "conj"))
