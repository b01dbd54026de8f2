"""The paths in the ledger: found by where they lead, and kept up."""

from __future__ import annotations

from pathlib import Path

from realpolitik.conclude.reason.index import MemoryIndex, links
from realpolitik.ledger.book import Ledger
from realpolitik.ledger.paths import LedgerPaths
from realpolitik.rdf.names import term, thing
from support.world import triples

TOLD = triples("id:quay rp:isPartOf id:port . id:pier rp:isPartOf id:port . id:port rp:isPartOf id:coast .")
MORE = triples("id:tug rp:supplier id:port .")


def test_they_are_found_as_in_memory(tmp_path: Path) -> None:
    kept = LedgerPaths(Ledger.create(tmp_path / "ledger.db"))
    kept.keep((), [*TOLD, *MORE])
    for told in ([*TOLD, *MORE], TOLD[1:]):
        kept.keep([*TOLD[:1], *MORE], told[1:])
        kept.keep((), told)
        memory = MemoryIndex(told)
        for place in ("port", "coast", "nowhere"):
            assert sorted(kept.incoming(thing(place)), key=str) == sorted(
                memory.incoming(thing(place)), key=str
            )
            found = set(kept.subjects(term("isPartOf"), thing(place)))
            assert found == set(memory.subjects(term("isPartOf"), thing(place)))
    assert set(kept.incoming(thing("port"))) == set(links(TOLD[1:2]))
