"""Each error has the exit code that it stands for, and one that concerns a file tells where."""

from pathlib import Path

import pytest

from realpolitik import errors


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.RealpolitikError, 1),
        (errors.FindingsError, 1),
        (errors.UsageError, 2),
        (errors.InputError, 3),
        (errors.StoreError, 4),
    ],
)
def test_exit_codes_are_those_that_are_documented(kind: type[errors.RealpolitikError], code: int) -> None:
    assert kind.exit_code == code
    assert issubclass(kind, errors.RealpolitikError)


def test_the_place_is_told_with_its_line_where_known() -> None:
    assert (
        str(errors.InputError.at(Path("kg") / "x.ttl", "is empty"))
        == str(Path("kg") / "x.ttl") + ": is empty"
    )
    assert str(errors.InputError.at("x.sheet", "no such span", line=3)) == "x.sheet:3: no such span"
