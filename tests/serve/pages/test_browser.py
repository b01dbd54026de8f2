"""The pages in Chromium: nothing is missing, nothing comes from elsewhere, everybody can use them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

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
    *("/contradiction/5e2b3324606d13c1.html", "/id/nobody"),
)
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
    assert [text for text in said if "404" not in text] == []
    assert [url for url in asked if not url.startswith(site.address)] == []
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
        assert page.text_content("h1") == "Vostochny Cosmodrome"


def test_the_keyboard_comes_to_the_content_first(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_the_picture_of_a_page_is_one_of_the_page(browser: Browser, site: Site) -> None:
    drawn, shown = draw_page.draw(browser, site.address), (ROOT / "docs" / "page.png").read_bytes()
    assert drawn[:24] == shown[:24], "draw it anew: python docs/draw_page.py DIR > docs/page.png"
    assert "](docs/page.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
