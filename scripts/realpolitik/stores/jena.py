"""Find Apache Jena on this computer, and start it with what it needs.

In: the jars of Debian's package `libapache-jena-java`, or of a distribution that JENA_HOME
names. Out: a Java process that runs `Tdb2.java`. Debian's jars lack their neighbours on the
class path, and hold the messages of their copy of Xerces where nothing looks for them: both
are mended here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import IO, Final

from realpolitik.errors import StoreError

SOURCE: Final = Path(__file__).with_name("Tdb2.java")
_DEBIAN: Final = Path("/usr/share/java")
_JARS: Final = (
    *("jena-arq", "jena-base", "jena-core", "jena-dboe-base", "jena-dboe-index", "jena-dboe-storage"),
    *("jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri", "jena-shacl", "jena-tdb", "jena-tdb2"),
    *("commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3"),
    *("dexx.collection", "gson", "guava", "jackson-core", "protobuf", "slf4j-api", "slf4j-nop", "thrift"),
)
_MESSAGES: Final = "org/apache/jena/ext/"
_ENDING: Final = ".properties"
MISSING: Final = "apt-get install default-jdk-headless libapache-jena-java, or set JENA_HOME"


def start(arguments: list[str], scratch: Path, home: Path | None) -> subprocess.Popen[bytes]:
    """Start the program; `scratch` is an empty folder that stays as long as it runs.

    Raises StoreError where Java or Jena is not here, with what to install.
    """
    java = shutil.which("java")
    if java is None:
        raise StoreError(f"no Java is here: {MISSING}")
    command = [java, "-cp", class_path(scratch, home), str(SOURCE), *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - Java


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Return where questions go in and replies come out."""
    if process.stdin is None or process.stdout is None:
        raise StoreError("the process was started without pipes")
    return process.stdin, process.stdout


def class_path(scratch: Path, home: Path | None) -> str:
    """Return the class path, of the distribution in `home` if given; StoreError where Jena is not here."""
    if home is not None:
        return str(home / "lib" / "*")
    jars = [_DEBIAN / f"{name}.jar" for name in _JARS]
    if any(not jar.is_file() for jar in jars):
        raise StoreError(f"no Apache Jena is here: {MISSING}")
    _unpack_messages(_DEBIAN / "jena-core.jar", scratch)
    return os.pathsep.join(map(str, [*jars, scratch]))


def _unpack_messages(jar: Path, scratch: Path) -> None:
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.startswith(_MESSAGES) and name.endswith(_ENDING):
                path = scratch / name.removeprefix(_MESSAGES)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(name))
