"""What pages load beside themselves: the style sheet, the icon, scripts, and the files of others.

In: nothing. Out: each `Asset` by its path, for a server to answer with or to be written to a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Final

from realpolitik.reading.signs import SIGNS

_JAVASCRIPT: Final = "text/javascript; charset=utf-8"
_CSS: Final = "text/css; charset=utf-8"
_SVG: Final = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file: its path, its media type, and what reads it."""

    path: str
    media_type: str
    read: Callable[[], bytes]


@cache
def style() -> bytes:
    """Return the style sheet, with the colours of the signs."""
    light = "".join(f".s-{name}{{color:{sign.light};fill:{sign.light}}}\n" for name, sign in SIGNS.items())
    dark = "".join(f".s-{name}{{color:{sign.dark};fill:{sign.dark}}}\n" for name, sign in SIGNS.items())
    return _file("style.css") + f"\n{light}@media (prefers-color-scheme:dark){{\n{dark}}}\n".encode()


@cache
def _file(*parts: str) -> bytes:
    return files("realpolitik.serve").joinpath("assets", *parts).read_bytes()


ASSETS: Final = (
    Asset("/style.css", _CSS, style),
    Asset("/icon.svg", _SVG, partial(_file, "icon.svg")),
    Asset("/land.svg", _SVG, partial(_file, "vendored", "land.svg")),
    Asset("/suggest.js", _JAVASCRIPT, partial(_file, "suggest.js")),
    Asset("/editor.js", _JAVASCRIPT, partial(_file, "editor.js")),
    Asset("/yasgui.js", _JAVASCRIPT, partial(_file, "vendored", "yasgui.js")),
    Asset("/yasgui.css", _CSS, partial(_file, "vendored", "yasgui.css")),
)
