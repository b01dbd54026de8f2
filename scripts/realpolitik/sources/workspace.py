"""Where the files of a user are: what the package ships, overlaid by a folder of their own.

A file in the workspace takes the place of the shipped file of the same relative
path, so a user can add articles and register entries or correct shipped ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from realpolitik.errors import InputError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Return the folder with `ontology/`, `shapes/` and `kg/`: in the wheel or the checkout."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent


@dataclass(frozen=True, slots=True)
class Workspace:
    """A user's folder; nothing outside its `kg/` and `build/` is written."""

    root: Path

    @property
    def build(self) -> Path:
        """The folder that `build` fills."""
        return self.root / "build"

    @property
    def articles(self) -> Path:
        """The folder to which article graphs are written."""
        return self.root / "kg" / "articles"

    def ontology_files(self) -> tuple[Path, ...]:
        """Return the vocabulary's modules; only the package ships them."""
        return _files(shipped() / "ontology", "*.ttl")

    def shape_files(self) -> tuple[Path, ...]:
        """Return the shapes; only the package ships them."""
        return _files(shipped() / "shapes", "*.ttl")

    def register_files(self) -> tuple[Path, ...]:
        """Return the register, shipped and own."""
        return self._overlay("kg/register", "**/*.ttl")

    def article_files(self) -> tuple[Path, ...]:
        """Return the article graphs, shipped and own."""
        return self._overlay("kg/articles", "*.trig")

    def article_file(self, identifier: str) -> Path:
        """Return the graph of one article; raises InputError where its text is not annotated."""
        name = f"{identifier}.trig"
        for path in self.article_files():
            if path.name == name:
                return path
        raise InputError(f"no graph {name}: this very text is not annotated")

    def article_folders(self) -> tuple[Path, ...]:
        """Return where article graphs lie: the shipped ones, and the user's own, which go before."""
        folders = (shipped() / "kg" / "articles", self.articles)
        return tuple(folder for folder in folders if folder.is_dir())

    def query_files(self) -> tuple[Path, ...]:
        """Return the questions, shipped and own."""
        return self._overlay("kg/queries", "*.rq")

    def _overlay(self, folder: str, pattern: str) -> tuple[Path, ...]:
        base, own = shipped() / folder, self.root / folder
        found = {path.relative_to(base): path for path in _files(base, pattern)}
        if own.is_dir():
            found |= {path.relative_to(own): path for path in own.glob(pattern)}
        return tuple(found[place] for place in sorted(found))


def _files(folder: Path, pattern: str) -> tuple[Path, ...]:
    files = tuple(sorted(folder.glob(pattern)))
    if not files:
        raise InputError.at(folder, f"holds no {pattern} file; reinstall the package")
    return files
