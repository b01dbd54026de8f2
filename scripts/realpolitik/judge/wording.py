"""Find wording that a gloss shares with an article.

A gloss is in own words: no six words in a row stand in the article too, and
from five on there is a warning. Names, titles and offices are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

WARN_AT = 5
REFUSE_AT = 6
_WORD = re.compile(r"[\w']+")


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
