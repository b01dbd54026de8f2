"""The model that parses as it does by itself, in less time."""

from __future__ import annotations

from typing import Any

import pytest

from realpolitik.extract.parsing.model import installed, loaded

spacy = pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)
TEXTS = (
    "Lume's tugs weren't sold, and they've got to leave; it ain't over.",
    "There is nothin' to say, so let's go on: I'm gonna wait, you gotta come.",
    "THE two  harbours that Orlo gets were what he had wanted.\n",
    "Do you all know whose ships these are?  ",
    " ",
)


def _read(model: Any, batch: int) -> list[list[tuple[str, ...]]]:
    docs = model.pipe(TEXTS, batch_size=batch)
    return [
        [(word.tag_, word.pos_, word.dep_, word.lemma_, str(word.morph), word.ent_type_) for word in doc]
        for doc in docs
    ]


@pytest.mark.parametrize("batch", [1, 64])
def test_it_reads_as_it_does_by_itself(batch: int) -> None:
    plain = spacy.load(installed(), exclude=["senter"])
    assert _read(loaded()[0], batch) == _read(plain, 64)


def test_what_is_kept_is_told_again() -> None:
    model, _ = loaded()
    assert _read(model, 64) == _read(model, 64)
