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


def longest_shared_run(gloss: str, text: str, masked: Iterable[str]) -> int:
    """Return how many unmasked words in a row a gloss shares with a text."""
    names = frozenset(word for name in masked for word in words(name))
    said = [None if word in names else word for word in words(gloss)]
    article = " ".join(["", *words(text), ""])
    longest = 0
    for start in range(len(said)):
        for end in range(start + longest + 1, len(said) + 1):
            run = said[start:end]
            if None in run or " " + " ".join(word for word in run if word is not None) + " " not in article:
                break
            longest = end - start
    return longest


def wording_refusals(record: ArticleRecord, article: Article, register: Register) -> tuple[Refusal, ...]:
    """Return the glosses of an article that share six or more words in a row with its text."""
    labels = [triple.object.value for triple in register.triples if isinstance(triple.object, Literal)]
    labels += [
        quad.object.value
        for quad in record.quads
        if quad.predicate == _LABEL and isinstance(quad.object, Literal)
    ]
    runs = ((claim, longest_shared_run(claim.gloss, article.text, labels)) for claim in record.claims)
    return tuple(
        Refusal(claim.iri.value, "wording", f"the gloss shares {run} words in a row with the article")
        for claim, run in runs
        if run >= REFUSE_AT
    )
