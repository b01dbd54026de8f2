"""The policies that can be chosen by name: p1, and those that installed packages declare.

A package declares one in the entry points `realpolitik.policies`: a name, and what
makes a policy of a hearing, a register and a vocabulary.
"""

from __future__ import annotations

import hashlib
import inspect
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Final

from realpolitik.conclude.p1 import P1
from realpolitik.conclude.policy import Maker
from realpolitik.errors import UsageError

GROUP: Final = "realpolitik.policies"
DEFAULT: Final[Maker] = P1


def policy_named(name: str) -> Maker:
    """Return what makes the policy of this name.

    Raises UsageError where nobody declares it, or where it calls itself otherwise.
    """
    if name == DEFAULT.name:
        return DEFAULT
    found = next(iter(entry_points(group=GROUP, name=name)), None)
    if found is None:
        known = sorted({DEFAULT.name, *(one.name for one in entry_points(group=GROUP))})
        raise UsageError(f"no policy {name!r}; there is {', '.join(known)}")
    return _loaded(found)


def _loaded(declared: EntryPoint) -> Maker:
    try:
        maker: Maker = declared.load()
    except (ImportError, AttributeError) as error:
        raise UsageError(f"the policy {declared.name!r} cannot be loaded: {error}") from error
    if getattr(maker, "name", None) != declared.name:
        raise UsageError(f"the policy {declared.name!r} ({declared.value}) has another name or none")
    return maker


def policy_key(maker: Maker) -> str:
    """Return the digest of a policy: its name and the file that it is written in."""
    source = inspect.getsourcefile(inspect.unwrap(maker))
    text = b"" if source is None else Path(source).read_bytes()
    return f"{maker.name} {hashlib.sha256(text).hexdigest()}"
