"""Find wording that a gloss shares with an article.

A gloss is in own words: no six words in a row stand in the article too, and
from five on there is a warning. Names, titles and offices are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.rdf import names
from realpolitik.sources.register import Register
from realpolitik.text.article import Article

WARN_AT = 5
REFUSE_AT = 6
_WORD = re.compile(r"[\w']+")
_LABEL = names.w3c("rdfs", "label")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, with curly apostrophes made straight."""
    return [match[0].lower() for match in _WORD.finditer(text.replace("’", "'"))]


def mask(labels: Iterable[str]) -> frozenset[str]:
    """Return the words of names, titles and offices, which a gloss may share; the order is of no account."""
    return frozenset(word for label in labels for word in words(label))


class Wording:
    """All runs of words of a text, read once; what is asked of it then costs the length of the gloss alone.

    It is a suffix automaton: A. Blumer and others, The smallest automaton
    recognizing the subwords of a text, Theoretical Computer Science 40 (1985).
    """

    __slots__ = ("_last", "_lengths", "_links", "_steps")

    def __init__(self, text: str) -> None:
        self._steps: list[dict[str, int]] = [{}]
        self._links, self._lengths = [-1], [0]
        self._last = 0
        for word in words(text):
            self._read(word)

    def longest_shared_run(self, gloss: str, *masks: frozenset[str]) -> int:
        """Return how many words in a row, none of them in a mask, a gloss shares with the text."""
        longest = length = state = 0
        for word in words(gloss):
            if any(word in masked for masked in masks):
                state = length = 0
                continue
            while state and word not in self._steps[state]:
                state = self._links[state]
                length = self._lengths[state]
            if word in self._steps[state]:
                state, length = self._steps[state][word], length + 1
            longest = max(longest, length)
        return longest

    def _read(self, word: str) -> None:
        """Add the runs that end with one more word."""
        fresh = self._state(self._lengths[self._last] + 1, {})
        above = self._led(self._last, word, to=fresh, instead=None)
        if above >= 0:
            self._links[fresh] = self._split(above, word)
        self._last = fresh

    def _split(self, above: int, word: str) -> int:
        """Return the state of the run of `above` and `word` and no longer one, made where there is none."""
        longer = self._steps[above][word]
        if self._lengths[longer] == self._lengths[above] + 1:
            return longer
        copy = self._state(self._lengths[above] + 1, dict(self._steps[longer]))
        self._links[copy], self._links[longer] = self._links[longer], copy
        self._led(above, word, to=copy, instead=longer)
        return copy

    def _led(self, state: int, word: str, *, to: int, instead: int | None) -> int:
        """Lead `word` to a state from here and all suffixes where it led to `instead`; return the next."""
        while state >= 0 and self._steps[state].get(word) == instead:
            self._steps[state][word] = to
            state = self._links[state]
        return state

    def _state(self, length: int, steps: dict[str, int]) -> int:
        self._steps.append(steps)
        self._links.append(0)
        self._lengths.append(length)
        return len(self._steps) - 1


def longest_shared_run(gloss: str, text: str, masked: Iterable[str]) -> int:
    """Return how many unmasked words in a row a gloss shares with a text."""
    return Wording(text).longest_shared_run(gloss, mask(masked))


def names_of(register: Register) -> frozenset[str]:
    """Return the words of all names in the register, which every gloss may share."""
    return mask(triple.object.value for triple in register.triples if isinstance(triple.object, Literal))


def wording_refusals(record: ArticleRecord, article: Article, known: frozenset[str]) -> tuple[Refusal, ...]:
    """Return the glosses of an article that share six or more words in a row with its text.

    The words in `known` and in the article's own labels may be shared.
    """
    labels = (quad.object for quad in record.quads if quad.predicate == _LABEL)
    own = mask(label.value for label in labels if isinstance(label, Literal))
    wording = Wording(article.text)
    runs = ((claim, wording.longest_shared_run(claim.gloss, known, own)) for claim in record.claims)
    return tuple(
        Refusal(claim.iri.value, "wording", f"the gloss shares {run} words in a row with the article")
        for claim, run in runs
        if run >= REFUSE_AT
    )
