"""Tell whether a text is English, by the small words that every sentence needs.

In: a text. Out: yes or no. Of the words of English news about four in ten are among
these, of short and dense news one in eight at the least; other languages have small words of their own.
"""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 0.1
"""The share of small words from which on a text is English."""

LONGEST: Final = 20_000
"""How many characters are looked at; the beginning of a text tells enough."""

SHORT: Final = 25
"""A text of fewer words, such as a headline, may lack small words: letters alone decide."""

_LETTERS: Final = 0.9
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SMALL: Final = frozenset(
    """
    the of and to a in that is was for on with as by at from it its he she his her they their has have had be
    been are were will would not but an this which who said says after over about into than or also could may
    more we i you our us out up if when there what no against between during before while under two new
    """.split()
)
_FOREIGN: Final = frozenset(
    """
    de la en y zij der die das und ist nicht mit von den dem ein eine zu auf für des im sich auch
    als el los las que del una por con para se su al lo le les des du et est une dans pour qui sur
    au avec il ne pas plus son ce di che è della per non sono alla nel da dei gli het een van niet
    voor zijn op te um uma não os dos na no em och att det som på är av för och med til er ikke af
    på w na się z że jest do nie to
    """.split()
)


def is_english(text: str) -> bool:
    """Tell whether a text is English; of a short one, whether nothing speaks against it.

    >>> is_english("The minister said that the talks had ended and that he would leave."
    ...            " It was not clear who would be at the table after that, or what they could do.")
    True
    >>> is_english("Der Minister sagte, dass die Gespräche beendet sind und er nicht mehr kommt.")
    False
    """
    words = [word.lower() for word in _WORD.findall(text[:LONGEST])]
    if not words:
        return False
    plain = sum(word.isascii() for word in words) / len(words)
    small, foreign = sum(word in _SMALL for word in words), sum(word in _FOREIGN for word in words)
    if len(words) < SHORT:
        return plain >= _LETTERS and foreign <= max(small, 1)
    return small / len(words) >= LEAST and small > foreign
