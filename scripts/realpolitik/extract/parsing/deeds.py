"""Headlines of which a parser takes a plural for the verb: "Chad airstrikes kill five".

In: a parsed headline, and what parses. Out: it as it is read with a plural that is nothing else in that
place, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from realpolitik.extract.parsing.again import NAMED, VERBS, Again, subjects

_PLURALS: Final = frozenset(
    "airstrikes bombings shellings raids riots clashes shootings floods blasts "
    "rebels gunmen jihadists jihadis militants troops protesters bandits".split()
)
"""What is done, and who does it: they are the subject where a plain verb stands behind them."""
_PLAIN: Final = frozenset({"VBP", "VB"})


def deeds(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "soldiers" for the plural that was taken for its verb."""
    word = next((one for one in doc[1:-1] if _is_misread(one)), None)
    if word is None:
        return None
    again = parse(f"{doc.text[: word.idx]}soldiers{doc.text[word.idx + len(word.text) :]}")
    if len(again) != len(doc):
        return None
    told = again[word.i]
    is_better = told in subjects(again) and told.head.i > word.i and told.head.tag_ in _PLAIN | {"VBD"}
    return Again(again, {word.i: word.lower_.removesuffix("s")}) if is_better else None


def _is_misread(word: Any) -> bool:
    """Tell whether a plural was read as a verb, though another verb stands behind it."""
    if word.lower_ not in _PLURALS or word.pos_ not in VERBS or word.nbor(-1).pos_ not in NAMED:
        return False
    return any(one.tag_ in _PLAIN and one.nbor(-1).lower_ != "to" for one in word.doc[word.i + 1 :])
