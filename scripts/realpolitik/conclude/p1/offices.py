"""The posts whose holders took part in real events while, for all that is told, in office."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from realpolitik.conclude.p1.links import PARTICIPANT, generalized
from realpolitik.conclude.p1.rules import OFFICE
from realpolitik.conclude.policy import Conclusion, Note, Outlook
from realpolitik.conclude.situation import Footing, bounds
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

TENURE = "tenure"
"""The note by which a person's tenures are looked up."""

_OFFICE = term("office")
HOLDER = term("officeHolder")
"""The role of the person that a tenure is looked up by."""


def tenures(footing: Footing) -> Iterator[Note]:
    """Yield a note for everybody who surely holds or held a post by this situation."""
    offices = [value.value for role, value in footing.linked if role == _OFFICE]
    if offices:
        told = (footing.situation.told_time(), *sorted(offices))
        for role, person in footing.linked:
            if role == HOLDER:
                yield Note(TENURE, person, footing.situation.iri, told)


def offices_involved(footing: Footing, outlook: Outlook, vocabulary: Vocabulary) -> Iterator[Conclusion]:
    """Yield the posts that take part in an event through their holders."""
    event = footing.situation
    if not vocabulary.fits(event.classes, (term("Event"),)):
        return
    when = event.time()
    roles = (*footing.linked, *generalized(footing.linked, vocabulary))
    for person in dict.fromkeys(value for role, value in roles if role == PARTICIPANT):
        for tenure in outlook.noted(TENURE, person):
            time, *offices = tenure.told
            if not when.disjoint(bounds(time)):
                for office in map(NamedNode, offices):
                    premises = (
                        Triple(event.iri, PARTICIPANT, person),
                        Triple(tenure.about, HOLDER, person),
                        Triple(tenure.about, _OFFICE, office),
                    )
                    yield Conclusion(Triple(event.iri, term("involvesOffice"), office), OFFICE, premises)
