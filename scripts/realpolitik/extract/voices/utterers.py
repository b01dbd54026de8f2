"""Who utters something, so far as grammar tells: behind "read", before a quotation, for a body.

In: words of a sentence. Out: whether they go together, or the word of who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from realpolitik.extract.entities import Mention
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.words.pointing import FEMININE, MASCULINE, PLURAL
from realpolitik.extract.words.titles import MEMBERS, OFFICE_HEADS

_QUOTES: Final = frozenset({'"', "“", "”", "‘", "’", "''", "``"})


def agree(sentence: Sentence, pronoun: Token, noun: Token) -> bool:
    """Tell whether a pronoun may stand for a common noun, or for several names."""
    is_row = noun.tag == "NNP" and len(sentence.conjuncts(noun)) > 1
    if noun.tag == "NNS" or is_row:
        return pronoun.lower in PLURAL
    is_one = noun.lower in MEMBERS | OFFICE_HEADS
    return noun.tag == "NN" and (pronoun.lower in MASCULINE | FEMININE if is_one else pronoun.lower == "it")


def read(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return what stands behind "read" as what speaks: "…, read a statement from the ministry"."""
    behind = sentence.children(verb, "dobj") if verb.lemma == "read" else ()
    return tuple(word for word in behind if word.index > verb.index)


def goes_on(words: Sequence[Token]) -> bool:
    """Tell whether somebody speaks on: "Lund continued,"."""
    return [word.text for word in words[1:]] == [","] and words[0].lemma in {"continue", "conclude", "begin"}


def spokesman(sentence: Sentence, body: Token) -> Token:
    """Return who speaks for a body, right behind whose name he is put: "Ministry of Trade spokesman, X"."""
    posts = (one for one in sentence.children(body, "appos") if one.lower in MEMBERS | OFFICE_HEADS)
    firsts = ((one, sentence.subtree(one)[0].index) for one in posts)
    post = next((one for one, first in firsts if sentence.tokens[first - 1].text != ","), None)
    names = [one for one in sentence.children(body, "appos") if post and one.index > post.index]
    return body if post is None or body.pos != "PROPN" else next(iter(names), post)


def is_name(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun beside another is a name: "the operator, Lome Quays", no "the man, a Chadian"."""
    return noun.pos == "PROPN" and sentence.child(noun, "det") is None and noun.entity != "NORP"


def said_by_those(sentence: Sentence, word: Token) -> Iterator[Token]:
    """Yield the words above one by which it is said: "Chad said its citizens should consider"."""
    for above in sentence.above(word):
        if word.dep == "ccomp":
            yield above
        word = above


def parted(sentence: Sentence, verb: Token) -> Token | None:
    """Return the subject that "it said" between commas parts from what it does: "Chad, it said, had left"."""
    pronoun = sentence.child(verb, "nsubj")
    if pronoun is None or pronoun.index < len("x,") or sentence.tokens[pronoun.index - 1].text != ",":
        return None
    before = sentence.tokens[pronoun.index - 2]
    above = (before, *sentence.above(before))
    return next((one for one in above if one.dep in {"nsubj", "nsubjpass"} and one.index < verb.index), None)


def doer_told(sentence: Sentence, speech: Speech) -> Token | None:
    """Return who does what is told before a pronoun says it: "the ministry has paid, it said"."""
    pronoun = speech.speaker
    told = (one for one in sentence.children(speech.word, "ccomp") if one.index < speech.word.index)
    doer = next((one for verb in told for one in sentence.children(verb, "nsubj")), None)
    is_before = pronoun is not None and pronoun.pos == "PRON" and doer is not None and doer.pos != "PRON"
    return doer if is_before and pronoun and doer and doer.index < pronoun.index else None


def one_of(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return the words that tell of whom somebody is one: "one of the men said"."""
    of = next((one for one in sentence.children(word, "prep") if one.lower == "of"), None)
    those = None if of is None else sentence.child(of, "pobj")
    return () if those is None else tuple(sentence.tokens[word.index : those.index + 1])


def is_aged(sentence: Sentence, noun: Token) -> bool:
    """Tell whether somebody is told by his age alone: "the 46-year-old"."""
    before = sentence.tokens[max(0, noun.index - len("year-")) : noun.index]
    return noun.lower == "old" and any(one.lower == "year" for one in before)


def is_in_clause(sentence: Sentence, word: Token, noun: Token) -> bool:
    """Tell whether a word below a noun stands in a clause of its own: "the files, which say that X, Y,"."""
    between = (word, *sentence.above(word))
    return any(one.pos in {"VERB", "AUX"} for one in between[: between.index(noun)])


def is_behind_mark(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a mark of quotation stands somewhere before a mention in its sentence."""
    return any(word.text in _QUOTES for word in sentence.tokens[: mention.first])
