"""Draw the news texts of the gold annotations from the corpora that hold them.

In: the folder of the corpora. Out: the texts, in the order in which they were
drawn: leads of feeds, then whole articles of Wikinews. Every second one is for
the test half. With two folders on the command line the texts are written as
`dev/ID.txt` and `test/ID.txt`, never into the project:

    python tests/gold/news/draw.py CORPORA FOLDER
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from realpolitik.text.article import Article

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
SEED = 2026
SOURCES = {"feeds-2023.jsonl.gz": 150, "wikinews-2019-2020.jsonl": 6}
"""How many texts are drawn of each file."""
HALVES = ("dev", "test")
_USAGE = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text that was drawn, with its half: `dev` or `test`."""

    half: str
    article: Article


def skipped() -> Mapping[str, str]:
    """Return the ids of the texts that the draw passed over, each with the reason."""
    with (HERE / "skipped.tsv").open(encoding="utf-8") as file:
        return {row["id"]: row["reason"] for row in csv.DictReader(file, delimiter="\t")}


def draw(corpora: Path) -> Iterator[Drawn]:
    """Yield the texts that were annotated, drawn anew; raises OSError where a corpus is not in the folder."""
    passed_over = skipped()
    for name, number in SOURCES.items():
        articles = (Article(text) for text in _shuffled(_texts(corpora / name)))
        taken = (article for article in articles if article.identifier not in passed_over)
        yield from map(Drawn, cycle(HALVES), islice(taken, number))


def write(drawn: Iterable[Drawn], folder: Path) -> int:
    """Write texts into the folders of their halves and return how many; raises ValueError in the project."""
    if folder.resolve().is_relative_to(PROJECT):
        raise ValueError(f"{folder} lies in the project, where no wording of others may be")
    return sum(_written(one, folder / one.half) for one in drawn)


def _written(one: Drawn, folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    return (folder / f"{one.article.identifier}.txt").write_bytes(one.article.text.encode()) > 0


def _texts(path: Path) -> list[str]:
    """Return the texts of a corpus: title, empty line and text of each of its lines."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines()
    return ["\n\n".join((entry["title"], entry["text"])) for entry in map(json.loads, lines)]


def _shuffled(texts: list[str]) -> list[str]:
    """Return the texts in the order of the one seed."""
    order = list(texts)
    random.Random(SEED).shuffle(order)  # noqa: S311 - a draw, and no secret
    return order


def main(arguments: list[str]) -> int:
    """Write the texts of the folder that comes first into the one that comes second; return the exit code."""
    if len(arguments) != len(HALVES):
        sys.stderr.write("usage: draw.py CORPORA FOLDER\n")
        return _USAGE
    corpora, folder = map(Path, arguments)
    try:
        number = write(draw(corpora), folder)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"draw.py: {error}\n")
        return _USAGE
    sys.stdout.write(f"{number} texts are in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
