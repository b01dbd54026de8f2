"""The cases of W3C for what is served: read from their manifests, asked, judged, reported in EARL.

In: the folder `w3c/sparql/sparql11` of others, and a server with a scratch store. Out: why a
case fails, or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from pyoxigraph import QueryBoolean, QueryResultsFormat, parse_query_results
from rdflib import Graph, Literal, Namespace, Node, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.namespace import DOAP, RDF, RDFS

from support.web import TOKEN, Reply, Site

CNT, HT = (Namespace(f"http://www.w3.org/2011/{name}#") for name in ("content", "http"))
EARL = Namespace("http://www.w3.org/ns/earl#")
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
_RDF = ("text/turtle", "application/rdf+xml", "application/n-triples")
_FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": (
        *("application/sparql-results+json", "application/sparql-results+xml"),
        *("text/csv", "text/tab-separated-values"),
    ),
    "RDF": _RDF,
}
_STATUSES = {"Created": "201", "OK": "200", "NoContent": "204", "NotFound": "404"}


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a manifest."""

    iri: URIRef
    manifest: Graph

    @property
    def name(self) -> str:
        return str(self.iri).rpartition("#")[2]

    def requests(self) -> list[Node]:
        action = self.manifest.value(self.iri, MF.action)
        listed = self.manifest.value(action, HT.requests)
        assert listed is not None
        return list(Collection(self.manifest, listed))


def cases(manifest: Path) -> tuple[Case, ...]:
    """Return the cases of a manifest, in its order; those that its list forgets come last."""
    graph = Graph().parse(manifest)
    listed = [case for entries in graph.objects(None, MF.entries) for case in Collection(graph, entries)]
    others = sorted(set(graph.subjects(MF.name, None)) - set(listed), key=str)
    return tuple(Case(URIRef(str(case)), graph) for case in [*listed, *others])


def failure(case: Case, site: Site, paths: Mapping[str, str]) -> str | None:
    """Return why a case that is made of requests fails; `paths` says what its paths begin with here."""
    site.ask("POST", "/scratch/sparql", b"DROP ALL", _headers(("content-type", "application/sparql-update")))
    for given in case.manifest.objects(case.iri, UT.graphData):
        _put(case.manifest, given, site)
    known: dict[str, str] = {}
    for number, request in enumerate(case.requests(), 1):
        reply = _asked(case.manifest, request, site, paths, known)
        reason = _amiss(case.manifest, case.manifest.value(request, HT.resp), reply, known)
        if reason is not None:
            return f"request {number}: {reason}"
    return None


def _put(manifest: Graph, given: Node, site: Site) -> None:
    data = Path(str(manifest.value(given, UT.graph)).removeprefix("file://")).read_bytes()
    target = f"/scratch/graphs?graph={quote(str(manifest.value(given, RDFS.label)), safe='')}"
    assert site.ask("PUT", target, data, _headers(("content-type", "application/n-triples"))).status == 201


def _asked(
    manifest: Graph, request: Node, site: Site, paths: Mapping[str, str], known: Mapping[str, str]
) -> Reply:
    path = str(manifest.value(request, HT.absolutePath))
    for name, value in known.items():
        path = path.replace(name, value)
    for old, new in paths.items():
        path = new + path.removeprefix(old) if path.startswith(old) else path
    body = manifest.value(request, HT.body)
    encoding = str(manifest.value(body, CNT.characterEncoding)) if body else "utf-8"
    data = str(manifest.value(body, CNT.chars)).encode(encoding) if body else None
    method = str(manifest.value(request, HT.methodName))
    return site.ask(method, path, data, _headers(*_named(manifest, request)))


def _named(manifest: Graph, message: Node | None) -> Iterator[tuple[str, str]]:
    listed = manifest.value(message, HT.headers)
    for header in Collection(manifest, listed) if listed else ():
        yield (
            str(manifest.value(header, HT.fieldName)).lower(),
            str(manifest.value(header, HT.fieldValue)),
        )


def _headers(*given: tuple[str, str]) -> Mapping[str, str]:
    return {**dict(given), "authorization": f"Bearer {TOKEN}"}


def _amiss(manifest: Graph, expected: Node | None, reply: Reply, known: dict[str, str]) -> str | None:
    """Return what of a reply is not as expected, and note where it says that a new graph is."""
    statuses = {str(status).rpartition("#")[2] for status in manifest.objects(expected, MF.expectedStatus)}
    wanted = {_STATUSES.get(status, status.removeprefix("StatusCode")) for status in statuses}
    if not {str(reply.status), f"{reply.status // 100}xx"} & wanted:
        return f"status {reply.status}, not {sorted(wanted)}: {reply.body!r}"
    form = manifest.value(expected, MF.expectedFormat)
    if form is not None and reply.media_type not in _FORMATS[str(form)]:
        return f"{reply.media_type} is not {form}"
    truth = manifest.value(expected, MF.expectedBoolean)
    if truth is not None and _truth(reply) != (str(truth) == "true"):
        return f"not {truth}"
    place = manifest.value(expected, MF.expectedLocation)
    if place is not None:
        known[str(place)] = reply.headers["location"]
    return _other_graph(manifest, expected, reply)


def _truth(reply: Reply) -> bool:
    xml = reply.media_type.endswith("+xml")
    found = parse_query_results(reply.body, QueryResultsFormat.XML if xml else QueryResultsFormat.JSON)
    assert isinstance(found, QueryBoolean)
    return bool(found)


def _other_graph(manifest: Graph, expected: Node | None, reply: Reply) -> str | None:
    told = dict(_named(manifest, expected)).get("content-type", "").partition(";")[0]
    if told and reply.media_type != told:
        return f"{reply.media_type} is not {told}"
    body = manifest.value(expected, HT.body)
    if body is None:
        return None
    wanted, found = (Graph(), Graph())
    wanted.parse(data=str(manifest.value(body, CNT.chars)), format="turtle")
    found.parse(data=reply.body, format="turtle")
    return None if isomorphic(wanted, found) else f"another graph: {reply.body!r}"


def report(results: Iterable[tuple[URIRef, bool]], version: str) -> Graph:
    """Return the report on some cases in EARL."""
    graph = Graph()
    graph.bind("earl", EARL)
    project = URIRef("https://w3id.org/realpolitik/")
    graph.add((project, RDF.type, DOAP.Project))
    graph.add((project, DOAP.name, Literal("Realpolitik")))
    graph.add((project, DOAP.release, Literal(version)))
    for case, has_passed in results:
        assertion, result = (URIRef(f"urn:x-earl:{str(case).rpartition('/')[2]}-{part}") for part in "ar")
        graph.add((assertion, RDF.type, EARL.Assertion))
        graph.add((assertion, EARL.assertedBy, project))
        graph.add((assertion, EARL.subject, project))
        graph.add((assertion, EARL.test, case))
        graph.add((assertion, EARL.mode, EARL.automatic))
        graph.add((assertion, EARL.result, result))
        graph.add((result, RDF.type, EARL.TestResult))
        graph.add((result, EARL.outcome, EARL.passed if has_passed else EARL.failed))
    return graph
