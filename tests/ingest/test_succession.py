"""Which text supersedes which depends on the set of files, not on the order in which they came."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from realpolitik.ingest.known import heads
from realpolitik.ingest.succession import successions
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace
from support import reading

TEXTS = (("a", "2031-05-02"), ("b", "2031-05-03"), ("c", "2031-05-03"), ("d", "2031-05"), ("e", "2031-06-01"))


def add(workspace: Workspace, name: str, day: str) -> None:
    text = reading.text(f"{reading.STORY}It was {name}.", address="https://herald.example/1", published=day)
    quads = reading.met().graphs(text).quads
    assert quads is not None
    path = workspace.extracted_file(text.article.identifier)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(turtle.write(quads), encoding="utf-8")


def settle(workspace: Workspace) -> int:
    found = list(successions(workspace))
    for path, data in found:
        path.write_bytes(data)
    return len(found)


def chain(workspace: Workspace) -> set[tuple[str | None, str | None]]:
    days = {head.identifier: head.published for head in heads(workspace)}
    return {(head.published, days[one]) for head in heads(workspace) for one in head.supersedes}


@pytest.mark.parametrize("order", list(permutations(range(5), 5))[::17])
def test_each_supersedes_those_surely_earlier(tmp_path: Path, order: tuple[int, ...]) -> None:
    workspace, days = Workspace(tmp_path), ("2031-05", "2031-05-03")
    for place in order:
        add(workspace, *TEXTS[place])
        settle(workspace)
        assert settle(workspace) == 0
    assert chain(workspace) == {("2031-05-03", "2031-05-02"), *(("2031-06-01", day) for day in days)}


def test_what_stood_elsewhere_stays_superseded(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    for text in TEXTS[:2]:
        add(workspace, *text)
    later = next(head for head in heads(workspace) if head.published == "2031-05-03")
    data = later.path.read_text(encoding="utf-8")
    data = data.replace(
        "        rp:textDigest", "        rp:supersedes article:0123456789abcdef ;\n        rp:textDigest", 1
    )
    later.path.write_text(data, encoding="utf-8")
    settle(workspace)
    earlier = next(head.identifier for head in heads(workspace) if head.published == "2031-05-02")
    again = next(head for head in heads(workspace) if head.published == "2031-05-03")
    assert again.supersedes == {"0123456789abcdef", earlier}
