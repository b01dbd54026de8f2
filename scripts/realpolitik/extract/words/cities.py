"""Words that tell whether a city means itself or the state that is governed from it."""

from __future__ import annotations

from typing import Final

from realpolitik.extract.words.rows import words as _words

PLACE_PREPOSITIONS: Final = _words(
    "in at near outside around into across through via toward towards over above inside within on off "
    "under beyond throughout onto past beside along amid"
)
"""After these a city is a place."""

WAY_PREPOSITIONS: Final = _words("to from")
"""After these a city is a place, unless what they belong to is given to or comes from somebody."""

GIVEN: Final = _words(
    "closeness proximity loyalty rhetoric backing assurance pushback give sell supply provide send aid "
    "support assistance threat close ally loyal warning warn message pledge concession appeal belong "
    "accord response respond address offer lend loan weapon arm missile sale supply shipment delivery "
    "deliver transfer help challenge rebuke blow alternative pressure demand issue condemnation criticism "
    "reaction approval permission promise invitation signal ultimatum statement "
    "donate donation grant gift ship hand export commit dispatch promise loan"
)
"""What somebody is given: after these "to" and "from" lead to a state."""

GIVERS: Final = _words(
    "receive get obtain buy purchase import win secure demand seek want expect hear secede"
)
"""What somebody does who has something from a state."""

BURDENS: Final = _words(
    "sanction pressure curb ban tariff embargo impose restriction stance policy criticism levy penalty "
    "reliance rely depend dependence count focus call blame hawk"
)
"""What lies on a state."""

VISITED: Final = _words(
    "visit leave reach attack hit shell bomb strike capture seize evacuate flee enter encircle besiege "
    "storm rock tour surround approach bombard occupy liberate target retake raid pound devastate"
)
"""What is done to a place."""

OF_A_CITY: Final = _words(
    "summit conference forum mayor resident residents street streets suburb suburbs airport district "
    "outskirts centre center skyline metro hospital square downtown region underground stadium university "
    "hotel station museum governor prison jail zoo port railway apartment neighbourhood neighborhood "
    "council population weather schools hospitals subway shoppers people police"
)
"""What belongs to a city and not to its state."""

ACTING_SUFFIXES: Final = _words(
    "backed led installed allied aligned imposed controlled based friendly sponsored brokered funded "
    "supplied made appointed run occupied held supported trained"
)
PLACED_SUFFIXES: Final = _words("based born educated")

ISLANDS: Final = _words(
    "taiwan taiwan-territory cuba cuba-territory cyprus sri-lanka madagascar jamaica malta bahrain singapore "
    "iceland new-zealand greenland guam okinawa crete haiti-territory hainan lampedusa diego-garcia"
)
"""States and places, by their names in the register, that are one island."""
