"""Tell whether two names are one, however they were typed.

In: a name. Out: its key, the same for all spellings that a reader takes for one: composed
or not, in any capitals, with straight or curly apostrophes, any hyphens and blanks. A second,
coarser key leaves out accents too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_BASE: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters with a stroke, and two in one, which Unicode does not take apart."""

_ARTICLE: Final = re.compile(r"the (?=.)")


def spelling(name: str) -> str:
    """Return the key that all spellings of a name share.

    >>> spelling("O\u2019Konte\u00a0 Jong\u2011UN")
    "o'konte jong-un"
    """
    typed = unicodedata.normalize("NFC", name).translate(_SAME).casefold()
    return unicodedata.normalize("NFC", " ".join(typed.split()))


def bare(name: str) -> str:
    """Return the key of a name without accents, and without an article before it.

    >>> bare("the D\u00e1ra B\u00f8") == bare("Dara Bo")
    True
    """
    letters = unicodedata.normalize("NFKD", spelling(name)).translate(_BASE)
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain
