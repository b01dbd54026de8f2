"""A source that a sentence names beside what it says, and for which words it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.voices.attitude import Speech

CITING: Final = frozenset({"citing", "quoting"})
"""Words by which who says something names his own source."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source with the indices of the words that it holds for; `entry` is that of a verb of saying."""

    speech: Speech
    scope: range
    entry: Entry | None = None

    @property
    def is_cited(self) -> bool:
        """Whether somebody else, who says it, names it as his source."""
        return self.speech.word.lower in CITING
