"""Short descriptions of somebody told of before: "the president", "the country", "the group".

In: nouns with "the" and without an owner. Out: mentions of the one antecedent that
fits, in this sentence and the one before, else in all that went before.
"""

from __future__ import annotations

from collections.abc import Iterator

from realpolitik.extract.entities import Entity, Form, Mention
from realpolitik.extract.gazetteer.offices import Tenure, known_title
from realpolitik.extract.gazetteer.surface import folded, pieces
from realpolitik.extract.mentions.antecedents import SUBJECTS, Antecedents
from realpolitik.extract.mentions.collected import Collected
from realpolitik.extract.mentions.countries import acting, capital, capital_of, country, country_in
from realpolitik.extract.mentions.governments import government, nearest
from realpolitik.extract.mentions.groups import described
from realpolitik.extract.mentions.holders import holder, is_held_now, is_office, once_held, title_of
from realpolitik.extract.mentions.phrase import Phrase, phrase
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.titles import DESCRIPTION
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.extract.words.cities import ISLANDS
from realpolitik.extract.words.groups import BODIES, BODY_KINDS, FORCES, HELD, SAID_OF_BODY, SAID_OF_LAND
from realpolitik.extract.words.titles import LEADERS, OFFICE_HEADS, RULING
from realpolitik.rdf.names import local, term
from realpolitik.text.article import SegmentRole

_LANDS = frozenset({"country", "nation", "kingdom", "republic"})
_ORGANS = frozenset("armed security central foreign defence defense interior finance justice energy".split())
_PUBLIC = (term("PublicBody"), term("Government"), term("Legislature"), term("Court"))
_ORGAN = (term("InternationalOrgan"),)
_PRIVATE = frozenset({"group", "charity"})
_WORDED = frozenset({"ministry", "agency", "party", "court", "movement", "militia", "alliance"})
"""The antecedents of these have the word in their own name, where they are not told apart by class."""


def definite_mentions(scene: Scene, found: Collected, known: Antecedents) -> None:
    """Add the mentions by a short description."""
    for place, sentence in enumerate(scene.sentences):
        for noun in sentence.tokens:
            if not noun.tag.startswith("NN") or not _is_free(found, place, noun):
                continue
            entity, words = _meant(scene, found, known, place, noun)
            if entity is not None:
                found.add(place, words, entity, Form.DESCRIPTION, figure=DESCRIPTION, head=noun)


def _is_free(found: Collected, place: int, noun: Token) -> bool:
    """Tell whether a noun is in no mention, or only whose somebody is of whom no more is known."""
    over = found.covering(place, noun.index)
    is_of = noun.dep == "poss" and over is not None and over.entity.is_local and over.head != noun.index
    return over is None or (is_of and over.form is Form.DESCRIPTION)


def _meant(
    scene: Scene, found: Collected, known: Antecedents, place: int, noun: Token
) -> tuple[Entity | None, tuple[Token, ...]]:
    sentence = scene.sentences[place]
    if noun.lower in OFFICE_HEADS and noun.tag in ("NN", "NNP"):
        told = phrase(scene, found, place, noun)
        return _person(known, sentence, told), told.words
    if noun.lower in BODY_KINDS and noun.tag == "NN":
        told = phrase(scene, found, place, noun)
        if _is_bare(sentence, told):
            return _body(scene, known, told), told.words
        if noun.lower in _LANDS and _is_of_a_region(told):
            return country_in(known, told), told.words
        if noun.lower == "capital" and told.owner is not None and told.joint in ("", "of"):
            return capital_of(scene, told.owner.entity), told.words
    if noun.lower in FORCES or noun.lower in BODIES:
        told = phrase(scene, found, place, noun)
        return (_organ(scene, known, told) if _is_whole(sentence, told) else None), told.words
    return None, ()


def _is_of_a_region(told: Phrase) -> bool:
    """Tell whether a region and how it is are all that is said of a country: "the west African nation"."""
    is_plain = all(word.lower in SAID_OF_LAND for word in told.qualifiers)
    return is_plain and told.joint == "" and told.words[0].lower in ("the", "this")


def _is_bare(sentence: Sentence, told: Phrase) -> bool:
    """Tell whether nothing but "the" or "this" stands before a noun, and nothing after tells it apart."""
    first = told.words[0]
    is_short = first == told.noun and sentence.segment.role is SegmentRole.HEADLINE
    is_short = is_short and told.noun.dep in SUBJECTS
    after = {child.lower for child in sentence.children(told.noun, "prep")}
    clause = sentence.children(told.noun, "relcl", "acl")
    return (
        told.owner is None
        and not (told.qualifiers and told.noun.lower != "enclave" and not _is_how(told))
        and (first.lower in ("the", "this") or is_short)
        and not (after & {"of"} or clause)
    )


def _is_how(told: Phrase) -> bool:
    """Tell whether the words before a noun say how it is, and not which: "the island nation"."""
    said = SAID_OF_LAND if told.noun.lower in _LANDS else SAID_OF_BODY.get(told.noun.lower, frozenset())
    held = [at for at, word in enumerate(told.qualifiers) if word.lower in HELD]
    rest = told.qualifiers[held[-1] + 1 :] if held else told.qualifiers
    return bool(said) and all(word.lower in said for word in rest)


def _is_whole(sentence: Sentence, told: Phrase) -> bool:
    """Tell whether "the" and the noun are all, but for what organ it is: "the armed forces"."""
    is_plain = all(word.lower in _ORGANS for word in told.qualifiers)
    after = sentence.children(told.noun, "prep", "relcl", "acl")
    return told.owner is None and is_plain and told.words[0].lower == "the" and not after


def _organ(scene: Scene, known: Antecedents, told: Phrase) -> Entity | None:
    """Return the organ that the register knows of the only country near."""
    state = acting(known, told) or country(known, told)
    if state is None:
        return None
    words = described(told)
    general = words <= {"forces", "troops", "army", "military", "armed"}
    return scene.gazetteer.organ(state.iri, frozenset({"military"}) if general else words)


def _person(known: Antecedents, sentence: Sentence, told: Phrase) -> Entity | None:
    title = title_of(told)
    is_told = is_office(told) or title == "leader"
    if not is_told or told.owner is not None:
        return None
    if not is_held_now(told):
        named = known.before(told.place, told.noun.index, ("Person",))
        return once_held(known.scene, told, named, None)
    if any(child.lower in ("at", "of") for child in sentence.children(told.noun, "prep")):
        return None
    if told.noun.dep in ("attr", "oprd", "compound", "nmod", "amod") or told.words[0].lower in (
        "a",
        "an",
        "no",
    ):
        return None
    if told.noun.dep == "pobj" and sentence.head(told.noun).lower in ("as", "for"):
        return None
    persons = known.before(told.place, told.noun.index, ("Person",))
    titled = [one for one in persons if title in titles(known, one)]
    return known.only(titled) if titled else _of_only_state(known, told, title)


def _of_only_state(known: Antecedents, told: Phrase, title: str) -> Entity | None:
    """Return who rules the only state that is told of before "the president", where no such one is named."""
    states = known.before(told.place, told.words[0].index, ("State",))
    is_bare = told.words[0].lower == "the" and not told.qualifiers
    is_plain = is_bare and told.noun.dep in SUBJECTS and title in RULING
    state = known.only(states) if is_plain else None
    if state is not None and any(one.jurisdiction == state.iri for one in _once(known, told)):
        return None
    return None if state is None else holder(known.scene, state, title)


def _once(known: Antecedents, told: Phrase) -> Iterator[Tenure]:
    """Yield the offices that those named before a phrase hold or held."""
    for mention in known.before(told.place, told.noun.index, ("Person",)):
        yield from known.scene.gazetteer.offices.by_person.get(mention.entity.iri, ())


def titles(known: Antecedents, mention: Mention) -> set[str]:
    """Return the titles that a person is known by: in office on the article's day, or told with the name."""
    scene = known.scene
    held = {one.title for one in scene.gazetteer.offices.serving(mention.entity.iri, scene.day)}
    words = scene.sentences[mention.sentence].tokens[mention.first : mention.last]
    plain = folded(tuple(piece for word in words for piece in pieces(word.text)))
    for start in range(len(plain)):
        for end in range(start + 1, min(start + 5, len(plain)) + 1):
            title = known_title(" ".join(plain[start:end]))
            if title in LEADERS.values():
                held.add(title)
    return held | ({"leader"} if held & set(RULING) else set())


def _body(scene: Scene, known: Antecedents, told: Phrase) -> Entity | None:
    word = told.noun.lower
    if word == "government":
        return government(known, told)
    if word in ("country", "nation"):
        return country(known, told)
    if word == "capital":
        return capital(known, told)
    candidates = [one for one in nearest(known, told, BODY_KINDS[word]) if one.form != Form.PRONOUN]
    if word in _PRIVATE:
        candidates = [one for one in candidates if not scene.vocabulary.fits(one.entity.kinds, _PUBLIC)]
    if word == "island":
        candidates = [one for one in candidates if local(one.entity.iri) in ISLANDS]
    if word in _WORDED:
        named = [one for one in candidates if word in folded(pieces(one.entity.label))]
        organs = [one for one in candidates if scene.vocabulary.fits(one.entity.kinds, _ORGAN)]
        named = named or (organs if word == "agency" else [])
        candidates = named or (candidates if word not in ("ministry", "agency", "party", "court") else [])
    return known.only(candidates)
