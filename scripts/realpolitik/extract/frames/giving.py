"""Who gives goods and who gets them where no slot says so: "buys Russian oil", "US military aid".

In: a word with who fills its roles. Out: the same with givers, takers and goods told in them, and without
those who are told beside whoever gives or does it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity, Form
from realpolitik.extract.frames.arguments import Arguments
from realpolitik.extract.frames.fitting import Fitting
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.sources.register import Register

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_GOODS: Final = term("goods")
_TOLD: Final = frozenset({_GOODS, term("goodsInScope")})
_SUPPLIER, _RECIPIENT = term("supplier"), term("recipient")
_ISSUER, _TARGET, _ORIGIN, _PARTY = map(term, ("issuer", "target", "origin", "party"))
_STATES: Final = frozenset({term("State"), term("Bloc")})
_TRANSFER: Final = term("Transfer")
_DATIVE: Final = frozenset("give send offer lend grant".split())
_SENT: Final = frozenset({"export", "shipment"})
"""Nouns of what leaves whoever it is called after: "exports of Russian oil"."""
_INVESTMENT: Final = thing("investment")
_MILITARY_AID: Final = thing("military-aid")
_GIVING: Final = (
    (_TRANSFER, _SUPPLIER, _RECIPIENT),
    (term("Dependence"), term("provider"), term("dependent")),
    (term("Restriction"), term("target"), None),
)
"""Classes by which goods pass or are kept out, with the roles of whoever gives, and of who must be told."""


@dataclass(frozen=True, slots=True)
class Giving:
    """The sides of transfers, by the mentions of a document."""

    arguments: Arguments
    register: Register

    def sided(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], cls: NamedNode
    ) -> tuple[Filler, ...]:
        """Return who fills the roles of a word, with who gives and takes by the names of the goods."""
        fillers = tuple(self._imported(word, fillers, self._of_state(word, one)) for one in fillers)
        fillers += tuple(self._called_for(sentence, word, fillers, cls))
        return fillers + tuple(self._made(sentence, word, fillers, cls))

    def _made(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], cls: NamedNode
    ) -> Iterator[Filler]:
        """Yield from whom goods come that are called after him: "India buys Russian oil"."""
        vocabulary, told = self.arguments.fitting.vocabulary, {filler.role for filler in fillers}
        for wide, giver, taker in _GIVING:
            is_open = not vocabulary.is_a(cls, wide) or giver in told
            is_sent = word.pos in _NOUNS and word.lemma in _SENT
            if is_open or not (taker is None or taker in told or is_sent):
                continue
            for goods in fillers:
                made = self.arguments.goods.maker(sentence, goods.mention) if goods.role in _TOLD else None
                is_money = goods.entity.iri == _INVESTMENT
                if made is not None and made[0] not in _entities(fillers) and not is_money:
                    yield Filler(giver, *made)

    def _called_for(
        self, sentence: Sentence, word: Token, fillers: tuple[Filler, ...], cls: NamedNode
    ) -> Iterator[Filler]:
        """Yield who is given goods that stand right behind him: "will send Ukraine Patriot missiles"."""
        told = {filler.role for filler in fillers}
        is_given = word.lemma in _DATIVE and self.arguments.fitting.vocabulary.is_a(cls, _TRANSFER)
        if not is_given or _RECIPIENT in told or _SUPPLIER not in told:
            return
        for goods in fillers:
            named = self.arguments.goods.maker(sentence, goods.mention) if goods.role == _GOODS else None
            if named is not None and named[1].form is Form.NAME and named[0] not in _entities(fillers):
                yield Filler(_RECIPIENT, *named)

    def _of_state(self, word: Token, one: Filler) -> Filler:
        """Return the state where its forces were read from words for the kind of aid: "US military aid"."""
        is_before = word.pos in _NOUNS and one.mention.last == word.index and one.role == _SUPPLIER
        is_force = is_before and self.arguments.fitting.vocabulary.fits(
            one.entity.kinds, (term("ArmedForce"),)
        )
        states = self.register.facts.iris(one.entity.iri, term("isOrganOf")) if is_force else ()
        for state in states:
            label = next(iter(self.register.facts.texts(state, w3c("rdfs", "label"))), "")
            return replace(one, entity=Entity(state, label, self.register.classes[state]))
        return one

    def _imported(self, word: Token, fillers: tuple[Filler, ...], one: Filler) -> Filler:
        """Return whose goods are imported as whoever gave them: of "Russian wheat imports" Russia."""
        between = {filler.mention.last for filler in fillers if filler.role == _GOODS}
        is_before = one.mention.form is Form.ADJECTIVE and one.mention.last < word.index
        is_maker = word.pos in _NOUNS and is_before and word.index in between
        return replace(one, role=_SUPPLIER) if one.role == _RECIPIENT and is_maker else one

    def told_as_goods(
        self, sentence: Sentence, word: Token, entry: Entry, fillers: tuple[Filler, ...]
    ) -> Iterator[Filler]:
        """Yield the goods that a noun of aid names, which are more than aid: "military aid"."""
        mention = self.arguments.mentions.headed(sentence.number, word.index) if word.pos in _NOUNS else None
        is_told = mention is None or _GOODS in {filler.role for filler in fillers}
        is_aid = entry.evokes is not None and self.arguments.fitting.takes(entry.evokes, _GOODS)
        if mention is not None and not is_told and is_aid and mention.entity.iri == _MILITARY_AID:
            yield Filler(_GOODS, mention.entity, mention)


def kept_out(one: Filler, acting: Iterable[Entity]) -> Filler:
    """Return whose goods another state bars as the target: "China lifts Australian wine tariffs"."""
    states = {entity for entity in acting if entity.kinds & _STATES}
    is_other = one.role == _ISSUER and one.mention.form == Form.ADJECTIVE and one.entity not in states
    return replace(one, role=_TARGET) if states and is_other else one


def others_out(
    sentence: Sentence,
    fillers: Iterable[Filler],
    entry: Entry,
    acting: Collection[Entity],
    fitting: Fitting,
) -> tuple[Filler, ...]:
    """Return the fillers of a noun, of its doers those alone who are told to act, where any are."""
    kept = (kept_out(one, acting) for one in fillers)
    if entry.agent in {None, _PARTY} or not acting:
        return tuple(kept)
    known = (one if one.entity in acting else _aside(sentence, one, entry, acting, fitting) for one in kept)
    return tuple(one for one in known if one is not None)


def _aside(
    sentence: Sentence, one: Filler, entry: Entry, acting: Collection[Entity], fitting: Fitting
) -> Filler | None:
    """Return a land as where those who act come from; nothing of one that only tells whom it is about.

    "Militants launched an attack from Chad", "the EU launches a China probe".
    """
    head = sentence.tokens[one.mention.head]
    if one.role == entry.agent and head.dep == "pobj" and sentence.head(head).lower == "from":
        land = fitting.fitted(_ORIGIN, one.entity)
        return None if land is None else replace(one, role=_ORIGIN, entity=land)
    is_before = head.dep in {"compound", "nmod"} and one.mention.form is Form.NAME
    is_other = is_before and any(each.kinds & _STATES for each in acting)
    return None if one.role == entry.agent and is_other else one


def _entities(fillers: Iterable[Filler]) -> set[Entity]:
    return {filler.entity for filler in fillers}


def is_lent(one: Predication) -> bool:
    """Tell whether money is lent, which is a loan, and nothing that is given."""
    return one.trigger.lemma in {"lend", "loan"} and one.evokes == term("FinancialTransfer")
