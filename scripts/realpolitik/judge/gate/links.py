"""Rules on what people say that an article's own things are: links stand in the register, one for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from realpolitik.claims.claim import ArticleRecord
from realpolitik.claims.refusal import Refusal
from realpolitik.rdf import names
from realpolitik.rdf.names import local, short, term
from realpolitik.sources.register import LINKED, Register
from realpolitik.sources.vocabulary import Vocabulary

_SITUATION = term("Situation")


def link_refusals(register: Register) -> Iterator[Refusal]:
    """Yield links of what is no article's own, to what is no entry, and second ones."""
    for own in sorted(register.facts.having(LINKED), key=str):
        entries = register.facts.iris(own, LINKED)
        if names.declarer(own) is None:
            yield Refusal(own.value, "link", "only what an article calls by an id of its own is linked")
        if len(entries) != 1:
            yield Refusal(own.value, "link", f"is linked to {' and '.join(map(short, entries))}; keep one")
        for entry in entries:
            if entry not in register.classes or names.declarer(entry) is not None:
                yield Refusal(own.value, "link", f"is linked to {short(entry)}, no entry of the register")


def told_link_refusals(record: ArticleRecord) -> Iterator[Refusal]:
    """Yield links that an article's own graph tells."""
    for own in sorted(record.facts.having(LINKED), key=str):
        yield Refusal(own.value, "link", "a link stands in the register; write it with `realpolitik link`")


def misfit(own: Iterable[NamedNode], entry: Iterable[NamedNode], vocabulary: Vocabulary) -> str | None:
    """Return why nothing of the first classes can be an entry of the second; None where it can."""
    ours, theirs = tuple(own), tuple(entry)
    is_situation = [vocabulary.fits(classes, (_SITUATION,)) for classes in (ours, theirs)]
    related = any(vocabulary.is_a(a, b) or vocabulary.is_a(b, a) for a in ours for b in theirs)
    clash = vocabulary.clash((*ours, *theirs))
    if clash is not None:
        return f"nothing is a {local(clash[0])} and a {local(clash[1])}"
    if is_situation[0] != is_situation[1] or (is_situation[0] and not related):
        kinds = [", ".join(sorted(map(local, classes))) for classes in (ours, theirs)]
        return f"a {kinds[0]} is no {kinds[1]}"
    return None
