"""Copies of articles are found in a folder by the identifier of their text."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.reading.copies import copies
from realpolitik.text.article import Article


def refuse(error: InputError) -> None:
    raise error


def test_the_texts_of_a_folder_are_known_by_their_identifiers(tmp_path: Path) -> None:
    texts = [Article(f"Barge {number} left the harbour.\n") for number in range(3)]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text.text, encoding="utf-8")
    (tmp_path / "notes.md").write_text("No article.", encoding="utf-8")
    assert copies(tmp_path, refuse) == {text.identifier: text for text in texts}


def test_without_a_folder_there_are_none() -> None:
    assert copies(None, refuse) == {}


def test_a_text_that_cannot_be_read_is_told_and_stops_where_it_is_alone(tmp_path: Path) -> None:
    told: list[InputError] = []
    (tmp_path / "barge.txt").write_bytes(b"\xfe")
    with pytest.raises(InputError, match=r"barge\.txt"):
        copies(tmp_path, told.append)
    (tmp_path / "tug.txt").write_bytes(b"Tugs left.")
    assert len(copies(tmp_path, told.append)) == len(told) == 1
