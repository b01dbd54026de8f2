"""What somebody says, and who he is, hung by a parser on another word than it goes with.

In: the words of a parsed sentence. Out: the same, a gerund as the subject of what is said ("says arming Chad
is wise"), a verb beside a quotation as one of saying ("“We won”, he went on"), "by" behind what something
is called at the verb ("described as a “farce” by Chad"), and who is of a body or state as the one who speaks,
not what these own ("the head of Chad's army said").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import FINITE, Token
from realpolitik.extract.words.control import SAYING

_DESCRIBING: Final = frozenset(
    "describe brand condemn denounce dismiss hail label regard see view praise portray depict deride".split()
)
_THERE: Final = frozenset({"gathered", "assembled", "attending", "travelling", "traveling", "watching"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_SPEAKING_ON: Final = frozenset(
    "continue conclude begin start smile shrug sigh laugh counter volunteer offer fume vent".split()
)
"""Verbs that say something only beside what is quoted."""
_OPENING: Final = frozenset({'"', "“", "‘", "``", "'"})
_CLOSING: Final = frozenset({'"', "”", "’", "''", "'"})
_PLAINLY: Final = frozenset({"say", "tell", "add", "announce", "state", "argue", "claim", "insist"})
_OWNING: Final = frozenset({"GPE", "NORP", "ORG", "LOC"})
_OF_PERSONS: Final = frozenset(
    "office wife husband son daughter brother sister mother father aide spokesman spokeswoman spokesperson "
    "adviser advisor lawyer residence home death visit statement remark comment speech party".split()
)
"""Nouns of what belongs to somebody, be he of a state or not: "the mayor of Lome's office"."""


def uttered(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each at what it tells."""
    for read in (_according, _hearing, _by_whom, _gerund, _quoting, _of_body, _of_person, _going_on):
        for word in words:
            fixed = read(word, words)
            words = tuple(fixed.get(one.index, one) for one in words) if fixed else words
    return words


def _according(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a source on "according to", and who stands behind it as who speaks: "according to X, Y said"."""
    to = next(
        (one for one in words[: word.index] if one.lower == "to" and words[one.head].lower == "according"),
        None,
    )
    apart = next((one for one in words[word.index :] if one.head == word.index and one.dep == "appos"), None)
    if word.dep != "nsubj" or to is None or apart is None or words[word.index + 1].text != ",":
        return {}
    between = words[to.index + 1 : word.index]
    is_near = not any(one.pos in {"VERB", "AUX"} or one.text == "," for one in between)
    if not is_near or any(one.head == to.index and one.dep == "pobj" for one in words):
        return {}
    late = (one for one in words[apart.index :] if one.head == word.index and one.dep == "punct")
    return {
        **{one.index: replace(one, head=apart.index) for one in late},
        word.index: replace(word, dep="pobj", head=to.index),
        apart.index: replace(apart, dep="nsubj", head=word.head),
    }


def _hearing(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang who hears it on the verb, not in a clause of where he is: "she told voters gathered there"."""
    verb = words[word.head]
    is_there = (
        word.dep == "ccomp" and word.lower in _THERE and verb.lemma == "tell" and verb.index < word.index
    )
    own = [one for one in words if one.head == word.index] if is_there else []
    heard = next((one for one in own if one.dep == "nsubj" and one.index < word.index), None)
    if heard is None or any(one.dep in {"mark", "aux", "auxpass"} for one in own):
        return {}
    return {
        heard.index: replace(heard, dep="dobj", head=verb.index),
        word.index: replace(word, dep="acl", head=heard.index),
    }


def _by_whom(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang "by" behind a quotation on the verb in the passive: "dismissed as a “farce” by Chad"."""
    before = words[max(0, word.index - 1)]
    is_behind = before.text in _CLOSING or words[words[word.head].head].lower == "as"
    if word.lower != "by" or word.dep != "prep" or not is_behind:
        return {}
    passive = {one.head for one in words[: word.index] if one.dep == "auxpass"}
    passive |= {one.head for one in words[: word.index] if one.lower == "as" and _is_called(words[one.head])}
    agents = {one.head for one in words if one.dep == "agent"}
    verb = next((one for one in reversed(words[: word.index]) if one.index in passive), None)
    if verb is None or verb.index in agents or word.head == verb.index:
        return {}
    return {word.index: replace(word, dep="agent", head=verb.index)}


def _is_called(verb: Token) -> bool:
    """Tell whether a participle says what something is called: "Gaza, described as"."""
    return verb.tag == "VBN" and verb.dep == "acl" and verb.lemma in _DESCRIBING


def _of_person(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang the name behind "to" there, not who is of him on it: "an adviser to President Ann Lee"."""
    name = words[word.head]
    own = [one for one in words if one.head == word.index and one.lower == "to" and one.dep == "prep"]
    is_before = word.pos == "NOUN" and word.dep in {"nmod", "compound"} and name.pos == "PROPN"
    if not is_before or not own or not word.index < own[0].index < name.index:
        return {}
    inner = (
        one for one in words if one.head == own[0].index and one.dep == "pobj" and one.index < name.index
    )
    outer = (one for one in words if one.head == name.index and one.index < word.index)
    return {
        **{one.index: replace(one, dep="compound", head=name.index) for one in inner},
        **{one.index: replace(one, head=word.index) for one in outer},
        name.index: replace(name, dep="pobj", head=own[0].index),
        word.index: replace(word, dep=name.dep, head=word.index if name.head == name.index else name.head),
    }


def _going_on(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Join what would be to what somebody said, not to the saying: "said it was over, but it would help"."""
    verb = words[word.head]
    is_joined = word.dep == "conj" and verb.lemma in _PLAINLY and verb.tag in {"VBD", "VBN"}
    own = [one for one in words if one.head == word.index] if is_joined else []
    is_so = any(one.dep == "aux" and one.lower == "would" for one in own)
    if not is_so or word.lemma in SAYING or not any(one.dep in _SUBJECTS for one in own):
        return {}
    said = next((one for one in words if one.head == verb.index and one.dep == "ccomp"), None)
    is_between = said is not None and verb.index < said.index < word.index
    return {word.index: replace(word, head=said.index)} if said is not None and is_between else {}


def _gerund(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what is so below the verb of saying, and the gerund on it: "says arming Chad is wise"."""
    verb = words[word.head]
    is_taken = word.tag == "VBG" and word.dep in {"xcomp", "ccomp"} and verb.lemma in SAYING
    if (
        not is_taken
        or verb.index > word.index
        or any(one.head == word.index and one.dep in _SUBJECTS for one in words)
    ):
        return {}
    clause = next((one for one in words if one.head == word.index and one.dep == "ccomp"), None)
    own = [] if clause is None else [one for one in words if one.head == clause.index]
    named = next((one for one in own if one.dep == "nsubj" and one.index < (clause or word).index), None)
    if clause is None or named is None or any(one.dep == "mark" for one in own):
        return {}
    first = min([named.index, *(one.index for one in words if one.head == named.index)])
    if first != word.index + 1 or not _is_finite(clause, own):
        return {}
    return {
        word.index: replace(word, dep="csubj", head=clause.index),
        clause.index: replace(clause, dep="ccomp", head=verb.index),
        named.index: replace(named, dep="dobj", head=word.index),
    }


def _is_finite(clause: Token, own: Sequence[Token]) -> bool:
    return clause.tag in FINITE or any(one.dep == "aux" and one.tag in {*FINITE, "MD"} for one in own)


def _quoting(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a verb with somebody and a quotation right beside it as one of saying."""
    own = [one for one in words if one.head == word.index and one.index != word.index]
    subject = next((one for one in own if one.dep == "nsubj"), None)
    is_known = word.lemma in _SPEAKING_ON and word.tag in FINITE and subject is not None
    if not is_known or subject is None or any(one.dep in {"xcomp", "dobj"} for one in own):
        return {}
    first = min(_with(words, subject), key=lambda one: one.index).index
    before, after = words[max(0, first - 2) : first], words[word.index + 1 : word.index + 3]
    is_behind = (
        bool(before) and before[-1].text in _CLOSING | {","} and any(one.text in _CLOSING for one in before)
    )
    is_before = [one.text for one in after[:1]] in ([","], [":"]) and after[-1].text in _OPENING
    return {word.index: replace(word, lemma="add")} if is_behind or is_before else {}


def _with(words: Sequence[Token], noun: Token) -> list[Token]:
    return [noun, *(one for one in words if one.head == noun.index)]


def _of_body(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang what a state owns behind "of", and before it whoever is of it: "the head of Chad's army"."""
    owned = words[word.head]
    if word.dep != "poss" or word.index > owned.index or owned.lemma in _OF_PERSONS:
        return {}
    of = next((one for one in words if one.head == word.index and one.lower == "of"), None)
    state = next((one for one in words if of and one.head == of.index and one.dep == "pobj"), None)
    if of is None or state is None or state.entity not in _OWNING:
        return {}
    mark = next((one for one in words if one.head in {word.index, state.index} and one.dep == "case"), None)
    if mark is None or mark.index != state.index + 1:
        return {}
    late = (one for one in words if one.head == owned.index and one.dep in {"appos", "relcl", "acl"})
    return {
        **{one.index: replace(one, head=word.index) for one in late},
        mark.index: replace(mark, head=state.index),
        state.index: replace(state, dep="poss", head=owned.index),
        owned.index: replace(owned, dep="pobj", head=of.index),
        word.index: replace(
            word, dep=owned.dep, head=word.index if owned.head == owned.index else owned.head
        ),
    }
