"""A workspace in which nothing is shipped but vocabulary and shapes, for many small builds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.judge.finding import Finding
from realpolitik.ledger.book import Ledger, ledger_of
from realpolitik.ledger.findings import published_findings
from realpolitik.rdf import names, turtle
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.workspace import Workspace
from realpolitik.stores import versions
from support.built import Built
from support.world import CAST, triples


@dataclass(frozen=True)
class Alone(Workspace):
    """A folder that stands on the invented register of `support.world`."""

    @classmethod
    def with_cast(cls, folder: Path) -> Alone:
        """Return a workspace in a folder whose register is the cast."""
        made = cls(folder)
        made.write_register()
        return made

    def register_files(self) -> tuple[Path, ...]:
        """Return the folder's own register."""
        return tuple(sorted((self.root / "kg" / "register").glob("*.ttl")))

    def article_files(self) -> tuple[Path, ...]:
        """Return the folder's own articles."""
        return tuple(path for path in sorted(self.articles.glob("*.trig")) if path not in self.without)

    def article_folders(self) -> tuple[Path, ...]:
        """Return where they lie."""
        return (self.articles,)

    def write_register(self, *more: str) -> None:
        """Let the register hold the cast, and more in Turtle."""
        path = self.root / "kg" / "register" / "cast.ttl"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.articles.mkdir(parents=True, exist_ok=True)
        entries = triples(" ".join([CAST, *more]))
        path.write_text(turtle.write(turtle.in_graph([*entries, *_labels(entries)])), encoding="utf-8")

    def path(self, record: ArticleRecord) -> Path:
        """Return where an article lies, or would."""
        return self.articles / f"{names.local(record.iri)}.trig"

    def write(
        self, records: Iterable[ArticleRecord], extracted: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Let these articles, and no others, lie in the folder; those that are the same are not touched.

        `extracted` are texts of files by their way within the folder of extracted articles.
        """
        wanted = {self.path(record): text_of(record) for record in records}
        wanted |= {self.extracted / name: text for name, text in extracted.items()}
        for path in set(self.graph_files()) - wanted.keys():
            path.unlink()
        for path, text in wanted.items():
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")


def text_of(record: ArticleRecord) -> str:
    """Return the file of an article, with a label for everything that it declares."""
    return turtle.write(_labelled(record))


def _labelled(record: ArticleRecord) -> list[Quad]:
    return [*record.quads, *turtle.in_graph(_labels(record.provenance), record.iri)]


def _labels(found: Iterable[Triple]) -> Iterator[Triple]:
    """Yield a label for everybody and everything that is given a class."""
    for triple in found:
        thing = triple.subject
        if triple.predicate == RDF_TYPE and isinstance(thing, NamedNode) and names.is_thing(thing):
            name = names.local(thing).removeprefix("quality-").replace("-", " ")
            yield Triple(thing, names.w3c("rdfs", "label"), Literal(name, language="en"))


def alike(one: Workspace, other: Workspace) -> bool:
    """Assert that two published stores hold the same quads; the engine writes the same in the same order."""
    if dumped(one) != dumped(other):
        assert held(one) == held(other)
    return True


def dumped(workspace: Workspace) -> bytes:
    """Return the quads of the published store as lines, in the order of the engine."""
    return _published(workspace).dump(format=RdfFormat.N_QUADS) or b""


def _published(workspace: Workspace) -> Store:
    return Store.read_only(str(versions.current(workspace.build) / versions.STORE))


def held(workspace: Workspace) -> tuple[frozenset[Quad], frozenset[Quad]]:
    """Return what the published store holds: its named graphs, and its default view."""
    store = _published(workspace)
    view = frozenset(store.quads_for_pattern(None, None, None, DefaultGraph()))
    return frozenset(store) - view, view


def content(workspace: Workspace) -> tuple[bytes, set[Finding], dict[str, object], list[tuple[object, ...]]]:
    """Return all that is published, quads, findings and figures; and the paths that the next build needs."""
    figures = dict(Built(workspace.root).figures())
    return dumped(workspace), set(published_findings(workspace)), figures, paths(workspace)


def paths(workspace: Workspace) -> list[tuple[object, ...]]:
    """Return the paths that the next build needs."""
    ledger = Ledger.open(ledger_of(workspace.build))
    assert ledger is not None
    found = list(ledger.rows("SELECT * FROM path ORDER BY value, predicate, subject"))
    ledger.close()
    return [*found]
