"""Who holds which post, as a title beside a name tells it: "President X", "X, the foreign minister of Y".

In: the mentions of a document. Out: for each place where a title stands one predication: a
tenure where the title is that of an office, which may be the article's own, else that the
person belongs to the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.gazetteer.offices import Tenure
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.propose.bodies import Bodies
from realpolitik.extract.propose.titles import COUNTERPART, KNOWN, Title, Words, title, titles
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import HEADS, RULING
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE

_TENURE, _AFFILIATION, _PERSON = term("Tenure"), term("Affiliation"), term("Person")
_OFFICE, _ENDED = term("Office"), term("Ended")
_LABEL: Final = w3c("rdfs", "label")
_HEADS: Final = frozenset({"head", "boss", "chief", "leader", "director", "chairman", "chairwoman", "chair"})
"""Words for whoever leads a body, whatever the post is called."""
_PARTIES: Final = frozenset({"R", "D", "I"})
_NATIONAL: Final = frozenset(
    "minister president premier chancellor secretary ambassador pm speaker prosecutor intelligence".split()
)
"""Titles that are those of a state, where nothing else is named."""
_GREAT: Final = frozenset({"minister", "president", "premier", "chancellor", "king", "monarch"})
"""Words of posts of which nobody has one beside another."""
_CROWNS: Final = frozenset({"monarch", "king", "queen", "head of state"})
_OF_BODIES: Final = frozenset(
    "president vice deputy secretary general speaker house intelligence chief".split()
)
"""Words of titles that other bodies have as well."""


@dataclass(frozen=True, slots=True)
class Posts:
    """Finds the posts that a document tells, by offices of the register; `bodies` finds whose they are."""

    bodies: Bodies
    minted: dict[str, tuple[Entity, NamedNode]] = field(default_factory=dict)

    def of(self, sentences: tuple[Sentence, ...]) -> Iterator[Predication]:
        """Yield what titles tell, in the order of the text."""
        for mention in self.bodies.mentions.found:
            if not mention.others and self._is_person(mention):
                found = self._post(sentences[mention.sentence], mention)
                if found is not None:
                    yield found

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the offices and bodies that the register does not know."""
        yield from self.bodies.declared()
        for entity, owner in self.minted.values():
            yield Triple(entity.iri, RDF_TYPE, _OFFICE)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
            yield Triple(entity.iri, term("jurisdiction"), owner)

    def _is_person(self, mention: Mention) -> bool:
        is_person = self.bodies.vocabulary.fits(mention.entity.kinds, (_PERSON,))
        is_known = mention.form is Form.DESCRIPTION and not mention.entity.is_local
        return is_person and (mention.form is Form.NAME or is_known)

    def _post(self, sentence: Sentence, mention: Mention) -> Predication | None:
        name = frozenset(folded(pieces(mention.entity.label))) | {
            word.lower for word in sentence.tokens[mention.head : mention.last] if word.pos == "PROPN"
        }
        for told in titles(sentence, mention):
            words = self._without_others(mention, told)
            owned = self.bodies.owner(sentence, mention, words)
            said = title(words, name, () if owned is None else sentence.tokens[owned.first : owned.last])
            if said is not None:
                found = self._said(sentence, mention, words, said, owned)
                if found is not None:
                    return found
        return self._led(sentence, mention)

    def _without_others(self, mention: Mention, words: Words) -> Words:
        """Return the words of a title behind the name of somebody else in them: "X's adviser Y"."""
        ends = [
            one.last
            for one in self.bodies.mentions.within(mention.sentence)
            if one.entity != mention.entity
            and words[0].index <= one.first
            and one.last <= words[-1].index
            and self.bodies.vocabulary.fits(one.entity.kinds, (_PERSON,))
        ]
        kept = tuple(word for word in words if word.index >= max(ends, default=0) and word.tag != "POS")
        return kept or words

    def _said(
        self, sentence: Sentence, mention: Mention, words: Words, said: Title, owned: Mention | None
    ) -> Predication | None:
        owner = self.bodies.body(said, None if owned is None else owned.entity)
        whole = _across(sentence, mention, words)
        if said.head.lower == COUNTERPART:
            office = self._held(mention.entity, owner)
            return None if office is None else self._tenure(sentence, whole, office, said)
        if said.is_member:
            body = self.bodies.chamber(said, owner, is_american=_is_of_party(sentence, mention))
            body = None if body is not None and said.is_over and term("Government") in body.kinds else body
            return None if body is None else self._belonging(sentence, whole, body, said)
        office = self.office(mention, said, owner)
        return None if office is None else self._tenure(sentence, whole, office, said)

    def office(self, mention: Mention, said: Title, owner: Entity | None) -> Entity | None:
        """Return the post of the register that a person is said to hold, or else the article's own."""
        known = self._registered(mention.entity, said, owner)
        if known is None and owner is not None:
            known = self.bodies.offices.named.get((owner.iri, said.text))
        if known is not None:
            return self._known(known, said.text)
        held = self._held(mention.entity, owner) if owner is not None and said.text in HEADS else None
        if held is not None:
            return held
        if owner is None and set(said.text.split()) & _NATIONAL:
            return self._guessed(mention.entity, said)
        is_ruling = not mention.entity.is_local and bool(set(said.text.split()) & _GREAT)
        is_else = is_ruling and self.bodies.offices.serving(mention.entity.iri, self.bodies.day)
        return None if owner is None or not said.text or is_else else self._own(said.text, owner)

    def _guessed(self, person: Entity, said: Title) -> Entity | None:
        """Return the post of a state that only the article as a whole tells, or None.

        Bodies of all kinds have presidents and secretaries general; a person of the register has no
        post that it does not know.
        """
        owner = self.bodies.most_told()
        known = None if owner is None else self.bodies.offices.named.get((owner.iri, said.text))
        if known is not None and owner is not None:
            holder = self.bodies.offices.holder(owner.iri, said.text, self.bodies.day)
            return self._known(known, said.text) if holder in {None, person.iri} else None
        is_any = set(said.text.split()) <= _OF_BODIES or not person.is_local
        return None if owner is None or is_any else self._own(said.text, owner)

    def _registered(self, person: Entity, said: Title, owner: Entity | None) -> NamedNode | None:
        """Return the office that the register says a person holds, or held, under this title."""
        held = self.bodies.offices.by_person.get(person.iri, ())
        served = held if said.is_over else self.bodies.offices.serving(person.iri, self.bodies.day)
        fitting = [one for one in served if _is_called(one, said)] or [
            one for one in held if one.title == said.text
        ]
        own = [one for one in fitting if owner is not None and one.jurisdiction == owner.iri] or fitting
        # A king of several states is told to be that of the one that is named.
        is_one = len({one.jurisdiction for one in own}) == 1
        return own[0].office if is_one or (own and own[0].title not in _CROWNS) else None

    def _known(self, office: NamedNode, label: str) -> Entity:
        label = self.bodies.register.facts.text(office, _LABEL) or label
        return Entity(office, label, self.bodies.register.classes[office])

    def _held(self, person: Entity, owner: Entity | None) -> Entity | None:
        """Return the office that a person holds on the day, of a state where one is named."""
        served = self.bodies.offices.serving(person.iri, self.bodies.day)
        fitting = [one for one in served if owner is None or one.jurisdiction == owner.iri]
        return self._known(fitting[0].office, fitting[0].title) if len(fitting) == 1 else None

    def _led(self, sentence: Sentence, mention: Mention) -> Predication | None:
        """Return what is told where a state or body alone stands beside a name: "France's X"."""
        for other in self._beside(sentence, sentence.tokens[mention.head]):
            said = Title("", sentence.tokens[mention.head], True, False)
            whole = _across(sentence, mention, sentence.tokens[other.first : other.last])
            is_known = other.form is Form.NAME or not other.entity.is_local
            if is_known and self.bodies.is_organization(other.entity):
                return self._belonging(sentence, whole, other.entity, said)
            for tenure in self.bodies.offices.serving(mention.entity.iri, self.bodies.day):
                if tenure.jurisdiction == other.entity.iri and tenure.title in RULING:
                    said = Title(tenure.title, sentence.tokens[mention.head], False, False)
                    return self._tenure(sentence, whole, self._known(tenure.office, tenure.title), said)
        return None

    def _beside(self, sentence: Sentence, name: Token) -> Iterator[Mention]:
        words = list(sentence.children(name, "poss"))
        for of in sentence.children(name, "prep"):
            words += sentence.children(of, "pobj") if of.lower == "of" else ()
        for word in words:
            found = self.bodies.mentions.headed(sentence.number, word.index)
            if found is not None:
                yield found

    def _own(self, text: str, owner: Entity) -> Entity:
        post, to, where = text.partition(" to ")
        label = f"{post} of {owner.label}{to}{where}"
        if label not in self.minted:
            iri = thing(f"{self.bodies.identifier}-office-{slug_of(label)}")
            self.minted[label] = Entity(iri, label, frozenset({_OFFICE}), True), owner.iri
        return self.minted[label][0]

    def _tenure(self, sentence: Sentence, mention: Mention, office: Entity, said: Title) -> Predication:
        return _told(sentence, mention, _TENURE, "officeHolder", ("office", office), is_over=said.is_over)

    def _belonging(self, sentence: Sentence, mention: Mention, body: Entity, said: Title) -> Predication:
        return _told(sentence, mention, _AFFILIATION, "affiliate", ("body", body), is_over=said.is_over)


def _is_of_party(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the party and state stand behind a name in brackets, as of members of the US Congress."""
    after = [word.text for word in sentence.tokens[mention.last : mention.last + 2]]
    return len(after) > 1 and after[0] == "(" and after[1].split("-")[0] in _PARTIES


def _is_called(tenure: Tenure, said: Title) -> bool:
    """Tell whether a tenure of the register is what a title says."""
    if said.text == "leader":
        return tenure.title in RULING
    last, head = tenure.title.split()[-1], said.text.split()[-1:]
    is_leading = last in _HEADS and bool(_HEADS & set(head)) and said.text not in KNOWN
    words = tenure.title.split()
    is_part = set(said.text.split()) <= set(words) and words[0] in head and words[1:2] == ["of"]
    is_part = is_part or head == words == ["speaker"]
    return tenure.title == said.text or is_leading or is_part


def _across(sentence: Sentence, mention: Mention, words: Words) -> Mention:
    """Return a mention widened over the words of a title."""
    first, last = min(mention.first, words[0].index), max(mention.last, words[-1].index + 1)
    span = sentence.span(sentence.tokens[first:last])
    return replace(mention, first=first, last=last, span=span)


def _told(
    sentence: Sentence,
    mention: Mention,
    cls: NamedNode,
    role: str,
    other: tuple[str, Entity],
    *,
    is_over: bool,
) -> Predication:
    fillers = (Filler(term(role), mention.entity, mention), Filler(term(other[0]), other[1], mention))
    entry = Entry(cls, evokes=cls, realization=_ENDED if is_over else None)
    return Predication(sentence, sentence.tokens[mention.head], entry, cls, fillers)
