"""Headlines that a parser misreads: "UK sanctions officials" without a verb, "Chad, Niger agree" of one.

In: a parsed headline, what parses, and what tells which words are verbs that speak of what happens. Out:
the headline as it is parsed when the word is written as a verb that nothing else is, or the comma as "and".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final, TypeAlias

from realpolitik.extract.parsing.again import BEGINNING, NAMED, VERBS, Again, bases, subjects
from realpolitik.extract.parsing.deeds import deeds
from realpolitik.extract.parsing.infinitives import abroad, ordered, planned, vowed
from realpolitik.extract.tokens import FINITE

Tells: TypeAlias = Callable[[str, frozenset[str]], bool]
"""Tells whether a verb, with some of the words of a headline, speaks of what happens."""

_WITH_OBJECT: Final = ("seeks", "seek")
_WITHOUT: Final = ("goes", "go")
"""Stand in for a verb that may be a noun, of one and of many; nothing else is read in their places."""
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_OWNERS: Final = frozenset({"NOUN", "PROPN"})
_AFTER: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"})
_QUALITIES: Final = frozenset({"record", "snap", "key", "top", "fresh", "rival"})
"""Words before a noun that say of what kind it is, and look like verbs or nouns themselves."""
_MANY: Final = frozenset({"police", "people", "troops", "officials", "rebels", "mps", "voters"})
_ADVERBIAL: Final = frozenset({"back"})
"""Verbs that look like adverbs: "voters back plan"."""
_DEEDS: Final = frozenset(
    "mull weigh eye halt stop start resume deny discuss propose oppose ban shun".split()
)
"""Verbs behind which a gerund says of what doing: "mulls sending"."""
_CHOSEN: Final = frozenset({"designate", "elect"})
"""What stands behind the title of who is to take it up."""
_OPENING: Final = BEGINNING | {"CCONJ"}
_LATER: Final = frozenset({"as", "after", "while", "when", "before", "amid", "despite", "since", "until"})
"""Words with which a clause begins that stands beside what a headline tells first."""
_MAIN: Final = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl"})
_MOST: Final = 3
"""How many words of one headline are tried."""
_LONGEST: Final = 3
"""How many words the first name of two has."""
_ARMS: Final = frozenset("missile missiles rocket rockets drone drones warship warships troop troops".split())
_DONE_WITH_ARMS: Final = frozenset({"strikes", "attacks", "raids", "shots"})
"""Nouns that a parser takes for verbs behind one that it takes for a noun: "Chad fires missile over Mali"."""
_PAIR: Final = 5
"""How many words two names that are joined have before the second one ends."""


def read_again(
    doc: Any,
    parse: Callable[[str], Any],
    tells: Tells,
    is_name: Callable[[str], bool],
    is_person: Callable[[str], bool],
) -> Again | None:
    """Return a better reading of a headline, None where the first one stands."""
    comma, sworn = _comma(doc, is_name), vowed(doc, parse)
    if comma is not None and sworn is None:
        pair = parse(f"{doc.text[: comma.idx]} and{doc.text[comma.idx + 1 :]}")
        if len(pair) == len(doc):
            both = planned(pair, parse) or (Again(pair) if subjects(pair) else None)
            both = both or _with_verb(pair, parse, tells, is_name, is_many=True)
            if both is not None and _are_joined(both.doc, comma.i):
                return both
    return (
        sworn
        or abroad(doc, parse, is_person)
        or deeds(doc, parse)
        or ordered(doc, parse)
        or planned(doc, parse)
        or _listed(doc, parse)
        or _qualified(doc, parse, tells)
        or _with_verb(doc, parse, tells, is_name, is_many=False)
    )


def _qualified(doc: Any, parse: Callable[[str], Any], tells: Tells) -> Again | None:
    """Return a headline as it is read with an adjective for what looks like a verb: "calls snap election"."""
    word = next((one for one in doc[2:-1] if one.lower_ in _QUALITIES and one.pos_ != "ADJ"), None)
    if word is None:
        return None
    verb, forms = doc[word.i - 1], frozenset(form for one in doc for form in (one.lower_, one.lemma_.lower()))
    lemma = next((one for one in bases(verb.lower_) if tells(one, forms)), None)
    is_read = verb.pos_ == "VERB" and word.dep_ in {"amod", "compound"}
    if lemma is None or lemma == verb.lower_ or is_read:
        return None
    again = parse(f"{doc.text[: verb.idx]}seeks large{doc.text[word.idx + len(word.text) :]}")
    is_before = len(again) == len(doc) and again[word.i + 1].pos_ in _NOMINAL
    if not is_before or not _is_verb(again[verb.i], is_alone=False):
        return None
    return Again(again, {verb.i: lemma, word.i: word.lower_})


def _listed(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "and" before its last verb: "Chad recalls envoy, shuts border"."""
    verb = next((word for word in doc[2:] if word.dep_ == "ROOT" and word.tag_ in FINITE), None)
    mark = None if verb is None else doc[verb.i - 1]
    if verb is None or mark is None or mark.text != "," or not any(one.i < mark.i for one in verb.children):
        return None
    again = parse(f"{doc.text[: mark.idx]} and{doc.text[mark.idx + 1 :]}")
    is_better = len(again) == len(doc) and again[verb.i].dep_ == "conj" and again[verb.i].pos_ == "VERB"
    return Again(again) if is_better and bool(subjects(again)) else None


def _comma(doc: Any, is_name: Callable[[str], bool]) -> Any:
    """Return the mark between the two names with which a headline begins, or None."""
    mark = next((word for word in doc if word.text == ","), None)
    if mark is None or not 0 < mark.i <= _LONGEST or mark.i + 1 == len(doc):
        return None
    is_between = all(
        doc[place].pos_ in NAMED or doc[place].tag_ == "POS" or is_name(doc[place].text)
        for place in (*range(mark.i), mark.i + 1)
    )
    return mark if is_between and sum(word.text == "," for word in doc) == 1 else None


def _are_joined(doc: Any, place: int) -> bool:
    """Tell whether the words on both sides of a place are the two subjects of a verb, or say whose it is."""
    return any(
        word.i < place < joined.i
        for subject in subjects(doc)
        for word in (subject, *subject.lefts)
        for joined in word.children
        if joined.dep_ == "conj"
    )


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
    told = [word for word in subjects(doc) if word.head.i < first and _is_main(word.head)]
    told = [word for word in told if not _is_arm(word.head)]
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
        lemma = next((one for one in bases(word.lower_) if tells(one, words)), None)
        is_behind = (
            before.pos_ in _OWNERS
            or before.lower_ in _CHOSEN
            or (before.i == 0 and (is_name(before.text) or before.lower_ in _MANY))
        )
        is_doing = after.tag_ == "VBG" and lemma in _DEEDS
        has_object = (
            after.pos_ in _AFTER or _is_arm(after) or after.dep_ == "compound" or after.is_quote or is_doing
        )
        is_alone = after.pos_ == "ADP" and all(one.pos_ in _OPENING for one in doc[1 : word.i])
        is_people = word.lower_ == "forces" and before.pos_ == "ADJ"
        is_between = is_behind and not is_people and (has_object or is_alone)
        verb = _agreeing(
            word.lower_, is_many=is_many or _is_many(before) or _is_pair(doc, before), has_object=has_object
        )
        if verb is not None and is_doing:
            verb = "considers" if verb.endswith("s") else "consider"
        may_be_verb = word.pos_ in _NOMINAL | VERBS or word.lower_ in _ADVERBIAL
        if may_be_verb and is_between and lemma is not None and verb is not None:
            yield word.i, verb, lemma


def _is_arm(word: Any) -> bool:
    """Tell whether a word that may be read as a verb names arms, or at the end what is done with them."""
    is_last = word.i + 1 == len(word.doc)
    return word.lower_ in _ARMS or (is_last and word.lower_ in _DONE_WITH_ARMS)


def _is_many(noun: Any) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _MANY


def _is_pair(doc: Any, last: Any) -> bool:
    """Tell whether a headline begins with two names joined by "and", the second of which this is."""
    first = next((word.i for word in doc[1 : last.i] if word.lower_ in {"and", "&"}), None)
    names = (*doc[: first or 0], *doc[(first or 0) + 1 : last.i + 1])
    return first is not None and last.i <= _PAIR and all(one.pos_ in NAMED for one in names)


def _agreeing(form: str, *, is_many: bool, has_object: bool) -> str | None:
    """Return the verb that stands in for a form behind its subject, None where they do not agree."""
    singular, plural = _WITH_OBJECT if has_object else _WITHOUT
    if form.endswith("s") and not form.endswith("ss"):
        return None if is_many else singular
    return plural if is_many else None


def _is_verb(word: Any, *, is_alone: bool) -> bool:
    """Tell whether a word was read as the verb between its subject and an object, or what goes with it."""
    deps = {child.dep_ for child in word.children}
    wanted = {"nsubj", "prep"} if is_alone else {"nsubj", "dobj"}
    is_whole = wanted <= deps or {"nsubj", "xcomp"} <= deps
    return word.pos_ == "VERB" and word.dep_ in {"ROOT", "ccomp"} and is_whole
