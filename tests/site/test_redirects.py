"""Where the rules for the persistent-IRI host lead, read as mod_rewrite reads them."""

from __future__ import annotations

import re

import pytest

from realpolitik.errors import UsageError
from realpolitik.rdf import names
from realpolitik.site.redirects import redirects
from realpolitik.stores.wire import GRAPHS

from .conftest import Made

ADDRESS = "https://example.org/graph/"
CLAIM = "claim/080e134f4a47f48b-3896-3962-40bfa07b"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def led(path: str, accept: str = BROWSER) -> str | None:
    """Return where the rules lead a request for a path below the base."""
    holds = True
    for line in redirects(ADDRESS).decode().splitlines():
        word, *rest = line.split(" ")
        if word == "RewriteCond":
            assert rest[0] == "%{HTTP_ACCEPT}"
            holds = re.search(rest[1], accept) is not None
        elif word == "RewriteRule":
            found = re.search(rest[0], path)
            if found is not None and holds:
                assert rest[2] == "[R=303,L]"
                return found.expand(rest[1].replace("$", "\\")).removeprefix(ADDRESS)
            holds = True
    return None


@pytest.mark.parametrize(
    ("path", "accept", "target"),
    [
        ("id/japan", BROWSER, "id/japan.html"),
        ("id/japan", "*/*", "id/japan.html"),
        ("id/japan", "text/turtle", "id/japan.ttl"),
        ("id/japan", "application/ld+json, */*;q=0.1", "id/japan.jsonld"),
        ("id/japan", "application/rdf+xml", "id/japan.rdf"),
        ("id/japan.nt", BROWSER, "id/japan.nt"),
        ("id/japan.svg", BROWSER, "id/japan.svg"),
        (CLAIM, BROWSER, f"{CLAIM}.html"),
        (CLAIM, "application/trig", "article/080e134f4a47f48b.trig"),
        (f"{CLAIM}.ttl", BROWSER, "article/080e134f4a47f48b.ttl"),
        (f"{CLAIM}.html", "text/turtle", f"{CLAIM}.html"),
        ("ontology", BROWSER, "vocabulary.html"),
        ("ontology", "text/turtle", "graph/ontology.ttl"),
        ("graph/register", BROWSER, "graph/register.ttl"),
        ("dataset", BROWSER, "data/description.ttl"),
        ("dataset/0.1.0/dataset.nq", BROWSER, "data/dataset.nq"),
        ("id/../x", BROWSER, None),
        ("elsewhere", BROWSER, None),
    ],
)
def test_an_iri_leads_to_a_file(path: str, accept: str, target: str | None) -> None:
    assert led(path, accept) == target


def test_every_iri_of_the_dump_leads_to_a_file_of_the_site(made: Made) -> None:
    text = (made.root / "data" / "view.nt").read_text() + (made.root / "data" / "dataset.nq").read_text()
    kinds = "id|article|claim|contradiction|graph|dataset"
    found = set(re.findall(rf"<{names.BASE}((?:{kinds})/[^>#]+)", text)) | {"ontology", "dataset"}
    assert len(found) > 50
    known = made.names()
    assert [path for path in found if led(path) not in known] == []
    forms = [form.media_type for form in GRAPHS]
    assert [(path, accept) for path in found for accept in forms if led(path, accept) not in known] == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org/",
        "https://example.org",
        "https://e.org/a b/",
        "https://e.org/$1/",
        "https://e.org/?x/",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a site"):
        redirects(address)
