"""Contradictions between situations: each kind with true cases, and with false friends that are none."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from realpolitik.conclude.p1.across import KEYS, KINDS
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term
from realpolitik.reading.explain import explain
from support.world import CAST, WORDS, Says, agree, article, entries, triples, world

SCOPE = "ScopeContradiction"
ACROSS = {*map(local, KINDS.values()), SCOPE}

QUALITIES = (
    'id:quality-strong a rp:Quality ; rdfs:label "strong"@en ; rp:contraryTo id:quality-weak . '
    'id:quality-weak a rp:Quality ; rdfs:label "weak"@en ; rp:contraryTo id:quality-strong . '
    'id:quality-frail a rp:Quality ; rdfs:label "frail"@en ; rp:isFormOf id:quality-weak . '
    'id:quality-mighty a rp:Quality ; rdfs:label "mighty"@en ; rp:isFormOf id:quality-strong . '
    "id:rule a rp:Restriction . id:vague-rule a rp:Restriction . id:heeding a rp:Compliance . "
)
CONTRARY = entries(f"{CAST} {QUALITIES}")
KEEPS = "id:keeping a rp:Compliance ; rp:actor id:aland ; rp:norm id:{} ; rp:realization rp:Ongoing ."
BREAKS = "id:breach a rp:Violation ; rp:violator id:{} ; rp:norm id:{} ; rp:realization rp:Occurred ."
OTHER = "id:heeding a rp:Compliance ; rp:actor id:aland ; rp:norm id:rule ; rp:realization rp:Ongoing ."
MEANT = KEEPS.format("vague-rule")[:-1] + "; rp:mayReferTo id:heeding ."
IS = "id:{} a rp:Characterization ; rp:subject id:{} ; rp:quality id:{} ; rp:realization rp:{} ."
WEAK_ALAND, STRONG_ALAND = (
    IS.format("weakness", "aland", "quality-weak", "Ongoing"),
    IS.format("might", "aland", "quality-strong", "Ongoing"),
)
ARMS = "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:goods id:arms ; rp:realization rp:Occurred ."
SHELLS = "id:shell-deal a rp:ArmsTransfer ; rp:goods id:shells ; rp:narrows id:deal ; rp:realization rp:{} ."
BOND = 'id:{} a rp:Alliance ; rp:party id:aland, id:{} ; rp:time "{}" ; rp:realization rp:{} .'
HIDDEN = "id:secrecy a rp:Concealment ; rp:actor id:aland ; rp:item id:deal ; rp:realization rp:Ongoing ."
UNTOLD = (
    "id:silence a rp:Concealment ; rp:item id:outcome ; rp:mayReferTo id:deal ; rp:realization rp:Ongoing . "
    "id:outcome a rp:Situation ."
)
KNOWING = "id:rumour a rp:PublicKnowledge ; rp:item id:{} ; rp:realization rp:Ongoing ."
VAGUE = (
    "id:old-tie a rp:Characterization ; rp:subject id:bond ; rp:mayReferTo id:pact ; "
    "rp:quality id:quality-weak ; rp:realization rp:Ongoing . id:bond a rp:Alliance . id:pact a rp:Alliance ."
)
MEANS = IS.format("new-tie", "pact", "quality-strong", "Ongoing") + " id:pact a rp:Alliance ."
TOLD = "id:notice a rp:Announcement ; rp:actor id:aland ; rp:topic id:{} ; rp:realization rp:Occurred ."


def test_every_kind_has_its_class_and_roles() -> None:
    assert KEYS.keys() == KINDS.keys()
    assert all(WORDS.is_a(cls, term("Contradiction")) for cls in KINDS.values())
    assert all(role in WORDS.properties for roles in KEYS.values() for role in roles)
    assert {f"{kind}Contradiction" for _, kind, _ in TRUE.values()} == ACROSS


def across(*said: Says) -> dict[str, list[set[str]]]:
    """Return, of articles with one claim each, the situations of the sides of each contradiction by kind."""
    records = [article(f"paper {number}", one, known=CONTRARY) for number, one in enumerate(said)]
    agreed = agree(*records, known=CONTRARY)
    abouts = {claim.iri: local(claim.about) for record in records for claim in record.claims}
    return {
        kind: [{abouts[side] for side in agreed.iris(node, term("side"))} for node in some]
        for kind in ACROSS
        if (some := list(agreed.of_type(term(kind))))
    }


KEPT, BROKEN = KEEPS.format("rule"), BREAKS.format("aland", "rule")
NOT_HEEDED = Says(OTHER, "Speculated", negative=True)
STRONG = Says(STRONG_ALAND, "Opinion", by="cy")
WEAK, WAS_WEAK = Says(WEAK_ALAND, "Opinion"), Says(WEAK_ALAND.replace("Ongoing", "Ended"), "Opinion")
WEAK_TOWARD = Says(WEAK_ALAND[:-1] + "; rp:toward id:borland .", "Opinion")
NO_ARMS = Says(ARMS, "Denied", by="bo")
OLD = Says(BOND.format("treaty", "borland", "1961/..", "Ongoing"))
NEW = BOND.format("pact", "borland", "2023/..", "Ongoing")
TRUE = {
    "keeps a norm, breaks it": ([Says(KEPT, by="ana"), Says(BROKEN)], "Compliance", {"keeping", "breach"}),
    "keeps a vague norm, not what it may mean": (
        [Says(MEANT, by="ana"), NOT_HEEDED],
        "Compliance",
        {"keeping", "heeding"},
    ),
    "two contrary qualities": ([WEAK, STRONG], "Quality", {"weakness", "might"}),
    "broader denied, narrower affirmed": (
        [NO_ARMS, Says(SHELLS.format("Occurred"), by="cy")],
        "Scope",
        {"deal", "shell-deal"},
    ),
    "an old alliance, a new one": ([OLD, Says(NEW, by="cy")], "Beginning", {"treaty", "pact"}),
    "one alliance, old and new": (
        [OLD, Says(NEW.replace("pact", "treaty"), by="cy")],
        "Beginning",
        {"treaty"},
    ),
    "forms of two contrary qualities": (
        [
            Says(WEAK_ALAND.replace("quality-weak", "quality-frail"), "Opinion"),
            Says(STRONG_ALAND.replace("quality-strong", "quality-mighty"), "Opinion", by="cy"),
        ],
        "Quality",
        {"weakness", "might"},
    ),
    "of what a vague subject may be": (
        [Says(VAGUE, "Opinion"), Says(MEANS, "Opinion", by="cy")],
        "Quality",
        {"old-tie", "new-tie"},
    ),
    "what is hidden may be what is known": (
        [Says(UNTOLD), Says(KNOWING.format("deal"), by="cy")],
        "Concealment",
        {"silence", "rumour"},
    ),
    "hidden, made known": (
        [Says(HIDDEN), Says(TOLD.format("deal"), by="cy")],
        "Concealment",
        {"secrecy", "notice"},
    ),
}
FALSE_FRIENDS = {
    "another breaks it": [Says(KEPT), Says(BREAKS.format("borland", "rule"))],
    "breaks another norm": [Says(KEPT), Says(BREAKS.format("aland", "embargo"))],
    "would break it": [Says(KEPT), Says(BROKEN, "Conditional")],
    "does not keep it, will not break it": [NOT_HEEDED, Says(BROKEN, "Predicted", negative=True)],
    "kept it once, broke it later": [
        Says(KEPT[:-1] + '; rp:time "2010/2015" .'),
        Says(BROKEN[:-1] + '; rp:time "2020" .'),
    ],
    "perhaps keeps it, perhaps not": [Says(KEPT, "Speculated"), NOT_HEEDED],
    "two subjects": [WEAK, Says(STRONG_ALAND.replace("aland", "borland"), "Opinion")],
    "not the contrary either": [WEAK, Says(STRONG_ALAND, "Opinion", negative=True)],
    "was weak, is strong": [WAS_WEAK, STRONG],
    "weak in one respect": [WEAK_TOWARD, STRONG],
    "no contraries": [WEAK, Says(WEAK_ALAND.replace("weakness", "frailty"), "Opinion")],
    "broader affirmed, narrower denied": [Says(ARMS), Says(SHELLS.format("Occurred"), "Denied", by="bo")],
    "broader denied, narrower sought": [NO_ARMS, Says(SHELLS.format("Sought"), by="cy")],
    "broader denied, narrower thought": [NO_ARMS, Says(SHELLS.format("Occurred"), "Opinion")],
    "an alliance that ended, a new one": [
        Says(BOND.format("treaty", "borland", "1961/1991", "Ended")),
        Says(NEW),
    ],
    "with another": [OLD, Says(NEW.replace("borland", "cland"))],
    "about the same beginning": [OLD, Says(NEW.replace("2023", "1960~"))],
    "forms of one quality": [WEAK, Says(WEAK_ALAND.replace("quality-weak", "quality-frail"), "Opinion")],
    "something else is known": [Says(UNTOLD), Says(KNOWING.format("talks"))],
    "thought to be known": [Says(UNTOLD), Says(KNOWING.format("deal"), "Speculated")],
    "another thing made known": [Says(HIDDEN), Says(TOLD.format("talks"))],
    "to be made known": [Says(HIDDEN), Says(TOLD.format("deal").replace("Occurred", "Planned"))],
}


@pytest.mark.parametrize(("said", "kind", "sides"), TRUE.values(), ids=TRUE)
def test_each_kind_between_situations_is_one_node(said: list[Says], kind: str, sides: set[str]) -> None:
    assert across(*said) == across(*reversed(said)) == {f"{kind}Contradiction": [sides]}


@pytest.mark.parametrize("said", FALSE_FRIENDS.values(), ids=FALSE_FRIENDS)
def test_what_looks_like_one_between_situations_is_none(said: list[Says]) -> None:
    assert not across(*said).keys() & ACROSS


def test_a_contradiction_between_situations_keeps_its_iri_whoever_joins() -> None:
    def node(*said: Says) -> NamedNode:
        agreed = agree(
            *(article(f"p {n}", one, known=CONTRARY) for n, one in enumerate(said)), known=CONTRARY
        )
        (found,) = agreed.of_type(term("QualityContradiction"))
        assert agreed.iris(found, term("onProperty")) == (term("quality"),)
        return found

    two = [WEAK, STRONG]
    more = Says(IS.format("all-weak", "aland", "quality-weak", "Ongoing"), "Opinion", by="cy")
    assert node(*two) == node(*two, more)


@pytest.mark.parametrize(("said", "kind"), [(said, kind) for said, kind, _ in TRUE.values()], ids=TRUE)
def test_why_is_told_of_the_node_and_of_each_side(said: list[Says], kind: str) -> None:
    records = [article(f"paper {number}", one, known=CONTRARY) for number, one in enumerate(said)]
    there = world(*records, known=CONTRARY)
    (node,) = Facts(there.agreed).of_type(term(f"{kind}Contradiction"))
    view = there.here()
    told = triples(f"<{node.value}> a rp:{kind}Contradiction .")
    listed = [triple for triple in there.agreed if (triple.subject, triple.predicate) == (node, term("side"))]
    assert len(listed) == len(said)
    for statement in (*told, *listed):
        found = explain(view, statement)
        assert found is not None
        assert found.claims
