"""Lines are cut where sentences end, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.text import sentences
from realpolitik.text.sentences import cuts, is_ended

CASES = [
    "The tugs left. | The mayor wept! | Who paid? | Nobody knows… | He went home.",
    "The mayor left at dawn, with 3.5 million crowns and no. of course he did not.",
    "Mr. Roe met Dr. Ana Belić, Gen. Li and Lt. Col. Tam in St. Olga.",
    "Messrs. Roe and Li left. | Mrs. Tam stayed.",
    "J. R. Roe and Ana B. Li met. | K. Tam did not.",
    "The U.S. Navy bought one. | The navy of the U.S. has ten.",
    "One went to the U.S. | The rest went to Lumen.",
    "Roe vs. Lumen was heard in Sept. 2019 and on Oct. 3. | It was lost.",
    "It was lost in Sept. | The town appealed.",
    "They sold hulls, engines, etc. | They kept the bells.",
    "The buyer is Tugs Inc. of Lumen. | It belongs to Hulls Ltd. | The owners are unknown.",
    "The buyer is Acme Co. Lumen is its home.",
    "Some ports, e.g. Odrava, sold all; others, i.e. Lumen, bought.",
    "It left at 5 p.m. Odrava time. | It came at 6 a.m. | The crew slept.",
    "See No. 5, Fig. 2, pp. 3 and Art. 7 of the deed.",
    "Did he agree? | No. | He laughed.",
    "Ana Li, Ph.D. of Odrava, spoke. | She has a Ph.D. | The mayor has none.",
    "Roe et al. | The study of tugs.",
    "“We sold them. | We had to,” Ana Belić said. | “Nobody helped.” | She sat down.",
    "“Who pays?” Ana Belić asked. | “We win!” President Roe told them.",
    "“Who pays?” | The mayor has no answer.",
    "“We kept one.” | Ana Belić said nothing more.",
    "Who pays? | Ana Belić asked the mayor.",
    "“We kept ‘one.’” | “The oldest,” he said.",
    "He sold it (the crew had left). | Then he left. | (Nobody saw him.) | It rained.",
    "She lives in the “U.S.” | The others do not.",
    "The “U.S.” Navy has ten.",
    "1. The first tug is red.",
    "1.) The second tug is blue.",
    "a. Red tugs.",
    "In 1991. | 30 tugs sank. | $5 was paid. | €6 is owed.",
    "Élan sank. | Élan was old. | Şule wept. | Ähren too.",
    "«Мы ждём». | Он ушёл.",
    "It rained… and rained... but no tug sank.",
    "Ana (b. 1950) is the mayor of St. Olga. | Main St. | The harbour.",
    "",
    "no stop at all",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences_are_cut_at_the_bars(marked: str) -> None:
    line = marked.replace(" | ", " ")
    ends = [0, *cuts(line), len(line)]
    assert " | ".join(line[start:end].strip() for start, end in pairwise(ends)) == marked


def is_cut(line: str) -> bool:
    return list(cuts(line)) != []


TITLES = (
    "Mr Mrs Ms Messrs Mx Dr Prof Gen Lt Col Maj Brig Capt Cmdr Adm Sgt Cpl Pvt Sen Rep Gov Pres Amb Rev Hon "
    "Fr vs e.g i.e cf ca approx"
)
NUMBERED = "No Nos Fig Figs Art Arts Sec Ch Vol pp p b c d"
CLOSERS = "Jr Sr etc al Ph.D St Mt Ft Inc Ltd Co Corp Bros Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec U.S a.m"


@pytest.mark.parametrize("word", TITLES.split())
def test_a_title_never_ends_a_sentence(word: str) -> None:
    assert not is_cut(f"They met {word}. The Elder there.")
    assert is_cut(f"They met x{word}. The Elder was there.")


@pytest.mark.parametrize("word", NUMBERED.split())
def test_what_is_numbered_goes_on_before_a_number_alone(word: str) -> None:
    assert not is_cut(f"It stands in {word}. 7 of the deed.")
    assert is_cut(f"It stands in {word}. Nobody reads it.")


@pytest.mark.parametrize("word", CLOSERS.split())
def test_some_abbreviations_end_a_sentence_before_a_word_that_begins_one(word: str) -> None:
    assert is_cut(f"They saw {word}. The rest was closed.")
    assert not is_cut(f"They saw {word}. Olga there.")


@pytest.mark.parametrize(
    "line", ["He left.", "He left.”", "Why?", "Go!’ ", "And then…", "He left.)", "No. »"]
)
def test_ended_lines(line: str) -> None:
    assert is_ended(line) is (line != "No. »")


@pytest.mark.parametrize(
    "line", ["", "Tugs of Odrava", "Sold to the U.S.", "Closed until Sept.", "By J. Roe Jr."]
)
def test_lines_that_do_not_end_as_sentences(line: str) -> None:
    assert not is_ended(line)


@given(st.text(alphabet="Aab. !?…”“()\"'1Éé-", max_size=40))
def test_cuts_lie_inside_and_in_order(line: str) -> None:
    found = list(cuts(line))
    assert found == sorted(set(found))
    assert all(0 < at < len(line) and line[at].isspace() and line[:at].strip() for at in found)


PARTS = [
    "The",
    "tug",
    "U.S.",
    "No.",
    "5",
    "Gen.",
    "(1.",
    "J.",
    "etc.",
    "e.g.",
    "left.",
    "“Who?”",
    "Ana said",
    "…",
    "...",
]


def searched(words: str, *others: str) -> re.Pattern[str]:
    """Return what finds an abbreviation at the end of a whole text, however long that is."""
    escaped = (re.escape(word + ".") for word in words.split())
    return re.compile(rf"(?:^|{sentences._BEFORE.pattern})(?:{'|'.join([*escaped, *others])})\Z")


NEVER_LAST = searched(sentences._TITLES)
BEFORE_NUMBER = searched(sentences._NUMBERED)
SOMETIMES_LAST = searched(sentences._CLOSERS, r"(?:[A-Z]\.)+", r"(?:[a-z]\.){2,}")
ENUMERATOR = re.compile(r"\(?(?:[0-9]{1,2}|[A-Za-z])\.\Z")
BREAK = re.compile(r"([.!?…]+)([\"'”’»)\]]*)(?=\s+[\"'“‘„«(\[]*[$€£¥]?(\w))")


def plain_cuts(line: str) -> Iterator[int]:
    """Yield the cuts by reading all that stands before each stop."""
    for stop in BREAK.finditer(line):
        if (stop[3].isupper() or stop[3].istitle() or stop[3].isdigit()) and not goes_on(line, stop):
            yield stop.end()


def goes_on(line: str, stop: re.Match[str]) -> bool:
    before = line[: stop.end(1)]
    if NEVER_LAST.search(before) or ENUMERATOR.fullmatch(before):
        return True
    if BEFORE_NUMBER.search(before):
        return stop[3].isdigit()
    if SOMETIMES_LAST.search(before):
        return sentences._STARTER.match(line, stop.end()) is None
    return bool(stop[2]) and stop[1] != "." and sentences._ATTRIBUTION.match(line, stop.end()) is not None


@given(
    st.lists(
        st.tuples(st.sampled_from(PARTS), st.sampled_from([" ", " ", " ", "  ", "", "-", "("])), max_size=14
    )
)
def test_cuts_are_those_of_a_search_through_all_that_stands_before(parts: list[tuple[str, str]]) -> None:
    line = "".join(word + blank for word, blank in parts)
    assert list(cuts(line)) == list(plain_cuts(line))
    ended = re.search(r"[.!?…][\"'”’»)\]]*\s*\Z", line) is not None
    assert is_ended(line) == (ended and SOMETIMES_LAST.search(line.rstrip()) is None)
