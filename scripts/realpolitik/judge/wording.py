"""Find wording that what is written about an article shares with it.

Glosses, labels, titles, notes and ids are in own words: no six words in a row stand
in the article too, and from five on there is a warning. Names are masked, whole
and as phrases; a title may be the headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.judge.masks import LABELS, Names, spelled
from realpolitik.rdf import names
from realpolitik.rdf.names import local, term
from realpolitik.text.article import Article, Span

WARN_AT = 5
REFUSE_AT = 6
_TITLE = "title"
_TITLED = frozenset({term("Headline"), term("Furniture")})
_NOBODY = Names(())


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, with curly apostrophes made straight."""
    return [word.lower() for word in spelled(text)]


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

    def longest_shared_run(self, own: str, *masks: Names) -> int:
        """Return how many words in a row, none of them of a masked name, own words share with the text."""
        longest = length = state = 0
        said = spelled(own)
        hidden = set[int]().union(*(mask.hidden(said) for mask in masks))
        for place, word in enumerate(map(str.lower, said)):
            if place in hidden:
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


def longest_shared_run(own: str, text: str, masked: Names = _NOBODY) -> int:
    """Return how many unmasked words in a row own words share with a text."""
    return Wording(text).longest_shared_run(own, masked)


@dataclass(frozen=True, slots=True)
class SharedRun:
    """So many words in a row that one free text about something shares with the article."""

    subject: str
    what: str
    words: int

    @property
    def is_refused(self) -> bool:
        """Whether there are so many that it is refused; a shorter run is a warning."""
        return self.words >= REFUSE_AT

    @property
    def rule(self) -> str:
        """The code under which it is told."""
        return "wording" if self.is_refused else "warning: wording"

    @property
    def message(self) -> str:
        """What is told of it."""
        return f"the {self.what} shares {self.words} words in a row with the article"


def wording_refusals(runs: Iterable[SharedRun]) -> tuple[Refusal, ...]:
    """Return the refusals that shared runs amount to."""
    return tuple(Refusal(run.subject, "wording", run.message) for run in runs if run.is_refused)


def shared_runs(record: ArticleRecord, article: Article, known: Names) -> tuple[SharedRun, ...]:
    """Return the free texts of an article's graphs that share five or more words in a row with its text.

    The names that are `known` and those that the article's own labels are may be shared.
    """
    own = Names(
        quad.object.value
        for quad in record.quads
        if quad.predicate in LABELS and isinstance(quad.object, Literal)
    )
    whole, told = Wording(article.text), _headlines(record, article)
    return tuple(
        SharedRun(teller, what, run)
        for teller, what, text in sorted({*_free_texts(record), *_ids(record)})
        if whole.longest_shared_run(text) >= WARN_AT  # names hide words of it: it grows no longer by them
        and (run := whole.longest_shared_run(text, known, own)) >= WARN_AT
        and not (what == _TITLE and _is_headline(text, told))
    )


def _free_texts(record: ArticleRecord) -> Iterator[tuple[str, str, str]]:
    """Yield who or what is described in letters, by which property and how; content is its claim's."""
    for quad in record.quads:
        inside = quad.graph_name != record.iri
        teller = quad.graph_name if inside else quad.subject
        if isinstance(quad.object, Literal) and isinstance(teller, NamedNode):
            yield teller.value, local(quad.predicate), quad.object.value


def _ids(record: ArticleRecord) -> Iterator[tuple[str, str, str]]:
    """Yield the words of ids, as if all began with capitals, for names are found by these."""
    own = f"{local(record.iri)}-"
    for iri in {node for quad in record.quads for node in (quad.subject, quad.object)}:
        if isinstance(iri, NamedNode) and names.is_thing(iri):
            slug = local(iri).removeprefix(own)
            yield iri.value, "id", " ".join(word.capitalize() for word in slug.split("-"))


def _headlines(record: ArticleRecord, article: Article) -> list[str]:
    """Return the words of each headline, and of each line beside the article, as front matter is."""
    spans = [
        Span(*parts[1:])
        for iri in record.facts.of_type(term("Segment"))
        if _TITLED.intersection(record.facts.iris(iri, term("segmentRole")))
        and (parts := names.split_span(iri)) is not None
    ]
    return [_joined(span.of(article.text)) for span in spans]


def _is_headline(title: str, headlines: list[str]) -> bool:
    """Tell whether a title is a headline, or words of one that follow each other."""
    return any(_joined(title) in headline for headline in headlines)


def _joined(text: str) -> str:
    return f" {' '.join(words(text))} "
