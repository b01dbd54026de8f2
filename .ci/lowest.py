"""Print the lowest versions that pyproject.toml allows, a line for each package, as pip reads them.

In: the names of extras, if any. Out: pins such as `click==8.2` of what the program and those extras need.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

_LEAST = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)(?:\[[a-z,]+\])?[>=]=(?P<version>[0-9][0-9.]*)(?:,[^;]+)?(?P<where>;.+)?"
)


def lowest(pyproject: str, extras: Sequence[str]) -> Iterator[str]:
    """Yield the pins by the text of pyproject.toml; ValueError for a package without a lowest version."""
    project = tomllib.loads(pyproject)["project"]
    wanted = [*project["dependencies"]]
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    for dependency in sorted(wanted):
        match = _LEAST.fullmatch(dependency)
        if match is None:
            raise ValueError(f"{dependency} names no lowest version: write it as `name>=1.2,<2`")
        yield f"{match['name']}=={match['version']}{match['where'] or ''}"


if __name__ == "__main__":
    text = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    sys.stdout.write("\n".join(lowest(text, sys.argv[1:])) + "\n")
