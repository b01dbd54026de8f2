"""Who holds which post, as a title beside a name tells it: "President X", "X, the foreign minister of Y".

In: the mentions of a document. Out: for each place where a title stands one predication: a
tenure where the title is that of an office, which may be the article's own, else that the
person belongs to the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from realpolitik.extract.entities import Entity, Form, Mention, Mentions
from realpolitik.extract.frames.predication import Filler, Predication
from realpolitik.extract.gazetteer.offices import Offices, Tenure, known_title
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.mentions.collected import slug_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import HEADS, LEADERS, OFFICE_HEADS, RULING
from realpolitik.rdf.literals import Bounds
from realpolitik.rdf.names import term, thing, w3c
from realpolitik.rdf.terms import RDF_TYPE
from realpolitik.sources.register import Register
from realpolitik.sources.vocabulary import Vocabulary

_TENURE, _AFFILIATION, _PERSON = term("Tenure"), term("Affiliation"), term("Person")
_OFFICE, _ENDED = term("Office"), term("Ended")
_LABEL: Final = w3c("rdfs", "label")
_BODIES: Final = (term("PoliticalEntity"), term("Organization"))
_FORMER: Final = frozenset({"former", "ex", "ex-", "late", "then", "deposed", "ousted"})
_MEMBERS: Final = frozenset(
    "spokesman spokeswoman spokesperson member reporter correspondent journalist envoy analyst "
    "professor fellow researcher diplomat lawmaker senator congressman congresswoman representative rep "
    "sen deputy economist adviser advisor aide official officer commander ambassador presenter "
    "strategist fighter scientist".split()
)
"""Words by which somebody belongs to a body and holds no office of it."""
_LESSER: Final = frozenset({"deputy", "vice", "under", "assistant", "shadow", "junior"})
_FILLED: Final = 4
_NEAR: Final = 2
"""How many words may stand between a title and what belongs to it."""
_KNOWN: Final = frozenset(LEADERS.values()) | {"leader"}


@dataclass(frozen=True, slots=True)
class Posts:
    """Finds the posts that a document tells, by the offices that the register knows."""

    identifier: str
    mentions: Mentions
    offices: Offices
    register: Register
    vocabulary: Vocabulary
    day: Bounds | None
    minted: dict[str, tuple[Entity, NamedNode]] = field(default_factory=dict)

    def of(self, sentences: tuple[Sentence, ...]) -> Iterator[Predication]:
        """Yield what titles tell, in the order of the text."""
        for mention in self.mentions.found:
            found = self._post(sentences[mention.sentence], mention)
            if found is not None:
                yield found

    def declared(self) -> Iterator[Triple]:
        """Yield what declares the offices that the register does not know."""
        for entity, owner in self.minted.values():
            yield Triple(entity.iri, RDF_TYPE, _OFFICE)
            yield Triple(entity.iri, _LABEL, Literal(entity.label, language="en"))
            yield Triple(entity.iri, term("jurisdiction"), owner)

    def _post(self, sentence: Sentence, mention: Mention) -> Predication | None:
        if mention.others or mention.form is Form.PRONOUN or not self._is_named(mention):
            return None
        words = sentence.tokens[mention.first : mention.last]
        owner = self._owner(sentence, mention)
        title = _title(words, owner)
        if not title:
            return self._belonging(sentence, mention, words, owner)
        is_over = _is_former(words)
        office = self._office(mention, title, owner, is_over=is_over)
        if office is None:
            return None
        return self._told(
            sentence, mention, _TENURE, "officeHolder", ("office", office), is_over=_is_former(words)
        )

    def _is_named(self, mention: Mention) -> bool:
        """Tell whether a mention names a person, or stands beside the name."""
        if not self.vocabulary.fits(mention.entity.kinds, (_PERSON,)):
            return False
        return mention.form is Form.NAME or any(
            self._is_beside(mention, other) for other in self.mentions.found
        )

    def _is_beside(self, mention: Mention, other: Mention) -> bool:
        """Tell whether the name of whom a description means stands next to it."""
        is_name = other.form is Form.NAME and other.entity == mention.entity
        gap = max(other.first - mention.last, mention.first - other.last)
        return is_name and other.sentence == mention.sentence and gap <= _NEAR

    def _belonging(
        self, sentence: Sentence, mention: Mention, words: tuple[Token, ...], owner: Entity | None
    ) -> Predication | None:
        if owner is None or not any(word.lower in _MEMBERS for word in words):
            return None
        return self._told(
            sentence, mention, _AFFILIATION, "affiliate", ("body", owner), is_over=_is_former(words)
        )

    def _owner(self, sentence: Sentence, mention: Mention) -> Entity | None:
        """Return the state or body named in the title or right behind it."""
        for other in self.mentions.found:
            if other.sentence != sentence.number or other is mention:
                continue
            if not self.vocabulary.fits(other.entity.kinds, _BODIES):
                continue
            if mention.first <= other.first and other.last <= mention.last:
                return other.entity
            gap = [word.lower for word in sentence.tokens[mention.last : other.first]]
            if 0 < len(gap) <= _NEAR and gap[0] in {"of", "for"}:
                return other.entity
        return None

    def _office(self, mention: Mention, title: str, owner: Entity | None, *, is_over: bool) -> Entity | None:
        """Return the post of the register that a person is said to hold, or else the article's own."""
        served = self.offices.serving(mention.entity.iri, self.day) if not is_over else self._once(mention)
        wanted = RULING if title == "leader" else (title,)
        office = next((tenure.office for tenure in served if tenure.title in wanted), None)
        if office is None and title in HEADS and owner is not None:
            office = next((one.office for one in served if one.jurisdiction == owner.iri), None)
        if office is None and owner is not None:
            office = self.offices.named.get((owner.iri, title))
        if office is not None:
            label = self.register.facts.text(office, _LABEL) or title
            return Entity(office, label, self.register.classes[office])
        return None if owner is None else self._own(title, owner)

    def _once(self, mention: Mention) -> tuple[Tenure, ...]:
        return self.offices.by_person.get(mention.entity.iri, ())

    def _own(self, title: str, owner: Entity) -> Entity:
        label = f"{title} of {owner.label}"
        if label not in self.minted:
            iri = thing(f"{self.identifier}-office-{slug_of(label)}")
            self.minted[label] = Entity(iri, label, frozenset({_OFFICE}), True), owner.iri
        return self.minted[label][0]

    def _told(
        self,
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


def _title(words: tuple[Token, ...], owner: Entity | None) -> str:
    """Return the title among the words before a name, in the form by which titles are compared."""
    plain = [word.lower for word in words]
    heads = [index for index, word in enumerate(plain) if word in OFFICE_HEADS and word not in _MEMBERS]
    if not heads:
        return ""
    last = heads[-1] + 1
    for first in range(max(0, last - _FILLED), last):
        title = known_title(" ".join(plain[first:last]))
        if title in _KNOWN:
            lesser = plain[first - 1] if first else ""
            return f"{lesser} {title}" if lesser in _LESSER else title
    end = last + 1
    while (
        end < len(plain)
        and plain[last] in {"of", "for"}
        and words[end].pos in {"NOUN", "PROPN", "ADJ", "CCONJ"}
    ):
        end += 1
    longer = known_title(" ".join(plain[heads[-1] : end]))
    return longer if longer in _KNOWN else _plain(words[:last], owner)


def _plain(words: tuple[Token, ...], owner: Entity | None) -> str:
    """Return a title of several words without article, state and what else tells whose it is."""
    own = set(owner.label.lower().split()) if owner is not None else set()
    kept = [
        w.lower for w in words if w.pos in {"NOUN", "ADJ"} and w.lower not in own and w.lower not in _FORMER
    ]
    return " ".join(kept[-_FILLED:])


def _is_former(words: tuple[Token, ...]) -> bool:
    return any(word.lower in _FORMER for word in words)
