"""A headline as it is parsed once more, and what reading it so asks of its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from realpolitik.extract.tokens import Token

NAMED: Final = frozenset({"PROPN", "ADJ", "NOUN"})
"""What names and titles are, also those of peoples: "Saudi, Iranian ministers"."""
BEGINNING: Final = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART"})
VERBS: Final = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Again:
    """A headline as it was parsed once more, and the base forms of the words that were written as others.

    `plan` is the place of a "to" that was read as "will".
    """

    doc: Any
    lemmas: Mapping[int, str] = field(default_factory=dict)
    plan: int | None = None

    def words(self, written: Sequence[Token], read: Sequence[Token]) -> tuple[Token, ...]:
        """Return the words as they are written, with the grammar of how they were read."""
        return tuple(
            replace(
                grammar,
                span=own.span,
                text=own.text,
                lemma=self.lemmas.get(own.index, own.lemma),
                pos=own.pos if own.index == self.plan else grammar.pos,
                tag=own.tag if own.index == self.plan else grammar.tag,
                entity="" if own.index in self.lemmas else own.entity,
                begins=own.begins,
            )
            for own, grammar in zip(written, read, strict=True)
        )


def subjects(doc: Any) -> list[Any]:
    """Return the words that a parsed headline has for subjects of its verbs."""
    return [word for word in doc if word.dep_ in {"nsubj", "nsubjpass"} and word.head.pos_ in VERBS]


def bases(form: str) -> tuple[str, ...]:
    """Return of what verbs a form may be."""
    if not form.endswith("s"):
        return (form,)
    return (form[:-1], form.removesuffix("es"), f"{form.removesuffix('ies')}y")
