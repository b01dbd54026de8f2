"""What the extractor of rules says of invented sentences, and that the gate takes it."""

from __future__ import annotations

import pytest

from realpolitik.claims.draft import ArticleDraft
from realpolitik.text.article import Span
from support import parsed, told
from support.rule_cases import CASES

HEDGES = (" may ", " might ", "allegedly", "reportedly", " could ", " said")
PLAIN = "| Occurred | the author"


@pytest.mark.parametrize("text", CASES, ids=lambda text: str(text)[:50])
def test_a_sentence_says_what_it_says(text: str) -> None:
    assert told.told(text) == CASES[text]


def test_the_gate_takes_what_is_proposed() -> None:
    assert {text: rules for text in CASES if (rules := told.refused(text) - {"third-party-judgement"})} == {}


def spans(draft: ArticleDraft) -> list[Span]:
    return [span for one in draft.claims for span in (*one.evidence, *one.cues, *one.attributions)] + [
        one.span for one in draft.mentions
    ]


def test_all_that_is_pointed_at_lies_in_the_text() -> None:
    for text in CASES:
        found = spans(told.draft(text))
        assert all(0 <= span.start < span.end <= len(text) for span in found), text
        words = (span.of(text) for span in found)
        assert all(word == word.strip() for word in words), text


def test_the_cases_speak_of_every_status() -> None:
    said = " ".join(line for lines in CASES.values() for line in lines)
    for word in ("Negative", "Possible", "Probable", "Predicts", "Commits", "Supposes", " if ", " unless "):
        assert word in said


def test_a_hedge_is_never_asserted() -> None:
    for text in CASES:
        hedged = any(
            word in text for word in (" may ", " might ", "allegedly", "reportedly", " could ", "said")
        )
        plain = [
            line for line in CASES[text] if line.endswith("| Occurred | the author") and "Transfer" in line
        ]
        assert not (hedged and plain), text


def test_the_same_text_gives_the_same_draft() -> None:
    text = next(iter(CASES))
    told.draft.cache_clear()
    first = told.draft(text)
    told.draft.cache_clear()
    assert told.draft(text) == first
    assert parsed.document(text).article.text == text
