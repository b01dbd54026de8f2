"""The files of the world register: what the tables make, written once and beside what is kept by hand."""

import sys
import unicodedata
from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.sources.workspace import shipped
from world import bodies, polities, tables, things
from world.__main__ import main
from world.entries import UNCHECKED, Files

REGISTER = shipped() / "kg" / "register"
LABEL, ALIAS = names.w3c("rdfs", "label"), names.w3c("skos", "altLabel")


@pytest.fixture(scope="module")
def files() -> Files:
    """Return the files that stand on tables alone."""
    former = (quad.triple for path in sorted(REGISTER.glob("*.ttl")) for quad in turtle.read(path))
    made = Files(former)
    things.places(made)
    polities.blocs(made)
    bodies.organisations(made)
    bodies.groups(made)
    bodies.companies(made)
    things.goods(made)
    things.instruments(made)
    things.sanctions(made)
    return made


@pytest.mark.parametrize(
    "name",
    "places blocs organisations armed-groups companies goods instruments sanctions".split(),
)
def test_a_file_is_what_its_tables_make(files: Files, name: str) -> None:
    assert files[name].turtle() == (REGISTER / "world" / f"{name}.ttl").read_text(encoding="utf-8")


def test_what_is_kept_by_hand_is_added_to_and_not_said_again(tmp_path: Path) -> None:
    arvenia = names.thing("arvenia")
    told = Triple(arvenia, LABEL, Literal("Arvenia", language="en"))
    files = Files([told])
    files["states"].add("arvenia", "State", "Republic of Arvenia", ["Arvenia", "ARV"], source=UNCHECKED)
    assert files.write(tmp_path) == 1
    written = Facts(quad.triple for quad in turtle.read(tmp_path / "states.ttl"))
    assert written.texts(arvenia, LABEL) == ()
    assert written.texts(arvenia, ALIAS) == ("ARV", "Republic of Arvenia")


def test_a_thing_in_two_files_has_one_label(tmp_path: Path) -> None:
    files = Files([])
    files["one"].add("ana-orlo", "Person", "Ana Orlo", source=UNCHECKED)
    files["two"].add("ana-orlo", "Person", "Ana B. Orlo", source=UNCHECKED)
    files.write(tmp_path)
    second = {quad.predicate for quad in turtle.read(tmp_path / "two.ttl")}
    assert LABEL not in second
    assert ALIAS in second


def test_files_of_no_entry_are_removed(tmp_path: Path) -> None:
    (tmp_path / "old.ttl").write_text("", encoding="utf-8")
    files = Files([])
    files["new"].add("ana-orlo", "Person", "Ana Orlo", source=UNCHECKED)
    files.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["new.ttl"]


def test_tables_are_read_by_their_columns() -> None:
    found = tables.rows("states")
    assert len(found) >= 195
    assert {row["file"] for row in found} == {"africa", "americas", "asia", "europe", "oceania"}
    assert tables.listed("UK; U.K.;") == ("UK", "U.K.")


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["a", "b"], 2), (["nothing.json"], 3)])
def test_a_wrong_call_is_one_line(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_facts_that_are_none_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, text in enumerate(("", "[]", '{"countries": [], "snapshots": []}')):
        path = tmp_path / f"{number}.json"
        path.write_text(text, encoding="utf-8")
        assert main([str(path)]) == 3
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert "rigour" not in sys.modules


def test_names_hold_no_signs_that_nobody_sees() -> None:
    literals = [
        quad.object
        for path in sorted((REGISTER / "world").glob("*.ttl"))
        for quad in turtle.read(path)
        if isinstance(quad.object, Literal)
    ]
    assert len(literals) > 10000
    hidden = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
    odd = [
        text.value for text in literals if any(unicodedata.category(sign) in hidden for sign in text.value)
    ]
    assert odd == []
    assert [text.value for text in literals if text.value != " ".join(text.value.split())] == []
