"""Take the texts out of a corpus: a JSON object on each line, packed by gzip or not.

In: the bytes of a `.jsonl` or `.jsonl.gz`, or one line. Out: a `Piece` for each line; the
`Text` of a line, whose characters are its title, an empty line and its text.
Keys: `title`, `text`, `publisher`, `published`, `url`, and `author` where there is one.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Final

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.dates import edtf
from realpolitik.ingest.piece import Form, Piece, Text, merged
from realpolitik.text import files
from realpolitik.text.article import Article

LARGEST: Final = 256 * 1024**2
"""How many bytes a corpus may have, unpacked."""

_GZIP: Final = 31
"""What tells zlib that a stream is of gzip, with its largest window."""


def lines(data: bytes, name: str) -> Iterator[Piece]:
    """Yield each line that is not empty as a piece; raises InputError for what is packed wrongly."""
    unpacked = _unpacked(data, name) if data[:2] == b"\x1f\x8b" else data
    for number, line in enumerate(unpacked.split(b"\n"), start=1):
        if line.strip():
            yield Piece(f"{name}:{number}", Form.RECORD, data=line)


def record(data: bytes, name: str, told: Publication) -> Text:
    """Return the text of a line; `told` goes before what the line says.

    Raises InputError for what is no such object, or has no text.
    """
    if len(data) > files.LARGEST:
        raise InputError.at(name, f"has {len(data)} bytes; at most {files.LARGEST} are read")
    try:
        found = json.loads(files.decoded(data, name))
    except (ValueError, RecursionError) as error:
        raise InputError.at(name, f"is no JSON: {error}") from error
    if not isinstance(found, dict) or not isinstance(found.get("text"), str) or not found["text"].strip():
        raise InputError.at(name, "is no object with a `text`")
    said = {key: value.strip() for key, value in found.items() if isinstance(value, str) and value.strip()}
    known = Publication(
        title=said.get("title"),
        published=edtf(said.get("published")),
        publisher=said.get("publisher"),
        authors=(said["author"],) if "author" in said else (),
        address=said.get("url"),
    )
    title, body = found.get("title"), found["text"]
    whole = f"{title}\n\n{body}" if isinstance(title, str) and title.strip() else body
    files.require_text(whole, name)  # JSON may hold NUL and halves of a pair of surrogates
    return Text(Article(whole), merged(told, known))


def _unpacked(data: bytes, name: str) -> bytes:
    """Return what is packed, in one part or in several one after the other, as `cat a.gz b.gz` makes it."""
    found = bytearray()
    while data.strip(b"\0"):  # behind the last part there may be padding
        unpacker = zlib.decompressobj(_GZIP)
        try:
            found += unpacker.decompress(data, LARGEST + 1 - len(found))
        except zlib.error as error:
            raise InputError.at(name, f"cannot be unpacked: {error}") from error
        if len(found) > LARGEST:
            raise InputError.at(name, f"has more than {LARGEST} bytes unpacked")
        if not unpacker.eof:
            raise InputError.at(name, "ends in the middle")
        data = unpacker.unused_data
    return bytes(found)
