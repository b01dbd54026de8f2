"""Verbs without a subject of their own beside them: whom they befell, and of what they tell.

In: a verb of a sentence. Out: whether a headline says what befell its subject, and whether
a participle tells of a text and not of who turned that down.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.amounts.persons import HARMED, is_number
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.control import ADDRESSED, ASKING, TELLING
from realpolitik.extract.words.idioms import HARMS
from realpolitik.text.article import SegmentRole

_RELATIVE: Final = frozenset({"who", "whom", "which", "that"})
_AROUND: Final = frozenset({"where", "when", "why", "whereby"})
"""Relative adverbs, by which the noun before them is no object."""
_WITHOUT_OBJECT: Final = frozenset("arrive go come fall rise die emerge happen occur vanish depart".split())
"""Verbs of which nothing is done to anybody: "newly arrived envoys"."""
_DONE_TO: Final = frozenset(
    "strike hit kill injure wound arrest detain seize capture shoot bomb shell attack target charge sanction "
    "oust jail evacuate destroy damage rescue free release expel summon kidnap abduct "
    "press urge ask tell pressure imprison sentence indict convict acquit stab hurt hang execute behead "
    "deport extradite sack elect appoint name swear assassinate accuse criticise criticize condemn denounce "
    "slam slate lambast lambaste pan blast blame rebuke censure reprimand admonish chide upbraid berate "
    "ridicule mock scold lampoon heckle boo jeer snub spurn shun ostracise praise laud hail applaud commend "
    "honour honor thank mourn congratulate warn caution remind advise instruct order force compel persuade "
    "invite ban bar block exclude disqualify suspend remove depose dethrone topple unseat dismiss demote "
    "impeach recall replace fine sue probe investigate quiz question grill interrogate search raid ransack "
    "ambush besiege encircle poison torture beat rape maim burn bury trap trap strand displace uproot evict "
    "exile repatriate pardon clear spare free parole blacklist outlaw prosecute subpoena nominate tap tip "
    "reinstate readmit admit embroil implicate engulf rock mire dub deem brand label".split()
)
"""Verbs of what is done to somebody: in a headline, past and without an object, it befell the subject."""
_BEFALLING: Final = frozenset(
    "kill injure wound hurt displace arrest detain hospitalise hospitalize destroy damage".split()
)
"""Verbs that a clause joined to another tells without an auxiliary: "12 died and others were hurt"."""
_HELPING: Final = frozenset({"help", "assist"})
_DAYS: Final = frozenset({"DATE", "TIME"})
_LEFT: Final = frozenset({"stand", "get", "remain", "become", "feel"})
"""Verbs behind which a participle says what befell their subject: "stands accused"."""
_STRIKING: Final = frozenset({"attack", "strike", "bomb", "shell", "raid", "target", "pound", "bombard"})
_TOLD_OF: Final = frozenset({"report", "believe", "fear", "presume", "confirm"})
"""Verbs of what is said of those whom harm befell: "dozens reported killed"."""
_FINITE: Final = frozenset({"VBN", "VBD", "VBZ", "VBP"})
_TURNING_DOWN: Final = frozenset({"veto", "reject", "block", "oppose", "defeat", "vote"})


def suffers(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a headline says what befell its subject: "Supermarket struck in raid"."""
    is_title = sentence.segment.role in {SegmentRole.HEADLINE, SegmentRole.STANDFIRST}
    particles = sentence.children(verb, "prt", "advmod")
    is_down = bool(particles) and all(one.lower in {"down", "up"} for one in particles)
    is_alone = sentence.child(verb, "dobj", "aux", "ccomp") is None and (is_down or not particles)
    return is_title and is_alone and verb.tag == "VBD" and verb.lemma in _DONE_TO


def tells_of_text(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Tell whether a participle says what a text asks that was turned down: "vetoed a call demanding"."""
    between = sentence.tokens[head.index + 1 : verb.index]
    is_down = verb.tag == "VBG" and head.lemma in _TURNING_DOWN
    return is_down and not any(word.text == "," for word in between)


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is in the passive, also without an auxiliary."""
    if sentence.child(verb, "auxpass", "nsubjpass") or suffers(sentence, verb) or _is_told_of(sentence, verb):
        return True
    has_agent = sentence.child(verb, "agent") and not sentence.child(verb, "dobj")
    if verb.tag == "VBD" and has_agent and not sentence.child(verb, "aux") and verb.lemma != "die":
        return True
    is_bare = sentence.child(verb, "dobj", "aux", "nsubj", "prt") is None
    if verb.tag == "VBD" and verb.dep == "acl" and is_bare and verb.lemma in _DONE_TO:
        return True
    if verb.tag != "VBN" or sentence.child(verb, "aux") or verb.lemma in _WITHOUT_OBJECT:
        return False
    is_title = sentence.segment.role is SegmentRole.HEADLINE
    paid = sentence.child(verb, "dobj")
    is_alone = paid is None or (verb.lemma == "fine" and paid.tag == "CD")
    is_left_out = (
        verb.dep == "conj" and verb.lemma in _BEFALLING and sentence.child(verb, "nsubj") is not None
    )
    if is_left_out and is_alone:
        return True
    is_left = verb.dep == "xcomp" and sentence.head(verb).lemma in _LEFT
    return (
        is_left
        or verb.dep in {"acl", "amod", "advcl"}
        or (is_alone and (is_title or _is_joined(sentence, verb)))
    )


def _is_told_of(sentence: Sentence, verb: Token) -> bool:
    """Tell whether people are said to be harmed, or are harmed as is said: "dozens reported killed"."""
    after = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_said = verb.lemma in _TOLD_OF and any(one.lower in HARMED for one in after)
    is_below = verb.dep == "xcomp" and verb.lower in HARMED and sentence.child(verb, "aux") is None
    is_shot = verb.lower == "shot" and sentence.child(verb, "dobj") is None
    is_said = is_said or (is_shot and any(one.lower == "dead" for one in after))
    return is_said or (is_below and sentence.head(verb).lemma in _TOLD_OF)


def _is_joined(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is joined to one in the passive: "was arrested and taken away"."""
    head = sentence.head(verb)
    return verb.dep == "conj" and head.pos == verb.pos and is_passive(sentence, head)


def taken_for_object(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the subject that the parser takes for the object of the verb of saying: "said two were hurt"."""
    head = sentence.head(verb)
    is_whole = verb.dep == "ccomp" and verb.tag in _FINITE and sentence.child(verb, "mark") is None
    objects = sentence.children(head, "dobj") if is_whole and head.lemma in TELLING else ()
    return tuple(one for one in objects if head.index < one.index < verb.index)


def left_so(sentence: Sentence, verb: Token, subject: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the number of people before a participle of harm: "leaving 20 dead and 50 injured"."""
    if subject:
        return ()
    before = sentence.tokens[max(0, verb.index - 1) : verb.index]
    is_participle = verb.tag == "VBN" and verb.lemma in _BEFALLING and verb.dep in {"oprd", "conj", "acl"}
    return tuple(word for word in before if is_participle and is_number(word))


def only_may_come(sentence: Sentence, verb: Token) -> bool:
    """Tell whether something bad may come, which nobody threatens: "threatening to derail the talks"."""
    clause = sentence.child(verb, "xcomp") if verb.lemma == "threaten" else None
    subject = sentence.child(verb, "nsubj")
    is_idle = verb.dep == "advcl" if subject is None else subject.tag == "NN"
    return clause is not None and clause.lemma in HARMS and is_idle


def is_label(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody calls a thing something, and calls for nothing: "called the drills a threat"."""
    named = sentence.child(verb, "oprd") if verb.lemma == "call" else None
    told = sentence.child(verb, "dobj", "nsubjpass")
    return named is not None and told is not None and not sentence.children(verb, "prep")


def told_to(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return who is asked, or helped, to act as the subject of a clause: "is pressing Israel to leave"."""
    is_helping = verb.lemma in _HELPING
    clause = sentence.child(verb, "ccomp") if verb.lemma in ASKING or is_helping else None
    if clause is None or clause.tag != "VB" or sentence.child(clause, "mark") is not None:
        return ()
    is_infinitive = is_helping or any(one.lower == "to" for one in sentence.children(clause, "aux"))
    return sentence.children(clause, "nsubj") if is_infinitive else ()


def agents(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return by whom something is done: behind "by", or before a participle: "US-backed"."""
    by = [
        word
        for agent in sentence.children(verb, "agent", "prep")
        if agent.lower == "by"
        for word in sentence.children(agent, "pobj")
    ]
    compounds = sentence.children(verb, "npadvmod", "compound") if verb.dep == "amod" else ()
    return (*by, *compounds)


def addressed(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Return to whom a word of asking is directed by a preposition."""
    return tuple(
        inner
        for one in sentence.children(word, "prep")
        if (word.lemma, one.lower) in ADDRESSED
        for inner in sentence.children(one, "pobj")
    )


def bidden(sentence: Sentence, verb: Token, head: Token) -> tuple[Token, ...]:
    """Return who is to do what an infinitive tells: "called on Chad to go", "gave it a week to go"."""
    is_to = any(one.lower == "to" for one in sentence.children(verb, "aux"))
    given = sentence.children(head, "dative", "dobj")[:1] if head.lemma == "give" else ()
    return addressed(sentence, head) or given if is_to else ()


def owners(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Return whose attempt, plan or offer a noun names: "Oman's efforts", "efforts by Oman to mediate"."""
    by = (word for word in agents(sentence, noun) if word.dep == "pobj" and word.entity not in _DAYS)
    return sentence.children(noun, "poss") or tuple(by)


def demanded_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return who is to do what is demanded: "demanded that Ukraine leave"."""
    clause = sentence.child(verb, "ccomp") if verb.lemma in {"demand", "insist"} else None
    is_wish = clause is not None and clause.tag in {"VB", "VBP"}
    return sentence.children(clause, "nsubj") if clause is not None and is_wish else ()


def by_striking(sentence: Sentence, verb: Token, noun: Token) -> Token | None:
    """Return the verb of which "hitting" goes on with the doer: "attacked the yard, hitting a ship"."""
    above = sentence.head(noun)
    is_on = verb.tag == "VBG" and verb.dep == "acl" and verb.lemma in {"hit", "strike", "damage"}
    return above if is_on and noun.dep == "dobj" and above.lemma in _STRIKING else None


def has_gap(sentence: Sentence, verb: Token) -> bool:
    """Tell whether the noun of a relative clause is its object: "the tanks X bought", no "where X is"."""
    if _AROUND & {child.lower for child in sentence.children(verb, "advmod")}:
        return False
    subjects = sentence.children(verb, "nsubj")
    inner = (word for one in sentence.children(verb, "prep") for word in sentence.children(one, "pobj"))
    is_behind = any(word.lower in {"which", "whom"} for word in inner)
    return bool(subjects) and subjects[-1].lower not in _RELATIVE and not is_behind
