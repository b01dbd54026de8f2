"""How large a query may be, so that the engine's parser and planner do not break on it.

In: the text of a query. Out: UsageError where it is too long, too deep or has too
many steps. Oxigraph calls itself once per bracket and once per step of a chain
such as `a + b + c` or `{} UNION {} UNION {}`, and ends the process when its stack
is full: with 8 MiB at 825 nested EXISTS, 912 nested calls, 2,000 nested braces,
2,500 MINUS or BIND in a row, 6,500 UNION. It plans for minutes where one subject has
10,000 values, however they are written. The bounds are far below that, and far
above what people write; lists of data (VALUES, IN, the arguments of a call) are only
as long as the query. The text is read once, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from realpolitik.errors import UsageError

LONGEST: Final = 1_000_000
"""Bytes of a query in UTF-8."""

DEEPEST: Final = 100
"""Brackets of any kind that may be open at once."""

MOST_STEPS: Final = 1000
"""Groups, statements, values, operators, calls, and words that join patterns, in all."""

_OPEN = "{(["  # one stands behind each word that is a step
_SIGNS = "+-*/|^!=<>.;&"
_SHORTEST = 2  # characters for a term and the blank behind it
_IN_PAIR = 2  # terms of an expression such as `?a + ?b`, whose operator is a step
_ANY_STEP = re.compile(
    r"[-+*/|^!=<>.;{\[]|&&|UNION|MINUS|OPTIONAL|FILTER|BIND|LATERAL|GRAPH|AS\b", re.IGNORECASE
)
_IN_IRI = r"""[^<>"{}|^`\x00-\x20]"""
_LONG = r"\"{3}(?:\\.|(?!\"{3}).)*+\"{3}|'{3}(?:\\.|(?!'{3}).)*+'{3}"
_TOKEN = re.compile(
    rf"""
    (?P<term> <[A-Za-z][A-Za-z0-9+.-]*+://{_IN_IRI}*+>               # this can only be an IRI
        | {_LONG} | "(?!"")(?:\\.|[^"\\\r\n])*+" | '(?!'')(?:\\.|[^'\\\r\n])*+'
        | [?$]\w++ | [0-9][0-9.]*+
        | (?<=:)[\w:%](?:[\w:%-]|\.(?=[\w:%-])|\\.)*+ )             # what follows a prefix
    | (?P<skipped> \#[^\r\n]*+ | \\. | \^\^ | \s++ )
    | (?P<unclear> "{{3}} | '{{3}} | <(?=[^<>"{{}}|^`\x00-\x20'#]*+['#]{_IN_IRI}*+>) )
    | (?P<opened> [{{(\[] ) | (?P<closed> [}})\]] )
    | (?P<word> [^\W\d](?:[\w-]|\.(?=\w))*+ ) | (?P<sign> && | . )
    """,
    re.DOTALL | re.VERBOSE,
)
_PROLOGUE = re.compile(r"(?:\s|#[^\r\n]*+|(?:BASE|PREFIX\s*+[^\s:<]*+:)\s*+<[^>]*+>)*+", re.IGNORECASE)


def check(query: str) -> None:
    """Raise UsageError for a query that is beyond one of the bounds, or that is no text."""
    check_length(query)
    opened = sum(map(query.count, _OPEN))
    steps = 2 * opened + sum(map(query.count, _SIGNS))
    if opened > DEEPEST or max(steps, len(query) // _SHORTEST) > MOST_STEPS:
        _measure(query)


def check_length(text: str, *, most: int = LONGEST) -> None:
    """Raise UsageError for a query or update of more bytes than `most`, or that is no text."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise UsageError("the query is no text: it has half of a surrogate pair") from error
    if size > most:
        raise UsageError(f"the query has {size} bytes; at most {most} are read")


def _measure(query: str) -> None:
    """Count without strings, comments and IRIs; where they may hide something, the query is refused."""
    size = _Size()
    for kind, text in _tokens(query):
        if kind == "unclear":
            raise UsageError(_clearer(text))
        size.add(kind, text)
        if len(size.open) > DEEPEST:
            raise UsageError(f"the query has more than {DEEPEST} brackets within one another")
        if size.steps > MOST_STEPS:
            raise UsageError(f"the query has more than {MOST_STEPS} groups, statements and operators")


class _Bracket:
    """A bracket that is open: its sign, whether data stand in it, and what has come in it."""

    __slots__ = ("commas", "holds_data", "sign", "terms")

    def __init__(self, sign: str, *, holds_data: bool) -> None:
        self.sign, self.holds_data = sign, holds_data
        self.terms = self.commas = 0


class _Size:
    """The brackets that are open and the steps that have come, token by token."""

    __slots__ = ("_last", "_values", "open", "steps")

    def __init__(self) -> None:
        self.open: list[_Bracket] = []
        self.steps = 0
        self._last = ""
        self._values = False

    def add(self, kind: str, text: str) -> None:
        """Take in the next token."""
        self.steps += len(_ANY_STEP.findall(text)) if kind != "term" else not self.open
        if kind == "opened":
            self._begin(text)
        elif kind == "closed":
            self._end()
        elif kind == "term" and self.open:
            self.open[-1].terms += 1
        elif text == ",":
            self._separate()
        if kind in ("word", "sign"):  # what follows VALUES are variables and brackets, then data
            self._values = kind == "word" and text.upper() == "VALUES"
        self._last = kind

    def _begin(self, sign: str) -> None:
        """Open a bracket: behind a name it is a call, or a list in the place of a value."""
        self.steps += sign == "(" and self._last in ("word", "term")
        inside = bool(self.open) and self.open[-1].holds_data
        self.open.append(_Bracket(sign, holds_data=inside or (self._values and sign == "{")))
        self._values = self._values and sign == "("

    def _end(self) -> None:
        """Close one: what stands in it one behind the other, without commas, are members of a list."""
        if self.open:
            closed = self.open.pop()
            if closed.sign == "(" and not closed.commas and not closed.holds_data:
                self.steps += max(0, closed.terms - _IN_PAIR)

    def _separate(self) -> None:
        """Count a comma: between the values of a subject it is a step, between arguments it is none."""
        if self.open and self.open[-1].sign == "(":
            self.open[-1].commas += 1
        else:
            self.steps += 1


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    prologue = _PROLOGUE.match(query)
    start = 0 if prologue is None else prologue.end()
    for token in _TOKEN.finditer(query, start):
        if token.lastgroup is not None and token.lastgroup != "skipped":
            yield token.lastgroup, token[0]


def _clearer(sign: str) -> str:
    if sign == "<":
        return (
            "in so large a query write a blank after the operator `<`, and IRIs with `#` or `'` by a PREFIX"
        )
    return f"a string that begins with {sign} has no end"
