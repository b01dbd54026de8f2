"""Who and what a document mentions.

In: an article, its parsed sentences, what is known of its publication, gazetteer and
vocabulary. Out: `Mentions`. Names come first, then titles and groups without a name,
then words that mean somebody told of before. What is not clear is no mention.
"""

from __future__ import annotations

from collections.abc import Iterable

from realpolitik.extract.entities import Mentions
from realpolitik.extract.extractor import Publication
from realpolitik.extract.gazetteer.table import Gazetteer
from realpolitik.extract.mentions.called import called_mentions
from realpolitik.extract.mentions.chambers import chamber_mentions
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.demonyms import people_mentions
from realpolitik.extract.mentions.groups import group_mentions
from realpolitik.extract.mentions.naming import late_names, name_mentions
from realpolitik.extract.mentions.nouns import Denoted, common_mentions, nothing
from realpolitik.extract.mentions.reference import descriptions, references
from realpolitik.extract.mentions.scene import Scene
from realpolitik.extract.mentions.spans import names
from realpolitik.extract.mentions.titles import grow_names, plural_titles, title_mentions
from realpolitik.extract.tokens import Sentence
from realpolitik.sources.vocabulary import Vocabulary
from realpolitik.text.article import Article


def mentions(
    article: Article,
    sentences: Iterable[Sentence],
    publication: Publication,
    gazetteer: Gazetteer,
    vocabulary: Vocabulary,
    *,
    denoted: Denoted = nothing,
) -> Mentions:
    """Return all mentions of an article; raises ValueError where it was published at no EDTF time.

    `denoted` tells the class of what a common noun denotes.
    """
    scene = Scene.of(article, sentences, gazetteer, vocabulary, publication.published)
    found, local = Collected(), Locals(article.identifier)
    spans = [names(scene, place) for place in range(len(scene.sentences))]
    name_mentions(scene, spans, found, local)
    chamber_mentions(scene, found)
    grow_names(scene, found)
    plural_titles(scene, found)
    title_mentions(scene, found, local)
    called_mentions(scene, found)
    group_mentions(scene, found, local)
    late_names(scene, spans, found)
    people_mentions(scene, found, local)
    descriptions(scene, found)
    common_mentions(scene, found, local, denoted)
    references(scene, found, local)
    return found.mentions([one.number for one in scene.sentences], local.declared(found.entities()))
