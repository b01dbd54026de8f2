"""All that is shown goes through the one door that makes it harmless: no module prints around it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import pytest

from support.source import Module, modules

MODULES = modules()
DOOR = {"cli.output"}
STREAMS = {"sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"}
TO_READERS = {"cli.ask", "cli.compile", "cli.migrate", "cli.query"}
"""Who writes what programs read: answers in the forms of SPARQL, queries, graphs and tables."""
TO_FILES = {
    *("cli.compile", "cli.export", "cli.format", "cli.ingest"),
    *("cli.link", "cli.migrate", "cli.sheet", "cli.show", "cli.timeline"),
}
"""Who writes files, or to stdout in the place of one: graphs, sheets and pictures."""


def streams(module: Module) -> bool:
    """Tell whether a module touches stdout or stderr itself."""
    used = {ast.unparse(node) for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)}
    return bool(used & STREAMS) or module.imports("sys.stdout", "sys.stderr")


def prints(module: Module) -> bool:
    """Tell whether a module calls what prints."""
    called = {name for name, _ in module.calls()}
    return bool(called & {"print", "click.echo", "click.secho", "warnings.showwarning", "pprint"}) or any(
        name.startswith("traceback.print") or name.endswith("print_exc") for name in called
    )


def styles(module: Module) -> bool:
    """Tell whether a module uses rich, which reads markup in what it prints."""
    return module.imports("rich")


def passes_bytes(module: Module) -> bool:
    return any(name == "output.data" for name, _ in module.calls())


def writes_files(module: Module) -> bool:
    return any(name == "output.write_file" for name, _ in module.calls())


def escapes(module: Module) -> bool:
    """Tell whether a module puts words into markup."""
    return module.imports("html.escape", "xml.sax.saxutils")


RULES: dict[Callable[[Module], bool], tuple[set[str], str]] = {
    streams: ({*DOOR, "cli.terminal"}, "import sys\nsys.stdout.write(label)"),
    prints: (set(), "import click\nclick.echo(label)"),
    styles: ({"cli.terminal"}, "from rich.console import Console"),
    passes_bytes: (TO_READERS, "output.data([label.encode()])"),
    writes_files: (TO_FILES, "output.write_file(path, chunks)"),
    escapes: ({"pictures.markup"}, "from html import escape"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_only_those_do_who_may(rule: Callable[[Module], bool]) -> None:
    may, code = RULES[rule]
    assert {module.name for module in MODULES if rule(module)} == may
    assert rule(Module("example", code))
    assert not rule(Module("example", '"""Does print(1) to sys.stdout."""\nfrom sys import argv\n'))


@pytest.mark.parametrize("code", ["print(1)", "import traceback\ntraceback.print_exc()", "click.secho('a')"])
def test_other_ways_to_print_are_seen(code: str) -> None:
    assert prints(Module("example", code))


def test_the_terminal_is_given_plain_cells_only() -> None:
    [terminal] = [module for module in MODULES if module.name == "cli.terminal"]
    made = [ast.unparse(call) for name, call in terminal.calls() if name == "Text"]
    assert "Text(harmless(text))" in made
    assert sorted(set(strings_in_table(terminal))) == ["_cell(column)"]


def strings_in_table(module: Module) -> Iterator[str]:
    """Yield what is given to a table of rich as a heading."""
    for name, call in module.calls():
        if name.endswith(".add_column"):
            yield ast.unparse(call.args[0])
