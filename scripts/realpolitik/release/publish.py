"""Write a release: every file of a build, whole or not at all.

In: the graphs. Out: canonical N-Quads and TriG of the named graphs, the default
view as Turtle, N-Triples and JSON-LD, the validation report, a summary, a
description of all these, the embedded store and a manifest with SHA-256. The
same graphs give the same bytes in every file but the store's.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from realpolitik.errors import StoreError
from realpolitik.judge.finding import Finding
from realpolitik.rdf import names, turtle
from realpolitik.release.describe import File, describe
from realpolitik.stores import embedded

MANIFEST = "manifest.json"
_MEDIA = {
    ".nq": "application/n-quads",
    ".trig": "application/trig",
    ".nt": "application/n-triples",
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Release:
    """All that a build puts on disk."""

    quads: tuple[Quad, ...]
    view: tuple[Triple, ...]
    report: tuple[Quad, ...]
    summary: Mapping[str, object]
    findings: tuple[Finding, ...]


def publish(release: Release, folder: Path) -> None:
    """Put the release in `folder` in place of an older one.

    Raises StoreError when the folder holds something else or cannot be written;
    then the older release is still there.
    """
    if folder.exists() and not (folder / MANIFEST).is_file() and any(folder.iterdir()):
        raise StoreError(f"{folder} holds something that is no build; move it away first")
    with _replacing(folder) as fresh:
        files = [_written(fresh / name, data) for name, data in _files(release)]
        description = describe(release.quads, release.view, files)
        text = turtle.write(turtle.in_graph(description)).encode()
        files.append(_written(fresh / "description.ttl", text))
        named = turtle.in_graph(description, names.graph("description"))
        embedded.create(fresh / "store", chain(release.quads, named), release.view)
        (fresh / MANIFEST).write_bytes(_manifest(files))


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `folder` when all went well."""
    fresh = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    older = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    try:
        fresh.mkdir(parents=True)
        yield fresh
        if folder.exists():
            folder.rename(older)
        fresh.rename(folder)
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(older, ignore_errors=True)


def _files(release: Release) -> Iterator[tuple[str, bytes]]:
    view = list(turtle.in_graph(release.view))
    yield "dataset.nq", turtle.canonical_quads(release.quads)
    yield "dataset.trig", turtle.write(release.quads).encode()
    yield "view.nt", turtle.canonical_quads(view)
    yield "view.ttl", turtle.write(view).encode()
    yield "view.jsonld", _json_ld(release.view)
    yield "shacl-report.ttl", turtle.write(release.report).encode()
    yield "summary.json", _json(release.summary)


def _json_ld(view: Sequence[Triple]) -> bytes:
    data = serialize(sorted(view, key=str), format=RdfFormat.JSON_LD, prefixes=dict(names.PREFIXES))
    return (data or b"") + b"\n"


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _written(path: Path, data: bytes) -> File:
    path.write_bytes(data)
    return File(path.name, len(data), hashlib.sha256(data).hexdigest(), _MEDIA[path.suffix])


def _manifest(files: Iterable[File]) -> bytes:
    return _json({"files": [_entry(file) for file in sorted(files, key=lambda file: file.name)]})


def _entry(file: File) -> dict[str, object]:
    return {
        "name": file.name,
        "bytes": file.size,
        "sha256": file.sha256,
        "mediaType": file.media_type,
    }
