"""The command `evaluate`: how an extractor does against what people annotated."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from realpolitik.cli import given, output
from realpolitik.cli.settings import Settings
from realpolitik.errors import FindingsError, InputError

if TYPE_CHECKING:
    from realpolitik.evaluate.evaluation import Evaluation
    from realpolitik.evaluate.gold import Gold
    from realpolitik.ingest.graphs import Reader
    from realpolitik.sources.register import Register

_MOST_STDIN: Final = 50_000_000


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR|FILE...")
@click.option(
    "--texts",
    "places",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="Where the texts are that do not lie beside their graphs; repeatable.",
)
@click.option("--extractor", default="rules", show_default=True, help="Which extractor reads.")
@click.option(
    "--confusions",
    "most",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show up to N differences of each kind, with the words of the text.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def evaluate(
    settings: Settings,
    *,
    folders: tuple[Path, ...],
    places: tuple[Path, ...],
    extractor: str,
    most: int,
    as_json: bool,
) -> None:
    """Compare an extractor with what people annotated.

    Reads curated article graphs, the .trig files of the folders named, and lets an
    extractor read their texts: NAME.txt beside NAME.trig, or what --texts holds,
    files or corpora, by the digest. An article without its text is skipped and
    counted. Nothing is written. Exit code 1 if something could not be read.

    \b
    Examples:
      realpolitik evaluate tests/gold/invented/dev
      realpolitik evaluate gold/ --texts year.jsonl.gz --confusions 20
      realpolitik evaluate gold/ --extractor mine --json | jq .asserted_but_not_so
    """
    from realpolitik.cli import scores  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.ingest.graphs import Reader  # noqa: PLC0415 - the engines are slow to import
    from realpolitik.judge.lexicon import fit_to_read  # noqa: PLC0415 - the engines are slow to import

    base = fit_to_read(settings.workspace)
    golds, unread = _gold(folders, places, base.register)
    found = _evaluation(golds, Reader.of(base, extractor), settings)
    shown = tuple(scores.first(found.total.confusions, most))
    if as_json:
        confusions = {"confusions": [scores.confusion(one) for one in shown]} if most else {}
        output.write_json({**scores.told(found), **confusions})
    else:
        for number, table in enumerate(scores.tables(found)):
            output.lines([""] * bool(number))
            output.table(table)
        output.passages([[("", "")]] * bool(shown))
        output.passages(scores.lines(shown))
    _finish(found, unread, settings)


def _gold(
    folders: Sequence[Path], places: Sequence[Path], register: Register
) -> tuple[tuple[Gold, ...], int]:
    """Return what people annotated, with the texts at hand, and how many graphs cannot be read; each is said.

    Raises InputError where there is no gold, or no text of any.
    """
    from realpolitik.evaluate import gold  # noqa: PLC0415 - the engines are slow to import

    read, unread = list[gold.Gold](), 0
    for found in gold.gold(folders, register):
        if isinstance(found, InputError):
            output.error(str(found))
            unread += 1
        else:
            read.append(found)
    pieces = gold.texts(places, lambda: given.stdin(most=_MOST_STDIN))
    whole = gold.with_texts(read, pieces, output.left_out)
    if not any(one.article for one in whole):
        raise InputError(f"there is no text of any of {len(whole)} articles; see --texts")
    return whole, unread


def _evaluation(golds: Sequence[Gold], reader: Reader, settings: Settings) -> Evaluation:
    from realpolitik.evaluate import evaluation  # noqa: PLC0415 - the engines are slow to import

    at_hand = [one for one in golds if one.article is not None]
    followed = output.track(at_hand, "reading", settings)
    outcomes = (evaluation.outcome(one, one.article, reader) for one in followed if one.article is not None)
    return evaluation.Evaluation.of(reader, golds, outcomes)


def _finish(found: Evaluation, unread: int, settings: Settings) -> None:
    """Say what was left out; raises FindingsError for what is amiss."""
    for line in found.amiss:
        output.error(line)
    skipped = f", {found.without_text} without their text" if found.without_text else ""
    output.note(f"{found.extractor} {found.version}: {found.articles} articles{skipped}", settings)
    amiss = unread + len(found.amiss)
    if amiss:
        raise FindingsError(
            f"{amiss} of {found.articles + found.without_text + unread} articles are listed above"
        )
