"""How large a query may be, so that the engine's parser and planner do not break on it.

In: the text of a query. Out: UsageError where it is too long, too deep or has too
many steps. Oxigraph calls itself once per bracket and once per step of a chain
such as `a + b + c` or `{} UNION {} UNION {}`, and ends the process when its stack
is full: with 8 MiB at 825 nested EXISTS, 912 nested calls, 2,000 nested braces,
2,500 MINUS or BIND in a row, 6,500 UNION. The bounds are far below that, and far
above what people write. The text is read once, whatever stands in it.
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
"""Groups, statements, operators, and words that join patterns, in all."""

_OPEN = "{(["  # one stands behind each word that is a step
_SIGNS = "+-*/|^!=<>.;&"
_ANY_STEP = re.compile(
    r"[-+*/|^!=<>.;{\[]|&&|UNION|MINUS|OPTIONAL|FILTER|BIND|LATERAL|GRAPH|AS\b", re.IGNORECASE
)
_IN_IRI = r"""[^<>"{}|^`\x00-\x20]"""
_LONG = r"\"{3}(?:\\.|(?!\"{3}).)*+\"{3}|'{3}(?:\\.|(?!'{3}).)*+'{3}"
_TOKEN = re.compile(
    rf"""
    (?P<skipped> <[A-Za-z][A-Za-z0-9+.-]*+://{_IN_IRI}*+>            # this can only be an IRI
        | {_LONG} | "(?!"")(?:\\.|[^"\\\r\n])*+" | '(?!'')(?:\\.|[^'\\\r\n])*+'
        | \#[^\r\n]*+ | [?$]\w++ | \\. | [0-9][0-9.]*+ | \^\^
        | (?<=:)[\w:%](?:[\w:%-]|\.(?=[\w:%-])|\\.)*+ )             # what follows a prefix
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
    if opened > DEEPEST or 2 * opened + sum(map(query.count, _SIGNS)) > MOST_STEPS:
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
    depth = steps = 0
    for kind, text in _tokens(query):
        if kind == "unclear":
            raise UsageError(_clearer(text))
        if kind == "opened":
            depth += 1
        elif kind == "closed":
            depth = max(0, depth - 1)
        steps += len(_ANY_STEP.findall(text))
        if depth > DEEPEST:
            raise UsageError(f"the query has more than {DEEPEST} brackets within one another")
        if steps > MOST_STEPS:
            raise UsageError(f"the query has more than {MOST_STEPS} groups, statements and operators")


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
