"""What the gate lets somebody affirm of what is in the mind of others."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from pyoxigraph import Quad

from realpolitik.judge.gate import gate
from realpolitik.rdf.names import term, thing
from realpolitik.sources.vocabulary import Vocabulary
from support.arvenia import ANA, AUTHOR, graphs, registered
from support.gate_cases import said


def rules(data: Iterable[Quad], words: Vocabulary, register: str = "") -> set[str]:
    _, refusals = gate(data, registered(register), words)
    return {refusal.rule for refusal in refusals}


@pytest.mark.parametrize(
    ("holder", "experiencer", "stance", "refused"),
    [
        ("arvenia", "arvenia", "Affirms", False),
        ("belmark", "river-league", "Affirms", False),
        ("arvenia", "river-league", "Affirms", True),
        ("river-league", "belmark", "Affirms", True),
        ("ana-orlo", "arvenia", "Affirms", True),
        ("ana-orlo", "arvenia", "Evaluates", False),
        ("ana-orlo", "arvenia", "Predicts", False),
    ],
)
def test_a_judgement_is_affirmed_by_those_alone_who_have_it(
    holder: str, experiencer: str, stance: str, refused: bool, words: Vocabulary
) -> None:
    mood = f"id:mood a rp:Attitude ; rp:actor id:{experiencer} ; rp:realization rp:Ongoing ."
    draft = replace(said(mood), holders=(thing(holder),), relayers=(AUTHOR,), stance=term(stance))
    assert rules(graphs(draft), words) == ({"third-party-judgement"} if refused else set())


@pytest.mark.parametrize(
    "told",
    [
        "id:river-trade rp:cause id:flood . id:flood a rp:Event .",
        "id:lack a rp:Need ; rp:actor id:arvenia ; rp:needed id:timber ; rp:realization rp:Ongoing .",
        'id:river-trade rp:rank "1 route" .',
        "id:river-trade rp:trend rp:Growing .",
    ],
)
def test_anybody_may_affirm_what_a_correction_could_settle(told: str, words: Vocabulary) -> None:
    assert rules(graphs(replace(said(told), holders=(ANA,), relayers=(AUTHOR,))), words) == set()
