"""By what situations of a class are told to be one: roles whose values agree, within a stretch of days.

In: the value of `rp:sameBy`, such as `party; 3 days; 0.7`. Out: an `IdentityKey`, or a ValueError
that says in one sentence what is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.rdf.names import term

_FORM: Final = re.compile(
    r"(?P<roles>[a-z][A-Za-z]*(?: [a-z][A-Za-z]*)*); (?:(?P<days>[1-9][0-9]{0,2}) days?|lasting); "
    r"(?P<score>0\.[0-9]{1,2})"
)


@dataclass(frozen=True, slots=True)
class IdentityKey:
    """Roles that tell situations of a class apart, within how many days, and how surely, in hundredths.

    Without `days` there is one such situation at all times, unless times are told that exclude each other.
    """

    roles: tuple[NamedNode, ...]
    days: int | None
    score: int


def identity_key(text: str) -> IdentityKey:
    """Return the key that a value of `rp:sameBy` stands for; raises ValueError for another form.

    >>> identity_key("party; 3 days; 0.7").score
    70
    """
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no key such as 'attacker place; 1 day; 0.65' or 'party; lasting; 0.8'")
    roles = tuple(map(term, sorted(match["roles"].split())))
    days = None if match["days"] is None else int(match["days"])
    return IdentityKey(roles, days, int(match["score"][2:].ljust(2, "0")))
