"""What every extractor is: a name, a version, and a way from a document to a draft.

A package brings its own by the entry points `realpolitik.extractors`: a callable
that takes the `Background` and returns an `Extractor`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from realpolitik.claims.draft import ArticleDraft
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of where a text stood, not of what it says; times are EDTF literals."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What an extractor may use beside the text itself."""

    publication: Publication


class Extractor(Protocol):
    """Proposes claims; the gate judges them.

    The same document, context and background give the same draft, on any machine.
    """

    @property
    def name(self) -> str:
        """The name by which it is chosen."""
        ...

    @property
    def version(self) -> str:
        """What tells one state of its rules from another."""
        ...

    @property
    def model(self) -> str:
        """The SHA-256 of the weights that it uses, or nothing where it uses none."""
        ...

    def propose(self, document: Document, context: Context) -> ArticleDraft:
        """Return all that is to be said of a document; never raises for what a text says."""
        ...


class Maker(Protocol):
    """Makes an extractor for what articles stand on."""

    def __call__(self, base: Ground) -> Extractor:
        """Return the extractor, loaded once; raises UsageError for what is not installed."""
        ...
