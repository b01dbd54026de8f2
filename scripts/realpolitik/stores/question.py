"""What a query says before it is run: its kind, and why it is refused.

Updates are refused because the graph is made by `build`. SERVICE is refused
because the engine would fetch whatever address the query names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from realpolitik.errors import QueryError, UsageError
from realpolitik.stores import bounds
from realpolitik.stores.aside import once
from realpolitik.stores.stray import stray

_BLANK = r"(?:\s|#[^\r\n]*+)"
_PROLOGUE = re.compile(
    rf"(?:{_BLANK}|BASE{_BLANK}*+<[^>]*+>|PREFIX{_BLANK}*+[^\s:]*+:{_BLANK}*+<[^>]*+>)*+", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]*")
_UPDATES = frozenset(("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH"))

IRI = r"""<[^<>"{}|^`\x00-\x20]*+>"""
"""The pattern of an IRI: with other characters the engine takes it for none."""
STRING = r"""\"{3}(?:\\.|(?!\"{3}).)*+\"{3} | '{3}(?:\\.|(?!'{3}).)*+'{3}
    | "(?:\\.|[^"\\\r\n])*+" | '(?:\\.|[^'\\\r\n])*+'"""
"""The pattern of a string, long or short, in a verbose expression."""

_IRI = re.compile(IRI)
_SERVICE = re.compile(rf"SERVICE{_BLANK}*+(?:SILENT{_BLANK}*+)?", re.IGNORECASE)
_LOAD = re.compile(
    rf"(?<![\w:.%-])LOAD{_BLANK}*+(?:SILENT{_BLANK}*+)?(?:{IRI}|[^\s{{}}<>\"'#:;.]*:)", re.IGNORECASE
)
"""A LOAD operation stands at the beginning or after a sign, a blank or a comment."""
_ADDRESS = re.compile(rf"(?:{_IRI.pattern}|[?$]\w++){_BLANK}*+\{{")
_NAME = re.compile(r"(?:\\.|[^\s{}<>\"'#\\])*+", re.DOTALL)
_GROUP = re.compile(rf"{_BLANK}*+\{{")
_TOKEN = re.compile(
    rf"""
    {STRING} | \#[^\r\n]*+ | [?$]\w++ | \\.  # strings, comments, variables, escapes
    | .
    """,
    re.DOTALL | re.VERBOSE,
)

_PLACE = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_SENTENCE = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){2,}")
_SIGN = re.compile(r'"(?:[^"\\]|\\.)+"')
_FEW = 8
_SHORT = 20_000  # characters that are checked in a few milliseconds
_BEFORE = 24


class Kind(StrEnum):
    """The four kinds of SPARQL query."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


def kind(query: str) -> Kind | None:
    """Return the kind of a query, or None where it has none and no parser will take it.

    >>> kind("PREFIX ex: <http://example.org/> # why\\n ask { ?s ?p ?o }").value
    'ASK'
    """
    word = _first_word(query)
    return Kind(word) if word in Kind.__members__ else None


def check(query: str) -> None:
    """Raise UsageError for an empty query, an update, one that uses SERVICE, and one beyond the bounds."""
    bounds.check(query)
    if _after_prologue(query) == len(query):
        raise UsageError("the query is empty")
    if _first_word(query) in _UPDATES:
        raise UsageError("updates are refused: the store is read only and is made by `realpolitik build`")
    if calls_service(query):
        raise UsageError("SERVICE is refused: a query may not make the engine fetch an address")


def check_within(query: str, seconds: float) -> None:
    """Do what `check` does; raises StoreError where that alone takes longer than `seconds`."""
    if len(query) <= _SHORT:
        check(query)
    else:
        once(seconds, lambda: check(query))


def complaint(query: str, error: SyntaxError) -> QueryError:
    """Return the engine's syntax error in one line: where, after what, and what it wants there.

    A character before that place which only looks like a blank, or like nothing, is named instead.
    """
    place = _PLACE.fullmatch(error.msg)
    if place is None:
        return QueryError(f"the query cannot be parsed: {error.msg}")
    line, column = int(place[1]), int(place[2])
    above = query.split("\n")[: line - 1]
    odd = stray(query, sum(map(len, above)) + len(above) + column)
    if odd is not None:
        return QueryError(f"the query has {odd}, which has no place in SPARQL; take it out", line, column)
    before = query.split("\n")[line - 1][: column - 1]
    where = f"the query has an error at line {line}, column {column}"
    clipped = before if len(before) <= _BEFORE else "…" + before[-_BEFORE:]
    return QueryError(f"{where}, after `{clipped.strip()}`{_wanted(place[3])}", line, column)


def _wanted(expected: str) -> str:
    sentence = _SENTENCE.search(expected)
    if sentence is not None:
        return f": {sentence[0]}"
    signs = _SIGN.findall(expected)
    return f": expected {' or '.join(signs)}" if 0 < len(signs) <= _FEW else ""


def _after_prologue(query: str) -> int:
    found = _PROLOGUE.match(query)
    return 0 if found is None else found.end()


def _first_word(query: str) -> str:
    found = _WORD.match(query, _after_prologue(query))
    return "" if found is None else found[0].upper()


def calls_service(query: str) -> bool:
    """Tell whether any way to cut the query into tokens comes upon a SERVICE clause.

    A clause counts wherever it is not surely inside a string, comment or variable.
    """
    if "service" not in query.lower():
        return False
    names = _Names(query)

    def begins(position: int) -> bool:
        service = _SERVICE.match(query, position)
        if service is None:
            return False
        return _ADDRESS.match(query, service.end()) is not None or names.open_a_group(service.end())

    return _comes_upon(query, begins)


def loads(update: str) -> bool:
    """Tell whether any way to cut an update into tokens comes upon a LOAD operation."""
    return "load" in update.lower() and _comes_upon(
        update, lambda position: _LOAD.match(update, position) is not None
    )


def _comes_upon(query: str, begins: Callable[[int], bool]) -> bool:
    """Tell whether something begins at a token, however the text is cut into tokens.

    The engine's grammar needs no blanks between words, and where `<` may be an
    operator only its parser knows if an IRI begins; so both are followed.
    """
    pending, seen = [0], set[int]()
    while pending:
        position = pending.pop()
        if position in seen:
            continue
        seen.add(position)
        if begins(position):
            return True
        steps = (pattern.match(query, position) for pattern in (_IRI, _TOKEN))
        pending.extend(step.end() for step in steps if step is not None)
    return False


class _Names:
    """Tells which prefixed names stand before a group; a run of their characters is read only once."""

    __slots__ = ("_colon", "_end", "_is_before_group", "_query", "_start")

    def __init__(self, query: str) -> None:
        self._query = query
        self._start = self._end = self._colon = -1
        self._is_before_group = False

    def open_a_group(self, start: int) -> bool:
        """Tell whether a name begins at `start` and an opening brace follows it."""
        if not self._start <= start < self._end or self._query[start - 1] == "\\":
            self._read(start)
        return self._is_before_group and self._colon >= start

    def _read(self, start: int) -> None:
        name = _NAME.match(self._query, start)
        self._start, self._end = start, start if name is None else name.end()
        self._colon = self._query.rfind(":", start, self._end)
        self._is_before_group = _GROUP.match(self._query, self._end) is not None
