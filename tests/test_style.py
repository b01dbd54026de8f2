"""The project's own rules for its source: what each layer may do, sizes, docstrings, names."""

import ast
import re
from collections.abc import Callable

import pytest

from support.source import PACKAGE, Module, lines_of_code, modules, undocumented

NETWORK = (
    "socket socketserver ssl http urllib.request urllib.error urllib3 requests httpx aiohttp asyncio "
    "ftplib smtplib poplib imaplib telnetlib xmlrpc"
).split()
SERIALISE = {"rdf.turtle", "release.dump", "stores.answers", "stores.transfer", "stores.wire"}
TAKE_A_STORE = {"judge.shapes.index", "judge.lexicon", "judge.shapes.query", "judge.shapes.stored"}
OPEN_A_STORE = {"ledger.trial", "ledger.workroom", "stores.embedded"}  # to fill it, and to read it
SET_THREADS = {"extract.parsing.model"}  # those in which numpy multiplies, before it is imported
BUILD_IRIS = {"rdf.names", "release.void", "release.describe", "serve.description"}
"""Makers of IRIs: parts of the statistics, licences of the EU, the address of the server."""
LONGEST_MODULE, LONGEST_FUNCTION = 250, 30
BASE = "https://w3id.org/" + PACKAGE
MODULES = modules()


def test_all_modules_are_looked_at() -> None:
    assert len(MODULES) > 60
    named = {"rdf.turtle", "judge.gate", "judge.gate.fit", "cli", "stores.embedded", PACKAGE}
    assert named <= {module.name for module in MODULES}


def uses_clock_or_environment(module: Module) -> bool:
    asked = {name.rpartition(".")[2] for name, _ in module.calls()}
    reads_clock = module.imports("time") or not asked.isdisjoint({"now", "utcnow", "today"})
    return reads_clock or not module.attributes().isdisjoint({"environ", "getenv"})


def uses_network(module: Module) -> bool:
    return module.imports(*NETWORK)


def serialises(module: Module) -> bool:
    return "serialize" in module.attributes()


def takes_a_store(module: Module) -> bool:
    return module.imports("pyoxigraph.Store")


def opens_a_store(module: Module) -> bool:
    opened = [call for name, call in module.calls() if name == "Store" and (call.args or call.keywords)]
    return bool(opened) or any(name in ("Store.read_only", "Store.secondary") for name, _ in module.calls())


def builds_iris(module: Module) -> bool:
    """Tell whether a module makes IRIs out of characters, rather than of what it was given."""
    given = (call.args[0] for name, call in module.calls() if name == "NamedNode" and call.args)
    return any(isinstance(argument, ast.JoinedStr | ast.BinOp | ast.Constant) for argument in given)


def names_the_base(module: Module) -> bool:
    return any(BASE in text for text in module.strings())


def prints(module: Module) -> bool:
    return any(name == "print" for name, _ in module.calls())


def catches_everything(module: Module) -> bool:
    return re.search(r"except(?:\s*:|\s*\(?.*\b(?:Base)?Exception\b)", module.text) is not None


def puts_off(module: Module) -> bool:
    return re.search(r"\b(?:TODO|FIXME|HACK)\b", module.text) is not None


def of_cli(name: str) -> bool:
    return name == "cli" or name.startswith("cli.")


def of_stores(name: str) -> bool:
    return name == "stores" or name.startswith("stores.")


def of_what_is_built(name: str) -> bool:
    """Tell whether a module keeps a store, or fills it; all others take a View."""
    return of_stores(name) or name.startswith("ledger.")


def of_network(name: str) -> bool:
    return of_stores(name) or name == "extract.llm" or name.startswith("serve.")


RULES: dict[Callable[[Module], bool], tuple[Callable[[str], bool], str]] = {
    uses_clock_or_environment: (
        lambda name: of_cli(name) or name in SET_THREADS,
        "from datetime import datetime\ndatetime.now()",
    ),
    uses_network: (of_network, "import urllib.request"),
    serialises: (SERIALISE.__contains__, "from pyoxigraph import serialize"),
    takes_a_store: (
        lambda name: of_what_is_built(name) or name in TAKE_A_STORE,
        "from pyoxigraph import Store",
    ),
    opens_a_store: (OPEN_A_STORE.__contains__, "Store('build')"),
    builds_iris: (BUILD_IRIS.__contains__, "NamedNode(f'{base}x')"),
    names_the_base: (lambda name: name == "rdf.names", f"X = '{BASE}/x'"),
    prints: (lambda _: False, "print(1)"),
    catches_everything: (lambda _: False, "try:\n    pass\nexcept Exception:\n    pass"),
    puts_off: (lambda _: False, "# " + "TO" + "DO: later"),
}
"""What only some modules may do: who may, and code that does it."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_only_those_may_who_may(rule: Callable[[Module], bool]) -> None:
    may, _ = RULES[rule]
    assert [module.name for module in MODULES if rule(module) and not may(module.name)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rules_see_what_breaks_them(rule: Callable[[Module], bool]) -> None:
    harmless = '"""Prints no TO-DO."""\n\nfrom pyoxigraph import NamedNode\n\nX = NamedNode(iri)\n'
    assert rule(Module("example", RULES[rule][1]))
    assert not rule(Module("example", harmless))


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (uses_clock_or_environment, "import os\nos.environ['HOME']"),
        (uses_clock_or_environment, "from os import getenv"),
        (uses_clock_or_environment, "import time"),
        (uses_clock_or_environment, "import datetime\ndatetime.date.today()"),
        (uses_network, "def f():\n    from http.client import HTTPConnection"),
        (uses_network, "from urllib import request"),
        (serialises, "graph.serialize()"),
        (opens_a_store, "Store.read_only('build')"),
        (builds_iris, "NamedNode(base + 'x')"),
        (builds_iris, "NamedNode('urn:x')"),
        (catches_everything, "try:\n    pass\nexcept (OSError, BaseException) as error:\n    pass"),
        (catches_everything, "try:\n    pass\nexcept:\n    pass"),
    ],
)
def test_rules_see_other_ways(rule: Callable[[Module], bool], code: str) -> None:
    assert rule(Module("example", code))


def test_listed_exceptions_are_in_use() -> None:
    for rule, listed in ((serialises, SERIALISE), (opens_a_store, OPEN_A_STORE), (builds_iris, BUILD_IRIS)):
        assert {module.name for module in MODULES if rule(module)} == listed, rule.__name__
    taking = {module.name for module in MODULES if takes_a_store(module)}
    assert {name for name in taking if not of_what_is_built(name)} == TAKE_A_STORE


def test_modules_and_functions_are_small() -> None:
    lengths = {module.name: len(module.text.splitlines()) for module in MODULES}
    assert [pair for pair in lengths.items() if pair[1] > LONGEST_MODULE] == []
    functions = [(module.name, found) for module in MODULES for found in module.functions()]
    assert len(functions) > 400
    assert [
        (name, found.name, lines_of_code(found))
        for name, found in functions
        if lines_of_code(found) > LONGEST_FUNCTION
    ] == []


def test_public_things_have_docstrings() -> None:
    assert [(module.name, name) for module in MODULES for name in undocumented(module.tree)] == []


def test_sizes_and_docstrings_are_counted() -> None:
    function = "def f():\n    '''Two\n    lines.'''\n    return 1\n"
    [counted] = Module("x", function).functions()
    assert lines_of_code(counted) == 2
    classes = "class A:\n    def m(self): ...\n    def _n(self): ...\nclass _B:\n    def m(self): ...\n"
    assert list(undocumented(Module("x", function + classes).tree)) == ["module", "A", "m"]


def test_modules_are_named_after_something() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "base", "core", "lib"}
    named = {module.name for module in MODULES} - {"stores.base"}  # what a store of any make must do
    assert not vague & {part for name in named for part in name.split(".")}
