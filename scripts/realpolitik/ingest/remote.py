"""Find texts in storage that fsspec knows: `s3://`, `gs://`, `hdfs://`, `file://` and others.

In: an address. Out: the names of what lies there, and the bytes of each. Web addresses are not
followed: what is to be read is what a user has, not what a name leads to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from realpolitik.errors import InputError, UsageError

_MARK: Final = "://"
_WEB: Final = frozenset({"http", "https", "ftp", "ftps"})
_NEEDS: Final = "pip install 'realpolitik[cluster]'"


@dataclass(frozen=True, slots=True)
class Stored:
    """One file in storage."""

    name: str
    path: str
    system: Any

    def content(self, most: int) -> bytes:
        """Return its bytes; raises InputError for what cannot be read or has more than `most` bytes."""
        try:
            with self.system.open(self.path, "rb") as stream:
                data: bytes = stream.read(most + 1)
        except OSError as error:
            raise InputError.at(self.name, error.strerror or f"cannot be read ({error})") from error
        if len(data) > most:
            raise InputError.at(self.name, f"has more than {most} bytes")
        return data


def is_address(told: str) -> bool:
    """Tell whether something is an address in storage and no path.

    >>> is_address("s3://texts/2031"), is_address("texts/2031")
    (True, False)
    """
    return _MARK in told


def stored(address: str) -> Iterator[Stored]:
    """Yield what lies at an address, by name: a file, or all that a folder holds, but hidden files.

    Raises InputError for what is not there, UsageError where fsspec lacks, or what it needs.
    """
    system, path = opened(address)
    try:
        found = sorted(system.find(path))
    except OSError as error:
        raise InputError.at(address, f"cannot be read: {error}") from error
    if not found:
        raise InputError.at(address, "nothing is there")
    for one in found:
        if not any(part.startswith(".") for part in one.removeprefix(path).split("/")):
            yield Stored(system.unstrip_protocol(one), one, system)


def opened(address: str) -> tuple[Any, str]:
    """Return the storage of an address, and the path in it; raises InputError and UsageError."""
    scheme, mark, _ = address.partition(_MARK)
    if not mark:
        raise UsageError(f"{address!r} is no address in storage such as s3://graphs/2031")
    if scheme.lower() in _WEB:
        raise InputError.at(address, "web addresses are not followed; save the page and read the file")
    try:
        system, path = _library().core.url_to_fs(address)
    except (OSError, ValueError) as error:
        raise InputError.at(address, f"cannot be read: {error}") from error
    except ImportError as error:
        raise UsageError(f"{scheme}:// cannot be read: {error}") from error
    return system, path


def _library() -> Any:
    try:
        return import_module("fsspec")
    except ImportError as error:
        raise UsageError(f"storage needs fsspec, which is not installed: {_NEEDS}") from error
