"""The gate of the register: its own rules, and the files that are named for what breaks them."""

import pytest

from realpolitik.judge.gate import gate_register
from realpolitik.rdf.names import thing
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import registered
from support.gate_cases import REGISTERS
from support.nonsense import ENTRIES, in_files


@pytest.mark.parametrize(("rule", "more"), [*REGISTERS.items(), *ENTRIES])
def test_the_register_is_judged_too(rule: str, more: str, words: Vocabulary) -> None:
    told = [refusal.rule for refusal in gate_register(registered(more), words)]
    beside = ["undeclared"] if rule == "link" and "nobody-known" in more else []
    assert told == [rule, *beside]


def test_files_of_the_register_are_named(words: Vocabulary) -> None:
    told = [(refusal.subject, refusal.rule, refusal.message) for refusal in gate_register(in_files(), words)]
    lume = "is rp:City and rp:Goods, which nothing is at once (in one.ttl and two.ttl)"
    assert told == [
        (thing("lume").value, "disjoint", lume),
        ("two.ttl", "blank-node", "name every node"),
    ]


def test_the_register_may_state_what_has_a_source(words: Vocabulary) -> None:
    tenure = "id:orlo-tenure a rp:Tenure ; rp:officeHolder id:ana-orlo ; rp:office id:harbour-office "
    office = "id:harbour-office a rp:Office ; rp:jurisdiction id:belmark . "
    sourced = registered(office + tenure + '; rp:sourceNote "The harbour almanac." .')
    assert gate_register(sourced, words) == ()
    bare = gate_register(registered(office + tenure + "."), words)
    assert {refusal.rule for refusal in bare} == {"wrong-layer"}
