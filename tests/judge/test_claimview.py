"""What local shapes judge: each claim by itself."""

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord, Claim
from realpolitik.claims.draft import ClaimDraft
from realpolitik.claims.record import record
from realpolitik.judge.claimview import claim_of, claim_view
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.arvenia import AMOUNT, ARTICLE, DRAFT, SALE, TIMBER, claim, graphs


def recorded(*claims: ClaimDraft) -> ArticleRecord:
    found, refusals = record(graphs(*claims))
    assert found is not None
    assert not refusals
    return found


def of_claim(view: set[Triple], claim: Claim) -> set[Triple]:
    return {triple for triple in view if str(triple.subject).startswith(f"<{claim.iri.value}/")}


def test_each_claim_describes_nodes_of_its_own() -> None:
    found = recorded(SALE, AMOUNT)
    view = set(claim_view([found]))
    assert len(found.claims) == 2
    for claimed in found.claims:
        private = of_claim(view, claimed)
        head = NamedNode(f"{claimed.iri.value}/barge-sale")
        assert {triple.subject for triple in private} == {head}
        assert {(t.predicate, t.object) for t in private} == {
            (t.predicate, t.object) for t in claimed.content
        }
    assert not any(triple.subject == thing("barge-sale") for triple in view)


def test_what_is_said_of_an_argument_stays_with_the_claim() -> None:
    nested = claim(
        "Belmark will send timber",
        "id:lume-offer a rp:Proposal ; rp:proposes id:shipment ; rp:realization rp:Occurred . "
        "id:shipment a rp:Transfer ; rp:supplier id:belmark .",
    )
    found = recorded(nested)
    iri = found.claims[0].iri.value
    view = set(claim_view([found]))
    assert Triple(NamedNode(f"{iri}/lume-offer"), term("proposes"), NamedNode(f"{iri}/shipment")) in view
    assert Triple(NamedNode(f"{iri}/shipment"), term("supplier"), thing("belmark")) in view


def test_the_article_s_own_graph_is_seen_as_it_is() -> None:
    found = recorded()
    view = list(claim_view([found]))
    own = [quad.triple for quad in found.quads if quad.graph_name == ARTICLE]
    assert set(own) <= set(view)
    assert len(view) == len(own) + sum(len(claimed.content) for claimed in found.claims)
    assert set(DRAFT.bibliography) <= set(view)


def test_private_nodes_lead_back_to_their_claim() -> None:
    found = recorded(SALE, TIMBER)
    back = {
        claim_of(triple.subject) for triple in claim_view([found]) if isinstance(triple.subject, NamedNode)
    }
    assert {claimed.iri for claimed in found.claims} < back
    for claimed in found.claims:
        private = {t.subject for t in of_claim(set(claim_view([found])), claimed)}
        assert private
        assert {claim_of(node) for node in private if isinstance(node, NamedNode)} == {claimed.iri}


def test_other_nodes_lead_to_themselves() -> None:
    claimed = recorded(SALE).claims[0].iri
    others = (thing("barge-sale"), term("Transfer"), NamedNode("urn:x"), names.span("0" * 16, 1, 2))
    for node in (claimed, ARTICLE, *others):
        assert claim_of(node) == node


def test_no_articles_no_view() -> None:
    assert list(claim_view([])) == []
