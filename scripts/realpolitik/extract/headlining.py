"""Headlines that a parser misreads: "UK sanctions officials" without a verb, "Chad, Niger agree" of one.

In: a parsed headline, what parses, and what tells which words are verbs that speak of what happens. Out:
the headline as it is parsed when the word is written as a verb that nothing else is, or the comma as "and".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Final

from realpolitik.extract.tokens import Token

_SINGULAR, _PLURAL = "visits", "visit"
"""Stand in for a verb that may be a noun; they have a subject and an object as it has."""
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_NAMED: Final = frozenset({"PROPN", "ADJ"})
"""What names are, also those of peoples: "Saudi, Iranian ministers"."""
_OWNERS: Final = frozenset({"NOUN", "PROPN"})
_AFTER: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
_MANY: Final = frozenset({"police", "people", "troops", "officials", "rebels"})
_VERBS: Final = frozenset({"VERB", "AUX"})
_DEEDS: Final = frozenset(
    "mull weigh eye halt stop start resume deny discuss propose oppose ban shun".split()
)
"""Verbs behind which a gerund says of what doing: "mulls sending"."""
_MOST: Final = 3
"""How many words of one headline are tried."""
_LONGEST: Final = 3
"""How many words the first name of two has."""


@dataclass(frozen=True, slots=True)
class Again:
    """A headline as it was parsed once more, and the base forms of the words that were written as others."""

    doc: Any
    lemmas: Mapping[int, str] = field(default_factory=dict)

    def words(self, written: Sequence[Token], read: Sequence[Token]) -> tuple[Token, ...]:
        """Return the words as they are written, with the grammar of how they were read."""
        return tuple(
            replace(
                grammar,
                span=own.span,
                text=own.text,
                lemma=self.lemmas.get(own.index, own.lemma),
                entity="" if own.index in self.lemmas else own.entity,
                begins=own.begins,
            )
            for own, grammar in zip(written, read, strict=True)
        )


def read_again(doc: Any, parse: Callable[[str], Any], tells: Callable[[str], bool]) -> Again | None:
    """Return a better reading of a headline, None where the first one stands."""
    comma = _comma(doc)
    if comma is not None:
        pair = parse(f"{doc.text[: comma.idx]} and{doc.text[comma.idx + 1 :]}")
        if len(pair) == len(doc):
            both = Again(pair) if _subjects(pair) else _with_verb(pair, parse, tells, is_many=True)
            if both is not None and _are_joined(both.doc, comma.i):
                return both
    return _with_verb(doc, parse, tells, is_many=False)


def _comma(doc: Any) -> Any:
    """Return the mark between the two names with which a headline begins, or None."""
    mark = next((word for word in doc if word.text == ","), None)
    if mark is None or not 0 < mark.i <= _LONGEST or mark.i + 1 == len(doc):
        return None
    is_between = all(doc[place].pos_ in _NAMED for place in (*range(mark.i), mark.i + 1))
    return mark if is_between and sum(word.text == "," for word in doc) == 1 else None


def _are_joined(doc: Any, place: int) -> bool:
    """Tell whether the words on both sides of a place are the two subjects of a verb, or say whose it is."""
    return any(
        word.i < place < joined.i
        for subject in _subjects(doc)
        for word in (subject, *subject.lefts)
        for joined in word.children
        if joined.dep_ == "conj"
    )


def _subjects(doc: Any) -> list[Any]:
    return [word for word in doc if word.dep_ in {"nsubj", "nsubjpass"} and word.head.pos_ in _VERBS]


def _with_verb(
    doc: Any, parse: Callable[[str], Any], tells: Callable[[str], bool], *, is_many: bool
) -> Again | None:
    """Return a headline that has no verb with a subject as it is read with one, or None."""
    if _subjects(doc) or any(word.tag_ == "VB" for word in doc):
        return None
    for place, verb, lemma in islice(_verbs(doc, tells, is_many=is_many), _MOST):
        word = doc[place]
        again = parse(f"{doc.text[: word.idx]}{verb}{doc.text[word.idx + len(word.text) :]}")
        if len(again) == len(doc) and _is_verb(again[place]):
            return Again(again, {place: lemma})
    return None


def _verbs(doc: Any, tells: Callable[[str], bool], *, is_many: bool) -> Iterator[tuple[int, str, str]]:
    """Yield the places of words that may be the verb, with what stands in for them and their base forms."""
    for word in doc[1:-1]:
        before, after = doc[word.i - 1], doc[word.i + 1]
        lemma = next((one for one in _bases(word.lower_) if tells(one)), None)
        is_doing = after.tag_ == "VBG" and lemma in _DEEDS
        is_between = before.pos_ in _OWNERS and (after.pos_ in _AFTER or is_doing)
        verb = _agreeing(word.lower_, is_many=is_many or _is_many(before))
        if verb is not None and is_doing:
            verb = "considers" if verb == _SINGULAR else "consider"
        if word.pos_ in _NOMINAL and is_between and lemma is not None and verb is not None:
            yield word.i, verb, lemma


def _is_many(noun: Any) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _MANY


def _agreeing(form: str, *, is_many: bool) -> str | None:
    """Return the verb that stands in for a form behind its subject, None where they do not agree."""
    if form.endswith("s") and not form.endswith("ss"):
        return None if is_many else _SINGULAR
    return _PLURAL if is_many else None


def _bases(form: str) -> tuple[str, ...]:
    if not form.endswith("s"):
        return (form,)
    return (form[:-1], form.removesuffix("es"), f"{form.removesuffix('ies')}y")


def _is_verb(word: Any) -> bool:
    """Tell whether a word was read as the verb between its subject and an object."""
    deps = {child.dep_ for child in word.children}
    is_whole = "nsubj" in deps and bool(deps & {"dobj", "xcomp"})
    return word.pos_ == "VERB" and word.dep_ in {"ROOT", "ccomp"} and is_whole
