"""What a build would refuse because of an article, before its file is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pyoxigraph import Quad

from realpolitik import pipeline
from realpolitik.claims.claim import ArticleRecord
from realpolitik.errors import FindingsError
from realpolitik.ledger import rehearsal
from realpolitik.ledger.files import Seen
from realpolitik.ledger.rehearsal import rehearse
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import thing
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from support import small
from support.built import Built
from support.small import ALMANAC, GAZETTE, HERALD
from support.world import Says, article, triples

pytestmark = pytest.mark.long

LEAGUES = article("leagues", Says("id:talks a rp:Summit ; rp:party id:ana ; rp:realization rp:Occurred ."))
IDENTIFIER = names.local(LEAGUES.iri)
OWN = f'id:{IDENTIFIER}-land a rp:State ; rdfs:label "a land"@en ; rp:isMemberOf id:league, id:council .'
UNFIT = [*LEAGUES.quads, *turtle.in_graph(triples(OWN), LEAGUES.iri)]
CALM, CLASH = (
    article(said, Says(f"id:odd a rp:{said} ; rp:party id:ana ; rp:realization rp:Occurred ."))
    for said in ("Summit", "Alliance")
)


@pytest.fixture(
    params=["built", *(pytest.param(name, marks=pytest.mark.long) for name in ("unbuilt", "built before"))]
)
def workspace(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with an article of its own; without a build, with one, and with one of before."""
    small.package(tmp_path / "package", monkeypatch)
    own = Workspace(tmp_path / "own")
    if request.param == "built before":
        pipeline.build(own)
    small.put(own, GAZETTE)
    if request.param == "built":
        pipeline.build(own)
    return own


def name(record: ArticleRecord) -> str:
    return f"{names.local(record.iri)}.trig"


def rules(workspace: Workspace, record: ArticleRecord, quads: Sequence[Quad] | None = None) -> list[str]:
    return [one.rule for one in rehearse(workspace, name(record), record.quads if quads is None else quads)]


def test_a_sound_article_is_refused_nothing(workspace: Workspace) -> None:
    assert rules(workspace, HERALD) == rules(workspace, GAZETTE) == rules(workspace, ALMANAC) == []


def test_what_the_gate_or_the_whole_refuses_is_told_and_written_nowhere(workspace: Workspace) -> None:
    files = sorted(workspace.root.glob("kg/**/*"))
    assert rules(workspace, LEAGUES, [*LEAGUES.quads, *_undeclared()]) == ["undeclared"]
    [refused] = rehearse(workspace, name(LEAGUES), UNFIT)
    assert (refused.rule, refused.subject) == ("State-isMemberOf", thing(f"{IDENTIFIER}-land").value)
    assert sorted(workspace.root.glob("kg/**/*")) == files


def _undeclared() -> list[Quad]:
    told = triples(f"id:{IDENTIFIER}-x a rp:State ; rp:isMemberOf id:nobody .")
    return list(turtle.in_graph(told, LEAGUES.iri))


def test_an_article_that_another_file_holds_is_refused(workspace: Workspace) -> None:
    [refused] = rehearse(workspace, "again.trig", GAZETTE.quads)
    assert (refused.rule, refused.subject) == ("article-twice", "again.trig")


def test_what_others_are_refused_for_is_not_laid_at_this_door(workspace: Workspace) -> None:
    small.put(workspace, LEAGUES).write_text(turtle.write(UNFIT), encoding="utf-8")
    (workspace.articles / "nothing.trig").write_text("", encoding="utf-8")
    assert rules(workspace, HERALD) == []
    assert rules(workspace, LEAGUES) == []
    with pytest.raises(FindingsError):
        pipeline.build(workspace)


def test_classes_that_exclude_each_other_are_told(workspace: Workspace) -> None:
    assert rules(workspace, CLASH) == []
    small.put(workspace, CALM)
    [refused] = rehearse(workspace, name(CLASH), CLASH.quads)
    assert (refused.rule, "exclude each other" in refused.message) == ("exclusive-classes", True)


def test_a_change_of_the_register_is_taken_in(workspace: Workspace) -> None:
    register = workspace.root / "kg" / "register" / "more.ttl"
    register.parent.mkdir(parents=True)
    register.write_text(turtle.write(turtle.in_graph(triples("id:nobody a rp:InternationalOrganization ."))))
    told = [*LEAGUES.quads, *_undeclared()]
    assert rules(workspace, LEAGUES, told) == []


def test_the_build_goes_on_as_if_nothing_had_been(workspace: Workspace) -> None:
    before = versions.number(workspace.build)
    rehearse(workspace, name(HERALD), HERALD.quads)
    rehearse(workspace, name(LEAGUES), UNFIT)
    assert versions.number(workspace.build) == before
    small.put(workspace, HERALD)
    pipeline.build(workspace)
    updated = set(Built(workspace.root).view().quads(None, None, None, None))
    pipeline.build(workspace, full=True)
    assert updated == set(Built(workspace.root).view().quads(None, None, None, None))


def test_only_what_changed_is_judged_where_there_is_a_build(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def judgements(paths: Sequence[Path], *_: object) -> list[tuple[Seen, object]]:
        asked.extend(path.name for path in paths)
        return []

    pipeline.build(workspace)
    monkeypatch.setattr(rehearsal, "judgements", judgements)
    assert rules(workspace, HERALD) == []
    assert asked == []
