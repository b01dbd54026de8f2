"""The files that git tracks, and what must not stand in them."""

import re
import subprocess
import sys
from functools import cache

import pytest

from support.source import ROOT

HOMES = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work)/[\w.-]+|\b[A-Z]:\\{1,2}Users\\")
"""A folder of somebody's own, on any system."""

_REGISTRIES = (
    *("pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "npmjs" + ".com/package"),
    *("static.crates" + ".io", "index.crates" + ".io", "proxy.golang" + ".org", "conda.anaconda" + ".org"),
    *("repo1.maven" + ".org", "repo.maven.apache" + ".org", "rubygems" + ".org"),
)


@cache
def tracked() -> dict[str, str]:
    """Return the text files that git tracks, by path; skips where there is no git."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z"]
    try:
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        listed = ""
    if not listed:  # no git, no clone, or a copy that lies untracked in the clone of something else
        pytest.skip("this is no clone: git tells no tracked files")
    texts = {}
    for name in filter(None, listed.split("\0")):
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            continue
    return texts


def registry_hosts() -> set[str]:
    """Return the hosts of package registries, also the one that pip is set up for here."""
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return {*_REGISTRIES, *re.findall(r"https?://(?:[^/@\s]*@)?([^/:\s]+)", told)} - {
        "localhost",
        "127.0.0.1",
    }
