"""The user's own copies of articles, by identifier."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from realpolitik.text.article import Article
from realpolitik.text.read import read


def texts(folder: Path | None) -> Mapping[str, Article]:
    """Return the articles in the .txt files of a folder by the identifier of their text."""
    if folder is None:
        return {}
    articles = [read(path) for path in sorted(folder.glob("*.txt"))]
    return {article.identifier: article for article in articles}
