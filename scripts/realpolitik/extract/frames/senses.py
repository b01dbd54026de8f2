"""In which sense a word of force is used: strikes of workers, attacks in words, weapons that are set off.

In: a noun or verb of force, or what it is read as. Out: whether it tells what an entry of the lexicon says.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.civil import behind, deals_so, is_civil, is_guest, is_pushed_away
from realpolitik.extract.frames.labour import is_of_workers
from realpolitik.extract.frames.matching import words_of_verb
from realpolitik.extract.frames.uses import is_burdened
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_BEHIND: Final = 4
"""How many words behind "attack" tell whether somebody is attacked in words."""
_IN_WORDS: Final = frozenset(
    "verbal personal scathing political blistering rhetorical partisan veiled stinging withering ad hominem "
    "racist homophobic antisemitic twitter".split()
)
_AMBIGUOUS: Final = frozenset({"attack", "assault"})
_WHEN: Final = frozenset("weekend day week month year night hour decade period course summer winter".split())
_COUP, _DISMISSAL, _DISPLACEMENT, _MEANS = map(term, ("Coup", "Dismissal", "Displacement", "means"))
_MISSILE_TEST, _MEETING, _COMMENDATION = map(term, ("MissileTest", "Meeting", "Commendation"))
_PARRYING: Final = frozenset("shoot down intercept destroy hit strike kill repel say injure".split())
"""Verbs of what is done to, or by, missiles that were fired in earnest."""
_IN_EARNEST: Final = frozenset(
    "barrage salvo volley pierce kill wound injure strike attack bombardment defence defense target".split()
)
_TRIED_OUT: Final = frozenset("sea ocean water coast range test drill exercise splash test-fire".split())
"""Words of what missiles do in war, and of how they are tried out."""
_SURROUNDING: Final = frozenset({"besiege", "surround", "encircle"})
"""Verbs whose participle before a noun tells how something stands, and of no attack."""
_GATHERING: Final = frozenset({"gather", "assemble", "crowd", "converge"})
_PROTESTERS: Final = frozenset(
    "protester protestor demonstrator activist campaigner supporter striker rioter marcher".split()
)
_FIGHTERS: Final = frozenset(
    "gunman militant rebel insurgent fighter jihadist extremist bomber assailant attacker terrorist soldier "
    "troop force army military gang militia sniper".split()
)
_TALKING: Final = frozenset(
    "minister lawmaker senator mp politician critic spokesman spokeswoman candidate".split()
)
"""Who attacks others in words, and not by arms."""
_ENDING_RULE: Final = frozenset({_COUP, _DISMISSAL, term("Expulsion")})
_OUSTING: Final = frozenset({"oust", "remove", "unseat", "drive", "force"})
"""Verbs of which who does it, or in what it is done, tells whether power is taken by force."""
_TROOPS: Final = frozenset({"force", "troop", "soldier", "army", "fighter", "militant", "insurgent"})
"""Who is driven out of a place, and not of office."""
_SOLDIERS: Final = frozenset(
    "soldier officer general colonel troop junta army military guard mutineer force rebel putschist coup "
    "mutiny putsch rebellion militia paratrooper commando".split()
)
_CROSSING: Final = frozenset({"cross", "pour", "flood", "spill", "arrive", "head", "move"})
"""Verbs of which it is the people that go who tell whether they are fleeing."""
_PEOPLE: Final = frozenset(
    "people refugee migrant civilian resident family woman child villager seeker evacuee household thousand "
    "hundred dozen million".split()
)
_WORDS: Final = frozenset("accuse call criticise criticize brand label describe say claim argue".split())
_CLAIM: Final = term("ClaimOfResponsibility")
_APPEAL: Final = term("Appeal")
_INDICTMENT: Final = term("Indictment")
_STRIKE, _PROTEST, _ATTACK, _DISASTER = map(term, ("Strike", "Protest", "Attack", "Disaster"))
_ANNOUNCEMENT: Final = term("Announcement")
_DECLARING: Final = frozenset({"declare", "proclaim", "pronounce"})
_STRUCK: Final = frozenset(
    "deal accord pact agreement bargain truce compromise contract treaty memorandum ceasefire balance note "
    "tone chord pose".split()
)
"""What is struck without a blow."""


def is_meant(entry: Entry, sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun may mean what an entry says: a strike of workers is no strike of arms."""
    if entry.evokes == _PROTEST and _is_of_name(sentence, noun):
        return False
    if noun.lemma == "toll" and sentence.head(noun).lemma == "take":
        return False
    if noun.lemma == "strike" and entry.evokes in {_STRIKE, _PROTEST}:
        return (entry.evokes == _PROTEST) == is_of_workers(sentence, noun)
    is_of_force = noun.lemma not in _AMBIGUOUS or not _is_in_words(sentence, noun)
    return is_of_force and is_civil(entry, sentence, noun)


def _is_of_name(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun ends the name of a body: "the Democratic Rally"."""
    before = sentence.tokens[noun.index - 1] if noun.index else noun
    is_body = sentence.segment.role is SegmentRole.BODY
    return is_body and noun.tag == "NNP" and noun.text.istitle() and before.text.istitle() and noun.index > 1


def does_tell(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb may mean what an entry says, by who does it, to what and in what."""
    return not (
        (entry.evokes == _DISASTER and sentence.child(verb, "dobj") is not None)
        or (entry.evokes == _STRIKE and verb.lemma == "strike" and _is_agreed(sentence, verb))
        or (entry.evokes == _MISSILE_TEST and _is_no_trial(sentence, verb))
        or (entry.evokes == _CLAIM and sentence.child(verb, "ccomp", "xcomp") is not None)
        or (entry.evokes == _ATTACK and _attacks_in_words(sentence, verb))
        or (entry.evokes == _COMMENDATION and verb.lemma == "welcome" and is_guest(sentence, verb))
        or (entry.evokes == _ANNOUNCEMENT and verb.lemma in _DECLARING and _calls(sentence, verb))
        or (verb.lemma == "celebrate" and sentence.child(verb, "dobj", "nsubjpass") is None)
        or (entry.evokes == _PROTEST and verb.lemma == "demonstrate" and sentence.child(verb, "dobj"))
        or (entry.evokes == _PROTEST and verb.lemma == "march" and _are_troops(sentence, verb))
        or (entry.evokes == _INDICTMENT and verb.lemma == "charge" and _is_with_sticks(sentence, verb))
        or (verb.lemma in _SURROUNDING and _is_how(sentence, verb))
        or (entry.evokes == _APPEAL and verb.lemma == "push" and is_pushed_away(sentence, verb))
        or (verb.lemma == "swear" and sentence.child(verb, "xcomp", "ccomp", "dobj", "prep") is None)
        or (is_burdened(sentence, verb) and words_of_verb(entry, sentence, verb) == 1)
        or not deals_so(entry, sentence, verb)
        or not _is_done_by(entry, sentence, verb)
    )


def _are_troops(sentence: Sentence, verb: Token) -> bool:
    """Tell whether troops march, who show no anger: "soldiers marched through the capital"."""
    return any(one.lemma in _TROOPS for one in sentence.children(verb, "nsubj"))


def _is_with_sticks(sentence: Sentence, verb: Token) -> bool:
    """Tell whether police charge at a crowd, and charge nobody with a crime: "baton-charged"."""
    return any(one.lower in {"baton", "lathi"} for one in sentence.children(verb))


def _is_how(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a participle says how something stands: "a besieged town", "a hall surrounded by men"."""
    noun = sentence.head(verb)
    return verb.dep == "amod" or (verb.dep == "acl" and verb.tag == "VBN" and noun.pos != "PROPN")


def _is_agreed(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a deal or the like is struck, and nobody hit: "the accord struck in Geneva"."""
    struck = [*sentence.children(verb, "dobj", "nsubjpass")]
    struck += [sentence.head(verb)] if verb.dep in {"acl", "relcl"} else []
    return any(one.lemma in _STRUCK for one in struck)


def _calls(sentence: Sentence, verb: Token) -> bool:
    """Tell whether another is called something, and nothing announced: "declared him an outlaw"."""
    clauses = sentence.children(verb, "ccomp", "oprd")
    called = [*sentence.children(verb, "dobj"), *(one for each in clauses for one in sentence.subtree(each))]
    is_own = any(one.lower.endswith("self") for one in called)
    return not is_own and any(
        one.pos in {"NOUN", "ADJ"} and sentence.child(one, "cop") is None for one in clauses
    )


def _is_done_by(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether those do something who may: protesters gather to protest, soldiers oust in a coup."""
    if verb.lemma in _GATHERING and entry.evokes in {_MEETING, _PROTEST}:
        return (entry.evokes == _PROTEST) == _are_protesters(sentence, verb)
    if entry.evokes in _ENDING_RULE:
        return _ends_rule(entry, sentence, verb)
    if entry.evokes == _DISPLACEMENT and verb.lemma in _CROSSING:
        return _are_people(sentence, verb)
    if entry.evokes == _ATTACK and verb.lemma == "target" and not entry.doers:
        return any(word.lemma in _FIGHTERS for word in sentence.children(verb, "nsubj"))
    if entry.evokes != _STRIKE or entry.slots.get("subject") != (_MEANS,):
        return True
    doers = (*sentence.children(verb, "nsubj"), *([sentence.head(verb)] if verb.dep == "relcl" else []))
    return not any(word.lemma in {"fighter", "force", "troop"} for word in doers)


def _ends_rule(entry: Entry, sentence: Sentence, verb: Token) -> bool:
    """Tell whether it is no troops that are driven out, and soldiers alone who oust somebody in a coup."""
    if any(one.lemma in _TROOPS for one in sentence.children(verb, "dobj", "nsubjpass")):
        return False
    return verb.lemma not in _OUSTING or (entry.evokes == _COUP) == _is_by_soldiers(sentence, verb)


def _is_no_trial(sentence: Sentence, verb: Token) -> bool:
    """Tell whether missiles that were fired were shot down or hit somebody, or people are tried."""
    objects = sentence.children(verb, "dobj", "nsubjpass")
    if verb.lemma == "test" and any(one.pos == "PRON" for one in objects):
        return True
    if verb.dep == "acl" and sentence.head(sentence.head(verb)).lemma in _PARRYING:
        return True
    words = {word.lemma for word in sentence.tokens}
    is_at = any(one.pos == "PROPN" for one in behind(sentence, verb, {"into", "at"}))
    return (is_at or bool(words & _IN_EARNEST)) and not words & _TRIED_OUT


def _attacks_in_words(sentence: Sentence, verb: Token) -> bool:
    """Tell whether who launches attacks does so in words alone: "launched attacks over the talks"."""
    objects = sentence.children(verb, "dobj", "nsubjpass")
    after = sentence.tokens[verb.index + 1 : verb.index + 1 + _BEHIND]
    if verb.lemma == "attack" and any(one.lemma in _WORDS and one.tag == "VBG" for one in after):
        return True
    if verb.lemma == "attack" and any(one.lemma in _TALKING for one in sentence.children(verb, "nsubj")):
        return True
    return any(noun.lemma in _AMBIGUOUS and _is_in_words(sentence, noun) for noun in objects)


def _is_in_words(sentence: Sentence, noun: Token) -> bool:
    """Tell whether somebody is attacked in words: "a scathing attack", "attacks over the talks"."""
    kinds = {one.lower for one in sentence.children(noun, "amod", "compound")}
    above = sentence.head(noun)
    over = [*behind(sentence, noun, {"over"})]
    over += behind(sentence, above, {"over"}) if noun.dep == "dobj" else ()
    return bool(kinds & _IN_WORDS) or any(_is_matter(one) for one in over)


def _is_matter(word: Token) -> bool:
    return word.pos == "NOUN" and word.lemma not in _WHEN and not word.entity


def _are_people(sentence: Sentence, verb: Token) -> bool:
    """Tell whether it is people without arms or office who go somewhere, or many of a nation."""
    subject = sentence.child(verb, "nsubj")
    if subject is None:
        return False
    inner = [word for of in sentence.children(subject, "prep") for word in sentence.children(of, "pobj")]
    is_nation = subject.tag == "NNPS" or (
        subject.pos == "PROPN" and sentence.child(subject, "nummod") is not None
    )
    return is_nation or any(word.lemma in _PEOPLE for word in (subject, *inner))


def _are_protesters(sentence: Sentence, verb: Token) -> bool:
    """Tell whether it is people who show what they are for or against that gather."""
    subject = sentence.child(verb, "nsubj")
    inner = () if subject is None else (subject, *sentence.subtree(subject))
    is_outside = any(one.lower == "outside" for one in sentence.children(verb, "prep"))
    return is_outside or any(word.lemma in _PROTESTERS for word in inner)


def _is_by_soldiers(sentence: Sentence, verb: Token) -> bool:
    """Tell whether soldiers do it, or it is done in a coup: "ousted by the army", "in a putsch"."""
    doers = sentence.children(verb, "nsubj", "agent", "prep")
    return any(word.lemma in _SOLDIERS for one in doers for word in sentence.subtree(one))
