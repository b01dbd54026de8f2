"""What may lie in a workspace of the small world, and what may happen to it, for the law of the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from hypothesis import strategies as st

from realpolitik.claims.claim import ArticleRecord
from realpolitik.rdf import names, turtle
from support.alone import text_of
from support.world import CAST, Says, article, entries

NAMES = ("herald", "gazette", "courier", "Herald", "mirror")
"""Two of them make articles of equal wording, where they say as many things."""

WAR = "id:w a rp:War ; rp:party id:aland, id:borland ; rp:realization rp:Ongoing ."
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:{} ."
DEAL = "id:deal a rp:ArmsTransfer ; rp:supplier id:aland ; rp:recipient id:borland ; rp:realization rp:{} ."
BAN = (
    "id:embargo a rp:SanctionsMeasure ; rp:issuer id:league ; rp:target id:borland ; "
    "rp:goodsInScope id:arms ; rp:realization rp:{} ."
)
OFFICE = (
    "id:ana-in-office a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
    "rp:realization rp:{} ."
)
KEEPS = "id:keeping a rp:Compliance ; rp:actor id:aland ; rp:norm id:embargo ; rp:realization rp:Ongoing ."
BREAKS = "id:breach a rp:Violation ; rp:violator id:aland ; rp:norm id:embargo ; rp:realization rp:Occurred ."
TIE = "id:treaty a rp:Alliance ; rp:party id:aland, id:cland ; rp:realization rp:{} ."
CALLS = "id:SELF-call a rp:Call ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
COMES = "id:SELF-visit a rp:Visit ; rp:actor id:ana ; rp:destination id:{} ; rp:realization rp:Occurred ."
TOLD = (
    Says(MEETS.format("Occurred")),
    Says(MEETS.format("Occurred"), by="cy"),
    Says(MEETS.format("Occurred"), by="aland-officials"),
    Says(MEETS.format("Occurred"), by="SELF-desk"),
    Says(MEETS.format("Planned"), "Planned", by="dee"),
    Says(MEETS.format("Occurred"), "Denied", by="bo"),
    Says(MEETS.format("Occurred"), "Opinion"),
    Says(MEETS.format("Occurred"), "Counterfactual"),
    Says(MEETS.format("Refused"), by="dee"),
    Says("id:summit rp:place id:quay ."),
    Says("id:summit rp:place id:hill-town .", by="cy"),
    Says("id:summit rp:place id:north-coast .", by="dee"),
    Says("id:summit rp:place id:quay .", "Denied", by="bo"),
    Says('id:summit rp:time "2031-05" .'),
    Says('id:summit rp:time "2031-05-02" .', by="cy"),
    Says('id:summit rp:time "2029" .', by="dee"),
    Says(DEAL.format("Occurred")),
    Says(DEAL.format("Negotiated"), by="cy"),
    Says(DEAL.format("Occurred"), by="SELF-desk", through="dee"),
    Says(DEAL.format("Occurred"), "Speculated"),
    Says("id:deal rp:goods id:shells ."),
    Says("id:deal rp:goods id:grain .", by="cy"),
    Says('id:deal rp:amount "500 shell" .'),
    Says('id:deal rp:amount "90/100 shell" .', by="dee"),
    Says(BAN.format("Ongoing")),
    Says(BAN.format("Ongoing"), by="cy"),
    Says(BAN.format("Ended"), by="aland-officials"),
    Says(BAN.format("Threatened"), by="dee"),
    Says('id:embargo rp:time "2030/.." .'),
    Says(OFFICE.format("Ongoing")),
    Says(OFFICE.format("Ended"), by="cy"),
    Says('id:ana-in-office rp:time "2032/.." .', by="dee"),
    Says(TIE.format("Ongoing")),
    Says(TIE.format("Ended"), by="cy"),
    Says(TIE.format("Ongoing"), by="dee"),
    Says(TIE.format("Ongoing"), "Denied", by="bo"),
    Says(TIE.format("Ongoing"), by="bo", uttered="speech"),
    Says('id:speech a rp:SpeechAct ; rp:time "2029" ; rp:realization rp:Occurred .', by="bo"),
    Says("id:talks a rp:Summit ; rp:narrows id:summit ; rp:realization rp:Occurred ."),
    Says("id:talks a rp:Summit ; rp:specializes id:summit ; rp:realization rp:Sought .", by="cy"),
    Says("id:talks rp:narrows id:summit .", "Denied", by="dee"),
    Says("id:summit rp:narrows id:condition .", by="cy"),
    Says("id:condition a rp:Event ; rp:realization rp:Occurred .", "Opinion"),
    Says(KEEPS),
    Says(KEEPS, by="cy"),
    Says(BREAKS),
    Says(BREAKS, by="dee"),
    Says(BREAKS.replace("Occurred", "Sought"), by="cy"),
    Says(BREAKS, "Speculated", negative=True),
    Says(WAR),
    Says("id:feast a rp:Meeting ; rp:partOfSituation id:summit ; rp:realization rp:Occurred ."),
    Says(
        "id:toast a rp:Courtesy ; rp:item id:feast, id:talks ; rp:realization rp:Occurred . "
        "id:feast a rp:Meeting ; rp:host id:cland ."
    ),
    Says(MEETS.format("Occurred"), withdrawn=True),
    Says("id:summit rp:host id:cland .", withdrawn=True),
    Says("id:feast a rp:Alliance ; rp:party id:aland, id:cland ; rp:realization rp:Occurred ."),
    Says("id:feast a rp:Partnership ; rp:party id:aland, id:borland ; rp:realization rp:Occurred .", by="cy"),
    Says(CALLS),
    Says(CALLS, by="cy"),
    Says(CALLS, "Denied", by="bo"),
    Says(CALLS.replace("Occurred", "Planned"), "Speculated", by="dee"),
    Says(CALLS.replace("Occurred .", 'Occurred ; rp:time "2031-05-06" .'), by="dee"),
    Says(CALLS.replace("id:bo", "id:bo, id:cy")),
    Says(COMES.format("hill-town")),
    Says(COMES.format("north-coast"), by="SELF-desk"),
    Says(COMES.format("north-coast"), by="cy"),
    Says(
        COMES.format("hill-town ; rp:partOfSituation id:SELF-call")
        + " id:SELF-call a rp:Call ; rp:party id:ana, id:bo ."
    ),
    Says(
        "id:SELF-post a rp:Tenure ; rp:officeHolder id:ana ; rp:office id:president-of-aland ; "
        "rp:realization rp:Ongoing .",
        by="SELF-desk",
    ),
    Says("id:SELF-pact a rp:Alliance ; rp:party id:aland, id:cland ; rp:realization rp:Ongoing .", by="cy"),
)
"""What an article may say; `SELF-desk` is an official of its own."""
DARING = (
    Says("id:summit rp:host id:dland ."),
    Says("id:talks a rp:Summit ; rp:party id:aland, id:dland ; rp:realization rp:Occurred .", by="cy"),
)
"""What only an extracted article may say: it names what the register may not know."""
KNOWING = entries(f"{CAST} id:dland a rp:State .")

DESK = "id:SELF-desk a rp:UnnamedSource ; rp:affiliation id:borland ."


def _linked(own: str, entry: str) -> str:
    """Return in Turtle that something of the first article is an entry, however many claims that has."""
    identifiers = [names.local(article(NAMES[0], *TOLD[:count], declares=DESK).iri) for count in range(1, 7)]
    return " ".join(f"id:{identifier}-{own} rp:linkedTo id:{entry} ." for identifier in identifiers)


ENTRIES = (
    "id:cy rp:affiliation id:aland .",
    "id:dee rp:affiliation id:borland .",
    "id:borland rp:isMemberOf id:league .",
    "id:hill-town rp:isPartOf id:north-coast .",
    "id:grain rp:isKindOf id:arms .",
    "id:w a rp:War .",
    "id:bo-in-office rp:officeHolder id:bo ; rp:office id:minister-of-borland ; "
    'rp:realization rp:Ongoing ; rp:sourceNote "a law" .',
    'id:n a rp:Identifier ; rp:catalogue rp:Wikidata ; rp:identifies id:aland ; rp:notation "Q1" ; '
    'rp:checkedBy "a test" .',
    _linked("desk", "dee"),
    _linked("pact", "treaty"),
    "id:dland a rp:State .",
)
"""What the register may hold beside the cast."""


@dataclass(frozen=True)
class Text:
    """An article as it may lie in the folder."""

    said: tuple[int, ...]
    withdrawn: bool
    replaces: int | None
    copies: int | None
    published: str = ""


@dataclass(frozen=True)
class Extracted:
    """A file that is extracted; one that is spoilt cannot be read, nothing is labelled in a nameless one."""

    text: Text
    daring: frozenset[int]
    spoilt: bool
    nameless: bool = False


Slot: TypeAlias = tuple[int, str]
"""The name of an article, and the shard in which its file lies."""
Step: TypeAlias = tuple[int, Text | None] | tuple[Slot, Extracted | None] | int


@dataclass(frozen=True)
class State:
    """All that lies in a workspace: an article, or none, for each name, extracted ones, and the register."""

    texts: tuple[Text | None, ...]
    entries: frozenset[int]
    extracted: Mapping[Slot, Extracted] = field(default_factory=dict)

    def records(self) -> list[ArticleRecord]:
        """Return the articles; whom one replaces or copies has to be there as the same number of claims."""
        return [self._record(number) for number, text in enumerate(self.texts) if text is not None]

    def files(self) -> dict[str, str]:
        """Return the extracted files by their way."""
        found = {}
        for (number, shard), one in self.extracted.items():
            more = [DARING[claim] for claim in sorted(one.daring)]
            record = self._article(number, one.text, *more)
            text = turtle.write(record.quads) if one.nameless else text_of(record)
            found[f"{shard}{names.local(record.iri)}.trig"] = text[: len(text) // 2] if one.spoilt else text
        return found

    def _record(self, number: int) -> ArticleRecord:
        text = self.texts[number]
        assert text is not None
        return self._article(number, text)

    def _article(self, number: int, text: Text, *more: Says) -> ArticleRecord:
        return article(
            NAMES[number],
            *(TOLD[claim] for claim in text.said),
            *more,
            known=KNOWING,
            declares=DESK,
            supersedes=[self._plain(other) for other in self._others(number, text.replaces)],
            copy_of=next((self._plain(other) for other in self._others(number, text.copies)), None),
            withdrawn=text.withdrawn,
            published=text.published,
        )

    def _others(self, number: int, named: int | None) -> Iterator[int]:
        if named is not None and named != number and self.texts[named] is not None:
            yield named

    def _plain(self, number: int) -> ArticleRecord:
        text = self.texts[number]
        assert text is not None
        return article(NAMES[number], *(TOLD[claim] for claim in text.said), declares=DESK)


some = st.integers(0, len(NAMES) - 1)
texts = st.builds(
    Text,
    said=st.lists(st.integers(0, len(TOLD) - 1), min_size=1, max_size=6, unique=True).map(tuple),
    withdrawn=st.sampled_from([False, False, False, True]),
    replaces=st.none() | st.none() | some,
    copies=st.none() | st.none() | some,
    published=st.sampled_from(["", "2030", "2031-05", "2031-05-07", "2031-05-08", "2031~"]),
)
slots = st.tuples(some, st.sampled_from(["", "ab/", "ab/cd/"]))
extracted = st.builds(
    Extracted,
    text=texts,
    daring=st.frozensets(st.integers(0, len(DARING) - 1)),
    spoilt=st.sampled_from([False, False, False, True]),
    nameless=st.sampled_from([False, False, False, True]),
)
steps: st.SearchStrategy[Step] = st.one_of(
    st.tuples(some, st.none() | texts | texts | texts),
    st.tuples(slots, st.none() | extracted | extracted),
    st.integers(0, len(ENTRIES) - 1),
)
"""What may happen: an article comes, changes or goes, by hand or extracted, or a register entry does."""


def after(state: State, step: Step) -> State:
    """Return what lies in the workspace after a step."""
    if isinstance(step, int):
        return replace(state, entries=state.entries ^ {step})
    place, text = step
    if isinstance(place, int):
        assert not isinstance(text, Extracted)
        return replace(state, texts=(*state.texts[:place], text, *state.texts[place + 1 :]))
    assert not isinstance(text, Text)
    kept = {slot: one for slot, one in state.extracted.items() if slot != place}
    return replace(state, extracted=kept if text is None else {**kept, place: text})
