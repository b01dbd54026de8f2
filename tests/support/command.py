"""The command line in the tests' own process: what it prints and how it ends, without starting Python.

Not for what asks queries of others, which copies the process, nor for what happens
before the first option is read and after the last line is printed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from types import MappingProxyType
from unittest import mock

from realpolitik import cli
from realpolitik.cli.settings import Settings


def run(
    *arguments: str,
    folder: Path | None = None,
    said: str = "",
    environment: Mapping[str, str] = MappingProxyType({}),
) -> CompletedProcess[str]:
    """Run a command, in a folder, with something on its standard input; return how it ended."""
    out, err = _stream(), _stream()
    with ExitStack() as around:
        if folder is not None:
            around.enter_context(chdir(folder))
        around.enter_context(mock.patch.dict(os.environ, environment))
        around.enter_context(mock.patch.object(sys, "stdin", _stream(said)))
        around.enter_context(redirect_stdout(out))
        around.enter_context(redirect_stderr(err))
        code = cli.run(arguments, Settings())
    return CompletedProcess(["realpolitik", *arguments], code, _written(out), _written(err))


def _stream(text: str = "") -> TextIOWrapper:
    return TextIOWrapper(BytesIO(text.encode()), encoding="utf-8", write_through=True)


def _written(stream: TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
