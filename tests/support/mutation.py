"""Make broken inputs of good ones: the same seed and number give the same input, on every machine.

In: good texts, and words that did harm elsewhere. Out: bytes, a few steps away from one of them.
Steps are taken on bytes, characters, words, lines, and on what stands between brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

LARGEST = 60_000
"""Characters of a mutated text; what lies beyond is cut off."""

SIGNS: tuple[str, ...] = (
    *"\0\t\n\r\x0b\x0c\x1b\x7f\x85\xa0\u00ad\u0301\u0378\u061c\u200b\u2028\u202e\u2066\ufeff\ufffe\ud800",
    *"\U0001f469\U000e0041ßıŁ٣²\"'\\`<>{}()[]|&;:,.#@^~%?*+-=/_$! ",
)
"""Characters with which parsers, terminals and comparisons have had trouble."""

WORDS = (
    *("0", "-0", "1e400", "NaN", "00", "9" * 30, "9" * 5000, "1" + "0" * 400, "-1", "٣", "0x10"),
    *("", " ", "\r\n", "null", "true", "a", "_:b", "<>", '""', '"""', "<<(", ")>>", "<<", "\\u0000"),
    *("\\uD800", "%00", "%", "../", "é" * 300, "A" * 3000, "(" * 300, "{" * 300, "[" * 300, "<<( " * 300),
)
"""Words of no language in particular."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_NUMBER = re.compile(r"[0-9]+")
_OPEN, _CLOSED = "{[(<\"'", "}])>\"'"
_REPEATS = (2, 3, 20, 300, 3000)
_MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class Mutator:
    """Good texts, and the words that are put into them."""

    texts: Sequence[str]
    words: Sequence[str]

    def data(self, chance: Random) -> bytes:
        """Return a mutated text as bytes, which need not be text any more."""
        found = self.text(chance).encode("utf-8", "surrogatepass")
        return _bytes(found, chance) if chance.random() < 0.1 else found

    def text(self, chance: Random) -> str:
        """Return a mutated text, which may hold half of a surrogate pair."""
        text = chance.choice(self.texts)
        for _ in range(1 + min(int(chance.expovariate(0.9)), _MOST_STEPS - 1)):
            text = chance.choice(_STEPS)(text, chance, self)[:LARGEST]
        return text


def chance(name: str, seed: int, number: int) -> Random:
    """Return what decides on the input of this number, independent of all others."""
    return Random(f"{name} {seed} {number}")  # noqa: S311 - no secret


def _bytes(data: bytes, chance: Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randrange(1, 4)):
        place = chance.randrange(len(found) + 1)
        found[place : place + chance.randrange(2)] = bytes([chance.randrange(256)])
    return bytes(found)


def _place(text: str, chance: Random) -> int:
    return chance.randrange(len(text) + 1)


def _put_sign(text: str, chance: Random, _: Mutator) -> str:
    place = _place(text, chance)
    return text[:place] + chance.choice(SIGNS) + text[place + chance.randrange(2) :]


def _drop_signs(text: str, chance: Random, _: Mutator) -> str:
    place = _place(text, chance)
    return text[:place] + text[place + chance.choice((1, 1, 1, 2, 10)) :]


def _swap_signs(text: str, chance: Random, _: Mutator) -> str:
    place = _place(text, chance)
    return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]


def _tokens(text: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text)] or [""]


def _swap_words(text: str, chance: Random, _: Mutator) -> str:
    words = _tokens(text)
    one, other = (chance.randrange(len(words)) for _ in range(2))
    words[one], words[other] = words[other], words[one]
    return "".join(words)


def _change_word(text: str, chance: Random, known: Mutator) -> str:
    """Put another word in the place of one: of the same text, of another one, or a known one."""
    words = _tokens(text)
    pools = (words, _tokens(chance.choice(known.texts)), known.words or WORDS, WORDS)
    words[chance.randrange(len(words))] = chance.choice(chance.choice(pools))
    return "".join(words)


def _put_word(text: str, chance: Random, known: Mutator) -> str:
    words = _tokens(text)
    words.insert(
        chance.randrange(len(words) + 1), chance.choice(chance.choice((known.words or WORDS, WORDS)))
    )
    return "".join(words)


def _drop_word(text: str, chance: Random, _: Mutator) -> str:
    words = _tokens(text)
    del words[chance.randrange(len(words))]
    return "".join(words)


def _change_number(text: str, chance: Random, _: Mutator) -> str:
    numbers = list(_NUMBER.finditer(text))
    if not numbers:
        return text
    found = chance.choice(numbers)
    near = str(max(0, int(found[0][:18]) + chance.choice((-1, 1, 7, 100))))
    return text[: found.start()] + chance.choice((near, near, *WORDS[:10])) + text[found.end() :]


def _change_lines(text: str, chance: Random, known: Mutator) -> str:
    """Drop, repeat or move a line, or take one from another text."""
    lines = text.split("\n")
    place, other = (chance.randrange(len(lines)) for _ in range(2))
    line = chance.choice((lines[place], chance.choice(chance.choice(known.texts).split("\n"))))
    if chance.randrange(2):
        del lines[place]
    if chance.randrange(3):
        lines.insert(other, line)
    return "\n".join(lines)


def _join_texts(text: str, chance: Random, known: Mutator) -> str:
    other = chance.choice(known.texts)
    return text[: _place(text, chance)] + other[_place(other, chance) :]


def _block(text: str, chance: Random) -> tuple[int, int]:
    """Return where a bracket opens and the next of its kind closes, or some range without any."""
    sign = chance.randrange(len(_OPEN))
    start = text.find(_OPEN[sign], _place(text, chance))
    end = text.find(_CLOSED[sign], start + 1)
    if start < 0 or end < 0:
        start = _place(text, chance)
        end = start + chance.randrange(40)
    return start, end + 1


def _repeat_block(text: str, chance: Random, _: Mutator) -> str:
    start, end = _block(text, chance)
    return text[:start] + text[start:end] * chance.choice(_REPEATS) + text[end:]


def _nest_block(text: str, chance: Random, _: Mutator) -> str:
    """Put a bracketed part into itself, many times over."""
    start, end = _block(text, chance)
    times = chance.choice(_REPEATS)
    return text[:start] + text[start : end - 1] * times + text[end - 1 : end] * times + text[end:]


def _drop_block(text: str, chance: Random, _: Mutator) -> str:
    start, end = _block(text, chance)
    return text[:start] + text[end:]


def _cut(text: str, chance: Random, _: Mutator) -> str:
    return text[: _place(text, chance)]


_STEPS: tuple[Callable[[str, Random, Mutator], str], ...] = (
    *(_put_sign, _drop_signs, _swap_signs),
    *(_swap_words, _change_word, _change_word, _put_word, _drop_word, _change_number),
    *(_change_lines, _change_lines, _join_texts),
    *(_repeat_block, _nest_block, _drop_block, _cut),
)
