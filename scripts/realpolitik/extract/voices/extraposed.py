"""What stands behind its judgement: "it is wrong to sell arms" judges a sale, and plans none."""

from __future__ import annotations

from realpolitik.extract.tokens import Sentence, Token


def is_judged(sentence: Sentence, verb: Token) -> bool:
    """Tell whether an infinitive that hangs on a verb is what "it" stands for and what is judged there."""
    subject, quality = sentence.child(verb, "nsubj"), sentence.child(verb, "acomp", "attr")
    return subject is not None and subject.lower == "it" and quality is not None
