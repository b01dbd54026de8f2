"""The status of a claim, by the one fixed table in `docs/model.md`.

Pure: status is derived and never written by hand; the gate compares it.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from realpolitik.rdf.names import term

AFFIRMS, EVALUATES, PREDICTS = term("Affirms"), term("Evaluates"), term("Predicts")
COMMITS, SUPPOSES = term("Commits"), term("Supposes")
POSITIVE, NEGATIVE = term("Positive"), term("Negative")
CERTAIN, PROBABLE, POSSIBLE, UNKNOWN = (term(name) for name in ("Certain", "Probable", "Possible", "Unknown"))
ASSERTED, REPORTED, PLANNED = term("Asserted"), term("Reported"), term("Planned")
PREDICTED, OPINION, SPECULATED = term("Predicted"), term("Opinion"), term("Speculated")
CONDITIONAL, COUNTERFACTUAL, DENIED = term("Conditional"), term("Counterfactual"), term("Denied")

STRONGEST_FIRST = (
    ASSERTED, REPORTED, PLANNED, PREDICTED, OPINION, SPECULATED, CONDITIONAL, COUNTERFACTUAL, DENIED,
)  # fmt: skip
"""The statuses by how much they commit their holder to the content being so."""


def status_of(
    stance: NamedNode,
    polarity: NamedNode,
    certainty: NamedNode,
    *,
    author_holds: bool,
    has_condition: bool,
) -> NamedNode:
    """Return the status: the first row of the table that fits."""
    rows = (
        (stance == SUPPOSES, COUNTERFACTUAL),
        (has_condition, CONDITIONAL),
        (certainty in (POSSIBLE, UNKNOWN), SPECULATED),
        (stance == PREDICTS, PREDICTED),
        (stance == COMMITS, PLANNED),
        (stance == EVALUATES, OPINION),
        (certainty == PROBABLE, SPECULATED),
        (polarity == NEGATIVE, DENIED),
        (author_holds, ASSERTED),
    )
    return next((status for fits, status in rows if fits), REPORTED)
