"""Read who held which office: the Factbook's wordings of chiefs of state and heads of government.

In: one wording, such as `President Emmanuel MACRON (since 14 May 2017); note - …`.
Out: the title, the name with its surname, and the date of "since"; only of the first
person named, for deputies and representatives come after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from world.spelling import in_name_case, is_in_capitals, plain

_ASIDE = re.compile(r"\((?:or )?(?:Prime Minister[^)]*|SAC|ret\.|CNSP|Cap de Govern|KP|Ret\.|former[^)]*)\)")
_ENDS = re.compile(
    r"\s*(?:\(|;|,? (?:note\b|aka\b|also (?:known|spelled)\b|is\b|became\b|appointed\b|serves\b"
    r"|serving\b|elected\b|resigned\b)| - |/)"
)
_NOTICE = re.compile(r"Notification Statement: .*?(?:Interim President|president) of Venezuela(?: \+\+)?\s*")
_SINCE = re.compile(r"since (?:about |early |late |mid-)?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})")
_ROMAN = re.compile(r"[IVX]+")
_BEFORE_NAMES = frozenset(
    """acting interim transitional transition caretaker president prime minister king queen amir emir sultan
    chancellor premier taoiseach leader supreme pope prince grand duke emperor chairman chairperson chair head
    state affairs commission council sovereign federal executive presidential leadership taliban overall elect
    commander in-chief commander-in-chief co-prince coprince french chief governor chargé government
    designate prime-minister minister-designate president-elect prime-ministerial administrator crown gnu cnsp
    secretary foreign first vice regent privy ruler mayor speaker national co-vice""".split()
)
_STYLES = frozenset(
    """sir dr gen lt col maj brig capt sheikh shaykh shaikh mr mrs ms field marshal admiral general captain
    lord dame major sr brigadier ret prof archbishop cardinal ratu baron maj.gen lt.gen h.e hajji excellency
    presidents dato seri haji colonel air commodore rear honorable""".split()
)
_OF = frozenset(
    """and of the in on for republic islamic swiss confederation ministers government unity transition
    security libya federation council national state presidency command sudan sudanese safeguard
    safeguarding homeland
    house representatives armed forces military administration affairs central african minister finance
    interior defense coordination transitional sovereignty vatican city cabinet swiss""".split()
)


_FORMS = (
    ("%d %B %Y", "%Y-%m-%d"),
    ("%d %b %Y", "%Y-%m-%d"),
    ("%B %Y", "%Y-%m"),
    ("%b %Y", "%Y-%m"),
    ("%Y", "%Y"),
)
"""How the source writes dates, and the same as EDTF."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name in its order, with the words that the source marks as the surname."""

    name: str
    surname: str

    @property
    def key(self) -> str:
        """The letters of the surname alone, by which spellings of one person are told from another person."""
        return re.sub(r"[^a-z]", "", plain(self.surname or self.name).lower())


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is said to hold an office: under which title, and since when, as an EDTF date or empty."""

    title: str
    person: Person
    since: str


def holder(wording: str) -> Holder | None:
    """Return the first person of a wording; None where nobody is named."""
    told_of = _ASIDE.sub("", _NOTICE.sub("", wording)).strip()
    head = _ENDS.split(told_of, maxsplit=1)[0]
    title, words = _parted(head.replace("President President", "President").split())
    named = None if is_vacant(wording) else person(words)
    if named is None:
        return None
    told = _SINCE.search(told_of.split(";")[0])
    return Holder(" ".join(title), named, edtf(told[1]) if told else "")


def is_vacant(wording: str) -> bool:
    """Tell whether a wording says that nobody holds the office."""
    return "vacant" in wording.split(";", maxsplit=1)[0].lower()


def person(words: list[str]) -> Person | None:
    """Return the name that words spell, styles aside; None where they hold no name."""
    kept = [word.rstrip(",") for word in words if _bare(word) not in _STYLES]
    if not kept or not kept[0].lstrip("'‘’")[:1].isupper() or kept[0].lower() == "on":
        return None
    shown = [word if _is_number(place, word) else in_name_case(word) for place, word in enumerate(kept)]
    marked = [
        shown[place]
        for place, word in enumerate(kept)
        if is_in_capitals(word) and not _is_number(place, word)
    ]
    return Person(" ".join(shown), " ".join(marked))


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the words before a name, without styles, from the name."""
    title: list[str] = []
    for place, word in enumerate(words):
        small = _bare(word)
        if small in _STYLES:
            continue
        if is_in_capitals(word) and small not in ("gnu", "cnsp"):
            return title, words[place:]
        if small in _BEFORE_NAMES or (small in _OF and title):
            title.append(word.strip("(),"))
        else:
            return title, words[place:]
    return title, []


def _bare(word: str) -> str:
    return word.lower().strip(".,()")


def _is_number(place: int, word: str) -> bool:
    """Tell whether a word is the number of a monarch, and not a name such as XI."""
    return place > 0 and _ROMAN.fullmatch(word) is not None


def edtf(text: str) -> str:
    """Return a date such as `14 May 2017`, `May 2017` or `2017` as EDTF.

    >>> edtf("14 May 2017"), edtf("May 2017"), edtf("2017")
    ('2017-05-14', '2017-05', '2017')
    """
    for told, given in _FORMS:
        try:
            return datetime.strptime(text, told).strftime(given)
        except ValueError:
            continue
    raise ValueError(f"{text!r} is no date")
