"""Which packages of others are used, at which version, and which of their files.

The digests are SHA-256 of the packages as they were when they were chosen; any other is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Change:
    """What is written otherwise in a file of others, each place of it, and why; both are bytes of UTF-8."""

    file: str
    old: bytes
    new: bytes
    why: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package: name, version, licence, home and digest, the files that pages serve, and what is changed.

    `files` maps the paths in the package to names; a change names its file by the latter.
    """

    name: str
    version: str
    licence: str
    home: str
    digest: str
    files: Mapping[str, str]
    changes: tuple[Change, ...] = ()

    @property
    def folder(self) -> str:
        """The name without the scope before it."""
        return self.name.rpartition("/")[2]


_PREFIX: Final = "a namespace is left out whose address reads like a folder of somebody's own"
_ATOM: Final = b",awol=`http://bblfish.net/wo" + b"rk/atom-owl/2006-06-06/#`,"
_SOURCES: Final = b"/" + b"home/runner/.cargo/registry/src/index." + b"crates.io-1949cf8c6b5b557f/"
"""Where the sources lay that were compiled, as messages of failures tell it."""

PACKAGES: Final = (
    Package(
        "@zazuko/yasgui",
        "4.6.2",
        "MIT",
        "https://github.com/rdfjs/Yasgui",
        "6520cdd256a4003e8d45865e0d631b6456b88a0e6b65f4f3e56d78a25d74c9a7",
        {"build/yasgui.min.js": "yasgui.js", "build/yasgui.min.css": "yasgui.css"},
        (
            Change("yasgui.js", _ATOM, b",", _PREFIX),
            Change("yasgui.js", b",sit,awol,phil,", b",sit,phil,", _PREFIX),
        ),
    ),
    Package(
        "oxigraph",
        "0.5.11",
        "MIT OR Apache-2.0",
        "https://github.com/oxigraph/oxigraph",
        "1095d6eb210104411fad61437f29e80c9c76c7fbbe7480c95b9aa2762818deb2",
        {"web.js": "oxigraph.js", "web_bg.wasm": "oxigraph.wasm"},
        (
            Change(
                "oxigraph.wasm",
                _SOURCES,
                b"sources".ljust(len(_SOURCES), b"/"),
                "the folder in which it was compiled is left out of messages",
            ),
        ),
    ),
    Package(
        "world-atlas",
        "2.0.2",
        "ISC",
        "https://github.com/topojson/world-atlas",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        {},
    ),
    Package(
        "d3-geo",
        "3.1.2",
        "ISC",
        "https://github.com/d3/d3-geo",
        "e0ffa43f5a2134cf03d2797e985025250d8d3608b1d90336938c9dd4d4b97dc7",
        {},
    ),
    Package(
        "d3-array",
        "3.2.4",
        "ISC",
        "https://github.com/d3/d3-array",
        "6dbf3f2be39e48f86775be6e166a5d3e5a585ca7144453cd6ad1912f5ae4417f",
        {},
    ),
    Package(
        "internmap",
        "2.0.3",
        "ISC",
        "https://github.com/mbostock/internmap",
        "39d1936831a4d3f2bd6e088db28a10de4458d823f652c36b2c808bf5b978c48d",
        {},
    ),
    Package(
        "topojson-client",
        "3.1.0",
        "ISC",
        "https://github.com/topojson/topojson-client",
        "889fadb422f6236d0f8337a236ce6499f258b75e44b81733b13bd971067322bf",
        {},
    ),
)
"""Those without files make the outline of the land, from Natural Earth, which is in the public domain."""
LAND: Final = "land.svg"
