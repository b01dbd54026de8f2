"""Words of what shows something though nobody says it: texts, and verbs of being a sign."""

from __future__ import annotations

from typing import Final

EVIDENCE: Final = frozenset(
    "show suggest indicate reveal reflect signal mean underline underscore highlight confirm assume see "
    "detail recall read prove note state threaten demonstrate hint imply illustrate exemplify betray "
    "attest".split()
)
"""Verbs that also say what a thing, which says nothing, is a sign of."""
SHOWING: Final = frozenset(
    "show indicate reveal reflect signal underline underscore highlight confirm emphasise emphasize "
    "stress".split()
)
"""Verbs that behind a deed say what it shows, where no clause stands behind them."""
DOCUMENTS: Final = frozenset(
    "report document file study survey poll statement media medium newspaper paper letter memo email record "
    "datum data figure transcript cable article communique source tweet post agency channel outlet "
    "leak dossier daily website broadcaster analysis assessment draft text filing indictment release press "
    "researcher".split()
)
"""Nouns of what speaks though it is nobody."""
REASONS: Final = frozenset({"ground", "pretext", "premise", "assumption"})
"""Nouns of what somebody holds that no one could take for who says it."""
