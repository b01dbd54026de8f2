"""The rule on passages of an article that stand in its graph as a label, title, note or gloss.

The text is not at hand: a passage is known by its SHA-256. What is copied in part
is found by `judge.wording`, which has the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.text.article import digest_of

WORDS = 6
"""From so many words on a passage is wording."""

_DIGEST = term("digest")
_TITLE = names.w3c("dcterms", "title")
_TITLED = frozenset({term("Headline"), term("Furniture")})


def copied_refusals(record: ArticleRecord) -> Iterator[Refusal]:
    """Yield what is written about an article and is one of its passages; a title may be the headline."""
    roles = _roles(record)
    for subject, predicate, text in _texts(record.facts):
        wordy = predicate == _TITLE or len(text.split()) >= WORDS
        found = _passage(text, roles) if wordy else None
        if found is not None and not (predicate == _TITLE and found & _TITLED):
            what = local(predicate)
            yield Refusal(subject.value, "copied", f"the {what} is a passage of the article; use own words")


def _texts(facts: Facts) -> Iterator[tuple[NamedNode, NamedNode, str]]:
    """Yield the literals but for digests, with whom and which property they belong to."""
    for subject, said in facts.items():
        for predicate, values in said.items():
            if predicate != _DIGEST:
                for value in values:
                    if isinstance(value, Literal):
                        yield subject, predicate, value.value


def _roles(record: ArticleRecord) -> Mapping[str, set[NamedNode]]:
    """Return which roles the passages with each digest have."""
    roles: dict[str, set[NamedNode]] = defaultdict(set)
    for iri in record.facts.of_type(term("Segment")):
        for digest in record.facts.texts(iri, _DIGEST):
            roles[digest].update(record.facts.iris(iri, term("segmentRole")))
    return roles


def _passage(text: str, roles: Mapping[str, set[NamedNode]]) -> set[NamedNode] | None:
    """Return the roles of the passage that a text is, with or without a full stop; None where it is none."""
    spellings = (text.strip(), f"{text.strip()}.", text.strip().removesuffix("."))
    return next((roles[digest] for digest in map(digest_of, spellings) if digest in roles), None)
