"""The files of questions, and which question is meant by what is asked."""

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.sources.questions import Question, matching, questions, readable

HARBOURS = Question(2, "open-harbours", "Which harbours were opened, and by whom?", "")
BARGES = Question(10, "sold-barges", "Who sold barges to whom?", "")
TALKS = Question(100, "talks", "Who talked about barges or harbours?", "")
KNOWN = (HARBOURS, BARGES, TALKS)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_questions_are_read_and_ordered_by_number(tmp_path: Path) -> None:
    text = "# question: {}\nSELECT ?x {{}}\n"
    names = ("100-talks.rq", "10-sold-barges.rq", "02-open-harbours.rq")
    found = questions([written(tmp_path, name, text.format(f"What of {name}?  ")) for name in names])
    assert [(one.number, one.name) for one in found] == [
        (2, "open-harbours"),
        (10, "sold-barges"),
        (100, "talks"),
    ]
    assert found[0].words == "What of 02-open-harbours.rq?"
    assert found[0].query == text.format("What of 02-open-harbours.rq?  ")


@pytest.mark.parametrize("name", ["1-short.rq", "talks.rq", "01-Upper.rq", "1000-long.rq", "01-.rq"])
def test_a_wrong_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=rf"{name}:1: must be named NN-name\.rq"):
        questions([written(tmp_path, name, "# question: What?\nASK {}")])


def test_a_file_without_a_question_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="begin with “# question: …”"):
        questions([written(tmp_path, "01-talks.rq", "ASK {}\n# question: Late?\n")])


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "01-latin.rq").write_bytes(b"# question: \xe9?\n")
    for name, reason in (("01-latin.rq", r"is not UTF-8 \(byte 12\)"), ("02-missing.rq", "No such file")):
        with pytest.raises(InputError, match=reason):
            questions([tmp_path / name])


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    paths = [written(tmp_path, "03-b.rq", "\ufeff# question: Who?\nASK {}"), tmp_path / "02-missing.rq"]
    paths += [written(tmp_path, "01-a.rq", "# question: What?\nASK {}"), written(tmp_path, "x.rq", "ASK {}")]
    found, failed = readable(paths)
    assert [(one.number, one.words) for one in found] == [(1, "What?"), (3, "Who?")]
    assert [str(reason).rpartition("/")[2][:12] for reason in failed] == ["02-missing.r", "x.rq:1: must"]


def test_a_number_used_twice_is_refused(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, "# question: What?\n") for name in ("01-a.rq", "02-b.rq", "001-c.rq")]
    with pytest.raises(InputError, match="a and c have the same number"):
        questions(paths)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("2", [HARBOURS]),
        ("002", [HARBOURS]),
        ("100", [TALKS]),
        ("3", []),
        ("talks", [TALKS]),
        ("10-sold-barges", [BARGES]),
        ("who sells barges", [BARGES, TALKS]),
        ("sold barges", [BARGES]),
        ("OPENING a harbour", [HARBOURS]),
        ("barges", [BARGES, TALKS]),
        ("who to whom", []),
        ("rockets", []),
        ("", []),
    ],
)
def test_a_question_is_meant_by_number_name_or_most_words(asked: str, meant: list[Question]) -> None:
    assert list(matching(KNOWN, asked)) == meant


def test_nothing_is_meant_where_nothing_is_known() -> None:
    assert matching((), "barges") == ()


@pytest.mark.parametrize("asked", ["²", "٢", "9" * 5000, "0" * 5000 + "2"])
def test_what_only_looks_like_a_number_asks_for_nothing(asked: str) -> None:
    assert matching(KNOWN, asked) == ()
