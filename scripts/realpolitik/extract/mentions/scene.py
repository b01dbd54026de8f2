"""What is known of a document before its mentions are looked for.

In: the text, its parsed sentences, when it was published and the gazetteer. Out: a
`Scene` with what the stages ask for: paragraphs, quotations, capitals of a headline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from realpolitik.extract.gazetteer.table import Gazetteer
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.literals import Bounds, time_bounds
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Article, Span

_BREAK = re.compile(r"\n\s*\n")
_QUOTED = re.compile(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|(?<!\w)‘[^‘]*?’(?!\w)")
_WORDY = 4
_TITLED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with what its words are read by; `day` is when it was published, if that is known."""

    article: Article
    sentences: tuple[Sentence, ...]
    gazetteer: Gazetteer
    vocabulary: Vocabulary
    day: Bounds | None
    quoted: frozenset[tuple[int, int]] = field(repr=False)
    titled: frozenset[int] = field(repr=False)
    paragraphs: tuple[int, ...] = field(repr=False)
    _having: Mapping[str, Sequence[int]] = field(repr=False)

    @classmethod
    def of(
        cls,
        article: Article,
        sentences: Iterable[Sentence],
        gazetteer: Gazetteer,
        vocabulary: Vocabulary,
        published: str | None,
    ) -> Scene:
        """Return what is known; raises ValueError for a `published` that is no EDTF literal."""
        read = tuple(sentences)
        return cls(
            article,
            read,
            gazetteer,
            vocabulary,
            None if published is None else time_bounds(published),
            frozenset(_quoted(article.text, read)),
            frozenset(place for place, one in enumerate(read) if is_titled(one)),
            tuple(_paragraphs(article.text, read)),
            _places(read),
        )

    def having(self, word: str) -> Sequence[int]:
        """Return the places of the sentences that have a word in this very spelling."""
        return self._having.get(word, ())

    def is_quoted(self, sentence: int, token: int) -> bool:
        """Tell whether a word stands within quotation marks."""
        return (sentence, token) in self.quoted


def _places(sentences: Sequence[Sentence]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        for word in dict.fromkeys(token.text for token in sentence.tokens):
            found[word].append(place)
    return found


def is_titled(sentence: Sentence) -> bool:
    """Tell whether most longer words that are no name have a capital, as in a headline, and so the verb."""
    roots = (one for one in sentence.tokens if one.head == one.index)
    if any(one.pos == "VERB" and one.text.islower() for one in roots):
        return False
    longer = [one.text for one in sentence.tokens[1:] if _is_long(one) and not one.entity]
    capital = [word for word in longer if word[0].isupper()]
    return len(capital) > 1 and len(capital) >= _TITLED_SHARE * len(longer)


def _is_long(word: Token) -> bool:
    return len(word.text) >= _WORDY and word.text.isalpha()


def head_of(words: Sequence[Token]) -> Token:
    """Return the word of a phrase on which the others depend; the last of several."""
    inside = {word.index for word in words}
    free = [word for word in words if word.head not in inside or word.head == word.index]
    named = [word for word in free if word.text[0].isalnum()]
    return (named or free or list(words))[-1]


def span_of(words: Sequence[Token]) -> Span:
    """Return the characters from the first of some words to the last."""
    return Span(words[0].span.start, words[-1].span.end)


def _quoted(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    ranges = [
        (start + match.start(), start + match.end())
        for start, paragraph in _pieces(text)
        for match in _QUOTED.finditer(paragraph)
    ]
    starts = [first for first, _ in ranges]
    for place, sentence in enumerate(sentences):
        for word in sentence.tokens:
            behind = bisect_left(starts, word.span.start)
            if behind and word.span.start < ranges[behind - 1][1]:
                yield place, word.index


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in _BREAK.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


def _paragraphs(text: str, sentences: Iterable[Sentence]) -> Iterator[int]:
    breaks = [match.start() for match in _BREAK.finditer(text)]
    for sentence in sentences:
        yield bisect_left(breaks, sentence.segment.span.end)
