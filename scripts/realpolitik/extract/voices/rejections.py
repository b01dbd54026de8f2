"""What somebody denies of what was said before him: "accused Chad of arming rebels, a charge it denies".

In: a sentence. Out: each denial that stands behind what somebody says, with the word of saying.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.parsing.relatives import CHARGES
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.sayings import Sayings
from realpolitik.rdf.names import term

_BEHIND: Final = frozenset({",", "-", "–", "—"})
_DISMISSING: Final = frozenset({"contest", "dismiss", "dispute", "rebut", "refute", "reject"})
"""What somebody does with a charge that he denies."""
_NEGATIVE: Final = term("Negative")


@dataclass(frozen=True, slots=True)
class Rejections:
    """Finds the denials of one sentence."""

    sayings: Sayings

    @property
    def _sentence(self) -> Sentence:
        return self.sayings.sentence

    def found(self) -> Iterator[tuple[Speech, Token]]:
        """Yield who denies, in the order of the text, with the word by which another says what is denied."""
        for verb in self._sentence.tokens:
            speaker = self._speaker(verb)
            said = self._said(verb) if speaker is not None and self._denies(verb) else None
            if said is not None and speaker is not None:
                yield Speech(verb, self._meant(speaker, said), (speaker, verb)), said

    def _speaker(self, verb: Token) -> Token | None:
        """Return who denies a charge: "a charge Chad denies", "a charge denied by Chad"."""
        if verb.dep == "relcl":
            return self._sentence.child(verb, "nsubj")
        by = self._sentence.child(verb, "agent") if verb.dep == "acl" else None
        return None if by is None else self._sentence.child(by, "pobj")

    def _meant(self, speaker: Token, said: Token) -> Token:
        """Return who is accused, or of whom something is said, where a pronoun denies it."""
        clause = self._sentence.child(said, "ccomp") or said
        accused = self._sentence.child(said, "dobj") or self._sentence.child(clause, "nsubj", "nsubjpass")
        return accused if speaker.pos == "PRON" and accused is not None else speaker

    def _denies(self, verb: Token) -> bool:
        entry = self.sayings.said_by(verb)
        is_denial = verb.lemma in _DISMISSING or (entry is not None and entry.polarity == _NEGATIVE)
        return is_denial and self._sentence.child(verb, "neg") is None

    def _said(self, verb: Token) -> Token | None:
        """Return the word of saying above the charge that a verb denies, or above "which it denies"."""
        noun = self._sentence.head(verb)
        which = self._sentence.child(verb, "dobj")
        first = self._sentence.subtree(verb)[0]
        is_charge = noun.lemma in CHARGES
        is_alone = which is not None and which.lower == "which" and not is_charge
        start = first if is_alone else self._sentence.subtree(noun)[0]
        before = self._sentence.tokens[start.index - 1].text if start.index else ""
        if before not in _BEHIND or not (is_charge or is_alone):
            return None
        above = (word for word in self._sentence.above(noun) if self.sayings.said_by(word) is not None)
        return next(above, None)
