"""Rules on the lexicon: the shapes that lie beside its entries, over them and the ontology.

In: what texts are read by. Out: refusals. The shipped entries are judged by the tests, so
that only who adds some of their own waits for it.
"""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad, Store

from realpolitik.claims.refusal import Refusal
from realpolitik.errors import FindingsError
from realpolitik.judge.finding import Finding
from realpolitik.judge.shapes import Scope, Stored, compile_shapes
from realpolitik.rdf import names
from realpolitik.rdf.names import local
from realpolitik.sources.ground import Ground, ground_to_read
from realpolitik.sources.workspace import LEXICON, Workspace


def fit_to_read(workspace: Workspace) -> Ground:
    """Return what texts are read by.

    Raises InputError for a file that cannot be read, FindingsError where entries that a user added break
    the shapes of the lexicon.
    """
    base = ground_to_read(workspace)
    found = lexicon_refusals(base) if _has_own(workspace) else ()
    if found:
        first = found[0]
        raise FindingsError(
            f"{len(found)} refusals in the lexicon, the first of {first.subject}: {first.message}"
        )
    return base


def own_lexicon_refusals(workspace: Workspace) -> tuple[Refusal, ...]:
    """Return what is wrong with the lexicon if a user added to it; raises InputError for a file."""
    return lexicon_refusals(ground_to_read(workspace)) if _has_own(workspace) else ()


def lexicon_refusals(base: Ground) -> tuple[Refusal, ...]:
    """Return what the shapes of the lexicon find in its entries."""
    shapes = [
        triple
        for triple in base.words
        if isinstance(triple.subject, NamedNode) and triple.subject.value.startswith(names.SHAPES)
    ]
    data = (*base.words, *base.ontology)
    checks, store = compile_shapes(shapes, data, scope=Scope.GLOBAL), Store()
    store.bulk_extend(Quad(*triple) for triple in data)
    return tuple(_refusal(finding) for finding in checks.findings(Stored(store)))


def _refusal(found: Finding) -> Refusal:
    told = f" ({found.value})" if found.value else ""
    return Refusal(found.focus.value, local(found.shape), f"{found.message}{told}")


def _has_own(workspace: Workspace) -> bool:
    own = workspace.root / LEXICON
    return own.is_dir() and any(map(workspace.is_own, own.rglob("*.ttl")))
