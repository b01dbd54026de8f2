"""Turn a curator's sheet into the graphs of its article, judged.

In: a document, the text of its sheet and what articles stand on. Out: the
quads with their judgement, wording included. Nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Quad

from realpolitik.claims.refusal import Refusal
from realpolitik.claims.render import render
from realpolitik.errors import InputError
from realpolitik.judge.article import Checks, Judgement, judge
from realpolitik.judge.masks import names_of
from realpolitik.judge.wording import wording_refusals
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document


@dataclass(frozen=True, slots=True)
class Compiled:
    """The graphs that a sheet stands for, what is said of them, and all that refuses them."""

    quads: tuple[Quad, ...]
    judgement: Judgement
    refusals: tuple[Refusal, ...]


def compiled(sheet: str, document: Document, base: Ground, checks: Checks, *, path: str) -> Compiled:
    """Return the graphs of a document by the text of its sheet.

    Raises InputError with `path` and the sheet's line for what cannot be read.
    """
    draft = parse_sheet(sheet, document, base.vocabulary, path=path)
    try:
        quads = render(document, draft)
    except ValueError as error:
        raise InputError.at(path, str(error)) from error
    judgement = judge(quads, base.register, base.vocabulary, checks)
    record = judgement.record
    wording = () if record is None else wording_refusals(record, document.article, names_of(base.register))
    return Compiled(quads, judgement, (*judgement.refusals, *wording))
