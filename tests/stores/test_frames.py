"""Frames: what is sent arrives, and half a frame is none."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from realpolitik.stores.answers import ResultForm, Table
from realpolitik.stores.frames import (
    Asked,
    Reply,
    Verdict,
    packed_table,
    receive,
    send,
    unpacked_table,
)


@given(st.lists(st.lists(st.binary(max_size=20), max_size=3), max_size=4))
def test_frames_arrive_whole_and_in_order(frames: list[list[bytes]]) -> None:
    stream = BytesIO()
    for parts in frames:
        send(stream, *parts)
    stream.seek(0)
    assert [receive(stream) for _ in frames] == [b"".join(parts) for parts in frames]
    assert receive(stream) is None


def test_half_a_frame_is_none() -> None:
    stream = BytesIO()
    send(stream, b"a tug and a barge")
    whole = stream.getvalue()
    assert [receive(BytesIO(whole[:end])) for end in range(len(whole))] == [None] * len(whole)


@given(st.text(), st.sampled_from(ResultForm), st.floats(0.001, 1e6))
def test_questions_are_packed(query: str, form: ResultForm, timeout: float) -> None:
    asked = Asked(query, form, timeout)
    assert Asked.unpacked(asked.packed()) == asked


@given(st.sampled_from(Verdict), st.binary())
def test_replies_are_unpacked(verdict: Verdict, body: bytes) -> None:
    assert Reply.unpacked(verdict.value + body) == Reply(verdict, body)


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_tables_are_packed(rows: list[tuple[str, str]]) -> None:
    table = Table(("one", "two"), tuple(rows))
    assert unpacked_table(packed_table(table)) == table
