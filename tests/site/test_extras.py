"""What a site has that no server needs."""

from __future__ import annotations

import json

from realpolitik.reading.search import Search
from realpolitik.site.extras import extras, index
from support.html import read
from support.views import view

GRAPH = """
id:ana rdfs:label "Ana </script>"@en ; skos:altLabel "Annie" ; a rp:Person .
wd:Q1 rdfs:label "Universe" .
id:town rdfs:label "Town\u2028of ships" .
"""


def told() -> dict[str, list[list[object]]]:
    text = index(Search(view(f"graph:register {{ {GRAPH} }} {GRAPH}"))).decode()
    found: dict[str, list[list[object]]] = json.loads(
        text.removeprefix("window.searchIndex = ").rstrip(";\n")
    )
    return found


def test_the_index_has_every_text_and_where_it_leads() -> None:
    found = told()
    assert [one[:2] for one in found["things"]] == [
        ["http://www.wikidata.org/entity/Q1", "Universe"],
        ["id/ana.html", "Ana </script>"],
        ["id/town.html", "Town\u2028of ships"],
    ]
    kinds = [found["kinds"][kind] for _, kind, _ in found["lines"]]  # type: ignore[call-overload]
    assert sorted(kinds) == ["alias", "name", "name", "name"]
    assert {words for _, _, words in found["lines"]} == {"", "Annie"}


def test_each_file_is_there_once() -> None:
    named = [name for name, _ in extras(Search(view("")), "/graph/")]
    assert len(set(named)) == len(named)
    assert {"search.js", "endpoint.js", "worker.js", "oxigraph.js", "oxigraph.wasm"} <= set(named)


def test_the_page_of_what_is_missing_is_whole_at_any_path() -> None:
    files = dict(extras(Search(view("")), "/graph/"))
    page = read(files["404.html"])
    assert {link for link in page.values("href") if not link.startswith(("https:", "#"))} >= {
        "/graph/index.html",
        "/graph/style.css",
    }
    assert all(link.startswith("/graph/") for link in page.values("src"))
    assert "There is no such page here." in page.words
    assert b"ErrorDocument 404 /graph/404.html\n" in files[".htaccess"]
