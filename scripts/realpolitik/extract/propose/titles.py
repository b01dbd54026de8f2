"""What post a run of words tells: "the foreign minister", "deputy head of Y", "ambassador to Y".

In: the words of a title beside a name. Out: the title in the form by which titles are compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType
from typing import Final

from realpolitik.extract.gazetteer.offices import known_title
from realpolitik.extract.tokens import Token
from realpolitik.extract.words.calendar import WEEKDAYS
from realpolitik.extract.words.groups import ORGANISATION_WORDS
from realpolitik.extract.words.titles import (
    CAMPS,
    EMPTY,
    HONORIFICS,
    LEADERS,
    MEMBERS,
    MINISTERS,
    PARTISANS,
    POST_HEADS,
)

Words = tuple[Token, ...]
COUNTERPART: Final = "counterpart"
KNOWN: Final = frozenset(LEADERS.values()) | {"leader"}
_SHORT: Final = MappingProxyType({"gov": "governor", "amb": "ambassador"})
_RULERS: Final = frozenset({"king", "queen", "pope", "sultan", "emir", "governor"})
TITLES: Final = (POST_HEADS | MEMBERS | {COUNTERPART}) - (HONORIFICS - MEMBERS - _RULERS)
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_BEFORE: Final = 4
_LONGEST: Final = 5
"""How many words of an article stand side by side at most in what is the article's own."""
_OF: Final = frozenset({"of", "for"})
_UNENDING: Final = frozenset({"ADP", "DET", "ADJ", "VERB"})
"""What the words behind a title do not end with: before whose it is it says how that is."""
_SERVED: Final = frozenset({"of", "for", "to"})
_NAMES: Final = frozenset({"GPE", "ORG", "LOC", "NORP", "PERSON", "FAC"})
PORTFOLIOS: Final = MINISTERS | {"commissioner", "adviser", "advisor"}
"""Whose titles name behind "of" or "for" what they see to."""
_KINDS: Final = frozenset(
    "firm company group bank agency charity newspaper magazine website broadcaster network thinktank tank "
    "consultancy startup airline party foundation institute university publisher maker manufacturer "
    "producer union".split()
)
"""Nouns behind which the name of a body stands that they describe."""
PAST: Final = frozenset({"former", "ex", "late", "then", "deposed", "ousted", "onetime", "erstwhile"})
GENERALS: Final = frozenset(
    "director secretary attorney prosecutor governor inspector consul auditor".split()
)
"""Words before "general" that make a post with it."""
_PLURAL: Final = frozenset({"NNS", "NNPS", "NNP"})
_COMING: Final = frozenset({"incoming", "elect", "designate", "nominee", "hopeful", "would be"})
"""Who holds no post yet."""
LESSER: Final = frozenset({"deputy", "vice", "under", "assistant", "shadow", "junior", "acting", "interim"})
_SIDES: Final = frozenset({"majority", "minority"})
OPPOSED: Final = "opposition leader"
_OPPOSED: Final = frozenset({"opposition", "rebel", "separatist", "junta", "coup", "militia", "party"})


def plain(word: Token) -> str:
    """Return a word of a title as titles are compared: small, singular, without a prefix."""
    bare = word.lower.removeprefix("then-").removeprefix("ex-").removesuffix(".").replace("-", " ")
    bare = _SHORT.get(bare, bare)
    is_many = word.tag in _PLURAL and bare not in TITLES and bare.removesuffix("s") in TITLES
    return bare.removesuffix("s") if is_many else bare


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
    if any(plain(word) in _COMING for word in words):
        return None
    is_over = any(plain(word) in PAST or word.lower.startswith(("then-", "ex-")) for word in words)
    apart = tuple(word for word in words if word not in owner)
    if owner and _known(words) is None and _known(apart) is not None:
        words = apart
    found = _serving(words, name) or _known(words) or _first_head(words, name)
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
    text, of = _worded(words[first:last], head, of, own)
    lesser = next((plain(word) for word in reversed(words[:first]) if word.text not in "-–"), "")
    if lesser == "under":
        first -= 1
        about = () if _is_named(of, head) else of
        text = _short(_joined((*words[first:last], *about)))
        return Title(text, head, False, is_over, () if about else of)
    if lesser in LESSER or (lesser in _OPPOSED | _SIDES and text == "leader"):
        text = f"{lesser} {text}"
    return Title(text, head, plain(head) in MEMBERS and text not in KNOWN, is_over, of)


def _worded(words: Words, head: Token, of: Words, own: set[int]) -> tuple[str, Words]:
    """Return how a title is worded, with what it is about, and the words behind "of" that are no part."""
    text = known_title(_joined(words))
    if text in KNOWN:
        return text, of
    kept = [word for word in words if word.index not in own and word.pos in _CONTENT]
    text = " ".join(plain(word) for word in kept if plain(word) not in EMPTY | PAST)
    named = _called(of)
    if named:
        return text, named
    is_about = bool(of) and of[1].text.islower() and of[1].pos != "DET"
    is_about = is_about or (bool(of) and plain(head) in PORTFOLIOS and (bool(own) or not _is_named(of, head)))
    return (_short(f"{text} {_joined(of)}"), ()) if is_about else (text, of)


def _short(text: str) -> str:
    """Return a title in few words, that is no wording of the text."""
    told = text.replace(",", " ").split()
    return " ".join(told if len(told) <= _LONGEST else [word for word in told if word not in {"and", "for"}])


def _is_named(of: Words, head: Token) -> bool:
    """Tell whether a state, a person or a body stands behind "of"; ministers see to a matter."""
    if plain(head) in MINISTERS:
        return any(word.entity in {"GPE", "PERSON"} or word.lower in ORGANISATION_WORDS for word in of)
    return any(word.entity in _NAMES for word in of)


def _called(of: Words) -> Words:
    """Return "of" and the name behind it that a noun says the kind of: "of the research firm Lume Orrin"."""
    names = tuple(takewhile(lambda word: word.pos == "PROPN", reversed(of[1:])))[::-1]
    before = of[len(of) - len(names) - 1 : len(of) - len(names)]
    is_kind = bool(names) and before[0].pos == "NOUN" and before[0].lower in _KINDS
    return (of[0], *names) if is_kind else ()


def _serving(words: Words, name: frozenset[str]) -> tuple[int, int, Token] | None:
    """Return where the title stands of whoever serves the holder of an office: "aide to the king"."""
    known = _known(words)
    if known is None:
        return None
    for at, word in enumerate(words[: known[0]]):
        if plain(word) in TITLES and word.pos in _NOUNS and words[at + 1].lower in _SERVED:
            return _first_head(words[: at + 1], name)
    return None


def _sent(words: Words, last: int, head: Token) -> str:
    """Return the post of whoever is sent to a state or body: "ambassador to Japan"; else nothing."""
    if head.lower != "ambassador":
        return ""
    at = last
    is_of = last < len(words) and words[last].lower == "of"
    while at < len(words) and words[at].lower not in ({"to", "in"} if is_of else {"to"}):
        at += 1
    is_behind = at == last or is_of
    named = takewhile(lambda word: word.pos == "PROPN" or word.lower == "the", words[at + 1 :])
    where = [word.text for word in named if word.lower not in WEEKDAYS]
    return f"ambassador to {' '.join(where)}" if where and is_behind else ""


def _is_partisan(words: Words, first: int, head: Token) -> bool:
    """Tell whether a leader is one of a camp or trade and not of the land: "the Dutch far-right leader"."""
    before = plain(words[first - 1]).split()[-1:] if first else []
    return head.lower == "leader" and bool(before) and before[0] in CAMPS


def _is_of_unknown(words: Words, first: int, own: set[int]) -> bool:
    """Tell whether a name that is nobody's stands right before a title: "the Cop28 president"."""
    before = words[first - 1] if first else None
    if own or before is None or before.pos != "PROPN":
        return False
    return plain(before) not in EMPTY | PAST | LESSER | HONORIFICS and before.text[-1].isdigit()


def _joined(words: Words) -> str:
    return " ".join(plain(word) for word in words if word.text != "-")


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
        is_compound = follows is not None and plain(follows) in TITLES and follows.lower not in name
        is_head = plain(word) in TITLES and word.pos in _NOUNS and word.lower not in name
        is_head = is_head and not (plain(word) in PARTISANS and _has_title(words[at + 1 :], name))
        is_general = follows is not None and follows.lower == "general" and plain(word) in GENERALS
        if is_head and not is_compound:
            first = at
            while first and at - first < _BEFORE and words[first - 1].pos in _CONTENT:
                first -= 1
            return first, at + 1 + is_general, word
    return None


def _has_title(words: Words, name: frozenset[str]) -> bool:
    return any(plain(word) in TITLES and word.lower not in name for word in words)


def _behind(words: Words, last: int, name: frozenset[str], own: set[int]) -> Words:
    """Return the words behind "of" or "for" right after a title, with it, up to the owner or the name."""
    if last >= len(words) or words[last].lower not in _OF:
        return ()
    end = last + 1
    while end < len(words) and words[end].lower not in name | HONORIFICS and words[end].index not in own:
        end += 1
    while end > last and words[end - 1].pos in _UNENDING:
        end -= 1
    if end < len(words) and words[end].index in own and words[end - 1].lower in _KINDS:
        return ()
    return words[last:end] if end > last + 1 else ()
