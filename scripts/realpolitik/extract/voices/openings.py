"""Who is about to be quoted: who does something before a quotation, in its sentence or the one before.

In: a sentence, and a quotation. Out: whoever does something there as the one who says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from realpolitik.extract.entities import Form
from realpolitik.extract.tokens import Sentence
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.issuers import ISSUED
from realpolitik.extract.voices.sources import Sources
from realpolitik.extract.voices.utterers import goes_on
from realpolitik.rdf.names import term
from realpolitik.text.article import Span

_ANSWERS: Final = frozenset("answer response reply verdict advice conclusion view take argument".split())
"""Nouns of what somebody says, whose he is."""
_QUOTES: Final = frozenset({'"', "“", "”", "‘", "’", "''", "``"})
_PERSON: Final = (term("Person"),)


@dataclass(frozen=True, slots=True)
class Openings:
    """Finds who is about to be quoted in the sentences of one document."""

    sources: Sources

    def acting(self, sentence: Sentence) -> Speech | None:
        """Return the person who does something in a sentence, whose words the next one quotes."""
        root = next(
            (word for word in sentence.tokens if word.head == word.index and word.pos == "VERB"), None
        )
        subject = None if root is None else sentence.child(root, "nsubj")
        if root is None or subject is None:
            return None
        found = tuple(self.sources.meant(sentence, subject))
        is_person = len(found) == 1 and self.sources.unnamed.vocabulary.fits(found[0][0].kinds, _PERSON)
        return Speech(root, subject, (subject,)) if is_person and found[0][1].form is Form.NAME else None

    def opening(self, sentence: Sentence, quotation: Span) -> Speech | None:
        """Return who does something before a quotation: "Lund took to the stage: …", "Lund continued, …"."""
        before = [word for word in sentence.tokens if word.span.end <= quotation.start]
        while before and before[-1].text in _QUOTES:
            before.pop()
        if [word.text for word in before[-1:]] != [":"] and not goes_on(before[-2:]):
            return None
        subject = next((word for word in before if word.dep == "nsubj"), before[0])
        owner = sentence.child(subject, "poss")
        speaker = owner if owner is not None and subject.lemma in _ANSWERS | ISSUED else subject
        is_known = any(True for _ in self.sources.meant(sentence, speaker))
        return Speech(sentence.head(subject), speaker, (speaker,)) if is_known else None
