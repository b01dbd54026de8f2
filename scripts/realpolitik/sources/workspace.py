"""Where the files of a user are: what the package ships, with a folder of their own laid over it.

Ontology, shapes and register of the workspace are added to the shipped ones, under
whatever name. An article or a question takes the place of the shipped one of its name.
Articles that people annotated lie in `kg/articles`, those that a program extracted
in `kg/extracted`, in subfolders of any depth: `XX/ID.trig`, by the first two digits
of ID, so that no folder grows large.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from realpolitik.errors import InputError
from realpolitik.sources.folders import ARTICLE, extracted_entries, files_below, is_there

LEXICON = "lexicon"
"""The folder of the words by which the extractor knows what a text speaks of."""
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """Return the folder with `ontology/`, `shapes/` and `kg/`: in the wheel or the checkout."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent


@dataclass(frozen=True, slots=True)
class Workspace:
    """A user's folder; nothing outside its `kg/` and `build/` is written.

    `without` are files of articles that are passed over, as if they were gone.
    """

    root: Path
    without: frozenset[Path] = frozenset()

    @property
    def build(self) -> Path:
        """The folder that `build` fills."""
        return self.root / "build"

    @property
    def articles(self) -> Path:
        """The folder to which article graphs are written."""
        return self.root / "kg" / "articles"

    @property
    def extracted(self) -> Path:
        """The folder to which extracted article graphs are written."""
        return self.root / "kg" / "extracted"

    def extracted_file(self, identifier: str) -> Path:
        """Return where the extracted graph of an article is written."""
        return self.extracted / identifier[:2] / f"{identifier}{ARTICLE}"

    def ontology_files(self) -> tuple[Path, ...]:
        """Return the vocabulary's modules, shipped and own."""
        return self._added("ontology")

    def lexicon_files(self) -> tuple[Path, ...]:
        """Return the lexicon of the extractor, shipped and own."""
        return self._added(LEXICON)

    def shape_files(self) -> tuple[Path, ...]:
        """Return the shapes, shipped and own."""
        return self._added("shapes")

    def register_files(self) -> tuple[Path, ...]:
        """Return the register, shipped and own."""
        return self._added("kg/register")

    def article_files(self) -> tuple[Path, ...]:
        """Return the article graphs that people made, shipped and own."""
        return self._overlay("kg/articles", f"*{ARTICLE}")

    def extracted_files(self) -> tuple[Path, ...]:
        """Return the extracted article graphs, shipped and own, sorted as they are named within `kg/`."""
        entries = extracted_entries(self.extracted_folders())
        paths = ((entry.name, Path(entry.path)) for entry in entries)
        found = {name: path for name, path in paths if path not in self.without}
        return tuple(found[name] for name in sorted(found))

    def graph_files(self) -> tuple[Path, ...]:
        """Return all article graphs, those that people made first."""
        return (*self.article_files(), *self.extracted_files())

    def article_file(self, identifier: str) -> Path:
        """Return the graph of one article; raises InputError where its text is not annotated."""
        name = f"{identifier}{ARTICLE}"
        for path in self.graph_files():
            if path.name == name:
                return path
        raise InputError(f"no graph {name}: this very text is not annotated")

    def article_folders(self) -> tuple[Path, ...]:
        """Return where people's article graphs lie: the shipped ones, and one's own, which go before.

        Raises InputError for a folder that cannot be looked into.
        """
        folders = (shipped() / "kg" / "articles", self.articles)
        return tuple(folder for folder in folders if is_there(folder))

    def extracted_folders(self) -> tuple[Path, ...]:
        """Return where extracted article graphs lie: the shipped ones, and one's own, which go before.

        Raises InputError for a folder that cannot be looked into.
        """
        return tuple(folder for folder in self._extracted() if is_there(folder))

    def is_extracted(self, path: Path) -> bool:
        """Tell whether a program made an article graph, by where it lies."""
        return any(path.is_relative_to(folder) for folder in self._extracted())

    def shown(self, path: Path) -> str:
        """Return how a file is called where people read of it: its name, or its way within `kg/`."""
        for folder in self._extracted():
            if path.is_relative_to(folder):
                return path.relative_to(folder.parent).as_posix()
        return path.name

    def query_files(self) -> tuple[Path, ...]:
        """Return the questions, shipped and own."""
        return self._overlay("kg/queries", "*.rq")

    def general_files(self) -> tuple[Path, ...]:
        """Return the questions that fit any workspace, shipped and own; none where none are shipped."""
        folder = "kg/queries/general"
        return self._overlay(folder, "*.rq") if (shipped() / folder).is_dir() else ()

    def is_own(self, path: Path) -> bool:
        """Tell whether a file that was found is the user's, and not shipped."""
        inside = any(
            path.is_relative_to(self.root / folder) for folder in ("kg", "lexicon", "ontology", "shapes")
        )
        return inside and self.root.resolve() != shipped().resolve()

    def called(self, path: Path) -> str:
        """Return a file's name as a message tells it: below the workspace, or as shipped."""
        if self.is_own(path):
            return path.relative_to(self.root).as_posix()
        return f"the shipped {path.relative_to(shipped()).as_posix()}"

    def _added(self, folder: str) -> tuple[Path, ...]:
        """Return shipped and own files by their way in the folder, the shipped one before an own.

        A copy of a shipped file adds nothing: who builds in a checkout has one of each.
        """
        base, mine = shipped() / folder, self.root / folder
        found = [(path.relative_to(base), False, path) for path in _files(base, "**/*.ttl")]
        own = files_below(mine, (".ttl",)) if is_there(mine) else ()
        found += [(path.relative_to(mine), True, path) for path in own if not self.is_copy(path)]
        return tuple(path for *_, path in sorted(found))

    def twin(self, path: Path) -> Path:
        """Return where the package has a file that is shipped under the path of one of the workspace."""
        return shipped() / path.relative_to(self.root)

    def is_copy(self, path: Path) -> bool:
        """Tell whether a file of the workspace is, to the byte, the shipped file of its path.

        A pipe or a device is none: it is never asked for its bytes here.
        """
        other = self.twin(path)
        if not (other.is_file() and path.is_file()):
            return False
        is_as_long = other.stat().st_size == path.stat().st_size
        return other.samefile(path) or (is_as_long and other.read_bytes() == path.read_bytes())

    def _extracted(self) -> tuple[Path, ...]:
        return (shipped() / "kg" / "extracted", self.extracted)

    def _overlay(self, folder: str, pattern: str) -> tuple[Path, ...]:
        found = {path.name: path for path in _files(shipped() / folder, pattern)}
        own = self.root / folder
        if is_there(own):
            found |= {path.name: path for path in own.glob(pattern) if path not in self.without}
        return tuple(found[name] for name in sorted(found))


def _files(folder: Path, pattern: str) -> tuple[Path, ...]:
    files = tuple(sorted(folder.glob(pattern)))
    if not files:
        raise InputError.at(folder, f"holds no {pattern.removeprefix('**/')} file; reinstall the package")
    return files
