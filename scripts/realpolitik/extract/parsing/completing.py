"""What completes a word, hung by a parser on another one, and hung where it belongs.

In: the words of a parsed sentence. Out: the same, infinitives of the deal or plan that they tell ("signed a
deal to buy tanks"), prepositions behind a number or what a package is of as of the noun before ("a cap of $60
on oil", "a package of shells for Chad"), whoever stands before the money that he pays ("fined Meta 2 billion
euros"), and by what somebody does of what he is accused or what he is asked for ("accused Chad of breaking a
pact by arming rebels").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_COMPLETED: Final = frozenset(
    "accord agreement attempt bid commitment contract deal decision effort intention licence license "
    "memorandum offer order pact permission permit plan pledge promise proposal refusal request threat "
    "treaty vow waiver".split()
)
"""Nouns of what somebody is to do, which an infinitive tells."""
_MADE: Final = frozenset(
    "accept announce approve award clinch close conclude draft finalise finalize get give grant have honour "
    "ink issue land make negotiate obtain offer publish reach receive renew reveal scrap seal secure sign "
    "strike submit unveil win".split()
)
"""Verbs by which such a thing comes to be."""
_DONE: Final = frozenset(
    "acquire admit allow attack ban build buy cede construct create deliver deploy develop donate establish "
    "exchange export extend extradite finance free fund give grant host hold impeach import impose install "
    "invest join lease leave lend let lift make manufacture meet normalise normalize open pay procure "
    "produce provide purchase quit recognise recognize release rent renew restore resume return seize sell "
    "send ship station supply swap take train transfer visit withdraw".split()
)
"""Verbs of what is to be done by it; others tell for what purpose it is: "signed a deal to deter Chad"."""
_REACHING: Final = frozenset({"on", "for", "to", "against", "from", "with", "over"})
_MADE_UP: Final = frozenset(
    "batch consignment delivery donation package shipment supply tranche sale".split()
)
"""Nouns of goods that go somewhere, or from there: "a shipment of grain for Yemen"."""
_SUMS: Final = frozenset(
    "billion million trillion dollar euro pound yen rouble ruble yuan rupee % percent".split()
)
_PAYING: Final = frozenset("fine pay lend owe give grant offer loan cost award charge promise pledge".split())
_ACCUSING: Final = frozenset(
    "accuse suspect charge blame convict criticise criticize condemn denounce".split()
)
_DEEDS: Final = frozenset(
    "evade violate breach circumvent bypass supply sell buy import export fund finance arm train smuggle "
    "leak steal kill attack bomb spread support recruit harbour harbor shelter sponsor commit transport ship "
    "deliver provide send launder bribe incite obstruct undermine destabilise destabilize abuse torture "
    "detain abduct traffic conceal hide help aid abet target insult mislead".split()
)
"""Verbs whose gerund has an object, and no adjective of a noun."""
_PLACES: Final = frozenset({"pobj", "dobj"})
_GIVING: Final = frozenset("give grant offer lend promise pledge award hand".split())
_BUYING: Final = frozenset("import buy get receive purchase source obtain draw take order".split())
_COUNTING: Final = frozenset({"CD", "DT", "PRP$"})
_SELLING: Final = frozenset("sell send supply lease ship give lend loan".split())
_RECEIVING: Final = frozenset({"GPE", "PERSON", "ORG", "NORP"})
_BEFORE: Final = frozenset({"nmod", "compound", "poss", "amod"})


def completed(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, each at what it completes."""
    words = tuple(_by_act(_payer(_reaching(_to_do(word, words), words), words), words) for word in words)
    for word in words:
        words = _planned(words[word.index], _doing(words[word.index], words))
        words = _hyphened(words[word.index], words)
    return words


def _to_do(word: Token, words: Sequence[Token]) -> Token:
    """Return an infinitive as that of the noun before it: "signed a deal to buy tanks"."""
    verb = words[word.head]
    is_done = word.tag == "VB" and word.lemma in _DONE
    if word.dep != "advcl" or verb.lemma not in _MADE or not is_done:
        return word
    if not any(one.head == word.index and one.lower == "to" for one in words[: word.index]):
        return word
    objects = [one for one in words[: word.index] if one.head == verb.index and _is_object(one)]
    is_apart = any(one.text == "," for one in words[objects[-1].index : word.index]) if objects else True
    if is_apart or objects[-1].lemma not in _COMPLETED:
        return word
    return replace(word, dep="acl", head=objects[-1].index)


def _is_object(word: Token) -> bool:
    return word.dep in {"dobj", "nsubjpass"} and word.pos in _NOUNS


def _reaching(word: Token, words: Sequence[Token]) -> Token:
    """Return a preposition as of the noun that a measure or what it is made up of stands behind."""
    inner = words[word.head]
    of = words[inner.head]
    noun = words[of.head]
    is_of = inner.dep == "pobj" and of.lower == "of" and noun.index < of.index
    is_of = is_of and (noun.pos in _NOUNS or noun.dep == "dobj")
    if word.dep != "prep" or word.lower not in _REACHING or not is_of:
        return word
    verb = words[noun.head]
    if word.lower == "from" and noun.dep == "dobj" and verb.lemma in _BUYING:
        return replace(word, head=verb.index)
    is_sum = inner.tag in {"CD", "$"} or inner.lemma in _SUMS
    is_sent = noun.lemma in _MADE_UP and word.lower in {"for", "to", "from"}
    return replace(word, head=noun.index) if is_sum or is_sent else word


def _payer(word: Token, words: Sequence[Token]) -> Token:
    """Return a name right behind a verb of giving, read as part of what is given, as whom it is given to."""
    money = words[word.head]
    verb = words[money.head]
    between = words[word.index + 1 : money.index]
    marks = {one.tag for one in between}
    is_sum = (money.lemma in _SUMS and bool(marks & {"CD", "$"})) or (money.tag == "CD" and "$" in marks)
    is_behind = money.dep == "dobj" and verb.lemma in _PAYING | _SELLING and verb.index < word.index
    is_given = money.pos == "NOUN" and verb.lemma in _GIVING and _is_next(word, verb, words)
    is_counted = any(one.tag in _COUNTING for one in between[:1])
    is_given = is_given or (verb.lemma in _SELLING and is_counted)
    if word.pos != "PROPN" or word.dep not in _BEFORE or not (is_behind and (is_sum or is_given)):
        return word
    return replace(word, dep="dative", head=verb.index)


def _is_next(name: Token, verb: Token, words: Sequence[Token]) -> bool:
    """Tell whether nothing stands between a verb and a name, nor behind it to whom else something goes."""
    first = min((one.index for one in words if one.head == name.index), default=name.index)
    is_to = any(one.dep in {"prep", "dative"} and one.lower == "to" for one in words[name.index :])
    return min(first, name.index) == verb.index + 1 and name.entity in _RECEIVING and not is_to


def _by_act(word: Token, words: Sequence[Token]) -> Token:
    """Return "by" with an act as of the act right before it, of which somebody is accused or asked."""
    if word.dep != "prep" or word.lower != "by":
        return word
    if not any(one.dep == "pcomp" and one.head == word.index for one in words):
        return word
    inner = [one for one in words[word.head : word.index] if _is_inside(one, word.head, words)]
    return replace(word, head=inner[-1].index) if inner else word


def _is_inside(act: Token, verb: int, words: Sequence[Token]) -> bool:
    """Tell whether a verb tells of what somebody is accused, or what he is to do."""
    if act.dep == "pcomp" and act.tag == "VBG":
        return words[act.head].head == verb and words[verb].lemma in _ACCUSING
    is_to = any(one.head == act.index and one.lower == "to" for one in words[: act.index])
    return act.dep in {"xcomp", "ccomp"} and act.head == verb and act.tag == "VB" and is_to


def _doing(word: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a gerund behind a preposition with its object: "charged with evading sanctions"."""
    noun, before = words[word.head], words[word.index - 1] if word.index else word
    is_deed = word.tag == "VBG" and word.dep == "amod" and word.lemma in _DEEDS
    if not is_deed or before.pos != "ADP" or noun.head != before.index or noun.dep != "pobj":
        return words
    gerund = replace(word, pos="VERB", dep="pcomp", head=before.index)
    return _with(words, gerund, replace(noun, dep="dobj", head=word.index))


def _planned(word: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, an infinitive behind a name alone as what is planned: "Mali to hold a vote"."""
    name = words[word.head]
    is_infinitive = any(one.head == word.index and one.lower == "to" for one in words[: word.index])
    is_whole = name.dep == "ROOT" and name.pos == "PROPN" and name.index < word.index
    if word.dep not in {"relcl", "acl"} or word.tag != "VB" or not (is_infinitive and is_whole):
        return words
    own = replace(name, dep="nsubj", head=word.index)
    late = (replace(one, head=word.index) for one in words[word.index :] if one.head == name.index)
    return _with(words, *late, own, replace(word, dep="ROOT", head=word.index))


def _with(words: tuple[Token, ...], *changed: Token) -> tuple[Token, ...]:
    by_place = {one.index: one for one in changed}
    return tuple(by_place.get(one.index, one) for one in words)


def _hyphened(verb: Token, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words, a participle with a hyphen as of the name behind it: "oil to sanctions-hit Chad"."""
    is_behind = verb.index > 1 and verb.tag in {"VBN", "VBD"} and words[verb.index - 1].text == "-"
    before = words[verb.index - 2] if is_behind else verb
    name = next(
        (one for one in words[verb.index + 1 :] if one.head == verb.index and one.dep == "dobj"), None
    )
    is_close = name is not None and all(one.pos == "PROPN" for one in words[verb.index + 1 : name.index])
    if not is_behind or name is None or not is_close or before.pos != "NOUN" or before.dep not in _PLACES:
        return words
    return _with(
        words,
        replace(name, dep=before.dep, head=before.head),
        replace(verb, tag="VBN", dep="amod", head=name.index),
        replace(before, dep="npadvmod", head=verb.index),
    )
