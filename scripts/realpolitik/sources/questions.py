"""The questions: each a SPARQL file with the question in words on its first line.

Numbered files ask what the shipped articles say; general ones (`gNN-name.rq`) fit any workspace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from realpolitik.errors import InputError
from realpolitik.text import files

_NAME = re.compile(r"(g?)([0-9]{2,3})-([a-z0-9-]+)\Z")
_HEADER = "# question: "
_NUMBER = re.compile("(g?)([0-9]{1,9})")
_WORD = re.compile(r"[a-z0-9]+")
_COMMON = frozenset(
    "a all and are as at by did do does each for from how in is it its of on or say says that the their they "
    "to was were what when where which who whom whose with would".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its number, its name, the words, the query, and whether it is a general one."""

    number: int
    name: str
    words: str
    query: str
    is_general: bool = False

    @property
    def mark(self) -> str:
        """How it is asked for: its number, after a `g` if it is general."""
        return f"g{self.number}" if self.is_general else str(self.number)


def questions(paths: Iterable[Path]) -> tuple[Question, ...]:
    """Return the questions in these files, by number.

    Raises InputError for a file without number, name or question, and for a number used twice.
    """
    return numbered(_question(path) for path in paths)


def readable(paths: Iterable[Path]) -> tuple[tuple[Question, ...], tuple[InputError, ...]]:
    """Return the questions in those files that hold one, by number, and why the others do not."""
    found, failed = list[Question](), list[InputError]()
    for path in paths:
        try:
            found.append(_question(path))
        except InputError as error:
            failed.append(error)
    return numbered(found), tuple(failed)


def numbered(given: Iterable[Question]) -> tuple[Question, ...]:
    """Return questions by number, general ones last; raises InputError for a number used twice."""
    found = sorted(given, key=lambda question: (question.is_general, question.number))
    for first, second in pairwise(found):
        if first.mark == second.mark:
            raise InputError(f"{first.name} and {second.name} have the same number")
    return tuple(found)


def _question(path: Path) -> Question:
    name = _NAME.match(path.stem)
    text = files.text(path)
    first = text.partition("\n")[0]
    if name is None or not first.startswith(_HEADER):
        raise InputError.at(path, f"must be named NN-name.rq and begin with “{_HEADER}…”", line=1)
    return Question(int(name[2]), name[3], first.removeprefix(_HEADER).strip(), text, bool(name[1]))


def matching(known: Sequence[Question], asked: str) -> tuple[Question, ...]:
    """Return the questions that `asked` may mean: by number or name exactly, else by words, best first.

    >>> known = (Question(1, "venue", "Where did they meet?", ""), Question(2, "deal", "Who sold what?", ""))
    >>> [question.name for question in matching(known, "where meet")]
    ['venue']
    """
    number = _NUMBER.fullmatch(asked)
    if number is not None:
        exact = [q for q in known if q.mark == f"{number[1]}{int(number[2])}"]
    else:
        exact = [q for q in known if asked in (q.name, _file_stem(q))]
    if exact:
        return tuple(exact)
    wanted = _words(asked)
    shared = {question: len(wanted & _words(f"{question.words} {question.name}")) for question in known}
    most = max(shared.values(), default=0)
    return tuple(question for question in known if most and shared[question] == most)


def _file_stem(question: Question) -> str:
    return f"{'g' if question.is_general else ''}{question.number:02d}-{question.name}"


def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _COMMON)


def _stem(word: str) -> str:
    """Return a word without the endings that plurals and tenses add; enough to match questions."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
