"""What a verb tells of which the lexicon has no class, or that a modal verb says somebody must or can do.

In: a verb with its auxiliaries. Out: the entry by which it is read: a duty, an ability, an aim, or that
somebody does something to somebody.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.below import COPULAS
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_DUTIES: Final = frozenset({"should", "must", "ought"})
_HAVING: Final = frozenset({"have", "need", "ought"})
"""Verbs by which somebody must do what is told behind them: "has to", "need to"."""
_ONLY: Final = frozenset({"only", "just", "merely", "simply"})
_ABILITIES: Final = frozenset({"can"})
_ACTOR, _ITEM, _UNDERGOER, _PARTICIPANT = map(term, ("actor", "item", "undergoer", "participant"))
_SOUGHT: Final = frozenset(map(term, ("Sought", "Planned")))
_AIMS: Final = frozenset(
    "aim goal objective ambition intention priority purpose desire wish dream mission target intent".split()
)
"""Nouns of what somebody wants to bring about."""
AIM_SLOTS: Final = {"possessor": (_ACTOR,), "modifier": (_ACTOR,), "of": (_ACTOR,)}
LIGHT: Final = frozenset(
    "have use make take get do see include mean give let keep put set go come become remain stay seem appear "
    "begin start continue mark try want need like feel know find show look think hope cost involve represent "
    "reflect attribute own contain feature suit leave hold turn "
    "play star portray depict sing enjoy wear love hate wonder laugh cry dance cook eat drink "
    "fall rise stop cease happen emerge witness follow precede accompany lead head associate "
    "frustrate disappoint worry concern anger delight surprise alarm please satisfy excite bet gamble "
    "offer pledge promise vow foot owe lack total entail "
    "win earn result pose stem arise consist depend belong wait await rank score flank".split()
)
"""Verbs that tell nothing by themselves, or a state."""
_PLAIN: Final = {
    "subject": (_ACTOR,),
    "object": (_UNDERGOER, _ITEM),
    "with": (_PARTICIPANT,),
    "against": (_UNDERGOER,),
}


def plain_entry(sentence: Sentence, verb: Token) -> Entry:
    """Return the entry of a verb that the lexicon lacks: somebody does something to somebody."""
    is_state = verb.tag in {"VBZ", "VBP"} and sentence.segment.role is not SegmentRole.HEADLINE
    cls = term("StateOfAffairs" if is_state else "Event")
    return Entry(cls, ((verb.lemma,),), evokes=cls, slots=_PLAIN, requires=frozenset({_ACTOR}))


def modal_entry(sentence: Sentence, verb: Token) -> tuple[Token, Entry] | None:
    """Return the modal verb by which somebody must or can do something, and its entry; none if denied."""
    is_over = any(word.lower == "longer" for word in sentence.children(verb, "advmod"))
    if (
        is_over
        or _is_all(sentence, verb)
        or sentence.child(verb, "neg") is not None
        or _is_inverted(sentence, verb)
    ):
        return None
    is_passive = sentence.child(verb, "auxpass") is not None
    head = sentence.head(verb)
    if (
        verb.dep == "xcomp"
        and not (is_passive and head.dep == "advcl")
        and head.lemma in _HAVING
        and not (head.lemma == "have" and sentence.child(head, "dobj") is not None)
        and head.dep != "relcl"
        and head.tag in {"VB", "VBZ", "VBP", "MD"}
        and _is_to(sentence, verb)
        and not _is_denied(sentence, head)
    ):
        return head, _judging("Obligation", "required", stance="Evaluates")
    for word in sentence.children(verb, "aux"):
        if word.lower in _DUTIES:
            return word, _judging("Obligation", "required", stance="Evaluates")
        if word.lower in _ABILITIES and not is_passive and verb.pos == "VERB":
            return word, _judging("Capability", "ability")
    return None


def _is_all(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is all that is needed, and no duty: "needs only to wait"."""
    around = (*sentence.children(verb, "advmod"), *sentence.children(sentence.head(verb), "advmod"))
    return sentence.head(verb).lemma == "need" and any(word.lower in _ONLY for word in around)


def _is_inverted(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a modal verb stands before its subject, as in a condition: "should Beijing attack"."""
    subject, modal = sentence.child(verb, "nsubj", "nsubjpass"), sentence.child(verb, "aux")
    return subject is not None and modal is not None and modal.index < subject.index


def _is_to(sentence: Sentence, verb: Token) -> bool:
    return any(word.lower == "to" for word in sentence.children(verb, "aux"))


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    return any(word.dep == "neg" or word.lower == "yet" for word in sentence.children(verb))


def aim_entry(carrier: Entry) -> Entry | None:
    """Return the entry of an aim where a verb says that somebody seeks or plans what no entry knows."""
    return AIM if carrier.realization in _SOUGHT and carrier.does else None


def aiming_noun(sentence: Sentence, verb: Token) -> Token | None:
    """Return the noun of an aim that an infinitive tells: "the goal of the talks is to end the war"."""
    head = sentence.head(verb)
    noun = sentence.child(head, "nsubj") if head.lemma in COPULAS else None
    is_aim = noun is not None and noun.lemma in _AIMS and verb.dep in {"xcomp", "ccomp", "acl"}
    return noun if is_aim and _is_to(sentence, verb) else None


def _judging(cls: str, role: str, *, stance: str | None = None) -> Entry:
    return Entry(
        term(cls),
        evokes=term(cls),
        slots={"subject": (_ACTOR,), "clause": (term(role),)},
        requires=frozenset({_ACTOR, term(role)}),
        stance=None if stance is None else term(stance),
    )


AIM: Final = _judging("Aim", "aimedAt")
"""Stands for the entry of what somebody wants to bring about."""
