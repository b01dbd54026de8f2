"""Another policy is found by its name, concludes in its own way, and is kept up as the first is."""

from __future__ import annotations

import inspect
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from realpolitik.conclude import policies
from realpolitik.conclude.p1 import P1
from realpolitik.conclude.policies import GROUP, policy_key, policy_named
from realpolitik.errors import UsageError
from realpolitik.ledger.builder import Builder
from realpolitik.rdf import names
from realpolitik.rdf.names import term, thing
from support.alone import Alone, held
from support.tiny import Tiny
from support.world import Says, article

DECLARED = EntryPoints(
    [
        EntryPoint("tiny", "support.tiny:Tiny", GROUP),
        EntryPoint("other", "support.tiny:Tiny", GROUP),
        EntryPoint("gone", "support.tiny:Nobody", GROUP),
    ]
)
MEETS = "id:summit a rp:Summit ; rp:party id:ana, id:bo ; rp:realization rp:Occurred ."
HERALD, GAZETTE = article("herald", Says(MEETS)), article("gazette", Says(MEETS, by="cy"), Says(MEETS))
DOUBTS = article("courier", Says(MEETS, "Denied", by="bo"))


@pytest.fixture(autouse=True)
def _declared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policies, "entry_points", DECLARED.select)


def test_a_policy_is_found_by_its_name() -> None:
    assert policy_named("p1") is P1
    assert policy_named("tiny").name == "tiny"
    for name, told in (
        ("p9", "no policy 'p9'; there is gone, other, p1, tiny"),
        ("other", "has another name or none"),
        ("gone", "cannot be loaded"),
    ):
        with pytest.raises(UsageError, match=told):
            policy_named(name)


def test_its_key_is_its_name_and_what_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert policy_key(P1) != policy_key(Tiny)
    before = policy_key(Tiny)
    source = tmp_path / "tiny.py"
    source.write_text("changed")
    monkeypatch.setattr(inspect, "getsourcefile", lambda _: str(source))
    assert policy_key(Tiny) != before
    assert policy_key(Tiny).startswith("tiny ")


@pytest.mark.long
def test_another_policy_begins_anew_and_is_kept_up(tmp_path: Path) -> None:
    """Both policies stand under the law, each in a ledger of its own."""
    kept, anew = Alone(tmp_path / "kept"), Alone(tmp_path / "anew")
    for policy in (P1, Tiny, P1):
        for records in ([HERALD, DOUBTS], [HERALD, GAZETTE, DOUBTS], [GAZETTE]):
            for workspace in (kept, anew):
                workspace.write_register()
                workspace.write(records)
            with Builder(kept, policy=policy) as updated, Builder(anew, policy=policy) as full:
                told = updated.build()
                assert told == full.build(full=True)
            assert told["policy"] == policy.name
            assert held(kept) == held(anew)
            agreed = {
                quad.predicate
                for quad in held(kept)[0]
                if quad.graph_name == names.graph("consensus") and quad.subject == thing("summit")
            }
            assert (agreed == {term("realization"), term("basis")}) is (policy is Tiny)
