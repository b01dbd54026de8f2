"""Words that say what somebody holds by more than a verb: "is confident that", "made it clear that".

In: a word of a sentence. Out: its entry among the verbs of saying, the verb that it goes
with, and whom it is said of. Entries are of two words there: "be confident", "make clear".
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.frames.clauses import Clauses
from realpolitik.extract.lexicon import Entry, Lexicon
from realpolitik.extract.tokens import Sentence, Token

_VERBS: Final = frozenset({"VERB", "AUX"})
_OF_VERB: Final = frozenset({"acomp", "ccomp", "oprd", "prt", "xcomp", "advmod"})
_BEING: Final = frozenset({"be", "feel", "remain", "become", "seem", "appear", "grow", "sound", "stay"})
_BE: Final = "be"


def disposition(lexicon: Lexicon, sentence: Sentence, word: Token) -> Entry | None:
    """Return the entry of an adjective or participle that says what its subject holds, or None."""
    verb = linking(sentence, word)
    if verb is None:
        return None
    lemma = _BE if verb == word or verb.lemma in _BEING else verb.lemma
    found = (one for one in lexicon.entries("SpeechVerb", lemma) if (lemma, word.lower) in one.lemmas)
    return next(found, None)


def linking(sentence: Sentence, word: Token) -> Token | None:
    """Return the verb by which a quality is said of somebody: a participle in the passive says it itself."""
    verb = sentence.head(word)
    if word.pos in _VERBS and not (word.tag == "VBN" and word.dep == "acomp"):
        return word if word.tag == "VBN" and sentence.child(word, "auxpass") is not None else None
    is_said = word.tag in {"JJ", "VBN", "RB", "JJR"} and word.dep in _OF_VERB and verb.pos in _VERBS
    return verb if is_said and verb.index < word.index else None


def bearer(sentence: Sentence, word: Token) -> Token | None:
    """Return of whom a quality is said, as its verb has it."""
    verb = linking(sentence, word)
    found = () if verb is None else Clauses(sentence).surface_subject(verb)
    return next(iter(found), None)
