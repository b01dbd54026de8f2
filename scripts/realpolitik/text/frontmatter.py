r"""Read the front matter of a Markdown file: `key: value` between two lines of dashes.

In: a text. Out: where the front matter ends, and what it says. Only simple values are
read, and lists of them; a text whose first lines are anything else has none.
Form: Jekyll and Pandoc metadata blocks, of YAML 1.2 its plain and quoted scalars.

>>> front_matter("---\ntitle: \"Tugs leave\"\nauthor: [Ana, 'Bo']\n---\nThey left.").fields
(('title', 'Tugs leave'), ('author', 'Ana'), ('author', 'Bo'))
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 200
"""How many lines front matter may have."""

_LINE = re.compile(r"([^\n]*)(?:\n|\Z)")
_OPENING, _CLOSING = frozenset({"---"}), frozenset({"---", "..."})
_PAIR = re.compile(r"([A-Za-z_][\w-]*):(?:\s+(.*))?\Z")
_ITEM = re.compile(r"\s*-\s+(.*)\Z")
_DOUBLED = re.compile(r'\\(["\\/])')


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says, in its order, keys in small letters; `end` is the offset behind it."""

    end: int
    fields: tuple[tuple[str, str], ...]

    def all(self, *keys: str) -> tuple[str, ...]:
        """Return the values that are told by any of some keys."""
        return tuple(value for key, value in self.fields if key in keys and value)

    def first(self, *keys: str) -> str | None:
        """Return the first value by the first of some keys that has one."""
        return next((value for wanted in keys for value in self.all(wanted)), None)


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter at the beginning of a text, or None where there is none."""
    fields: list[tuple[str, str]] = []
    key = ""
    for number, match in enumerate(_LINE.finditer(text)):
        line = match[1].rstrip()
        if number == 0:
            if line not in _OPENING:
                return None
        elif line in _CLOSING:
            return FrontMatter(match.end(), tuple(fields))
        else:
            pair, item = _PAIR.match(line), _ITEM.match(line)
            if number > LONGEST or not (
                pair or (key and (item or line[:1] in (" ", "\t"))) or _is_note(line)
            ):
                return None
            if pair:
                key = pair[1].lower()
                fields += ((key, value) for value in _values(pair[2] or ""))
            elif item:
                fields.append((key, _plain(item[1])))
    return None


def _is_note(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def _values(told: str) -> Iterator[str]:
    """Yield the value behind a colon, or those of a list in brackets."""
    told = told.strip()
    if told.startswith("[") and told.endswith("]"):
        yield from (_plain(value) for value in told[1:-1].split(","))
    elif told:
        yield _plain(told)


def _plain(told: str) -> str:
    r"""Return a value without quotation marks.

    >>> _plain('"said \\"no\\""'), _plain("'it''s'"), _plain("tugs  # two")
    ('said "no"', "it's", 'tugs')
    """
    told = told.strip()
    if len(told) > 1 and told[0] == told[-1] == '"':
        return _DOUBLED.sub(r"\1", told[1:-1])
    if len(told) > 1 and told[0] == told[-1] == "'":
        return told[1:-1].replace("''", "'")
    return told.partition(" #")[0].rstrip()
