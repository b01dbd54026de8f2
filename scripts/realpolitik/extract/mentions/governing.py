"""What governs a pronoun: the subjects and owners of the clauses and nouns around it.

In: a sentence and a pronoun. Out: the words that head those, from the inmost on.
"""

from __future__ import annotations

from collections.abc import Iterator

from realpolitik.extract.mentions.antecedents import SUBJECTS
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import ADDRESSED
from realpolitik.extract.words.pointing import SAYING

_VERBS = ("VERB", "AUX")
_ADJUNCTS = frozenset({"prep", "advmod", "advcl", "npadvmod"})


def subjects_above(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield who acts in the clauses around a pronoun, from the inmost; not the subject of its own verb.

    Whose claim or plan a clause tells counts as its subject: "Peru's promise that it would help". A name
    behind what is put first does too: "before his trip, Modi said", "a year into its war, Chad left".
    """
    own = own_verbs(sentence, word)
    for above in sentence.above(word):
        if above.pos in _VERBS and above.index not in own:
            told = _subjects(sentence, _told_before(sentence, above))
            yield from (one for one in told if one.index < word.index or _is_behind(sentence, one, word))
        elif above.pos == "NOUN":
            yield from (one for one in sentence.children(above, "poss") if one.index < word.index)


def _is_behind(sentence: Sentence, subject: Token, word: Token) -> bool:
    """Tell whether a name is the subject of a verb before which an adjunct with a pronoun stands."""
    between = sentence.tokens[word.index : subject.index]
    chain = (word, *sentence.above(word))
    adjunct = next((one for one in chain if one.head == subject.head and one.index != subject.head), None)
    if adjunct is None or adjunct.dep not in _ADJUNCTS or adjunct.index > subject.index:
        return False
    is_named = any(one.pos == "PROPN" and one.index < word.index for one in sentence.subtree(adjunct))
    return subject.pos == "PROPN" and not is_named and any(one.text == "," for one in between)


def _told_before(sentence: Sentence, verb: Token) -> Token:
    """Return the clause before a word of saying, as in "it will vote, he said, when"; else the verb."""
    clause = sentence.child(verb, "ccomp") if verb.lemma in SAYING else None
    return verb if clause is None or clause.index > verb.index else clause


def own_verbs(sentence: Sentence, word: Token) -> frozenset[int]:
    """Return the verbs whose subject a pronoun cannot mean: its own, and those that share it."""
    own = None if word.tag == "PRP$" else own_verb(sentence, word)
    found: set[int] = set()
    while own is not None:
        found.add(own)
        verb = sentence.tokens[own]
        is_beside = verb.dep == "advcl" and verb.tag == "VBG"
        is_shared = (is_beside or verb.dep in ("xcomp", "conj")) and not sentence.children(verb, *SUBJECTS)
        own = verb.head if is_shared and verb.head != own else None
    return frozenset(found)


def _subjects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the subjects of a verb; of an infinitive, whoever is told or asked to do it."""
    own = sentence.children(verb, *SUBJECTS)
    if own or verb.dep not in ("xcomp", "ccomp") or verb.tag != "VB":
        return own
    asking = sentence.head(verb)
    called = (one for one in sentence.children(asking, "prep") if (asking.lemma, one.lower) in ADDRESSED)
    objects = sentence.children(asking, "dobj")
    return objects or tuple(word for one in called for word in sentence.children(one, "pobj"))


def own_verb(sentence: Sentence, word: Token) -> int | None:
    """Return the verb whose subject or object a pronoun is, so that it means somebody else there."""
    if word.lower.endswith("self"):
        return None
    return next((above.index for above in sentence.above(word) if above.pos in _VERBS), None)
