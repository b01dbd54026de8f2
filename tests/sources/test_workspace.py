"""Where the files of a user are: what is shipped, with a folder of their own laid over it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.sources import workspace
from realpolitik.sources.workspace import Workspace, shipped

OVERLAID: dict[str, Callable[[Workspace], tuple[Path, ...]]] = {
    "kg/register/x.ttl": Workspace.register_files,
    "kg/articles/x.trig": Workspace.article_files,
    "kg/queries/x.rq": Workspace.query_files,
}


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    return path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package that ships one file of each kind in its resources."""
    for name in ("ontology/x.ttl", "shapes/x.ttl", *OVERLAID):
        write(tmp_path / "package" / "resources" / name)
    monkeypatch.setattr(workspace, "_PACKAGE", tmp_path / "package")
    return tmp_path / "package" / "resources"


def test_the_wheel_ships_its_resources(package: Path) -> None:
    assert shipped() == package
    assert Workspace(package).ontology_files() == (package / "ontology" / "x.ttl",)


def test_a_checkout_is_used_as_it_lies() -> None:
    assert (shipped() / "pyproject.toml").is_file()


@pytest.mark.parametrize("name", OVERLAID)
def test_own_files_stand_beside_and_before_the_shipped(name: str, package: Path, tmp_path: Path) -> None:
    own, folder = tmp_path / "own", (tmp_path / "own" / name).parent
    assert OVERLAID[name](Workspace(own)) == (package / name,)
    before, after = write(folder / f"a{Path(name).suffix}"), write(folder / f"z{Path(name).suffix}")
    write(folder / "other.txt")
    assert OVERLAID[name](Workspace(own)) == (before, package / name, after)
    same = write(own / name)
    assert OVERLAID[name](Workspace(own)) == (before, same, after)


def test_the_register_may_lie_in_folders(package: Path, tmp_path: Path) -> None:
    shipped_in_folder = write(package / "kg" / "register" / "far" / "x.ttl")
    own = tmp_path / "own"
    found = Workspace(own).register_files()
    assert found == (package / "kg" / "register" / "far" / "x.ttl", package / "kg" / "register" / "x.ttl")
    same = write(own / "kg" / "register" / "far" / "x.ttl")
    assert Workspace(own).register_files() == (same, package / "kg" / "register" / "x.ttl")
    assert shipped_in_folder != same


def test_nobody_overlays_ontology_and_shapes(package: Path, tmp_path: Path) -> None:
    write(tmp_path / "own" / "ontology" / "mine.ttl")
    write(tmp_path / "own" / "shapes" / "mine.ttl")
    own = Workspace(tmp_path / "own")
    assert own.ontology_files() == (package / "ontology" / "x.ttl",)
    assert own.shape_files() == (package / "shapes" / "x.ttl",)


def test_a_package_without_files_is_told(package: Path) -> None:
    (package / "shapes" / "x.ttl").unlink()
    with pytest.raises(InputError, match=r"shapes: holds no \*\.ttl file; reinstall the package"):
        Workspace(package).shape_files()


def test_where_things_are_written(tmp_path: Path) -> None:
    own = Workspace(tmp_path)
    assert (own.build, own.articles) == (tmp_path / "build", tmp_path / "kg" / "articles")
