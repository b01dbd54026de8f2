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
from realpolitik.sources.ground import Ground, ground, ground_to_read
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
def with_words() -> Ground:
    """Return what texts are read with, where a workspace adds nothing."""
    return ground_to_read(Workspace(shipped()))


@cache
def shapes() -> LocalShapes:
    """Return the shapes that each article is held against."""
    return LocalShapes.of(with_words())


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
        return with_words() if next(own, None) is None else ground_to_read(workspace)

    def shapes_of(base: Ground) -> LocalShapes:
        return shapes() if base is with_words() else local_shapes(base)

    shapes()
    patch.setattr(lexicon, "ground_to_read", ground_of)
    patch.setattr(LocalShapes, "of", shapes_of)


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
