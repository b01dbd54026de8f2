"""The words of the invented articles: names, sentences without claims, and sentences with one.

In a frame, `{who}` is the holder, `{clause}` and `{noun}` tell of a situation and
`{other}` of a second one; the words between bars are the cue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

GIVEN: Final = (
    "Aldara", "Benno", "Cazimir", "Dovrin", "Eleska", "Farouz", "Gemma-Lu", "Hestor", "Ilvane", "Jorunn",
    "Katsuro", "Lioba", "Maresk", "Nadezha", "Orsolo", "Petranka", "Quillon", "Rusmir", "Sabelle", "Tovaris",
)  # fmt: skip
FAMILY: Final = (
    "Abendrot", "Brakovic", "Castellane", "Drumweld", "Estergaard", "Fenwarren", "Grishkin", "Holmborg",
    "Istrati", "Jankelow", "Kovarsky", "Lundmere", "Molinaro", "Nakazawa", "Oberlind", "Pasternik",
    "Quintrell", "Rosavel", "Stannoy", "Tembreck",
)  # fmt: skip
QUALITIES: Final = (
    "bold", "cautious", "crucial", "defiant", "desperate", "friendly", "isolated", "pragmatic", "weak",
)  # fmt: skip
RANKS: Final = (
    "",
    " the Younger",
    " the Elder",
    " of the South",
    " of the North",
    " the Third",
    " the Fourth",
)

PUBLISHER: Final = "Benchmark Herald"
OPENING: Final = "Invented text {number} for measuring programs; nothing in it happened."
FILLERS: Final = (
    "Rain fell over {city} for most of the week.",
    "Nobody in {city} could say more.",
    "The clocks in the hall stood at {hour}.",
    "Who would have thought of {goods} then?",
    "A table in {city} had been laid for {hour} guests.",
    "The reporters waited for {hour} hours and went home.",
    "So much for {goods}, then.",
    "In {city} the lamps burned until {hour}.",
    "There was talk of {goods}, and of the weather.",
    "What is a year in {city}?",
)
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with one existential claim: who holds it and how."""

    text: str
    gloss: str
    stance: str = "Affirms"
    certainty: str = "Certain"
    polarity: str = "Positive"
    realization: str | None = None
    condition: str | None = None

    @property
    def is_quoted(self) -> bool:
        """Whether somebody else than the author holds it."""
        return "{who}" in self.text


ASSERTED: Final = (
    Frame("It is certain that {clause}.", "It holds: {noun}."),
    Frame("As is well known, {clause}.", "It is known: {noun}."),
    Frame("In the end {clause}.", "It came about: {noun}."),
)
REPORTED: Final = (
    Frame("{who} |said| that {clause}.", "Told by somebody: {noun}."),
    Frame("According to {who}, {clause}.", "Told by a source: {noun}."),
    Frame("{who} |confirmed| that {clause}.", "Confirmed by somebody: {noun}."),
)
DENIED: Final = (
    Frame("{who} |denied| that {clause}.", "Denied: {noun}.", polarity="Negative"),
    Frame("It is |not| true that {clause}.", "Untrue: {noun}.", polarity="Negative"),
)
HEDGED: Final = (
    Frame("|Perhaps| {clause}, {who} said.", "It may be: {noun}.", certainty="Possible"),
    Frame("It is |likely| that {clause}.", "It is likely: {noun}.", certainty="Probable"),
    Frame("{who} |doubts| that {clause}.", "Doubted: {noun}.", certainty="Probable", polarity="Negative"),
    Frame("{who} |announced| {noun} for the spring.", "Planned: {noun}.", realization="Planned"),
    Frame("{who} said that nothing had |come| of {noun}.", "Called off: {noun}.", realization="Cancelled"),
)
CONDITIONAL: Final = (
    Frame("|If| there is {other}, there will be {noun}, {who} said.", "On a condition: {noun}.",
          stance="Predicts", condition="ifSo"),
    Frame("|Unless| there is {other}, there will be {noun}, {who} said.", "With an exception: {noun}.",
          stance="Predicts", condition="unless"),
)  # fmt: skip
PREDICTED: Final = Frame("{who} |expects| {noun} within a year.", "To come: {noun}.", stance="Predicts")
PROMISED: Final = Frame(
    "{who} |promised| {noun}.", "Promised: {noun}.", stance="Commits", realization="Planned"
)
SUPPOSED: Final = Frame(
    "But for {other} there |would| have been {noun}, {who} said.", "Would have been: {noun}.",
    stance="Supposes", condition="unless",
)  # fmt: skip

TIME: Final = ("The date of {noun} was {month} {year}.", "Dated: {noun}.")
AMOUNT: Final = ("Counted together, {noun} came to {number} crates.", "Counted: {noun}.")
PLACE: Final = ("{who} |named| {city} as the place of {noun}.", "Placed: {noun}.")
OPINION: Final = ("{who} |called| {noun} “{quality}”.", "A judgement on {noun}.")
CAUSE: Final = ("{who} |blamed| {other} for {noun}.", "A cause of {noun}, as somebody sees it.")
WARNING: Final = ("{who} |warned| of {noun}.", "Somebody warned of {noun}.")
