"""When something was said: on the day of the utterance, else when its text was first published.

In: what one article tells of utterances, and the dates of articles. Out: bounds in days,
with slack where a date is vague, open where nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.status import POSITIVE
from realpolitik.rdf.literals import Bounds, slack_bounds
from realpolitik.rdf.names import term

UNKNOWN = Bounds(None, None)
"""Some day, nobody knows which."""
PUBLISHED, TIME = term("published"), term("time")


def published(record: ArticleRecord) -> str:
    """Return when an article was published, in EDTF, or nothing where it does not say."""
    return record.facts.text(record.iri, PUBLISHED) or ""


def utterance_times(claims: Iterable[Claim]) -> Mapping[NamedNode, str]:
    """Return the one time that the claims of an article give each utterance; of two nobody knows which."""
    told = [claim for claim in claims if not claim.withdrawn and claim.polarity == POSITIVE]
    utterances = {claim.utterance for claim in told if claim.utterance is not None}
    found: dict[NamedNode, set[str]] = {utterance: set() for utterance in utterances}
    for triple in (triple for claim in told for triple in claim.content) if utterances else ():
        subject = triple.subject
        if triple.predicate == TIME and isinstance(subject, NamedNode) and subject in utterances:
            found[subject].add(text(triple.object))
    return {utterance: time for utterance, times in found.items() if (time := only(times))}


def text(value: object) -> str:
    """Return the text of a literal, or nothing for what is none."""
    return value.value if isinstance(value, Literal) else ""


def only(times: Iterable[str]) -> str:
    """Return the time if it is one, else nothing."""
    found = set(times)
    return found.pop() if len(found) == 1 else ""


def said(said_on: str, first: str, own: str) -> Bounds:
    """Return the days on one of which something was said, from EDTF or nothing for what is not told.

    `first` is the date of the text that the article, of the date `own`, is or is a copy of.
    A text whose date is not known came no later than its copy.

    >>> said("", "", "2031-05").latest
    datetime.date(2031, 5, 31)
    """
    if said_on or first:
        return slack_bounds(said_on or first)
    return Bounds(None, slack_bounds(own).latest) if own else UNKNOWN
