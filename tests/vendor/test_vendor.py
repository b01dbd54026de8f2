"""The files of others: as they were fetched, and listed in NOTICE with version, licence and digest."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from support.source import ROOT
from support.tracked import registry_hosts
from vendor import __main__ as vendoring
from vendor.notice import notice
from vendor.packages import LAND, PACKAGES, Package

KEPT = sorted(path for path in vendoring.ASSETS.iterdir())


def test_every_file_is_of_a_package_or_the_land() -> None:
    named = {name for package in PACKAGES for name in package.files.values()}
    assert {path.name for path in KEPT} == {*named, LAND}
    assert len(KEPT) == 5


def test_notice_lists_every_file_as_it_is() -> None:
    told = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert told == notice(vendoring.ASSETS)
    for path in KEPT:
        assert f"{path.name}\n  SHA-256 {sha256(path.read_bytes()).hexdigest()}" in told
    for package in PACKAGES:
        assert f"{package.name} {package.version}, {package.licence}, {package.home}" in told
        assert re.fullmatch("[0-9a-f]{64}", package.digest)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_no_file_tells_folders_of_anybody_or_hosts_of_registries(path: Path) -> None:
    data = path.read_bytes()
    assert re.findall(rb"/(?:home|Users|root|work)/[\w.-]+", data) == []
    assert [host for host in registry_hosts() if host.encode() in data] == []


def test_changes_are_made_told_and_missed() -> None:
    [package] = [one for one in PACKAGES if one.name == "oxigraph"]
    [change] = package.changes
    assert len(change.old) == len(change.new)  # a place in a module of WebAssembly is told by its offset
    assert vendoring.changed(package, change.file, b"a" + change.old + change.old) == b"a" + 2 * change.new
    assert vendoring.changed(package, "oxigraph.js", b"as it was") == b"as it was"
    with pytest.raises(InputError, match=r"oxigraph.wasm of oxigraph has not what is changed"):
        vendoring.changed(package, change.file, b"another one")
    assert change.why in (ROOT / "NOTICE").read_text(encoding="utf-8")


def test_the_outline_of_the_land_has_no_border_and_no_script() -> None:
    drawn = (vendoring.ASSETS / LAND).read_text(encoding="utf-8")
    assert drawn.count("<path") == 2
    assert re.findall("<script|<a |href|onload", drawn) == []
    assert len(drawn) < 70_000


def test_a_package_with_another_digest_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho false > p.tgz\necho p.tgz\n", encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(InputError, match=r"p@1 is not what was chosen"):
        vendoring.fetch(Package("p", "1", "MIT", "https://p.example", "0" * 64, {}), tmp_path)


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="npm is not installed"):
        vendoring.fetch(PACKAGES[0], tmp_path)
