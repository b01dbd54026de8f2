"""Words that a parser takes for another kind of word, where the grammar leaves one reading alone.

In: the words of a parsed sentence. Out: the same: a day behind "on" as when something is done and no part of
the name behind it ("On Tuesday Chadian troops left"), a verb behind a name in a relative clause as the verb
("a charge Lome rejects"), a gerund with its object ("denied funding rebels"), the one finite verb behind a
relative clause as the main one ("Chad, which sent troops to help, voiced regret"), the subject of a verb as a
noun ("Chad strike on Niger draws"), a name before a lone apostrophe as an owner ("to Hamas' attack"), and
whom somebody declares persona non grata as the object of that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from realpolitik.extract.parsing.mending import at_dep, at_lemma, at_tag, at_word, mended_by
from realpolitik.extract.parsing.relatives import CHARGES
from realpolitik.extract.parsing.subjectless import NOUNS, SUBJECTS, children_of
from realpolitik.extract.tokens import FINITE, Token
from realpolitik.extract.words.calendar import MONTHS, WEEKDAYS

_DATING: Final = frozenset({"on", "in", "since", "by", "until", "before", "after"})
_MEASURES: Final = frozenset("minutes hours days weeks months years".split())
_SPANS: Final = frozenset("minute hour day week month year time".split())
_BEHIND: Final = frozenset({"after", "before", "ahead", "since"})
_PARTS: Final = frozenset({"compound", "nmod"})
_GOVERNING: Final = frozenset(
    "deny admit begin start stop resume halt suspend cease consider continue avoid".split()
)
"""Verbs of which a gerund tells what is done or not."""
_GERUNDS: Final = MappingProxyType(
    {
        "shipping": "ship",
        "financing": "finance",
        "smuggling": "smuggle",
        "stockpiling": "stockpile",
        **{f"{verb}ing": verb for verb in "arm back bomb build fund harbour shell supply test train".split()},
    }
)
"""Gerunds that are read as part of the noun behind them, with their verbs."""
_APOSTROPHES: Final = frozenset({"'", "’"})
_OPENING: Final = frozenset({"‘", "'", "`"})
_LATIN: Final = ("non", "grata")


def reread(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each as what it is."""
    return mended_by(_MENDS, words, afresh=True)


def _day(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a day on "on" where it was taken for part of the name behind it."""
    before = words[word.index - 1] if word.index else word
    is_day = word.lower in WEEKDAYS + MONTHS
    is_part = is_day and word.dep in _PARTS and words[word.head].index > word.index
    if (
        not is_part
        or before.lower not in _DATING
        or any(one.dep == "pobj" for one in children_of(words, before))
    ):
        return {}
    return {word.index: replace(word, dep="pobj", head=before.index)}


def _days_after(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang a name on the verb whose object "days after" behind it was taken for: "hosts Orlo days after"."""
    name, after = words[word.index - 1], words[word.index + 1 : word.index + 2]
    verb = words[word.head]
    is_measure = word.lower in _MEASURES and word.dep in {"dobj", "pobj"} and word.head == name.index - 1
    is_named = name.head == word.index and name.dep in _PARTS and name.pos == "PROPN"
    if not (is_measure and is_named and after and after[0].lower in _BEHIND):
        return {}
    return {
        name.index: replace(name, dep=word.dep, head=verb.index),
        word.index: replace(word, dep="npadvmod", head=after[0].index),
    }


def _behind_particle(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a name right behind the particle of a verb as its object: "sounded out Chad about a loan"."""
    verb, before = words[word.head], words[word.index - 1] if word.index else word
    is_astray = word.dep == "npadvmod" and word.pos == "PROPN" and word.lower not in WEEKDAYS + MONTHS
    is_behind = before.dep == "prt" and before.head == verb.index
    if not is_astray or not is_behind or any(one.dep == "dobj" for one in children_of(words, verb)):
        return {}
    return {word.index: replace(word, dep="dobj")}


def _before_verb(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a noun with its owner before a verb without a subject as that: "Chad's cabinet voiced alarm"."""
    verb = words[word.head]
    own = children_of(words, verb)
    owners = [
        one for one in (*children_of(words, word), *own) if one.dep == "poss" and one.index < word.index
    ]
    is_open = verb.tag in FINITE and not any(one.dep in SUBJECTS or one.dep == "expl" for one in own)
    is_doer = word.pos == "NOUN" and word.lower not in _SPANS and verb.index == word.index + 1
    if not (owners and is_open and is_doer) or owners[0].lower in WEEKDAYS + MONTHS:
        return {}
    owner = replace(owners[0], head=word.index)
    return {word.index: replace(word, dep="nsubj"), owner.index: owner}


def _rejecting(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a plural behind a name in a relative clause as its verb: "an accusation Lome rejects"."""
    name = words[word.index - 1] if word.index else word
    is_taken = word.dep in {"relcl", "appos"} and word.tag == "NNS" and name.head == word.index
    if not is_taken or name.dep not in _PARTS or name.pos != "PROPN" or words[word.head].lemma not in CHARGES:
        return {}
    return {
        word.index: replace(word, pos="VERB", tag="VBZ", dep="relcl"),
        name.index: replace(name, dep="nsubj"),
    }


def _subject(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a verb that is the subject of a verb as a noun, and a name before it as part of that."""
    name, verb = words[word.index - 1] if word.index else word, words[word.head]
    is_subject = word.tag in {"VB", "VBP"} and word.dep in SUBJECTS and verb.index > word.index
    is_named = name.pos == "PROPN" and name.dep in SUBJECTS and name.head == word.index
    if not (is_subject and is_named and verb.tag in FINITE):
        return {}
    return {
        word.index: replace(word, pos="NOUN", tag="NN"),
        name.index: replace(name, dep="compound"),
    }


def _owner(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a name that ends on "s" before a lone apostrophe as whose what is behind it is: "Hamas' raid"."""
    is_mark = word.text in _APOSTROPHES and 0 < word.index < len(words) - 1
    if not is_mark or any(one.text in _OPENING for one in words[: word.index]):
        return {}
    name, noun = words[word.index - 1], words[word.index + 1]
    is_name = name.pos == "PROPN" and name.lower[-1:] == "s" and name.dep in {"pobj", "dobj"}
    if not is_name or noun.pos not in NOUNS or noun.dep not in {"pobj", "dobj", "appos", "npadvmod"}:
        return {}
    return {
        noun.index: replace(noun, dep=name.dep, head=name.head),
        name.index: replace(name, dep="poss", head=noun.index),
        word.index: replace(word, pos="PART", tag="POS", dep="case", head=name.index),
    }


def _charges(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang charges that somebody denies beside the clause: "accused Chad of it, charges Chad denied"."""
    verb = words[word.head]
    is_double = word.dep in {"nsubj", "dobj"} and word.lemma in CHARGES and verb.head == verb.index
    before = words[word.index - 2 : word.index] if word.index > 1 else ()
    is_apart = any(one.text == "," for one in before) and before[-1].dep in {"punct", "det"}
    own = children_of(words, verb) if is_double and is_apart else ()
    said = next((one for one in own if one.dep == "ccomp" and one.index < word.index), None)
    speaker = next((one for one in own if one.dep == "nsubj" and one.index > word.index), None)
    if said is None or speaker is None:
        return {}
    around = [one for one in own if one.dep == "punct"]
    return {
        **{one.index: replace(one, head=said.index) for one in around},
        word.index: replace(word, dep="appos", head=said.index),
        verb.index: replace(verb, dep="relcl", head=word.index),
        said.index: replace(said, dep="ROOT", head=said.index),
    }


def _doing(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read a gerund right behind a verb as what that tells of, with its object: "denied funding rebels"."""
    noun, verb = words[word.head], words[word.index - 1]
    is_gerund = word.dep in _PARTS | {"amod"} and word.lower in _GERUNDS and noun.index > word.index
    if not is_gerund or verb.index != noun.head or noun.dep != "dobj" or verb.lemma not in _GOVERNING:
        return {}
    behind = [one for one in children_of(words, verb) if one.dep == "prep" and one.index > noun.index]
    return {
        word.index: replace(
            word, lemma=_GERUNDS[word.lower], pos="VERB", tag="VBG", dep="xcomp", head=verb.index
        ),
        noun.index: replace(noun, head=word.index),
        **{one.index: replace(one, head=word.index) for one in behind},
    }


def _main(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Read the one verb behind a relative clause as the main one, where the sentence seems to have none."""
    is_past = word.tag in FINITE | {"VBN"} and word.dep == "conj" and words[word.index - 1].text == ","
    root = next((one for one in words if one.head == one.index), word) if is_past else word
    clause = next((one for one in children_of(words, root) if one.dep == "relcl"), None) if is_past else None
    if root.pos not in NOUNS or clause is None or clause.index > word.index:
        return {}
    own = children_of(words, word)
    is_full = any(one.dep in {"dobj", "ccomp"} for one in own)
    is_lone = not any(one.dep in SUBJECTS | {"cc", "auxpass"} for one in own)
    opening = words[root.index + 1 : clause.index]
    is_aside = bool(opening) and opening[0].text == "," and not _is_joined(word, words)
    if not (is_full and is_lone and is_aside):
        return {}
    ends = (one for one in children_of(words, root) if one.index > word.index)
    return {
        word.index: replace(
            word, pos="VERB", tag="VBD" if word.tag == "VBN" else word.tag, dep="ROOT", head=word.index
        ),
        root.index: replace(root, dep="nsubj", head=word.index),
        **{one.index: replace(one, head=word.index) for one in ends},
    }


def _is_joined(word: Token, words: Sequence[Token]) -> bool:
    """Tell whether "and" or the like joins a verb to the one above it."""
    first = words[word.head]
    return any(one.dep == "cc" and one.index < word.index for one in children_of(words, first))


def _unwelcome(word: Token, words: Sequence[Token]) -> Mapping[int, Token]:
    """Hang whom somebody declares persona non grata on the declaring: "declared two envoys persona"."""
    behind = tuple(one.lower for one in words[word.index + 1 : word.index + 3])
    verb = words[word.head]
    if word.lower not in {"persona", "personae"} or behind != _LATIN or word.dep != "ccomp":
        return {}
    persons = [one for one in children_of(words, word) if one.dep == "nsubj"]
    return {
        word.index: replace(word, pos="NOUN", tag="NN", lemma="persona", dep="oprd"),
        **{one.index: replace(one, dep="dobj", head=verb.index) for one in persons},
    }


_MENDS: Final = (
    at_word(_day, WEEKDAYS + MONTHS),
    at_word(_days_after, _MEASURES),
    at_dep(_behind_particle, "npadvmod"),
    at_dep(_before_verb, "npadvmod"),
    at_dep(_rejecting, "relcl", "appos"),
    at_lemma(_charges, CHARGES),
    at_word(_doing, _GERUNDS),
    at_dep(_main, "conj"),
    at_tag(_subject, {"VB", "VBP"}),
    at_word(_owner, _APOSTROPHES),
    at_word(_unwelcome, ("persona", "personae")),
)
