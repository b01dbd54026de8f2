"""A workspace on the small package with an invented story and its sheet, and the command line beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from realpolitik import cli
from realpolitik.cli.settings import Settings
from realpolitik.text.article import Article
from support import small

TEXT = """Grain for Borland?

Aland said on Monday that it may send grain to Borland. The harbour was quiet.

Nobody asked whether kettles boil slower nowadays.
"""
IDENTIFIER = Article(TEXT).identifier
SHEET = """article
    title "Grain for Borland?" ; author ~author
entity ~author a UnnamedSource ; label "the author"
reason 1 RepetitionReason

claim 2 "it may send grain to Borland"
    by aland via ~author : Affirms Possible
    cue 2 "may"
    gloss "Borland could get food."
    grain-deal a Transfer ; supplier aland ; recipient borland ; goods grain .

claim 3 "The harbour was quiet"
    gloss "Little went on at sea."
    quiet a Characterization ; subject harbour ; quality quality-weak .
"""
SHEET = SHEET.replace('gloss "Little', 'by : Evaluates\n    gloss "Little')


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A folder with `story.txt`, and the command line beside it."""

    root: Path
    streams: pytest.CaptureFixture[bytes]

    @classmethod
    def opened(
        cls, folder: Path, patch: pytest.MonkeyPatch, streams: pytest.CaptureFixture[bytes]
    ) -> Newsroom:
        """Open one in a folder; the package ships one article of its own."""
        small.package(folder / "package", patch)
        (folder / "own").mkdir()
        patch.chdir(folder / "own")
        patch.setenv("REALPOLITIK_WORKSPACE", "")
        room = cls(folder / "own", streams)
        room.write("story.txt", TEXT)
        return room

    @property
    def graph(self) -> Path:
        """Where the graph of the story is saved."""
        return self.root / "kg" / "articles" / f"{IDENTIFIER}.trig"

    def write(self, name: str, text: str) -> Path:
        """Write a file."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: str) -> Told:
        """Run a command of the program."""
        self.streams.readouterr()
        code = cli.run(arguments, Settings())
        out, err = self.streams.readouterr()
        return Told(code, out.decode(), err.decode())

    def save(self, sheet: str, *options: str) -> Told:
        """Save a sheet of the story."""
        self.write("story.sheet", sheet)
        return self.run("compile", "story.txt", "story.sheet", "--save", *options)
