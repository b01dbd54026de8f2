"""What the small extractor of `support.reader` reads with, on the shipped register; loaded once."""

from __future__ import annotations

from functools import cache

from realpolitik.extract.extractor import Publication
from realpolitik.extract.producer import Producer
from realpolitik.ingest.clean import Court
from realpolitik.ingest.graphs import Reader
from realpolitik.ingest.piece import Text
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.masks import names_of
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace, shipped
from realpolitik.text.article import Article
from support import reader

STORY = """Envoys at Port Lume

The envoys came by sea in the morning. Ana Orlo met Bo Vell at the harbour on Friday.

Cy Dann denied that Ana Orlo met Bo Vell at all. Dee Farr may have met Ed Gale there.
"""


@cache
def base() -> Ground:
    """Return what all articles stand on."""
    return ground(Workspace(shipped()))


@cache
def court() -> Court:
    """Return what judges."""
    return Court(base(), LocalShapes.of(base()), names_of(base().register))


@cache
def met() -> Reader:
    """Return the reader."""
    extractor = reader.make(base())
    return Reader(extractor, Producer.of(extractor), court())


def text(words: str = STORY, **known: str) -> Text:
    """Return a text with what is known of it."""
    return Text(Article(words), Publication(**known))  # type: ignore[arg-type]
