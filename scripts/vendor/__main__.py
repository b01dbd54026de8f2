"""Fetch the files of others anew: `python -m vendor`, with `scripts/` on the path, npm and node.

In: the packages of `vendor.packages`, which npm gets. Out: `serve/assets/vendored/` and
NOTICE. The same packages give the same bytes; a package with another digest is refused.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from realpolitik.errors import InputError, RealpolitikError
from realpolitik.pictures.globe import HEIGHT, WIDTH
from vendor.notice import notice
from vendor.packages import LAND, PACKAGES, Package

SCRIPTS = Path(__file__).parent.parent
ASSETS = SCRIPTS / "realpolitik" / "serve" / "assets" / "vendored"


def fetch(package: Package, folder: Path) -> Path:
    """Return the folder of an unpacked package; InputError if its digest is another one."""
    [npm] = _programs("npm")
    named = f"{package.name}@{package.version}"
    told = subprocess.run(  # noqa: S603 - our own words
        [npm, "pack", "--silent", named], cwd=folder, check=True, capture_output=True, text=True
    )
    packed = folder / told.stdout.split()[-1]
    if sha256(packed.read_bytes()).hexdigest() != package.digest:
        raise InputError(f"{named} is not what was chosen: its digest is another one")
    unpacked = folder / package.folder
    with tarfile.open(packed) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    return (folder / "unpacked" / "package").rename(unpacked)


def vendor(folder: Path) -> None:
    """Write all files, by way of a folder for scratch."""
    shutil.rmtree(ASSETS, ignore_errors=True)
    ASSETS.mkdir()
    for package in PACKAGES:
        unpacked = fetch(package, folder)
        for inside, name in package.files.items():
            (ASSETS / name).write_bytes(changed(package, name, (unpacked / inside).read_bytes()))
    (ASSETS / LAND).write_bytes(_land(folder))
    (SCRIPTS.parent / "NOTICE").write_text(notice(ASSETS), encoding="utf-8")


def changed(package: Package, name: str, data: bytes) -> bytes:
    """Return the bytes of a file with its changes; InputError where there is nothing to change."""
    for change in package.changes:
        if change.file == name:
            if change.old not in data:
                raise InputError(f"{name} of {package.name} has not what is changed in it: {change.why}")
            data = data.replace(change.old, change.new)
    return data


def _land(folder: Path) -> bytes:
    [node] = _programs("node")
    (folder / "node_modules").mkdir()
    for package in PACKAGES:
        (folder / package.folder).rename(folder / "node_modules" / package.folder)
    script = shutil.copy(Path(__file__).with_name("land.mjs"), folder)
    command = [node, script, str(WIDTH), str(HEIGHT)]
    return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603 - our own words


def _programs(*names: str) -> list[str]:
    found = [(name, shutil.which(name)) for name in names]
    missing = [name for name, path in found if path is None]
    if missing:
        raise InputError(f"{', '.join(missing)} is not installed")
    return [path for _, path in found if path is not None]


if __name__ == "__main__":
    try:
        with TemporaryDirectory() as scratch:
            vendor(Path(scratch))
    except (RealpolitikError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
