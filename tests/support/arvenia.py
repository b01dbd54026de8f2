"""An invented article on the states Arvenia and Belmark, with a register and the claims that it makes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from realpolitik.claims.draft import ArticleDraft, ClaimDraft, MentionDraft
from realpolitik.claims.render import render
from realpolitik.rdf import names, turtle
from realpolitik.rdf.names import term, thing
from realpolitik.sources.register import Register, register
from realpolitik.text.article import Article, Document, Segment, SegmentRole, Span

SENTENCES = (
    "Arvenia may sell barges to Belmark",
    "Arvenia sold ten barges to Belmark in May, envoy Ana Orlo said.",
    "She denied that a second sale is planned.",
    "Two envoys met at Port Lume.",
    "If the harbour opens, Belmark will send timber.",
    "The river is a poor road.",
)
TEXT = "\n\n".join((SENTENCES[0], " ".join(SENTENCES[1:3]), " ".join(SENTENCES[3:]))) + "\n"
IDENTIFIER = Article(TEXT).identifier
ARTICLE = names.article(IDENTIFIER)
ANA, AUTHOR = thing("ana-orlo"), thing(f"{IDENTIFIER}-author")

_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in names.PREFIXES.items())
_PREFIXES += f"PREFIX own: <{names.THINGS}{IDENTIFIER}->\n"


def at(phrase: str) -> Span:
    """Return the first place of a phrase in the article."""
    start = TEXT.index(phrase)
    return Span(start, start + len(phrase))


DOCUMENT = Document(
    Article(TEXT),
    tuple(
        Segment(at(sentence), SegmentRole.BODY if number else SegmentRole.HEADLINE)
        for number, sentence in enumerate(SENTENCES)
    ),
)


def quads(text: str) -> list[Quad]:
    """Return what a text in TriG says; `own:` begins a local entity of the article."""
    return list(parse(_PREFIXES + text, format=RdfFormat.TRIG))


def triples(text: str) -> tuple[Triple, ...]:
    """Return what a text in Turtle says."""
    return tuple(quad.triple for quad in quads(text))


REGISTER = """
id:ana-orlo a rp:Person ; rdfs:label "Ana Orlo"@en .
id:arvenia a rp:State ; rdfs:label "Arvenia"@en .
id:belmark a rp:State ; rdfs:label "Belmark"@en ; rp:isMemberOf id:river-league .
id:river-league a rp:InternationalOrganization ; rdfs:label "River League"@en .
id:barges a rp:Goods ; rdfs:label "barges"@en .
id:timber a rp:Goods ; rdfs:label "timber"@en .
id:port-lume a rp:City ; rdfs:label "Port Lume"@en .
id:river a rp:Region ; rdfs:label "the river"@en .
id:river-trade a rp:TradeRelation ; rdfs:label "river trade"@en ; rp:key "TradeRelation arvenia belmark" .
"""


def registered(more: str = "") -> Register:
    """Return the register, with more entries."""
    return register(triples(REGISTER + more))


def claim(phrase: str, content: str, **changes: Any) -> ClaimDraft:
    """Return a claim of Ana Orlo's on the first subject of its content; `changes` are its other fields."""
    said = triples(content)
    head = said[0].subject
    assert isinstance(head, NamedNode)
    plain = ClaimDraft(
        about=head,
        content=said,
        evidence=(at(phrase),),
        holders=(ANA,),
        relayers=(AUTHOR,),
        stance=term("Affirms"),
        polarity=term("Positive"),
        certainty=term("Certain"),
        if_so=(),
        unless=(),
        cues=(),
        attributions=(),
        utterance=None,
        producer=term("Curator"),
        gloss="Somebody says something.",
    )
    return replace(plain, **changes)


BY_AUTHOR: dict[str, Any] = {"holders": (AUTHOR,), "relayers": ()}
SALE = claim(
    "Arvenia sold ten barges to Belmark in May",
    "id:barge-sale a rp:Transfer ; rp:supplier id:arvenia ; rp:recipient id:belmark ; rp:goods id:barges ; "
    'rp:time "2031-05" ; rp:realization rp:Occurred .',
    attributions=(at("envoy Ana Orlo said"),),
    gloss="Belmark bought vessels from its neighbour.",
)
AMOUNT = claim("ten barges", 'id:barge-sale rp:amount "10 barge" .', gloss="It was a handful of ships.")
DENIAL = claim(
    "a second sale is planned",
    "id:second-sale a rp:Transfer ; rp:supplier id:arvenia ; rp:realization rp:Planned .",
    polarity=term("Negative"),
    cues=(at("denied"),),
    gloss="No further purchase is coming.",
)
MEETING = claim(
    "Two envoys met at Port Lume",
    "id:lume-meeting a rp:Meeting ; rp:participant id:arvenia, id:belmark ; rp:place id:port-lume ; "
    "rp:realization rp:Occurred .",
    gloss="Diplomats of both states talked.",
    **BY_AUTHOR,
)
TIMBER = claim(
    "Belmark will send timber",
    "id:timber-transfer a rp:Transfer ; rp:supplier id:belmark ; rp:goods id:timber ; "
    "rp:realization rp:Occurred . id:harbour-opening a rp:Event .",
    stance=term("Predicts"),
    if_so=(thing("harbour-opening"),),
    gloss="Wood follows once ships can land.",
    **BY_AUTHOR,
)
ROAD = claim(
    "The river is a poor road",
    "id:river-quality a rp:Characterization ; rp:subject id:river ; rp:quality id:quality-poor ; "
    "rp:realization rp:Ongoing .",
    stance=term("Evaluates"),
    gloss="Shipping there is hard.",
    **BY_AUTHOR,
)
CLAIMS = (SALE, AMOUNT, DENIAL, MEETING, TIMBER, ROAD)
ENTITIES = 'own:author a rp:UnnamedSource ; rdfs:label "the author"@en ; rp:affiliation id:river-league .'
DRAFT = ArticleDraft(
    bibliography=triples(f'article:{IDENTIFIER} rp:author own:author ; dcterms:title "{SENTENCES[0]}" .'),
    entities=triples(ENTITIES),
    mentions=(MentionDraft(at("She"), ANA, None, term("Pronoun")),),
    reasons=((at(SENTENCES[0]), term("RepetitionReason")),),
    claims=CLAIMS,
)


def graphs(*claims: ClaimDraft, **changes: Any) -> tuple[Quad, ...]:
    """Return the graphs of the article with these claims; `changes` are other fields of its draft."""
    return render(DOCUMENT, replace(DRAFT, claims=claims or CLAIMS, **changes))


def write(root: Path, *claims: ClaimDraft, **changes: Any) -> Path:
    """Write register and article into a workspace, the article as in `graphs`; return its file."""
    entries, made = root / "kg" / "register" / "arvenia.ttl", root / "kg" / "articles" / f"{IDENTIFIER}.trig"
    for path, said in ((entries, quads(REGISTER)), (made, graphs(*claims, **changes))):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(turtle.write(said), encoding="utf-8")
    return made
