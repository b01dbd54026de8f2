"""What those without a name are called: victims, troops, several of them; and whom they stand for.

In: an entity. Out: whether its label tells that.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Entity
from realpolitik.rdf.names import term

_VICTIMS: Final = frozenset(
    "civilians children victims hostages captives patients refugees infants worshippers survivors".split()
)
_FORCE, _PERSON, _NAMELESS = map(term, ("ArmedForce", "Person", "UnnamedSource"))
_TROOPS: Final = frozenset({"troops", "forces", "soldiers", "peacekeepers", "units"})


def names_victims(who: Entity) -> bool:
    """Tell whether those who are told as attacking are of a kind that only suffers: civilians, hostages."""
    return who.is_local and bool(_VICTIMS & set(who.label.lower().split()))


def is_of_troops(who: Entity) -> bool:
    """Tell whether those who go are forces, which hold no office."""
    return _FORCE in who.kinds or bool(_TROOPS & set(who.label.lower().split()))


def is_plural(side: Entity) -> bool:
    """Tell whether a side without a name is many: "EU interior ministers"."""
    return _NAMELESS in side.kinds and side.label.endswith("s")


def stands_for(who: Entity, kinds: Collection[NamedNode]) -> bool:
    """Tell whether troops, or one without a name, stand where forces or persons are asked for."""
    is_one = _NAMELESS in who.kinds and not is_plural(who)
    return (_FORCE in kinds and is_of_troops(who)) or (_PERSON in kinds and is_one)
