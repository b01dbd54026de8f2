"""Turn a curator's sheet into the graphs of its article, judged.

In: a document, the text of its sheet and what articles stand on. Out: the
quads with their judgement, wording included. Nothing is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from realpolitik.claims.draft import ClaimDraft
from realpolitik.claims.refusal import Refusal
from realpolitik.claims.render import claim_iri, digest_of, render
from realpolitik.errors import InputError
from realpolitik.judge.article import Checks, Judgement, judge
from realpolitik.judge.masks import names_of
from realpolitik.judge.wording import SharedRun, shared_runs, wording_refusals
from realpolitik.sheet.parse import Sheet, parse_sheet
from realpolitik.sources.ground import Ground
from realpolitik.text.article import Document


@dataclass(frozen=True, slots=True)
class Compiled:
    """The graphs that a sheet stands for, what is said of them, and all that refuses them.

    `close` are texts that are near the article's wording and not refused, `lines` those of the sheet
    on which something is said of a subject.
    """

    quads: tuple[Quad, ...]
    judgement: Judgement
    refusals: tuple[Refusal, ...]
    close: tuple[SharedRun, ...]
    lines: tuple[tuple[str, int], ...]

    def line(self, found: Refusal | SharedRun) -> int:
        """Return the line of the sheet that something is found on, or 0 where there is none."""
        return dict(self.lines).get(found.subject, 0)


def compiled(sheet: str, document: Document, base: Ground, checks: Checks, *, path: str) -> Compiled:
    """Return the graphs of a document by the text of its sheet.

    Raises InputError with `path` and the sheet's line for what cannot be read.
    """
    read = parse_sheet(sheet, document, base.vocabulary, path=path)
    lines = _lines(read, document, path)
    quads = render(document, read.draft)
    judgement = judge(quads, base.register, base.vocabulary, checks)
    record = judgement.record
    runs = () if record is None else shared_runs(record, document.article, names_of(base.register))
    close = tuple(run for run in runs if not run.is_refused)
    return Compiled(quads, judgement, (*judgement.refusals, *wording_refusals(runs)), close, lines)


def _lines(read: Sheet, document: Document, path: str) -> tuple[tuple[str, int], ...]:
    """Return the line of each claim, of what it describes, and of what other entries are about.

    Raises InputError with the line of a claim that would have the IRI of another one.
    """
    lines = {iri.value: line for iri, line in read.lines}
    first: dict[NamedNode, tuple[ClaimDraft, int]] = {}
    for claim, line in zip(read.draft.claims, read.claim_lines, strict=True):
        iri = claim_iri(document, claim)
        if iri in first:
            raise InputError.at(path, _twice(claim, *first[iri]), line=line)
        first[iri] = claim, line
        lines[iri.value] = line
        for triple in claim.content:
            if isinstance(triple.subject, NamedNode):
                lines.setdefault(triple.subject.value, line)
    return tuple(lines.items())


def _twice(claim: ClaimDraft, other: ClaimDraft, line: int) -> str:
    if digest_of(claim) == digest_of(other):
        return f"the claim of line {line} says the same at the same place; keep one of them"
    return (
        f"by chance this claim gets the same IRI as the one of line {line}, which says something else at the "
        "same place; give one of them a span that begins or ends elsewhere"
    )
