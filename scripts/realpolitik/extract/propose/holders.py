"""Whom a headline means by "the US says", "officials" or "minister: …": who says the same in the text.

In: the assertions of a document. Out: the same, what a headline or the like has a state, a body or
somebody without a name say being held by whoever the text has say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.extract.propose.assertion import Assertion
from realpolitik.extract.propose.headlines import differ, is_above, is_related, shared
from realpolitik.extract.voices.sides import Sides
from realpolitik.extract.words.titles import MEMBERS, POST_HEADS
from realpolitik.rdf.names import local, term, thing
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import SegmentRole

Posts = Mapping[NamedNode, str]
"""What the offices and bodies of persons are called."""
_FURTHEST: Final = 12
"""In how many sentences of a text it stands who says what is told above it."""
_PERSONS: Final = frozenset({"leader", "chief", "boss", "star", "winner", "man", "woman", "head"})
"""Nouns of somebody who may be named in the text, beside those of posts."""
_PERSON, _STATE, _OUTLET = ((term(name),) for name in ("Person", "PoliticalEntity", "MediaOrganization"))
_REPORTS, _UNNAMED = "reports", "an unnamed source"
_PLAIN: Final = term("Situation")


@dataclass(frozen=True, slots=True)
class Holders:
    """Tells whom the headlines of one document mean; `sides` says who speaks for whom."""

    vocabulary: Vocabulary
    sides: Sides

    def meant(self, assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
        """Return assertions, those above the text held by who says the same in its first sentences."""
        found = tuple(assertions)
        told = [one for one in found if not _is_title(one) and one.voice is not None]
        body = [one for one in told if not is_above(one)]
        posts = _posts(found)
        return tuple(
            self._as_in(one, told if _is_title(one) else body, posts) if is_above(one) else one
            for one in found
        )

    def _as_in(self, one: Assertion, told: Sequence[Assertion], posts: Posts) -> Assertion:
        voice = one.voice
        known = {each.voice.holders for each in told if each.voice is not None}
        if voice is None or len(voice.holders) != 1 or voice.holders in known:
            return one
        first = min((each.predication.sentence.number for each in told), default=0)
        lead = [each for each in told if each.predication.sentence.number < first + _FURTHEST]
        if not (voice.holders[0].is_local or _is_title(one)):
            return one
        fitting = [other for other in lead if self._fits(other, voice.holders[0], posts)]
        same = [other for other in fitting if self._is_about_same(one, other)] or self._only(
            one, fitting, lead
        )
        first = min((other.predication.sentence.number for other in same), default=0)
        those = {
            other.voice.holders
            for other in same
            if other.voice is not None and other.predication.sentence.number == first
        }
        return replace(one, voice=replace(voice, holders=those.pop())) if len(those) == 1 else one

    def _fits(self, other: Assertion, holder: Entity, posts: Posts) -> bool:
        """Tell whether the text has somebody say something who may be whom a headline names."""
        holders = () if other.voice is None else other.voice.holders
        return len(holders) == 1 and self._may_be(holder, holders[0], posts)

    def _is_about_same(self, one: Assertion, other: Assertion) -> bool:
        if one.attitude.polarity != other.attitude.polarity:
            return False
        if is_related(one, other, self.vocabulary):
            return bool(shared(one, other)) and self._is_alike(one, other)
        is_plain = _PLAIN in {one.predication.evokes, other.predication.evokes}
        named = {each.entity.iri for each in one.predication.fillers if not each.entity.is_local}
        return is_plain and bool(named) and named <= shared(one, other)

    def _only(
        self, one: Assertion, fitting: Sequence[Assertion], lead: Sequence[Assertion]
    ) -> list[Assertion]:
        """Return what those say who may be meant, where it is one alone and nothing tells it apart."""
        named = {each.entity.iri for each in one.predication.fillers if not each.entity.is_local}
        first = min((other.predication.sentence.number for other in lead), default=0)
        those = [other for other in lead if other.predication.sentence.number == first]
        holders = {other.voice.holders for other in those if other.voice is not None}
        fitting = [other for other in fitting if other in those]
        is_about = not named or any(named & shared(one, other) for other in fitting)
        is_about = is_about or any(self._is_alike(one, other) for other in fitting)
        return list(fitting) if is_about and len(holders) == 1 else []

    def _is_alike(self, one: Assertion, other: Assertion) -> bool:
        return is_related(one, other, self.vocabulary) and not differ(one, other)

    def _may_be(self, holder: Entity, other: Entity, posts: Posts) -> bool:
        """Tell whether who is named in the text may be whom a headline calls so."""
        if holder.is_local:
            if holder.label == _UNNAMED:
                return self.vocabulary.fits(other.kinds, _PERSON)
            is_outlet = holder.label == _REPORTS and self.vocabulary.fits(other.kinds, _OUTLET)
            return is_outlet or self._is_described(holder, other, posts)
        is_state = self.vocabulary.fits(holder.kinds, _STATE)
        return is_state and (self.sides.speaks_for(other, (holder,)) or _is_of(other, holder, posts))

    def _is_described(self, holder: Entity, other: Entity, posts: Posts) -> bool:
        head = holder.label.split()[-1].lower()
        if self._is_of_others(holder, other, posts):
            return False
        if other.is_local and other.label.split()[-1].lower() == head:
            return True
        is_person = self.vocabulary.fits(other.kinds, _PERSON)
        return is_person and head in POST_HEADS | MEMBERS | _PERSONS

    def _is_of_others(self, holder: Entity, other: Entity, posts: Posts) -> bool:
        """Tell whether a description names a state, and who is named in the text belongs to another."""
        told = {local(one) for one in self.sides.served(other)}
        told |= {word for word in posts.get(other.iri, "").split() if self._is_state(word)}
        states = {word.lower() for word in holder.label.split()[:-1] if self._is_state(word.lower())}
        return bool(told and states) and not states & told

    def _is_state(self, word: str) -> bool:
        is_plain = word.isascii() and word.isalpha()
        return is_plain and self.vocabulary.fits(self.sides.register.classes.get(thing(word), ()), _STATE)


def _is_title(one: Assertion) -> bool:
    return one.predication.sentence.segment.role is SegmentRole.HEADLINE


def _posts(found: Iterable[Assertion]) -> Posts:
    """Return what the offices and bodies are called that somebody is told to be of."""
    posts: dict[NamedNode, str] = {}
    for one in found:
        those = {local(each.role): each.entity for each in one.predication.fillers}
        whose = those.get("officeHolder") or those.get("affiliate")
        where = those.get("office") or those.get("body")
        if whose is not None and where is not None:
            posts[whose.iri] = f"{posts.get(whose.iri, '')} {where.label.lower()}"
    return posts


def _is_of(other: Entity, state: Entity, posts: Posts) -> bool:
    """Tell whether a body or group bears the name of a state, or somebody has a post that does."""
    name = state.label.lower()
    return other.is_local and name in f"{other.label.lower()} {posts.get(other.iri, '')}"
