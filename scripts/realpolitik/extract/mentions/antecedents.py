"""Whom a later word may mean: the mentions so far, by sentence, class and part in it.

In: the mentions found. Out: a frozen table that answers who was named before a word,
near it, as a subject, outside quotations.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Token
from realpolitik.rdf.names import term

SUBJECTS = ("nsubj", "nsubjpass")
_FAR_PARAGRAPHS = 2


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Mentions in the order of the text."""

    scene: Scene
    mentions: tuple[Mention, ...]
    _in_sentence: Mapping[int, Sequence[Mention]] = field(repr=False)
    _of_entity: Mapping[Entity, Sequence[Mention]] = field(repr=False)

    @classmethod
    def of(cls, scene: Scene, found: Collected) -> Antecedents:
        """Return the table of what was found."""
        mentions = tuple(found.ordered())
        in_sentence, of_entity = (
            defaultdict[int, list[Mention]](list),
            defaultdict[Entity, list[Mention]](list),
        )
        for mention in mentions:
            in_sentence[mention.sentence].append(mention)
            of_entity[mention.entity].append(mention)
        return cls(scene, mentions, in_sentence, of_entity)

    def within(self, place: int) -> Sequence[Mention]:
        """Return the mentions in a sentence, in the order of the text."""
        return self._in_sentence.get(place, ())

    def meaning(self, entity: Entity) -> Sequence[Mention]:
        """Return the mentions of an entity, in the order of the text."""
        return self._of_entity.get(entity, ())

    def before(
        self, place: int, token: int, kinds: Iterable[str], *, sentences: int | None = None
    ) -> Iterator[Mention]:
        """Yield, nearest first, the mentions before a word of these classes, at most some sentences back."""
        wanted = tuple(term(kind) for kind in kinds)
        until = bisect_right(self.mentions, place, key=_sentence)
        for mention in map(self.mentions.__getitem__, range(until - 1, -1, -1)):
            if sentences is not None and place - mention.sentence > sentences:
                return
            is_before = (mention.sentence, mention.last) <= (place, token)
            if is_before and self.scene.vocabulary.fits(mention.entity.kinds, wanted):
                yield mention

    def subjects(self, place: int, token: int, kinds: Iterable[str]) -> Iterator[Mention]:
        """Yield, nearest first, the subjects outside quotations of these classes, two paragraphs back."""
        now = self.scene.paragraphs[place]
        for mention in self.before(place, token, kinds):
            if now - self.scene.paragraphs[mention.sentence] > _FAR_PARAGRAPHS:
                return
            if self.is_subject(mention) and not self.scene.is_quoted(mention.sentence, mention.head):
                yield mention

    def headed(self, place: int, word: Token) -> Mention | None:
        """Return the mention whose head is this word of this sentence."""
        return next((one for one in self.within(place) if one.head == word.index), None)

    def is_subject(self, mention: Mention) -> bool:
        """Tell whether a mention is the subject of a clause, or joined to it."""
        return self.row(mention).dep in SUBJECTS

    def row(self, mention: Mention) -> Token:
        """Return the first word of the row of joined words that a mention is in."""
        sentence = self.scene.sentences[mention.sentence]
        word = sentence.tokens[mention.head]
        while word.dep in ("conj", "appos") and word.head != word.index:
            word = sentence.head(word)
        return word

    def only(self, mentions: Iterable[Mention]) -> Entity | None:
        """Return the one entity that some mentions mean, or None where they mean several or none."""
        meant = {mention.entity for mention in mentions}
        return meant.pop() if len(meant) == 1 else None


def _sentence(mention: Mention) -> int:
    return mention.sentence


def is_named(mention: Mention) -> bool:
    """Tell whether a mention names rather than describes or points."""
    return mention.form == Form.NAME
