"""People by their state: "the Danes" are Denmark, "six Danes" and "Danes who left" are some of its people.

"The Dane" is a person, and so is one who is called Dane.

In: the mentions by name. Out: groups of the article, with their state, in place of the state where a
number or clause tells some of its people apart, or no article stands before them.
"""

from __future__ import annotations

from dataclasses import replace

from realpolitik.extract.entities import Form, Mention
from realpolitik.extract.mentions.collected import Collected, Locals
from realpolitik.extract.mentions.scene import Scene, span_of
from realpolitik.extract.tokens import Sentence, Token
from realpolitik.rdf.names import term

_DEFINITE = frozenset({"the", "these", "those"})
_COLLECTIVE = ("sh", "ch", "ese", "ss", "s", "men", "women")
"""Endings of words that name a whole people without a mark of the plural: "the British"."""
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_QUANTITIES = frozenset("thousands hundreds dozens scores millions tens number majority group".split())
_TELLING = ("nummod", "amod", "relcl", "acl", "quantmod")


def people_mentions(scene: Scene, found: Collected, local: Locals) -> None:
    """Put groups of people in place of their state where only some of its people are meant."""
    for mention in found.ordered():
        sentence = scene.sentences[mention.sentence]
        head = sentence.tokens[mention.head]
        is_counted = _is_state(scene, mention) and _is_counted(sentence, head)
        is_people = mention.form == Form.DEMONYM and _is_state(scene, mention)
        if (is_people and _is_one(head) and not is_counted) or _is_somebody(scene, mention, head):
            one = local.entity(head.text, "Person", of=mention.entity)
            found.replace(mention, replace(mention, entity=one, form=Form.DESCRIPTION))
        is_plural = mention.form == Form.DEMONYM and head.tag in ("NNS", "NNPS")
        if (is_plural or is_counted) and _is_state(scene, mention) and _are_some(sentence, head):
            label = scene.article.text[mention.span.start : mention.span.end]
            people = local.entity(label, "PersonGroup", of=mention.entity)
            words = sentence.tokens[min(mention.first, _first(sentence, head)) : mention.last]
            found.replace(
                mention,
                replace(
                    mention,
                    entity=people,
                    form=Form.DESCRIPTION,
                    figure=term("Description"),
                    first=words[0].index,
                    span=span_of(words),
                ),
            )


def _is_counted(sentence: Sentence, head: Token) -> bool:
    """Tell whether a people without a plural has a number: "two Chinese", "thousands of Irish"."""
    if head.dep not in _NOMINAL or not head.lower.endswith(_COLLECTIVE):
        return False
    above = sentence.head(sentence.head(head))
    is_of = sentence.head(head).lower == "of" and above.lower in _QUANTITIES
    return is_of or sentence.child(head, "nummod") is not None


def _is_somebody(scene: Scene, mention: Mention, head: Token) -> bool:
    """Tell whether a word for a people names one of them: "arrested a Dane accused of"."""
    sentence = scene.sentences[mention.sentence]
    articles = {child.lower for child in sentence.children(head, "det")}
    is_noun = head.dep in _NOMINAL and sentence.child(head, "acl", "relcl") is not None
    is_bare = mention.form in {Form.DEMONYM, Form.ADJECTIVE} and _is_state(scene, mention)
    return is_bare and is_noun and bool(articles & {"a", "an"})


def _is_state(scene: Scene, mention: Mention) -> bool:
    return scene.vocabulary.fits(mention.entity.kinds, (term("PoliticalEntity"),))


def _is_one(head: Token) -> bool:
    return head.tag in ("NN", "NNP") and not head.lower.endswith(_COLLECTIVE)


def _are_some(sentence: Sentence, head: Token) -> bool:
    articles = {child.lower for child in sentence.children(head, "det")}
    return bool(sentence.children(head, *_TELLING)) or not articles & _DEFINITE


def _first(sentence: Sentence, head: Token) -> int:
    """Return where the words begin that tell how many people there are."""
    before = (child.index for child in sentence.children(head, "nummod", "amod") if child.index < head.index)
    return min(before, default=head.index)
