"""The pages in docs/ tell the truth: links, rooms, picture, and the example that comes true."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from docs import draw_rooms
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.reason import reason
from realpolitik.judge.article import LocalShapes
from realpolitik.judge.compiled import Compiled, compiled
from realpolitik.rdf import names
from realpolitik.rdf.names import term
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.register import register
from realpolitik.sources.workspace import Workspace
from realpolitik.text.article import Article
from realpolitik.text.segment import segment
from support.pages import broken_links, examples, page, table
from support.source import modules
from test_rooms import ROOMS

MODEL = page("docs/model.md")
EXAMPLE = examples(MODEL)
LOST = re.compile(r"\bthe design\b")


@pytest.mark.parametrize(
    "name",
    [
        *("docs/model.md", "docs/architecture.md", "docs/curating.md", "docs/reading.md", "docs/stores.md"),
        *("CONTRIBUTING.md", "README.md"),
    ],
)
def test_links_lead_to_files(name: str) -> None:
    assert broken_links(name) == []


def test_broken_links_and_missing_tables_are_seen() -> None:
    assert "](architecture.md)" in MODEL
    with pytest.raises(AssertionError, match="no one table"):
        table(MODEL, "no", "such", "table")


def test_the_code_refers_to_the_page_and_not_to_something_lost() -> None:
    assert [module.name for module in modules() if LOST.search(module.text)] == []
    assert LOST.search("a table of the design")


# The rooms

ARCHITECTURE = page("docs/architecture.md")
ROWS_OF_ROOMS = table(ARCHITECTURE, "room", "comes in", "goes out")


def test_rooms_are_those_of_the_layers_in_their_order() -> None:
    assert [room for room, *_ in ROWS_OF_ROOMS] == ROOMS
    assert draw_rooms.order(ARCHITECTURE) == tuple(ROOMS)


def test_every_type_that_a_room_gives_is_its_own_or_comes_from_before() -> None:
    lines = [line for line in ARCHITECTURE.splitlines() if re.match(r"\| `\w+` \| ", line)]
    assert len(lines) == len(ROOMS)
    classes: dict[str, set[str]] = {room: set() for room in ROOMS}
    for module in modules():
        if module.top in classes:
            classes[module.top] |= {node.name for node in module.tree.body if isinstance(node, ast.ClassDef)}
    known: set[str] = set()
    for line in lines:
        room, named = line.split("`")[1], re.findall(r"`([A-Z]\w+)`", line)
        known |= classes[room]
        assert [name for name in named if name not in known] == [], room
    assert "ArticleRecord" in known


@pytest.mark.long
def test_the_picture_is_what_the_script_draws() -> None:
    assert draw_rooms.draw(draw_rooms.rooms(ROOMS)) == page("docs/rooms.svg")


def test_the_picture_shows_what_is_imported(tmp_path: Path) -> None:
    package = tmp_path / "realpolitik"
    (package / "inner").mkdir(parents=True)
    (package / "outer.py").write_text(
        '"""Use <it>.\n\nMore."""\ndef f():\n    from realpolitik.inner import x\n'
    )
    (package / "inner" / "__init__.py").write_text('"""Give."""\nimport realpolitik.inner.x\nimport os\n')
    (package / "inner" / "x.py").write_text("")
    found = draw_rooms.rooms(["inner", "outer"], package)
    assert [(room.said, set(room.imports)) for room in found] == [("Give.", set()), ("Use <it>.", {"inner"})]
    picture = ET.fromstring(draw_rooms.draw(found))  # noqa: S314 - made by the script itself
    dots = [dot for dot in picture.iter() if dot.get("class") == "dot"]
    assert ["".join(dot.itertext()) for dot in dots] == ["outer imports from inner"]


# The example


@dataclass(frozen=True)
class Told:
    """The example carried from the sheet to what follows from it."""

    made: Compiled
    agreed: tuple[Triple, ...]
    inferred: tuple[Triple, ...]


@pytest.fixture(scope="module")
def told() -> Told:
    """What the program makes of the example."""
    shipped = ground(Workspace(Path("nowhere")))
    known = register(quad.triple for quad in parse(EXAMPLE["register"], format=RdfFormat.TURTLE))
    base: Ground = replace(shipped, register=known)
    document = segment(Article(EXAMPLE["story"]))
    made = compiled(EXAMPLE["sheet"], document, base, LocalShapes.of(base), path="example")
    assert made.judgement.record is not None
    agreed = consensus([made.judgement.record], known, base.vocabulary)
    inferred = reason(base.ontology, [*known.triples, *agreed], base.vocabulary)
    return Told(made, agreed, inferred)


def said(name: str, syntax: RdfFormat = RdfFormat.TURTLE) -> set[Quad]:
    return set(parse(EXAMPLE[name], format=syntax))


def about_things(triples: Iterable[Triple]) -> set[Triple]:
    return {triple for triple in triples if names.is_thing_node(triple.subject)}


def test_the_example_is_refused_nothing(told: Told) -> None:
    assert told.made.refusals == ()
    assert told.made.judgement.findings == ()


def test_the_claim_is_what_compile_makes(told: Told) -> None:
    shown = said("claim", RdfFormat.TRIG)
    made = set(told.made.quads)
    assert shown <= made
    [claim] = {quad.subject for quad in shown if quad.object == term("Claim")}
    assert {quad for quad in made if claim in (quad.subject, quad.graph_name)} == shown


def test_the_consensus_is_what_the_policy_concludes(told: Told) -> None:
    assert about_things(told.agreed) == {quad.triple for quad in said("consensus")}


def test_the_inferred_are_what_the_reasoner_draws(told: Told) -> None:
    assert set(told.inferred) == {quad.triple for quad in said("inferred")}
