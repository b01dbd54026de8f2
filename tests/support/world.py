"""Small invented worlds: a register, articles that pass the real gate, and what follows from them.

A claim is told by `Says`, its content in Turtle; the first subject is its head.
Everybody and everything in `CAST` is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.claims.render import render
from realpolitik.conclude.agreement import consensus
from realpolitik.conclude.copies import COPY_OF, firsts
from realpolitik.conclude.fusion import Fusion
from realpolitik.conclude.reason import reason
from realpolitik.conclude.stage import stated
from realpolitik.judge.gate import gate, gate_register
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register, register
from realpolitik.sources.vocabulary import vocabulary
from realpolitik.sources.workspace import shipped
from realpolitik.stores import embedded
from realpolitik.stores.embedded import Embedded
from realpolitik.text.article import Article, Document, Span
from realpolitik.text.segment import segment
from support.built import fill

ONTOLOGY = tuple(
    quad.triple
    for quad in turtle.canonical(
        q for path in sorted((shipped() / "ontology").glob("*.ttl")) for q in turtle.read(path)
    )
)
WORDS = vocabulary(turtle.in_graph(ONTOLOGY))
PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in names.PREFIXES.items())

CAST = """
id:aland a rp:State . id:borland a rp:State . id:cland a rp:State ; rp:isMemberOf id:league .
id:old-aland a rp:State ; rp:isContinuedBy id:aland .
id:league a rp:InternationalOrganization . id:council a rp:InternationalOrgan ; rp:isOrganOf id:league .
id:aland-ministry a rp:PublicBody ; rp:isOrganOf id:aland .
id:aland-officials a rp:UnnamedSource ; rp:affiliation id:aland .
id:herald a rp:MediaOrganization . id:gazette a rp:MediaOrganization .
id:ana a rp:Person . id:bo a rp:Person . id:cy a rp:Person . id:dee a rp:Person .
id:president-of-aland a rp:LeaderOffice ; rp:leadsJurisdiction id:aland .
id:minister-of-borland a rp:MinisterOffice ; rp:jurisdiction id:borland .
id:aland-territory a rp:Territory ; rp:isTerritoryOf id:aland .
id:north-coast a rp:Region ; rp:isPartOf id:aland-territory .
id:harbour a rp:Facility ; rp:isPartOf id:north-coast . id:quay a rp:Facility ; rp:isPartOf id:harbour .
id:hill-town a rp:City ; rp:isPartOf id:aland-territory .
id:arms a rp:Goods . id:munitions a rp:Goods ; rp:isKindOf id:arms .
id:shells a rp:Goods ; rp:isKindOf id:munitions . id:grain a rp:Goods .
id:deal a rp:ArmsTransfer . id:summit a rp:Summit . id:talks a rp:Summit . id:treaty a rp:Alliance .
id:embargo a rp:SanctionsMeasure . id:regime a rp:SanctionsRegime . id:breach a rp:Violation .
id:keeping a rp:Compliance . id:ana-in-office a rp:Tenure . id:bo-in-office a rp:Tenure .
id:speech a rp:SpeechAct .
id:weakness a rp:Characterization . id:condition a rp:Situation .
"""

_COMMITMENT = {
    "Asserted": ("Affirms", "Certain"),
    "Reported": ("Affirms", "Certain"),
    "Planned": ("Commits", "Certain"),
    "Predicted": ("Predicts", "Certain"),
    "Opinion": ("Evaluates", "Certain"),
    "Speculated": ("Affirms", "Possible"),
    "Conditional": ("Predicts", "Certain"),
    "Counterfactual": ("Supposes", "Certain"),
    "Denied": ("Affirms", "Certain"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Says:
    """A claim; without `by` the author of the article holds it. Ids are separated by blanks."""

    content: str
    status: str = "Asserted"
    negative: bool = False
    by: str = ""
    through: str = ""
    withdrawn: bool = False
    uttered: str = ""


class World(NamedTuple):
    """What was said, and what the policy and the reasoner make of it."""

    entries: Register
    records: tuple[ArticleRecord, ...]
    agreed: tuple[Triple, ...]
    inferred: tuple[Triple, ...]

    def provenance(self) -> Iterator[Triple]:
        """Yield what the articles' own graphs hold."""
        for record in self.records:
            yield from (quad.triple for quad in record.quads if quad.graph_name == record.iri)

    def copies(self) -> tuple[Triple, ...]:
        """Return which articles are one text."""
        return tuple(Triple(copy, COPY_OF, first) for copy, first in firsts(self.records).items())

    def fusions(self) -> tuple[Triple, ...]:
        """Return which situations are one, and which may be."""
        stage = Fusion(self.entries, WORDS)
        return tuple(owned.statement for owned in stated(stage, self.records, stage.registered()))

    def known(self) -> Facts:
        """Return consensus and conclusions."""
        return Facts([*self.agreed, *self.inferred])

    def store(self, folder: Path) -> Store:
        """Return the embedded store of this world, opened read only."""
        fill(folder, *self.quads())
        return embedded.open_read_only(folder)

    def view(self, folder: Path) -> Embedded:
        """Return this world as readers see it."""
        return Embedded(self.store(folder))

    def here(self) -> Embedded:
        """Return this world as readers see it, in memory."""
        store = Store()
        quads, shown = self.quads()
        store.extend(quads)
        store.extend(turtle.in_graph(shown))
        return Embedded(store)

    def quads(self) -> tuple[list[Quad], set[Triple]]:
        """Return the named graphs of this world, and its default view."""
        graphs = (
            ("ontology", ONTOLOGY),
            ("register", self.entries.triples),
            ("copies", self.copies()),
            ("fusion", self.fusions()),
            ("consensus", self.agreed),
            ("inferred", self.inferred),
        )
        quads = [quad for name, triples in graphs for quad in turtle.in_graph(triples, names.graph(name))]
        quads += [quad for record in self.records for quad in record.quads]
        return quads, {triple for _, triples in graphs for triple in triples} | set(self.provenance())


def triples(text: str) -> tuple[Triple, ...]:
    """Return the triples of a Turtle text without prefixes, in its order."""
    return tuple(quad.triple for quad in parse(PREFIXES + text, format=RdfFormat.TURTLE))


def entries(text: str = CAST) -> Register:
    """Return a register that the gate lets in."""
    found = register(triples(text))
    refused = gate_register(found, WORDS)
    assert refused == (), refused
    return found


KNOWN = entries()


def article(
    name: str,
    *said: Says,
    known: Register = KNOWN,
    declares: str = "",
    supersedes: Sequence[ArticleRecord] = (),
    copy_of: ArticleRecord | None = None,
    withdrawn: bool = False,
    published: str = "",
) -> ArticleRecord:
    """Return an article with one sentence for each claim; `SELF` stands for its identifier."""
    told = [f"The {name} has this to tell as number {n}." for n, _ in enumerate(said)]
    document = segment(Article("\n\n".join([f"The {name} of today", *told])))
    identifier = document.article.identifier
    node, author = names.article(identifier), names.thing(f"{identifier}-author")
    bibliography = [Triple(node, term("author"), author)]
    bibliography += [Triple(node, term("supersedes"), old.iri) for old in supersedes]
    bibliography += [] if copy_of is None else [Triple(node, term("syndicatedFrom"), copy_of.iri)]
    bibliography += [Triple(node, term("withdrawn"), Literal("2030-01-01"))] if withdrawn else []
    bibliography += [Triple(node, term("published"), Literal(published))] if published else []
    own = [
        replace(one, content=one.content.replace("SELF", identifier), by=one.by.replace("SELF", identifier))
        for one in said
    ]
    drafts = [_draft(document, number, one, author) for number, one in enumerate(own)]
    draft = ArticleDraft(
        bibliography=tuple(bibliography),
        entities=(Triple(author, RDF_TYPE, term("Person")), *triples(declares.replace("SELF", identifier))),
        mentions=(),
        reasons=(),
        claims=tuple(drafts),
    )
    record, refused = gate(_with_marks(render(document, draft), node, said), known, WORDS)
    assert refused == (), refused
    assert record is not None
    return record


def _draft(document: Document, number: int, said: Says, author: NamedNode) -> ClaimDraft:
    content = triples(said.content)
    head = content[0].subject
    assert isinstance(head, NamedNode)
    stance, certainty = _COMMITMENT[said.status]
    start = document.article.text.index(f"number {number}.")
    holders = ids(said.by) or (author,)
    return ClaimDraft(
        about=head,
        content=content,
        evidence=(Span(start, start + len(f"number {number}")),),
        holders=holders,
        relayers=(*ids(said.through), *([] if author in holders else [author])),
        stance=term(stance),
        polarity=term("Negative" if said.negative or said.status == "Denied" else "Positive"),
        certainty=term(certainty),
        if_so=ids("condition") if said.status in ("Conditional", "Counterfactual") else (),
        unless=(),
        cues=(),
        attributions=(),
        utterance=next(iter(ids(said.uttered)), None),
        producer=term("Curator"),
        gloss=f"Number {number}.",
    )


def _with_marks(quads: Sequence[Quad], node: NamedNode, said: Sequence[Says]) -> list[Quad]:
    gone = {Literal(f"Number {n}.", language="en") for n, one in enumerate(said) if one.withdrawn}
    claims = [quad.subject for quad in quads if quad.predicate == term("gloss") and quad.object in gone]
    return [*quads, *(Quad(claim, term("withdrawn"), Literal("2030-01-01"), node) for claim in claims)]


def ids(slugs: str) -> tuple[NamedNode, ...]:
    """Return the things with these ids."""
    return tuple(names.thing(slug) for slug in slugs.split())


def agree(*records: ArticleRecord, known: Register = KNOWN) -> Facts:
    """Return what the consensus says."""
    return Facts(consensus(records, known, WORDS))


def realization_of(agreed: Facts, slug: str) -> str:
    """Return how far a situation has come to be, by the local name."""
    found = agreed.iri(names.thing(slug), term("realization"))
    return "" if found is None else names.local(found)


def values_of(agreed: Facts, slug: str, role: str) -> set[str]:
    """Return the values that something has, as literals or local names."""
    found = agreed.values(names.thing(slug), term(role))
    return {names.local(value) if isinstance(value, NamedNode) else value.value for value in found}


def world(*records: ArticleRecord, known: Register = KNOWN, ontology: Sequence[Triple] = ONTOLOGY) -> World:
    """Return what follows from the records."""
    agreed = consensus(records, known, WORDS)
    inferred = reason(ontology, [*known.triples, *agreed], WORDS)
    return World(known, records, agreed, inferred)
