"""Headlines whose verb a parser misses before an infinitive: "Chad to host", "vows to", "orders firms to".

In: a parsed headline, and what parses. Out: it as it is read with a plain verb in that place, or None; of
somebody "in Chad for talks" as visiting it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from realpolitik.extract.parsing.again import BEGINNING, NAMED, Again, bases, subjects
from realpolitik.extract.words.titles import HEADS, LEADERS, MINISTERS

_ORDERING: Final = frozenset(
    "order ask urge tell force allow press push want warn invite persuade permit compel encourage pressure "
    "help enable command direct instruct require beg implore authorise authorize".split()
)
"""Verbs behind which stand who is to do something, and what: "orders firms to leave"."""
_WILLING: Final = frozenset("vote plan move offer bid vow hope pledge promise aim attempt push claim".split())
"""Verbs that may be nouns, right behind which stands what somebody is to do: "Senate votes to end"."""
_PURPOSE: Final = frozenset({"to", "for", "amid", "ahead", "after", "as", "before"})
"""What stands behind the place in which a headline has somebody."""
_TITLES: Final = HEADS | MINISTERS | LEADERS.keys() | {"envoy"}
"""Who is somebody by himself, without a name behind it."""
_NAME: Final = 4
"""How many words name somebody at most, with a title."""
_VOWS: Final = frozenset({"vow", "pledge", "promise"})


def vowed(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "seek" for what is no noun in it: "Rebels vow to fight on"."""
    named = next((one for one in doc[1:-2] if one.lower_ in _VOWS and doc[one.i + 1].lower_ == "to"), None)
    if named is None or named.pos_ == "VERB" or doc[named.i + 2].tag_ != "VB":
        return None
    if not all(one.pos_ in NAMED | {"CCONJ", "INTJ"} or one.text == "," for one in doc[: named.i]):
        return None
    again = parse(doc.text[: named.idx].replace(",", " and") + "seek" + doc.text[named.idx + len(named) :])
    is_better = len(again) == len(doc) and again[named.i].dep_ == "ROOT" and again[named.i].pos_ == "VERB"
    return Again(again, {named.i: named.lower_}) if is_better and bool(subjects(again)) else None


def ordered(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "urges" for its verb: "Chad orders firms to leave"."""
    mark = next((word for word in doc[2:-1] if word.lower_ == "to" and doc[word.i + 1].tag_ == "VB"), None)
    if mark is None:
        return None
    told = ((word, lemma) for word in doc[1 : mark.i - 1] for lemma in bases(word.lower_))
    word, lemma = next(((one, lemma) for one, lemma in told if lemma in _ORDERING), (doc[mark.i - 1], ""))
    if not lemma:
        lemma = next((one for one in bases(word.lower_) if one in _WILLING), "")
    if not lemma or (word.pos_ == "VERB" and word.dep_ == "ROOT"):
        return None
    if not all(one.pos_ in BEGINNING for one in doc[: mark.i] if one.i != word.i):
        return None
    verb = ("urge" if lemma in _ORDERING else "want") + ("s" if word.lower_ != lemma else "")
    again = parse(f"{doc.text[: word.idx]}{verb}{doc.text[word.idx + len(word.text) :]}")
    is_better = len(again) == len(doc) and again[word.i].dep_ == "ROOT" and again[word.i].pos_ == "VERB"
    return Again(again, {word.i: lemma}) if is_better and bool(subjects(again)) else None


def planned(doc: Any, parse: Callable[[str], Any]) -> Again | None:
    """Return a headline as it is read with "will" for its "to": "Chad to host talks"."""
    mark = next((word for word in doc[1:-1] if word.lower_ == "to"), None)
    if mark is None or not all(word.pos_ in BEGINNING | {"CCONJ"} for word in doc[: mark.i]):
        return None
    verb = doc[mark.i + 1]
    if verb.tag_ != "VB" or (verb.dep_ == "ROOT" and verb in [one.head for one in subjects(doc)]):
        return None
    again = parse(f"{doc.text[: mark.idx]}will{doc.text[mark.idx + 2 :]}")
    is_better = len(again) == len(doc) and again[verb.i].dep_ == "ROOT" and bool(subjects(again))
    return Again(again, plan=mark.i) if is_better else None


def abroad(doc: Any, parse: Callable[[str], Any], is_person: Callable[[str], bool]) -> Again | None:
    """Return a headline as it is read with "enters" for its "in": "Modi in Chad for talks"."""
    mark = next((word for word in doc[1:-2] if word.lower_ == "in"), None)
    if mark is None or mark.i > _NAME:
        return None
    before = mark.nbor(-1)
    if before.ent_type_ != "PERSON" and before.lower_ not in _TITLES and not is_person(before.text):
        return None
    end = next((word for word in doc[mark.i + 1 :] if word.lower_ in _PURPOSE), None)
    places = doc[mark.i + 1 : end.i] if end is not None else ()
    is_alone = all(word.pos_ in NAMED or word.tag_ == "POS" for word in doc[: mark.i - 1])
    if not places or not is_alone or any(word.pos_ != "PROPN" for word in places):
        return None
    again = parse(f"{doc.text[: mark.idx]}enters{doc.text[mark.idx + 2 :]}")
    is_better = len(again) == len(doc) and again[mark.i].dep_ == "ROOT" and bool(subjects(again))
    return Again(again, {mark.i: "visit"}) if is_better else None
