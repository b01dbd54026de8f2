"""In which sense a word of bodies and their dealings is used: bids, memberships, calls, votes.

In: a noun or verb. Out: whether it tells what an entry of the lexicon says.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.calendar import WEEKDAYS
from realpolitik.rdf.names import term

_MEMBERSHIP: Final = term("MembershipChange")
_ELECTION, _LIMIT, _VISIT = map(term, ("Election", "Restriction", "Visit"))
_OFFICES: Final = frozenset(
    "presidency president premiership governor governorship mayor mayoralty senate senator re-election "
    "reelection election nomination leadership chancellor speaker speakership seat office".split()
)
"""What somebody stands for: "her bid for the presidency"."""
_SOLDIERS: Final = frozenset("soldier troop force army fighter peacekeeper marine paratrooper".split())
"""Who is deployed and withdrawn, and visits nobody."""
_RUNNING: Final = frozenset({"presidential", "election", "leadership", "re-election", "reelection"})
"""Words before "bid" that tell that somebody stands for an office."""
_EVENTS: Final = frozenset(
    "summit meeting talk negotiation conference session forum ceremony call discussion race war fight battle "
    "chorus march protest rally strike effort campaign lawsuit debate visit trip tour search operation drill "
    "exercise queue fray".split()
)
"""What somebody joins or enters without belonging to a body."""
_APPEAL, _ARREST, _DETENTION = map(term, ("Appeal", "Arrest", "Detention"))
_REFUSAL: Final = term("Refusal")
_ANSWERING: Final = frozenset("comment respond reply return answer".split())
"""Verbs of which it is a refusal if somebody does not do it: "did not respond to a request for comment"."""
_OF_HOUSE: Final = frozenset({"confidence", "no-confidence", "procedural", "key", "floor"})
_HOUSES: Final = frozenset("parliament senate house assembly commons congress committee chamber".split())
_CALL, _REFERENDUM, _COUP = map(term, ("Call", "Referendum", "Coup"))
_CHOOSING: Final = frozenset({"reject", "approve", "back", "endorse", "adopt"})
_DECISIONS: Final = frozenset(
    {_REFERENDUM, term("Refusal"), term("Decision"), term("Support"), term("Legislation")}
)
_QUESTIONS: Final = frozenset(
    "proposal constitution measure plan referendum amendment treaty law reform change charter deal "
    "initiative question bid move".split()
)
"""On what voters decide, and for or against whom they do not."""
_VOTERS: Final = frozenset({"voter", "electorate"})
_AFTER_CALL: Final = frozenset(
    ". , ; to on after before late early from in about over and earlier yesterday".split()
)
"""What stands behind whom somebody calls, where he does not call him anything."""
_BELONGING: Final = frozenset({"membership", "accession"})
"""Nouns of belonging to a body, which before another noun are not told as so: "its EU membership bid"."""
_LAW: Final = term("Legislation")
_COUNTS: Final = frozenset("number toll count total figure tally population price".split())
_LEVELS: Final = frozenset("mark milestone level threshold test exam anniversary".split())
"""What is passed that is no law."""
_SHARES: Final = frozenset("quarter half third percent % cent share most fifth tenth bulk majority".split())
_PLEAS: Final = frozenset({"guilty", "innocent"})
_EXERCISING: Final = frozenset("training trading practice recording photo jam therapy workout study".split())
"""What is done in sessions that are no meetings."""
_WHEN: Final = frozenset("weekend day week month year night hour decade period summer winter career".split())
_OTHER_SENSES: Final = MappingProxyType(
    {
        "landslide": frozenset({term("Disaster")}),
        "evasion": frozenset({term("SanctionsEvasion")}),
        "appeal": frozenset({term("Appeal")}),
        "plea": frozenset({term("Appeal")}),
        "rebellion": frozenset({term("Coup")}),
        "revolt": frozenset({term("Coup")}),
        "mutiny": frozenset({term("Coup")}),
    }
)
"""Nouns that tell of something else in some company."""
_WINNING: Final = frozenset("win claim lose beat elect reelect re-elect secure defeat sweep score".split())
_DUES: Final = frozenset("tax fare draft duty fee toll customs".split())
_PARTISAN: Final = frozenset(
    "tory backbench party parliamentary conservative labour cabinet republican democratic commons".split()
)
_MEMBERS: Final = frozenset(
    "mp mps lawmaker backbencher senator legislator party rank tory rightwinger".split()
)
_JUDGEMENTS: Final = frozenset("sentence conviction ruling verdict judgment judgement extradition".split())
_UNARMED: Final = frozenset("vote motion voter election ballot lawmaker parliament mp scandal".split())
"""Who or what topples a government without force."""
_ENTERING: Final = frozenset({"join", "enter", "accede", "become", "rejoin"})
_AWAY: Final = frozenset({"aside", "away", "back", "from", "into", "off", "out", "through"})
"""Where somebody is pushed who is not asked to do anything."""


def is_civil(entry: Entry, sentence: Sentence, noun: Token) -> bool:
    """Tell whether a bid is for what an entry says, and whether a membership is told and not only named."""
    if noun.lemma == "bid" and entry.evokes in {_MEMBERSHIP, _ELECTION}:
        before = sentence.tokens[noun.index - 1].lower if noun.index else ""
        if before in _RUNNING:
            return entry.evokes == _ELECTION
        is_for_office = any(one.lemma in _OFFICES for one in behind(sentence, noun, {"for"}))
        is_to_enter = all(clause.lemma in _ENTERING for clause in sentence.children(noun, "acl"))
        is_whole = any(len(lemma) > 1 for lemma in entry.lemmas)
        return is_for_office or is_whole if entry.evokes == _ELECTION else is_to_enter and not is_for_office
    if noun.lemma in _OTHER_SENSES and entry.evokes in _OTHER_SENSES[noun.lemma]:
        return not _is_figurative(sentence, noun)
    if noun.lemma == "demand" and _is_share(sentence, noun):
        return False
    if noun.lemma == "session" and entry.evokes == term("Meeting"):
        return not any(one.lemma in _EXERCISING for one in sentence.children(noun, "compound"))
    is_named = noun.lemma in _BELONGING and entry.evokes == _MEMBERSHIP
    return not is_named or noun.dep not in {"compound", "nmod"}


def _is_figurative(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a landslide is that of a vote, a rebellion that of a party, a plea that of a court."""
    if noun.lemma == "landslide":
        above = sentence.head(noun)
        verb = sentence.head(above) if above.dep == "prep" else above
        return verb.lemma in _WINNING or noun.dep in {"compound", "amod"}
    kinds = {one.lower for one in sentence.children(noun, "compound", "amod", "nmod")}
    if noun.lemma == "evasion":
        return bool(kinds & _DUES)
    if noun.lemma in {"appeal", "plea"}:
        against = {one.lemma for one in behind(sentence, noun, {"against"})}
        return bool(kinds & {"guilty", "insanity"}) or bool(against & _JUDGEMENTS)
    around = (noun, sentence.head(noun))
    by = {
        one.lemma.lower() for word in around for one in behind(sentence, word, {"by", "of", "among", "from"})
    }
    is_about = any(one.lower == "over" for one in sentence.children(noun, "prep"))
    return is_about or bool(kinds & _PARTISAN) or bool(by & _MEMBERS)


def _is_share(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a demand is how much is used, of which something is a part: "a quarter of demand"."""
    of = sentence.head(noun)
    part = sentence.head(of)
    return of.lower == "of" and part.lemma in _SHARES


def deals_so(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb may mean what an entry says, where who deals with whom in what decides that."""
    is_otherwise = entry.evokes in {_MEMBERSHIP, _VISIT} and _leaves_so(sentence, verb)
    if is_otherwise or (entry.evokes == _LAW and _is_past_number(sentence, verb)):
        return False
    if entry.evokes == _VISIT:
        return not any(one.lemma in _SOLDIERS for one in sentence.children(verb, "nsubj"))
    if entry.evokes == _MEMBERSHIP:
        return not _joins_event(sentence, verb)
    if entry.evokes == _COUP:
        return not any(one.lemma in _UNARMED for one in sentence.children(verb, "nsubj"))
    if entry.evokes in _DECISIONS and verb.lemma in _CHOOSING:
        return _vote_so(sentence, verb) == (entry.evokes == _REFERENDUM)
    return _means_so(entry, sentence, verb)


def _means_so(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether a word of two senses is used in that of an entry: "cap", "plead", "detain", "call"."""
    if entry.evokes == _LIMIT and verb.lemma == "cap":
        return not any(one.lemma in _EVENTS | _WHEN for one in sentence.children(verb, "dobj"))
    if entry.evokes == _APPEAL and verb.lemma == "plead":
        return not any(one.lower in _PLEAS for one in sentence.tokens[verb.index + 1 : verb.index + 5])
    if entry.evokes in {_ARREST, _DETENTION} and verb.lemma == "detain":
        return (verb.dep == "amod") == (entry.evokes == _DETENTION)
    if entry.evokes == _REFUSAL and verb.lemma in _ANSWERING:
        return sentence.child(verb, "neg") is not None
    if entry.evokes == _ELECTION and verb.lemma in {"lose", "win"}:
        return not _is_of_house(sentence, verb)
    return entry.evokes != _CALL or verb.lemma != "call" or _phones(sentence, verb)


def _is_of_house(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody wins or loses a vote of a parliament, and no election: "lost a floor vote"."""
    votes = [one for one in sentence.children(verb, "dobj") if one.lemma == "vote"]
    kinds = {one.lower for vote in votes for one in sentence.children(vote, "compound", "amod")}
    inside = {one.lemma for above in (verb, *votes) for one in behind(sentence, above, {"in"})}
    return bool(votes) and bool(kinds & _OF_HOUSE or inside & _HOUSES)


def _vote_so(sentence: Sentence, verb: Token) -> bool:
    """Tell whether voters decide on something, or it is decided in a referendum."""
    voters = {one.lemma for one in sentence.children(verb, "nsubj")}
    on = {one.lemma for one in sentence.children(verb, "dobj")}
    inside = {one.lemma for one in behind(sentence, verb, {"in"})}
    return bool(voters & _VOTERS and on & _QUESTIONS) or "referendum" in inside


def _is_past_number(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a number is passed, and no law: "the death toll has passed 300"."""
    objects = sentence.children(verb, "dobj")
    is_count = any(one.lemma in _COUNTS for one in sentence.children(verb, "nsubj"))
    return verb.lemma == "pass" and (
        is_count or any(one.tag == "CD" or one.lemma in _LEVELS for one in objects)
    )


def _phones(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody calls a person whom nothing is called: "called Modi on Sunday", "to discuss"."""
    met = sentence.child(verb, "dobj")
    if met is None or met.pos != "PROPN" or sentence.child(verb, "oprd", "prt", "ccomp") is not None:
        return False
    after = sentence.tokens[max(one.index for one in sentence.subtree(met)) + 1 :][:1]
    return all(one.lower in _AFTER_CALL or one.lower in WEEKDAYS for one in after)


def _joins_event(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody joins, enters or leaves what is held, and no body: "joined talks on"."""
    return any(one.lemma in _EVENTS for one in sentence.children(verb, "dobj"))


def _leaves_so(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is left in some state, and leaves no body: "leaving them without a seat"."""
    behind = {one.lower for one in sentence.children(verb, "prep")}
    is_them = any(one.pos == "PRON" for one in sentence.children(verb, "dobj")) or "with" in behind
    return (
        verb.lemma == "leave" and is_them and bool(sentence.children(verb, "prep", "xcomp", "ccomp", "oprd"))
    )


def behind(sentence: Sentence, noun: Token, prepositions: frozenset[str] | set[str]) -> Iterator[Token]:
    """Yield what stands behind some prepositions of a word."""
    for preposition in sentence.children(noun, "prep"):
        if preposition.lower in prepositions:
            yield from sentence.children(preposition, "pobj")


def is_pushed_away(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is pushed from a place, and not to do something: "pushed them out of it"."""
    return any(one.lower in _AWAY for one in sentence.children(verb, "prt", "advmod", "prep"))


def is_guest(sentence: Sentence, verb: Token) -> bool:
    """Tell whether somebody is welcomed, and not what he does: "welcomed him at the airport"."""
    met = sentence.children(verb, "dobj", "nsubjpass")
    return any(
        one.entity == "PERSON" or one.lower in {"him", "her", "them", "he", "she", "they"} for one in met
    ) or any(one.tag == "NNP" and not one.entity and one.index == verb.index + 1 for one in met)
