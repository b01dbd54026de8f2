"""The words that tell who holds a post: the title within a name, beside it, or said of it.

In: a sentence and the mention of a person by name. Out: the runs of words in which a title of
that person may stand ("President X", "the foreign minister, X", "X, the head of Y", "X is the
head of Y"), and the title that a run of words tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from realpolitik.extract.entities import Mention
from realpolitik.extract.gazetteer.offices import known_title
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.calendar import WEEKDAYS
from realpolitik.extract.words.titles import CAMPS, EMPTY, HONORIFICS, LEADERS, MEMBERS, POST_HEADS

Words = tuple[Token, ...]
COUNTERPART: Final = "counterpart"
KNOWN: Final = frozenset(LEADERS.values()) | {"leader"}
_RULERS: Final = frozenset({"king", "queen", "pope", "sultan", "emir", "governor"})
_TITLES: Final = (POST_HEADS | MEMBERS | {COUNTERPART}) - (HONORIFICS - MEMBERS - _RULERS)
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_LONGEST: Final = 12
"""How many words a title has at most, with what it is of."""
_BEFORE: Final = 4
_ENDS: Final = frozenset({",", "(", ")", ";", ":", "–", "—", '"', "“", "”", "who", "which", "that", "and"})
_OF: Final = frozenset({"of", "for"})
_PAST: Final = frozenset({"former", "ex", "late", "then", "deposed", "ousted", "onetime", "erstwhile"})
_PLURAL: Final = frozenset({"NNS", "NNPS", "NNP"})
_COMING: Final = frozenset({"incoming", "elect", "designate", "nominee", "hopeful", "would be"})
"""Who holds no post yet."""
_LESSER: Final = frozenset({"deputy", "vice", "under", "assistant", "shadow", "junior", "acting", "interim"})
_OPPOSED: Final = frozenset({"opposition", "rebel", "separatist", "junta", "coup", "militia", "party"})


def titles(sentence: Sentence, mention: Mention) -> Iterator[Words]:
    """Yield the words of each title that stands at the name of a person, the surest first."""
    inside = sentence.tokens[_start(sentence, mention) : mention.last]
    if _has_title(inside):
        yield inside
    for noun in _nouns(sentence, sentence.tokens[mention.head]):
        words = phrase(sentence, noun, mention)
        if _has_title(words):
            yield words
    yield from _shared(sentence, sentence.tokens[mention.head])


def _shared(sentence: Sentence, name: Token) -> Iterator[Words]:
    """Yield the title before the first of several names that it is of: "Reps. X and Y"."""
    first = name
    while first.dep == "conj" and sentence.head(first).index < first.index:
        first = sentence.head(first)
    before = sorted(sentence.children(first, "compound", "amod", "nmod"), key=lambda word: word.index)
    many = [word for word in before if _plain(word) in _TITLES and word.lower.rstrip(".").endswith("s")]
    if many and many[-1].pos in _NOUNS:
        yield tuple(word for word in before if word.index <= many[-1].index)


def _start(sentence: Sentence, mention: Mention) -> int:
    """Return where the words before a name begin that say what somebody is: "its former deputy envoy X"."""
    first = mention.first
    while first and (
        sentence.tokens[first - 1].text == "-"
        or _plain(sentence.tokens[first - 1]) in _LESSER
        or _is_before(sentence, sentence.tokens[first - 1], mention)
        or (sentence.tokens[first].text == "-" and _plain(sentence.tokens[first - 1]) in _PAST)
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
    return any(_plain(word) in _TITLES and word.pos in _NOUNS for word in words)


def _plain(word: Token) -> str:
    plain = word.lower.removeprefix("then-").removeprefix("ex-").removesuffix(".").replace("-", " ")
    is_many = word.tag in _PLURAL and plain not in _TITLES and plain.removesuffix("s") in _TITLES
    return plain.removesuffix("s") if is_many else plain


def _nouns(sentence: Sentence, name: Token) -> Iterator[Token]:
    """Yield the nouns that stand beside a name and say who that is."""
    if name.dep == "appos":
        yield from _owning(sentence, sentence.head(name))
    yield from sentence.children(name, "appos")
    verb = sentence.head(name)
    if name.dep == "nsubj" and verb.lower in {"is", "'s", "’s"}:
        yield from sentence.children(verb, "attr")


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
    if (
        _plain(noun) not in _TITLES
        or noun.tag in {"NNS", "NNPS"}
        or mention.first <= noun.index < mention.last
    ):
        return ()
    own = sentence.children(noun, "det", "amod", "compound", "poss", "nmod")
    first = min((below.index for word in own for below in sentence.subtree(word)), default=noun.index)
    limit = mention.first if mention.first > noun.index else len(sentence.tokens)
    last = noun.index + 1
    while last < min(limit, first + _LONGEST) and sentence.tokens[last].text not in _ENDS:
        last += 1
    return sentence.tokens[min(first, noun.index) : last]


@dataclass(frozen=True, slots=True)
class Title:
    """What a run of words says that somebody is, in the form by which titles are compared.

    `head` is its noun; `is_member` tells that it names no office but who belongs to a body,
    `is_over` that it is past, `of` has the words behind "of" that the title does not hold.
    """

    text: str
    head: Token
    is_member: bool
    is_over: bool
    of: Words = ()


def title(words: Words, name: frozenset[str], owner: Words) -> Title | None:
    """Return the title that a run of words tells; those of `name` and `owner` are none of it."""
    if any(_plain(word) in _COMING for word in words):
        return None
    is_over = any(_plain(word) in _PAST or word.lower.startswith(("then-", "ex-")) for word in words)
    apart = tuple(word for word in words if word not in owner)
    if owner and _known(words) is None and _known(apart) is not None:
        words = apart
    found = _known(words) or _first_head(words, name)
    if found is None or _is_partisan(words, found[0], found[2]):
        return None
    first, last, head = found
    own = {word.index for word in owner}
    if _is_of_unknown(words, first, own):
        return None
    of = _behind(words, last, name, own)
    sent = _sent(words, last, head)
    if sent and owner:
        return Title(sent, head, False, is_over)
    text = known_title(_joined(words[first:last]))
    if text not in KNOWN:
        kept = [word for word in words[first:last] if word.index not in own and word.pos in _CONTENT]
        text = " ".join(_plain(word) for word in kept if _plain(word) not in EMPTY | _PAST)
        is_about = bool(of) and of[1].text.islower() and of[1].pos != "DET"
        text, of = (f"{text} {_joined(of)}", ()) if is_about else (text, of)
    lesser = next((_plain(word) for word in reversed(words[:first]) if word.text not in "-–"), "")
    if lesser in _LESSER or (lesser in _OPPOSED and text == "leader"):
        text = f"{lesser} {text}"
    return Title(text, head, _plain(head) in MEMBERS and text not in KNOWN, is_over, of)


def _sent(words: Words, last: int, head: Token) -> str:
    """Return the post of whoever is sent to a state or body: "ambassador to Japan"; else nothing."""
    if head.lower != "ambassador" or last + 1 >= len(words) or words[last].lower != "to":
        return ""
    named = takewhile(lambda word: word.pos == "PROPN" or word.lower == "the", words[last + 1 :])
    where = [word.text for word in named if word.lower not in WEEKDAYS]
    return f"ambassador to {' '.join(where)}" if where else ""


def _is_partisan(words: Words, first: int, head: Token) -> bool:
    """Tell whether a leader is one of a camp or trade and not of the land: "the Dutch far-right leader"."""
    before = _plain(words[first - 1]).split()[-1:] if first else []
    return head.lower == "leader" and bool(before) and before[0] in CAMPS


def _is_of_unknown(words: Words, first: int, own: set[int]) -> bool:
    """Tell whether a name that is nobody's stands right before a title: "the Cop28 president"."""
    before = words[first - 1] if first else None
    if own or before is None or before.pos != "PROPN":
        return False
    return _plain(before) not in EMPTY | _PAST | _LESSER | HONORIFICS and before.text[-1].isdigit()


def _joined(words: Words) -> str:
    return " ".join(_plain(word) for word in words if word.text != "-")


def _known(words: Words) -> tuple[int, int, Token] | None:
    """Return where the longest title stands that is known by its words alone, and its noun."""
    spans = (
        (last - first, -first, last)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
        if known_title(_joined(words[first:last])) in KNOWN and _is_noun(words[last - 1])
    )
    length, start, last = max(spans, default=(0, 0, 0))
    if not length:
        return None
    first = -start
    is_of = any(word.lower in _OF for word in words[first:last])
    return first, last, words[first] if is_of else words[last - 1]


def _is_noun(word: Token) -> bool:
    return word.pos in _NOUNS or word.lower == "general"


def _first_head(words: Words, name: frozenset[str]) -> tuple[int, int, Token] | None:
    """Return where a title that is not known by itself stands: up to its noun, the last of a compound."""
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else None
        is_compound = follows is not None and _plain(follows) in _TITLES and follows.lower not in name
        is_head = _plain(word) in _TITLES and word.pos in _NOUNS and word.lower not in name
        if is_head and not is_compound:
            first = at
            while first and at - first < _BEFORE and words[first - 1].pos in _CONTENT:
                first -= 1
            return first, at + 1, word
    return None


def _behind(words: Words, last: int, name: frozenset[str], own: set[int]) -> Words:
    """Return the words behind "of" or "for" right after a title, with it, up to the owner or the name."""
    if last >= len(words) or words[last].lower not in _OF:
        return ()
    end = last + 1
    while end < len(words) and words[end].lower not in name | HONORIFICS and words[end].index not in own:
        end += 1
    while end > last and words[end - 1].pos in {"ADP", "DET"}:
        end -= 1
    return words[last:end] if end > last + 1 else ()
