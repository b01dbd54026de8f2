"""Write a release: every dump with its description, whole or not at all.

In: a view of the built graph, its findings and its summary. Out: a folder with
N-Quads and TriG of the named graphs, the default view as Turtle, N-Triples and
JSON-LD, the validation report, the summary, a description of all these and a
manifest with SHA-256. The same graph gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from realpolitik.errors import StoreError
from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes import report
from realpolitik.rdf import turtle
from realpolitik.release.describe import File, describe
from realpolitik.release.dump import DumpForm, dump
from realpolitik.stores.base import View

MANIFEST = "manifest.json"
_MEDIA = {
    ".nq": "application/n-quads",
    ".trig": "application/trig",
    ".nt": "application/n-triples",
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".json": "application/json",
}
_CHUNK = 1 << 20


def file_name(form: DumpForm) -> str:
    """Return the name of a dump in a release."""
    return f"{'view' if form.is_of_the_view else 'dataset'}.{form.value}"


def publish(view: View, findings: Iterable[Finding], summary: Mapping[str, object], folder: Path) -> None:
    """Put a release in `folder` in place of an older one.

    Raises StoreError when the folder holds something else or cannot be written;
    then the older release is still there.
    """
    if folder.exists() and not (folder / MANIFEST).is_file() and any(folder.iterdir()):
        raise StoreError(f"{folder} holds something that is no release; move it away first")
    with _replacing(folder) as fresh:
        for form in DumpForm:
            dump(view, form, fresh / file_name(form))
        (fresh / "shacl-report.ttl").write_text(turtle.write(report(findings)), encoding="utf-8")
        (fresh / "summary.json").write_bytes(_json(summary))
        files = [_file(path) for path in sorted(fresh.iterdir())]
        description = fresh / "description.ttl"
        description.write_text(_described(fresh, files), encoding="utf-8")
        (fresh / MANIFEST).write_bytes(_manifest([*files, _file(description)]))


def _described(folder: Path, files: list[File]) -> str:
    quads = parse(path=str(folder / file_name(DumpForm.NQUADS)), format=RdfFormat.N_QUADS)
    view = parse(path=str(folder / file_name(DumpForm.NTRIPLES)), format=RdfFormat.N_TRIPLES)
    return turtle.write(turtle.in_graph(describe(quads, (quad.triple for quad in view), files)))


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
        try:
            fresh.rename(folder)
        except OSError:
            if older.exists():
                older.rename(folder)
            raise
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(older, ignore_errors=True)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _file(path: Path) -> File:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return File(path.name, path.stat().st_size, digest.hexdigest(), _MEDIA[path.suffix])


def _manifest(files: Iterable[File]) -> bytes:
    return _json({"files": [_entry(file) for file in sorted(files, key=lambda file: file.name)]})


def _entry(file: File) -> dict[str, object]:
    return {
        "name": file.name,
        "bytes": file.size,
        "sha256": file.sha256,
        "mediaType": file.media_type,
    }
