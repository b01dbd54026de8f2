"""The patterns of the shapes let through what the program reads, and the register conforms to all."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from realpolitik.judge.shapes import Scope
from realpolitik.judge.shapes.reference import validate
from realpolitik.rdf import literals, names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import w3c

ROOT = Path(__file__).parent.parent


def quads_in(folder: str) -> list[Quad]:
    return [quad for path in sorted((ROOT / folder).glob("*.ttl")) for quad in turtle.read(path)]


FOLDER = ROOT / "tests" / "shapes"


FILES = [path for path in sorted((ROOT / "shapes").glob("*.ttl")) if path.stem != "ontology"]


ONTOLOGY = quads_in("ontology")


READ = [(path.stem, quad.triple) for path in FILES for quad in turtle.read(path)]


SHAPES = [triple for _, triple in READ]


SAID = Facts(SHAPES)


GOOD = {
    "time": ("1991", "195X", "19XX", "1991~", "2023-07?", "2023-XX-XX", "2023-09-13/2023-09-17", "2023/..",
             "../1991", "/1991", "1991/"),
    "amount": ("5 test", "-2 degree", "1.5~ million shell", "1000/.. shell", "../9 type-63 gun"),
    "duration": ("5~ hour", "2/3 week", "1.5 decade", "../2 day"),
}  # fmt: skip


BAD = {"time": ("last July", "07-2023", "../.."), "amount": ("shell", "5"), "duration": ("5 hours", "-1 day")}


@pytest.mark.parametrize(
    ("name", "read"),
    [("time", literals.time_bounds), ("amount", literals.amount), ("duration", literals.duration)],
)
def test_patterns_let_through_what_is_read(name: str, read: Callable[[str], object]) -> None:
    """The gate reads exactly; a pattern must not refuse what the gate lets in."""
    [pattern] = SAID.texts(NamedNode(f"{names.SHAPES}Situation-{name}"), w3c("sh", "pattern"))
    for text in GOOD[name]:
        read(text)
        assert re.search(pattern, text), text
    assert not any(re.search(pattern, text) for text in BAD[name])


@pytest.mark.long
def test_register_conforms() -> None:
    register = quads_in("kg/register")
    assert len(register) > 500
    data = [quad.triple for quad in (*register, *ONTOLOGY)]
    assert validate(data, SHAPES, scope=Scope.GLOBAL) == ()
