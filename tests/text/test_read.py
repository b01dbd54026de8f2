"""Files are read to the character, or refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.text.files import LARGEST
from realpolitik.text.read import read, read_all, texts_in

TEXT = "Odrava sells its tugs\r\n\r\n“We kept one,”\u00a0Ana Belić said…\rCafe\u0301 \U0001f6a2\n"


def test_not_a_character_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    article = read(path)
    assert article.text == TEXT
    assert article.digest == hashlib.sha256(TEXT.encode()).hexdigest()
    assert article.identifier == article.digest[:16]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\xc2\xa0", "is empty"),
        (b"Odrava \xe9t\xe9", r"is not UTF-8 \(byte 7\); convert it first"),
        (b"Odrava \xed\xa0\x80", r"is not UTF-8 \(byte 7\)"),
        (b"a" * (LARGEST + 1), f"has {LARGEST + 1} bytes; at most {LARGEST} are read"),
    ],
)
def test_bad_content_is_refused_with_the_path(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=f"a.txt: {reason}") as refusal:
        read(path)
    assert refusal.value.exit_code == 3


def test_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * LARGEST)
    assert len(read(path).text) == LARGEST


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_the_same_words_are_the_same_article_however_they_are_saved(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read(path).identifier == hashlib.sha256(TEXT.encode()).hexdigest()[:16]


def test_a_text_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"\xff"), ("b.TXT", b"Odrava"), (".c.txt", b""), ("d.md", b"")):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "e.txt").mkdir()
    told: list[InputError] = []
    found = read_all(texts_in(tmp_path), told.append)
    assert {path.name: article.text for path, article in found.items()} == {"b.TXT": "Odrava"}
    assert [str(reason).rpartition("/")[2] for reason in told] == [
        "a.txt: is not UTF-8 (byte 0); convert it first",
        "e.txt: Is a directory",
    ]
    (tmp_path / "b.TXT").unlink()
    with pytest.raises(InputError, match=r"a\.txt: is not UTF-8"):
        read_all(texts_in(tmp_path), told.append)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: No such file or directory"):
        read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="Is a directory"):
        read(tmp_path)
