"""Who holds which post, as a title beside a name tells it: "President X", "X, the foreign minister of Y".

In: the mentions of a document. Out: for each place where a title stands one predication: a
tenure where the title is that of an office, which may be the article's own, else that the
person belongs to the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.propose.beside import titles
from realpolitik.extract.propose.bodies import Bodies
from realpolitik.extract.propose.counterparts import counterparts
from realpolitik.extract.propose.offices import Named
from realpolitik.extract.propose.titles import COUNTERPART, OPPOSED, Title, Words, plain, title
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import PARTISANS, RULING
from realpolitik.rdf.names import term

_TENURE, _AFFILIATION, _PERSON = term("Tenure"), term("Affiliation"), term("Person")
_ENDED = term("Ended")
_PARTIES: Final = frozenset({"R", "D", "I"})
_LOCAL: Final = frozenset({"local", "regional", "provincial"})
_SPEAKING: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_RULING: Final = frozenset({"junta", "government", "regime", "army", "military", "presidency"})
"""Who speaks for these speaks for a state, which the article may name elsewhere."""
_STATELY: Final = frozenset({"minister", "president", "secretary", "premier", "chancellor"})
_ELECTED: Final = frozenset({"mp", "lawmaker", "parliamentarian", "councillor", "legislator"})


@dataclass(frozen=True, slots=True)
class Posts:
    """Finds the posts that a document tells, by the offices of `named`; `bodies` finds whose they are."""

    named: Named

    @property
    def bodies(self) -> Bodies:
        """What finds whose a post is."""
        return self.named.bodies

    def of(self, sentences: tuple[Sentence, ...]) -> Iterator[Predication]:
        """Yield what titles tell, in the order of the text."""
        for mention in self.bodies.mentions.found:
            if not mention.others and self._is_person(mention):
                found = self._post(sentences[mention.sentence], mention)
                if found is not None:
                    yield found
        for sentence in sentences:
            yield from self._counterparts(sentence)

    def _counterparts(self, sentence: Sentence) -> Iterator[Predication]:
        """Yield the posts of several who are counterparts of somebody, each of his own state."""
        for noun, state, mention in counterparts(sentence, self.bodies.mentions):
            office = self.named.held(mention.entity, state.entity) or self._alike(
                sentence, noun, state.entity
            )
            if office is not None:
                said = Title("", noun, False, False)
                yield self._tenure(sentence, mention, office, said)

    def _alike(self, sentence: Sentence, noun: Token, state: Entity | None) -> Entity | None:
        """Return the post of a state that is alike to the only one of whoever has a counterpart there."""
        for word in sentence.children(noun, "poss"):
            one = self.bodies.mentions.headed(sentence.number, word.index)
            titles = set() if one is None else self.named.titles(one.entity)
            if state is not None and len(titles) == 1:
                return self.named.alike(titles.pop(), state)
        return None

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the offices and bodies that the register does not know."""
        yield from self.bodies.declared()
        yield from self.named.declared()

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
            owned = self.bodies.owner(sentence, mention, words) or self._joined(sentence, mention)
            said = title(words, name, () if owned is None else sentence.tokens[owned.first : owned.last])
            if said is not None:
                found = self._said(sentence, mention, words, said, owned)
                if found is not None:
                    return found
        return self._led(sentence, mention)

    def _joined(self, sentence: Sentence, mention: Mention) -> Mention | None:
        """Return whose post the one before holds to whom a person is joined: "Thai king X and minister Y"."""
        name = sentence.tokens[mention.head]
        first = self.bodies.mentions.headed(sentence.number, name.head) if name.dep == "conj" else None
        if first is None or not self._is_person(first) or not _has_title(sentence, mention):
            return None
        words = sentence.tokens[first.first : first.last]
        return self.bodies.owner(sentence, first, words) if _has_title(sentence, first) else None

    def _without_others(self, mention: Mention, words: Words) -> Words:
        """Return the words of a title behind the name of somebody else in them: "X's adviser Y"."""
        ends = [
            one.last
            for one in self.bodies.mentions.within(mention.sentence)
            if one.entity != mention.entity
            and words[0].index <= one.first
            and one.last <= words[-1].index
            and self.bodies.vocabulary.fits(one.entity.kinds, (_PERSON,))
            and (one.form is Form.NAME or any(word.tag == "POS" for word in words if word.index == one.last))
        ]
        kept = tuple(word for word in words if word.index >= max(ends, default=0) and word.tag != "POS")
        return kept or words

    def _said(
        self, sentence: Sentence, mention: Mention, words: Words, said: Title, owned: Mention | None
    ) -> Predication | None:
        owner = self.bodies.body(said, None if owned is None else owned.entity)
        whole = _across(sentence, mention, words)
        if said.head.lower == COUNTERPART:
            office = self.named.held(mention.entity, owner) or self._alike(sentence, said.head, owner)
            return None if office is None else self._tenure(sentence, whole, office, said)
        if said.is_member or said.text == OPPOSED:
            body = self._body(sentence, mention, words, said, owned)
            return None if body is None else self._belonging(sentence, whole, body, said)
        if owner is None and any(word.lower in _LOCAL for word in words):
            owner = self.bodies.spot(sentence)
        if said.is_over and owner is not None and term("Government") in owner.kinds:
            owner = None  # who served another government of the same state
        office = self.named.office(mention, said, owner)
        return None if office is None else self._tenure(sentence, whole, office, said)

    def _body(
        self, sentence: Sentence, mention: Mention, words: Words, said: Title, owned: Mention | None
    ) -> Entity | None:
        """Return the body to which somebody belongs who holds no office."""
        owner = self.bodies.body(said, None if owned is None else owned.entity)
        if said.text == OPPOSED:
            return self.bodies.opposition(owner, mention)
        if plain(said.head) in PARTISANS and (owned is None or owned.last > said.head.index):
            return None
        if owner is None and plain(said.head) in _SPEAKING and any(word.lower in _RULING for word in words):
            return self.bodies.most_told(mention)
        owner = owner or self.bodies.ministry(mention, words)
        if owner is not None and plain(said.head) in _ELECTED and not self.bodies.is_any(owner):
            return None
        body = self.bodies.chamber(said, owner, is_american=_is_of_party(sentence, mention))
        return None if body is not None and said.is_over and term("Government") in body.kinds else body

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
                    return self._tenure(sentence, whole, self.named.known(tenure.office, tenure.title), said)
        return None

    def _beside(self, sentence: Sentence, name: Token) -> Iterator[Mention]:
        words = list(sentence.children(name, "poss"))
        for of in sentence.children(name, "prep"):
            words += sentence.children(of, "pobj") if of.lower == "of" else ()
        for word in words:
            found = self.bodies.mentions.headed(sentence.number, word.index)
            if found is not None:
                yield found

    def _tenure(self, sentence: Sentence, mention: Mention, office: Entity, said: Title) -> Predication:
        return _told(sentence, mention, _TENURE, "officeHolder", ("office", office), is_over=said.is_over)

    def _belonging(self, sentence: Sentence, mention: Mention, body: Entity, said: Title) -> Predication:
        return _told(sentence, mention, _AFFILIATION, "affiliate", ("body", body), is_over=said.is_over)


def _has_title(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the title of a minister or ruler stands before a name."""
    before = sentence.tokens[mention.first : mention.head]
    return any(plain(word) in _STATELY and word.pos in {"NOUN", "PROPN"} for word in before)


def _is_of_party(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the party and state stand behind a name in brackets, as of members of the US Congress."""
    after = [word.text for word in sentence.tokens[mention.last : mention.last + 2]]
    return len(after) > 1 and after[0] == "(" and after[1].split("-")[0] in _PARTIES


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
