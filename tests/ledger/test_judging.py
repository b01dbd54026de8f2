"""Articles are judged the same in one process and in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from realpolitik.judge.article import Judgement
from realpolitik.ledger import judging
from realpolitik.ledger.builder import grounded
from realpolitik.ledger.files import Seen, seen
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import judgements
from realpolitik.rdf.names import term
from realpolitik.sources.workspace import Workspace
from support import arvenia

POOR = arvenia.claim("ten barges", 'id:barge-sale rp:amount "10 barge" .', certainty=term("Doubtful"))


@pytest.fixture(scope="module")
def footed(tmp_path_factory: pytest.TempPathFactory) -> Footed:
    """The shipped articles, a sound one beside them, one that is not, and a file without any."""
    root = tmp_path_factory.mktemp("workspace")
    sound = arvenia.write(root)
    refused = arvenia.write(root, POOR)
    refused.rename(refused.with_name("refused.trig"))
    arvenia.write(root)
    sound.with_name("empty.trig").write_text("")
    return grounded(Workspace(root))


def judged(footed: Footed, workers: int) -> list[tuple[Seen, Judgement]]:
    return list(judgements(footed.workspace.article_files(), footed, workers=workers))


@pytest.mark.long
def test_two_workers_find_what_one_does(footed: Footed, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = judged(footed, 1)
    monkeypatch.setattr(judging, "_SHARE", 1)
    assert judged(footed, 2) == alone
    assert [file.path for file, _ in alone] == list(footed.workspace.article_files())
    assert all(file == seen(file.path) for file, _ in alone)
    assert [file.path.name for file, found in alone if found.refusals] == ["empty.trig", "refused.trig"]
    assert len([found for _, found in alone if found.record is not None]) >= 5
    assert [found for _, found in alone if found.findings]


def test_a_refusal_of_a_whole_file_names_it(footed: Footed) -> None:
    [found] = [found for file, found in judged(footed, 1) if file.path.name == "empty.trig"]
    assert found.record is None
    assert {refusal.subject for refusal in found.refusals} == {"empty.trig"}


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.long)])
def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_judged(
    footed: Footed, workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "_SHARE", 1)
    broken = tmp_path / "broken.trig"
    broken.write_text("no TriG")
    good = footed.workspace.article_files()[0]
    found = list(judgements([broken, good], footed, workers=workers))
    assert [(file.path, len(judgement.refusals)) for file, judgement in found] == [(broken, 1), (good, 0)]
    [refusal] = found[0][1].refusals
    assert (refusal.subject, refusal.rule) == ("broken.trig", judging.UNREADABLE)
    assert f"{broken}:1: " in refusal.message
    assert found[1][1].record is not None


def test_every_file_is_passed_on_as_it_is_done(footed: Footed) -> None:
    done: list[Path] = []

    def track(paths: Sequence[Path]) -> Iterable[Path]:
        return noting(paths, done)

    paths = footed.workspace.article_files()[:2]
    for number, (file, _) in enumerate(judgements(paths, footed, track=track)):
        assert done == list(paths[: number + 1])
        assert file.path == paths[number]


def noting(paths: Sequence[Path], done: list[Path]) -> Iterator[Path]:
    for path in paths:
        done.append(path)
        yield path
