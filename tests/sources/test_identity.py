"""The keys by which situations of a class are one have one form, and the ontology keeps to it."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from realpolitik.rdf.names import term
from realpolitik.sources.identity import IdentityKey, identity_key
from support.world import ONTOLOGY, WORDS


def test_a_key_is_read() -> None:
    assert identity_key("place attacker; 1 day; 0.65") == IdentityKey(
        (term("attacker"), term("place")), 1, 65
    )
    assert identity_key("party; lasting; 0.8") == IdentityKey((term("party"),), None, 80)


@pytest.mark.parametrize(
    "text",
    ["", "party", "party; 0 days; 0.5", "party; 3 days; 1", "Party; 3 days; 0.5", "party; 3 days; 0.5 "],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no key such as"):
        identity_key(text)


def test_every_key_of_the_ontology_is_read_and_names_roles_of_claims() -> None:
    told = [triple.object for triple in ONTOLOGY if triple.predicate == term("sameBy")]
    assert len(told) > 20
    keys = [identity_key(one.value) for one in told if isinstance(one, Literal)]
    assert len(keys) == len(told)
    for role in {role for key in keys for role in key.roles}:
        assert WORDS.properties[role].layer == "claim"
        assert WORDS.properties[role].is_object
    assert sum(map(len, WORDS.identities.values())) == len(told)
