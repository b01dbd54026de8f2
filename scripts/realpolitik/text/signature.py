"""A signature of a text's wording, by which nearly equal texts are found and no word is told.

In: a text. Out: for each of some hash functions eight bits of the least hash of any three
words in a row (MinHash, in eight bits: Li and König, "b-Bit Minwise Hashing", 2010). Of two
texts about as many bytes agree as the share of such rows that they have in common. A byte
fits one row in 256 of all that there are, so none can be read from it. Written here, for
libraries of this need numpy and scipy, and the rest of the program needs neither.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

LENGTH: Final = 120
"""How many hash functions there are, and bytes in a signature."""
FEWEST: Final = 20
"""A text of fewer words has no signature: what it shares with others may be chance."""
_ROW: Final = 3
_BAND: Final = 5
_BATCH: Final = 1000
"""Of how many rows the hashes are in memory at once: they are some hundred times larger than the text."""
_HASHES: Final = struct.Struct(f">{LENGTH}I")
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)  # a draft of one text is rendered again and again, until nothing of it is refused
def wording_signature(text: str) -> str | None:
    """Return the signature of a text in hexadecimal, or None for one that is too short.

    Capitals, marks and white space make no difference to it.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    words = _WORD.findall(folded)
    if len(words) < FEWEST:
        return None
    shifted = (islice(words, first, None) for first in range(_ROW))
    rows = iter(set(map(" ".join, zip(*shifted, strict=False))))
    least = _hashes(next(rows))
    while batch := tuple(islice(rows, _BATCH)):
        least = tuple(map(min, least, *map(_hashes, batch)))
    return bytes(each & 0xFF for each in least).hex()


def _hashes(row: str) -> tuple[int, ...]:
    """Return the hash of a row by each function: parts of one digest that is as long as all of them."""
    return _HASHES.unpack(hashlib.shake_128(row.encode()).digest(_HASHES.size))


def bands(signature: str) -> Iterator[str]:
    """Yield keys of which two nearly equal texts share one, but for one pair in ten thousand."""
    width = 2 * _BAND
    for start in range(0, len(signature), width):
        yield f"{start // width}:{signature[start : start + width]}"


def likeness(one: str, other: str) -> float:
    """Return the share of bytes that two signatures have in common, from 0 to 1."""
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=False)
    return sum(mine == their for mine, their in pairs) / LENGTH
