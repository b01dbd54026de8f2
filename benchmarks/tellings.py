"""Choose what an invented article tells, sentence by sentence.

In: the number of the article and the world. Out: lines of text, most of them
with one claim whose spans are relative to the line. Situations and persons are
drawn so that few are told of often and most are told of seldom, as in the news.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

from benchmarks import words
from benchmarks.words import Frame
from benchmarks.world import MEASURES, Entity, Situation, World, persons
from realpolitik.rdf.names import term
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.text.article import Span

Statements: TypeAlias = tuple[tuple[NamedNode, NamedNode | Literal], ...]
_FILLERS: Final = (16, 34)
_ODD: Final = 0.25
"""How often a date or place differs from what most articles tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim before its article has a name: a local head is given by its slug alone."""

    about: NamedNode | str
    statements: Statements
    gloss: str
    holder: NamedNode | None = None
    officials_of: Entity | None = None
    stance: str = "Affirms"
    certainty: str = "Certain"
    polarity: str = "Positive"
    if_so: tuple[NamedNode, ...] = ()
    unless: tuple[NamedNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with at most one claim, and where its cue and an unnamed holder stand in it."""

    text: str
    told: Told | None = None
    cue: Span | None = None
    mention: Span | None = None


def lines(number: int, world: World, known: int, chance: Random) -> list[Line]:
    """Return the sentences of an article in order: title, opening, and the rest shuffled."""
    teller = _Teller(world, known, chance)
    body = [*teller.claims(), *teller.fillers()]
    chance.shuffle(body)
    title = Line(f"Invented text {number}: {teller.situation().noun}")
    return [title, Line(words.OPENING.format(number=number)), *body]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who holds a claim: a person of the register, or officials of whom no more is told."""

    name: str
    holder: NamedNode | None
    officials_of: Entity | None


class _Teller:
    def __init__(self, world: World, known: int, chance: Random) -> None:
        self._world = world
        self._known = known
        self._chance = chance

    def claims(self) -> Iterator[Line]:
        """Yield 19 to 25 sentences with a claim each, of every stance."""
        draw = self._chance
        yield self._framed(draw.choice(words.REPORTED), self._world.situation(draw.randrange(MEASURES)))
        for frame in (words.PREDICTED, words.PROMISED, words.SUPPOSED, draw.choice(words.CONDITIONAL)):
            yield self._framed(frame, self.situation())
        for frames, least, most in (
            (words.ASSERTED, 3, 4),
            (words.REPORTED, 2, 4),
            (words.DENIED, 1, 2),
            (words.HEDGED, 2, 4),
        ):
            for frame in draw.sample(frames * 2, draw.randint(least, most)):
                yield self._framed(frame, self.situation())
        yield self._dated()
        yield self._counted()
        yield self._placed()
        yield self._judged()
        yield self._blamed()
        yield self._warned()

    def fillers(self) -> Iterator[Line]:
        """Yield sentences without a claim."""
        for _ in range(self._chance.randint(*_FILLERS)):
            city, goods = self._chance.choice(self._world.cities), self._chance.choice(self._world.goods)
            filler = self._chance.choice(words.FILLERS)
            text = filler.format(city=city.name, goods=goods.name, hour=self._chance.randrange(2, 12))
            yield Line(text)

    def situation(self) -> Situation:
        """Return a shared situation; one is told of the more often, the older it is."""
        rest = self._known - MEASURES
        return self._world.situation(MEASURES + self._skewed(rest))

    def _skewed(self, number: int) -> int:
        return int(number ** self._chance.random()) - 1

    def _other(self, than: Situation) -> Situation:
        found = self.situation()
        return found if found.iri != than.iri else self._world.situation(self._chance.randrange(MEASURES))

    def _speaker(self) -> _Speaker:
        if self._chance.random() < 1 / 5:
            state = self._chance.choice(self._world.states)
            return _Speaker(f"officials of {state.name}", None, state)
        person = self._world.person(self._skewed(persons(self._known)))
        return _Speaker(person.name, person.iri, None)

    def _framed(self, frame: Frame, about: Situation) -> Line:
        speaker = self._speaker() if frame.is_quoted else None
        other = self._other(about)
        condition = () if frame.condition is None else (other.iri,)
        realization = term(frame.realization or about.realization)
        told = Told(
            about=about.iri,
            statements=((RDF_TYPE, about.cls), *about.roles, (term("realization"), realization)),
            gloss=frame.gloss.format(noun=about.noun),
            holder=None if speaker is None else speaker.holder,
            officials_of=None if speaker is None else speaker.officials_of,
            stance=frame.stance,
            certainty=frame.certainty,
            polarity=frame.polarity,
            if_so=condition if frame.condition == "ifSo" else (),
            unless=condition if frame.condition == "unless" else (),
        )
        return _line(frame.text, told, speaker, clause=about.clause, noun=about.noun, other=other.noun)

    def _dated(self) -> Line:
        about = self.situation()
        usual = Random(about.iri.value)  # noqa: S311 - no secret is made
        chosen = self._chance if self._chance.random() < _ODD else usual
        year, month = chosen.randrange(2015, 2024), chosen.randrange(1, 13)
        time = Literal(f"{year}-{month:02}")
        text, gloss = words.TIME
        told = Told(about.iri, ((term("time"), time),), gloss.format(noun=about.noun))
        return _line(text, told, None, noun=about.noun, month=words.MONTHS[month - 1], year=str(year))

    def _counted(self) -> Line:
        about = self._of_class("Transfer")
        number = 100 * self._chance.randrange(1, 30)
        text, gloss = words.AMOUNT
        statement = (term("amount"), Literal(f"{number} crate"))
        told = Told(about.iri, (statement,), gloss.format(noun=about.noun))
        return _line(text, told, None, noun=about.noun, number=str(number))

    def _placed(self) -> Line:
        about, speaker = self._of_class("Meeting"), self._speaker()
        usual = Random(about.iri.value)  # noqa: S311 - no secret is made
        chosen = self._chance if self._chance.random() < _ODD else usual
        city = chosen.choice(self._world.cities)
        text, gloss = words.PLACE
        told = _said(speaker, about.iri, ((term("place"), city.iri),), gloss.format(noun=about.noun))
        return _line(text, told, speaker, noun=about.noun, city=city.name)

    def _judged(self) -> Line:
        about, speaker = self.situation(), self._speaker()
        quality = self._chance.choice(self._world.qualities)
        statements = (
            (RDF_TYPE, term("Characterization")),
            (term("subject"), about.iri),
            (term("quality"), quality.iri),
            (term("realization"), term("Ongoing")),
        )
        text, gloss = words.OPINION
        told = _said(speaker, "judgement", statements, gloss.format(noun=about.noun), stance="Evaluates")
        return _line(text, told, speaker, noun=about.noun, quality=quality.name)

    def _blamed(self) -> Line:
        about, speaker = self.situation(), self._speaker()
        other = self._other(about)
        statement = (term("cause"), other.iri)
        text, gloss = words.CAUSE
        told = _said(speaker, about.iri, (statement,), gloss.format(noun=about.noun), stance="Evaluates")
        return _line(text, told, speaker, noun=about.noun, other=other.noun)

    def _warned(self) -> Line:
        about = self.situation()
        person = self._world.person(self._skewed(persons(self._known)))
        statements = (
            (RDF_TYPE, term("Warning")),
            (term("actor"), person.iri),
            (term("proposes"), about.iri),
            (term("realization"), term("Occurred")),
        )
        text, gloss = words.WARNING
        told = Told("warning", statements, gloss.format(noun=about.noun))
        return _line(text, told, _Speaker(person.name, None, None), noun=about.noun)

    def _of_class(self, name: str) -> Situation:
        """Return a shared situation of the kind that has such a class in its name."""
        found = self.situation()
        while not found.cls.value.endswith(name):
            found = self.situation()
        return found


def _said(
    speaker: _Speaker, about: NamedNode | str, statements: Statements, gloss: str, stance: str = "Affirms"
) -> Told:
    return Told(about, statements, gloss, speaker.holder, speaker.officials_of, stance)


def _line(frame: str, told: Told, speaker: _Speaker | None, **values: str) -> Line:
    """Return the sentence; the bars in its frame tell the cue."""
    name = "" if speaker is None else speaker.name
    text = frame.format(who=name, **values)
    text = text[0].upper() + text[1:]
    start, end = text.find("|"), text.rfind("|")
    cue = Span(start, end - 1) if end > start else None
    text = text.replace("|", "")
    unnamed = speaker is not None and speaker.officials_of is not None
    place = text.lower().find(name.lower()) if unnamed else -1
    return Line(text, told, cue, Span(place, place + len(name)) if place >= 0 else None)
