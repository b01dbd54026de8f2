"""What the extractor of rules says of an invented text, a line for each claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.claims.render import render
from realpolitik.extract.bibliography import Publishers
from realpolitik.extract.extractor import Context, Publication
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.gazetteer.table import gazetteer
from realpolitik.extract.lexicon import lexicon
from realpolitik.extract.rules import RuleExtractor
from realpolitik.extract.tokens import Sentence
from realpolitik.judge.gate import gate
from realpolitik.rdf.names import local, term, w3c
from realpolitik.text.article import Document
from support import parsed
from support.shipped import base

PUBLISHED = "2023-05-05"
_LABEL = w3c("rdfs", "label")
_OWN = re.compile(r"^[0-9a-f]{16}-")
_SAID = tuple(map(term, ("Affirms", "Positive", "Certain")))


class Kept:
    """Takes the place of the parser: texts are read as they were parsed once."""

    digest = "0" * 64

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """Return the sentences of a document."""
        return parsed.sentences(document)


@cache
def extractor() -> RuleExtractor:
    """Return the extractor over the shipped register and lexicon."""
    known = base()
    return RuleExtractor(
        base=known,
        lexicon=lexicon(known.words),
        parser=Kept(),
        gazetteer=gazetteer(known.register, known.vocabulary),
        publishers=Publishers.of(known.register, known.vocabulary),
        fitting=Fitting.of(known.vocabulary, known.register),
    )


@cache
def draft(text: str) -> ArticleDraft:
    """Return all that is proposed for a text."""
    return extractor().propose(parsed.document(text), Context(Publication(published=PUBLISHED)))


def told(text: str) -> list[str]:
    """Return a line for each claim: what it is, how far it has come, how it is meant, by whom."""
    found = draft(text)
    labels: dict[object, str] = {
        one.subject: one.object.value
        for one in found.entities
        if one.predicate == _LABEL and isinstance(one.object, Literal)
    }
    return [_line(claim, labels) for claim in found.claims]


def refused(text: str) -> set[str]:
    """Return the rules of the gate that refuse what is proposed."""
    known = base()
    _, refusals = gate(render(parsed.document(text), draft(text)), known.register, known.vocabulary)
    return {one.rule for one in refusals}


def _line(claim: ClaimDraft, labels: Mapping[object, str]) -> str:
    def called(node: object) -> str:
        if isinstance(node, NamedNode):
            return labels.get(node) or _OWN.sub("~", local(node))
        return str(getattr(node, "value", ""))

    own = [triple for triple in claim.content if triple.subject == claim.about]
    parts = {local(triple.predicate): called(triple.object) for triple in own}
    roles = sorted(
        f"{local(t.predicate)}={called(t.object)}"
        for t in own
        if local(t.predicate) not in {"type", "realization"}
    )
    attitude = [local(one) for one in (claim.stance, claim.polarity, claim.certainty) if one not in _SAID]
    attitude += ["if"] * bool(claim.if_so) + ["unless"] * bool(claim.unless)
    by = ", ".join(map(called, claim.holders))
    return " ".join([parts["type"], *roles, "|", parts["realization"], *attitude, "|", by])
