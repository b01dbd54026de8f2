"""Finite verbs that a parser leaves without the subject that stands before them.

In: the words of a parsed sentence. Out: the same, a noun taken for the object of "after" as who does what
the verb behind it tells ("after Chad last week said"), a name taken for a quality of the verb ("Lome fears
that"), a subject taken by the clause in between ("Orlo, then running for office, said"), one behind "whose",
and a verb in a row as joined to the first of them ("says A, thinks B").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.parsing.mending import at_tag, mended_by
from realpolitik.extract.tokens import FINITE, Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OPENING: Final = frozenset({"after", "as", "before", "since", "until", "while"})
"""Words that are prepositions too, before a clause."""
NOUNS: Final = frozenset({"NOUN", "PROPN"})
ADVERBIAL: Final = frozenset({"advmod", "npadvmod", "neg", "aux", "auxpass"})
_LOOSE: Final = frozenset({"advcl", "ccomp", "conj", "dep"})
"""What a parser makes of a verb whose subject it has lost."""
_COMPLETE: Final = frozenset({"ccomp", "dobj", "xcomp"})
_TRADING: Final = frozenset({"import", "export", "supply", "ship", "fund", "need", "use"})
_COUNTING: Final = frozenset({"CD", "DT", "PRP$", "$"})


def subjects_found(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each such verb with its subject."""
    return mended_by(_MENDS, words)


def children_of(words: Sequence[Token], word: Token) -> list[Token]:
    """Return what depends on a word."""
    return [one for one in words if one.head == word.index and one.index != word.index]


def is_bare(words: Sequence[Token], verb: Token) -> bool:
    """Tell whether a verb has no subject."""
    own = children_of(words, verb)
    return verb.pos == "VERB" and not any(one.dep in SUBJECTS | {"auxpass"} for one in own)


def _before(words: Sequence[Token], verb: Token) -> Token | None:
    """Return the word right before a verb, but for its adverbs and auxiliaries and what belongs to them."""
    at = verb.index - 1
    while at >= 0:
        word = words[at]
        near = word
        while near.head not in {verb.index, near.index} and near.head > at:
            near = words[near.head]
        if not (near.head == verb.index and near.dep in ADVERBIAL and near.index < verb.index):
            return word
        at -= 1
    return None


def _behind_opening(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give a verb the noun behind "after" and the like: "after Chad and Niger said they would"."""
    noun = _before(words, verb) if verb.dep in _LOOSE and is_bare(words, verb) else None
    while noun is not None and noun.dep == "conj" and noun.pos in NOUNS:
        noun = words[noun.head]
    if noun is None or noun.dep != "pobj" or noun.pos not in NOUNS or not _is_full(words, verb):
        return {}
    opening = words[noun.head]
    first = min(one.index for one in (noun, *children_of(words, noun)))
    if opening.lower not in OPENING or opening.index != first - 1:
        return {}
    return as_clause(words, opening, noun, verb)


def _is_full(words: Sequence[Token], verb: Token) -> bool:
    return any(one.dep in _COMPLETE and one.index > verb.index for one in children_of(words, verb))


def as_clause(words: Sequence[Token], opening: Token, noun: Token, verb: Token) -> Mapping[int, Token]:
    """Return a preposition, its noun and a verb as a clause of time beside the verb above."""
    above = opening.head if opening.head != verb.index else verb.head
    while words[above].pos not in {"VERB", "AUX"} and words[above].head not in {above, verb.index}:
        above = words[above].head
    return {
        opening.index: replace(opening, pos="SCONJ", tag="IN", dep="mark", head=verb.index),
        noun.index: replace(noun, dep="nsubj", head=verb.index),
        verb.index: replace(verb, pos="VERB", dep="advcl", head=above),
    }


def _taken_noun(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a verb taken for the noun behind "as", with its subject before it: "as Chad pledges weapons"."""
    opening = words[verb.head]
    before = words[verb.index - 1]
    is_taken = verb.dep == "pobj" and before.dep == "compound" and before.head == verb.index
    if not is_taken or before.pos not in NOUNS or opening.lower not in OPENING or not _is_full(words, verb):
        return {}
    return as_clause(words, opening, before, verb)


def _quality(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give a verb of saying the name at the beginning that was taken for its quality: "Lome fears that"."""
    if verb.index != 1 or not is_bare(words, verb):
        return {}
    name = words[0]
    is_taken = name.head == verb.index and name.dep in {"amod", "compound", "nmod", "advmod"}
    is_said = any(one.dep == "ccomp" for one in children_of(words, verb))
    if not (is_taken and is_said and name.text[:1].isupper()) or name.pos == "ADV":
        return {}
    return {name.index: replace(name, pos="PROPN", tag="NNP", dep="nsubj")}


def _in_between(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give a verb the subject that a participle between commas has taken: "Orlo, then running, said"."""
    if not is_bare(words, verb):
        return {}
    for clause in children_of(words, verb):
        if clause.dep != "advcl" or clause.tag not in {"VBG", "VBN"} or clause.index > verb.index:
            continue
        subject = next((one for one in children_of(words, clause) if one.dep == "nsubj"), None)
        if subject is not None and words[subject.index + 1].text == "," and _before(words, verb) is not None:
            return {subject.index: replace(subject, head=verb.index)}
    return {}


def _behind_participle(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read the finite verb behind a participle as the main one: "Orlo speaking to the council called it"."""
    root = next((one for one in words if one.head == one.index), verb)
    below = children_of(words, root)
    subject = next((one for one in below if one.dep == "nsubj" and one.index < root.index), None)
    is_participle = root.tag == "VBG" and not any(one.dep == "aux" for one in below)
    if verb.dep != "acl" or subject is None or not is_participle or not is_bare(words, verb):
        return {}
    if verb.index < root.index or not _is_full(words, verb):
        return {}
    return {
        verb.index: replace(verb, dep="ROOT", head=verb.index),
        subject.index: replace(subject, head=verb.index),
        root.index: replace(root, dep="acl", head=subject.index),
    }


def _whose(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Give a verb the noun behind "whose" before it: "Chad, whose minister, Idriss Orlo, had said"."""
    if verb.dep not in _LOOSE | {"ROOT"} or not is_bare(words, verb):
        return {}
    mark = next((one for one in reversed(words[: verb.index]) if one.lower == "whose"), None)
    noun = None if mark is None else words[mark.head]
    owner = None if noun is None else words[noun.head]
    if noun is None or owner is None or noun.dep != "appos" or owner.pos not in NOUNS:
        return {}
    between = words[noun.index + 1 : verb.index]
    if any(one.tag in FINITE and one.dep != "aux" for one in between):
        return {}
    return {
        **_main(words, verb, owner),
        noun.index: replace(noun, dep="nsubj", head=verb.index),
        verb.index: replace(verb, dep="relcl", head=owner.index),
    }


def _main(words: Sequence[Token], verb: Token, inside: Token) -> Mapping[int, Token]:
    """Return the clause in which a word stands as the main one, where the verb behind it was taken for it."""
    if verb.head != verb.index:
        return {}
    while inside.head != verb.index:
        inside = words[inside.head]
    ends = (one for one in children_of(words, verb) if one.index == len(words) - 1)
    return {
        inside.index: replace(inside, dep="ROOT", head=inside.index),
        **{one.index: replace(one, head=inside.index) for one in ends},
    }


def _in_row(verb: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join a verb behind a comma to the one before it of the same form: "says A, thinks B"."""
    if verb.index == 0 or words[verb.index - 1].text != "," or not is_bare(words, verb):
        return {}
    above = words[verb.head]
    is_below = verb.dep == "ccomp" and above.tag == verb.tag and above.index < verb.index
    if is_below and above.pos == "VERB" and _is_full(words[: verb.index], above):
        return {verb.index: replace(verb, dep="conj")}
    first = next((one for one in children_of(words, verb) if one.dep in {"parataxis", "ccomp"}), None)
    is_above = first is not None and first.index < verb.index and first.tag == verb.tag
    is_whole = first is not None and any(one.dep == "nsubj" for one in children_of(words, first))
    if first is None or not (is_above and is_whole and _is_full(words, verb)):
        return {}
    head = first.index if verb.head == verb.index else verb.head
    return {
        first.index: replace(first, dep=verb.dep, head=head),
        verb.index: replace(verb, dep="conj", head=first.index),
    }


def _taken_plural(noun: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a plural that is all of a sentence as its verb: "Hungary imports 80 percent of its gas"."""
    name, behind = words[noun.index - 1], words[noun.index + 1 : noun.index + 2]
    is_all = noun.dep == "ROOT" and noun.index > 0 and not any(one.tag in FINITE for one in words)
    is_named = name.head == noun.index and name.pos == "PROPN"
    if not (is_all and is_named and noun.lemma in _TRADING and any(one.tag in _COUNTING for one in behind)):
        return {}
    own = children_of(words, noun)
    told = next((one for one in own if one.index > noun.index and one.pos in NOUNS), None)
    before = (one for one in own if one.index < name.index)
    return {
        **{one.index: replace(one, head=name.index) for one in before},
        **({} if told is None else {told.index: replace(told, dep="dobj")}),
        name.index: replace(name, dep="nsubj"),
        noun.index: replace(noun, pos="VERB", tag="VBZ"),
    }


_OF_VERBS: Final = (
    *(_behind_opening, _taken_noun, _quality, _in_between),
    *(_behind_participle, _whose, _in_row),
)
_MENDS: Final = (*(at_tag(read, FINITE) for read in _OF_VERBS), at_tag(_taken_plural, {"NNS"}))
