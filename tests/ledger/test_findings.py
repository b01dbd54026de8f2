"""What the shapes find is kept by article and by node, and read back as it was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.errors import StoreError
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.findings import findings, keep_global, keep_local, published_findings
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions

WHERE = Finding(
    focus=thing("deal"),
    shape=term("Sale-place"),
    severity=Severity.WARNING,
    path=term("place"),
    value='"a port"@en',
    message="Say where.",
    component=names.w3c("sh", "MinCountConstraintComponent"),
)
BARE = Finding(thing("talks"), term("Talks"), Severity.INFO, None, "", "Who?")
FIRST, SECOND = names.article("a" * 16), names.article("b" * 16)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create(tmp_path / "ledger.db")


def test_a_finding_is_read_back_with_all_that_it_says(ledger: Ledger) -> None:
    keep_local([WHERE], FIRST, ledger)
    keep_global([BARE], None, ledger)
    assert set(findings(ledger)) == {WHERE, BARE}


def test_findings_of_an_article_take_the_place_of_its_former_ones(ledger: Ledger) -> None:
    keep_local([WHERE, BARE], FIRST, ledger)
    keep_local([WHERE], SECOND, ledger)
    keep_local([], FIRST, ledger)
    assert list(findings(ledger)) == [WHERE]


def test_findings_of_the_whole_are_renewed_for_the_nodes_that_were_looked_at(ledger: Ledger) -> None:
    keep_local([WHERE], FIRST, ledger)
    keep_global([BARE, replace(BARE, focus=thing("deal"))], None, ledger)
    keep_global([replace(WHERE, message="Anew.")], [thing("deal")], ledger)
    assert set(findings(ledger)) == {WHERE, BARE, replace(WHERE, message="Anew.")}
    keep_global([], [], ledger)
    assert len(list(findings(ledger))) == 3
    keep_global([], None, ledger)
    assert list(findings(ledger)) == [WHERE]


def test_those_of_the_published_build_are_told_and_no_others(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with pytest.raises(StoreError, match=r"no ledger in .*; run `realpolitik build` again"):
        published_findings(workspace)
    ledger_of(workspace.build).parent.mkdir(parents=True)
    ledger = Ledger.create(ledger_of(workspace.build))
    keep_local([WHERE], FIRST, ledger)
    ledger.put("published", "1")
    ledger.commit()
    for number in (1, 2):
        versions.point(workspace.build, number)
        if number == 1:
            assert published_findings(workspace) == (WHERE,)
    with pytest.raises(StoreError, match=r"a build is under way in .*; try again"):
        published_findings(workspace)
    ledger.close()
