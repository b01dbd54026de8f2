"""In which role somebody stands who is named right before a noun: "US aid", "Iran sanctions".

In: the roles that the noun allows there. Out: the same, in the order in which they are tried.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from realpolitik.extract.entities import Form, Mention
from realpolitik.extract.frames.matching import words_of_noun
from realpolitik.extract.frames.predication import Filler
from realpolitik.extract.lexicon import Entry
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term
from realpolitik.sources.vocabulary import Vocabulary

_SIDES: Final = ((term("supplier"), term("recipient")), (term("issuer"), term("target")))
"""Roles of two sides, one of which a word before a noun names."""
_ACTOR, _DESTINATION, _BODY = map(term, ("actor", "destination", "body"))
_DOING: Final = frozenset(map(term, ("actor", "attacker", "party", "supplier")))
_JOINED: Final = (term("Organization"), term("Bloc"))
_BODIES: Final = tuple(map(term, ("Bloc", "InternationalOrganization", "PublicBody", "ArmedForce")))
_SHORT: Final = len("U.S.")
"""How long an abbreviation of a state is, which stands before a noun as a name or as an adjective."""


def given_first(
    sentence: Sentence, roles: tuple[NamedNode, ...], mention: Mention, vocabulary: Vocabulary
) -> tuple[NamedNode, ...]:
    """Return roles as a word before a noun fills them: "US aid" comes from, "a NATO bid" goes there."""
    told = set(roles)
    if vocabulary.fits(mention.entity.kinds, _JOINED) and {_ACTOR, _BODY} <= told:
        return _led(roles, _BODY)
    gives = _gives(sentence, mention, vocabulary)
    sides = [giver if gives else taker for giver, taker in _SIDES if {giver, taker} <= told]
    is_short = mention.last - mention.first == 1 and mention.span.end - mention.span.start <= _SHORT
    goes = (is_short or mention.form is not Form.ADJECTIVE) and {_ACTOR, _DESTINATION} <= told
    return _led(roles, *sides, *((_DESTINATION,) if goes else ()))


def _gives(sentence: Sentence, mention: Mention, vocabulary: Vocabulary) -> bool:
    """Tell whether somebody gives or imposes: "EU sanctions" are of the EU, "Iran sanctions" against Iran."""
    is_short = sentence.tokens[mention.head].text.isupper()
    is_body = vocabulary.fits(mention.entity.kinds, _BODIES)
    return mention.form is Form.ADJECTIVE or is_short or is_body


def _led(roles: tuple[NamedNode, ...], *first: NamedNode) -> tuple[NamedNode, ...]:
    return (*first, *(role for role in roles if role not in first))


def is_own_word(one: Filler, sentence: Sentence, word: Token, entry: Entry) -> bool:
    """Tell whether a word that belongs to what a noun is called is taken for who does it: "military aid"."""
    first = word.index - words_of_noun(entry, sentence, word) + 1
    is_inside = first <= one.mention.first and one.mention.last <= word.index
    return one.role in _DOING and is_inside and one.entity.is_local


def names(sentence: Sentence, noun: Token, filler: Filler) -> bool:
    """Tell whether somebody is named right before a noun, or owns it: "the UN climate summit"."""
    name = sentence.tokens[filler.mention.head]
    is_own = name.pos == "PROPN" and name.dep in {"compound", "poss"} and name.head == noun.index
    return filler.mention.last == noun.index or is_own
