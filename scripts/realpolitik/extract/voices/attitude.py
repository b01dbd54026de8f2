"""How somebody is committed to what a clause says, as the words on the way to the root tell it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

AFFIRMS, CERTAIN, POSITIVE = term("Affirms"), term("Certain"), term("Positive")
_SURENESS: Final = tuple(map(term, ("Certain", "Probable", "Possible", "Unknown")))
_ENDS: Final = frozenset({"?", ".", "!", ";", ":", "–", "—", "|"})
"""Marks behind which a headline tells something else."""
_ASKING: Final = frozenset({"what", "who", "whom", "how", "why", "where", "when", "which", "whether", "if"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that decides the status, and of what kind it is, such as modal or negation."""

    kind: str
    word: Token


@dataclass(frozen=True, slots=True)
class Speech:
    """One step outward: a word of saying, who is its subject (None where nobody is named) and what marks it.

    `marks` are the words that name speaker and saying, without what is said.
    """

    word: Token
    speaker: Token | None
    marks: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Attitude:
    """Stance, polarity and certainty, with the cues, the conditions and the speakers from inside out.

    `silent` tells why nothing is to be claimed, where that is so; `realization` is
    none where the class and the tense decide.
    """

    stance: NamedNode = AFFIRMS
    polarity: NamedNode = POSITIVE
    certainty: NamedNode = CERTAIN
    realization: NamedNode | None = None
    cues: tuple[Cue, ...] = ()
    if_so: tuple[Token, ...] = ()
    unless: tuple[Token, ...] = ()
    speeches: tuple[Speech, ...] = ()
    silent: str = ""
    ways: tuple[Token, ...] = field(default=())
    """The words on the way to the root."""

    def less_sure(self, certainty: NamedNode | None) -> Attitude:
        """Return the attitude with the less sure of two certainties."""
        if certainty is None:
            return self
        return replace(self, certainty=max(self.certainty, certainty, key=_SURENESS.index))

    def cued(self, kind: str, word: Token) -> Attitude:
        """Return the attitude with one cue more."""
        return replace(self, cues=(*self.cues, Cue(kind, word)))

    def negated(self) -> Attitude:
        """Return the attitude with the opposite polarity."""
        other = term("Negative") if self.polarity == POSITIVE else POSITIVE
        return replace(self, polarity=other)

    def muted(self, why: str) -> Attitude:
        """Return the attitude of which nothing is to be claimed."""
        return replace(self, silent=self.silent or why)


def in_question(sentence: Sentence, word: Token) -> bool:
    """Tell whether what a word stands in ends as a question; a headline may tell something beside one."""
    tokens = sentence.tokens
    if sentence.segment.role is not SegmentRole.HEADLINE:
        return any(one.text == "?" for one in tokens[-3:])
    asked = [one.index for one in tokens[word.index :] if one.text == "?"]
    end = next((one for one in tokens[word.index :] if one.text in _ENDS), None)
    start = max((one.index + 1 for one in tokens[: word.index] if one.text in _ENDS), default=0)
    is_open = tokens[start].pos == "AUX" or tokens[start].tag in {"WP", "WRB", "WDT"}
    return bool(asked) and (is_open or (end is not None and end.text == "?"))


def asks(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause says what is asked or left open: "explained what they want"."""
    first = sentence.subtree(verb)[0]
    if first.lower == "what" and _is_what_was_said(sentence, verb, first):
        return False
    said = sentence.child(verb, "ccomp")
    if first.lower == "what" and said is not None and _is_what_was_said(sentence, said, first):
        return False
    governor = sentence.head(first)
    is_own = governor == verb or (governor.head == verb.index and governor.dep != "advcl")
    is_asking = first.lower in _ASKING and first.tag in {"WP", "WRB", "WDT", "IN"}
    above = sentence.head(verb)
    if first.tag in {"WDT", "WP"} and above.dep == "relcl" and first.index < above.index:
        return False
    return verb.dep == "ccomp" and is_asking and is_own


def _is_what_was_said(sentence: Sentence, verb: Token, what: Token) -> bool:
    """Tell whether a clause says what something is: "over what officials called, or said were, concerns"."""
    is_being = verb.lemma == "be" and sentence.child(verb, "attr", "acomp") not in {None, what}
    return is_being and what.index < sentence.head(verb).index < verb.index
