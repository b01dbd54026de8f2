"""What NOTICE says of the files of others: whose they are, their licences, their digests.

In: the folder of the files. Out: the text of NOTICE.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from vendor.packages import LAND, PACKAGES, Package

_FOLDER = "scripts/realpolitik/serve/assets/vendored"
_HEAD = f"""Realpolitik
Copyright The Realpolitik authors

The files in {_FOLDER} are made by others. They were taken from their packages by
`python -m vendor` and are as they were, but for what is told beside them; their licences go with them.
"""
_LAND = """
{path}
  SHA-256 {digest}
  The outline of the land, without borders: Natural Earth 1:110m, in the public domain, drawn by
"""


def notice(folder: Path) -> str:
    """Return the text."""
    told = [_HEAD]
    for package in PACKAGES:
        told += [_of_file(package, name, folder) for name in package.files.values()]
    told.append(_LAND.format(path=f"{_FOLDER}/{LAND}", digest=_digest(folder / LAND)))
    told += [f"  {_named(package)}\n" for package in PACKAGES if not package.files]
    return "".join(told)


def _of_file(package: Package, name: str, folder: Path) -> str:
    reasons = dict.fromkeys(change.why for change in package.changes if change.file == name)
    told = "".join(f"  Changed: {why}\n" for why in reasons)
    return f"\n{_FOLDER}/{name}\n  SHA-256 {_digest(folder / name)}\n  {_named(package)}\n{told}"


def _named(package: Package) -> str:
    return f"{package.name} {package.version}, {package.licence}, {package.home}"


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
