"""Clauses that a parser hangs on the wrong word: subjects that are objects, verbs taken for participles.

In: the words of a parsed sentence. Out: the same, each below the word that it goes with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.parsing.doers import blamed_on, done_by, done_to, giver, had_with
from realpolitik.extract.tokens import FINITE, Token
from realpolitik.extract.words.control import ASKING, SAYING

_BEFORE: Final = frozenset({"det", "amod", "poss", "compound", "nmod"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_THINGS: Final = frozenset({"it", "this", "that", "what", "which", "there"})
_FULL: Final = frozenset({"dobj", "nsubjpass", "attr", "xcomp", "ccomp", "dative"})
"""What a verb has beside its subject that leaves no place for an object."""
_FAR: Final = 3
"""How far above a word the one may stand to which it is joined."""
_ANSWERING: Final = frozenset("accuse blame deny insist claim call denounce condemn reject dismiss".split())
_MEANWHILE: Final = frozenset({"after", "during", "following"})
_MEETINGS: Final = frozenset(
    "meet meeting talk summit visit trip call conversation interview briefing".split()
)
"""What somebody has with others, and speaks of when it is over."""
_AGREEING: Final = frozenset("discuss agree pledge vow promise commit reaffirm".split())
_THERE: Final = frozenset({"in", "at", "during"})
_THERE_DONE: Final = frozenset(
    "raise discuss address meet attend host hold speak sign announce present".split()
)
"""Verbs of what is done at meetings, which somebody may promise to do there."""
_SETTINGS: Final = frozenset(
    "briefing conference interview hearing meeting event rally summit statement speech letter post message "
    "ceremony forum session debate".split()
)
"""Where, or in what, somebody says something."""
Below = dict[int, list[Token]]


def reattached(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words, each below the one that it goes with."""
    below: Below = {}
    for word in tokens:
        below.setdefault(word.head, []).append(word)
    found = list(tokens)
    for word in tokens:
        for one in _hung(word, tokens, below):
            found[one.index] = one
    return tuple(found)


def _hung(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield the words, as they are, that are hung wrongly for the sake of a word."""
    if word.pos == "VERB":
        yield from _second(word, below)
    for read in _BY_DEP.get(word.dep, ()):
        yield from read(word, tokens, below)


def _met(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield behind what somebody says whom he met before as of the saying: "said it was over after talks"."""
    clause = tokens[word.head]
    verb = tokens[clause.head]
    is_said = clause.dep == "ccomp" and verb.lemma in SAYING and verb.index < clause.index < word.index
    if word.lower in _MEANWHILE and word.dep == "prep" and is_said:
        inner = below.get(word.index, [])
        if any(one.lemma in _MEETINGS and one.dep in {"pobj", "pcomp"} for one in inner):
            yield replace(word, head=verb.index)


def _agreed_there(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield where something is agreed as of the agreeing: "discussed reviving ties in a meeting"."""
    clause = tokens[word.head]
    verb = tokens[clause.head]
    is_agreed = clause.dep in {"xcomp", "pcomp", "dobj"} and verb.lemma in _AGREEING
    is_there = word.lower in _THERE and word.dep == "prep" and clause.index < word.index
    is_met = any(one.lemma in _MEETINGS and one.dep == "pobj" for one in below.get(word.index, []))
    if is_agreed and is_there and is_met and clause.lemma not in _THERE_DONE:
        yield replace(word, head=verb.index)


def _said_there(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield what somebody says, hung on where he says it, as of the saying: "said at a briefing that"."""
    noun = tokens[word.head]
    verb = tokens[tokens[noun.head].head]
    is_hung = word.dep in {"acl", "relcl"} and noun.dep == "pobj" and verb.lemma in SAYING
    own = below.get(word.index, [])
    told = next((one for one in own if one.dep in {"mark", "dobj"} and one.lower == "that"), None)
    is_told = told is not None and (told.dep == "mark" or noun.lemma in _SETTINGS)
    has_own = any(one.dep in _SUBJECTS and one.lower != "that" for one in own)
    is_open = not any(one.dep == "ccomp" for one in below.get(verb.index, []))
    if told is not None and is_hung and is_told and has_own and is_open and verb.index < noun.index:
        yield replace(word, dep="ccomp", head=verb.index)
        yield replace(told, dep="mark")


def _second(word: Token, below: Below) -> Iterator[Token]:
    """Yield the second subject of a verb, behind it, as its object: "Lume ousts Orlo"."""
    own = below.get(word.index, [])
    subjects = [one for one in own if one.dep == "nsubj"]
    is_bare = word.pos == "VERB" and not any(one.dep in _FULL for one in own)
    if is_bare and len(subjects) == len(("before", "behind")):
        first, second = subjects
        if first.index < word.index < second.index:
            yield replace(second, dep="dobj")


def _going_on(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield what goes on, which is taken for what somebody is, as the verb: "Lume is mediating between"."""
    verb = tokens[word.head]
    own = below.get(verb.index, [])
    is_taken = word.tag == "VBG" and word.dep in {"attr", "acomp"} and verb.lemma == "be"
    is_alone = not any(one.dep in _BEFORE for one in below.get(word.index, []))
    is_who = any(
        one.dep == "nsubj" and one.pos in {"PROPN", "PRON"} and one.lower not in _THINGS for one in own
    )
    if is_taken and is_alone and is_who:
        head = word.index if verb.head == verb.index else verb.head
        yield replace(word, dep=verb.dep, head=head)
        yield replace(verb, dep="aux", head=word.index)
        for one in own:
            if one.index not in {word.index, verb.index}:
                yield replace(one, head=word.index)


def _alone(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield the only finite verb as that of a sentence without one: "activists seeking X protested"."""
    root = next((one for one in tokens if one.head == one.index), word)
    own = below.get(word.index, [])
    is_told = word.tag in FINITE and word.dep in {"acl", "relcl"} and root.pos in {"NOUN", "PROPN"}
    if is_told and root.index < word.index and not any(one.dep in _SUBJECTS | {"mark"} for one in own):
        yield replace(word, dep="ROOT", head=word.index)
        yield replace(root, dep="nsubj", head=word.index)


def _meanwhile(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield a clause with "as" beside the verb that it goes with: "urged X to act as he warned of Y".

    What another says meanwhile is no part of what somebody says: "said it failed while Lume accused it".
    """
    own = below.get(word.index, [])
    is_beside = any(one.dep == "mark" and one.lower in {"as", "while"} for one in own)
    has_subject = any(one.dep in _SUBJECTS for one in own)
    if word.dep != "advcl" or not (is_beside and has_subject):
        return
    verb = tokens[word.head]
    while verb.dep == "xcomp" and any(
        one.lower == "to" for one in below.get(verb.index, []) if one.dep == "aux"
    ):
        verb = tokens[verb.head]
    above = tokens[verb.head]
    is_other = word.lemma in SAYING | _ANSWERING and verb.dep == "ccomp" and above.lemma in SAYING
    verb = above if is_other else verb
    if verb.index != word.head and verb.index < word.index:
        yield replace(word, head=verb.index)


def _reduced(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield the verb behind a participle that is taken for it: "the deal reached in May fell"."""
    verb = tokens[word.head]
    own = [one for one in below.get(verb.index, []) if one.index != verb.index]
    between = tokens[verb.index + 1 : word.index]
    noun = next((one for one in own if one.dep == "nsubj" and one.index < verb.index), None)
    is_bare = word.dep == "conj" and not any(one.dep in {"cc", "punct"} for one in between)
    is_taken = word.tag in FINITE and verb.tag == "VBD" and not any(one.dep in {"aux", "dobj"} for one in own)
    if (
        noun is None
        or not (is_bare and is_taken)
        or any(one.dep == "nsubj" for one in below.get(word.index, []))
    ):
        return
    yield replace(word, dep=verb.dep, head=word.index if verb.head == verb.index else verb.head)
    yield replace(verb, tag="VBN", dep="acl", head=noun.index)
    for one in own:
        if one.index <= noun.index or one.index > word.index:
            yield replace(one, head=word.index)


def _pressed(word: Token, tokens: Sequence[Token], _: Below) -> Iterator[Token]:
    """Yield a verb behind "and" taken for a quality of whom it asks: "met X and urged leaders to act"."""
    noun = tokens[word.head]
    other = tokens[noun.head]
    verb = tokens[other.head]
    is_behind = word.index > 0 and tokens[word.index - 1].dep == "cc" and word.dep == "amod"
    is_joined = noun.dep == "conj" and other.dep == "dobj" and verb.tag in FINITE
    if is_behind and is_joined and word.lemma in ASKING:
        yield replace(word, tag=verb.tag, dep="conj", head=verb.index)
        yield replace(noun, dep="dobj", head=word.index)
        yield replace(tokens[word.index - 1], head=verb.index)
        for one in tokens[noun.index + 1 :]:
            if one.head == verb.index and one.dep == "advcl" and one.tag == "VB":
                yield replace(one, dep="xcomp", head=word.index)


def _parallel(word: Token, tokens: Sequence[Token], _: Below) -> Iterator[Token]:
    """Yield a participle joined to an infinitive as joined to the participle above that, if there is one."""
    above = tokens[word.head]
    if not (word.tag == "VBG" and word.dep == "conj" and above.tag == "VB"):
        return
    for _step in range(_FAR):
        above = tokens[above.head]
        if above.tag == "VBG" and above.pos == "VERB" and above.index < word.index:
            yield replace(word, head=above.index)
            return


def _infinitive(word: Token, tokens: Sequence[Token], below: Below) -> Iterator[Token]:
    """Yield an infinitive taken for a part of its object as what is sought: "seeks to impeach president"."""
    noun = tokens[word.head]
    verb = tokens[noun.head]
    has_to = any(one.dep == "aux" and one.lower == "to" for one in below.get(word.index, []))
    if word.tag == "VB" and word.dep == "compound" and has_to and noun.dep == "dobj" and verb.pos == "VERB":
        yield replace(word, pos="VERB", dep="xcomp", head=verb.index)
        yield replace(noun, head=word.index)


_BY_DEP: Final[Mapping[str, tuple[Callable[[Token, Sequence[Token], Below], Iterator[Token]], ...]]] = (
    MappingProxyType(
        {
            "attr": (_going_on,),
            "acomp": (_going_on,),
            "acl": (_alone, _said_there),
            "relcl": (_said_there,),
            "advcl": (_meanwhile,),
            "conj": (_reduced, _parallel),
            "amod": (_pressed,),
            "compound": (_infinitive,),
            "prep": (_met, _agreed_there, giver, done_to, done_by, blamed_on, had_with),
        }
    )
)
"""What reads a word, by how it depends on another."""
