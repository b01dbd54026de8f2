"""Links are kept in one file of the workspace, beside what else people write there."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.rdf.names import thing
from realpolitik.sources.links import links, links_file, written
from realpolitik.sources.workspace import Workspace

OWN, OTHER = (thing(f"{'a' * 16}-{name}") for name in ("desk", "envoy"))


def test_links_come_and_go_and_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    own = Workspace(tmp_path)
    assert links(own) == {}
    path = links_file(own)
    path.parent.mkdir(parents=True)
    path.write_text(written(own, {OWN: thing("dee"), OTHER: thing("cy")}))
    assert links(own) == {OWN: thing("dee"), OTHER: thing("cy")}
    noted = path.read_text().replace("id:dee .", 'id:dee ;\n    rp:sourceNote "a letter" .')
    path.write_text(noted)
    path.write_text(written(own, {OTHER: thing("cy")}))
    assert links(own) == {OTHER: thing("cy")}
    assert "a letter" in path.read_text()


def test_a_comment_is_not_lost(tmp_path: Path) -> None:
    path = links_file(Workspace(tmp_path))
    path.parent.mkdir(parents=True)
    path.write_text("# Asked on Monday.\n" + written(Workspace(tmp_path / "none"), {OWN: thing("dee")}))
    assert links(Workspace(tmp_path)) == {OWN: thing("dee")}
    with pytest.raises(InputError, match=r"links\.ttl:1: a comment would be lost"):
        written(Workspace(tmp_path), {OTHER: thing("cy")})
