"""Say a claim by rule, in words of the vocabulary: class, realization, who stands in which role, when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Filler
from realpolitik.rdf.names import local

_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST: Final = 25
_PLAIN: Final = frozenset({"Occurred", "Ongoing"})


def words(iri: NamedNode) -> str:
    """Return the name of a term in words.

    >>> words(NamedNode("https://w3id.org/realpolitik/ontology#ArmsTransfer"))
    'arms transfer'
    """
    return _HUMP.sub(" ", local(iri)).lower()


def gloss(
    cls: NamedNode, realization: NamedNode, fillers: Iterable[Filler], time: str | None, *, denied: bool
) -> str:
    """Return one line on a situation, at most 25 words, of which the last roles are left out first."""
    kind = words(cls)
    state = "" if local(realization) in _PLAIN else f", {words(realization)}"
    head = f"{'No ' if denied else ''}{kind if denied else kind.capitalize()}{state}"
    parts = [f"{words(role)} {', '.join(labels)}" for role, labels in _grouped(fillers)]
    return _fitted(head, parts, f" ({time})" if time else "")


def _grouped(fillers: Iterable[Filler]) -> list[tuple[NamedNode, list[str]]]:
    found: dict[NamedNode, list[str]] = {}
    for filler in fillers:
        labels = found.setdefault(filler.role, [])
        if filler.entity.label not in labels:
            labels.append(filler.entity.label)
    return list(found.items())


def _fitted(head: str, parts: Sequence[str], tail: str) -> str:
    for count in range(len(parts), -1, -1):
        told = "; ".join(parts[:count])
        line = f"{head}{': ' if told else ''}{told}{tail}."
        if len(line.split()) <= _MOST:
            return line
    return f"{head}."
