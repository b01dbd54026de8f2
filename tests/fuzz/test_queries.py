"""Mutated queries: each is answered as the bare engine answers it, or refused; no process ends by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from pyoxigraph import BlankNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from realpolitik.errors import LateError, QueryError, StoreError, UsageError
from realpolitik.rdf import names, turtle
from realpolitik.stores import versions
from realpolitik.stores.answers import ResultForm
from realpolitik.stores.question import Kind, kind
from realpolitik.stores.rows import Rows, same
from realpolitik.stores.worker import Worker
from support import arvenia, built
from support.mutation import Mutator
from support.trials import Fuzz, in_one_line

QUERIES = """
SELECT ?c ?who { ?c a rp:Claim ; rp:holder ?who . FILTER(?who != id:ana-orlo) } ORDER BY ?c

SELECT ?s (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }
GROUP BY ?s HAVING (COUNT(?o) > 2) ORDER BY DESC(?n) ?s LIMIT 5

SELECT * { ?c rp:about ?head . GRAPH ?c { ?head a ?class ; rp:realization ?r } OPTIONAL { ?c rp:cue ?cue } }

SELECT DISTINCT ?l { { ?s rdfs:label ?l } UNION { ?s skos:altLabel|dcterms:title ?l }
  FILTER(CONTAINS(LCASE(STR(?l)), "ar")) }

ASK { GRAPH ?g { ?s rp:supplier id:arvenia MINUS { ?s rp:goods id:timber } } }

CONSTRUCT { ?h rp:about ?c } WHERE { ?c rp:about ?h ; rp:status rp:Reported }

DESCRIBE id:belmark

PREFIX x: <http://a.example/>
SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) ('x'@en "y") (x:a true) } BIND(?a AS ?c) }

SELECT ?s { ?s rp:isMemberOf+/^rp:isMemberOf* ?o . FILTER NOT EXISTS { ?s a rp:City } } # who

SELECT (SUM(?n) AS ?all) (GROUP_CONCAT(?t; SEPARATOR=', ') AS ?texts) {
  ?s rp:textLength ?n . ?c rp:gloss ?t }

SELECT ?x (IF(?x > 2, ROUND(?x * 1.5), -?x) AS ?y) {
  { SELECT (STRLEN(?t) AS ?x) { ?c rp:gloss ?t } } } OFFSET 1

SELECT ?t { ?c rp:gloss ?t FILTER(REGEX(?t, "^[A-M].*s?$", "i") && LANG(?t) IN ("en", "de") || isIRI(?c)) }
""".strip().split("\n\n")
WORDS = (
    *("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "FILTER", "OPTIONAL", "UNION", "MINUS", "GRAPH", "BIND"),
    *("VALUES", "EXISTS", "NOT EXISTS", "IN", "LIMIT 1", "OFFSET 2", "GROUP BY", "HAVING", "DISTINCT"),
    *("REDUCED", "FROM <a:a>", "SERVICE <http://127.0.0.1:1/>", "LATERAL", "<<( ?s ?p ?o )>>"),
    *("{| ?p ?o |}", "INSERT DATA", "LOAD <a:a>", "CLEAR ALL", "1/0", "'''", '"""', "\\u007B", "#"),
    *("xsd:integer(", "TRIPLE(?s,?p,?o)", "COALESCE(", "@en--ltr", "?s ?p ?o .", "{}", "()", "[]", "*"),
    *("+", "!", "^", "|", "/", "a", "2147483648", "1e999", "-", "NULL", "\\x"),
)
CHANGING = ("rand", "now", "uuid", "bnode")
"""Functions that give something else each time."""
SECONDS = 2.0
MUTATOR = Mutator(QUERIES, WORDS)


@contextmanager
def opened(place: str) -> Iterator[tuple[Worker, Store]]:
    """Yield what asks a small store as users do, and the same store without anything before it."""
    quads = arvenia.graphs()
    view = [*arvenia.triples(arvenia.REGISTER), *(q.triple for q in quads if q.graph_name == arvenia.ARTICLE)]
    folder = versions.current(built.stored(Path(place), quads, view).folder) / versions.STORE
    with Worker(folder) as worker:
        yield worker, Store.read_only(str(folder))


def made(chance: Random) -> str:
    return MUTATOR.text(chance)


def tried(query: str, there: tuple[Worker, Store]) -> str:
    mine, engine = there
    try:
        return answered(mine, engine, query)
    except QueryError:
        with pytest.raises((SyntaxError, ValueError)):
            bare(engine, query)
        return "no query"
    except UsageError as error:
        in_one_line(error)
        return "refused"
    except LateError:
        return "late"
    except StoreError as error:
        in_one_line(error, "the answer needs more memory|the store cannot answer")
        return "not answered"


def answered(mine: Worker, engine: Store, query: str) -> str:
    if kind(query) in (Kind.CONSTRUCT, Kind.DESCRIBE):
        lines = mine.answer(query, form=ResultForm.NTRIPLES, timeout=SECONDS).decode().splitlines()
        found = Counter(line for line in lines if "_:" not in line)
    else:
        found = mine.select(query, timeout=SECONDS).counted()
    if any(word in query.lower() for word in CHANGING):
        return "answered, each time otherwise"
    assert found == bare(engine, query)
    return "answered" if found else "answered with nothing"


def bare(store: Store, query: str) -> Counter[str]:
    results = store.query(query, prefixes=names.PREFIXES)
    if isinstance(results, QueryTriples):
        lines = turtle.canonical_quads(turtle.in_graph(results)).decode().splitlines()
        return Counter(line for line in lines if "_:" not in line)
    if isinstance(results, QueryBoolean):
        return Counter([f'"{str(bool(results)).lower()}"^^<http://www.w3.org/2001/XMLSchema#boolean>'])
    assert isinstance(results, QuerySolutions)
    return Counter(
        " ".join("_:" if isinstance(one, BlankNode) else same(one) for one in row) for row in results
    )


def test_a_query_is_answered_as_by_the_engine_or_refused(fuzz: Fuzz) -> None:
    fuzz("queries")


def test_the_queries_that_are_mutated_are_answered(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as there:
        assert [tried(query, there) for query in QUERIES] == ["answered"] * len(QUERIES)


def test_rows_are_told_apart() -> None:
    assert Rows(("a",), ((None,),)).counted() != Rows(("a", "b"), ((None, None),)).counted()
