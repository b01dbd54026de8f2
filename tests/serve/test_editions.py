"""A build that is replaced is picked up; the one before is let go of when nobody reads it any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.errors import StoreError
from realpolitik.rdf import names, turtle
from realpolitik.serve.editions import Editions
from realpolitik.serve.settings import Limits
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from support.built import Built, stored
from support.web import served

KEY = names.term("key")
ASK = "/sparql?query=SELECT+?o+%7B+?s+rp:key+?o+%7D&format=csv"


def publish(root: Path, *texts: str) -> Built:
    triples = [Triple(names.thing("tug"), KEY, Literal(text)) for text in texts]
    return stored(root, list(turtle.in_graph(triples, names.graph("consensus"))), triples)


def kept(built: Built) -> set[str]:
    """Return the versions that are left after those were removed that nobody holds."""
    number = versions.number(built.folder)
    assert number is not None
    versions.sweep(built.folder, frozenset([number]))
    return {folder.name for folder in (built.folder / versions.VERSIONS).iterdir()}


def test_a_build_that_is_replaced_is_picked_up(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    with served(Workspace(tmp_path), Limits(workers=1)) as site:
        before = site.get(ASK)
        assert before.body == b"o\r\nold\r\n"
        built = publish(tmp_path, "new")
        after = site.get(ASK, If_None_Match=before.headers["etag"])
        assert (after.status, after.body) == (200, b"o\r\nnew\r\n")
        assert kept(built) == {"2"}
        assert site.get("/id/tug.nt").body.count(b'"new"') == 1


def test_a_reader_holds_the_edition_that_it_opened(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    editions = Editions(Workspace(tmp_path), workers=1)
    with editions.current() as old:
        built = publish(tmp_path, "new")
        with editions.current() as new:
            assert new.tag != old.tag
            assert kept(built) == {"1", "2"}
            assert next(quad.object for quad in old.view.quads(None, KEY, None, None)) == Literal("old")
        assert kept(built) == {"1", "2"}
    assert kept(built) == {"2"}
    editions.close()


def test_a_build_made_anew_in_the_same_place_has_another_tag(tmp_path: Path) -> None:
    first, second = publish(tmp_path / "a", "x"), publish(tmp_path / "b", "x")
    tags = set()
    for built in (first, second):
        editions = Editions(built.workspace, workers=1)
        with editions.current() as edition:
            tags.add(edition.tag)
        editions.close()
    assert len(tags) == 2


def test_without_a_build_there_is_nothing_to_serve(tmp_path: Path) -> None:
    with (
        pytest.raises(StoreError, match="realpolitik build"),
        Editions(Workspace(tmp_path), workers=1).current(),
    ):
        pass


def test_what_is_served_stays_when_the_build_is_taken_away(tmp_path: Path) -> None:
    built = publish(tmp_path, "old")
    with served(Workspace(tmp_path), Limits(workers=1)) as site:
        assert site.get(ASK).status == 200
        (built.folder / versions.POINTER).unlink()
        assert site.get(ASK).body == b"o\r\nold\r\n"


def test_what_is_served_stays_while_the_next_build_cannot_be_read(tmp_path: Path) -> None:
    built = publish(tmp_path, "old")
    with served(Workspace(tmp_path), Limits(workers=1)) as site:
        assert site.get(ASK).status == 200
        versions.point(built.folder, 7)
        assert site.get(ASK).body == b"o\r\nold\r\n"
        (versions.version(built.folder, 7) / versions.STORE).mkdir(parents=True)
        assert site.get(ASK).body == b"o\r\nold\r\n"
        publish(tmp_path, "new")
        assert site.get(ASK).body == b"o\r\nnew\r\n"
