"""The characters of a piece, whatever its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.piece import Form, Piece
from realpolitik.ingest.reading import MOST, read, strange
from realpolitik.text import files


def test_front_matter_is_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "---\r\ntitle: Envoys\r\ndate: May 2, 2031\r\nauthor: Ana Orlo\r\n---\r\n\r\nThe envoys came.\r\n"
    path.write_bytes(text.encode())
    found = read(Piece("a", Form.MARKDOWN, path=path, publication=Publication(title="Talks")))
    assert found.article.text == text
    assert found.publication == Publication("Talks", "2031-05-02", None, ("Ana Orlo",))
    assert found.source is None


def test_items_are_known_by_what_the_feed_has_of_them() -> None:
    one = Piece(
        "f:1",
        Form.ITEM,
        data=b"<p>The tugs left the quay.</p>",
        publication=Publication(title="Tugs &amp; sea"),
    )
    found = read(one)
    assert found.article.text == "Tugs & sea\n\nThe tugs left the quay."
    assert found.publication.title == "Tugs & sea"
    other = Piece("f:2", Form.ITEM, data=one.data, publication=Publication(title="Tugs"))
    assert read(other).source != found.source


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "x: is empty"),
        (b"\n \xc2\xa0", "x: is empty"),
        (b"Tugs left", "x: has 2 words, too few to read"),
        (b"\xff" * 100, "x: is not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read(Piece("x", Form.TEXT, data=data))


@pytest.mark.parametrize(
    ("form", "data", "told"),
    [
        (Form.TEXT, b"The tugs left\0 the quay at dawn.", "its character 13 is NUL"),
        (Form.RECORD, b'{"text": "The tugs left\\u0000 the quay."}', "its character 13 is NUL"),
        (
            Form.RECORD,
            b'{"title": "Tugs\\u0000", "text": "The tugs left the quay."}',
            "its character 4 is NUL",
        ),
        (Form.RECORD, b'{"text": "\\udc00 tugs left the old quay"}', "its character 0 is half a character"),
    ],
)
def test_what_no_file_of_text_can_hold_is_refused_in_every_form(form: Form, data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=f"x: is no text: {told}"):
        read(Piece("x", form, data=data))


def test_a_book_is_refused() -> None:
    assert read(Piece("x", Form.TEXT, data=b"tugs " * MOST)).article
    with pytest.raises(InputError, match=f"x: has {MOST + 1} words; at most {MOST} are read"):
        read(Piece("x", Form.TEXT, data=b"tugs " * (MOST + 1)))


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    with pytest.raises(InputError, match="x: has 30 bytes; at most 10 are read"):
        read(Piece("x", Form.TEXT, data=b"tugs left " * 3))


def test_strange_characters_are_counted() -> None:
    assert strange("a\x00b\u2066c\u200fd\u00ade") == 2
