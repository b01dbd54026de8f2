"""A package that declares the small extractor of `support.reader`, as others would declare theirs."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
_ENTRIES = "[realpolitik.extractors]\nmet = support.reader:make\nmet-newer = support.reader:make_newer\n"


def declare(folder: Path) -> Path:
    """Write what an installed package leaves; with the folder on the path its extractor is found."""
    info = folder / "met-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: met\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(_ENTRIES, encoding="utf-8")
    return folder
