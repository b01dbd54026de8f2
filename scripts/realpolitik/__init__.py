"""A knowledge graph of states, leaders, sanctions and transactions.

Every claim carries its holder, its certainty and the characters of the article
where it stands; sources that disagree stay side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from realpolitik.reading.dataset import Dataset

__version__ = "0.1.0"


def open(folder: str | Path = ".", *, articles: str | Path | None = None) -> Dataset:  # noqa: A001 - read as realpolitik.open
    """Open the last build of a workspace for reading.

    With a folder of your own copies of the articles, claims come with their words.
    Raises StoreError where there is no build; see `realpolitik.dataset`.

    >>> import realpolitik
    >>> with realpolitik.open() as graph:  # doctest: +SKIP
    ...     denied = graph.claims(status="Denied")
    """
    from realpolitik.reading.dataset import Dataset  # noqa: PLC0415 - so that importing the package is instant

    return Dataset.at(folder, articles=articles)
