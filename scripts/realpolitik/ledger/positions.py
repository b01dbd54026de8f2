"""Positions as the ledger keeps them: a row of JSON for all but key and situation.

In: a position. Out: its row; and back.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from realpolitik.conclude.position import Position, Value

_RECENT: Final = 20_000
"""So many positions and terms are kept: some tens of megabytes."""


def row_of(position: Position) -> str:
    """Return the row of a position."""
    values = [
        (
            predicate.value,
            value.value
            if isinstance(value, NamedNode)
            else [value.value, value.datatype.value, value.language],
        )
        for predicate, value in position.values
    ]
    rung = None if position.rung is None else position.rung.value
    classes = [cls.value for cls in position.classes]
    return json.dumps(
        [position.status.value, position.is_positive, rung, values, classes], ensure_ascii=False
    )


@lru_cache(maxsize=_RECENT)
def position_of_row(key: str, about: NamedNode, row: str) -> Position:
    """Return the position of a row; those read last are kept, for many builds read what is much spoken of."""
    status, is_positive, rung, values, classes = json.loads(row)
    return Position(
        key=key,
        about=about,
        status=_term(status),
        is_positive=is_positive,
        rung=None if rung is None else _term(rung),
        values=tuple((_term(predicate), _value(value)) for predicate, value in values),
        classes=tuple(map(_term, classes)),
    )


@lru_cache(maxsize=_RECENT)
def _term(iri: str) -> NamedNode:
    return NamedNode(iri)


def _value(value: str | list[str | None]) -> Value:
    if isinstance(value, str):
        return _term(value)
    text, datatype, language = value
    if language is not None:
        return Literal(str(text), language=language)
    return Literal(str(text), datatype=_term(str(datatype)))
