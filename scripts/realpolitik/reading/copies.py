"""The user's own copies of the articles, so that claims can be shown with their words.

In: a folder. Out: articles by the identifier of their text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from realpolitik.errors import InputError
from realpolitik.text.article import Article
from realpolitik.text.read import read_all, texts_in


def copies(folder: Path | None, skip: Callable[[InputError], object]) -> Mapping[str, Article]:
    """Return the articles in the .txt files of a folder, none without one.

    `skip` is told of a text that cannot be read; raises InputError where none of them can.
    """
    found = {} if folder is None else read_all(texts_in(folder), skip)
    return {article.identifier: article for article in found.values()}
