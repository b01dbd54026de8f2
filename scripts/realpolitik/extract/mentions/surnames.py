"""Mentions of persons by surname alone.

In: a sentence and the `Memory` of the article. Out: mentions in `Collected`, where a
surname means one person and is no part of a longer name.
"""

from __future__ import annotations

from collections.abc import Sequence

from realpolitik.extract.entities import Form
from realpolitik.extract.mentions import persons
from realpolitik.extract.mentions.addressed import is_titled
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.persons import Memory
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import SOURCES
from realpolitik.extract.words.titles import HONORIFICS, POST_HEADS
from realpolitik.text.article import SegmentRole

_TITLED = HONORIFICS | POST_HEADS | SOURCES


def surname_mentions(scene: Scene, recalled: Memory, found: Collected, place: int) -> None:
    """Add the surnames of a sentence that mean somebody."""
    sentence = scene.sentences[place]
    at = 0
    while at < len(sentence.tokens):
        length = next(
            (
                n
                for n in (3, 2, 1)
                if _add_surname(scene, recalled, found, place, sentence.tokens[at : at + n])
            ),
            1,
        )
        at += length


def _add_surname(
    scene: Scene, recalled: Memory, found: Collected, place: int, words: Sequence[Token]
) -> bool:
    sentence = scene.sentences[place]
    if not _may_be_surname(found, place, sentence, words):
        return False
    person = persons.by_surname(scene, recalled, sentence, words)
    is_else = _follows_given_name(sentence, words[0]) or _is_thing(sentence, words)
    is_else = person is not None and not person.is_local and is_else
    if person is None or is_else:
        return False
    return found.add(place, words, person, Form.NAME) is not None


def _may_be_surname(found: Collected, place: int, sentence: Sentence, words: Sequence[Token]) -> bool:
    last = words[-1]
    if (
        not last.text[0].isupper()
        or not words[0].text[0].isalnum()
        or any(found.covering(place, word.index) for word in words)
    ):
        return False
    if not (last.entity == "PERSON" or last.tag.startswith("NN") or last.index == 0):
        return False
    return not _continues_a_name(sentence, words) and not _follows_a_particle(sentence, words)


def _follows_given_name(sentence: Sentence, word: Token) -> bool:
    """Tell whether a given name that nobody known has stands before a surname: "Petr Novak"."""
    before = sentence.tokens[word.index - 1] if word.index else word
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    is_name = not is_title and before.pos == "PROPN" and before.text.istitle() and before.text.isalpha()
    is_below = before.dep == "compound" and before.head == word.index and before.index != word.index
    return is_name and is_below and before.lower not in _TITLED


def _is_thing(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether something is called so, by its article: "the Kagame sank a raft"."""
    before = sentence.tokens[words[0].index - 1].lower if words[0].index else ""
    return before == "the" and words[-1].dep not in {"compound", "nmod", "appos"}


def _follows_a_particle(sentence: Sentence, words: Sequence[Token]) -> bool:
    before = sentence.tokens[words[0].index - 1].lower if words[0].index else ""
    return before in persons.PARTICLES


def _continues_a_name(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether another part of a name stands right beside these words."""
    first, last = words[0], words[-1]
    if first.index and first.entity == "PERSON" and not first.begins and not is_titled(sentence, first):
        return sentence.tokens[first.index - 1].text[0].isupper()
    after = sentence.tokens[last.index + 1 : last.index + 2]
    return any(
        word.entity == "PERSON"
        and last.entity == "PERSON"
        and not word.begins
        and word.tag != "POS"
        and word.text[0].isupper()
        for word in after
    )
