"""The pages on no one thing: one list has them all, and a server makes no difference."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.serve.pages import catalogue, overtime
from realpolitik.serve.pages.asked import MissingError
from realpolitik.serve.pages.assets import ASSETS
from realpolitik.serve.pages.catalogue import OVERVIEWS, SERIES, Overview
from realpolitik.serve.pages.kinds import of_kind
from realpolitik.serve.pages.source import Source
from realpolitik.serve.pages.writing import MENU
from realpolitik.serve.resources import Kind
from realpolitik.serve.settings import Limits
from realpolitik.stores import published
from support.built import Built
from support.html import Page, read
from support.web import Site, served

BY_PATH = {one.path: one for one in OVERVIEWS}
BY_NAME = {one.path: one for one in SERIES}


@pytest.fixture(scope="module")
def source(built: Built) -> Source:
    view = published.opened(built.workspace)
    return Source(view, published.summary(built.workspace), built.workspace)


@pytest.fixture(scope="module")
def site(built: Built) -> Iterator[Site]:
    with served(built.workspace, Limits(workers=1, seconds=60)) as found:
        yield found


def page(source: Source, path: str, **asked: str) -> Page:
    return read(BY_PATH[path].write(source, asked))


def test_every_page_of_the_menu_is_in_the_list() -> None:
    assert {path for path, _ in MENU} <= BY_PATH.keys()
    assert len(BY_PATH) == len(OVERVIEWS) >= 11
    assert BY_NAME.keys() == {"/timeline", "/network", "/map", "/vocabulary"}


@pytest.mark.parametrize("overview", OVERVIEWS, ids=lambda one: one.path)
def test_a_page_is_the_same_with_and_without_a_server(source: Source, site: Site, overview: Overview) -> None:
    reply = site.get(overview.path, Accept="text/html")
    assert (reply.status, reply.headers["content-type"]) == (200, overview.media_type)
    assert reply.body == overview.write(source, {})
    assert overview.media_type in (catalogue.HTML, catalogue.SVG)


@pytest.mark.parametrize("asset", ASSETS, ids=lambda one: one.path)
def test_what_pages_load_is_there(site: Site, asset: catalogue.Overview) -> None:
    reply = site.get(asset.path)
    assert (reply.status, reply.headers["content-type"]) == (200, asset.media_type)
    assert reply.body
    again = site.ask("GET", asset.path, headers={"If-None-Match": reply.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


def test_the_timeline_shows_how_exactly_times_are_told(source: Source) -> None:
    found = page(source, "/timeline", about="North Korea")
    assert "Summit of Putin and Kim, September 2023" in found.words
    kinds = {element.attributes.get("class") for element in found.all("rect")}
    assert {"within", "lasting", "end"} <= kinds
    assert len(found.all("circle")) > 1
    assert any("hollow" in element.attributes.get("class", "") for element in found.all("svg"))
    later = page(source, "/timeline", **{"about": "North Korea", "from": "2023-09-01", "real": "1"})
    assert "Meeting of Putin and Kim, April 2019" in found.words
    assert "Meeting of Putin and Kim, April 2019" not in later.words
    with pytest.raises(UsageError, match="is a day"):
        page(source, "/timeline", to="soon")
    assert b"<svg" in BY_PATH["/timeline.svg"].write(source, {"about": "North Korea"})


def test_the_network_leads_from_thing_to_thing(source: Source) -> None:
    whole = page(source, "/network")
    assert "/network/north-korea.html" in whole.values("href")
    around = read(BY_NAME["/network"].write(source, "north-korea", {}))
    assert "/network/russia.html" in around.values("href")
    assert around.words == page(source, "/network", about="North Korea").words.replace('"North Korea"', "")
    assert any("loose" in element.attributes.get("class", "") for element in around.all("path"))
    with pytest.raises(MissingError):
        BY_NAME["/network"].write(source, "nobody", {})


def test_the_map_draws_points_and_no_border(source: Source) -> None:
    found = page(source, "/map")
    assert "London" in found.words
    kinds = [element.attributes.get("class", "") for element in found.all("circle")]
    assert len(kinds) > 3
    assert "vague" in kinds
    [land] = [element.attributes["href"] for element in found.all("image")]
    [outline] = [asset for asset in ASSETS if asset.path == land]
    assert outline.read().count(b"<path") == 2
    places = {link[1:] for link in found.values("href") if link.startswith("#at-")}
    assert places <= set(found.values("id"))


def test_deals_stand_beside_the_sanctions_that_they_would_fall_under(source: Source) -> None:
    words = page(source, "/sanctions").words
    for told in ("UN sanctions on North Korea", "Advanced North Korean weapons for Russia", "○ Possible"):
        assert told in words
    assert "artillery shells are a kind of arms" in words
    assert "No line says that a deal was made" in words


def test_terms_are_explained_and_lead_to_what_they_are_used_of(source: Source) -> None:
    assert "/vocabulary/ArmsTransfer.html" in page(source, "/vocabulary").values("href")
    found = read(BY_NAME["/vocabulary"].write(source, "ArmsTransfer", {}))
    assert "Weapons or weapon systems pass one way." in found.words
    assert {"/vocabulary/Transfer.html", "/vocabulary/supplier.html"} <= set(found.values("href"))
    assert "/id/north-korea-advanced-weapons-to-russia.html" in found.values("href")
    with pytest.raises(MissingError):
        BY_NAME["/vocabulary"].write(source, "Nothing", {})


@pytest.mark.parametrize("folder", ["timeline", "map"])
def test_a_thing_has_a_timeline_and_a_map_where_they_show_something(source: Source, folder: str) -> None:
    series, overview = BY_NAME[f"/{folder}"], BY_PATH[f"/{folder}"]
    own = read(series.write(source, "kim-jong-un", {}))
    assert own.words == read(overview.write(source, {"about": "id:kim-jong-un"})).words
    assert "Summit of Putin and Kim, September 2023" in own.words
    for name, is_led in (("kim-jong-un", True), ("andorra", False)):
        thing = of_kind(Kind.THING, source.view, names.thing(name), {}, {})
        assert (f"/{folder}/{name}.html" in read(thing).values("href")) == is_led
    with pytest.raises(MissingError):
        series.write(source, "nobody", {})


def test_pages_of_a_timeline_of_one_thing_lead_to_one_another(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overtime, "MOMENTS", 3)
    later = read(BY_NAME["/timeline"].write(source, "russia", {"page": "2", "about": "x"}))
    assert "?page=1" in later.values("href")
    assert "/timeline.svg?about=id%3Arussia&page=2" in later.values("href")


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{folder}/nobody.html" for folder in ("timeline", "map", "network", "vocabulary")),
        "/network/a%2Fb.html",
    ],
)
def test_names_that_nothing_has_have_no_page(site: Site, path: str) -> None:
    assert site.get(path, Accept="text/html").status == 404


def test_a_browser_is_led_from_the_ontology_to_the_vocabulary(site: Site) -> None:
    assert site.get("/ontology", Accept="text/html").headers["location"] == "/vocabulary"
    assert site.get("/ontology", Accept="text/turtle").headers["location"] == "/graph/ontology"
