"""What a build changes of what is said, gathered while articles come and go."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pyoxigraph import NamedNode


@dataclass(slots=True)
class Change:
    """What a build has changed of what is said: voices by position, situations, and who belongs to whom."""

    gained: dict[str, list[NamedNode]] = field(default_factory=dict)
    lost: dict[str, list[NamedNode]] = field(default_factory=dict)
    abouts: set[NamedNode] = field(default_factory=set)
    edges: Counter[tuple[str, str]] = field(default_factory=Counter)

    def parts(self) -> set[str]:
        """Return who came to belong to somebody, or to belong no more."""
        return {part for (part, _), count in self.edges.items() if count}
