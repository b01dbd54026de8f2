"""One predication as somebody is committed to it: what a claim will say, before situations are joined."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from realpolitik.extract.frames.predication import Predication
from realpolitik.extract.values import Amount, Time
from realpolitik.extract.voices.attitude import Attitude
from realpolitik.extract.voices.speakers import Voice
from realpolitik.text.article import Span


@dataclass(frozen=True, slots=True)
class Assertion:
    """What is said, how, by whom (None: the author), when and how much, and where it stands."""

    predication: Predication
    attitude: Attitude
    voice: Voice | None
    realization: NamedNode
    time: Time | None
    amount: Amount | None
    evidence: Span
    cues: tuple[Span, ...]
    attribution: Span | None
    if_so: tuple[Predication, ...] = ()
    unless: tuple[Predication, ...] = ()

    @property
    def commitment(self) -> tuple[object, ...]:
        """What two assertions of one situation share if they are one claim."""
        voice = None if self.voice is None else (self.voice.holders, self.voice.relayers)
        attitude = (self.attitude.stance, self.attitude.polarity, self.attitude.certainty, self.realization)
        conditions = tuple((one.sentence.number, one.trigger.index) for one in (*self.if_so, *self.unless))
        return (voice, attitude, conditions)
