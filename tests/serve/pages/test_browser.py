"""The pages in Chromium: nothing is missing, nothing comes from elsewhere, everybody can use them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from docs import draw_page
from realpolitik.serve.settings import Limits
from support.built import Built
from support.source import ROOT
from support.web import Site, served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PATHS = (
    *("/", "/search?q=north+korea", "/questions", "/questions/2", "/contradictions", "/id/north-korea.html"),
    *("/id/summit-putin-kim-2023-09.html", "/id/north-korea-advanced-weapons-to-russia.html"),
    *("/claim/080e134f4a47f48b-3896-3962-40bfa07b.html", "/article/080e134f4a47f48b.html"),
    *("/contradiction/5e2b3324606d13c1.html", "/id/nobody", "/questions/g5", "/timeline", "/network"),
    *(
        "/timeline?about=North+Korea&from=2023-01-01",
        "/network/north-korea.html",
        "/map",
        "/map?about=Andorra",
    ),
    *("/sanctions", "/vocabulary", "/vocabulary/ArmsTransfer.html", "/query", "/query?question=2"),
    "/query?query=SELEC",
)
EVENTS = """#defaultView:Timeline
PREFIX rp: <https://w3id.org/realpolitik/ontology#>
SELECT ?event ?from ?to WHERE { ?event a rp:Event ; rp:earliest ?from ; rp:latest ?to }"""
DEALS = """#defaultView:Graph
PREFIX rp: <https://w3id.org/realpolitik/ontology#>
SELECT ?deal ?supplier ?recipient WHERE { ?deal rp:supplier ?supplier ; rp:recipient ?recipient }"""
CITIES = """#defaultView:Map
PREFIX rp: <https://w3id.org/realpolitik/ontology#>
SELECT ?city ?lat ?long WHERE { ?city rp:latitude ?lat ; rp:longitude ?long } ORDER BY ?city LIMIT 9"""
SERIOUS = {"serious", "critical"}

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def site(built: Built) -> Iterator[Site]:
    with served(built.workspace, Limits(workers=1, seconds=60)) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(draw_page.ALONE))
        yield found
        found.close()


@pytest.fixture(params=[(1280, "light"), (390, "dark")], ids=["wide-light", "narrow-dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_whole_and_for_everybody(page: Page, site: Site, path: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.address + path)
    if path.startswith("/query"):
        page.wait_for_selector(".yasqe")
        page.wait_for_load_state("networkidle")
    assert [text for text in said if "the server responded with a status of 40" not in text] == []
    assert [url for url in asked if not url.startswith((site.address, "data:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []


def test_the_search_needs_no_script(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.address)
        page.fill("#words", "vostochny")
        page.press("#words", "Enter")
        page.click("main a >> text=Vostochny Cosmodrome")
        page.wait_for_url(f"{site.address}/id/vostochny-cosmodrome.html")
        expect(page.locator("h1")).to_have_text("Vostochny Cosmodrome")


def test_what_is_found_is_shown_while_somebody_types(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/timeline")
    field = page.locator("#q")
    field.press_sequentially("vostoch")
    page.wait_for_selector(".suggested li >> text=Vostochny Cosmodrome")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []
    field.press("ArrowDown")
    expect(page.locator(".suggested li").first).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(page.locator(".suggested")).to_be_hidden()
    field.press_sequentially("n")
    page.wait_for_selector(".suggested li")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"{site.address}/id/vostochny-cosmodrome.html")


def test_what_is_shown_while_somebody_types_obeys_nothing(page: Page, site: Site) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(site.address)
    page.locator("#words").press_sequentially("<img src=x>")
    page.locator("#words").press("Enter")
    page.wait_for_url("**/search?q=**")
    expect(page.locator("h1")).to_contain_text("<img src=x>")
    assert page.locator("main img").count() == 0
    assert said == []


def test_the_keyboard_comes_to_the_content_first(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_the_timeline_is_asked_for_a_thing_and_a_time(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.address}/timeline")
        page.fill("#about", "North Korea")
        page.fill("#from", "2023-01-01")
        page.click("text=Show")
        page.wait_for_url("**/timeline?about=North+Korea&from=2023-01-01**")
        expect(page.locator(".when li").nth(3)).to_be_visible()
        page.click(".when >> text=Summit of Putin and Kim")
        page.wait_for_url(f"{site.address}/id/summit-putin-kim-2023-09.html")


def test_the_network_grows_from_thing_to_thing_by_keyboard(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.address}/id/north-korea.html")
        page.click(".looks >> text=Network")
        page.locator("svg.wide a", has_text="Russia").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/network/russia.html")
        expect(page.locator("svg.wide .middle")).to_have_text("Russia")
        expect(page.locator("svg.wide")).to_contain_text("North Korea")


def test_a_point_of_the_map_leads_to_what_took_place_there(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.address}/map")
        page.locator("svg.wide a", has_text="London").first.click()
        page.wait_for_url(f"{site.address}/map#at-london")
        page.click("#at-london li a")
        page.wait_for_url(f"{site.address}/id/**")


def test_a_query_runs_without_a_script(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site.address}/query")
        page.click("text=Run")
        page.wait_for_url("**/query?query=**")
        expect(page.locator(".answer tbody tr").nth(3)).to_be_visible()


def test_the_editor_runs_a_query_and_its_address_is_a_permalink(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/query")
    page.click(".CodeMirror")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT ?a WHERE { VALUES ?a { 4711 } }")
    page.click("text=Run")
    page.wait_for_selector(".yasr_results >> text=4711")
    page.wait_for_url("**/query?query=SELECT%20%3Fa**")
    page.goto(page.url)
    page.wait_for_selector(".yasr_results >> text=4711")


@pytest.mark.parametrize(
    ("query", "drawn", "leads"),
    [
        (EVENTS, "svg.ring a rect", "/id/korean-war.html"),
        (DEALS, "svg.ring a circle", "/id/north-korea.html"),
        (CITIES, "svg.globe a circle", "/id/abu-dhabi.html"),
    ],
    ids=["timeline", "graph", "map"],
)
def test_an_answer_has_views(page: Page, site: Site, query: str, drawn: str, leads: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{site.address}/query?query={quote(query)}")
    page.wait_for_selector(f".yasr_results {drawn}")
    expect(page.locator(f".yasr_results {drawn}").nth(5)).to_be_attached()
    expect(page.locator(f'.yasr_results svg a[href="{leads}"]').first).to_be_attached()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []
    page.click(".select_table")
    page.wait_for_selector(f'.yasr_results table a[href="{leads}"]')
    with page.expect_download() as caught:
        page.click(".yasr_downloadIcon")
    assert caught.value.suggested_filename.endswith(".csv")
    assert said == []


def test_the_picture_of_a_page_is_one_of_the_page(browser: Browser, site: Site) -> None:
    drawn, shown = draw_page.draw(browser, site.address), (ROOT / "docs" / "page.png").read_bytes()
    assert drawn[:24] == shown[:24], "draw it anew: python docs/draw_page.py DIR > docs/page.png"
    assert "](docs/page.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
