"""The generator of the benchmarks: the same articles each time, and such as gate and policy accept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from benchmarks import (
    added,
    articles,
    clock,
    growth,
    hub,
    process,
    queries,
    query_startup,
    stages,
    trio,
    versus,
)
from benchmarks.articles import Ground
from benchmarks.clock import Timed, timed_build
from benchmarks.growth import Grown
from benchmarks.population import population
from benchmarks.process import Used
from benchmarks.query_startup import Asked, Spent
from benchmarks.trio import Compared
from benchmarks.versus import Cost, Pair
from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.agreement import consensus
from realpolitik.judge.gate import gate, gate_register
from realpolitik.judge.shapes import Scope, validate
from realpolitik.pipeline import check
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.sources.ground import ground
from realpolitik.sources.questions import Question
from realpolitik.sources.register import register
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import published
from realpolitik.text.article import Document
from realpolitik.text.segment import segment
from support.source import ROOT

COUNT = 5
WORLD = ("blocs", "historical", "organisations", "places", "states-", "territories")
"""Files of the world that need no other, and that articles speak of."""
STANCES = {"Affirms", "Commits", "Evaluates", "Predicts", "Supposes"}


@pytest.fixture(scope="module")
def base() -> Ground:
    return articles.ground(COUNT)


@pytest.fixture(scope="module")
def documents(base: Ground) -> list[Document]:
    return [articles.drafted(number, base.world)[0] for number in range(COUNT)]


@pytest.fixture(scope="module")
def records(base: Ground) -> list[ArticleRecord]:
    found = []
    for number in range(COUNT):
        record, refusals = gate(articles.article(number, base), base.register, base.vocabulary)
        assert refusals == ()
        assert record is not None
        found.append(record)
    return found


def test_articles_are_the_same_each_time_and_however_many_there_are(base: Ground) -> None:
    again, more = articles.ground(COUNT), articles.ground(4 * COUNT)
    assert again.additions == base.additions
    assert set(base.additions) < set(more.additions)
    for number in range(COUNT):
        assert articles.article(number, again) == articles.article(number, base)
        assert articles.article(number, more) == articles.article(number, base)


def test_texts_have_the_size_of_news_and_say_that_they_are_invented(documents: list[Document]) -> None:
    assert len({document.article.digest for document in documents}) == COUNT
    for document in documents:
        assert segment(document.article) == document
        assert 30 <= len(document.segments) <= 62
        assert "nothing in it happened" in document.article.text


def test_claims_are_of_all_kinds(records: list[ArticleRecord]) -> None:
    for record in records:
        assert 15 <= len(record.claims) <= 25
        assert {names.local(claim.stance) for claim in record.claims} == STANCES
        assert {term("Denied"), term("Reported"), term("Asserted")} < {
            claim.status for claim in record.claims
        }


def test_consensus_finds_support_and_contradictions(records: list[ArticleRecord], base: Ground) -> None:
    assert gate_register(base.register, base.vocabulary) == ()
    facts = Facts(consensus(records, base.register, base.vocabulary))
    assert list(facts.of_type(term("PolarityContradiction")))
    counts = [int(text) for node in facts.subjects() for text in facts.texts(node, term("articleCount"))]
    assert max(counts) > 2


@pytest.mark.long
def test_a_written_workspace_is_read_beside_the_shipped_one_and_nothing_is_refused(tmp_path: Path) -> None:
    articles.write(2, tmp_path)
    workspace = Workspace(tmp_path)
    assert len(list(workspace.articles.glob("*.trig"))) == 2
    found = check(workspace, {})
    assert len(found.coverage) == 2 + len(Workspace(tmp_path / "none").article_files())
    for path in (*workspace.articles.glob("*.trig"), tmp_path / "kg" / "register" / "benchmark.ttl"):
        assert turtle.write(turtle.read(path)) == path.read_text(encoding="utf-8")
    assert found.refusals == ()


@pytest.mark.parametrize("triples", [0, 1, 100, 2500])
def test_a_population_has_its_size_and_begins_with_the_smaller_one(triples: int) -> None:
    found = population(triples)
    assert triples - 4 < len(found) <= triples
    assert population(5000)[: len(found)] == found


def test_a_population_is_let_into_the_register(tmp_path: Path, base: Ground) -> None:
    found = population(2500)
    assert gate_register(register(found), base.vocabulary) == ()
    facts = Facts(found)
    counts = {name: len(list(facts.of_type(term(name)))) for name in ("Person", "City", "Goods")}
    assert counts["Person"] > 3 * counts["City"] > 100
    assert all(facts.texts(iri, names.w3c("rdfs", "label")) for iri in facts.subjects())
    articles.write(1, tmp_path, registered=2500)
    written = turtle.read(tmp_path / "kg" / "register" / "generated.ttl")
    assert {quad.triple for quad in written} == set(found)
    whole = ground(Workspace(tmp_path))
    assert validate([*whole.ontology, *whole.register.triples], whole.shapes, scope=Scope.GLOBAL) == ()


def test_a_process_is_measured_with_those_it_waits_for(tmp_path: Path) -> None:
    work = "sum(range(10**6)); held = bytearray(50_000_000); print('done')"
    inner = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}], check=True)"
    used = process.run([sys.executable, "-c", inner], tmp_path)
    assert used.output == b"done\n"
    assert used.seconds > 0.01
    assert used.peak > 50_000_000
    with pytest.raises(subprocess.CalledProcessError):
        process.run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_two_checkouts_are_compared_by_medians_and_growth() -> None:
    runs = [Used(1.0, 30, b""), Used(9.0, 10, b""), Used(2.0, 20, b"")]
    assert versus.cost(runs) == Cost(2.0, 20)
    small = Pair(10, Cost(10.0, 1e6), Cost(2.0, 1e6))
    large = Pair(100, Cost(1000.0, 1e9), Cost(20.0, 1e7))
    assert versus.table([small, large]).rows == (
        ("10", "10.00", "2.00", "5.00", "1", "1"),
        ("100", "1000.00", "20.00", "50.00", "1000", "10"),
        ("exponent 10 to 100", "2.00", "1.00", "", "3.00", "1.00"),
    )


def test_findings_are_those_of_a_report_without_the_results_inside_results() -> None:
    text = """PREFIX sh: <http://www.w3.org/ns/shacl#>
        [] sh:result [ sh:focusNode <urn:a> ; sh:sourceShape <urn:s> ; sh:resultMessage "why" ;
                       sh:detail [ sh:focusNode <urn:b> ] ] ."""
    assert trio.findings(parse(text, format=RdfFormat.TURTLE)) == {("<urn:a>", "<urn:s>", "", "", "", "")}


def test_a_ratio_to_the_trio_is_told() -> None:
    rows = trio.table([Compared(300, 120.0, 4.0, 1912, 38)]).rows
    assert rows == (("300", "120.00", "4.00", "30.0", "1912", "38"),)


@pytest.fixture
def lighter(tmp_path: Path) -> Path:
    """A checkout that ships a smaller world: its states, places and organisations alone."""
    root = tmp_path / "lighter"
    shutil.copytree(ROOT / "scripts" / "realpolitik", root / "scripts" / "realpolitik")
    shutil.copytree(ROOT / "kg", root / "kg")
    for name in ("ontology", "shapes", "lexicon"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)
    for path in (root / "kg" / "register" / "world").iterdir():
        if not path.name.startswith(WORLD):
            path.unlink()
    return root


@pytest.mark.long
def test_the_trio_infers_and_finds_what_the_program_does(lighter: Path, pytestconfig: pytest.Config) -> None:
    found = trio.compared(1, 1, checkout=None if pytestconfig.getoption("--full") else lighter)
    assert found.inferred > 1000
    assert found.findings > 10


@pytest.mark.long
def test_every_stage_of_a_build_is_timed(tmp_path: Path) -> None:
    articles.write(1, tmp_path)
    found = timed_build(Workspace(tmp_path))
    seconds = dict(found.seconds)
    assert seconds.keys() == {stage for stage, *_ in clock.STAGES} | {clock.WHOLE, clock.REST, clock.TOTAL}
    total = seconds.pop(clock.TOTAL)
    assert total == pytest.approx(sum(seconds.values()))
    assert all(0 < time < total for time in seconds.values())
    summary = published.summary(Workspace(tmp_path))
    assert (found.quads, found.claims) == (summary.quads, summary.claims)


def test_growth_is_told_for_the_last_two_sizes() -> None:
    small, large = Timed({"gate": 1.0, "read": 0.01}, 100, 10), Timed({"gate": 4.0, "read": 0.01}, 200, 20)
    rows = stages.table((1, 2), (small, large)).rows
    assert rows[-2:] == (("gate", "1.00", "4.00", "2.00"), ("read", "0.01", "0.01", "-"))


def test_what_one_article_more_costs_is_told_by_the_first_size() -> None:
    rows = added.table((10, 100), ([0.1, 0.2, 0.3], [0.4, 0.3, 0.2])).rows
    assert rows == (("10", "0.200", "0.300", "1.00"), ("100", "0.300", "0.400", "1.50"))


@pytest.mark.long
def test_the_last_articles_come_one_by_one() -> None:
    times = added.added(1)
    assert len(times) == added.ADDED
    assert all(time > 0 for time in times)


def test_ratios_of_queries_are_told() -> None:
    few, many = Asked(Spent(0.2, 0.2), Spent(0.1, 0.1)), Asked(Spent(0.4, 0.3), Spent(0.3, 0.2))
    found = query_startup.table({"look up": few}, {"look up": many})
    assert found.rows == (("look up", "0.200", "0.400", "1.50", "2.00", "1.50"),)


@pytest.mark.parametrize("name", growth.CASES)
def test_every_case_of_growth_can_be_timed(name: str) -> None:
    small, work = growth.CASES[name]
    assert growth.grown(max(2, small // 50), work).large > 0


def test_a_claim_on_a_hub_is_timed_as_it_comes_and_goes() -> None:
    found = hub.taken(20, hub.rules())
    assert min(found.comes, found.goes) > 0
    assert hub.table([hub.Taken(20, 0.001, 0.0005)]).rows == (("20", "1.00", "0.50"),)


def test_the_exponent_of_growth_is_told() -> None:
    found = growth.table({"a case": Grown(0.001, 0.016)})
    assert found.rows == (("a case", "1.0", "16.0", "2.00"),)


def test_ways_of_asking_take_turns_and_medians_are_told() -> None:
    taken: list[str] = []
    ways = tuple(lambda query, way=way: taken.append(f"{way}{query}") for way in "abcd")
    found = queries.ask(Question(7, "tugs", "Which?", "?"), ways, runs=4)
    assert found.name == "7 tugs"
    assert taken[:8] == ["a?", "b?", "c?", "d?", "d?", "c?", "b?", "a?"]
    few = queries.Asked("7 tugs", 0.001, 0.0012, 0.0013, 0.002)
    much = queries.Asked("8 barges", 0.2, 0.2, 0.2, 0.2)
    assert queries.table([few]).rows[1:] == (
        ("in process", "1.200", "+0.200", "1.20"),
        ("with a deadline", "1.300", "+0.300", "1.30"),
        ("warm worker", "2.000", "+1.000", "2.00"),
    )
    assert [row[0] for row in queries.slow([few, much]).rows] == ["8 barges"]
    assert not queries.broken([few])
    assert queries.broken([queries.Asked("7 tugs", 0.001, 0.0014, 0.0014, 0.002)])
    assert queries.broken([queries.Asked("7 tugs", 0.001, 0.001, 0.001, 0.0041)])
