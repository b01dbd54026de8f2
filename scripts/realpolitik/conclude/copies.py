"""Which articles are one text: of equal or nearly equal wording, or by their own word whose copy.

In: of each article the digest of its letters and digits, the signature of its wording, what
it is syndicated from, and when it was published. Out: `graph/copies`, in which every copy
leads to the first of its group: the earliest by publication, then by name, of those that
copy no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import NamedNode, Triple

from realpolitik.claims.claim import ArticleRecord
from realpolitik.conclude.stage import Extract, Owned, stated
from realpolitik.rdf.names import term
from realpolitik.text.signature import bands, likeness

COPY_OF: Final = term("copyOf")
NEARLY: Final = 0.8
"""The share of a signature that two texts have in common which are one."""
_NEAR: Final = "near "
_LAST: Final = "~"
"""Sorts behind every date, for a text of which no date is known."""


class Copies:
    """The stage of this name."""

    name = "copies"
    speaks_alone = True  # of the text that was copied there may be nothing else

    def extracts(self, record: ArticleRecord) -> Iterator[Extract]:
        """Yield whose copy an article is, when it was published, and by which keys it finds its like."""
        published = record.facts.text(record.iri, term("published")) or ""
        wording = record.facts.text(record.iri, term("wordingDigest"))
        original = "" if record.syndicated_from is None else record.syndicated_from.value
        signature = record.facts.text(record.iri, term("wordingSignature")) or ""
        near = (f"{_NEAR}{band}" for band in bands(signature))
        keys = {record.iri.value, *filter(None, (original, wording)), *near}
        yield Extract(record.iri, record.iri, frozenset(keys), (original, published, signature))

    def registered(self) -> Iterator[Extract]:
        """Yield nothing: the register is no text."""
        return iter(())

    def apart(self, one: NamedNode, other: NamedNode) -> bool:  # noqa: ARG002 - any two texts can be one
        """Return that no two texts are told apart by what they are called."""
        return False

    def belong(self, one: Extract, other: Extract) -> bool:
        """Tell whether two texts are one: they share more than a part of a signature, or enough of it."""
        if any(not key.startswith(_NEAR) for key in one.keys & other.keys):
            return True
        return likeness(one.told[2], other.told[2]) >= NEARLY

    def statements(self, group: Sequence[Extract]) -> Iterator[Owned]:
        """Yield from each copy the way to the first of its group."""
        copied = {one.node: NamedNode(one.told[0]) for one in group if one.told[0]}
        published = {one.node: one.told[1] for one in group}
        roots = {_root(one.node, copied) for one in group}
        first = min(roots, key=lambda root: (published.get(root) or _LAST, root.value))
        yield from (Owned(one.node, Triple(one.node, COPY_OF, first)) for one in group if one.node != first)


def _root(article: NamedNode, copied: Mapping[NamedNode, NamedNode]) -> NamedNode:
    """Return the text that an article was copied from at last; of a ring of copies, the first by name."""
    seen = [article]
    while (earlier := copied.get(seen[-1])) is not None:
        if earlier in seen:
            return min(seen[seen.index(earlier) :], key=str)
        seen.append(earlier)
    return seen[-1]


def firsts(records: Iterable[ArticleRecord]) -> Mapping[NamedNode, NamedNode]:
    """Return the first text of every article that is a copy."""
    found = (owned.statement for owned in stated(Copies(), records))
    return {copy.subject: copy.object for copy in found}  # type: ignore[misc]
