"""The site in Chromium, from a plain web server and from a disk: pages, search and SPARQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from docs import draw_page
from realpolitik.sources.questions import questions
from support.files import hosted

from .conftest import Made

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SERIOUS = {"serious", "critical"}
PAGES = (
    *("index.html", "search.html", "search.html?q=north", "questions.html", "questions/2.html"),
    *("contradictions.html", "timeline.html", "network.html", "network/north-korea.html", "map.html"),
    *("sanctions.html", "vocabulary.html", "vocabulary/ArmsTransfer.html", "query.html"),
    *("query_question-2.html", "id/north-korea.html", "id/summit-putin-kim-2023-09.html"),
    "article/080e134f4a47f48b.html",
)
NAMES = "SELECT ?name WHERE { id:north-korea rdfs:label ?name }"
COUNTED = "SELECT (COUNT(*) AS ?number) WHERE { GRAPH ?graph { ?a ?b ?c } }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
MADE = "CONSTRUCT { id:north-korea rdfs:label ?name } WHERE { id:north-korea rdfs:label ?name }"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def address(made: Made) -> Iterator[str]:
    with hosted(made.root.parent) as found:
        yield f"{found}/{made.root.name}/"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(draw_page.ALONE))
        yield found
        found.close()


class Watched:
    """A page, with what its console said and which addresses it asked for."""

    def __init__(self, page: Page) -> None:
        self.page, self.said, self.asked = page, list[str](), list[str]()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def foreign(self, address: str) -> list[str]:
        return [url for url in self.asked if not url.startswith((address, "data:"))]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield Watched(context.new_page())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_whole_below_any_path(watched: Watched, address: str, name: str) -> None:
    watched.page.goto(address + name)
    watched.page.wait_for_load_state("networkidle")
    assert watched.said == []
    assert watched.foreign(address) == []
    found = Axe().run(watched.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_a_disk(watched: Watched, made: Made, name: str) -> None:
    root = made.root.as_uri()
    watched.page.goto(f"{root}/{name}")
    assert watched.said == []
    assert watched.foreign(root) == []
    assert watched.page.evaluate("getComputedStyle(document.querySelector('header')).display") == "flex"


def test_from_a_disk_one_goes_from_page_to_page_and_searches(watched: Watched, made: Made) -> None:
    page = watched.page
    page.goto(f"{made.root.as_uri()}/index.html")
    page.fill("#words", "vostochny")
    page.press("#words", "Enter")
    page.click("ol.hits a >> nth=0")
    page.wait_for_url("**/id/*.html")
    page.click("nav >> text=Timeline")
    page.click(".when a >> nth=0")
    page.wait_for_url("**/id/*.html")
    assert watched.said == []


@pytest.mark.parametrize("is_hosted", [True, False], ids=["hosted", "on a disk"])
def test_search_answers_while_somebody_types(
    watched: Watched, made: Made, address: str, is_hosted: bool
) -> None:
    page, root = watched.page, address if is_hosted else f"{made.root.as_uri()}/"
    page.goto(f"{root}network/north-korea.html")
    page.fill("#q", "vostoch")
    page.click(".suggested li >> text=Vostochny Cosmodrome >> nth=0")
    page.wait_for_url("**/id/vostochny-cosmodrome.html")
    assert watched.said == []
    assert watched.foreign(root) == []


def test_search_finds_what_the_server_finds(watched: Watched, made: Made, address: str) -> None:
    with made.source() as source:
        for words in ("north korea", "vostochny", "kim putin", "zzzz"):
            hits, total = source.search.find(words)
            watched.page.goto(f"{address}search.html?q={quote(words)}")
            watched.page.wait_for_selector("h1 >> text=Found")
            shown = watched.page.locator("ol.hits > li > :first-child").all_text_contents()
            assert shown == [hit.thing.label for hit in hits]
            assert (watched.page.text_content("main p.quiet") or "").startswith(
                f"{total} found" if total else "Nothing"
            )


@pytest.mark.parametrize(
    ("query", "shown"), [(NAMES, "North Korea"), (COUNTED, "number"), (MADE, "North Korea")]
)
def test_sparql_is_answered_without_a_server(watched: Watched, address: str, query: str, shown: str) -> None:
    page = watched.page
    page.goto(f"{address}query.html?query={quote(query)}")
    page.wait_for_selector(f".yasr_results >> text={shown} >> nth=0")
    assert "?query=" in page.url
    assert watched.said == []
    assert watched.foreign(address) == []


def test_without_a_network_it_goes_on(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}query.html?query={quote(NAMES)}")
    page.wait_for_selector(".yasr_results >> text=North Korea >> nth=0")
    page.context.set_offline(True)
    page.click(".CodeMirror")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT (42 AS ?answer) WHERE { }")
    page.click("text=Run")
    page.wait_for_selector(".yasr_results >> text=42")
    assert watched.said == []


def test_a_query_that_never_ends_is_given_up_and_the_next_is_answered(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}query.html?query={quote(NAMES)}")
    page.wait_for_selector(".yasr_results >> text=North Korea >> nth=0")
    page.clock.install()
    page.goto(f"{address}query.html?query={quote(ENDLESS)}")
    page.wait_for_selector(".yasqe")
    for _ in range(200):
        page.clock.fast_forward(61_000)  # until the dumps are read, no time counts
        if page.locator("pre.problem >> text=longer than 60 s").count():
            break
        page.wait_for_load_state()
    page.wait_for_selector("pre.problem >> text=longer than 60 s")
    assert page.evaluate(ASKED, NAMES)["results"]["bindings"]
    assert watched.said == []


def test_a_wrong_query_is_told_with_its_place(watched: Watched, address: str) -> None:
    watched.page.goto(f"{address}query.html?query={quote('SELECT ?a WHERE { ?a }')}")
    watched.page.wait_for_selector("pre.problem")
    assert "1" in (watched.page.text_content("pre.problem") or "")
    assert watched.said == []


def test_all_questions_are_answered_in_the_browser_as_by_the_store(
    watched: Watched, made: Made, address: str
) -> None:
    workspace = made.built.workspace
    asked = questions((*workspace.query_files(), *workspace.general_files()))
    assert len(asked) > 90
    view = made.built.view()
    watched.page.goto(f"{address}query.html")
    watched.page.wait_for_selector(".yasqe")
    found = 0
    for question in asked:
        there = view.select(question.query, timeout=None)
        here = watched.page.evaluate(ASKED, question.query)
        assert len(here["results"]["bindings"]) == len(there.cells), question.mark
        found += len(there.cells)
        assert sorted(map(str, flat(here))) == sorted(
            value.value for row in there.cells for value in row if value
        )
    assert found > 20


ASKED = """async (query) => {
  const form = document.getElementById("asking");
  const reply = await fetch(`${form.dataset.endpoint}?query=${encodeURIComponent(query)}`);
  return reply.json();
}"""


def flat(answer: dict[str, dict[str, list[dict[str, dict[str, str]]]]]) -> list[str]:
    return [value["value"] for row in answer["results"]["bindings"] for value in row.values()]
