"""The command `why`: who says so, how sure, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click
from pyoxigraph import Literal, NamedNode, Store, Triple

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.cli.texts import texts
from realpolitik.errors import FindingsError, UsageError
from realpolitik.rdf import names
from realpolitik.reading.explain import Explanation, explain
from realpolitik.reading.lookup import resolve
from realpolitik.reading.testimony import Testimony, testimony
from realpolitik.stores import embedded
from realpolitik.text.article import Article


@click.command()
@click.argument("subject")
@click.argument("predicate", required=False)
@click.argument("value", required=False)
@click.option(
    "--articles",
    "copies",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Folder with your copies of the texts; then the words are shown.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def why(
    settings: Settings,
    *,
    subject: str,
    predicate: str | None,
    value: str | None,
    copies: Path | None,
    as_json: bool,
) -> None:
    """Show why a statement holds, or who says what of SUBJECT.

    With PREDICATE and VALUE: the rules and premises down to the claims and the
    characters where they stand. With PREDICATE alone: the same for each value.
    With a claim as SUBJECT: its holders and its place.

    \b
    Examples:
      realpolitik why 'Kim Jong Un' leaderOf 'North Korea'
      realpolitik why id:summit-putin-kim-2023-09 place --articles ~/articles
      realpolitik why claim:080e134f4a47f48b-4158-4360-2d89
    """
    store = embedded.open_read_only(settings.workspace.store)
    known = texts(copies)
    found = resolve(store, subject)
    if predicate is None:
        _print([testimony(store, claim, known) for claim in _claims(store, found)], as_json=as_json)
        return
    verb = resolve(store, predicate if ":" in predicate else f"rp:{predicate}")
    trees = [
        explained
        for triple in _statements(store, found, verb, value)
        if (explained := explain(store, triple))
    ]
    if not trees:
        raise FindingsError("the graph does not hold that; what single claims say is in their graphs")
    if as_json:
        output.write_json([_tree(store, tree, known) for tree in trees])
    else:
        lines = (line for tree in trees for line in _lines(store, tree, known, ""))
        output.data(f"{line}\n".encode() for line in lines)


def _claims(store: Store, found: NamedNode) -> list[NamedNode]:
    if names.split_claim(found) is not None:
        return [found]
    quads = store.quads_for_pattern(None, names.term("about"), found, None)
    claims = sorted({quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}, key=str)
    if not claims:
        raise FindingsError(f"no claim is about {names.short(found)}; name a predicate, or use `show`")
    return claims


def _statements(store: Store, subject: NamedNode, verb: NamedNode, value: str | None) -> Iterator[Triple]:
    if value is not None:
        yield Triple(subject, verb, _value(store, subject, verb, value))
        return
    quads = store.quads_for_pattern(subject, verb, None, None)
    for wanted in sorted({q.object for q in quads if isinstance(q.object, NamedNode | Literal)}, key=str):
        yield Triple(subject, verb, wanted)


def _value(store: Store, subject: NamedNode, verb: NamedNode, value: str) -> NamedNode | Literal:
    """Return the value of that spelling that the subject has, else what the word names."""
    for quad in store.quads_for_pattern(subject, verb, None, None):
        if isinstance(quad.object, Literal) and quad.object.value == value:
            return quad.object
    try:
        return resolve(store, value)
    except UsageError:
        term = names.term(value) if value.isalnum() else None
        if term is None:
            raise
        return term


def _print(said: list[Testimony], *, as_json: bool) -> None:
    if as_json:
        output.write_json([asdict(one) for one in said])
    else:
        output.data(f"{line}\n".encode() for one in said for line in told(one, ""))


def told(said: Testimony, indent: str) -> Iterator[str]:
    """Yield the lines in which a claim is shown."""
    negative = ", negative" if said.polarity == "Negative" else ""
    yield f"{indent}“{said.gloss}”"
    yield f"{indent}  {said.status}{negative}, {said.certainty.lower()}: {said.chain()}"
    if said.conditions:
        yield f"{indent}  if {', '.join(said.conditions)}"
    yield f"{indent}  {said.article}, characters {said.start}–{said.end} ({said.claim})"
    if said.words is not None:
        yield f"{indent}  > {said.words}"


def _shown(triple: Triple) -> str:
    def text(term: object) -> str:
        return names.short(term) if isinstance(term, NamedNode) else str(term)

    return f"{text(triple.subject)} {names.short(triple.predicate)} {text(triple.object)}"


def _lines(store: Store, tree: Explanation, known: Mapping[str, Article], indent: str) -> Iterator[str]:
    yield f"{indent}{_shown(tree.statement)}   [{tree.rule}]"
    for premise in tree.premises:
        yield from _lines(store, premise, known, indent + "  ")
    for claim in tree.claims:
        yield from told(testimony(store, claim, known), indent + "    ")


def _tree(store: Store, tree: Explanation, known: Mapping[str, Article]) -> dict[str, object]:
    return {
        "statement": _shown(tree.statement),
        "rule": tree.rule,
        "premises": [_tree(store, premise, known) for premise in tree.premises],
        "claims": [asdict(testimony(store, claim, known)) for claim in tree.claims],
    }
