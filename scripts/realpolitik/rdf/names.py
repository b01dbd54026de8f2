"""Every IRI of the project is built here and nowhere else.

The base is not registered, so no IRI is claimed to resolve. Spans follow the
fragment form of RFC 5147; their offsets are Unicode code points, half-open.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import NamedNode

BASE: Final = "https://w3id.org/realpolitik/"
ONTOLOGY: Final = BASE + "ontology"
VOCABULARY: Final = ONTOLOGY + "#"
THINGS: Final = BASE + "id/"
ARTICLES: Final = BASE + "article/"
CLAIMS: Final = BASE + "claim/"
CONTRADICTIONS: Final = BASE + "contradiction/"
GRAPHS: Final = BASE + "graph/"
SHAPES: Final = BASE + "shapes#"
LEXICON: Final = BASE + "lexicon#"
REPORTS: Final = BASE + "report/"
DATASET: Final = BASE + "dataset"
WIKIDATA: Final = "http://www.wikidata.org/entity/"

PREFIXES: Final = {
    "article": ARTICLES,
    "claim": CLAIMS,
    "contradiction": CONTRADICTIONS,
    "dataset": DATASET + "#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "ftm": "https://schema.followthemoney.tech/#",
    "graph": GRAPHS,
    "id": THINGS,
    "lexicon": LEXICON,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rp": VOCABULARY,
    "schema": "https://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "sh": "http://www.w3.org/ns/shacl#",
    "shapes": SHAPES,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wd": WIKIDATA,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes that every file and query of the project may use."""

_OFFSET = "(0|[1-9][0-9]{0,11})"
"""An offset in its one spelling; no text is longer, and a number of any length takes any time to read."""
_LATEST = 4096
"""So many IRIs are taken apart once: those of a few articles, which several rules ask for."""
_ARTICLE = re.compile(re.escape(ARTICLES) + r"[0-9a-f]{16}\Z")
_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?\Z")
_SPAN = re.compile(re.escape(ARTICLES) + r"([0-9a-f]{16})#char=" + f"{_OFFSET},{_OFFSET}" + r"\Z")
_CLAIM = re.compile(re.escape(CLAIMS) + r"([0-9a-f]{16})-" + f"{_OFFSET}-{_OFFSET}" + r"-([0-9a-f]{8})\Z")
_LOCAL_ENTITY = re.compile(re.escape(THINGS) + r"([0-9a-f]{16})-")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@cache
def w3c(prefix: str, name: str) -> NamedNode:
    """Return a term of an outside vocabulary, such as `w3c("rdfs", "label")`."""
    return NamedNode(PREFIXES[prefix] + name)


@cache
def term(name: str) -> NamedNode:
    """Return a term of the project's own vocabulary."""
    return NamedNode(VOCABULARY + name)


@cache
def lexical(name: str) -> NamedNode:
    """Return a term of the lexicon, by which the extractor knows what words say."""
    return NamedNode(LEXICON + name)


def thing(slug: str) -> NamedNode:
    """Return an entity or situation; `slug` is lower case with hyphens."""
    if not _SLUG.match(slug):
        raise ValueError(f"{slug!r} is no lower-case name with hyphens")
    return NamedNode(THINGS + slug)


def is_writable(iri: NamedNode) -> bool:
    """Tell whether a thing has an id that `thing` gives and a sheet can name; so has all that is no thing."""
    return not is_thing(iri) or _SLUG.match(iri.value, len(THINGS)) is not None


def article(identifier: str) -> NamedNode:
    """Return the article whose text digest begins with these 16 hex digits."""
    return NamedNode(ARTICLES + identifier)


def span(identifier: str, start: int, end: int) -> NamedNode:
    """Return the half-open range of code points of an article."""
    return NamedNode(f"{ARTICLES}{identifier}#char={start},{end}")


def claim(identifier: str, start: int, end: int, digest: str) -> NamedNode:
    """Return a claim: article, first evidence and the digest of what it says."""
    return NamedNode(f"{CLAIMS}{identifier}-{start}-{end}-{digest[:8]}")


def private(claim: NamedNode, node: NamedNode) -> NamedNode:
    """Return the node that stands for another one in the view of a single claim."""
    return NamedNode(f"{claim.value}/{local(node)}")


def contradiction(digest: str) -> NamedNode:
    """Return a contradiction node; `digest` is taken over situation, kind, property and policy."""
    return NamedNode(CONTRADICTIONS + digest[:16])


def graph(name: str) -> NamedNode:
    """Return a graph of the whole dataset: ontology, register, consensus, inferred."""
    return NamedNode(GRAPHS + name)


def report(digest: str) -> NamedNode:
    """Return a node of a validation report."""
    return NamedNode(REPORTS + digest[:16])


def dataset(part: str | None = None) -> NamedNode:
    """Return the dataset itself, or a node of its description."""
    return NamedNode(DATASET if part is None else f"{DATASET}#{part}")


def download(version: str, file: str) -> NamedNode:
    """Return a file of one version of the dataset."""
    return NamedNode(f"{DATASET}/{version}/{file}")


def wikidata(item: str) -> NamedNode:
    """Return the Wikidata entity with this number."""
    return NamedNode(WIKIDATA + item)


def at(path: str) -> NamedNode:
    """Return the IRI of the project at a path below its base."""
    return NamedNode(BASE + path)


def path(iri: NamedNode) -> str | None:
    """Return the path of an IRI of the project below its base, or None for an IRI of others.

    >>> path(term("supplier")), path(w3c("rdfs", "label"))
    ('ontology#supplier', None)
    """
    return iri.value.removeprefix(BASE) if iri.value.startswith(BASE) else None


@lru_cache(maxsize=_LATEST)
def split_span(iri: NamedNode) -> tuple[str, int, int] | None:
    """Return (article, start, end) of a span's IRI, or None for any other."""
    match = _SPAN.match(iri.value)
    return None if match is None else (match[1], int(match[2]), int(match[3]))


@lru_cache(maxsize=_LATEST)
def split_claim(iri: NamedNode) -> tuple[str, int, int, str] | None:
    """Return (article, start, end, digest) of a claim's IRI, or None for any other."""
    match = _CLAIM.match(iri.value)
    return None if match is None else (match[1], int(match[2]), int(match[3]), match[4])


def is_article(iri: NamedNode) -> bool:
    """Tell whether an IRI is that of an article, not of something in it."""
    return _ARTICLE.match(iri.value) is not None


def is_of_article(iri: NamedNode, identifier: str) -> bool:
    """Tell whether an IRI is an article or one of its spans, claims and local entities."""
    whole, parts = _within(identifier)
    return iri.value.startswith(parts) or iri.value == whole


@cache
def _within(identifier: str) -> tuple[str, tuple[str, ...]]:
    parts = (f"{ARTICLES}{identifier}#", f"{CLAIMS}{identifier}-", f"{THINGS}{identifier}-")
    return ARTICLES + identifier, parts


def declarer(iri: NamedNode) -> str | None:
    """Return the identifier of the article that declares a local entity, or None for any other IRI."""
    match = _LOCAL_ENTITY.match(iri.value)
    return None if match is None else match[1]


def is_own_term(iri: NamedNode) -> bool:
    """Tell whether an IRI is in the project's vocabulary."""
    return iri.value.startswith(VOCABULARY)


def is_thing(iri: NamedNode) -> bool:
    """Tell whether an IRI is an entity or a situation."""
    return iri.value.startswith(THINGS)


def is_thing_node(node: object) -> bool:
    """Tell whether a term of any kind is the IRI of an entity or a situation."""
    return isinstance(node, NamedNode) and is_thing(node)


def local(iri: NamedNode) -> str:
    """Return the part of an IRI that people read: after the last `#` or `/`."""
    value = iri.value
    return value[max(value.rfind("#"), value.rfind("/")) + 1 :]


def short(iri: NamedNode) -> str:
    """Return the prefixed form of an IRI, or the IRI in angle brackets.

    >>> short(term("supplier"))
    'rp:supplier'
    """
    value = iri.value
    cut = max(value.rfind("#"), value.rfind("/")) + 1
    prefix = _PREFIX_OF.get(value[:cut])
    if prefix is None or not _LOCAL.match(value, cut):
        return f"<{value}>"
    return f"{prefix}:{value[cut:]}"
