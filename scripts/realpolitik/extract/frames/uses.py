"""Uses of words in which they speak of nothing: parts of what a thing is called, and names that are given.

In: a verb or noun of a sentence. Out: whether it speaks of what happens at all.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.below import is_ranked
from realpolitik.extract.frames.measures import is_much, is_of_measure, is_reached
from realpolitik.extract.frames.senseless import is_earning, is_no_harm
from realpolitik.extract.frames.targets import TARGETS
from realpolitik.extract.frames.uttering import is_call_on_host, is_for_comment
from realpolitik.extract.frames.verbals import only_may_come
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.idioms import NOMINAL, VERBAL
from realpolitik.extract.words.titles import OFFICE_HEADS
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_NAMING: Final = frozenset("call name dub title entitle nickname label term christen".split())
_TO_POSTS: Final = frozenset({"as", "to"})
_HYPHENS: Final = frozenset({"-", "–"})
_LOST: Final = frozenset("dead trapped killed drowned missing lost buried stranded injured kidnapped".split())
_QUALITIES: Final = frozenset({"elect", "rule", "govern", "own", "educate"})
_HITTING: Final = frozenset({"hit", "strike", "pound", "slam", "target", "attack"})
_BURDENS: Final = frozenset(
    "sanction tariff penalty fine charge lawsuit measure ban restriction duty levy tax curb embargo bill "
    "indictment subpoena veto criticism accusation question allegation claim abuse insult message ad lie "
    "threat disinformation misinformation harassment email letter call".split()
)
_ABUSED: Final = frozenset(
    "power authority office trust process position drug alcohol substance system".split()
)
_PRIZES: Final = frozenset("award awards prize grammy grammys oscar oscars emmy bafta nobel medal".split())
_SITTINGS: Final = frozenset(
    "meeting talk summit conference gathering event session hearing exercise drill rally protest ceremony "
    "seminar forum workshop consultation vigil".split()
)
_SHOWING: Final = frozenset("show demonstrate prove illustrate underline underscore signal suggest".split())
_TEXTS: Final = frozenset(
    "document poll report survey study data figure image video footage record letter email map photo "
    "photograph picture analysis research number statistic finding chart evidence clip "
    "file memo log tally screenshot book film article graphic transcript estimate paper".split()
)
"""Nouns of what shows what it tells, and is no event that means something."""
_DEGREES: Final = frozenset({"RB", "RBR", "RBS", "JJ", "JJS", "JJR"})
_MODIFYING: Final = frozenset({"compound", "amod", "nmod"})


def speaks(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb or noun may speak of what happens.

    It does not where it says of what kind somebody or something is ("riot police", "the hardest-hit areas"),
    or what it is called ("an operation called Shield"), or that somebody is the first to do something.
    """
    return not (
        _is_of_kind(sentence, word, lexicon)
        or _is_of_degree(sentence, word)
        or _gives_name(sentence, word)
        or _is_feared(sentence, word)
        or is_much(sentence, word)
        or is_of_measure(sentence, word)
        or is_reached(sentence, word)
        or _is_identified(sentence, word)
        or (word.lower == "ruling" and word.dep in _MODIFYING)
        or _tells_apart(sentence, word)
        or _is_idiom(sentence, word)
        or _is_quality(sentence, word)
        or _is_held(sentence, word)
        or _is_calling(sentence, word)
        or _is_matter_that_comes(sentence, word)
        or _is_no_fight(sentence, word)
        or _is_of_mind(sentence, word)
        or _is_misuse(sentence, word)
        or _is_of_text(sentence, word)
        or is_no_harm(sentence, word)
        or is_earning(sentence, word)
        or only_may_come(sentence, word)
        or (word.pos == "PROPN" and word.entity == "DATE")
    )


def _is_identified(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is told who it is, and is named to no post: "named by police as Ann Lo"."""
    behind = (
        [one for one in sentence.children(verb, "prep") if one.lower == "as"] if verb.lemma == "name" else []
    )
    told = [
        word for one in behind for word in sentence.children(one, "pobj") if word.lower not in OFFICE_HEADS
    ]
    return any(
        sentence.child(word, "compound") is not None
        if word.pos == "PROPN"
        else sentence.child(word, "acl", "relcl") is not None
        for word in told
    )


def _is_of_kind(sentence: Sentence, word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun says before another one what kind of person, body or thing that is."""
    head = sentence.head(word)
    stands_before = word.dep in _MODIFYING and head.index == word.index + 1 and word.tag != "VBN"
    return stands_before and lexicon.denoted(sentence, head) is not None


def _is_of_degree(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a participle says with an adverb how a thing is: "hard-hit"."""
    if verb.dep != "amod" or verb.index < len("x-") or sentence.tokens[verb.index - 1].text not in _HYPHENS:
        return False
    return sentence.tokens[verb.index - 2].tag in _DEGREES


def _gives_name(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma == "name" and sentence.child(verb, "auxpass") is not None:
        below = sentence.children(verb, "oprd", "attr", "dobj", "xcomp", "prep")
        return all(one.dep == "prep" and one.lower not in _TO_POSTS for one in below)
    is_participle = verb.dep in {"acl", "relcl"} and verb.lemma in _NAMING
    return is_participle and sentence.child(verb, "oprd", "attr", "dobj") is not None


def asks_so(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether an entry is of what asking means here: a question is said, and appeals to nobody.

    Who is called on and asked for nothing is met: "called on the president at the palace".
    """
    if verb.lemma == "call" and any(one.lower == "on" for one in sentence.children(verb, "prep", "prt")):
        return is_call_on_host(sentence, verb) == (entry.evokes == term("Meeting"))
    if verb.lemma != "ask" or is_for_comment(sentence, verb):
        return verb.lemma != "ask"
    return _is_question(sentence, verb) == (entry.evokes == term("SpeechAct"))


def _is_question(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is asked what is so, not to do something: "when asked about a report"."""
    is_answered = verb.tag == "VBN" and any(one.lower == "when" for one in sentence.children(verb, "advmod"))
    clauses = sentence.children(verb, "ccomp")
    marks = {mark.lower for clause in clauses for mark in sentence.children(clause, "mark", "advmod")}
    is_about = any(one.lower == "about" for one in sentence.children(verb, "prep"))
    is_about = is_about and sentence.child(verb, "xcomp", "ccomp") is None
    return is_answered or is_about or bool(marks & {"if", "whether", "why", "how"})


def _is_feared(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is feared dead, missing and the like, and fears nothing."""
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    return verb.lemma == "fear" and any(word.lower in _LOST for word in after)


def _tells_apart(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody became not what a noun says, but the first of them to do something."""
    told = sentence.children(verb, "attr") if verb.lemma == "become" else ()
    return any(is_ranked(sentence, noun) and sentence.child(noun, "relcl", "acl", "advcl") for noun in told)


def _is_quality(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a participle says what somebody or something is: "the elected president".

    "Gazprom-owned" tells by whom.
    """
    before = sentence.children(verb, "npadvmod", "compound")
    is_plain = not any(one.pos == "PROPN" and one.entity != "NORP" for one in before)
    return verb.dep == "amod" and verb.tag == "VBN" and verb.lemma in _QUALITIES and is_plain


def _is_held(sentence: Sentence, verb: Token) -> bool:
    """Tell whether "held" tells of an event and not of those in it: "a meeting of exporters held at"."""
    of = sentence.head(sentence.head(verb))
    is_of = verb.dep == "acl" and verb.lemma == "hold" and of.dep == "prep"
    return is_of and sentence.head(of).lemma in _SITTINGS


def is_burdened(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is hit with sanctions and the like, by a law or a court and by no weapon."""
    if verb.lemma not in _HITTING or verb.pos != "VERB":
        return False
    before = sentence.children(verb, "npadvmod", "compound") if verb.dep == "amod" else ()
    if any(word.lemma in _BURDENS for word in before):
        return True
    withs = [one for one in sentence.subtree(verb) if one.lower == "with" and one.index > verb.index]
    burdens = (burden for one in withs for burden in sentence.children(one, "pobj", "pcomp"))
    return any(word.lemma in _BURDENS for burden in burdens for word in sentence.subtree(burden))


def _is_calling(sentence: Sentence, noun: Token) -> bool:
    """Tell whether "calls" is a verb that the parser of a headline takes for a noun: "X calls Y cruel"."""
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    is_noun = noun.lower == "calls" and noun.pos in {"NOUN", "PROPN"}
    return is_title and is_noun and not sentence.children(noun, "prep", "acl")


def _is_matter_that_comes(sentence: Sentence, verb: Token) -> bool:
    """Tell whether it is no traveller that comes: "this comes ahead of a visit"."""
    subject = sentence.child(verb, "nsubj") if verb.lemma == "come" else None
    return subject is not None and subject.lower in {"this", "that", "it", "these", "which"}


def _is_no_fight(sentence: Sentence, word: Token) -> bool:
    """Tell whether what is fought is no enemy: "talks on fighting crime"."""
    after = sentence.tokens[word.index + 1 : word.index + 2]
    return word.lower == "fighting" and any(one.pos in {"NOUN", "ADJ"} for one in after)


def _is_of_mind(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something is seen to be so, or put up for a prize, and nobody is recognised or named."""
    if verb.lemma in {"recognise", "recognize"}:
        return sentence.child(verb, "ccomp") is not None
    return verb.lemma == "nominate" and any(word.lower in _PRIZES for word in sentence.subtree(verb))


def _is_misuse(sentence: Sentence, noun: Token) -> bool:
    """Tell whether what is abused is nobody: "an abuse of power"; or that interests clash."""
    told = (word for of in sentence.children(noun, "prep") for word in sentence.children(of, "pobj"))
    after = tuple(word.lemma for word in sentence.tokens[noun.index + 1 : noun.index + 3])
    is_interest = noun.lemma == "conflict" and after == ("of", "interest")
    return is_interest or (noun.lemma == "abuse" and any(word.lemma in _ABUSED for word in told))


def _is_of_text(sentence: Sentence, verb: Token) -> bool:
    """Tell whether it is a text or picture that shows something: "polls show that"."""
    subject = sentence.child(verb, "nsubj") if verb.lemma in _SHOWING else None
    subject = sentence.head(verb) if subject is None and verb.dep == "acl" else subject
    return verb.lemma in _SHOWING and subject is not None and subject.lemma in _TEXTS


def _is_idiom(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word means something else in a set phrase: "hit back", "a bank statement"."""
    if word.pos == "VERB":
        near = sentence.children(word, "prt", "advmod", "dobj", "acomp", "oprd", "xcomp")
        forms = {form for one in near for form in (one.lower, one.lemma)}
        return any(phrase <= forms for phrase in VERBAL.get(word.lemma, ()))
    before = tuple(one.lower for one in sentence.tokens[max(0, word.index - 2) : word.index])
    return any((*before[-length:], word.lemma) in NOMINAL for length in range(1, len(before) + 1))


def misses_object(entry: Entry, words: int, slots: tuple[Token, ...], *, is_filled: bool) -> bool:
    """Tell whether a verb is done to something that stands in no role of an entry: "to strike a name off".

    `words` is how many words of the sentence the entry takes up, `slots` what stands as the object.
    """
    nouns = [word for word in slots if word.pos in {"NOUN", "PROPN"}]
    is_matter = entry.evokes == term("Negotiation")
    is_matter = is_matter or (entry.evokes == term("Strike") and any(one.lemma in TARGETS for one in nouns))
    return not is_matter and words == 1 and bool(nouns) and bool(entry.slots.get("object")) and not is_filled
