"""Sheets with something changed anywhere are read, or refused with their line; nothing else ever happens."""

from __future__ import annotations

import random

from realpolitik.claims.render import render
from realpolitik.errors import InputError
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import DOCUMENT, graphs

MORE = """passage 3 "She" scopeNote "x" ; a Evidence
claim * @0,5
    by <https://a.example/x> via ~author : Predicts
    withdrawn "2031"
    with scopeNote "a"@de ; <https://a.example/y> 7
    producer ~x
    gloss "odd"@en-gb
    odd a Event ; time "x"^^date .
"""
PIECES = (
    *('<>"@~*;,.:\\\t#-7'), "^^", "^^<x>", "@en", "@0,5", "article", "article/", "via", "  a  ", "…",
    "\u2028", "\x00", "\r", "𝔛", "sentence none\n", "sentence @0,9 Body\n", "passage ",
    "\nclaim ", "\n    with ", "",
)  # fmt: skip
HOW_MANY = 1500


def test_a_changed_sheet_is_read_or_refused_with_its_line(words: Vocabulary) -> None:
    sheet = write_sheet(graphs(), DOCUMENT, words) + MORE
    chance, read, refused = random.Random(20310501), 0, list[str]()  # noqa: S311 - not for secrets
    for _ in range(HOW_MANY):
        text = sheet
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(text))
            text = text[:place] + chance.choice(PIECES) + text[place + chance.choice((0, 1, 3, 20)) :]
        try:
            render(DOCUMENT, parse_sheet(text, DOCUMENT, words, path="some.sheet").draft)
            read += 1
        except InputError as error:
            refused.append(str(error))
        except ValueError as error:
            refused.append(f"some.sheet: {error}" if "two claims are one" in str(error) else repr(error))
    assert [message for message in refused if not message.startswith("some.sheet:")] == []
    assert min(read, len(refused)) > HOW_MANY / 20
