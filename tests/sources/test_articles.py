"""The file of an article: by its name, or by what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.sources.articles import known_file, read_file
from realpolitik.sources.workspace import Workspace
from support import arvenia


def test_an_article_is_found_by_its_name_or_by_what_the_file_holds(tmp_path: Path) -> None:
    written = arvenia.write(tmp_path)
    own = Workspace(tmp_path)
    assert known_file(own, arvenia.IDENTIFIER) == written
    other = written.rename(written.with_name("barges.trig"))
    assert read_file(own, arvenia.IDENTIFIER) == (other, False)


def test_what_a_program_made_of_a_text_is_found_where_nobody_annotated_it(tmp_path: Path) -> None:
    written, own = arvenia.write(tmp_path), Workspace(tmp_path)
    extracted = own.extracted_file(arvenia.IDENTIFIER)
    extracted.parent.mkdir(parents=True)
    extracted.write_bytes(written.read_bytes())
    assert read_file(own, arvenia.IDENTIFIER) == (written, False)
    written.unlink()
    assert read_file(own, arvenia.IDENTIFIER) == (extracted, True)


def test_files_named_as_other_articles_are_not_looked_into(tmp_path: Path) -> None:
    written = arvenia.write(tmp_path)
    written.rename(written.with_name(f"{'0' * 16}.trig"))
    assert known_file(Workspace(tmp_path), arvenia.IDENTIFIER) is None


def test_a_text_that_is_not_annotated_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no graph 0{16}\.trig: this very text is not annotated"):
        read_file(Workspace(tmp_path), "0" * 16)


def test_an_odd_file_that_cannot_be_read_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "kg" / "articles").mkdir(parents=True)
    (tmp_path / "kg" / "articles" / "odd.trig").write_text("no TriG")
    with pytest.raises(InputError, match=r"odd\.trig:1: "):
        known_file(Workspace(tmp_path), "0" * 16)
