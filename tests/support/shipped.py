"""What the package ships, read once: its ground and the records of its articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.record import record
from realpolitik.judge.article import LocalShapes
from realpolitik.rdf import turtle
from realpolitik.sources.ground import Ground, ground_to_read
from realpolitik.sources.workspace import Workspace
from support.world import World, world

NOWHERE = Workspace(Path("no such workspace"))


@cache
def base() -> Ground:
    """Return the shipped vocabulary, shapes, register and lexicon."""
    return ground_to_read(NOWHERE)


@cache
def shapes() -> LocalShapes:
    """Return the shapes that each article is held against."""
    return LocalShapes.of(base())


@cache
def records() -> tuple[ArticleRecord, ...]:
    """Return the records of the shipped articles, three or more."""
    read = (record(turtle.read(path))[0] for path in NOWHERE.article_files())
    found = tuple(one for one in read if one is not None)
    assert len(found) >= 3
    return found


@cache
def concluded() -> World:
    """Return what follows from the records of the shipped articles."""
    return world(*records(), known=base().register)
