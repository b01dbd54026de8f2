"""The extractors that can be chosen by name: the rules, and those that installed packages declare.

A package declares one in the entry points `realpolitik.extractors`: a name, and what
makes an extractor of what articles stand on.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Final

from realpolitik.errors import UsageError
from realpolitik.extract.extractor import Extractor, Maker
from realpolitik.sources.ground import Ground

GROUP: Final = "realpolitik.extractors"
DEFAULT: Final = "rules"
_RULES: Final = EntryPoint(DEFAULT, "realpolitik.extract.rules:make", GROUP)
_NEEDS: Final = "pip install 'realpolitik[read]'"


def extractor_named(name: str) -> Maker:
    """Return what makes the extractor of this name.

    Raises UsageError where nobody declares it, or where it cannot be loaded.
    """
    if name == DEFAULT:
        return _loaded(_RULES)
    found = next(iter(entry_points(group=GROUP, name=name)), None)
    if found is None:
        known = sorted({DEFAULT, *(one.name for one in entry_points(group=GROUP))})
        raise UsageError(f"no extractor {name!r}; there is {', '.join(known)}")
    return _loaded(found)


def made(name: str, base: Ground) -> Extractor:
    """Return the extractor of this name, loaded; raises UsageError for what is not installed."""
    try:
        extractor = extractor_named(name)(base)
    except ModuleNotFoundError as error:
        raise _lacking(name, error) from error
    if extractor.name != name:
        raise UsageError(f"the extractor {name!r} calls itself {extractor.name!r}")
    return extractor


def _loaded(declared: EntryPoint) -> Maker:
    try:
        maker: Maker = declared.load()
    except ModuleNotFoundError as error:
        raise _lacking(declared.name, error) from error
    except (ImportError, AttributeError) as error:
        raise UsageError(f"the extractor {declared.name!r} cannot be loaded: {error}") from error
    return maker


def _lacking(name: str, error: ModuleNotFoundError) -> UsageError:
    return UsageError(f"the extractor {name!r} needs {error.name}, which is not installed: {_NEEDS}")
