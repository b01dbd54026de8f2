"""The sheet that is written from the graphs of an article: reading it gives the same graphs."""

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import ArticleDraft, MentionDraft
from realpolitik.claims.render import render
from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sheet.parse import parse_sheet
from realpolitik.sheet.writer import write_sheet
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Article, Document, Segment, SegmentRole, Span
from support.arvenia import (
    ANA,
    ARTICLE,
    AUTHOR,
    DENIAL,
    DOCUMENT,
    DRAFT,
    IDENTIFIER,
    MEETING,
    SALE,
    SENTENCES,
    at,
    claim,
    graphs,
    triples,
)

ODD = Document(
    Article('“He” said: "the heat", he\r\n\u2028says…\n\n* * *\n\nThe \\ heir … heir heir.\n'),
    (
        Segment(Span(0, 25), SegmentRole.BODY),
        Segment(Span(28, 33), SegmentRole.BODY),
        Segment(Span(35, 40), SegmentRole.BODY),
        Segment(Span(42, 64), SegmentRole.BODY),
    ),
)


def read(sheet: str, words: Vocabulary, document: Document = DOCUMENT) -> ArticleDraft:
    return parse_sheet(sheet, document, words, path="some.sheet").draft


def survives(draft: ArticleDraft, words: Vocabulary) -> bool:
    """Tell whether what a draft says is the same after it was written as a sheet."""
    data = render(DOCUMENT, draft)
    return set(render(DOCUMENT, read(write_sheet(data, DOCUMENT, words), words))) == set(data)


def test_graphs_are_written_as_a_sheet_that_gives_the_same_graphs(words: Vocabulary) -> None:
    assert len(DRAFT.claims) == 6
    assert survives(DRAFT, words)
    sheet = write_sheet(graphs(), DOCUMENT, words)
    assert write_sheet(reversed(graphs()), DOCUMENT, words) == sheet
    assert write_sheet(render(DOCUMENT, read(sheet, words)), DOCUMENT, words) == sheet


def test_everything_a_claim_can_say_survives(words: Vocabulary) -> None:
    full = claim(
        "Arvenia sold ten barges",
        "id:barge-sale a rp:AmmunitionTransfer, rp:EnergyTransfer ; rp:supplier id:arvenia, id:belmark ; "
        'rp:time "2031-05" ; rp:realization rp:Offered . '
        "own:speech a rp:Warning ; rp:actor id:ana-orlo . id:deal-7 a rp:Situation ; rp:topic id:arvenia .",
        evidence=(at("Two envoys"), at("Arvenia sold ten barges"), Span(at("Ana").start, at("second").end)),
        holders=(ANA, thing("arvenia")),
        relayers=(AUTHOR, thing("belmark")),
        stance=term("Supposes"),
        polarity=term("Negative"),
        certainty=term("Unknown"),
        if_so=(thing("harbour-opening"), thing("flood")),
        unless=(thing("war"),),
        cues=(at("denied"), at("may")),
        attributions=(at("She"), at("envoy Ana Orlo said")),
        utterance=thing(f"{IDENTIFIER}-speech"),
        gloss='He wrote "C:\\barges\\new"; then left.',
    )
    assert survives(replace(DRAFT, claims=(full,)), words)


def test_several_may_be_meant_by_the_same_words(words: Vocabulary) -> None:
    two = [MentionDraft(at("envoys"), who, None, term("Description")) for who in (ANA, AUTHOR)]
    lume = MentionDraft(at("Port Lume"), thing("belmark"), thing("port-lume"), term("PlaceForState"))
    assert survives(replace(DRAFT, mentions=(*two, lume)), words)


def test_names_and_titles_survive_as_they_are(words: Vocabulary) -> None:
    title = Literal('Straight "quotes", a \\ and\ntwo\r\nlines; ends. ')
    more = (
        Triple(ARTICLE, w3c("dcterms", "title"), title),
        Triple(ARTICLE, w3c("dcterms", "source"), NamedNode("https://a.example/barges?x=1;y=2")),
        Triple(ARTICLE, term("published"), Literal("2031-05")),
        Triple(ARTICLE, term("supersedes"), names.article("0" * 16)),
    )
    labels = triples(
        'own:quay a rp:Facility ; rdfs:label "quay, \\"old\\" ; one."@en ; skos:altLabel "pier"@en .'
    )
    assert survives(replace(DRAFT, bibliography=more, entities=labels), words)


def spans(document: Document) -> list[Span]:
    """Return every span that begins and ends in a sentence."""
    inside = [at for segment in document.segments for at in range(segment.span.start, segment.span.end)]
    return [Span(start, end + 1) for start in inside for end in inside if start <= end]


@pytest.mark.long
def test_every_span_of_a_text_can_be_quoted(words: Vocabulary) -> None:
    text = ODD.article.text
    assert [segment.span.of(text) for segment in ODD.segments][1:3] == ["says…", "* * *"]
    found = spans(ODD)
    assert len(found) > 1500
    mentions = tuple(MentionDraft(span, ANA, None, term("Pronoun")) for span in found)
    sheet = write_sheet(render(ODD, ArticleDraft((), (), mentions, (), ())), ODD, words)
    again = read(sheet, words, ODD).mentions
    assert [mention.span for mention in again] == sorted(found)


@pytest.mark.parametrize(
    ("phrase", "quotation"),
    [
        ("She", '3 "She"'),
        (SENTENCES[1], '2 "Arvenia sold … Orlo said."'),
        ("ten barges", '2 "ten barges"'),
        ("a second sale is planned.", '3 "a second sale is planned."'),
        ("denied that a second sale is", '3 "denied that … sale is"'),
        ("a poor road.", '6 "a poor road."'),
    ],
)
def test_spans_are_quoted_in_few_words(phrase: str, quotation: str, words: Vocabulary) -> None:
    mention = MentionDraft(at(phrase), ANA, None, term("Pronoun"))
    sheet = write_sheet(graphs(SALE, mentions=(mention,)), DOCUMENT, words)
    assert f"mention {quotation} = ana-orlo figure Pronoun" in sheet.splitlines()


def test_graph_and_text_must_belong_together(words: Vocabulary) -> None:
    with pytest.raises(FindingsError, match=f"of another text than {ODD.article.identifier}"):
        write_sheet(graphs(), ODD, words)
    with pytest.raises(FindingsError, match="the graph is not whole: holds 0 articles"):
        write_sheet([], DOCUMENT, words)
    [iri] = {quad.subject for quad in graphs(SALE) if quad.object == term("Claim")}
    without = [quad for quad in graphs(SALE) if (quad.subject, quad.predicate) != (iri, term("stance"))]
    with pytest.raises(FindingsError, match=r"the graph is not whole: .*stance"):
        write_sheet(without, DOCUMENT, words)


def test_a_denial_and_a_meeting_read_as_a_curator_would_write_them(words: Vocabulary) -> None:
    sheet = write_sheet(graphs(DENIAL, MEETING), DOCUMENT, words)
    assert (
        'claim 3 "a second sale is planned"\n'
        "    by ana-orlo via ~author : Affirms Certain Negative\n"
        '    cue 3 "denied"\n'
        '    gloss "No further purchase is coming."\n'
        "    second-sale a Transfer ; realization Planned ; supplier arvenia .\n"
    ) in sheet
    meeting = (
        "lume-meeting a Meeting ; participant arvenia, belmark ; place port-lume ; realization Occurred ."
    )
    assert f"    {meeting}\n" in sheet


def test_what_is_minted_has_an_entry_only_for_what_does_not_follow_from_its_id(words: Vocabulary) -> None:
    kind = Triple(thing("goods-rafts"), term("isKindOf"), thing("barges"))
    rafts = replace(SALE, content=(*SALE.content, Triple(SALE.about, term("goods"), thing("goods-rafts"))))
    draft = replace(DRAFT, entities=(*DRAFT.entities, kind), claims=(*DRAFT.claims, rafts))
    sheet = write_sheet(render(DOCUMENT, draft), DOCUMENT, words)
    assert [line for line in sheet.split("\n") if line.startswith(("entity goods", "entity quality"))] == [
        "entity goods-rafts isKindOf barges"
    ]
    assert survives(draft, words)
    unused = tuple(triples('id:quality-calm a rp:Quality ; rdfs:label "calm"@en .'))
    assert survives(replace(DRAFT, entities=(*DRAFT.entities, *unused)), words)
