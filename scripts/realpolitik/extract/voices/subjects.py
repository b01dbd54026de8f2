"""Who says what a word of saying says: its subject, whose word it is, or who says the rest of the sentence.

In: a word of saying. Out: the step outward that it is, with who is named as speaking, or nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.voices.attitude import Speech
from realpolitik.extract.voices.dispositions import bearer, disposition, linking
from realpolitik.extract.words.evidence import DOCUMENTS
from realpolitik.extract.words.pointing import DEPICTING
from realpolitik.rdf.names import term
from realpolitik.text.article import SegmentRole

_VERBS: Final = frozenset({"VERB", "AUX"})
_LENDING: Final = frozenset(
    "express voice have make issue give offer reiterate repeat renew air harbour harbor hold level deliver "
    "convey signal release register lodge share reaffirm retract withdraw send post publish state advance "
    "entertain cherish nurse stand take add receive face cite echo".split()
)
"""Verbs whose object is what their subject says or holds: "expressed hope that"."""
_KEEPING: Final = frozenset(
    "meet fulfil fulfill honour honor keep break abandon breach uphold drop redeem betray renounce".split()
)
"""Verbs whose object is what their subject has promised."""
_HOLDING: Final = frozenset(
    "hope belief expectation assumption fear conviction understanding premise ground argument pretext".split()
)
"""Nouns of what somebody holds who does something for it: "in the hope that", "for fear that"."""
_PROMISES: Final = frozenset({"promise", "pledge", "vow", "commitment", "platform"})
QUOTING: Final = frozenset({"quote", "cite"})
"""Verbs by which somebody passes on what another says: "was quoted as saying"."""
_INVERTED: Final = frozenset({"say", "write", "add", "state", "argue", "note", "claim", "insist"})
"""Verbs before which what is said stands, and behind which stands who says it."""
_CLOSING: Final = frozenset({'"', "”", "’", "''", "'"})
_MARKS: Final = _CLOSING | {","}
_SOMEBODY: Final = frozenset(map(term, ("Person", "PersonGroup", "Organization", "Company", "PublicBody")))
_WHEN: Final = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT"})
_AMONG: Final = frozenset({"from", "among", "amongst"})


@dataclass(frozen=True, slots=True)
class Subjects:
    """Tells who says what in one sentence; `said_by` is how verbs of saying are known."""

    lexicon: Lexicon
    sentence: Sentence
    said_by: Callable[[Token], Entry | None]

    def speech(self, head: Token) -> Speech:
        """Return the step outward that a word of saying is."""
        if disposition(self.lexicon, self.sentence, head) is not None:
            whose, verb = bearer(self.sentence, head), linking(self.sentence, head)
            return Speech(head, whose, _marks(whose, verb, head))
        if head.pos in _VERBS or self.said_by(head) is not None:
            return self._of_verb(head)
        speakers = self._of_noun(head)
        return Speech(head, speakers[0] if speakers else None, _marks(*speakers[:1], head))

    def _of_verb(self, verb: Token) -> Speech:
        clauses = Clauses(self.sentence)
        speakers = clauses.slots(verb).get("subject", ())
        near = self.sentence.children(verb, "aux", "auxpass", "neg", "prt")
        if verb.lemma in QUOTING and clauses.is_passive(verb):
            speakers = self.sentence.children(verb, "nsubjpass")[-1:] or speakers
        if clauses.is_passive(verb) and not speakers:
            return Speech(verb, None, (verb, *near))
        speakers = self._inverted(verb) or self._of_participle(verb) or speakers
        speakers = speakers or self._nearest(verb) or self._shared(verb) or self._to_say(verb)
        return Speech(verb, speakers[0] if speakers else None, _marks(*speakers[:1], verb, *near))

    def _of_noun(self, noun: Token) -> tuple[Token, ...]:
        slots = Clauses(self.sentence).noun_slots(noun)
        own = tuple(one for one in slots.get("possessor", ()) if one.entity not in _WHEN)
        own += slots.get("by", ())
        among = tuple(word for slot in sorted(_AMONG) for word in slots.get(slot, ()))
        lent = self._lent(noun)
        beside = tuple(word for word in slots.get("modifier", ()) if _may_name(word))
        return own or among or lent or beside or self._of_title(noun)

    def _lent(self, noun: Token) -> tuple[Token, ...]:
        """Return who expresses what a noun names: "voiced fears that"."""
        verb = self.sentence.head(noun)
        if noun.dep == "pobj" and verb.lower == "on" and noun.lemma in _PROMISES:
            return self._promising(noun)
        is_held = verb.lower == "with" or (verb.lower in {"in", "on", "for"} and noun.lemma in _HOLDING)
        if noun.dep == "pobj" and is_held and self.sentence.head(verb).pos == "VERB":
            return Clauses(self.sentence).surface_subject(self.sentence.head(verb))
        is_lent = verb.lemma in _LENDING or (verb.lemma in _KEEPING and noun.lemma in _PROMISES)
        is_lent = is_lent and noun.dep == "dobj" and verb.pos == "VERB"
        is_lent = is_lent and verb.dep != "pcomp"
        return Clauses(self.sentence).surface_subject(verb) if is_lent else ()

    def _promising(self, noun: Token) -> tuple[Token, ...]:
        """Return who does something on a promise: "won the vote on a pledge to leave"."""
        verb = next((one for one in self.sentence.above(noun) if one.pos in _VERBS), None)
        return () if verb is None else Clauses(self.sentence).surface_subject(verb)

    def _of_participle(self, verb: Token) -> tuple[Token, ...]:
        """Return who speaks on in a participle behind what he said: "said that …, adding that"."""
        if verb.tag != "VBG" or self.sentence.child(verb, "nsubj") is not None:
            return ()
        head = self.sentence.head(verb)
        if verb.dep == "conj" and head.tag == "VBG" and self._is_said(head):
            return tuple(one for one in (self.speech(head).speaker,) if one is not None)
        if verb.dep not in {"advcl", "acl"}:
            return ()
        before = [word for word in self.sentence.tokens[: verb.index] if word.pos == "VERB"]
        if before and self.said_by(before[-1]) is not None and self.sentence.child(before[-1], "nsubj"):
            return Clauses(self.sentence).surface_subject(before[-1])
        if verb.dep == "acl":
            return self._of_main(verb, is_apart=not self._may_speak(self.sentence.head(verb)))
        above = self.sentence.head(verb)
        outer = self.sentence.head(above) if above.dep == "ccomp" else above
        outer = self._passed_on(outer)
        is_below = outer != above or (above.dep == "ccomp" and outer.index < above.index)
        said = is_below and self.said_by(outer) is not None
        return Clauses(self.sentence).surface_subject(outer) if said else self._of_main(verb)

    def _passed_on(self, verb: Token) -> Token:
        """Return the verb of saying that an outlet's report passes on, which a participle goes on with."""
        said = self.sentence.child(verb, "ccomp") if verb.lemma == "report" else None
        is_said = said is not None and self.said_by(said) is not None and bool(self._own(said))
        return said if said is not None and is_said and said.index > verb.index else verb

    def _may_speak(self, noun: Token) -> bool:
        """Tell whether a noun names somebody or a text: "a letter warning that", no summit does."""
        is_text = noun.lemma in DOCUMENTS | DEPICTING or bool(self.lexicon.entries("SpeechNoun", noun.lemma))
        is_known = is_text or self.lexicon.denoted(self.sentence, noun) in _SOMEBODY
        return noun.pos != "NOUN" or noun.dep not in {"dobj", "pobj"} or is_known

    def _of_main(self, verb: Token, *, is_apart: bool = False) -> tuple[Token, ...]:
        """Return who does what a whole clause tells, of a participle behind a comma: "left, saying that"."""
        is_apart = is_apart or (verb.index > 0 and self.sentence.tokens[verb.index - 1].text == ",")
        above = [one for one in self.sentence.above(verb) if self.sentence.child(one, "nsubj")]
        above = [one for one in above if one.pos in _VERBS and one.index < verb.index]
        main = next((one for one in above if self._is_said(one)), next(iter(above), None))
        return () if main is None or not is_apart else Clauses(self.sentence).surface_subject(main)

    def _inverted(self, verb: Token) -> tuple[Token, ...]:
        """Return who stands right behind a verb that says something: "…, writes the president, …"."""
        is_quoted = self.sentence.tokens[max(0, verb.index - 1)].text in _CLOSING
        is_saying = verb.lemma in _INVERTED or (is_quoted and self.said_by(verb) is not None)
        behind = self.sentence.child(verb, "dobj") if is_saying else None
        if behind is None or behind.index < verb.index or behind.pos not in {"NOUN", "PROPN"}:
            return ()
        before = self.sentence.tokens[max(0, verb.index - 1)].text
        last = self.sentence.subtree(behind)[-1].index + 1
        after = self.sentence.tokens[last : last + 1]
        is_apart = before in _MARKS and (not after or after[0].pos == "PUNCT")
        return (behind,) if is_apart and self._own(verb) == () else ()

    def _shared(self, verb: Token) -> tuple[Token, ...]:
        """Return who does or says something else in the same breath: "hosts him and says"."""
        if verb.dep == "conj":
            return next(filter(None, map(self._own, self._before(verb))), ())
        said = (one for one in self.sentence.children(verb, "ccomp") if one.index < verb.index)
        subjects = (self.sentence.children(one, "nsubj") for one in said if self._goes_on(one, verb))
        return next(subjects, ())[-1:]

    def _is_said(self, verb: Token) -> bool:
        is_judging = bool(self.lexicon.entries("JudgementVerb", verb.lemma))
        return verb.pos in _VERBS and (is_judging or self.said_by(verb) is not None)

    def _before(self, verb: Token) -> Iterator[Token]:
        """Yield the verbs that one is joined to, the nearest first."""
        while verb.dep == "conj" and self.sentence.head(verb) != verb:
            verb = self.sentence.head(verb)
            yield verb

    def _own(self, verb: Token) -> tuple[Token, ...]:
        return self.sentence.children(verb, "nsubj")[-1:]

    def _goes_on(self, before: Token, verb: Token) -> bool:
        """Tell whether a headline goes on with what its first subject says: "Kim hosts Xi, says he …"."""
        is_title = self.sentence.segment.role is SegmentRole.HEADLINE
        says_more = any(one.index > verb.index for one in self.sentence.children(verb, "ccomp"))
        return self.said_by(before) is not None or (is_title and says_more)

    def _to_say(self, verb: Token) -> tuple[Token, ...]:
        """Return who is to say something, in the grammar of headlines: "minister to tell allies that"."""
        is_title = self.sentence.segment.role is not SegmentRole.BODY
        noun = self.sentence.head(verb)
        is_to = any(aux.lower == "to" for aux in self.sentence.children(verb, "aux"))
        is_open = is_title and is_to and verb.dep in {"acl", "relcl"} and noun.dep == "ROOT"
        return (noun,) if is_open and noun.pos in {"NOUN", "PROPN"} else ()

    def _of_title(self, noun: Token) -> tuple[Token, ...]:
        """Return who stands before what the parser took for a noun: "Rebels vow to fight"."""
        before = self.sentence.tokens[max(0, noun.index - 1) : noun.index]
        is_title = self.sentence.segment.role is SegmentRole.HEADLINE
        is_verb = is_title and self.sentence.child(noun, "acl") is not None
        return tuple(one for one in before if is_verb and one.pos in {"PROPN", "INTJ", "NOUN"})

    def _nearest(self, verb: Token) -> tuple[Token, ...]:
        """Return who is named right before a verb of saying that the parser gave no subject."""
        if (
            verb.tag not in {"VBD", "VBN", "VBZ", "VBP"}
            or self.sentence.child(verb, "nsubj", "csubj") is not None
        ):
            return ()
        before = [one for one in self.sentence.tokens[: verb.index] if one.pos not in {"AUX", "ADV", "PUNCT"}]
        near = before[-1:] if before and before[-1].dep == "appos" else []
        return tuple(near)


def _may_name(word: Token) -> bool:
    """Tell whether a word before a noun may say whose it is: "rebel claims", no "widespread claims"."""
    return word.entity not in _WHEN and (word.pos in {"NOUN", "PROPN"} or bool(word.entity))


def _marks(*words: Token | None) -> tuple[Token, ...]:
    return tuple(word for word in words if word is not None)
