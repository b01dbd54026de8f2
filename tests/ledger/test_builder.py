"""A build from start to end: what changed is found, taken in, and equal to what a full build gives."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from realpolitik.claims.claim import ArticleRecord
from realpolitik.errors import FindingsError, InputError
from realpolitik.ledger import files
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.builder import Builder
from realpolitik.ledger.full import FullBuild
from realpolitik.ledger.update import Update
from realpolitik.rdf import names
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from support import small
from support.alone import content, dumped, paths
from support.small import ALMANAC, GAZETTE, HERALD, LABELS, SUMMIT
from support.world import PREFIXES, Says, article

COPY = article("copy", SUMMIT, copy_of=GAZETTE)
NEWER = article("newer almanac", Says("id:summit rp:place id:quay ."), supersedes=[ALMANAC])
DEAL = article(
    "courier",
    Says(
        "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:goods id:shells ; "
        "rp:realization rp:Occurred .",
        by="cy",
    ),
    Says(
        "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
        "rp:realization rp:Ongoing ."
    ),
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    return small.opened(tmp_path, monkeypatch)


def register(workspace: Workspace, text: str) -> None:
    """Put a register file beside the shipped one, of the same name."""
    path = workspace.root / "kg" / "register" / "x.ttl"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PREFIXES + text)


def remove(workspace: Workspace, record: ArticleRecord) -> None:
    (workspace.articles / f"{slug(record)}.trig").unlink()


def slug(record: ArticleRecord) -> str:
    return names.local(record.iri)


STEPS: Sequence[Callable[[Workspace], object]] = (
    lambda workspace: small.put(workspace, GAZETTE),
    lambda workspace: [small.put(workspace, one) for one in (HERALD, DEAL, COPY)],
    lambda workspace: small.put(workspace, NEWER),
    lambda workspace: register(workspace, "id:dee rp:affiliation id:borland ."),
    lambda workspace: remove(workspace, GAZETTE),
    lambda workspace: register(workspace, "id:cy rp:affiliation id:aland-ministry ."),
    lambda workspace: remove(workspace, NEWER),
    lambda workspace: shutil.rmtree(workspace.root / "kg"),
)


@pytest.mark.long
def test_step_by_step_an_update_is_equal_to_a_full_build(
    workspace: Workspace, builder: Builder, tmp_path: Path
) -> None:
    aside = Workspace(tmp_path / "aside")
    builder.build()
    first, trodden = content(workspace), 0
    with Builder(aside) as full:
        for step in STEPS:
            before = content(workspace)
            step(workspace)
            assert builder.build() == content(workspace)[2]
            assert content(workspace) != before
            shutil.rmtree(aside.root / "kg", ignore_errors=True)
            if (workspace.root / "kg").is_dir():
                shutil.copytree(workspace.root / "kg", aside.root / "kg")
            full.build(full=True)
            assert content(aside) == content(workspace)
            trodden += len(paths(workspace))
    assert content(workspace) == first
    assert trodden > len(STEPS)


def test_only_what_changed_is_judged(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []

    def track(paths: Sequence[Path]) -> Sequence[Path]:
        judged[:] = [path.stem for path in paths]
        return paths

    monkeypatch.setattr(FullBuild, "run", whole := FullBuild.run)
    with Builder(workspace) as builder:
        builder.build(track=track)
        assert judged == [slug(ALMANAC)]
        monkeypatch.setattr(FullBuild, "run", never)
        small.put(workspace, GAZETTE)
        builder.build(track=track)
        assert judged == [slug(GAZETTE)]
        register(workspace, LABELS.replace("id:harbour rdfs:label", "id:harbour a rp:City ; rdfs:label"))
        builder.build(track=track)
        assert judged == [slug(ALMANAC)]
        register(workspace, f'{LABELS} id:hill-town rdfs:label "Mount"@de .')
        builder.build(track=track)
        assert judged == [slug(ALMANAC)]
        monkeypatch.setattr(FullBuild, "run", whole)
        monkeypatch.setattr(Update, "run", never)
        builder.build(full=True, track=track)
        assert judged == sorted([slug(ALMANAC), slug(GAZETTE)])


def never(*_: object) -> None:
    raise AssertionError("this was not to be done")


def test_a_new_time_is_written_down_and_nothing_published(workspace: Workspace, builder: Builder) -> None:
    path = small.put(workspace, GAZETTE)
    builder.build()
    version = versions.number(workspace.build)
    os.utime(path, ns=(0, 10**18))
    builder.build()
    assert versions.number(workspace.build) == version
    ledger = Ledger.open(ledger_of(workspace.build))
    assert ledger is not None
    assert path not in {file.path for file in files.changes(workspace.article_folders(), ledger).touched}


def test_where_much_is_to_be_judged_again_all_is_made_anew(
    workspace: Workspace, builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.build()
    small.put(workspace, GAZETTE)
    small.put(workspace, DEAL)
    monkeypatch.setattr(Update, "run", never)
    monkeypatch.setattr("realpolitik.ledger.builder.MANY", 2)
    with pytest.raises(AssertionError, match="not to be done"):
        builder.build()
    monkeypatch.setattr("realpolitik.ledger.builder.MANY", 1)
    assert builder.build()["articles"] == 3
    found = content(workspace)
    builder.build(full=True)
    assert content(workspace) == found


def test_a_file_that_moved_is_the_same_article(workspace: Workspace, builder: Builder) -> None:
    path = small.put(workspace, GAZETTE)
    builder.build()
    before = content(workspace)
    path.rename(path.with_name("moved.trig"))
    builder.build()
    assert content(workspace) == before


def test_an_article_in_two_files_is_refused_until_one_is_gone(workspace: Workspace, builder: Builder) -> None:
    path = small.put(workspace, GAZETTE)
    builder.build()
    before = content(workspace)
    shutil.copy(path, path.with_name("twice.trig"))
    for full in (False, True):
        with pytest.raises(FindingsError, match=r"1 refusals.*article-twice.* keep one"):
            builder.build(full=full)
        assert dumped(workspace) == before[0]
    path.unlink()
    builder.build()
    assert content(workspace) == before


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("id:borland rp:isMemberOf id:league, id:council .", FindingsError, "State-isMemberOf"),
        ("id:borland rp:isMemberOf id:nobody-known .", FindingsError, "refusals"),
        ("no Turtle", InputError, "x.ttl"),
    ],
)
def test_a_refused_register_leaves_what_was_published(
    workspace: Workspace, builder: Builder, text: str, error: type[Exception], told: str
) -> None:
    small.put(workspace, GAZETTE)
    builder.build()
    before = content(workspace)
    register(workspace, f"{LABELS} {text}")
    with pytest.raises(error, match=told):
        builder.build()
    assert content(workspace) == before
    register(workspace, LABELS)
    builder.build()
    assert content(workspace) == before


def test_another_program_begins_from_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    with Builder(workspace) as builder:
        builder.build()
    before = content(workspace)
    monkeypatch.setattr(files, "__version__", "0.0.0")
    monkeypatch.setattr(Update, "run", never)
    with Builder(workspace) as builder:
        builder.build()
    assert versions.number(workspace.build) == 2
    assert content(workspace) == before


def test_engines_agree_on_what_was_built(workspace: Workspace, builder: Builder) -> None:
    assert builder.differences() == ()
    small.put(workspace, DEAL)
    builder.build()
    assert builder.differences() == ()
