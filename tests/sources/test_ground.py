"""What articles stand on, with and without a workspace of one's own."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode

from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sources.ground import ground
from realpolitik.sources.workspace import Workspace


def test_vocabulary_shapes_and_register_are_read(tmp_path: Path) -> None:
    found = ground(Workspace(tmp_path))
    assert any(triple.subject == term("Situation") for triple in found.ontology)
    assert any(triple.predicate == w3c("sh", "path") for triple in found.shapes)
    assert thing("north-korea") in found.register.classes
    assert found.vocabulary.knows(term("ArmsTransfer"))


@pytest.mark.long
def test_blank_nodes_have_the_same_names_each_time(tmp_path: Path) -> None:
    first, second = ground(Workspace(tmp_path)), ground(Workspace(tmp_path))
    assert first.ontology == second.ontology
    assert first.shapes == second.shapes
    assert any(isinstance(triple.subject, BlankNode) for triple in first.ontology)


def test_entries_of_a_workspace_are_read_beside_the_shipped_ones(tmp_path: Path) -> None:
    folder = tmp_path / "kg" / "register"
    folder.mkdir(parents=True)
    (folder / "own.ttl").write_text(f"<{thing('aland').value}> a <{term('State').value}> .\n")
    found = ground(Workspace(tmp_path)).register
    assert term("State") in found.classes[thing("aland")]
    assert thing("north-korea") in found.classes
