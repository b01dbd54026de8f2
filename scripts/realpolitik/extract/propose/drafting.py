"""Write the draft of an article: a claim for each commitment to a situation, with its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.claims.draft import ClaimDraft, MentionDraft
from realpolitik.extract.entities import Form, Mention
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.gloss import gloss
from realpolitik.extract.propose.situations import Joiner, Situation
from realpolitik.rdf.lasting import outlasts
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole, Span

_BODY: Final = SegmentRole.BODY
_CHANGES: Final = term("changes")
_FIGURES: Final = {Form.PRONOUN: term("Pronoun"), Form.DESCRIPTION: term("Description")}


@dataclass(frozen=True, slots=True)
class Drafting:
    """Writes the claims of one article, by its author and its producer."""

    author: NamedNode
    producer: NamedNode
    joiner: Joiner
    vocabulary: Vocabulary

    def claims(self, situations: Iterable[Situation]) -> Iterator[ClaimDraft]:
        """Yield a draft for each claim, in the order in which situations are first spoken of."""
        for situation in situations:
            for group in situation.claims():
                yield self._claim(situation, group)

    def _claim(self, situation: Situation, group: Sequence[Assertion]) -> ClaimDraft:
        first = group[0]
        content = tuple(self._content(situation, group))
        voice = first.voice
        if_so, unless = (tuple(self._conditions(those)) for those in (first.if_so, first.unless))
        more = (triple for triples in (*(t for _, t in if_so), *(t for _, t in unless)) for triple in triples)
        return ClaimDraft(
            about=situation.iri,
            content=(*content, *more),
            evidence=_evidence(group),
            holders=(self.author,) if voice is None else tuple(one.iri for one in voice.holders),
            relayers=()
            if voice is None
            else self._relayers(voice.holders[0].iri, [one.iri for one in voice.relayers]),
            stance=first.attitude.stance,
            polarity=first.attitude.polarity,
            certainty=first.attitude.certainty,
            if_so=tuple(iri for iri, _ in if_so),
            unless=tuple(iri for iri, _ in unless),
            cues=_unique(span for one in group for span in one.cues),
            attributions=_unique(one.attribution for one in group if one.attribution is not None),
            utterance=None,
            producer=self.producer,
            gloss=self._gloss(situation, group),
        )

    def _relayers(self, holder: NamedNode, chain: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
        outward = dict.fromkeys((*chain, self.author))
        return tuple(iri for iri in outward if iri != holder)

    def _gloss(self, situation: Situation, group: Sequence[Assertion]) -> str:
        time = next((one.time.edtf for one in group if one.time is not None), None)
        denied = group[0].attitude.polarity == term("Negative")
        return gloss(situation.evokes, group[0].realization, self._fillers(group), time, denied=denied)

    def _fillers(self, group: Sequence[Assertion]) -> list[Filler]:
        """Return what fills the roles of a claim, each value once; a role with one value keeps its first."""
        found: dict[tuple[NamedNode, NamedNode | None], Filler] = {}
        for filler in (filler for one in group for filler in one.predication.fillers):
            is_single = self.vocabulary.properties[filler.role].single
            found.setdefault((filler.role, None if is_single else filler.entity.iri), filler)
        return list(found.values())

    def _content(self, situation: Situation, group: Sequence[Assertion]) -> Iterator[Triple]:
        node = situation.iri
        yield Triple(node, RDF_TYPE, situation.evokes)
        yield Triple(node, term("realization"), group[0].realization)
        for filler in self._fillers(group):
            yield Triple(node, filler.role, filler.entity.iri)
        for role, literal in self._values(group):
            yield Triple(node, role, Literal(literal))
        yield from self._arguments(node, group)

    def _values(self, group: Sequence[Assertion]) -> Iterator[tuple[NamedNode, str]]:
        time = max((one.time.edtf for one in group if one.time is not None), key=len, default=None)
        if time is not None:
            yield term("time"), time
        amount = next((one.amount for one in group if one.amount is not None), None)
        if amount is not None and not (amount.is_duration and time and outlasts(amount.literal, time)):
            yield term("duration" if amount.is_duration else "amount"), amount.literal

    def _arguments(self, node: NamedNode, group: Sequence[Assertion]) -> Iterator[Triple]:
        """Yield the situations in the roles of a claim, each role from one place, and what describes them."""
        seen: set[NamedNode] = set()
        for one in group:
            own: set[NamedNode] = set()
            for role, inner in one.predication.arguments:
                iri = self.joiner.argument(inner)
                is_full = role in seen or (role in own and self.vocabulary.properties[role].single)
                if not is_full and iri != node:
                    own.add(role)
                    yield Triple(node, role, iri)
                    yield from self._described(iri, inner)
            seen |= own

    def _conditions(self, those: Iterable[Predication]) -> Iterator[tuple[NamedNode, tuple[Triple, ...]]]:
        for one in those:
            iri = self.joiner.argument(one)
            yield iri, tuple(self._described(iri, one))

    def _described(self, iri: NamedNode, one: Predication) -> Iterator[Triple]:
        """Yield what describes a situation that is not claimed, a change with the measure that it changes."""
        yield from self._plainly(iri, one)
        for role, inner in one.arguments:
            changed = self.joiner.argument(inner)
            if role == _CHANGES and changed != iri:
                yield Triple(iri, role, changed)
                yield from self._plainly(changed, inner)

    def _plainly(self, iri: NamedNode, one: Predication) -> Iterator[Triple]:
        """Yield the class of a situation and who fills its roles; a role with one value keeps its first."""
        yield Triple(iri, RDF_TYPE, one.evokes)
        seen: set[NamedNode] = set()
        for filler in one.fillers:
            if not (filler.role in seen and self.vocabulary.properties[filler.role].single):
                yield Triple(iri, filler.role, filler.entity.iri)
            seen.add(filler.role)


def mention_draft(mention: Mention) -> MentionDraft | None:
    """Return the draft of a mention whose words do not name whom they mean; None for a plain name."""
    figure = mention.figure or _FIGURES.get(mention.form)
    if figure is None:
        return None
    return MentionDraft(mention.span, mention.entity.iri, mention.literally, figure)


def _evidence(group: Sequence[Assertion]) -> tuple[Span, ...]:
    """Return where a claim stands, the first place in the body first."""
    ordered = sorted(
        group, key=lambda one: (one.predication.sentence.segment.role is not _BODY, one.evidence)
    )
    return _unique(one.evidence for one in ordered)


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))
