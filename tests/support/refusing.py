"""Folders that may not be looked into, also by whoever may look into all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest


def refuse(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a folder and all in it be refused to whoever lists it, in either way that the system has."""

    def asked(listed: Any) -> Any:
        def refused(path: Path) -> Any:
            if Path(path).is_relative_to(folder):
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return listed(path)

        return refused

    for name in ("listdir", "scandir"):
        monkeypatch.setattr(os, name, asked(getattr(os, name)))
