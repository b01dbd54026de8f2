"""The rooms of the program: every module has one, imports point one way, and each has its test."""

import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter

import pytest

from support.source import PACKAGE, ROOT, Module, modules

ROOMS = (
    "errors text rdf sources claims sheet extract judge ingest evaluate conclude stores ledger "
    "reading pictures release serve site pipeline cli __main__"
).split()
"""Folders, and the few modules beside them, in the order of the data: each imports from those before it."""


RDF = ("pyoxigraph", "rdflib", "owlrl", "pyshacl")
MODULES = modules()
TESTED_TOGETHER = {
    "claims.minting": "claims/test_migration.py",
    "cli": "cli/test_cli.py",
    "conclude.agreement": "conclude/p1/test_consensus.py",
    "conclude.belonging": "conclude/p1/test_voices.py",
    "conclude.contribution": "conclude/p1/test_voices.py",
    "conclude.fusion.windows": "conclude/fusion/test_likeness.py",
    "conclude.p1": "conclude/p1/test_consensus.py",
    "conclude.position": "conclude/p1/test_voices.py",
    "conclude.reason": "conclude/reason/test_reason.py",
    "extract.amounts": "extract/amounts/test_amounts.py",
    "extract.gazetteer": "extract/gazetteer/test_gazetteer.py",
    "extract.mentions": "extract/mentions/test_mentions.py",
    "extract.times": "extract/times/test_times.py",
    "extract.words": "extract/test_words.py",
    "extract.frames": "extract/test_rules.py",
    "extract.lexicon": "extract/test_rules.py",
    "extract.parsing": "extract/mentions/test_mentions.py",
    "extract.parsing.parse": "extract/mentions/test_mentions.py",
    "extract.propose": "extract/test_rules.py",
    "extract.tokens": "extract/test_rules.py",
    "extract.voices": "extract/test_rules.py",
    "judge.compiled": "cli/test_curation.py",
    "judge.gate": "judge/test_gate.py",
    "judge.shapes": "judge/shapes/test_reference.py",
    "ledger.change": "ledger/test_hearing.py",
    "ledger.edges": "ledger/test_hearing.py",
    "ledger.full": "ledger/test_builder.py",
    "ledger.ground": "ledger/test_builder.py",
    "ledger.spread": "ledger/test_builder.py",
    "ledger.update": "ledger/test_builder.py",
    "pipeline": "test_build.py",
    "rdf.formatted": "cli/test_format.py",
    "reading": "reading/test_dataset.py",
    "serve.app": "serve/test_endpoint.py",
    "serve.caching": "serve/test_endpoint.py",
    "serve.description": "serve/test_dereferencing.py",
    "serve.hardening": "serve/test_hostile.py",
    "serve.operations": "serve/test_hostile.py",
    "serve.pages.assets": "serve/pages/test_writing.py",
    "serve.pages.atlas": "serve/pages/test_overviews.py",
    "serve.pages.catalogue": "serve/pages/test_overviews.py",
    "serve.pages.editor": "serve/test_asking.py",
    "serve.pages.general": "serve/pages/test_routes.py",
    "serve.pages.kinds": "serve/pages/test_routes.py",
    "serve.pages.overtime": "serve/pages/test_overviews.py",
    "serve.pages.sanctions": "serve/pages/test_overviews.py",
    "serve.pages.source": "serve/pages/test_overviews.py",
    "serve.pages.webs": "serve/pages/test_overviews.py",
    "serve.pages.words": "serve/pages/test_overviews.py",
    "serve.resources": "serve/test_dereferencing.py",
    "serve.token": "serve/test_graphs.py",
    "site.crawl": "site/test_publish.py",
    "site.making": "site/test_publish.py",
    "site.writing": "site/test_publish.py",
    "stores": "stores/test_load.py",
    "stores.errands": "stores/test_doing.py",
}
"""Modules, and packages with all that is in them, that are tested together with others: by which test."""
ONLY_TYPES = {
    *("__main__", "claims.claim", "claims.draft", "claims.refusal", "conclude.policy", "conclude.situation"),
    *("ingest.piece", "ingest.result", "ingest.told"),
    *("extract.entities", "extract.extractor", "extract.values"),
    *("judge.finding", "rdf.terms", "serve.settings"),
}
"""Modules that do next to nothing by themselves."""


def forbidden(module: Module) -> set[tuple[str, str]]:
    """Return the imports of a module that point to a room on its right."""
    others = module.siblings() - {module.top, "__version__"}
    return {(module.top, other) for other in others if ROOMS.index(other) > ROOMS.index(module.top)}


def test_every_module_has_its_room() -> None:
    known = {module.top for module in MODULES if module.name != PACKAGE}
    assert known == set(ROOMS), "say in ROOMS where a folder stands"


def test_no_room_has_one_inhabitant() -> None:
    inside = Counter(module.top for module in MODULES if module.name.count(".") == 1)
    assert {room for room, count in inside.items() if count < 2} == set()
    assert len(inside) > 10


def test_imports_point_one_way() -> None:
    found = set().union(*(forbidden(module) for module in MODULES if module.name != PACKAGE))
    assert found == set()


def test_modules_of_a_room_import_one_another_in_no_circle() -> None:
    sorter = TopologicalSorter({module.name: inside(module) for module in MODULES})
    assert set(sorter.static_order()) >= {module.name for module in MODULES}


def inside(module: Module) -> set[str]:
    """Return the modules of the same room that a module imports; a package that gathers its parts is none."""
    names = {module.name for module in MODULES if module.text.count("import ")}
    full = (name.removeprefix(f"{PACKAGE}.") for name in module.imported if name.startswith(PACKAGE))
    found = {name if name in names else name.rpartition(".")[0] for name in full}
    return {name for name in found if name in names and name.startswith(module.top) and name != module.name}


def test_the_package_itself_imports_late() -> None:
    [package] = [module for module in MODULES if module.name == PACKAGE]
    assert package.siblings() == {"reading"}
    code = "import sys, realpolitik; sys.exit(any(name.startswith('realpolitik.') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_text_knows_no_rdf() -> None:
    texts = [module for module in MODULES if module.top == "text"]
    assert len(texts) > 5
    assert [module.name for module in texts if module.imports(*RDF)] == []


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        (
            "rdf.turtle",
            "from realpolitik.rdf.facts import Facts\nfrom realpolitik import pipeline",
            "pipeline",
        ),
        ("judge.gate.fit", "def f():\n    import realpolitik.conclude.p1.links", "conclude"),
        ("judge.gate.fit", "from realpolitik.judge.gate.context import Context", ""),
        ("judge.gate", "from realpolitik.cli import output\nfrom realpolitik.sheet import parse", "cli"),
        ("rdf.facts", "from realpolitik.rdf.terms import Term\nfrom realpolitik import __version__", ""),
        ("text.read", "from realpolitik.rdf import names\nfrom realpolitik import errors", "rdf"),
    ],
)
def test_layers_see_what_breaks_them(name: str, code: str, found: str) -> None:
    assert {other for _, other in forbidden(Module(name, code))} == set(found.split())


def test_every_module_has_a_test_of_its_name() -> None:
    lacking = {module.name for module in MODULES if not is_package(module) and not has_test(module.name)}
    assert lacking - ONLY_TYPES == set()
    assert lacking >= ONLY_TYPES, "a module that has a test is no longer listed"
    assert [path for path in TESTED_TOGETHER.values() if not (ROOT / "tests" / path).is_file()] == []


def is_package(module: Module) -> bool:
    return module.name == PACKAGE or any(other.name.startswith(f"{module.name}.") for other in MODULES)


def has_test(name: str) -> bool:
    """Tell whether a module has a test of its name in its room, or a package above it speaks for it."""
    room, _, last = name.rpartition(".")
    own = ROOT / "tests" / room.replace(".", "/") / f"test_{last}.py"
    return own.is_file() or any(name == above or name.startswith(f"{above}.") for above in TESTED_TOGETHER)
