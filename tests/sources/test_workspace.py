"""Where the files of a user are: what is shipped, with a folder of their own laid over it."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from realpolitik.errors import InputError
from realpolitik.sources import workspace
from realpolitik.sources.workspace import Workspace, shipped
from support.refusing import refuse

ADDED: dict[str, Callable[[Workspace], tuple[Path, ...]]] = {
    "kg/register/x.ttl": Workspace.register_files,
    "ontology/x.ttl": Workspace.ontology_files,
    "shapes/x.ttl": Workspace.shape_files,
}
OVERLAID: dict[str, Callable[[Workspace], tuple[Path, ...]]] = {
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
    for name in (*ADDED, *OVERLAID):
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


@pytest.mark.parametrize("name", ADDED)
def test_own_files_are_added_whatever_their_names(name: str, package: Path, tmp_path: Path) -> None:
    own, folder = Workspace(tmp_path / "own"), (tmp_path / "own" / name).parent
    assert ADDED[name](own) == (package / name,)
    before, same, after = (write(folder / f"{letter}.ttl") for letter in "axz")
    write(folder / "other.txt")
    assert ADDED[name](own) == (before, package / name, after)
    same.write_text("# another")
    assert ADDED[name](own) == (before, package / name, same, after)
    assert ADDED[name](Workspace(package)) == (package / name,)


def test_the_register_may_lie_in_folders(package: Path, tmp_path: Path) -> None:
    far = write(package / "kg" / "register" / "far" / "x.ttl")
    own = Workspace(tmp_path / "own")
    assert own.register_files() == (far, package / "kg" / "register" / "x.ttl")
    mine = write(tmp_path / "own" / "kg" / "register" / "far" / "y.ttl")
    assert own.register_files() == (far, mine, package / "kg" / "register" / "x.ttl")


@pytest.mark.parametrize("name", ["x.trig", "y.trig"])
def test_own_articles_that_are_passed_over_hide_nothing(name: str, package: Path, tmp_path: Path) -> None:
    own = Workspace(tmp_path / "own")
    made, extracted = write(own.articles / name), write(own.extracted / "ab" / name)
    theirs = package / "kg" / "articles" / "x.trig", write(package / "kg" / "extracted" / "ab" / "x.trig")
    assert {made, extracted} <= {*own.graph_files()}
    assert replace(own, without=frozenset({made})).graph_files() == (theirs[0], *own.extracted_files())
    assert replace(own, without=frozenset({extracted})).graph_files() == (*own.article_files(), theirs[1])
    assert replace(own, without=frozenset({made, extracted})).graph_files() == theirs


def test_files_are_told_by_where_they_lie(package: Path, tmp_path: Path) -> None:
    own = Workspace(tmp_path)
    mine, theirs = write(tmp_path / "kg" / "register" / "x.ttl"), package / "kg" / "register" / "x.ttl"
    assert (own.is_own(mine), own.is_own(theirs)) == (True, False)
    assert (own.called(mine), own.called(theirs)) == ("kg/register/x.ttl", "the shipped kg/register/x.ttl")
    assert not Workspace(package).is_own(theirs)


def test_a_package_without_files_is_told(package: Path) -> None:
    (package / "shapes" / "x.ttl").unlink()
    with pytest.raises(InputError, match=r"shapes: holds no \*\.ttl file; reinstall the package"):
        Workspace(package).shape_files()


def test_where_things_are_written(tmp_path: Path) -> None:
    own = Workspace(tmp_path)
    assert (own.build, own.articles) == (tmp_path / "build", tmp_path / "kg" / "articles")


def file_in_its_place(folder: Path) -> None:
    folder.write_text("")


def link_to_nothing(folder: Path) -> None:
    folder.symlink_to(folder.with_name("gone"))


def link_in_a_circle(folder: Path) -> None:
    folder.symlink_to(folder)


def parent_that_leads_nowhere(folder: Path) -> None:
    folder.parent.rmdir()
    folder.parent.symlink_to("gone")


def parent_that_is_a_file(folder: Path) -> None:
    folder.parent.rmdir()
    folder.parent.write_text("")


UNREADABLE = (
    file_in_its_place,
    link_to_nothing,
    link_in_a_circle,
    parent_that_leads_nowhere,
    parent_that_is_a_file,
)


@pytest.mark.parametrize("spoil", UNREADABLE)
@pytest.mark.parametrize("name", OVERLAID)
def test_a_folder_that_cannot_be_looked_into_is_not_empty(
    name: str, spoil: Callable[[Path], None], package: Path, tmp_path: Path
) -> None:
    assert package.is_dir()
    folder = (tmp_path / "own" / name).parent
    folder.parent.mkdir(parents=True)
    spoil(folder)
    with pytest.raises(InputError, match=r"kg.*: \S"):
        OVERLAID[name](Workspace(tmp_path / "own"))
    if "articles" in name:
        with pytest.raises(InputError, match=r"kg.*: \S"):
            Workspace(tmp_path / "own").article_folders()


@pytest.mark.parametrize("spoil", UNREADABLE)
def test_a_folder_of_extracted_articles_that_cannot_be_looked_into_is_not_empty(
    spoil: Callable[[Path], None], package: Path, tmp_path: Path
) -> None:
    assert package.is_dir()
    own = Workspace(tmp_path / "own")
    own.extracted.parent.mkdir(parents=True)
    spoil(own.extracted)
    for ask in (own.extracted_folders, own.extracted_files, own.graph_files):
        with pytest.raises(InputError, match=r"kg.*: \S"):
            ask()


@pytest.mark.parametrize("name", ADDED)
def test_a_folder_within_that_may_not_be_read_is_not_empty(
    name: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, listed = tmp_path / "own", os.listdir
    within = write((own / name).parent / "far" / "y.ttl").parent
    assert within / "y.ttl" in ADDED[name](Workspace(own))

    def refused(path: Path) -> list[str]:
        if Path(path) == within:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "listdir", refused)
    with pytest.raises(InputError, match=r"far: Permission denied"):
        ADDED[name](Workspace(own))
    assert package.is_dir()


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), Path.mkdir])
@pytest.mark.parametrize("name", ADDED)
def test_what_is_no_file_is_no_copy_of_a_shipped_file(
    name: str, make: Callable[[Path], object], package: Path, tmp_path: Path
) -> None:
    own = Workspace(tmp_path / "own")
    odd = own.root / name
    odd.parent.mkdir(parents=True)
    make(odd)
    assert not own.is_copy(odd)
    assert ADDED[name](own)[0] == package / name


@pytest.mark.parametrize("name", OVERLAID)
def test_a_folder_that_may_not_be_read_is_not_empty(
    name: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    write(own / name)
    refuse(own, monkeypatch)
    with pytest.raises(InputError, match=rf"{Path(name).parent}: Permission denied"):
        OVERLAID[name](Workspace(own))
    assert package.is_dir()


def test_where_nothing_was_written_yet_there_is_nothing(package: Path, tmp_path: Path) -> None:
    for folder in ("", "own", "own/kg"):
        (tmp_path / folder).mkdir(exist_ok=True)
        assert Workspace(tmp_path / "own").article_folders() == (package / "kg" / "articles",)
        assert len(Workspace(tmp_path / "own").register_files()) == 1


def test_extracted_files_lie_in_subfolders_of_any_depth(package: Path, tmp_path: Path) -> None:
    own = Workspace(tmp_path / "own")
    assert own.extracted_files() == ()
    shipped_one = write(package / "kg" / "extracted" / "aa" / "x.trig")
    shipped_two = write(package / "kg" / "extracted" / "aa" / "y.trig")
    same = write(own.extracted / "aa" / "x.trig")
    deep, flat = write(own.extracted / "ab" / "cd" / "x.trig"), write(own.extracted / "z.trig")
    write(own.extracted / "z.txt")
    assert own.extracted_files() == (same, shipped_two, deep, flat)
    assert own.graph_files() == (*own.article_files(), *own.extracted_files())
    assert all(map(own.is_extracted, (shipped_one, *own.extracted_files())))
    assert not any(map(own.is_extracted, own.article_files()))
    assert [own.shown(path) for path in (deep, own.article_files()[0])] == [
        "extracted/ab/cd/x.trig",
        "x.trig",
    ]
    assert own.extracted_file("abcdef0123456789") == own.extracted / "ab" / "abcdef0123456789.trig"
    assert own.article_file("z") == flat


def test_a_link_that_leads_round_ends(package: Path, tmp_path: Path) -> None:
    own = Workspace(tmp_path / "own")
    found = write(own.extracted / "a" / "x.trig")
    (own.extracted / "a" / "round").symlink_to(own.extracted, target_is_directory=True)
    assert own.extracted_files() == (found,)
    assert package.is_dir()


def test_a_linked_folder_may_lack_what_another_may(package: Path, tmp_path: Path) -> None:
    made = write(tmp_path / "elsewhere" / "articles" / "mine.trig")
    own = tmp_path / "own"
    own.mkdir()
    (own / "kg").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert Workspace(own).article_files() == (
        own / "kg" / "articles" / made.name,
        *Workspace(package).article_files(),
    )
    assert Workspace(own).extracted_files() == ()
    assert len(Workspace(own).register_files()) == 1
