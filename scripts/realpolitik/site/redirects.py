"""Rules for the host of the persistent IRIs: where each leads, by what the client accepts.

In: the address under which a site is reached. Out: an `.htaccess` for Apache's mod_rewrite, as
w3id.org takes it. All lead on by 303, for what an IRI names is no document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from realpolitik.errors import UsageError
from realpolitik.serve.resources import Kind
from realpolitik.site.addresses import DATA
from realpolitik.stores.wire import GRAPHS, WireForm

NAME: Final = "redirects.htaccess"
"""The file of the rules in a site."""
_ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/(?:[A-Za-z0-9._~-]+/)*")
_HEAD: Final = "# Where the IRIs of the graph lead: `.htaccess` of the folder that the base IRI names.\n"
_ON: Final = "Options -MultiViews\nRewriteEngine On\n"
_KINDS: Final = "|".join(Kind)
_ENDINGS: Final = "|".join(form.ending for form in GRAPHS)
_THING: Final = f"({_KINDS})/([A-Za-z0-9-]+)"
_CLAIM: Final = f"{Kind.CLAIM}/([0-9a-f]{{16}})-[A-Za-z0-9-]+"
"""What is said of a claim stands in the data of its article."""


def redirects(address: str) -> bytes:
    """Return the rules for a site; UsageError for what is no address of a folder on the web."""
    if _ADDRESS.fullmatch(address) is None:
        raise UsageError(f"`{address}` is no address of a site: such as https://example.org/graph/")
    return (_HEAD + _ON + "".join(_rules(address))).encode()


def _rules(address: str) -> Iterator[str]:
    yield _rule(rf"{_CLAIM}\.({_ENDINGS})", f"{address}{Kind.ARTICLE}/$1.$2")
    yield _rule(rf"{_THING}\.(html|svg|{_ENDINGS})", f"{address}$1/$2.$3")
    for form in GRAPHS:
        yield _if(form) + _rule(_CLAIM, f"{address}{Kind.ARTICLE}/$1.{form.ending}")
        yield _if(form) + _rule(_THING, f"{address}$1/$2.{form.ending}")
        yield _if(form) + _rule("ontology", f"{address}graph/ontology.ttl")
    yield _rule(_THING, f"{address}$1/$2.html")
    yield _rule("ontology", f"{address}vocabulary.html")
    yield _rule(r"graph/([a-z]+)(?:\.ttl)?", f"{address}graph/$1.ttl")
    yield _rule("dataset", f"{address}{DATA}/description.ttl")
    yield _rule(r"dataset/[A-Za-z0-9.-]+/([A-Za-z0-9-]+\.[a-z]+)", f"{address}{DATA}/$1")


def _rule(path: str, target: str) -> str:
    return f"RewriteRule ^{path}$ {target} [R=303,L]\n"


def _if(form: WireForm) -> str:
    return f"RewriteCond %{{HTTP_ACCEPT}} {re.escape(form.media_type)}\n"
