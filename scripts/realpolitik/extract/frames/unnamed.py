"""What those without a name are called: victims, troops, several of them.

In: an entity. Out: whether its label tells that.
"""

from __future__ import annotations

from typing import Final

from realpolitik.extract.entities import Entity
from realpolitik.rdf.names import term

_VICTIMS: Final = frozenset(
    "civilians children victims hostages captives patients refugees infants worshippers survivors".split()
)
_TROOPS: Final = frozenset({"troops", "forces", "soldiers", "peacekeepers", "units"})


def names_victims(who: Entity) -> bool:
    """Tell whether those who are told as attacking are of a kind that only suffers: civilians, hostages."""
    return who.is_local and bool(_VICTIMS & set(who.label.lower().split()))


def is_of_troops(who: Entity) -> bool:
    """Tell whether those who go are forces, which hold no office."""
    return bool(who.kinds & {term("ArmedForce")}) or bool(_TROOPS & set(who.label.lower().split()))


def is_plural(side: Entity) -> bool:
    """Tell whether a side without a name is many: "EU interior ministers"."""
    return bool(side.kinds & {term("UnnamedSource")}) and side.label.endswith("s")
