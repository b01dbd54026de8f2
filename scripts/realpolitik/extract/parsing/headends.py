"""What stands apart at the ends of a headline: "Lome hit - mayor", "Nato: Chad leader to meet".

In: the words of a parsed headline. Out: the same, the source behind a dash or colon hung beside the clause,
and the topic before a colon not as its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_DASHES: Final = frozenset({"-", "–", "—"})
_NAMING: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_VERBS: Final = frozenset({"VERB", "AUX"})
_LIVE: Final = "live"
_LONGEST: Final = 4
"""How many words the source or the topic has at most."""


def parted(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a headline with what stands apart at its ends hung beside its clause."""
    return _topic(_source(_labelled(words)))


def _labelled(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, the label of running news at the end as a noun: "Lome hit – politics live"."""
    mark = next((one for one in reversed(words) if _is_dash(one, words)), None)
    behind = () if mark is None else words[mark.index + 1 :]
    if not behind or behind[-1].lower != _LIVE or len(behind) > _LONGEST:
        return words
    root = next((one for one in words if one.dep == "ROOT"), None)
    if root is None or root in behind:
        return words
    label = {one.index: replace(one, pos="NOUN", tag="NN", entity="") for one in behind}
    return tuple(label.get(one.index, one) for one in words)


def _source(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Hang who says it beside what is said: "Lome hit - mayor"."""
    mark = next((one for one in reversed(words) if one.text == ":" or _is_dash(one, words)), None)
    behind = () if mark is None else words[mark.index + 1 :]
    if mark is None or not 0 < len(behind) <= _LONGEST or any(one.pos not in _NAMING for one in behind):
        return words
    before = words[: mark.index]
    root = next((one for one in before if one.dep == "ROOT" and one.pos in _VERBS), None)
    top = next((one for one in behind if one.head < mark.index), None)
    if root is None or top is None:
        return words
    last = behind[-1]
    fixed = {one.index: replace(one, dep="compound", head=last.index) for one in behind[:-1]}
    fixed[last.index] = replace(last, dep="dep", head=root.index)
    taken = [one for one in before if one.head > mark.index]
    for one in taken:
        is_top = one == taken[-1]
        dep, head = (top.dep, top.head) if is_top else (one.dep, taken[-1].index)
        fixed[one.index] = replace(one, dep=dep, head=head)
    return tuple(fixed.get(one.index, one) for one in words)


def _is_dash(mark: Token, words: Sequence[Token]) -> bool:
    """Tell whether a mark is a dash that stands free, unlike the one in "Secretary-General"."""
    near = words[max(0, mark.index - 1) : mark.index + 2]
    is_inside = mark.text in _DASHES and len(near) == len("x-x")
    return is_inside and near[0].span.end < mark.span.start and mark.span.end < near[2].span.start


def _topic(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Give a verb the subject behind a colon, not the topic before it: "Nato: Chad leader to meet"."""
    colon = next((one.index for one in words[: _LONGEST + 1] if one.text == ":"), 0)
    topic = next((one for one in words[:colon] if one.dep in {"nsubj", "nsubjpass", "ROOT"}), None)
    behind = words[colon + 1 :]
    subject = next((one for one in behind if topic and one.head == topic.index and one.dep == "appos"), None)
    if topic is None or subject is None or topic.pos in _VERBS:
        return words
    verb = words[topic.head] if topic.dep != "ROOT" else _planned(words, topic)
    if verb is None or verb.index < subject.index:
        return words
    fixed = {
        subject.index: replace(
            subject, dep="nsubjpass" if topic.dep == "nsubjpass" else "nsubj", head=verb.index
        ),
        topic.index: replace(topic, dep="dep", head=verb.index),
    }
    if topic.dep == "ROOT":
        fixed[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    return tuple(fixed.get(one.index, one) for one in words)


def _planned(words: Sequence[Token], topic: Token) -> Token | None:
    """Return the infinitive that is taken for a part of the topic: "Nato: Chad leader to meet"."""
    aids = {one.head for one in words if one.lower == "to" and one.dep == "aux"}
    below = (one for one in words if one.head == topic.index and one.dep in {"acl", "relcl"})
    return next((one for one in below if one.index in aids), None)
