"""How a situation is held: its rung, what stands behind it, and nothing where nothing is told."""

from __future__ import annotations

from realpolitik.rdf.names import thing
from realpolitik.reading.held import Held, held
from realpolitik.reading.testimony import Named, described
from support import views

VIEW = views.view(
    'id:fair rdfs:label "the fair"@en ; rp:realization rp:Occurred ; rp:strongestStatus rp:Reported .'
)


def test_a_situation_is_told_with_its_rung_and_support() -> None:
    fair, nothing = thing("fair"), thing("nothing")
    assert held(VIEW, described(VIEW, fair), fair) == Held(
        Named("id:fair", "the fair"), "Occurred", "Reported"
    )
    assert held(VIEW, described(VIEW, nothing), nothing) == Held(Named("id:nothing", "nothing"), "", "")
