"""Every entry of the lexicon reads the sentences that are its examples as it says."""

from dataclasses import replace
from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode

from realpolitik.claims.draft import ArticleDraft, ClaimDraft
from realpolitik.extract import rules
from realpolitik.extract.extractor import Context, Publication
from realpolitik.extract.lexicon import ENTRY_KINDS, Entry, lexicon
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import local, term, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Article
from realpolitik.text.segment import segment
from support.shipped import base

pytest.importorskip(
    "spacy",
    reason="spaCy and its English model are not installed: pip install 'realpolitik[read]'",
)

WORDS = base().words
LEXICON, FACTS = lexicon(WORDS), Facts(WORDS)
EXAMPLE = w3c("skos", "example")


def entries(*kinds: str) -> list[Entry]:
    """Return the entries of some kinds, each once, in the order of their names."""
    found = {entry.iri: entry for kind in kinds for those in LEXICON.tables[kind].values() for entry in those}
    return [found[iri] for iri in sorted(found, key=lambda iri: iri.value)]


def cases(*kinds: str) -> list[object]:
    """Return each example of the entries of some kinds, under the name of its entry."""
    return [
        pytest.param(entry, text, id=f"{local(entry.iri)}-{number}")
        for entry in entries(*kinds)
        for number, text in enumerate(FACTS.texts(entry.iri, EXAMPLE))
    ]


@cache
def extractor() -> rules.RuleExtractor:
    made = rules.make(replace(base(), words=WORDS))
    assert isinstance(made, rules.RuleExtractor)
    return made


@cache
def read(text: str) -> ArticleDraft:
    return extractor().propose(segment(Article(text)), Context(Publication(published="2023-05-05")))


def told(claim: ClaimDraft) -> dict[object, tuple[set[object], set[object]]]:
    """Return the classes and the roles of each situation that a claim speaks of."""
    found: dict[object, tuple[set[object], set[object]]] = {}
    for triple in claim.content:
        classes, roles = found.setdefault(triple.subject, (set(), set()))
        roles.add(triple.predicate)
        if triple.predicate == RDF_TYPE:
            classes.add(triple.object)
    return found


def reads_as(entry: Entry, claim: ClaimDraft) -> bool:
    """Tell whether a claim speaks of what a pattern evokes, with all that it requires."""
    fits, evoked = extractor().base.vocabulary.fits, () if entry.evokes is None else (entry.evokes,)
    return any(
        entry.requires <= roles and fits([one for one in classes if isinstance(one, NamedNode)], evoked)
        for classes, roles in told(claim).values()
    )


def test_every_kind_of_entry_is_there() -> None:
    assert {kind for kind in ENTRY_KINDS if not entries(kind)} == set()


def test_every_entry_has_an_example() -> None:
    without = [entry.iri for entry in entries(*ENTRY_KINDS) if not FACTS.texts(entry.iri, EXAMPLE)]
    assert without == []


@pytest.mark.parametrize(("entry", "text"), cases("VerbPattern", "NounPattern"))
def test_a_pattern_yields_what_it_evokes(entry: Entry, text: str) -> None:
    assert any(reads_as(entry, claim) for claim in read(text).claims)


@pytest.mark.parametrize(("entry", "text"), cases("CarrierVerb", "CarrierNoun"))
def test_a_carrier_tells_how_far_it_has_come(entry: Entry, text: str) -> None:
    claims = [claim for claim in read(text).claims if len(told(claim)) == 1]
    realized = {triple.object for claim in claims for triple in claim.content}
    assert claims
    assert entry.realization is None or entry.realization in realized
    assert entry.polarity is None or entry.polarity in {claim.polarity for claim in claims}
    assert entry.agent is None or entry.agent in {
        triple.predicate for claim in claims for triple in claim.content
    }


@pytest.mark.parametrize(("entry", "text"), cases("SpeechVerb", "SpeechNoun"))
def test_a_word_of_speech_has_a_speaker(entry: Entry, text: str) -> None:
    author = next(triple.object for triple in read(text).bibliography if triple.predicate == term("author"))
    spoken = [claim for claim in read(text).claims if set(claim.holders) != {author}]
    assert spoken
    assert entry.polarity is None or entry.polarity in {claim.polarity for claim in spoken}
    assert entry.certainty is None or entry.certainty in {claim.certainty for claim in spoken}
    assert entry.stance is None or entry.stance in {claim.stance for claim in spoken}


@pytest.mark.parametrize(("entry", "text"), cases("Hedge"))
def test_a_hedge_makes_less_sure(entry: Entry, text: str) -> None:
    claims = read(text).claims
    realized = {triple.object for claim in claims for triple in claim.content}
    assert claims
    assert entry.certainty is None or entry.certainty in {claim.certainty for claim in claims}
    assert entry.realization is None or entry.realization in realized


@pytest.mark.parametrize(("entry", "text"), cases("EntityNoun"))
def test_a_common_noun_becomes_an_entity(entry: Entry, text: str) -> None:
    lemmas = {lemma[-1] for lemma in entry.lemmas}
    vocabulary = extractor().base.vocabulary
    kinds = {term("PersonGroup"), *([] if entry.evokes is None else [entry.evokes])}
    labels = [
        one.object.value
        for one in read(text).entities
        if one.predicate == w3c("rdfs", "label")
        and isinstance(one.object, Literal)
        and any(
            vocabulary.fits([other.object], tuple(kinds))
            for other in read(text).entities
            if other.subject == one.subject and isinstance(other.object, NamedNode)
        )
    ]
    assert any(label.split()[-1].rstrip("s") in lemmas or label.split()[-1] in lemmas for label in labels)


@pytest.mark.parametrize(("entry", "text"), cases("JudgementVerb"))
def test_a_judging_verb_yields_a_characterization(entry: Entry, text: str) -> None:
    assert entry.lemmas
    found = {classes for claim in read(text).claims for those, _ in told(claim).values() for classes in those}
    assert term("Characterization") in found
