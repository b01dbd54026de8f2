"""The faults of the whole graph are kept up step by step, and have an order of their own."""

from __future__ import annotations

from dataclasses import replace

from realpolitik.conclude.reason import Clash
from realpolitik.judge.finding import Finding, Severity
from realpolitik.ledger.faults import Faults
from realpolitik.rdf.names import term, thing

CLASH = Clash(thing("gala"), (term("Event"), term("Place")))
BROKEN = Finding(thing("deal"), term("Deal-place"), Severity.VIOLATION, term("place"), "", "Say where.")


def test_they_come_in_the_same_order_however_they_were_found() -> None:
    other, also = replace(CLASH, thing=thing("ball")), replace(BROKEN, shape=term("Deal-amount"))
    one, two = Faults(), Faults()
    one.clash_anew([CLASH, other], ())
    one.break_anew([BROKEN, also], ())
    two.break_anew([also, BROKEN], ())
    two.clash_anew([other, CLASH], ())
    assert list(one) == list(two)
    assert [(fault.focus, fault.rule) for fault in one] == [
        (thing("ball"), "exclusive-classes"),
        (thing("gala"), "exclusive-classes"),
        (thing("deal"), "Deal-amount"),
        (thing("deal"), "Deal-place"),
    ]
    fault = list(one)[1]
    assert fault.classes == frozenset(CLASH.classes)
    assert fault.message == "is of the classes rp:Event and rp:Place, which exclude each other"
    assert list(one)[3].path == term("place")


def test_what_is_looked_at_again_is_forgotten_unless_it_is_found_again() -> None:
    faults = Faults()
    faults.clash_anew([CLASH], ())
    faults.break_anew([BROKEN], ())
    faults.clash_anew([], [thing("deal")])
    faults.break_anew([], [thing("gala")])
    assert len(list(faults)) == 2
    faults.clash_anew([], [thing("gala")])
    faults.break_anew([BROKEN], [thing("deal")])
    assert [fault.focus for fault in faults] == [thing("deal")]


def test_a_warning_is_no_fault() -> None:
    faults = Faults()
    faults.break_anew([replace(BROKEN, severity=Severity.WARNING)], ())
    assert list(faults) == []
