"""A build that is thrown away tells what a build would refuse, and which wording is too near to the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.claims.draft import ClaimDraft
from realpolitik.judge.article import Judgement
from realpolitik.judge.finding import Severity
from realpolitik.ledger.files import Seen, seen
from realpolitik.ledger.ground import Footed
from realpolitik.ledger.judging import judged
from realpolitik.ledger.trial import Trial, trial
from realpolitik.rdf.names import thing
from realpolitik.sources.register import register
from support import arvenia, small
from support.small import ALMANAC, GAZETTE, RULES, Desk
from support.world import CAST, Says, article, triples

pytestmark = pytest.mark.long

COPIED = replace(arvenia.DENIAL, gloss="Nobody is sure; she denied that a second sale is planned.")


def tried(folder: Path, ground: Footed, *claims: ClaimDraft, given: bool = True) -> Trial:
    """Try the article of Arvenia with these claims, its text being at hand if it is given."""
    path = arvenia.write(folder, *claims)
    found = judged(path, ground.base, ground.compiled.local_shapes)
    texts = {arvenia.IDENTIFIER: arvenia.DOCUMENT.article} if given else {}
    return trial(ground, [(seen(path), found)], texts)


@pytest.fixture(scope="module")
def ground() -> Footed:
    return small.footed(arvenia.registered())


def test_nothing_is_refused_in_a_sound_article(tmp_path: Path, ground: Footed) -> None:
    found = tried(tmp_path, ground)
    assert found.refusals == ()
    [covered] = found.coverage
    assert (covered.article, covered.claims) == (arvenia.IDENTIFIER, len(arvenia.CLAIMS))


def test_a_gloss_is_compared_with_the_text_that_is_at_hand(tmp_path: Path, ground: Footed) -> None:
    assert tried(tmp_path, ground, COPIED, given=False).refusals == ()
    found = tried(tmp_path, ground, COPIED)
    assert [refusal.rule for refusal in found.refusals] == ["wording"]


def test_what_the_whole_breaks_is_refused_and_told(tmp_path: Path) -> None:
    known = register(triples(CAST + "id:borland rp:isMemberOf id:league, id:council ."))
    footed = small.footed(known, RULES)
    desk = Desk.at(tmp_path)
    found = trial(footed, desk.judged([ALMANAC, GAZETTE]), {})
    assert [refusal.rule for refusal in found.refusals] == ["State-isMemberOf"]
    assert {finding.severity for finding in found.findings} == {Severity.VIOLATION}
    assert len(found.coverage) == 2


def test_two_files_of_one_article_are_refused_and_all_else_is_still_told(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path)
    [(file, found)] = desk.judged([ALMANAC])
    other = Seen(tmp_path / "other.trig", 0, 0, "")
    no_article = Judgement(None, (), ())
    told = trial(small.footed(), [(file, found), (other, found), (other, no_article)], {})
    assert [(refusal.subject, refusal.rule) for refusal in told.refusals] == [("other.trig", "article-twice")]
    assert len(told.coverage) == 2


def test_nothing_is_left_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    desk = Desk.at(tmp_path)
    assert trial(small.footed(), desk.judged([ALMANAC]), {}).refusals == ()
    assert list((tmp_path / "temporary").iterdir()) == []


def test_classes_that_exclude_each_other_are_refused_with_what_has_them(tmp_path: Path) -> None:
    told = [
        article(kind, Says(f"id:odd a rp:{kind} ; rp:party id:ana ; rp:realization rp:Occurred ."))
        for kind in ("Summit", "Alliance")
    ]
    found = trial(small.footed(), Desk.at(tmp_path).judged(told), {})
    [refused] = found.refusals
    assert (refused.subject, refused.rule) == (thing("odd").value, "exclusive-classes")
    assert refused.message.startswith("is of the classes ")
