"""Words that mean somebody told of before."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

MASCULINE: Final = _words("he him his himself")
FEMININE: Final = _words("she her hers herself")
NEUTER: Final = _words("it its itself")
PLURAL: Final = _words("they them their themselves")
