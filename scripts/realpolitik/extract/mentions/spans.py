"""Where names stand in a sentence: those of the register, and those that the parser sees.

In: a `Scene` and one of its sentences. Out: ranges of words that do not overlap,
each with what the register knows of it, or with the kind that the parser gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from realpolitik.extract.entities import Form
from realpolitik.extract.gazetteer.entry import Match, Meaning
from realpolitik.extract.gazetteer.surface import pieces
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import BODIES, COMPANY_ENDINGS, FORCES, ORGANISATION_WORDS
from realpolitik.extract.words.names import AMBIGUOUS, COMMON, COMPASS
from realpolitik.extract.words.titles import HONORIFICS, OFFICE_HEADS
from realpolitik.rdf.names import term

_LOWER_PARTS = frozenset(
    "al el bin ibn de da di der den van von la le du dos das y ben abu of the and for".split()
)
_INITIAL = len("J.")
_FILIATION = frozenset({"bin", "ibn", "bint"})
_BODIES = frozenset({"ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_SIGNS = (
    COMPANY_ENDINGS
    | frozenset(ORGANISATION_WORDS)
    | frozenset(
        "bank university club association united fc daily fund council union federation foundation center "
        "centre "
        "exchange championship cup open prize awards festival school church museum airport".split()
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """A range of words that is a name; `kind` is what the parser calls it, or nothing."""

    first: int
    last: int
    meanings: tuple[Meaning, ...] = ()
    kind: str = ""

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return its words."""
        return sentence.tokens[self.first : self.last]

    def holds(self, other: Name) -> bool:
        """Tell whether another range lies within this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: Name) -> bool:
        """Tell whether two ranges have a word in common."""
        return self.first < other.last and other.first < self.last


def names(scene: Scene, place: int) -> tuple[Name, ...]:
    """Return the names of a sentence in the order of the text."""
    sentence = scene.sentences[place]
    seen = tuple(parsed(sentence))
    known: list[Name] = []
    for name in registered(scene, sentence):
        outer = next(
            (one for one in seen if one.holds(name) and one.last - one.first > name.last - name.first), None
        )
        if name.meanings and _stands(scene, place, name, outer) and not _goes_on(scene, sentence, name):
            known.append(name)
    free = [one for one in seen if not any(one.meets(name) for name in known)]
    return tuple(sorted((*known, *free), key=lambda one: one.first))


def _goes_on(scene: Scene, sentence: Sentence, name: Name) -> bool:
    """Tell whether the name of a person has more parts than the register knows, as after "bin"."""
    after = sentence.tokens[name.last : name.last + 1]
    is_person = scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("Person"),))
    return is_person and any(word.lower in _FILIATION for word in after)


def registered(scene: Scene, sentence: Sentence) -> Iterator[Name]:
    """Yield the longest names of the register in a sentence; a name without meanings only blocks."""
    words, owners = _pieces(sentence)
    at = 0
    while at < len(words):
        match = scene.gazetteer.match(words, at) if _begins(owners, at) else None
        if match is None or not _ends(owners, match.last) or _is_outrun(scene, words, match):
            at += 1
            continue
        if _is_counted(sentence, words, owners, match):
            at += 1
            continue
        meanings = tuple(one for one in match.meanings if one.holds(scene.day))
        yield Name(owners[match.first], owners[match.last - 1] + 1, meanings)
        at = match.last


def _is_counted(sentence: Sentence, words: Sequence[str], owners: Sequence[int], match: Match) -> bool:
    """Tell whether an article and a number look like the name of a type, as in "A 10-year-old"."""
    first, last = owners[match.first], owners[match.last - 1]
    return words[match.first] == "A" and sentence.tokens[first].text == "A" and first != last


def _is_outrun(scene: Scene, words: Sequence[str], match: Match) -> bool:
    """Tell whether a name that begins after an article reaches further than one that begins with it."""
    if words[match.first].lower() != "the" or match.last == match.first + 1:
        return False
    later = scene.gazetteer.match(words, match.first + 1)
    return later is not None and later.last > match.last


def _pieces(sentence: Sentence) -> tuple[list[str], list[int]]:
    words: list[str] = []
    owners: list[int] = []
    for token in sentence.tokens:
        for piece in pieces(token.text):
            words.append(piece)
            owners.append(token.index)
    return words, owners


def _begins(owners: Sequence[int], at: int) -> bool:
    return at == 0 or owners[at] != owners[at - 1]


def _ends(owners: Sequence[int], last: int) -> bool:
    return last == len(owners) or owners[last] != owners[last - 1]


def parsed(sentence: Sentence) -> Iterator[Name]:
    """Yield the names that the parser sees, without articles, titles and possessive marks."""
    start: int | None = None
    for word in (*sentence.tokens, None):
        if start is not None and (word is None or not word.entity or word.begins):
            kind = sentence.tokens[start].entity
            name = _trimmed(sentence, Name(start, word.index if word else len(sentence.tokens), kind=kind))
            if name is not None:
                yield name
            start = None
        if word is not None and word.entity and start is None:
            start = word.index


def _trimmed(sentence: Sentence, name: Name) -> Name | None:
    first, last = name.first, name.last
    if name.kind == "PERSON":
        marks = [word.index for word in sentence.tokens[first : last - 1] if word.tag == "POS"]
        first = marks[-1] + 1 if marks else first
        first -= _has_given_name_before(sentence, first)
    while first < last and _is_before_a_name(sentence.tokens[first], name.kind):
        first += 1
    while first < last and _is_after_a_name(sentence.tokens[last - 1]):
        last -= 1
    return replace(name, first=first, last=last) if first < last else None


def _has_given_name_before(sentence: Sentence, first: int) -> bool:
    """Tell whether a name begins with an initial and the given name stands before it."""
    if (
        first == 0
        or not sentence.tokens[first].text.endswith(".")
        or len(sentence.tokens[first].text) > _INITIAL
    ):
        return False
    before = sentence.tokens[first - 1]
    return before.tag == "NNP" and before.lower.rstrip(".") not in OFFICE_HEADS | HONORIFICS


def _is_before_a_name(word: Token, kind: str) -> bool:
    if word.lower in ("the", "a", "an") or not any(map(str.isalnum, word.text)):
        return True
    return kind == "PERSON" and word.lower.rstrip(".") in OFFICE_HEADS | HONORIFICS


def _is_after_a_name(word: Token) -> bool:
    return word.tag == "POS" or word.text in ("’s", "'s", "’") or not any(map(str.isalnum, word.text))


def _stands(scene: Scene, place: int, name: Name, outer: Name | None) -> bool:
    """Tell whether a name of the register is meant as such, and is no part of another name."""
    sentence = scene.sentences[place]
    if not _is_supported(scene, place, sentence, name):
        return False
    if outer is None or _follows(sentence, name, outer):
        return True
    if not (_is_of_land(scene, name.meanings[0]) or _is_part_of_a_person(scene, name, outer)):
        return True
    rest = [word for word in outer.words(sentence) if not name.first <= word.index < name.last]
    return _is_apart(scene, place, outer, rest)


def _is_part_of_a_person(scene: Scene, name: Name, outer: Name) -> bool:
    is_person = scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("Person"),))
    return outer.kind == "PERSON" and not is_person


def _is_apart(scene: Scene, place: int, outer: Name, rest: Sequence[Token]) -> bool:
    """Tell whether the rest of a longer name makes no other name with the part that is known."""
    if outer.kind in _PLACES or outer.kind == "PERSON":
        telling = OFFICE_HEADS if outer.kind == "PERSON" else COMPASS
        known = scene.gazetteer.surnamed([piece for word in rest for piece in pieces(word.text)])
        return bool(known) or any(word.lower in telling for word in rest) or not _are_proper(rest)
    if outer.kind not in _BODIES:
        return True
    signed = any(word.lower.rstrip(".") in _SIGNS for word in rest)
    return not signed if place in scene.titled else not (signed or _are_proper(rest))


def _follows(sentence: Sentence, name: Name, outer: Name) -> bool:
    """Tell whether what follows within a longer name belongs to this one: a body, force, or by `'s`."""
    if name.first != outer.first or name.last >= outer.last:
        return False
    after = sentence.tokens[name.last]
    final = sentence.tokens[outer.last - 1].lower
    return _is_after_a_name(after) or final in FORCES or final in BODIES or final == "department"


def _are_proper(words: Sequence[Token]) -> bool:
    named = [word for word in words if word.text[0].isalnum()]
    return bool(named) and all(word.text[0].isupper() or word.lower in _LOWER_PARTS for word in named)


def _is_of_land(scene: Scene, meaning: Meaning) -> bool:
    return scene.vocabulary.fits(
        meaning.entity.kinds, (term("PoliticalEntity"), term("Place"), term("Goods"))
    )


def _is_a_noun(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    """Tell whether words for goods are that, and no verb and no name."""
    last = words[-1]
    if len(words) == 1 and last.lower in COMMON:
        return False
    if place in scene.titled or words[0].index == 0 or not words[0].text[0].isupper():
        return last.tag.startswith("NN") or last.dep in ("compound", "amod")
    return len(words) > 1


def _is_supported(scene: Scene, place: int, sentence: Sentence, name: Name) -> bool:
    """Tell whether there is a sign beside the capital for a name that may be another word."""
    words = name.words(sentence)
    if name.meanings[0].words[0].islower() and scene.vocabulary.fits(
        name.meanings[0].entity.kinds, (term("Goods"),)
    ):
        return _is_a_noun(scene, place, words)
    if len(words) > 1 or words[0].lower not in AMBIGUOUS or name.meanings[0].words[0].islower():
        return True
    kind = words[0].entity
    if scene.vocabulary.fits(name.meanings[0].entity.kinds, (term("PoliticalEntity"), term("Place"))):
        return kind in ("GPE", "LOC", "NORP") or (kind != "PERSON" and name.meanings[0].form != Form.NAME)
    starts = place in scene.titled or words[0].index == 0
    return kind in ("ORG", "PRODUCT") or (not starts and kind == "" and words[0].tag == "NNP")
