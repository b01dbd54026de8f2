"""With a copy of the text, pages show the words of claims; without one they do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from realpolitik.rdf import names
from realpolitik.serve.settings import Limits
from realpolitik.text.article import Article
from support.built import published_view
from support.html import read
from support.tugs import HERALD, KNOWN, TEXT
from support.web import Site, served
from support.world import world

FIRST = min(HERALD.claims, key=lambda claim: claim.iri.value)
COPIES: Mapping[str, Article] = {TEXT.identifier: TEXT}


@pytest.fixture(scope="module", params=[COPIES, None], ids=["with a copy", "without"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Site, bool]]:
    root = tmp_path_factory.mktemp("words")
    built = published_view(root, world(HERALD, known=KNOWN).view(root / "made"))
    with served(built.workspace, Limits(workers=1), texts=request.param) as found:
        yield found, request.param is not None


def test_the_words_of_a_claim_are_marked_in_their_sentence(site: tuple[Site, bool]) -> None:
    asked, has_copy = site
    page = read(asked.get(f"/{names.path(FIRST.iri)}.html").body)
    parts = names.split_claim(FIRST.iri)
    assert parts is not None
    words = TEXT.text[parts[1] : parts[2]]
    assert len(page.all("mark")) == has_copy
    assert (words in page.words) is has_copy


@pytest.mark.parametrize("path", [f"/article/{TEXT.identifier}.html", "/id/deal.html", "/id/aland.html"])
def test_other_pages_quote_them(site: tuple[Site, bool], path: str) -> None:
    asked, has_copy = site
    page = read(asked.get(path).body)
    assert (len(page.all("blockquote")) > 0) is has_copy
    assert ("The herald has this to tell" in page.words) is (has_copy and "article" in path)


def test_a_page_with_words_has_a_tag_of_its_own(tmp_path: Path) -> None:
    built = published_view(tmp_path, world(HERALD, known=KNOWN).view(tmp_path / "made"))
    tags = set()
    for texts in (COPIES, None):
        with served(built.workspace, Limits(workers=1), texts=texts) as site:
            tags.add(site.get("/id/deal.html").headers["etag"])
    assert len(tags) == 2
