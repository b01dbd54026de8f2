"""Positions as the ledger keeps them: a row of JSON for all but key and situation.

In: a position. Out: its row; and back.
"""

from __future__ import annotations

import json

from pyoxigraph import Literal, NamedNode

from realpolitik.conclude.position import Position, Value


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


class Rows:
    """Reads rows; terms are made once."""

    def __init__(self) -> None:
        self._terms: dict[str, NamedNode] = {}

    def position(self, key: str, about: NamedNode, row: str) -> Position:
        """Return the position of a row."""
        status, is_positive, rung, values, classes = json.loads(row)
        return Position(
            key=key,
            about=about,
            status=self._term(status),
            is_positive=is_positive,
            rung=None if rung is None else self._term(rung),
            values=tuple((self._term(predicate), self._value(value)) for predicate, value in values),
            classes=tuple(self._term(cls) for cls in classes),
        )

    def _term(self, iri: str) -> NamedNode:
        if iri not in self._terms:
            self._terms[iri] = NamedNode(iri)
        return self._terms[iri]

    def _value(self, value: str | list[str | None]) -> Value:
        if isinstance(value, str):
            return self._term(value)
        text, datatype, language = value
        if language is not None:
            return Literal(str(text), language=language)
        return Literal(str(text), datatype=self._term(str(datatype)))
