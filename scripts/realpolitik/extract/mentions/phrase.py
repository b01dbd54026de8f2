"""A noun with what stands before and after it: whose it is, and what it says of somebody.

In: a noun of a sentence and the mentions found so far. Out: a `Phrase`: its words, the
mention of its owner ("Russian", "Japan's", "of Mali", "in Seoul") and the words between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.offices import known_title
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.titles import LEADERS, NOT_HOLDING
from realpolitik.rdf.names import term

_BEFORE = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "case", "punct", "npadvmod"})
_LONGEST_TAIL = 5
_OF = frozenset({"of", "for", "in", "from", "at", "to", "with"})
_POINTING = frozenset("the a an some this that these those any every each no all both another called".split())
_UNNAMING = ("PRP$", "WP$", "PDT", "CD")
_PARTING = (":", "|", ";")
_HYPHENS = ("-", "–")
_SIDES = frozenset({"pro", "anti", "non"})
_DEFINITE = frozenset({"the", "this", "that", "both", "its", "his", "her", "their"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `qualifiers` are its words before the noun but for articles and owner."""

    place: int
    noun: Token
    words: tuple[Token, ...]
    owner: Mention | None
    joint: str
    """The preposition that leads to the owner, or nothing."""
    qualifiers: tuple[Token, ...]
    is_definite: bool
    tail: tuple[Token, ...] = ()
    """The words after the noun that belong to a title, as in "secretary of state"."""

    @property
    def label(self) -> str:
        """The words without an article, as a name for whom they describe."""
        kept = [
            word
            for index, word in enumerate(self.words)
            if _joins(self.words[index + 1 : index + 3])
            or (word.lower not in _POINTING and word.tag not in _UNNAMING)
        ]
        kept = kept[1:] if kept and kept[0].text in _HYPHENS else kept
        return _joined(kept or list(self.words))

    @property
    def described(self) -> tuple[str, ...]:
        """The qualifiers, the noun and its tail in small letters."""
        return tuple(word.lower for word in (*self.qualifiers, self.noun, *self.tail))


def _joins(following: Sequence[Token]) -> bool:
    """Tell whether a number is joined to a word that is none, as in "five-storey"."""
    return len(following) > 1 and following[0].text in _HYPHENS and following[1].tag != "CD"


def _joined(words: list[Token]) -> str:
    text = ""
    for word, before in zip(words, [None, *words], strict=False):
        gap = "" if before is None or before.span.end == word.span.start else " "
        text += gap + word.text
    return text


def phrase(scene: Scene, found: Collected, place: int, noun: Token, *, by_pronoun: bool = False) -> Phrase:
    """Return the phrase of a noun; its owner may be a pronoun where that is asked for."""
    sentence = scene.sentences[place]
    first = _first(sentence, noun)
    before = sentence.tokens[first : noun.index]
    owner, joint = _owner_before(scene, found, place, before, noun, by_pronoun=by_pronoun), ""
    tail = _tail(sentence, noun)
    last = noun.index + 1 + len(tail)
    if owner is None:
        for preposition, mention in _owners_after(sentence, found, place, noun):
            if _may_own(scene, mention.entity, preposition.lower):
                owner, joint, last = mention, preposition.lower, mention.last
                break
    if owner is not None and not joint:
        first = max(first, _end_of_others(found, place, before, owner))
        first += sentence.tokens[first].tag == "POS"
        before = sentence.tokens[first : noun.index]
    owned = range(owner.first, owner.last) if owner is not None else range(0)
    qualifiers = tuple(
        word
        for word in before
        if word.index not in owned
        and word.dep not in ("det", "case", "punct")
        and word.tag not in ("POS", "CD")
    )
    qualifiers = (*_joined_before(sentence, first), *qualifiers)
    definite = owner is not None or any(word.lower in _DEFINITE for word in before)
    return Phrase(place, noun, sentence.tokens[first:last], owner, joint, qualifiers, definite, tail)


def _tail(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return the words after a noun that make a title with it."""
    after = sentence.tokens[noun.index + 1 : noun.index + 1 + _LONGEST_TAIL]
    for length in range(len(after), 1, -1):
        words = (noun, *after[:length])
        if (
            after[0].lower in ("of", "for")
            and known_title(" ".join(word.lower for word in words)) in LEADERS.values()
        ):
            return after[:length]
    return ()


def _first(sentence: Sentence, noun: Token) -> int:
    """Return where the words before a noun begin that belong to it."""
    belonging = {noun.index}
    stack = [noun]
    while stack:
        for child in sentence.children(stack.pop(), *_BEFORE):
            if child.index < noun.index:
                belonging.add(child.index)
                stack.append(child)
    first = noun.index
    while first - 1 in belonging and sentence.tokens[first - 1].text not in _PARTING:
        first -= 1
    if first < noun.index and sentence.tokens[first].dep in ("punct", "case"):
        first += 1
    return first


def _owner_before(
    scene: Scene,
    found: Collected,
    place: int,
    before: tuple[Token, ...],
    noun: Token,
    *,
    by_pronoun: bool,
) -> Mention | None:
    """Return the nearest owner before a noun; who is joined by a hyphen, as in "US-built", is none."""
    sentence = scene.sentences[place]
    near = [found.headed(place, word.index) for word in before]
    owners = [one for one in near if one is not None and one.last <= noun.index]
    owners = [one for one in owners if not _is_against(sentence, one) and _may_own(scene, one.entity)]
    if not by_pronoun:
        owners = [one for one in owners if one.form != Form.PRONOUN]
    free = [one for one in owners if sentence.tokens[one.last].text not in _HYPHENS]
    return free[-1] if free else None


def _is_against(sentence: Sentence, owner: Mention) -> bool:
    """Tell whether somebody is for or against one named, as in "the pro-US president"."""
    before = sentence.tokens[max(0, owner.first - 2) : owner.first]
    return len(before) > 1 and before[1].text in _HYPHENS and before[0].lower in _SIDES


def _joined_before(sentence: Sentence, first: int) -> tuple[Token, ...]:
    """Return the word that a hyphen joins to a phrase from before, as in "then-president"."""
    if first < len("x-") or sentence.tokens[first - 1].text not in _HYPHENS:
        return ()
    word = sentence.tokens[first - 2]
    return (word,) if word.lower in NOT_HOLDING else ()


def _end_of_others(found: Collected, place: int, before: tuple[Token, ...], owner: Mention) -> int:
    """Return where the last mention ends that stands before an owner, and is none of its phrase."""
    near = (found.headed(place, word.index) for word in before)
    return max((one.last for one in near if one is not None and one.last <= owner.first), default=0)


def _owners_after(
    sentence: Sentence, found: Collected, place: int, noun: Token
) -> Iterator[tuple[Token, Mention]]:
    for preposition in sentence.children(noun, "prep"):
        if preposition.lower not in _OF or preposition.index != noun.index + 1:
            continue
        for word in sentence.children(preposition, "pobj"):
            mention = found.headed(place, word.index)
            if mention is not None:
                yield preposition, mention


def _may_own(scene: Scene, entity: Entity, joint: str = "") -> bool:
    """Tell whether somebody may belong to another; who is with a person is not his."""
    is_beside = joint == "with" and scene.vocabulary.fits(entity.kinds, (term("Person"),))
    return not is_beside and scene.vocabulary.fits(entity.kinds, (term("Agent"), term("Place")))


def affiliation(scene: Scene, owner: Mention | None) -> Entity | None:
    """Return the agent to which an owner leads: itself, or the state whose capital it is."""
    if owner is None:
        return None
    if scene.vocabulary.fits(owner.entity.kinds, (term("Agent"),)):
        return owner.entity
    state = scene.gazetteer.capitals.get(owner.entity.iri)
    return None if state is None else scene.gazetteer.entities.get(state)
