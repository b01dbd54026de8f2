"""Extractors are found by name, and what cannot be loaded says what to install."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import EntryPoint

import pytest

from realpolitik.claims.draft import ArticleDraft
from realpolitik.errors import UsageError
from realpolitik.extract import extractors
from realpolitik.extract.extractor import Context, Extractor
from realpolitik.sources.ground import Ground, ground
from realpolitik.sources.workspace import Workspace, shipped
from realpolitik.text.article import Document


@dataclass(frozen=True)
class Still:
    """An extractor that finds nothing."""

    name: str
    version: str = "1"
    model: str = ""

    def propose(self, document: Document, context: Context) -> ArticleDraft:  # noqa: ARG002
        return ArticleDraft((), (), (), (), ())


HOME = Workspace(shipped())


def make(_: Ground) -> Extractor:
    return Still("still")


def lacking(_: Ground) -> Extractor:
    raise ModuleNotFoundError("No module named 'parser'", name="parser")


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What packages declare, by name."""
    found: dict[str, str] = {}

    def of(*, group: str, name: str | None = None) -> list[EntryPoint]:
        assert group == "realpolitik.extractors"
        return [EntryPoint(key, value, group) for key, value in found.items() if name in (None, key)]

    monkeypatch.setattr(extractors, "entry_points", of)
    return found


@pytest.fixture(scope="module")
def base() -> Ground:
    return ground(HOME)


def test_a_declared_extractor_is_made(
    declared: dict[str, str], monkeypatch: pytest.MonkeyPatch, base: Ground
) -> None:
    declared["still"] = declared["other"] = f"{__name__}:make"
    monkeypatch.setattr(EntryPoint, "load", lambda _: make)
    assert extractors.made("still", base).version == "1"
    with pytest.raises(UsageError, match="the extractor 'other' calls itself 'still'"):
        extractors.made("other", base)


def test_one_that_nobody_declares_is_told_with_those_there_are(declared: dict[str, str]) -> None:
    declared["still"] = f"{__name__}:make"
    with pytest.raises(UsageError, match="no extractor 'x'; there is rules, still"):
        extractors.extractor_named("x")


def test_what_is_not_installed_is_said(
    declared: dict[str, str], monkeypatch: pytest.MonkeyPatch, base: Ground
) -> None:
    declared["lacking"], declared["gone"] = "nowhere_at_all:make", "json:nothing_of_that_name"
    with pytest.raises(UsageError, match=r"needs nowhere_at_all, which is not installed: pip install"):
        extractors.extractor_named("lacking")
    with pytest.raises(UsageError, match="'gone' cannot be loaded"):
        extractors.extractor_named("gone")
    monkeypatch.setattr(EntryPoint, "load", lambda _: lacking)
    with pytest.raises(UsageError, match="'rules' needs parser"):
        extractors.made("rules", base)
