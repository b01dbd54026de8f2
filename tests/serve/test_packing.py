"""Long answers are packed aside, for those who take them so."""

from __future__ import annotations

import gzip

from realpolitik.serve.packing import LONG
from support.web import Site

WHOLE = "/graphs?default&format=nt"


def test_a_long_answer_is_packed_for_who_takes_it(site: Site) -> None:
    plain, packed = site.get(WHOLE), site.get(WHOLE, Accept_Encoding="br, gzip")
    assert len(plain.body) > LONG
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] == plain.headers["etag"]
    assert {"Accept", "Accept-Encoding"} <= set(packed.headers["vary"].split(", "))


def test_the_same_answer_is_packed_to_the_same_bytes(site: Site) -> None:
    assert site.get(WHOLE, Accept_Encoding="gzip").body == site.get(WHOLE, Accept_Encoding="gzip").body
