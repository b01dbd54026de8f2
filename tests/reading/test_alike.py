"""A running store gives readers the very answers of the embedded one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from realpolitik.errors import UsageError
from realpolitik.pictures.claim import draw_claim
from realpolitik.rdf import names
from realpolitik.rdf.names import thing
from realpolitik.reading.card import card
from realpolitik.reading.contradictions import contradictions, page
from realpolitik.reading.dataset import Dataset
from realpolitik.reading.lookup import Lookup
from realpolitik.reading.reasons import reasons, said_of
from realpolitik.reading.timeline import timeline
from realpolitik.stores.base import View
from realpolitik.stores.remote import Remote
from support import counting, servers
from support.built import Built

pytestmark = pytest.mark.long
SUMMIT = "summit-putin-kim-2023-09"
WORDS = ("North Korea", "north KOREA", "russia", "Kim Jong Un", "ArmsTransfer", "rp:place", "isPartOf")
WRONG = ("Nroth Korea", "hte republic", "", "arms transfr", "id:nobody", "<a b>")


@pytest.fixture(scope="module")
def here(core: Built) -> View:
    return core.view()


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def there(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, here: View
) -> Iterator[View]:
    with servers.started(request.param, tmp_path_factory.mktemp(request.param)) as started:
        server = started.connect()
        servers.fill(server, here)
        yield Remote(server)


def of(view: View, word: str) -> str:
    """Return what a word is found to mean, or how it is refused."""
    try:
        return Lookup(view).resolve(word).value
    except UsageError as error:
        return str(error)


READ: dict[str, Callable[[View], object]] = {
    "card of a state": lambda view: card(view, thing("north-korea"), {}),
    "card of a state on a day": lambda view: card(view, thing("russia"), {}, on=date(2023, 9, 13)),
    "card of a situation": lambda view: card(view, thing(SUMMIT), {}),
    "card of a class": lambda view: card(view, names.term("ArmsTransfer"), {}),
    "card of nothing": lambda view: card(view, thing("nobody"), {}),
    "contradictions": lambda view: contradictions(view, {}),
    "a page of contradictions": lambda view: page(view, {}, size=1, number=2),
    "timeline": timeline,
    "timeline of one": lambda view: timeline(view, about=thing("north-korea"), real=True),
    "names": lambda view: [of(view, word) for word in (*WORDS, *WRONG)],
    "claims about a situation": lambda view: said_of(view, thing(SUMMIT), {}),
    "claims of a holder": lambda view: Dataset(view, {}).claims(holder="Vladimir Putin"),
    "denied claims": lambda view: Dataset(view, {}).claims(status="Denied"),
    "claims that name a state": lambda view: Dataset(view, {}).claims(about="japan"),
    "reasons of conclusions": lambda view: reasons(view, thing("north-korea"), "isSanctionedBy", None, {}),
    "reasons along a chain": lambda view: reasons(view, thing("kim-jong-un"), "leaderOf", None, {}),
    "reasons of values": lambda view: reasons(view, thing(SUMMIT), "time", None, {}),
    "reasons of an office": lambda view: reasons(view, thing(SUMMIT), "involvesOffice", None, {}),
    "counts": lambda view: (counting.totals(view), counting.groups(view)),
    "picture": lambda view: draw_claim(view, names.claim("080e134f4a47f48b", 3896, 3962, "84748474")),
}


@pytest.mark.parametrize("what", READ)
def test_answers_are_the_same(here: View, there: View, what: str) -> None:
    wanted = READ[what](here)
    assert wanted
    assert READ[what](there) == wanted


def test_a_running_store_is_no_embedded_one(there: View) -> None:
    with Dataset(there, {}) as graph, pytest.raises(UsageError, match="in a running store"):
        assert graph.store
