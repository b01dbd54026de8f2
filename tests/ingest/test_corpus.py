"""The lines of corpora."""

from __future__ import annotations

import gzip
import json

import pytest

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest import corpus

LINE = {
    "publisher": "herald.example",
    "published": "2031-05-02",
    "url": "https://herald.example/1",
    "title": "Envoys",
    "text": "Ana Orlo met Bo Vell.\n\nThey spoke of grain.",
}


def test_a_text_is_title_empty_line_and_text() -> None:
    found = corpus.record(json.dumps(LINE).encode(), "a:1", Publication(title="Talks"))
    assert found.article.text == "Envoys\n\nAna Orlo met Bo Vell.\n\nThey spoke of grain."
    assert found.publication == Publication(
        "Talks", "2031-05-02", "herald.example", (), "https://herald.example/1"
    )
    assert found.source is None


def test_only_the_text_is_needed() -> None:
    assert (
        corpus.record(b'{"text": " Tugs left. ", "title": " "}', "a:1", Publication()).article.text
        == " Tugs left. "
    )


@pytest.mark.parametrize(
    "data", [b"3", b"{}", b'{"text": ""}', b'{"text": 3}', b"\xff", b'{"text": "\\udc00 tugs"}']
)
def test_other_lines_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="a:1: "):
        corpus.record(data, "a:1", Publication())


def test_lines_are_counted_as_in_the_file() -> None:
    data = b'{"text": "one"}\n\n{"text": "two"}\n'
    for one in (data, gzip.compress(data)):
        assert [piece.name for piece in corpus.lines(one, "a")] == ["a:1", "a:3"]


def test_a_corpus_may_be_packed_in_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    data = gzip.compress(b'{"text": "one"}\n') + gzip.compress(b'{"text": "two"}\n') + bytes(512)
    assert [piece.data for piece in corpus.lines(data, "a")] == [b'{"text": "one"}', b'{"text": "two"}']
    monkeypatch.setattr(corpus, "LARGEST", 20)
    with pytest.raises(InputError, match="more than 20 bytes unpacked"):
        list(corpus.lines(data, "a"))
    with pytest.raises(InputError, match="cannot be unpacked"):
        list(corpus.lines(gzip.compress(b"tugs") + b"barges", "a"))


def test_what_is_packed_wrongly_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(b"tugs " * 1000)
    for data, told in ((packed[:-20], "ends in the middle"), (packed[:15] + b"x" * 9, "cannot be unpacked")):
        with pytest.raises(InputError, match=told):
            list(corpus.lines(data, "a"))
    monkeypatch.setattr(corpus, "LARGEST", 1000)
    with pytest.raises(InputError, match="more than 1000 bytes unpacked"):
        list(corpus.lines(packed, "a"))
