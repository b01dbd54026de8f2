"""The graphs of a text say who read it, from what, and in whose place it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pyoxigraph import Quad

from realpolitik.claims.draft import ArticleDraft
from realpolitik.extract.extractor import Context
from realpolitik.extract.producer import Producer
from realpolitik.ingest.graphs import LONGEST_SENTENCE, Reader
from realpolitik.rdf import names
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.text.article import Document
from support import reading

TITLE = names.w3c("dcterms", "title")


def facts(quads: tuple[Quad, ...] | None) -> Facts:
    assert quads is not None
    return Facts(quad.triple for quad in quads)


def test_the_extractor_is_named() -> None:
    text = reading.text()
    own = text.article.identifier
    made = reading.met().graphs(replace(text, source="cd" * 32), supersedes="0123456789abcdef")
    found, article, extractor = facts(made.quads), names.article(own), names.thing(f"{own}-extractor")
    assert made.claims == 3
    assert {found.iri(claim, term("producer")) for claim in found.of_type(term("Claim"))} == {extractor}
    assert found.texts(extractor, term("version")) == ("1",)
    assert found.texts(article, term("sourceDigest")) == ("cd" * 32,)
    assert found.iris(article, term("supersedes")) == (names.article("0123456789abcdef"),)
    assert found.texts(article, TITLE) == ("Envoys at Port Lume",)


def test_no_text_supersedes_itself() -> None:
    text = reading.text()
    made = reading.met().graphs(text, supersedes=text.article.identifier)
    assert facts(made.quads).iris(names.article(text.article.identifier), term("supersedes")) == ()


def test_a_title_that_is_told_is_the_headline() -> None:
    text = reading.text("The envoys came. They met.\n\n" + reading.STORY, title="The envoys came. They met.")
    found = facts(reading.met().graphs(text).quads)
    assert found.texts(names.article(text.article.identifier), TITLE) == ("The envoys came. They met.",)


@dataclass(frozen=True)
class Watching:
    """An extractor that finds nothing in what it is given, and remembers it."""

    seen: list[Document]
    name: str = "watching"
    version: str = "1"
    model: str = ""

    def propose(self, document: Document, context: Context) -> ArticleDraft:  # noqa: ARG002
        self.seen.append(document)
        return ArticleDraft((), (), (), (), ())


def test_what_is_too_long_for_a_sentence_is_not_given_to_an_extractor() -> None:
    seen: list[Document] = []
    reader = Reader(Watching(seen), Producer("watching", "1", ""), reading.court())
    text = reading.text(f"Tugs\n\n{'and the sea ' * LONGEST_SENTENCE}\n\nThey left.")
    made = reader.graphs(text)
    assert made.overlong == 1
    assert [one.span.of(text.article.text) for one in seen[0].segments] == ["Tugs", "They left."]
    assert len(list(facts(made.quads).of_type(term("Segment")))) == 3
