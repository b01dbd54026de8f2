"""Texts that are not the project's, and whether a file of it shares their wording.

An article (`.txt`) shares wording where eight words in a row are the same. In a
large corpus (`.jsonl`, or `.jsonl.gz`, with a `text` on each line) eight often
are by chance, so there it takes eleven.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

IN_ARTICLES, IN_CORPORA = 8, 11
"""How many words in a row are wording."""

_FURNITURE = 3
_ENDINGS = (".txt", ".jsonl", ".jsonl.gz")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of others, and how many words in a row of it are its wording."""

    words: str
    run: int


def texts_in(places: Iterable[Path]) -> Iterator[Text]:
    """Yield the texts of files, and of the files right in folders; the head of an article is no wording."""
    for place in places:
        found = [path for path in _files(place) if path.name.endswith(_ENDINGS)]
        assert found, f"{place} holds no text: a .txt, .jsonl or .jsonl.gz"
        for path in found:
            if path.suffix == ".txt":
                yield Text(path.read_text(encoding="utf-8").split("\n", _FURNITURE)[-1], IN_ARTICLES)
            else:
                yield from (Text(json.loads(line)["text"], IN_CORPORA) for line in _lines(path))


def _files(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.is_dir() else [place]


def _lines(path: Path) -> list[str]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return data.decode().splitlines()


def _runs(text: str, length: int) -> Iterator[list[str]]:
    words = re.findall(r"[\w']+", text.replace("’", "'"))
    return (words[start : start + length] for start in range(len(words) - length + 1))


def _wording(text: Text) -> Iterator[str]:
    """Yield the runs of words of a text; chains of names, titles and offices are no wording."""
    for run in _runs(text.words, text.run):
        if sum(word[0].isupper() for word in run) <= text.run // 2 - 1:
            yield " ".join(run).lower()


def borrowed(files: dict[str, str], texts: Iterable[Text]) -> list[str]:
    """Return the names of the files that share wording with a text."""
    known: dict[int, set[str]] = {}
    for text in texts:
        known.setdefault(text.run, set()).update(_wording(text))
    return [
        name
        for name, content in files.items()
        if any(
            " ".join(run).lower() in found
            for length, found in known.items()
            for run in _runs(content, length)
        )
    ]
