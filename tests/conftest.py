"""What all tests share: options, the vocabulary, the one build of the shipped data, still randomness."""

import gc
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings
from pyoxigraph import Store

from realpolitik.rdf import turtle
from realpolitik.sources.vocabulary import Vocabulary, vocabulary
from realpolitik.sources.workspace import Workspace
from support import excerpt, skips
from support.built import Built, build, run
from support.once import once
from support.wording import Text, texts_in

SELDOM = 20_000
"""How many new objects call the collector, instead of some hundred."""
settings.register_profile("still", derandomize=True, deadline=None, database=None, max_examples=40)
settings.register_profile("long", settings.get_profile("still"), max_examples=100)
settings.register_profile("full", settings.get_profile("still"), max_examples=1000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say what the tests can be given; without it they look at nothing outside the project."""
    group = parser.getgroup("realpolitik")
    group.addoption("--long", action="store_true", help="run the tests that take long too")
    group.addoption("--full", action="store_true", help="like --long, and all tests at their full size")
    group.addoption(
        "--articles",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="texts (.txt, .jsonl, .jsonl.gz) of which no wording may be tracked, or a folder; repeatable",
    )
    group.addoption(
        "--conformance",
        type=Path,
        metavar="DIR",
        help="folder with the cases of W3C and the shapes of DCAT-AP",
    )
    number = {"type": int, "metavar": "N"}
    group.addoption("--fuzz", **number, help="how many mutated inputs to try, all kinds together")
    group.addoption("--fuzz-seed", **number, default=0, help="try other mutated inputs")
    group.addoption("--fuzz-from", **number, default=0, help="begin with this input of each kind")
    group.addoption("--fuzz-one", **number, help="try the input of this number alone")
    group.addoption("--earl", type=Path, metavar="FILE", help="where to write the report on the cases of W3C")
    group.addoption("--complete", action="store_true", help="fail if a test is skipped or none has passed")
    group.addoption(
        "--may-skip",
        action="append",
        default=[],
        metavar="WORDS",
        help="with --complete: let tests be skipped whose reason has these words; repeatable",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose the size of the tests before any is read."""
    config.addinivalue_line("markers", "long: takes long; run with --long only")
    wanted = (size for size in ("full", "long") if config.getoption(f"--{size}"))
    settings.load_profile(next(wanted, "still"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect tests without looking for garbage among them, of which there is next to none."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip the long tests unless they are asked for; begin with their files, lest one be left for the end."""
    long = {item.path for item in items if item.get_closest_marker("long") is not None}
    items.sort(key=lambda item: item.path not in long)
    if not config.getoption("--long") and not config.getoption("--full"):
        for item in items:
            if item.get_closest_marker("long") is not None:
                item.add_marker(pytest.mark.skip(reason="takes long: give --long"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the collector pass over what every test has, and come seldom; each build calls it."""
    del session
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell which tests should not have been skipped."""
    for reason in _amiss(terminalreporter, config):
        terminalreporter.write_line(f"INCOMPLETE {reason}", red=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the run fail when it was to be complete and is not."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and session.exitstatus == pytest.ExitCode.OK and _amiss(reporter, session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _amiss(reporter: pytest.TerminalReporter, config: pytest.Config) -> list[str]:
    if not config.getoption("--complete"):
        return []
    skipped = skips.reasons(reporter.stats.get("skipped", ()))
    none = [] if reporter.stats.get("passed") else ["no test has passed"]
    return [*none, *skips.unexpected(skipped, config.getoption("--may-skip"))]


@pytest.fixture(scope="session")
def texts(pytestconfig: pytest.Config) -> list[Text]:
    """The texts that were given with --articles; without them the test is skipped."""
    places = pytestconfig.getoption("--articles")
    if not places:
        pytest.skip("no texts of others: give --articles=PATH")
    return list(texts_in(places))


@pytest.fixture(scope="session")
def conformance(pytestconfig: pytest.Config) -> Path:
    """The folder that was given with --conformance; without it the test is skipped."""
    folder = pytestconfig.getoption("--conformance")
    if folder is None:
        pytest.skip("no conformance data of others: give --conformance=DIR")
    assert isinstance(folder, Path)
    assert folder.is_dir(), f"--conformance: {folder} is no folder"
    return folder


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """The vocabulary that the package ships."""
    files = Workspace(Path()).ontology_files()
    return vocabulary(quad for path in files for quad in turtle.read(path))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The one build of the shipped data; nobody writes to it."""
    return Built(once(tmp_path_factory, "built", build))


@pytest.fixture(scope="session")
def core(built: Built, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Built:
    """What the shipped build tells of all that articles name and of some other things; with --full, all."""
    if pytestconfig.getoption("--full"):
        return built
    return Built(once(tmp_path_factory, "core", lambda root: excerpt.core(built, root)))


@pytest.fixture(scope="session")
def released(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one release of the shipped data; nobody writes to it."""
    return (
        once(tmp_path_factory, "released", lambda root: run(built.root, "release", str(root / "release")))
        / "release"
    )


@pytest.fixture(scope="session")
def graph(built: Built) -> Store:
    """The store of the shipped data, opened for reading."""
    return built.store()
