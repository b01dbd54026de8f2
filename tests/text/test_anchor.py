"""Passages are found again in a copy, by their digests alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text.anchor import LONG, Passage, anchor, occurrences
from realpolitik.text.article import Span
from realpolitik.text.folding import plain

TEXT = (
    "Harbour town counts its ships\n\n"
    "The port of Odrava sold forty tugs to its neighbour in May, the mayor said.\n"
    "“We kept the oldest one,” Ana Belić told a reporter. Odrava has no other trade.\n"
    "The neighbour, Lumen, has paid for thirty. Odrava still waits for the rest of the money.\n"
)
PHRASES = (
    "Harbour town counts its ships",
    "The port of Odrava sold forty tugs to its neighbour in May, the mayor said.",
    "“We kept the oldest one,” Ana Belić told a reporter.",
    "Odrava has no other trade.",
    "The neighbour, Lumen, has paid for thirty.",
    "Odrava still waits for the rest of the money.",
    "sold forty tugs",
    "the mayor",
    "Ana Belić",
    "rest of the mon",
)


def passage(phrase: str, text: str = TEXT, *, nth: int = 0) -> Passage:
    start = [match.start() for match in re.finditer(re.escape(phrase), text)][nth]
    span = Span(start, start + len(phrase))
    return Passage(span, span.digest(text))


ODRAVAS = tuple(passage("Odrava", nth=nth) for nth in range(3))
PASSAGES = (*map(passage, PHRASES), *ODRAVAS)


def words(span: Span | None, copy: str) -> str | None:
    return None if span is None else " ".join(span.of(copy).split())


@pytest.mark.parametrize(
    "copy",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        TEXT.replace(" ", "\n"),
        TEXT.replace(" ", "  \t "),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("ć", "c\u0301"),
        TEXT.replace("tugs", "tu\u00adgs"),
        "\ufeff" + TEXT.strip(),
        "Skip to content\n\n"
        + TEXT.replace("\n", "\nAdvertisement: Odrava\n\n")
        + "Odrava Ltd. All rights reserved.\n",
        TEXT.replace("Harbour town counts its ships\n\n", "") + "\nHarbour town counts its ships\n",
    ],
)
def test_other_white_space_and_furniture(copy: str) -> None:
    found = anchor(PASSAGES, copy)
    shown = [words(span, copy) for span in found]
    loose = [None if text is None else plain(text).text for text in shown]
    assert loose == [*PHRASES, "Odrava", "Odrava", "Odrava"]


@pytest.mark.parametrize("copy", [TEXT.replace("“", '"').replace("”", '"')])
def test_other_quotation_marks(copy: str) -> None:
    assert None not in anchor(PASSAGES, copy)
    straight = [
        passage(phrase, copy) for phrase in ("Harbour town counts its ships", '"We kept the oldest one," Ana')
    ]
    assert [words(span, TEXT) for span in anchor(straight, TEXT)][1] == "“We kept the oldest one,” Ana"


def test_names_stay_in_their_sentences() -> None:
    copy = "Odrava in the news: Odrava and Odrava.\n\n" + TEXT
    shift = len(copy) - len(TEXT)
    assert [span.start - shift for span in anchor(PASSAGES, copy)[-3:] if span] == [
        p.span.start for p in ODRAVAS
    ]


def test_changed_word_is_not_found_and_the_rest_is() -> None:
    copy = TEXT.replace("forty tugs", "fourteen tugs")
    found = dict(zip(PHRASES, anchor(PASSAGES, copy), strict=False))
    assert [phrase for phrase, span in found.items() if span is None] == [PHRASES[1], "sold forty tugs"]
    assert words(found["the mayor"], copy) == "the mayor"


def test_name_that_is_gone_is_not_found_in_the_next_sentence() -> None:
    copy = TEXT.replace("Odrava has no other trade.", "Nobody has another trade.")
    spans = anchor(PASSAGES, copy)[-3:]
    assert [span is None for span in spans] == [False, True, False]


def test_name_whose_sentence_changed_around_it_is_found() -> None:
    copy = TEXT.replace("Odrava has no other trade.", "Yet Odrava has had no other trade at all.")
    spans = anchor(PASSAGES, copy)[-3:]
    assert [words(span, copy) for span in spans] == ["Odrava"] * 3
    assert spans[1] is not None
    assert spans[1].start == copy.index("Odrava has had")


def test_name_of_a_lost_ending_is_not_found_before_it() -> None:
    copy = TEXT[: TEXT.index("The neighbour, Lumen")]
    assert anchor(PASSAGES, copy)[-1] is None


def test_repeated_sentence_is_found_twice_in_order() -> None:
    text = "It rained for nine days.\n\nThe bridge fell.\n\nIt rained for nine days.\n"
    twice = [passage("It rained for nine days.", text, nth=nth) for nth in (0, 1)]
    wanted = [*twice, passage("The bridge fell.", text)]
    copy = "Menu\n" + text.replace("\n\n", "\n")
    assert [span.start for span in anchor(wanted, copy) if span] == [5, 47, 30]


def test_range_over_several_lines_is_found_in_the_text_as_it_is() -> None:
    over = passage("said.\n“We kept the oldest one,” Ana Belić told")
    assert (
        words(anchor([over], "Menu\n" + TEXT)[0], "Menu\n" + TEXT)
        == "said. “We kept the oldest one,” Ana Belić told"
    )
    assert anchor([over], TEXT.replace("\n", "\r\n")) != (None,)


def test_no_break_space_of_the_original_is_kept() -> None:
    text = "Lumen paid 30\u00a0million for the oldest of the tugs."
    assert anchor([passage(text, text)], "Menu\n" + text.replace(" ", "\n")) != (None,)


def test_range_that_cuts_a_word_is_found_near_its_place() -> None:
    cut = passage("rava sold forty tugs to its neigh")
    assert cut.length >= LONG
    assert (
        words(anchor([cut], "Menu\n\n" + TEXT)[0], "Menu\n\n" + TEXT) == "rava sold forty tugs to its neigh"
    )


def test_nothing_is_found_in_another_text_or_in_none() -> None:
    assert set(anchor(PASSAGES, "Nobody wrote about that place and its boats.")) == {None}
    assert set(anchor(PASSAGES, "")) == {None}
    assert anchor([], TEXT) == ()


def test_occurrences_are_whole_words_in_order() -> None:
    folding = plain("tug tugs tug")
    assert dict(occurrences(folding, [passage("tug", "tug")])) == {passage("tug", "tug").digest: [0, 9]}


def test_hundreds_of_ranges_are_told_apart() -> None:
    text = " ".join(f"Tug {n} left Odrava on day {n * 7}, and its master {n}x wept." for n in range(160))
    cuts = [match.start() for match in re.finditer(r"\b\w", text)]
    spans = [Span(cut, text.index(" ", cut + 5 + cut % 70)) for cut in cuts[:-20:3]]
    wanted = [Passage(span, span.digest(text)) for span in spans]
    assert len(wanted) > 500
    copy = text.replace("Odrava on day 70,", "Odrava on day 71,").replace(" ", "\n")
    found = anchor(wanted, copy)
    changed = text.index("day 70,") + len("day 7")
    lost = [span for span, place in zip(spans, found, strict=True) if place is None]
    assert lost == [span for span in spans if span.start <= changed < span.end]


@given(
    st.lists(st.sampled_from(["Menu", "Odrava", "the mayor", "Share this", "tugs"]), max_size=8), st.data()
)
def test_furniture_between_lines_never_hides_or_shifts_a_sentence(
    lines: list[str], data: st.DataObject
) -> None:
    page = TEXT.splitlines(keepends=True)
    for line in lines:
        page.insert(data.draw(st.integers(0, len(page))), line + "\n")
    copy = "".join(page)
    for wanted, span in zip(PASSAGES, anchor(PASSAGES, copy), strict=True):
        assert span is not None
        assert span.of(copy) == wanted.span.of(TEXT)
        before = TEXT[max(wanted.span.start - 4, 0) : wanted.span.start].rpartition("\n")[2]
        assert copy[: span.start].endswith(before)
