"""Rules on what articles say of one another: which replaces which, and which is a copy of which.

In: pairs of articles. Out: refusals. All articles have to be known for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import NamedNode

from realpolitik.claims.refusal import Refusal
from realpolitik.judge.rings import named, rings
from realpolitik.rdf.names import short

Pairs: TypeAlias = Iterable[tuple[NamedNode, NamedNode]]


def replaced_refusals(replaced: Pairs, copied: Pairs, absent: Pairs) -> Iterator[Refusal]:
    """Yield which articles replace themselves, are copies of themselves, or replace one that is `absent`.

    Each pair begins with the article that says it.
    """
    for ring in rings(replaced):
        yield Refusal(ring[0].value, "supersedes-ring", f"what supersedes what goes round: {named(ring)}")
    for ring in rings(copied):
        yield Refusal(ring[0].value, "copy-ring", f"what is a copy of what goes round: {named(ring)}")
    for new, old in absent:
        yield Refusal(
            new.value, "supersedes-unknown", f"{short(old)} is not here; add it, or leave rp:supersedes out"
        )
