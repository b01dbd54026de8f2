"""Names that the register does not know: the article's own entities, typed and not linked.

In: a name as the parser sees it. Out: a mention of a local entity of the class that
the parser's kind and the words of the name tell; nothing for what is hardly a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from realpolitik.extract.entities import Form
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.ministries import ministry
from realpolitik.extract.mentions.name import Name
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.groups import COMPANY_ENDINGS, ORGANISATION_WORDS
from realpolitik.extract.words.names import NO_NAMES, OCCASIONS, STORMS
from realpolitik.extract.words.titles import OFFICE_HEADS

_KINDS = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Region",
    "FAC": "Facility",
    "NORP": "PersonGroup",
}
_NO_PART = ("ROOT", "dep", "appos", "amod", "npadvmod", "compound", "nmod")
_OF = frozenset({"of", "for", "on"})
_IN = frozenset({"in", "near", "outside", "around", "across", "throughout", "into"})
_TAKING = frozenset("retake recapture overrun besiege shell bombard encircle".split())
_FORCES = frozenset("force troop army rebel militant fighter insurgent soldier militia".split())
_MANY = frozenset("dozen hundred thousand million score number".split())
_SHIPS = frozenset({"USS", "HMS", "INS", "HMAS", "MV", "USNS"})
_OFFICES = frozenset(
    "state defense defence foreign interior justice finance treasury council house senate committee".split()
)
_SUMS = frozenset("million billion trillion dollar euro pound yen rouble ruble yuan rupee".split())
_LONGEST, _LONGEST_BODY, _SHORTEST = 6, 10, 3


def unknown(scene: Scene, found: Collected, local: Locals, place: int, name: Name) -> None:
    """Add the mention of an unknown name, where it is written as a name is."""
    sentence = scene.sentences[place]
    words = name.words(sentence)
    kind = _kind(scene, place, name, words)
    if (
        kind is None
        or _is_of_a_title(scene, place, words)
        or (len(words) == 1 and _joins_states(scene, words[0]))
        or not _is_written_as_a_name(words)
        or not _is_plausible(scene, place, words, kind)
    ):
        return
    known = ministry(scene, found, place, words)
    label = scene.article.text[words[0].span.start : words[-1].span.end]
    found.add(place, words, known or local.entity(label, kind), Form.NAME)


def _is_of_a_title(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    """Tell whether a word belongs to the title after it, as in "Defense Secretary"."""
    after = scene.sentences[place].tokens[words[-1].index + 1 : words[-1].index + 2]
    if len(words) == 1 and words[0].lower in _OFFICES:
        return True
    return len(words) == 1 and any(word.lower in OFFICE_HEADS and word.text[0].isupper() for word in after)


def _kind(scene: Scene, place: int, name: Name, words: Sequence[Token]) -> str | None:
    sentence = scene.sentences[place]
    if len(words) > 1 and words[0].text in _SHIPS:
        return "Ship"
    is_place = name.kind in {"ORG", "PERSON", "NORP"} and is_taken(sentence, words)
    if is_place or (name.kind == "PERSON" and is_in_place(sentence, words)):
        return "Place" if is_place or _is_a_person(scene, place, words) else None
    if name.kind == "ORG":
        return organisation_kind([word.lower for word in words])
    is_counted = sentence.child(words[-1], "nummod") is not None
    is_one = name.kind == "NORP" and words[-1].tag not in ("NNPS", "NNS") and not is_counted
    is_none = name.kind == "PERSON" and not _is_a_person(scene, place, words)
    if is_none or (is_one and not _are_many(scene, place, words)):
        return None
    return _KINDS.get(name.kind)


def _joins_states(scene: Scene, word: Token) -> bool:
    """Tell whether a hyphen joins two that are known to one word, as in "US-Mexico"."""
    parts = word.text.split("-")
    return len(parts) > 1 and all(part and scene.gazetteer.called(part) for part in parts)


def _is_a_person(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    if any(scene.gazetteer.called(word.text) for word in words):
        return False
    return len(words) > 1 or _is_single_person(scene.sentences[place], words[0])


def _is_single_person(sentence: Sentence, word: Token) -> bool:
    """Tell whether one word alone may name a person: without an article, and with a part in its sentence."""
    before = sentence.tokens[word.index - 1].lower if word.index else ""
    return before not in ("the", "a", "an") and word.dep not in _NO_PART


def _are_many(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    """Tell whether a people is counted: "thousands of Rohingya"."""
    sentence = scene.sentences[place]
    of = sentence.head(words[-1])
    return of.lower == "of" and sentence.head(of).lemma in _MANY


def is_taken(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether a name of one word is of what is done to by force to places alone: "retook Moba"."""
    last, above = words[-1], sentence.head(words[-1])
    if len(words) > 1 or last.dep not in {"dobj", "pobj", "nsubjpass"}:
        return False
    if above.lower != "of":
        return above.lemma in _TAKING and above.pos == "VERB"
    control = sentence.head(above)
    doers = sentence.children(sentence.head(control), "nsubj")
    return control.lemma == "control" and any(one.lemma in _FORCES for one in doers)


def is_in_place(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Tell whether a name stands where the name of a place does: after "in", "near" and the like."""
    before = sentence.tokens[words[0].index - 1] if words[0].index else None
    return before is not None and before.lower in _IN


def organisation_kind(words: Sequence[str]) -> str:
    """Return the class of an organisation that the words of its name tell, in small letters.

    >>> organisation_kind(["acme", "corp."]), organisation_kind(["ministry", "of", "truth"])
    ('Company', 'PublicBody')
    """
    if words[-1].rstrip(".") in COMPANY_ENDINGS and len(words) > 1:
        return "Company"
    return next(
        (ORGANISATION_WORDS[word] for word in reversed(words) if word in ORGANISATION_WORDS), "Organization"
    )


def _is_written_as_a_name(words: Sequence[Token]) -> bool:
    said = {word.lower for word in words}
    if said & STORMS or (words[-1].lower in OCCASIONS and not said & _OF):
        return False
    is_body = any(word.lower in ORGANISATION_WORDS for word in words)
    if (
        len(words) > (_LONGEST_BODY if is_body else _LONGEST)
        or not words[0].text[0].isupper()
        or not words[-1].text[0].isalnum()
    ):
        return False
    is_short = len(words[0].text) < _SHORTEST or words[0].text.endswith(".")
    if len(words) == 1 and (is_short or words[0].lower in NO_NAMES):
        return False
    if words[-1].lemma in _SUMS:
        return False
    return any(word.tag.startswith("NNP") for word in words) and not any(
        word.tag.startswith("VB") for word in words
    )


def _is_plausible(scene: Scene, place: int, words: Sequence[Token], kind: str) -> bool:
    """Tell whether capitals mean something here: in a headline every word has one."""
    if place not in scene.titled:
        return True
    return kind == "Ship" or is_elsewhere(scene, words)


def is_elsewhere(scene: Scene, words: Sequence[Token]) -> bool:
    """Tell whether a name stands in a sentence too that is no headline."""
    return any(_is_in(scene, place, words) for place in scene.having(words[0].text))


def _is_in(scene: Scene, place: int, words: Sequence[Token]) -> bool:
    if place in scene.titled:
        return False
    wanted = [word.text for word in words]
    texts = [word.text for word in scene.sentences[place].tokens]
    return any(texts[at : at + len(wanted)] == wanted for at in range(len(texts) - len(wanted) + 1))
