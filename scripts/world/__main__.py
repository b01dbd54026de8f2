"""Make `kg/register/world/` anew: `python -m world FACTS.json`, with `scripts/` on the path.

The same facts, tables and version of `rigour` give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from realpolitik.rdf import turtle
from realpolitik.sources.workspace import shipped
from world import bodies, facts, polities, things
from world.entries import Files
from world.people import People
from world.states import States


def made(path: Path, register: Path) -> Files:
    """Return the entries of all files, from a file of facts and beside the register in a folder."""
    told = facts.read(path)
    edition = f"CIA World Factbook, edition of {told.editions[-1]}"
    files = Files(quad.triple for former in sorted(register.glob("*.ttl")) for quad in turtle.read(former))
    things.places(files)
    states = States(told, files, edition).write()
    polities.territories(told, files, edition)
    polities.historical(files)
    polities.blocs(files)
    polities.governments(states.values(), files)
    bodies.organisations(files)
    bodies.memberships(states, told, files, edition)
    bodies.groups(files)
    bodies.companies(files)
    things.goods(files)
    things.instruments(files)
    things.sanctions(files)
    things.borders(states, told, files, edition)
    things.metonyms(states.values(), files)
    people = People(files)
    people.leaders(states.values(), told, edition)
    people.ministers(states.values())
    people.officials()
    return files


def main(arguments: list[str]) -> int:
    """Write the files; return the exit code: 2 for a wrong command line, 3 for facts that cannot be read."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m world FACTS.json\n")
        return 2
    register = shipped() / "kg" / "register"
    try:
        count = made(Path(arguments[0]), register).write(register / "world")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        sys.stderr.write(f"{arguments[0]}: {reason}\n")
        return 3
    sys.stderr.write(f"wrote {count} files to {register / 'world'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
