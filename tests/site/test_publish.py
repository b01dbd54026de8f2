"""The site of a small build: all is there, links lead to files, what does not differ is not written."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from pyoxigraph import RdfFormat, parse

from realpolitik.errors import StoreError
from realpolitik.serve.pages.catalogue import OVERVIEWS
from realpolitik.site.addresses import file
from realpolitik.site.extras import MISSING
from realpolitik.site.folder import LIST
from realpolitik.site.publish import publish
from realpolitik.sources.workspace import Workspace
from realpolitik.stores.wire import GRAPHS
from support import html
from support.excerpt import release
from support.web import served

from .conftest import Made

pytestmark = pytest.mark.long

ADDRESS = "https://example.org/graph/"
KINDS = ("id/north-korea", "id/summit-putin-kim-2023-09", "article/080e134f4a47f48b")


def pages(made: Made) -> list[str]:
    found = sorted(name for name in made.names() if name.endswith(".html"))
    assert len(found) > 300
    return found


def test_every_kind_of_page_and_of_data_is_there(made: Made) -> None:
    names = made.names()
    assert {file(one.path) for one in OVERVIEWS} <= names
    assert {f"{kind}.{form.ending}" for kind in KINDS for form in GRAPHS} <= names
    assert {f"{kind}.html" for kind in KINDS} | {"network/north-korea.html", "id/north-korea.svg"} <= names
    assert {"claim", "contradiction", "vocabulary", "questions"} <= {name.split("/")[0] for name in names}
    assert {"timeline/north-korea.html", MISSING} <= names
    assert {"data/dataset.nq", "data/view.ttl", "data/manifest.json", "graph/ontology.ttl"} <= names
    assert made.written.files == made.written.written == len(names) - 1


def test_every_link_leads_to_a_file_and_every_fragment_to_a_place(made: Made) -> None:
    places = {name: html.read((made.root / name).read_bytes()) for name in pages(made)}
    ids = {name: set(page.values("id")) for name, page in places.items()}
    known, followed = made.names(), Counter[str]()
    for name, page in places.items():
        for link in (*page.values("href"), *page.values("src"), *page.values("action")):
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("http", "https")
                continue
            assert parts.path.startswith("/graph/") == (name == MISSING and bool(parts.path)), (name, link)
            target = reached(name, parts.path.removeprefix("/graph/"))
            assert target in known, (name, link)
            if parts.fragment and target in ids:
                assert unquote(parts.fragment) in ids[target], (name, link)
            followed[target] += 1
    assert sum(followed.values()) > 10_000
    assert {name for name in places if name not in followed} == set()


def reached(name: str, path: str) -> str:
    """Return the file that a relative path leads to."""
    parts = list(PurePosixPath(name).parts[:-1]) if path else [name]
    for part in PurePosixPath(path).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_a_page_is_well_made_and_lets_nothing_in_from_elsewhere(made: Made) -> None:
    for name in pages(made):
        found = html.read((made.root / name).read_bytes())
        assert found.unbalanced == []
        policy = [one for one in found.all("meta") if "http-equiv" in one.attributes]
        assert [one.attributes["content"].startswith("default-src 'self'") for one in policy] == [True]
        assert len(found.all("h1")) == 1
        assert [one for one in found.elements if "data-server" in one.attributes] == []
        assert {one.attributes["action"].rpartition("/")[2] for one in found.all("form")} <= {
            "search.html",
            "query.html",
        }


def test_names_differ_by_more_than_capitals_and_need_no_escape(made: Made) -> None:
    names = made.names()
    assert len({name.lower() for name in names}) == len(names)
    assert {char for name in names for char in name if not (char.isascii() and char.isalnum())} == set("-_./")


def test_a_page_says_what_the_server_says(made: Made) -> None:
    with served(made.built.workspace) as site:
        for address in ("/", "/id/north-korea.html", "/timeline", "/questions/2"):
            there = html.read(site.get(address).body)
            here = html.read((made.root / file(address)).read_bytes())
            assert here.words in (there.words, there.words.replace(" Timeline Map ", " ")) or (
                address == "/timeline" and len(here.words) > 400
            )


def test_data_is_what_is_told_of_the_thing(made: Made) -> None:
    name = made.root / "id" / "north-korea"
    triples = [
        {quad.triple for quad in parse(path=str(name.with_suffix(f".{ending}")), format=form)}
        for ending, form in (
            ("ttl", RdfFormat.TURTLE),
            ("nt", RdfFormat.N_TRIPLES),
            ("rdf", RdfFormat.RDF_XML),
            ("jsonld", RdfFormat.JSON_LD),
        )
    ]
    assert len(triples[0]) > 10
    assert triples.count(triples[0]) == len(triples)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_build_gives_the_same_bytes(made: Made, tmp_path: Path, workers: int) -> None:
    publish(made.built.workspace, tmp_path / "again", release, address=ADDRESS, workers=workers)
    again = {
        path.relative_to(tmp_path / "again") for path in (tmp_path / "again").rglob("*") if path.is_file()
    }
    assert {path.as_posix() for path in again} == made.names()
    assert [p for p in again if (made.root / p).read_bytes() != (tmp_path / "again" / p).read_bytes()] == []


def test_only_what_differs_is_written_and_what_is_no_more_removed(made: Made, tmp_path: Path) -> None:
    root = shutil.copytree(made.root, tmp_path / "site")
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file()}
    (root / "index.html").write_text("changed")
    (root / "id" / "gone.html").write_text("of a thing that is no more")
    (root / "CNAME").write_text("of the user")
    with (root / LIST).open("a") as listed:
        listed.write("id/gone.html\n../out.txt\n")
    (tmp_path / "out.txt").write_text("not of the site")
    told = publish(made.built.workspace, root, release, address=ADDRESS)
    assert (told.written, told.removed) == (1, 1)
    assert (root / "index.html").read_bytes() == (made.root / "index.html").read_bytes()
    assert not (root / "id" / "gone.html").exists()
    assert (root / "CNAME").exists()
    assert (tmp_path / "out.txt").exists()
    changed = {path.name for path, when in before.items() if path.stat().st_mtime_ns != when}
    assert changed == {"index.html", LIST}


def test_a_folder_with_something_else_is_refused(made: Made, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StoreError, match="no site"):
        publish(made.built.workspace, tmp_path, release)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_dumps_that_cannot_be_written_end_it_and_the_next_run_mends_it(made: Made, tmp_path: Path) -> None:
    def broken(_workspace: Workspace, folder: Path) -> None:
        folder.mkdir()
        raise StoreError("no ledger")

    with pytest.raises(StoreError, match="no ledger"):
        publish(made.built.workspace, tmp_path / "site", broken)
    publish(made.built.workspace, tmp_path / "site", release, address=ADDRESS)
    there = {
        p.relative_to(tmp_path / "site").as_posix() for p in (tmp_path / "site").rglob("*") if p.is_file()
    }
    assert there == made.names()
