"""Where a point of the earth stands on the map: the Equal Earth projection.

In: degrees north and east. Out: a place on a map of a fixed size, the same on which the
outline of the land is drawn. Areas keep their proportions; the formula is that of Šavrič,
Patterson and Jenny (2018).
"""

from __future__ import annotations

import math
from typing import Final

WIDTH, HEIGHT = 960, 470
"""The size of the map."""
_SCALE: Final = WIDTH / 5.42
_FACTORS: Final = (1.340264, -0.081106, 0.000893, 0.003796)
_POWERS: Final = (1, 3, 7, 9)
_ROOT: Final = math.sqrt(3) / 2


def placed(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a point stands, from the upper left corner, rounded to a tenth.

    >>> placed(0, 0)
    (480.0, 235.0)
    """
    turn = math.asin(_ROOT * math.sin(math.radians(latitude)))
    up = sum(factor * turn**power for factor, power in zip(_FACTORS, _POWERS, strict=True))
    slope = sum(power * factor * turn ** (power - 1) for factor, power in zip(_FACTORS, _POWERS, strict=True))
    across = math.radians(longitude) * math.cos(turn) / (_ROOT * slope)
    return round(WIDTH / 2 + _SCALE * across, 1), round(HEIGHT / 2 - _SCALE * up, 1)
