"""Write invented articles with their claims, to measure the program on.

    python -m benchmarks.articles 100 /tmp/hundred
    python -m benchmarks.articles 100 /tmp/hundred --register 50000
    realpolitik build --workspace /tmp/hundred

Article number n is a function of n and the register alone, so a larger set
begins with the smaller one. Each goes through the real `segment`, `render` and
`gate`; one that is refused stops the run. No text is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import click
from pyoxigraph import Literal, NamedNode, Quad, Triple

from benchmarks.population import population
from benchmarks.tellings import Line, Told, lines
from benchmarks.world import MEASURES, PUBLISHER, World, entries
from realpolitik.claims.draft import ArticleDraft, ClaimDraft, MentionDraft
from realpolitik.claims.render import render
from realpolitik.errors import FindingsError
from realpolitik.judge.gate import gate
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace, shipped
from realpolitik.text.article import Article, Document, Span
from realpolitik.text.segment import segment

_IN_PARAGRAPH: Final = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """What the articles stand on: the vocabulary, the register with its additions, and the world."""

    vocabulary: Vocabulary
    register: Register
    additions: tuple[Triple, ...]
    world: World


def ground(count: int) -> Ground:
    """Return what that many articles need."""
    ontology = [quad for path in sorted((shipped() / "ontology").glob("*.ttl")) for quad in turtle.read(path)]
    paths = sorted((shipped() / "kg" / "register").glob("*.ttl"))
    kept = [quad.triple for path in paths for quad in turtle.read(path)]
    world = World.of(register(kept))
    additions = tuple(entries(world, situations(count)))
    return Ground(vocabulary(ontology), register([*kept, *additions]), additions, world)


def situations(number: int) -> int:
    """Return how many shared situations are known when article `number` is written."""
    return MEASURES + 8 + number // 2


def article(number: int, base: Ground) -> tuple[Quad, ...]:
    """Return the graphs of an invented article; raises FindingsError if the gate refuses it."""
    document, draft = drafted(number, base.world)
    quads = render(document, draft)
    _, refusals = gate(quads, base.register, base.vocabulary)
    if refusals:
        raise FindingsError(f"article {number}: {refusals[0].rule}: {refusals[0].message}")
    return quads


def drafted(number: int, world: World) -> tuple[Document, ArticleDraft]:
    """Return the text of an invented article, cut into sentences, and all that it claims."""
    chance = Random(f"article {number}")  # noqa: S311 - no secret is made
    said = lines(number, world, situations(number), chance)
    text, spans = _composed(said)
    document = segment(Article(text))
    return document, _Drafter(document, list(zip(said, spans, strict=True)), chance).draft()


def _composed(said: Sequence[Line]) -> tuple[str, list[Span]]:
    """Return the text, with the first line as its title, and where each line stands in it."""
    text = ""
    spans = []
    for index, line in enumerate(said):
        if index > 0:
            text += "\n\n" if index % _IN_PARAGRAPH == 1 else " "
        spans.append(Span(len(text), len(text) + len(line.text)))
        text += line.text
    return text + "\n", spans


class _Drafter:
    def __init__(self, document: Document, said: Sequence[tuple[Line, Span]], chance: Random) -> None:
        self._said = said
        self._chance = chance
        self._segments = {segment.span for segment in document.segments}
        self._identifier = document.article.identifier
        self._author = self._local("author")

    def draft(self) -> ArticleDraft:
        rhetoric = term("RhetoricReason")
        return ArticleDraft(
            bibliography=tuple(self._bibliography()),
            entities=tuple(self._entities()),
            mentions=tuple(self._mentions()),
            reasons=tuple(
                (span, rhetoric) for line, span in self._said if line.told is None and span in self._segments
            ),
            claims=tuple(
                self._claim(line, line.told, span) for line, span in self._said if line.told is not None
            ),
        )

    def _local(self, slug: str) -> NamedNode:
        return names.thing(f"{self._identifier}-{slug}")

    def _bibliography(self) -> Iterator[Triple]:
        node = names.article(self._identifier)
        day = f"2024-{self._chance.randrange(1, 13):02}-{self._chance.randrange(1, 29):02}"
        yield Triple(node, w3c("dcterms", "title"), Literal(self._said[0][0].text))
        yield Triple(node, term("author"), self._author)
        yield Triple(node, term("published"), Literal(day))
        yield Triple(node, term("publisher"), PUBLISHER)

    def _entities(self) -> Iterator[Triple]:
        yield Triple(self._author, RDF_TYPE, term("UnnamedSource"))
        for line, _ in self._said:
            if line.told is not None and line.told.officials_of is not None:
                state = line.told.officials_of
                officials = self._local(f"officials-of-{names.local(state.iri)}")
                yield Triple(officials, RDF_TYPE, term("UnnamedSource"))
                label = Literal(f"officials of {state.name}", language="en")
                yield Triple(officials, w3c("rdfs", "label"), label)
                yield Triple(officials, term("affiliation"), state.iri)

    def _mentions(self) -> Iterator[MentionDraft]:
        for line, span in self._said:
            if line.mention is not None and line.told is not None:
                place = Span(span.start + line.mention.start, span.start + line.mention.end)
                yield MentionDraft(place, self._holder(line.told), None, term("Description"))

    def _holder(self, told: Told) -> NamedNode:
        if told.officials_of is not None:
            return self._local(f"officials-of-{names.local(told.officials_of.iri)}")
        return self._author if told.holder is None else told.holder

    def _claim(self, line: Line, told: Told, span: Span) -> ClaimDraft:
        head = self._local(told.about) if isinstance(told.about, str) else told.about
        holder = self._holder(told)
        cue = line.cue
        return ClaimDraft(
            about=head,
            content=tuple(Triple(head, predicate, value) for predicate, value in told.statements),
            evidence=(span,),
            holders=(holder,),
            relayers=() if holder == self._author else (self._author,),
            stance=term(told.stance),
            polarity=term(told.polarity),
            certainty=term(told.certainty),
            if_so=told.if_so,
            unless=told.unless,
            cues=() if cue is None else (Span(span.start + cue.start, span.start + cue.end),),
            attributions=(),
            utterance=None,
            producer=term("Curator"),
            gloss=told.gloss,
        )


def write(count: int, folder: Path, *, registered: int = 0) -> None:
    """Write that many articles, and the register entries that they need, into a workspace.

    With `registered`, so many triples of an invented population are in its register too.
    """
    base = ground(count)
    workspace = Workspace(folder)
    workspace.articles.mkdir(parents=True, exist_ok=True)
    _write_entries(folder, "benchmark", base.additions)
    if registered > 0:
        _write_entries(folder, "generated", population(registered))
    for number in range(count):
        quads = article(number, base)
        path = workspace.articles / f"{identifier(quads)}.trig"
        path.write_text(turtle.write(quads), encoding="utf-8")


def _write_entries(folder: Path, name: str, triples: Sequence[Triple]) -> None:
    path = folder / "kg" / "register" / f"{name}.ttl"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(turtle.write(turtle.in_graph(triples)), encoding="utf-8")


def identifier(quads: Sequence[Quad]) -> str:
    """Return the 16 digits by which an article is told."""
    iri = quads[0].subject
    if not isinstance(iri, NamedNode):
        raise TypeError(f"{iri} is no article")
    return names.local(iri)


@click.command()
@click.argument("count", type=click.IntRange(min=1))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--register", "registered", type=click.IntRange(min=0), default=0, help="Triples added to the register."
)
def main(count: int, folder: Path, *, registered: int) -> None:
    """Write COUNT invented articles into the workspace FOLDER."""
    write(count, folder, registered=registered)


if __name__ == "__main__":
    main()
