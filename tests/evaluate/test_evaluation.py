"""An extractor is judged as by `ingest`; one that breaks at a text has no claims of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Triple

from realpolitik.claims.draft import ArticleDraft
from realpolitik.evaluate.evaluation import Evaluation, Outcome, outcome
from realpolitik.evaluate.figures import Score, Share
from realpolitik.evaluate.gold import Gold, gold
from realpolitik.extract.extractor import Context
from realpolitik.ingest.graphs import Reader
from realpolitik.rdf.names import term
from realpolitik.text.article import Document
from support import reader, reading
from support.gold import annotate


def one(folder: Path, words: str = reading.STORY, kind: str = "Meeting") -> Gold:
    [found] = gold([annotate(folder, "story", words, kind=kind)], reading.base().register)
    assert isinstance(found, Gold)
    return found


def ended(found: Gold, by: Reader | None = None) -> Outcome:
    assert found.article is not None
    return outcome(found, found.article, by or reading.met())


def test_who_annotated_is_compared_with_what_is_found(tmp_path: Path) -> None:
    told = ended(one(tmp_path))
    assert told.comparison.figures.events.strict == Score(3, 3, 3, 3)
    assert told.comparison.confusions == ()
    assert told.amiss is None
    evidence = told.comparison.figures.evidence
    assert evidence.count == evidence.of >= 3
    others = ended(one(tmp_path, kind="Call"))
    assert others.comparison.figures.events.lenient == Score(3, 3, 0, 0)


class Strange(reader.Reader):
    """An extractor whose every second claim has a class that nobody knows."""

    def propose(self, document: Document, context: Context) -> ArticleDraft:
        draft = super().propose(document, context)
        first, *rest = draft.claims
        content = (*first.content, Triple(first.about, term("noSuchRole"), term("Nothing")))
        return replace(draft, claims=(replace(first, content=content), *rest))


def test_what_the_gate_refuses_is_counted_by_rule_and_not_found(tmp_path: Path) -> None:
    met = reading.met()
    known = reader.make(reading.base())
    assert isinstance(known, reader.Reader)
    told = ended(one(tmp_path), replace(met, extractor=Strange(known.publishers)))
    assert sum(count for _, count in told.refused) >= 1
    assert told.comparison.figures.events.lenient == Score(3, 2, 2, 2)


def test_an_extractor_that_breaks_has_no_claims_and_is_told(tmp_path: Path) -> None:
    sound = one(tmp_path)
    broken = replace(sound, article=replace(sound.article, text=f"{reading.STORY}{reader.BREAKS}"))  # type: ignore[type-var]
    told = ended(broken)
    assert told.amiss is not None
    assert "ZeroDivisionError" in told.amiss
    assert told.comparison.figures.events.lenient == Score(gold=3)
    assert told.comparison.figures.evidence == Share()


def test_outcomes_are_summed_and_missing_texts_counted(tmp_path: Path) -> None:
    found = one(tmp_path)
    golds = [found, replace(found, article=None)]
    told = Evaluation.of(reading.met(), golds, [ended(found), ended(found)])
    assert (told.extractor, told.version, told.articles, told.without_text) == ("met", "1", 2, 1)
    assert told.total.figures.events.core == Score(6, 6, 6, 6)
    assert told.refused == ()
