"""A small package: the shipped ontology, with a cast, two rules and one article that are invented.

A build of it takes a moment, and nothing in it depends on what is shipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Store, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.article import Judgement
from realpolitik.ledger import files
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.files import Seen
from realpolitik.ledger.ground import Compiled, Footed
from realpolitik.rdf import turtle
from realpolitik.sources import workspace
from realpolitik.sources.ground import Laws
from realpolitik.sources.register import Register
from realpolitik.sources.workspace import Workspace, shipped
from support.shipped import NOWHERE, base
from support.world import CAST, KNOWN, PREFIXES, Says, article, triples

SHAPES = """
shapes:Summit a sh:NodeShape ; sh:targetClass rp:Summit ; sh:property shapes:Summit-place .
shapes:Summit-place a sh:PropertyShape ; sh:path rp:place ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "Say where the summit is."@en ; rp:scope "local" .
shapes:State a sh:NodeShape ; sh:targetClass rp:State ; sh:property shapes:State-isMemberOf .
shapes:State-isMemberOf a sh:PropertyShape ; sh:path rp:isMemberOf ; sh:maxCount 1 ;
    sh:severity sh:Violation ; sh:message "A state here is in one league."@en ; rp:scope "global" .
"""
SUMMIT = Says("id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred .")
ALMANAC = article("almanac", SUMMIT, Says("id:summit rp:place id:harbour .", by="ana"))
GAZETTE = article("gazette", Says("id:summit rp:place id:hill-town .", by="bo", status="Reported"))
HERALD = article("herald", Says(SUMMIT.content, "Denied", by="cy"))
RULES = triples(SHAPES)
LABELS = re.sub(r"id:([\w-]+) a ", r'id:\1 rdfs:label "\1"@en ; a ', CAST)
"""The cast with a name for everybody and everything."""


def package(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let the package ship these files alone, from a folder."""
    resources = folder / "resources"
    resources.mkdir(parents=True)
    (resources / "ontology").symlink_to(shipped() / "ontology", target_is_directory=True)
    for name, text in (("shapes/x.ttl", SHAPES), ("kg/register/x.ttl", LABELS), ("kg/queries/1.rq", "")):
        path = resources / name
        path.parent.mkdir(parents=True)
        path.write_text(PREFIXES + text)
    put(Workspace(resources), ALMANAC)
    patch.setattr(workspace, "_PACKAGE", folder)


def opened(folder: Path, patch: pytest.MonkeyPatch) -> Workspace:
    """Return an empty workspace on this package, whose one article is the almanac."""
    package(folder / "package", patch)
    (folder / "own").mkdir()
    return Workspace(folder / "own")


def put(into: Workspace, record: ArticleRecord) -> Path:
    """Write an article into a workspace; return its file."""
    path = into.articles / f"{record.iri.value.rpartition('/')[2]}.trig"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(turtle.write(record.quads), encoding="utf-8")
    return path


def footed(known: Register = KNOWN, shapes: tuple[Triple, ...] = ()) -> Footed:
    """Return a footing of the shipped ontology, a register and shapes."""
    return Footed(
        NOWHERE, replace(base(), register=known, shapes=shapes), _compiled(shapes), "program", "register"
    )


@cache
def _compiled(shapes: tuple[Triple, ...]) -> Compiled:
    return Compiled(Laws(base().ontology, shapes, base().vocabulary))


@dataclass(frozen=True, slots=True)
class Desk:
    """An empty store and an empty ledger, and a folder with the files of articles."""

    workspace: Workspace
    store: Store
    ledger: Ledger

    @classmethod
    def at(cls, folder: Path) -> Desk:
        """Return a desk that keeps its files in a folder."""
        return cls(Workspace(folder), Store(), Ledger.create(folder / "ledger.db"))

    def judged(self, records: Iterable[ArticleRecord]) -> list[tuple[Seen, Judgement]]:
        """Write articles to their files, and return these as judged: nothing is refused or found."""
        return [(files.seen(put(self.workspace, one)), Judgement(one, (), ())) for one in records]
