"""The command `why`: who says so, how sure, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

import click
from pyoxigraph import NamedNode, Triple

from realpolitik.cli import output
from realpolitik.cli.settings import Settings
from realpolitik.conclude.policies import policy_named
from realpolitik.errors import FindingsError
from realpolitik.rdf import names
from realpolitik.reading.copies import copies
from realpolitik.reading.lookup import resolve
from realpolitik.reading.reasons import Reason, asked, reasons, said_of
from realpolitik.reading.refuted import NOT_HELD, refuted
from realpolitik.reading.sameness import Lookalike, Sameness, Twin
from realpolitik.reading.signs import marked
from realpolitik.reading.testimony import Testimony
from realpolitik.stores import published
from realpolitik.stores.base import View

_OF_FUSION = frozenset({"fusedInto", "fusionScore", "fusionReason", "possiblySame"})
"""The properties of what an article calls by an id of its own."""


@click.command()
@click.argument("subject")
@click.argument("predicate", required=False)
@click.argument("value", required=False)
@click.option(
    "--articles",
    "folder",
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
    folder: Path | None,
    as_json: bool,
) -> None:
    """Show why a statement holds, or who says what of SUBJECT.

    With PREDICATE and VALUE: the rules and premises down to the claims and the
    characters where they stand. With PREDICATE alone: the same for each value.
    Of a value that claims give and that does not hold: why not, and what holds
    instead; the exit code is 1. With a claim as SUBJECT: its holders and its place.

    \b
    Examples:
      realpolitik why 'Kim Jong Un' leaderOf 'North Korea'
      realpolitik why id:summit-putin-kim-2023-09 place --articles ~/articles
      realpolitik why id:summit-putin-kim-2023-09 place Moscow
      realpolitik why claim:080e134f4a47f48b-4158-4360-2d89
    """
    view = published.opened(settings.workspace)
    known = copies(folder, output.left_out)
    found = resolve(
        view, subject, as_told=predicate is not None and predicate.removeprefix("rp:") in _OF_FUSION
    )
    if predicate is None:
        _print_claims(view, found, said_of(view, found, known), as_json=as_json)
        return
    policy = policy_named(published.policy(settings.workspace))
    trees = reasons(view, found, predicate, value, known, policy=policy)
    if trees:
        _print_trees(trees, as_json=as_json)
        return
    not_held = None if value is None else refuted(view, asked(view, found, predicate, value), known)
    if not_held is not None:
        _print_trees((not_held,), as_json=as_json)
    raise FindingsError("the graph does not hold that; what single claims say is in their graphs")


def _print_trees(trees: Sequence[Reason], *, as_json: bool) -> None:
    if as_json:
        output.write_json([_tree(tree) for tree in trees])
    else:
        output.lines(line for tree in trees for line in _lines(tree, ""))


def _print_claims(view: View, subject: NamedNode, said: Sequence[Testimony], *, as_json: bool) -> None:
    if not said:
        raise FindingsError(f"no claim is about {names.short(subject)}; name a predicate, or use `show`")
    if as_json:
        output.write_json([asdict(one) for one in said])
    else:
        same = Sameness(view)
        lines = (line for one in said for line in told(one, ""))
        output.lines(chain(lines, sameness(same.twins(subject), same.lookalikes(subject))))


def sameness(twins: Sequence[Twin], lookalikes: Sequence[Lookalike]) -> Iterator[str]:
    """Yield the lines that tell what is taken for one with a situation, and what may be."""
    for twin in twins:
        yield f"  told as one with {twin.identifier} ({twin.score}: {twin.reason})"
    for one in lookalikes:
        yield f"  possibly the same as {one.label} ({one.identifier})"


def told(said: Testimony, indent: str) -> Iterator[str]:
    """Yield the lines in which a claim is shown."""
    negative = ", negative" if said.polarity == "Negative" else ""
    yield f"{indent}“{said.gloss}”"
    unheard = f" — not heard: {said.unheard}" if said.unheard else ""
    yield f"{indent}  {marked(said.status)}{negative}, {said.certainty.lower()}: {said.chain()}{unheard}"
    if said.conditions:
        yield f"{indent}  if {', '.join(said.conditions)}"
    yield f"{indent}  {said.article}, characters {said.start}–{said.end} ({said.claim})"
    if said.words is not None:
        yield f"{indent}  > {said.words}"


def _shown(triple: Triple) -> str:
    def text(term: object) -> str:
        return names.short(term) if isinstance(term, NamedNode) else str(term)

    return f"{text(triple.subject)} {names.short(triple.predicate)} {text(triple.object)}"


def _lines(tree: Reason, indent: str) -> Iterator[str]:
    yield f"{indent}{_shown(tree.statement)}   [{tree.rule}]"
    is_against = tree.rule.startswith(NOT_HELD)
    own = [line for said in tree.claims for line in told(said, indent + "    ")]
    yield from own if is_against else ()
    for premise in tree.premises:
        yield from _lines(premise, indent + "  ")
    yield from () if is_against else own


def _tree(tree: Reason) -> dict[str, object]:
    return {
        "statement": _shown(tree.statement),
        "rule": tree.rule,
        "premises": [_tree(premise) for premise in tree.premises],
        "claims": [asdict(said) for said in tree.claims],
    }
