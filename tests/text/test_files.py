"""Whatever lies where a file should be is read within bounds, decoded or refused in one line."""

from __future__ import annotations

import codecs
import os
import socket
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import InputError
from realpolitik.text import files

TEXT = "Łódź sells “tugs”\r\n😀"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_tells_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert files.decoded(mark + TEXT.encode(encoding), "a") == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"tugs \xe9", "is not UTF-8 (byte 5); convert it first"),
        (b"tugs\r\n\xc3\xa9\n\xe9", "is not UTF-8 (byte 9, line 3); convert it first"),
        (codecs.BOM_UTF8 + b"tugs \xe9", "is not UTF-8 (byte 8); convert it first"),
        (b"tug\xed\xa0\x80", "is not UTF-8 (byte 3); convert it first"),
        (codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", "is not UTF-16 (byte 4); convert it first"),
        (codecs.BOM_UTF16_BE + b"\0a\0", "is not UTF-16 (byte 4); convert it first"),
        (codecs.BOM_UTF32_LE + b"\x00\xd8\0\0", "is not UTF-32 (byte 4); convert it first"),
        ("tugs".encode("utf-16-le"), "is no text: its character 1 is NUL"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        files.decoded(data, "story.sheet")
    assert str(caught.value) == f"story.sheet: {reason}"


@given(st.sampled_from([b"", *(mark for mark, _ in files._MARKS)]), st.binary(max_size=12))
def test_any_bytes_are_text_without_halves_of_pairs_or_refused(mark: bytes, data: bytes) -> None:
    try:
        found = files.decoded(mark + data, "a")
    except InputError:
        return
    assert found.encode().decode() == found


def _socket(path: Path) -> None:
    socket.socket(socket.AF_UNIX).bind(str(path))


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(1 << 40)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (Path.mkdir, "Is a directory"),
        (os.mkfifo, "nothing more came within 0.2 s"),
        (_socket, "is a socket, no file"),
        (_sparse, f"has {1 << 40} bytes; at most {files.LARGEST} are read"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device, no file"),
        (lambda path: path.symlink_to(path.name), "Too many levels of symbolic links"),
        (Path.is_file, "No such file or directory"),
    ],
)
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, make: Callable[[Path], object], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    monkeypatch.setattr(files, "PATIENCE", 0.2)
    make(Path("odd"))
    with pytest.raises(InputError) as caught:
        files.text(Path("odd"))
    assert str(caught.value) == f"odd: {reason}"
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (os.mkfifo, "is a pipe, no file"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device, no file"),
        (Path.mkdir, "Is a directory"),
        (Path.is_file, "No such file or directory"),
    ],
)
def test_the_beginning_of_what_is_no_file_is_not_waited_for(
    tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    make(tmp_path / "odd")
    with pytest.raises(InputError, match=f"odd: {reason}"):
        files.beginning(tmp_path / "odd", 4)
    (tmp_path / "story").write_bytes(b"tugs left")
    assert files.beginning(tmp_path / "story", 4) == b"tugs"


def test_a_pipe_is_read_to_its_end_and_no_further_than_allowed(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for size, most in ((100_000, 100_000), (100_001, 100_000)):
        writer = Thread(target=pipe.write_bytes, args=(b"a" * size,), daemon=True)
        writer.start()
        if size <= most:
            assert len(files.content(pipe, most=most)) == size
        else:
            with pytest.raises(InputError, match="has more than 100000 bytes"):
                files.content(pipe, most=most)
        writer.join(10)
        assert not writer.is_alive()


def test_a_file_that_says_nothing_of_its_size_is_bounded_too() -> None:
    assert files.content(Path("/proc/self/stat"), most=10_000)
    with pytest.raises(InputError, match="has more than 3 bytes"):
        files.content(Path("/proc/self/stat"), most=3)


def test_a_stream_is_read_within_its_time_and_size() -> None:
    assert files.arriving(BytesIO(b"tugs"), "stdin", most=4, within=5) == b"tugs"
    with pytest.raises(InputError, match="stdin: has more than 3 bytes"):
        files.arriving(BytesIO(b"tugs"), "stdin", most=3, within=None)
    with pytest.raises(InputError, match="stdin: is closed"):
        files.arriving(None, "stdin", within=5)


def test_a_stream_that_does_not_end_is_given_up() -> None:
    end, start = os.pipe()
    stream = os.fdopen(end, "rb")
    with pytest.raises(InputError, match=r"stdin: nothing more came within 0\.1 s"):
        files.arriving(stream, "stdin", within=0.1)
    os.close(start)


class Broken(BytesIO):
    def read(self, _: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize("within", [None, 5])
def test_a_stream_that_fails_is_told(within: float | None) -> None:
    with pytest.raises(InputError, match="stdin: Input/output error"):
        files.arriving(Broken(), "stdin", within=within)
