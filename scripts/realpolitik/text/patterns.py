"""Seek many texts in many lines at once, in time that grows with their lengths alone.

In: the texts that are sought, then one line after the other. Out: which of them were seen, and where.
The automaton is that of A. V. Aho and M. J. Corasick, Efficient string matching, CACM 18 (1975).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

_ROOT: Final = 0


class Patterns:
    """The texts that are sought; each state stands for a beginning of one of them, the root for none."""

    __slots__ = ("_ends", "_falls", "_origins", "_steps")

    def __init__(self, texts: Iterable[str]) -> None:
        self._steps: dict[tuple[int, str], int] = {}
        self._origins: list[tuple[int, str]] = [(_ROOT, "")]
        self._ends = {text: self._added(text) for text in texts}
        self._falls = self._linked()

    def __len__(self) -> int:
        """Return how many texts are sought."""
        return len(self._ends)

    def end(self, text: str) -> int | None:
        """Return the state in which this text has been read, or None where it is not sought."""
        return self._ends.get(text)

    def states(self, line: str) -> Iterator[int]:
        """Yield the state before the first and after every character of a line."""
        state = _ROOT
        yield state
        for char in line:
            state = self._next(state, char)
            yield state

    def fall(self, state: int) -> int:
        """Return the state of the longest other beginning with which that of `state` ends, or the root."""
        return self._falls[state]

    def _added(self, text: str) -> int:
        state = _ROOT
        for char in text:
            fresh = len(self._origins)
            after = self._steps.setdefault((state, char), fresh)
            if after == fresh:
                self._origins.append((state, char))
            state = after
        return state

    def _linked(self) -> list[int]:
        """Return where every state falls; those of shorter beginnings are needed first."""
        depths = [0] * len(self._origins)
        for state, (origin, _) in enumerate(self._origins[1:], start=1):
            depths[state] = depths[origin] + 1
        self._falls = [_ROOT] * len(depths)
        for state in sorted(range(len(depths)), key=depths.__getitem__):
            origin, char = self._origins[state]
            if origin != _ROOT:
                self._falls[state] = self._next(self._falls[origin], char)
        return self._falls

    def _next(self, state: int, char: str) -> int:
        while state != _ROOT and (state, char) not in self._steps:
            state = self._falls[state]
        return self._steps.get((state, char), _ROOT)


class Sightings:
    """Where each pattern was seen first, in the order in which lines are given."""

    __slots__ = ("_patterns", "_places")

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._places: dict[int, int] = {}

    def look(self, line: str, place: int, *, besides: str) -> None:
        """Note that the patterns in `line` stand at `place`, all but the pattern `besides`.

        A state that was noted is not followed again, for what it ends with was
        noted too. So nothing of `line` that ends with `besides` may be longer
        than it and begin a pattern.
        """
        own = self._patterns.end(besides)
        for state in self._patterns.states(line) if len(self._patterns) else ():
            self._note(state, place, own)

    def _note(self, state: int, place: int, own: int | None) -> None:
        while state not in self._places:
            if state != own:
                self._places[state] = place
            if state == _ROOT:
                return
            state = self._patterns.fall(state)

    def place(self, text: str) -> int | None:
        """Return where a pattern was seen first, or None where it was not or is none."""
        state = self._patterns.end(text)
        return None if state is None else self._places.get(state)
