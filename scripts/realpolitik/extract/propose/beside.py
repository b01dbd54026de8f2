"""Where the words stand that tell who holds a post: within a name, beside it, or said of it.

In: a sentence and the mention of a person by name. Out: the runs of words in which a title of
that person may stand ("President X", "the foreign minister, X", "X, the head of Y", "X is the
head of Y", "President of Y X").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from realpolitik.extract.entities import Mention
from realpolitik.extract.propose.titles import GENERALS, LESSER, PAST, PORTFOLIOS, TITLES, Words, plain
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import BESIDE, CHAMBERS

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_LONGEST: Final = 12
"""How many words a title has at most, with what it is of."""
_SENT: Final = frozenset({"ambassador", "consul", "emissary", "envoy"})
"""Who is sent by one to another."""
_LISTING: Final = frozenset({",", "and", "(", ")", "-", "–", "."})
"""What stands between the names of a list, with their parties and states."""
_ENDS: Final = BESIDE | set(""", ( ) ; : . ? ! – — " “ ” who which that and""".split())


def titles(sentence: Sentence, mention: Mention) -> Iterator[Words]:
    """Yield the words of each title that stands at the name of a person, the surest first."""
    inside = sentence.tokens[_start(sentence, mention) : mention.last]
    if _has_title(inside):
        yield inside
    for first in _nouns(sentence, sentence.tokens[mention.head]):
        for noun in (first, *sentence.children(first, "conj")):
            words = phrase(sentence, noun, mention)
            if _has_title(words):
                yield words
    yield from _shared(sentence, sentence.tokens[mention.head])


def _shared(sentence: Sentence, name: Token) -> Iterator[Words]:
    """Yield the title before the first of several names: "Reps. X and Y", "House rebels X and Y"."""
    first = name
    while first.dep == "conj" and sentence.head(first).index < first.index:
        first = sentence.head(first)
    before = sorted(sentence.children(first, "compound", "amod", "nmod"), key=lambda word: word.index)
    many = [word for word in before if plain(word) in TITLES and word.lower.rstrip(".").endswith("s")]
    if many and many[-1].pos in _NOUNS:
        yield tuple(word for word in before if word.index <= many[-1].index)
    listed = next(_listed(sentence, name), None)
    if listed is not None:
        yield (listed,)


def _listed(sentence: Sentence, name: Token) -> Iterator[Token]:
    """Yield the title of a member of Congress that stands before a list of names with party and state."""
    for word in reversed(sentence.tokens[: name.index]):
        if word.lower.rstrip(".") in CHAMBERS:
            yield word
        elif not (word.pos == "PROPN" or word.text in _LISTING):
            return


def _start(sentence: Sentence, mention: Mention) -> int:
    """Return where the words before a name begin that say what somebody is: "its former deputy envoy X"."""
    first = mention.first
    while first and (
        sentence.tokens[first - 1].text == "-"
        or plain(sentence.tokens[first - 1]) in LESSER
        or _is_before(sentence, sentence.tokens[first - 1], mention)
        or (sentence.tokens[first].text == "-" and plain(sentence.tokens[first - 1]) in PAST)
    ):
        first -= 1
    return first


def _is_before(sentence: Sentence, word: Token, mention: Mention) -> bool:
    """Tell whether a word belongs to a name as what stands before it."""
    head = sentence.head(word)
    is_inside = word.index < head.index < mention.last
    is_content = word.pos in _CONTENT or word.text.isupper()
    return word.dep in {"compound", "amod", "nmod", "npadvmod"} and is_content and is_inside


def _has_title(words: Words) -> bool:
    return any(plain(word) in TITLES and word.pos in _NOUNS for word in words)


def _nouns(sentence: Sentence, name: Token) -> Iterator[Token]:
    """Yield the nouns that stand beside a name and say who that is."""
    if name.dep == "appos":
        yield from _owning(sentence, sentence.head(name))
    yield from (
        noun for noun in sentence.children(name, "nmod", "compound") if sentence.children(noun, "prep")
    )
    yield from sentence.children(name, "appos")
    verb = sentence.head(name)
    if name.dep == "nsubj" and verb.lower in {"is", "'s", "’s"}:
        yield from sentence.children(verb, "attr")
    for clause in sentence.children(name, "relcl"):
        is_said = clause.lower == "is" and any(
            one.lower == "who" for one in sentence.children(clause, "nsubj")
        )
        yield from sentence.children(clause, "attr") if is_said else ()
    if name.dep == "nsubj" and verb.lemma == "become":
        yield from (noun for noun in sentence.children(verb, "attr") if _is_first(sentence, noun))


def _is_first(sentence: Sentence, noun: Token) -> bool:
    """Tell whether somebody is the first in a post to do something: "became the first leader to visit"."""
    is_ranked = any(one.lower == "first" for one in sentence.children(noun, "amod"))
    return is_ranked and bool(sentence.children(noun, "relcl", "acl", "advcl"))


def _owning(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Yield a noun that a name stands beside, and those whose part it is: "the head of Y, X"."""
    yield noun
    for _ in range(2):
        before = sentence.head(noun)
        if noun.dep != "pobj" or before.lower not in {"of", "for", "to", "at", "in"}:
            return
        noun = sentence.head(before)
        if noun.pos in _NOUNS:
            yield noun


def phrase(sentence: Sentence, noun: Token, mention: Mention) -> Words:
    """Return the words of a noun's phrase without the name beside it and without clauses."""
    is_inside = mention.first <= noun.index < mention.last
    if not _is_title(sentence, noun) or noun.tag in {"NNS", "NNPS"} or is_inside:
        return ()
    own = sentence.children(noun, "det", "amod", "compound", "poss", "nmod")
    first = min((below.index for word in own for below in sentence.subtree(word)), default=noun.index)
    while first and plain(sentence.tokens[first - 1]) in LESSER:
        first -= 1
    limit = mention.first if mention.first > noun.index else len(sentence.tokens)
    last = noun.index + 1
    while last < min(limit, first + _LONGEST) and not _ends(sentence, noun, sentence.tokens[last]):
        last += 1
    return sentence.tokens[min(first, noun.index) : last]


def _is_title(sentence: Sentence, noun: Token) -> bool:
    before = sentence.tokens[noun.index - 1].lower if noun.index else ""
    return plain(noun) in TITLES or (noun.lower == "general" and before in GENERALS)


def _ends(sentence: Sentence, noun: Token, word: Token) -> bool:
    """Tell whether a title ends before a word: at "and" too, but within what it is of."""
    if word.lower not in _ENDS:
        return word.tag == "TO"
    above = sentence.head(word)
    joined = [one for one in sentence.conjuncts(above) if one.index > word.index]
    is_joint = word.text == "and" or (word.text == "," and plain(noun) in PORTFOLIOS)
    is_within = is_joint and above.index > noun.index and above.pos in _CONTENT
    return not (is_within and joined and joined[0].entity != "PERSON" and plain(joined[0]) not in TITLES)


def is_minister(word: Token) -> bool:
    """Tell whether what stands before a word is what a minister sees to, and no body."""
    return plain(word) in {"minister", "secretary"}


def is_charge(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is what somebody sees to, and no body: "the minister of trade of Mali"."""
    joint = sentence.head(noun)
    is_behind = noun.dep == "pobj" and joint.lower in {"of", "for"}
    return is_behind and noun.text.islower() and plain(sentence.head(joint)) in PORTFOLIOS


def is_receiving(sentence: Sentence, body: Mention, words: Words) -> bool:
    """Tell whether somebody is sent to a body, so that the post is another's: "ambassador to Japan"."""
    before = [word.lower for word in sentence.tokens[max(body.first - 2, 0) : body.first]]
    is_to = "to" in (before[-1:] if before[-1:] != ["the"] else before[:1])
    return is_to and any(word.lower in _SENT for word in words)
