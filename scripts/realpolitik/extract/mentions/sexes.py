"""Whether somebody is a man or a woman, so far as words before the name tell."""

from __future__ import annotations

from realpolitik.extract.entities import Mention
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.antecedents import Antecedents
from realpolitik.extract.words.titles import FEMALE_NAMES, FEMININE_TITLES, MASCULINE_TITLES


def is_other_sex(known: Antecedents, mention: Mention, *, is_she: bool) -> bool:
    """Tell whether a mention cannot be whom "she", or "he", means."""
    return is_man(known, mention) if is_she else is_woman(known, mention)


def is_woman(known: Antecedents, mention: Mention) -> bool:
    """Tell whether a person has a woman's given name or title."""
    given = folded(pieces(mention.entity.label)[:1])
    return bool(set(given) & FEMALE_NAMES) or bool(_titles(known, mention) & FEMININE_TITLES)


def is_man(known: Antecedents, mention: Mention) -> bool:
    """Tell whether a person has a man's title."""
    return bool(_titles(known, mention) & MASCULINE_TITLES)


def _titles(known: Antecedents, mention: Mention) -> set[str]:
    """Return the words before the names of a person in the whole article."""
    return {
        word.lower.rstrip(".")
        for one in known.meaning(mention.entity)
        for word in known.scene.sentences[one.sentence].tokens[max(one.first - 1, 0) : one.head]
    }
