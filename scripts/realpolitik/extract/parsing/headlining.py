"""Headlines that a parser misreads: "UK sanctions officials" without a verb, "Chad, Niger agree" of one.

In: a parsed headline, what parses, and what tells which words are verbs that speak of what happens. Out:
the headline as it is parsed when the word is written as a verb that nothing else is, or the comma as "and".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Final, TypeAlias

from realpolitik.extract.tokens import Token

Tells: TypeAlias = Callable[[str, frozenset[str]], bool]
"""Tells whether a verb, with some of the words of a headline, speaks of what happens."""

_WITH_OBJECT: Final = ("visits", "seek")
_WITHOUT: Final = ("goes", "go")
"""Stand in for a verb that may be a noun, of one and of many; nothing else is read in their places."""
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_NAMED: Final = frozenset({"PROPN", "ADJ", "NOUN"})
"""What names and titles are, also those of peoples: "Saudi, Iranian ministers"."""
_OWNERS: Final = frozenset({"NOUN", "PROPN"})
_BEGINNING: Final = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART"})
_AFTER: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
_MANY: Final = frozenset({"police", "people", "troops", "officials", "rebels"})
_VERBS: Final = frozenset({"VERB", "AUX"})
_DEEDS: Final = frozenset(
    "mull weigh eye halt stop start resume deny discuss propose oppose ban shun".split()
)
"""Verbs behind which a gerund says of what doing: "mulls sending"."""
_ORDERING: Final = frozenset(
    "order ask urge tell force allow press push want warn invite persuade permit compel encourage pressure "
    "help enable command direct instruct require beg implore authorise authorize".split()
)
"""Verbs behind which stand who is to do something, and what: "orders firms to leave"."""
_LATER: Final = frozenset({"as", "after", "while", "when", "before", "amid", "despite", "since", "until"})
"""Words with which a clause begins that stands beside what a headline tells first."""
_FINITE: Final = frozenset({"VBZ", "VBP", "VBD"})
_MAIN: Final = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl"})
_MOST: Final = 3
"""How many words of one headline are tried."""
_LONGEST: Final = 3
"""How many words the first name of two has."""


@dataclass(frozen=True, slots=True)
class Again:
    """A headline as it was parsed once more, and the base forms of the words that were written as others.

    `plan` is the place of a "to" that was read as "will".
    """

    doc: Any
    lemmas: Mapping[int, str] = field(default_factory=dict)
    plan: int | None = None

    def words(self, written: Sequence[Token], read: Sequence[Token]) -> tuple[Token, ...]:
        """Return the words as they are written, with the grammar of how they were read."""
        return tuple(
            replace(
                grammar,
                span=own.span,
                text=own.text,
                lemma=self.lemmas.get(own.index, own.lemma),
                pos=own.pos if own.index == self.plan else grammar.pos,
                tag=own.tag if own.index == self.plan else grammar.tag,
                entity="" if own.index in self.lemmas else own.entity,
                begins=own.begins,
            )
            for own, grammar in zip(written, read, strict=True)
        )


def read_again(
    doc: Any, parse: Callable[[str], Any], tells: Tells, is_name: Callable[[str], bool]
) -> Again | None:
    """Return a better reading of a headline, None where the first one stands."""
    comma = _comma(doc, is_name)
    if comma is not None:
        pair = parse(f"{doc.text[: comma.idx]} and{doc.text[comma.idx + 1 :]}")
        if len(pair) == len(doc):
            both = Again(pair) if _subjects(pair) else _with_verb(pair, parse, tells, is_name, is_many=True)
            if both is not None and _are_joined(both.doc, comma.i):
                return both
    return (
        _ordered(doc, parse)
        or _planned(doc, parse)
        or _listed(doc, parse)
        or _with_verb(doc, parse, tells, is_name, is_many=False)
    )


def _ordered(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "urges" for its verb: "Chad orders firms to leave"."""
    mark = next((word for word in doc[3:-1] if word.lower_ == "to" and doc[word.i + 1].tag_ == "VB"), None)
    before = () if mark is None else doc[1 : mark.i - 1]
    word = next((one for one in before if set(_bases(one.lower_)) & _ORDERING), None)
    if word is None or mark is None or (word.pos_ == "VERB" and word.dep_ == "ROOT"):
        return None
    if not all(one.pos_ in _BEGINNING for one in doc[: mark.i] if one.i != word.i):
        return None
    lemma = next(iter(sorted(set(_bases(word.lower_)) & _ORDERING)))
    verb = "urges" if word.lower_ != lemma else "urge"
    again = parse(f"{doc.text[: word.idx]}{verb}{doc.text[word.idx + len(word.text) :]}")
    is_better = len(again) == len(doc) and again[word.i].dep_ == "ROOT" and again[word.i].pos_ == "VERB"
    return Again(again, {word.i: lemma}) if is_better and bool(_subjects(again)) else None


def _planned(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "will" for its "to": "Chad to host talks"."""
    mark = next((word for word in doc[1:-1] if word.lower_ == "to"), None)
    if mark is None or not all(word.pos_ in _BEGINNING for word in doc[: mark.i]):
        return None
    verb = doc[mark.i + 1]
    if verb.tag_ != "VB" or (verb.dep_ == "ROOT" and verb in [one.head for one in _subjects(doc)]):
        return None
    again = parse(f"{doc.text[: mark.idx]}will{doc.text[mark.idx + 2 :]}")
    is_better = len(again) == len(doc) and again[verb.i].dep_ == "ROOT" and bool(_subjects(again))
    return Again(again, plan=mark.i) if is_better else None


def _listed(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "and" before its last verb: "Chad recalls envoy, shuts border"."""
    verb = next((word for word in doc[2:] if word.dep_ == "ROOT" and word.tag_ in _FINITE), None)
    mark = None if verb is None else doc[verb.i - 1]
    if verb is None or mark is None or mark.text != "," or not any(one.i < mark.i for one in verb.children):
        return None
    again = parse(f"{doc.text[: mark.idx]} and{doc.text[mark.idx + 1 :]}")
    is_better = len(again) == len(doc) and again[verb.i].dep_ == "conj" and again[verb.i].pos_ == "VERB"
    return Again(again) if is_better and bool(_subjects(again)) else None


def _comma(doc: Any, is_name: Callable[[str], bool]) -> Any:
    """Return the mark between the two names with which a headline begins, or None."""
    mark = next((word for word in doc if word.text == ","), None)
    if mark is None or not 0 < mark.i <= _LONGEST or mark.i + 1 == len(doc):
        return None
    is_between = all(
        doc[place].pos_ in _NAMED or is_name(doc[place].text) for place in (*range(mark.i), mark.i + 1)
    )
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
    doc: Any,
    parse: Callable[[str], Any],
    tells: Tells,
    is_name: Callable[[str], bool],
    *,
    is_many: bool,
) -> Again | None:
    """Return a headline that has no verb with a subject as it is read with one, or None."""
    if _is_sound(doc):
        return None
    for place, verb, lemma in islice(_verbs(doc, tells, is_name, is_many=is_many), _MOST):
        word = doc[place]
        again = parse(f"{doc.text[: word.idx]}{verb}{doc.text[word.idx + len(word.text) :]}")
        if len(again) == len(doc) and _is_verb(again[place], is_alone=verb in _WITHOUT):
            return Again(again, {place: lemma})
    return None


def _is_sound(doc: Any) -> bool:
    """Tell whether what a headline tells first has a verb, not only what stands behind "as" or a comma."""
    first = next((word.i for word in doc[1:] if word.lower_ in _LATER), len(doc))
    told = [word for word in _subjects(doc) if word.head.i < first and _is_main(word.head)]
    is_infinitive = any(word.tag_ == "VB" and word.dep_ in _MAIN for word in doc[:first])
    return is_infinitive or any(doc[word.head.i - 1].text != "," for word in told)


def _is_main(verb: Any) -> bool:
    return verb.dep_ in _MAIN and (verb.tag_ != "VBG" or any(word.dep_ == "aux" for word in verb.children))


def _verbs(
    doc: Any, tells: Tells, is_name: Callable[[str], bool], *, is_many: bool
) -> Iterator[tuple[int, str, str]]:
    """Yield the places of words that may be the verb, with what stands in for them and their base forms."""
    words = frozenset(form for word in doc for form in (word.lower_, word.lemma_.lower()))
    for word in doc[1:-1]:
        before, after = doc[word.i - 1], doc[word.i + 1]
        lemma = next((one for one in _bases(word.lower_) if tells(one, words)), None)
        is_behind = before.pos_ in _OWNERS or (before.i == 0 and is_name(before.text))
        is_doing = after.tag_ == "VBG" and lemma in _DEEDS
        has_object = after.pos_ in _AFTER or after.dep_ == "compound" or after.is_quote or is_doing
        is_alone = after.pos_ == "ADP" and all(one.pos_ in _BEGINNING for one in doc[1 : word.i])
        is_between = is_behind and (has_object or is_alone)
        verb = _agreeing(word.lower_, is_many=is_many or _is_many(before), has_object=has_object)
        if verb is not None and is_doing:
            verb = "considers" if verb.endswith("s") else "consider"
        if word.pos_ in _NOMINAL | _VERBS and is_between and lemma is not None and verb is not None:
            yield word.i, verb, lemma


def _is_many(noun: Any) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _MANY


def _agreeing(form: str, *, is_many: bool, has_object: bool) -> str | None:
    """Return the verb that stands in for a form behind its subject, None where they do not agree."""
    singular, plural = _WITH_OBJECT if has_object else _WITHOUT
    if form.endswith("s") and not form.endswith("ss"):
        return None if is_many else singular
    return plural if is_many else None


def _bases(form: str) -> tuple[str, ...]:
    if not form.endswith("s"):
        return (form,)
    return (form[:-1], form.removesuffix("es"), f"{form.removesuffix('ies')}y")


def _is_verb(word: Any, *, is_alone: bool) -> bool:
    """Tell whether a word was read as the verb between its subject and an object, or what goes with it."""
    deps = {child.dep_ for child in word.children}
    wanted = {"nsubj", "prep"} if is_alone else {"nsubj", "dobj"}
    is_whole = wanted <= deps or {"nsubj", "xcomp"} <= deps
    return word.pos_ == "VERB" and word.dep_ in {"ROOT", "ccomp"} and is_whole
