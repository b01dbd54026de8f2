"""Curated graphs of small invented texts, made from what the small extractor finds in them."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, Quad

from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term
from support import reading

LABEL = names.w3c("rdfs", "label")


def annotate(folder: Path, name: str, words: str, *, kind: str = "Meeting", called: str = "") -> Path:
    """Write a text and its graph: all meet in a way of this kind, and this is added to their names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(words.encode())
    quads = reading.met().graphs(reading.text(words, published="2031-05-02")).quads
    assert quads is not None
    path = folder / f"{name}.trig"
    path.write_text(turtle.write([_changed(quad, kind, called) for quad in quads]), encoding="utf-8")
    return path


def _changed(quad: Quad, kind: str, called: str) -> Quad:
    value = quad.object
    if value == term("Meeting"):
        value = term(kind)
    elif quad.predicate == LABEL and isinstance(value, Literal):
        value = Literal(value.value + called, language=value.language)
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)
