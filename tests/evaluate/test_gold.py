"""Gold is found in folders, with its text beside it or by its digest, or without."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from realpolitik.errors import InputError
from realpolitik.evaluate.gold import Gold, gold, texts, with_texts
from support.gold import annotate
from support.reading import STORY, base

TITLED = "Envoys at Port Lume\n\nAna Orlo met Bo Vell at the harbour on Friday.\n"


def found(*paths: Path) -> list[Gold]:
    told = list(gold(paths, base().register))
    assert all(isinstance(one, Gold) for one in told)
    return [one for one in told if isinstance(one, Gold)]


def completed(golds: list[Gold], *paths: Path) -> tuple[list[str | None], list[str]]:
    amiss: list[str] = []
    whole = with_texts(golds, texts(paths, bytes), lambda error: amiss.append(str(error)))
    return [None if one.article is None else one.article.text for one in whole], amiss


def test_a_folder_holds_gold_by_name_and_its_subfolders_hold_other(tmp_path: Path) -> None:
    annotate(tmp_path, "b", STORY)
    annotate(tmp_path, "a", TITLED)
    annotate(tmp_path / "test", "c", STORY)
    first, second = found(tmp_path)
    assert (first.name, second.name) == ("a", "b")
    assert (first.publication.title, first.publication.published) == ("Envoys at Port Lume", "2031-05-02")
    assert first.article is not None
    assert first.article.text == TITLED


def test_a_text_of_the_same_name_that_is_another_is_none(tmp_path: Path) -> None:
    path = annotate(tmp_path, "a", STORY)
    path.with_suffix(".txt").write_text(f"{STORY} ", encoding="utf-8")
    [one] = found(path)
    assert one.article is None


def test_texts_are_found_by_digest_in_files_and_corpora(tmp_path: Path) -> None:
    folder = tmp_path / "gold"
    for name, words in (("a", STORY), ("b", TITLED), ("c", f"{STORY}\nIt rained.\n")):
        annotate(folder, name, words).with_suffix(".txt").unlink()
    (tmp_path / "any.txt").write_text(STORY, encoding="utf-8")
    title, _, body = TITLED.partition("\n\n")
    lines = [json.dumps({"title": title, "text": body}), "no json"]
    (tmp_path / "year.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    told, amiss = completed(found(folder), tmp_path / "any.txt", tmp_path / "year.jsonl.gz")
    assert told == [STORY, TITLED, None]
    assert [one.partition(": ")[2][:10] for one in amiss] == ["is no JSON"]


def test_what_cannot_be_read_stands_in_its_place(tmp_path: Path) -> None:
    annotate(tmp_path, "b", STORY)
    (tmp_path / "a.trig").write_text("no graph", encoding="utf-8")
    (tmp_path / "c.trig").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    told = list(gold([tmp_path, tmp_path / "empty", tmp_path / "none.trig"], base().register))
    assert [type(one) for one in told] == [InputError, Gold, InputError, InputError, InputError]
    assert str(told[3]) == f"{tmp_path / 'empty'}: holds no .trig file"
