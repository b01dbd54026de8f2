"""What the small extractor of `support.reader` reads with, on the shipped register; loaded once."""

from __future__ import annotations

from functools import cache

import pytest

from realpolitik.extract.extractor import Publication
from realpolitik.extract.producer import Producer
from realpolitik.ingest.clean import Court
from realpolitik.ingest.graphs import Reader
from realpolitik.ingest.piece import Text
from realpolitik.judge import lexicon
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.masks import names_of
from realpolitik.sources.ground import Ground, ground_to_read
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Article
from support import reader, shipped
from support.shipped import shapes

STORY = """Envoys at Port Lume

The envoys came by sea in the morning. Ana Orlo met Bo Vell at the harbour on Friday.

Cy Dann denied that Ana Orlo met Bo Vell at all. Dee Farr may have met Ed Gale there.
"""


def base() -> Ground:
    """Return what all articles stand on."""
    return shipped.base()


def share(patch: pytest.MonkeyPatch) -> None:
    """Let commands of this process load once what they read texts with, where a workspace adds nothing."""
    local_shapes = LocalShapes.of

    def ground_of(workspace: Workspace) -> Ground:
        asked = (
            Workspace.register_files,
            Workspace.ontology_files,
            Workspace.shape_files,
            Workspace.lexicon_files,
        )
        own = (path for files in asked for path in files(workspace) if workspace.is_own(path))
        return base() if next(own, None) is None else ground_to_read(workspace)

    def shapes_of(known: Ground) -> LocalShapes:
        return shapes() if known is base() else local_shapes(known)

    shapes()
    patch.setattr(lexicon, "ground_to_read", ground_of)
    patch.setattr(LocalShapes, "of", shapes_of)


@cache
def court() -> Court:
    """Return what judges."""
    return Court(base(), shapes(), names_of(base().register))


@cache
def met() -> Reader:
    """Return the reader."""
    extractor = reader.make(base())
    return Reader(extractor, Producer.of(extractor), court())


def text(words: str = STORY, **known: str) -> Text:
    """Return a text with what is known of it."""
    return Text(Article(words), Publication(**known))  # type: ignore[arg-type]
