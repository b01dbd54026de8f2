"""Read the graphs of one article back into claims.

In: the quads of one article file. Out: an `ArticleRecord`, or refusals where a
claim lacks what every claim needs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.refusal import Refusal
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term

GraphName: TypeAlias = NamedNode | BlankNode | DefaultGraph

_ONE = ("about", "stance", "polarity", "certainty", "status", "producer")
_SOME = ("holder", "evidence")
_LENGTH = re.compile("[0-9]{1,12}")


def record(quads: Iterable[Quad]) -> tuple[ArticleRecord | None, tuple[Refusal, ...]]:
    """Return the record of one article, without the claims that are refused as incomplete."""
    kept = tuple(quads)
    by_graph = _by_graph(kept)
    articles = [
        graph
        for graph, triples in by_graph.items()
        if isinstance(graph, NamedNode)
        and any(t.subject == graph and t.object == term("Article") for t in triples)
    ]
    if len(articles) != 1:
        return None, (Refusal("file", "article", f"holds {len(articles)} articles; one file, one article"),)
    article = articles[0]
    facts = Facts(by_graph[article])
    refusals = list(_stray_graphs(by_graph.keys(), article, facts))
    claims: list[Claim] = []
    for iri in facts.of_type(term("Claim")):
        lacking = _lacking(iri, facts)
        if lacking:
            refusals.append(
                Refusal(iri.value, "claim-incomplete", f"give it exactly what it needs: {lacking}")
            )
        else:
            claims.append(_claim(iri, facts, tuple(by_graph.get(iri, ()))))
    return _record(article, facts, tuple(claims), kept, tuple(by_graph[article])), tuple(refusals)


def _by_graph(quads: Iterable[Quad]) -> Mapping[GraphName, list[Triple]]:
    graphs: dict[GraphName, list[Triple]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(quad.triple)
    return graphs


def _stray_graphs(graphs: Iterable[GraphName], article: NamedNode, facts: Facts) -> Iterable[Refusal]:
    """Yield what stands in no graph of the article or of its claims, which no other rule would judge."""
    known = {article, *facts.of_type(term("Claim"))}
    for graph in sorted(set(graphs) - known, key=str):
        subject = graph.value if isinstance(graph, NamedNode) else "file"
        yield Refusal(subject, "stray-graph", "no claim of this article has this graph; remove it")


def _lacking(iri: NamedNode, facts: Facts) -> str:
    wrong = [name for name in _ONE if len(facts.iris(iri, term(name))) != 1]
    wrong += [name for name in _SOME if not facts.iris(iri, term(name))]
    wrong += ["gloss"] if len(facts.texts(iri, term("gloss"))) != 1 else []
    return ", ".join(wrong)


def _claim(iri: NamedNode, facts: Facts, content: tuple[Triple, ...]) -> Claim:
    def one(name: str) -> NamedNode:
        return facts.iris(iri, term(name))[0]

    def some(name: str) -> tuple[NamedNode, ...]:
        return facts.iris(iri, term(name))

    return Claim(
        iri=iri,
        about=one("about"),
        content=content,
        evidence=some("evidence"),
        holders=some("holder"),
        relayers=some("relayedBy"),
        stance=one("stance"),
        polarity=one("polarity"),
        certainty=one("certainty"),
        status=one("status"),
        if_so=some("ifSo"),
        unless=some("unless"),
        cues=some("cue"),
        attributions=some("attribution"),
        utterance=facts.iri(iri, term("utterance")),
        producer=one("producer"),
        gloss=facts.texts(iri, term("gloss"))[0],
        withdrawn=facts.text(iri, term("withdrawn")) is not None,
    )


def _record(
    article: NamedNode,
    facts: Facts,
    claims: tuple[Claim, ...],
    quads: tuple[Quad, ...],
    provenance: tuple[Triple, ...],
) -> ArticleRecord:
    length = facts.text(article, term("textLength"))
    return ArticleRecord(
        iri=article,
        text_digest=facts.text(article, term("textDigest")) or "",
        text_length=0 if length is None or _LENGTH.fullmatch(length) is None else int(length),
        authors=facts.iris(article, term("author")),
        supersedes=facts.iris(article, term("supersedes")),
        syndicated_from=facts.iri(article, term("syndicatedFrom")),
        withdrawn=facts.text(article, term("withdrawn")) is not None,
        claims=claims,
        quads=quads,
        provenance=provenance,
        facts=facts,
    )
