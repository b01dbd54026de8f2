"""Clauses behind "that" which a parser hangs on a noun before them, though a verb of saying governs them.

In: the words of a sentence. Out: the same, of "said in a statement that Chad attacked" the clause as what
is said, and no clause of the statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from realpolitik.extract.tokens import Token

_SAYING: Final = frozenset(
    "say add write state announce declare tell warn claim argue insist explain confirm note report reveal "
    "disclose inform remind assure testify post tweet stress reiterate repeat acknowledge admit concede "
    "complain assert".split()
)
_PLATFORMS: Final = frozenset(
    "twitter x facebook telegram instagram weibo youtube tiktok linkedin television tv radio social".split()
)
"""Where somebody posts or says something, which says nothing itself."""
_TIMES: Final = frozenset({"after", "before", "while", "since", "because", "although", "though", "until"})
_TOLD: Final = frozenset({"tell", "warn"})
"""Of these, verbs whose object is who hears it."""
_HEARD: Final = frozenset({"tell", "inform", "remind", "assure"})
_OPEN: Final = frozenset({"warn", "announce", "argue", "claim", "insist", "say", "reveal", "disclose"})
"""Verbs that tell nothing by themselves."""
_ABOUT: Final = frozenset({"of", "about", "against", "on", "over"})
_ON_CLAIMS: Final = frozenset(
    "deny reject dismiss dispute contest refute rebut make raise repeat level share voice express call "
    "describe say face address answer ignore accept confirm back support hold cite air issue".split()
)
"""Verbs of what is done with claims, which "that" may stand for behind a noun."""
_BETWEEN: Final = frozenset({"in", "at", "on", "during", "via", "through", "to", "from", "of", "with"})
_CONTENT: Final = frozenset({"ccomp", "xcomp"})
_TELLING: Final = frozenset(
    "accusation admission allegation argument assertion assumption belief charge claim complaint "
    "concern confirmation condition conclusion consensus criticism demand doubt evidence expectation fact "
    "fear finding guarantee ground hope idea impression indication information insistence news notion "
    "objection possibility promise proof proposal remark requirement revelation rumor rumour sign "
    "speculation suggestion suspicion theory threat view warning way worry".split()
)
"""Nouns that a clause behind "that" tells more of, wherever they stand."""
_HELD: Final = _TELLING | frozenset(
    "comment statement report testimony message opinion position assessment announcement declaration "
    "observation contention judgement judgment prediction forecast understanding hint suggestion pledge vow "
    "reminder disclosure confession estimate feeling verdict pronouncement explanation lament".split()
)
"""These, and nouns in which something may be said: "his comment that", but "said in a statement that"."""
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})


def governed(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words with each such clause below the verb of saying before it."""
    fixed: dict[int, Token] = {}
    words = tuple(_beside(words, _of_speaker(words, word)) for word in words)
    for word in words:
        if word.dep not in {"relcl", "acl"} or word.pos not in {"VERB", "AUX"}:
            continue
        verb = _verb(words, word)
        if verb is not None:
            fixed[word.index] = replace(word, dep="ccomp", head=verb.index)
        elif word.dep == "relcl" and _tells_more(words, word):
            fixed[word.index] = replace(word, dep="acl")
        else:
            continue
        fixed.update((one.index, replace(one, dep="mark")) for one in _that(words, word))
    return _with_subjects(tuple(fixed.get(word.index, word) for word in words))


def _beside(words: tuple[Token, ...], word: Token) -> Token:
    """Return a clause behind "after" and the like as what is told beside another, and not as what is said."""
    marks = (_mark(words, one) for one in words if one.head == word.index and one.dep == "mark")
    is_told = word.dep == "ccomp" and words[word.head].pos == "VERB" and bool(_TIMES & set(marks))
    return replace(word, dep="advcl") if is_told else word


def _mark(words: tuple[Token, ...], mark: Token) -> str:
    """Return what opens a clause; "as" is a mark of time only where a mark parts it from what is before."""
    is_apart = mark.index > 0 and words[mark.index - 1].dep == "punct"
    return "while" if mark.lower == "as" and is_apart else mark.lower


def _of_speaker(words: tuple[Token, ...], word: Token) -> Token:
    """Return a participle behind where something is posted as what its speaker does: "on Twitter blaming"."""
    place = words[word.head]
    if word.dep != "acl" or word.tag != "VBG" or place.dep != "pobj" or place.lower not in _PLATFORMS:
        return word
    for _ in range(len(words)):
        place = words[place.head]
        if place.pos == "VERB":
            return replace(word, dep="advcl", head=place.index)
    return word


def _with_subjects(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words, what a verb of saying seems to have as its object as the subject of the clause behind it.

    So it is read where "that" is left out: "the army confirmed soldiers from the brigade were killed".
    """
    fixed: dict[int, Token] = {}
    for clause in words:
        verb = words[clause.head]
        if clause.dep != "ccomp" or verb.lemma not in _SAYING - _TOLD or verb.index > clause.index:
            continue
        own = [one for one in words if one.head == clause.index]
        objects = [one for one in words if one.head == verb.index and one.dep == "dobj"]
        if _is_finite(clause, own) and len(objects) == 1 and verb.index < objects[0].index < clause.index:
            dep = "nsubjpass" if any(one.dep == "auxpass" for one in own) else "nsubj"
            fixed[objects[0].index] = replace(objects[0], dep=dep, head=clause.index)
    return tuple(fixed.get(word.index, word) for word in words)


def _is_finite(clause: Token, own: list[Token]) -> bool:
    """Tell whether a clause has a finite verb, and no subject of its own."""
    is_whole = any(one.dep in {*_SUBJECTS, "mark", "csubj"} for one in own)
    is_infinitive = any(one.lower == "to" and one.dep == "aux" for one in own)
    auxiliaries = any(one.dep in {"aux", "auxpass"} and one.tag != "TO" for one in own)
    return not (is_whole or is_infinitive) and (clause.tag in {"VBD", "VBZ", "VBP"} or auxiliaries)


def _verb(words: tuple[Token, ...], clause: Token) -> Token | None:
    """Return the verb of saying that a clause belongs to, if it opens with "that" and is whole."""
    opening = next(_that(words, clause), None)
    noun = words[clause.head]
    if opening is None or noun.index >= opening.index or noun.pos not in {"NOUN", "PROPN"}:
        return None
    above = None if noun.lemma in _TELLING else _above(words, noun)
    if above is None or any(one.head == above.index and one.dep in _CONTENT for one in words):
        return None
    is_apart = any(one.head == clause.index and one.dep == "prep" for one in words[clause.index :])
    is_told = noun.dep == "pobj" and is_apart and clause.lemma not in _ON_CLAIMS
    is_whole = _is_whole(words, clause, opening) or (is_told and _is_open(words, above))
    return above if is_whole else None


def _is_open(words: tuple[Token, ...], verb: Token) -> bool:
    """Tell whether it is not told yet what somebody says, who would say nothing without it."""
    own = {one.dep for one in words if one.head == verb.index and one.index > verb.index}
    told = {one.lower for one in words if one.head == verb.index and one.dep == "prep"}
    is_heard = verb.lemma in _HEARD and "dobj" in own
    return is_heard or (verb.lemma in _OPEN and not own & {"dobj", "attr"} and not told & _ABOUT)


def _tells_more(words: tuple[Token, ...], clause: Token) -> bool:
    """Tell whether a clause is what a noun tells: "the finding that Chad attacked"."""
    opening = next(_that(words, clause), None)
    is_content = opening is not None and words[clause.head].lemma in _HELD
    is_read = opening is not None and opening.tag == "IN" and clause.lemma not in _ON_CLAIMS
    is_mark = opening is not None and (opening.dep == "mark" or is_read)
    return opening is not None and is_content and is_mark and _is_whole(words, clause, opening)


def _that(words: tuple[Token, ...], clause: Token) -> Iterator[Token]:
    """Yield the "that" which opens a clause."""
    below = [one for one in words if one.head == clause.index and one.index < clause.index]
    first = next((one for one in below if one.dep != "punct"), None)
    if first is not None and first.lower == "that":
        yield first


def _is_whole(words: tuple[Token, ...], clause: Token, opening: Token) -> bool:
    """Tell whether a clause lacks nothing for which "that" might stand."""
    below = [one for one in words if one.head == clause.index and one.index != opening.index]
    has_subject = any(one.dep in _SUBJECTS for one in below)
    is_ended = any(one.dep in {"dobj", "attr", "acomp", "ccomp", "xcomp", "auxpass"} for one in below)
    is_mark = opening.dep == "mark" or (opening.tag == "IN" and clause.lemma not in _ON_CLAIMS)
    return has_subject and (is_ended or is_mark)


def _above(words: tuple[Token, ...], noun: Token) -> Token | None:
    """Return the verb of saying that a noun stands behind, with prepositions between."""
    for _ in range(len(words)):
        preposition = words[noun.head]
        if noun.dep != "pobj" or preposition.lower not in _BETWEEN:
            break
        noun = words[preposition.head]
        if noun.pos == "VERB":
            return noun if noun.lemma in _SAYING else None
    is_heard = noun.dep == "dobj" and words[noun.head].lemma == "tell"
    return words[noun.head] if is_heard else None
