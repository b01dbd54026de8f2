"""A label by rule for a situation that the register names none: class, who, whom, what, where and when.

English, short, and a function of what is shown of the situation and of the
register alone, so that equal situations are labelled alike in every build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.conclude.p1.rules import NAMED
from realpolitik.conclude.policy import Conclusion
from realpolitik.conclude.situation import Situation
from realpolitik.rdf import names
from realpolitik.rdf.minted import word
from realpolitik.rdf.names import term
from realpolitik.rdf.wording import worded
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_LABEL = names.w3c("rdfs", "label")
_ACTOR, _UNDERGOER, _PARTICIPANT = term("actor"), term("undergoer"), term("participant")
_LAST = tuple(term(name) for name in ("quality", "office", "instrument", "regime", "topic", "place"))
"""What is named after those who take part, in this order."""
_MOST = 2
"""Of so many values of one kind all are named; of more the first of them."""
_LOCAL = re.compile(r"[0-9a-f]{16}-")
_DAY = re.compile(r"\b([0-9]{4}) ([0-9]{2})(?= |$)")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def named(situation: Situation, register: Register, vocabulary: Vocabulary) -> Iterator[Conclusion]:
    """Yield the label of a situation unless the register gives it one."""
    if not register.facts.texts(situation.iri, _LABEL):
        text = _Namer(register, vocabulary).label(situation)
        yield Conclusion(Triple(situation.iri, _LABEL, Literal(text, language="en")), NAMED)


class _Namer:
    def __init__(self, register: Register, vocabulary: Vocabulary) -> None:
        self._register, self._vocabulary = register, vocabulary

    def label(self, situation: Situation) -> str:
        """Return the parts of the label, joined by commas; where none is told, the words of the id."""
        actors, undergoers = self._by_general(situation, _ACTOR), self._by_general(situation, _UNDERGOER)
        agents = self._by_general(situation, _PARTICIPANT)
        others = [value for value in undergoers if value not in agents]
        sides = self._sides(actors, [value for value in undergoers if value in agents], agents)
        last = [value for role in _LAST for value in situation.having(role)]
        parts = [
            self._kind(situation),
            sides,
            self._listed(others),
            self._listed(last),
            worded(situation.told_time()),
        ]
        if not any(parts[1:]):
            called = self._called(situation.iri)
            return called if called.startswith(parts[0]) else f"{parts[0]}: {called}"
        return ", ".join(part for part in parts if part)

    def _kind(self, situation: Situation) -> str:
        """Return the label of the narrowest class, of several the first by name."""
        narrow = [
            cls
            for cls in situation.classes
            if not any(other != cls and self._vocabulary.is_a(other, cls) for other in situation.classes)
        ]
        first = min(narrow, key=str, default=term("Situation"))
        return _CAPITAL.sub(" ", names.local(first)).lower()

    def _by_general(self, situation: Situation, general: NamedNode) -> list[NamedNode]:
        found: dict[NamedNode, None] = {}
        for role, value in situation.values.shown:
            if isinstance(value, NamedNode) and (role == general or general in self._above(role)):
                found[value] = None
        return sorted(found, key=self._called)

    def _above(self, role: NamedNode) -> tuple[NamedNode, ...]:
        known = self._vocabulary.properties.get(role)
        return () if known is None else known.general_roles

    def _sides(self, actors: list[NamedNode], undergoers: list[NamedNode], agents: list[NamedNode]) -> str:
        """Return who does it and to whom; where nobody does, who has a part."""
        whom = [value for value in undergoers if value not in actors]
        if actors and whom:
            return f"{self._listed(actors)} to {self._listed(whom)}"
        return self._listed(actors or whom or agents)

    def _listed(self, values: Iterable[NamedNode]) -> str:
        called = [self._called(value) for value in dict.fromkeys(values)]
        if len(called) > _MOST:
            return f"{called[0]} and {len(called) - 1} others"
        return " and ".join(called)

    def _called(self, value: NamedNode) -> str:
        """Return the English label of a thing, or the words of its id."""
        texts = self._register.facts.values(value, _LABEL)
        english = sorted(text.value for text in texts if isinstance(text, Literal) and text.language == "en")
        if english:
            return english[0]
        words = _LOCAL.sub("", names.local(value)).replace("-", " ")
        return word(value) or _DAY.sub(r"\1-\2", words)
