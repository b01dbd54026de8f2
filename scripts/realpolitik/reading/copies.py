"""The user's own copies of the articles, so that claims can be shown with their words.

In: a folder. Out: articles by the identifier of their text.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from realpolitik.text.article import Article
from realpolitik.text.read import read


def copies(folder: Path | None) -> Mapping[str, Article]:
    """Return the articles in the .txt files of a folder, none without one.

    Raises InputError for a text that cannot be read.
    """
    articles = [] if folder is None else [read(path) for path in sorted(folder.glob("*.txt"))]
    return {article.identifier: article for article in articles}
