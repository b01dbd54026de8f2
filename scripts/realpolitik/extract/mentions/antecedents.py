"""Whom a later word may mean: the mentions so far, by sentence, class and part in it.

In: the mentions found. Out: a frozen table that answers who was named before a word,
near it, as a subject, outside quotations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

    @classmethod
    def of(cls, scene: Scene, found: Collected) -> Antecedents:
        """Return the table of what was found."""
        return cls(scene, tuple(found.ordered()))

    def before(
        self, place: int, token: int, kinds: Iterable[str], *, sentences: int | None = None
    ) -> Iterator[Mention]:
        """Yield, nearest first, the mentions before a word of these classes, at most some sentences back."""
        wanted = tuple(term(kind) for kind in kinds)
        for mention in reversed(self.mentions):
            at = (mention.sentence, mention.last)
            near = sentences is None or place - mention.sentence <= sentences
            if at <= (place, token) and near and self.scene.vocabulary.fits(mention.entity.kinds, wanted):
                yield mention

    def subjects(self, place: int, token: int, kinds: Iterable[str]) -> Iterator[Mention]:
        """Yield, nearest first, the subjects outside quotations of these classes, two paragraphs back."""
        now = self.scene.paragraphs[place]
        for mention in self.before(place, token, kinds):
            is_near = now - self.scene.paragraphs[mention.sentence] <= _FAR_PARAGRAPHS
            if (
                is_near
                and self.is_subject(mention)
                and not self.scene.is_quoted(mention.sentence, mention.head)
            ):
                yield mention

    def headed(self, place: int, word: Token) -> Mention | None:
        """Return the mention whose head is this word of this sentence."""
        return next((one for one in self.mentions if (one.sentence, one.head) == (place, word.index)), None)

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


def is_named(mention: Mention) -> bool:
    """Tell whether a mention names rather than describes or points."""
    return mention.form == Form.NAME
