"""Words that mean somebody told of before: pronouns, pairs and short descriptions.

In: the mentions found so far. Out: more of them. What fits more than one, or nobody
near, is no mention.
"""

from __future__ import annotations

from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.definite import definite_mentions
from realpolitik.extract.mentions.kinds import kind_mentions
from realpolitik.extract.mentions.listed import listed_mentions
from realpolitik.extract.mentions.pairs import pair_mentions
from realpolitik.extract.mentions.possessed import possessed_mentions
from realpolitik.extract.mentions.pronouns import pronoun_mentions
from realpolitik.extract.mentions.scene import Scene


def descriptions(scene: Scene, found: Collected) -> None:
    """Add the mentions of those told of before by a short description."""
    definite_mentions(scene, found, Antecedents.of(scene, found))


def references(scene: Scene, found: Collected, local: Locals) -> None:
    """Add the mentions of those told of before by words for two, then by pronouns."""
    kind_mentions(scene, found, Antecedents.of(scene, found))
    pair_mentions(scene, found, Antecedents.of(scene, found))
    listed_mentions(scene, found)
    pronoun_mentions(scene, found, Antecedents.of(scene, found))
    possessed_mentions(scene, found, local)
