"""What is said of the extractor that made the claims of an article."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from realpolitik.claims.draft import ArticleDraft
from realpolitik.errors import UsageError
from realpolitik.extract.extractor import Context
from realpolitik.extract.producer import Producer
from realpolitik.rdf import names, turtle
from realpolitik.rdf.facts import Facts
from realpolitik.rdf.names import term
from realpolitik.text.article import Document

NUMBER = "0123456789abcdef"


@dataclass(frozen=True)
class Named:
    """An extractor that only has a name."""

    name: str = "tugs"
    version: str = "1.0"
    model: str = ""

    def propose(self, document: Document, context: Context) -> ArticleDraft:
        raise NotImplementedError


def test_name_version_and_weights_are_declared() -> None:
    iri, triples = Producer.of(Named(model="ab" * 32)).declared(NUMBER)
    facts = Facts(triples)
    assert iri == names.thing(f"{NUMBER}-extractor")
    assert facts.texts(iri, names.w3c("rdfs", "label")) == ("tugs",)
    assert facts.texts(iri, term("version")) == ("1.0",)
    assert facts.texts(iri, term("modelDigest")) == ("ab" * 32,)


def test_who_reads_without_weights_names_none() -> None:
    iri, triples = Producer.of(Named()).declared(NUMBER)
    assert Facts(triples).texts(iri, term("modelDigest")) == ()


@pytest.mark.parametrize(
    "wrong", [Named(name=""), Named(version="1\n"), Named(model="small"), Named("x" * 101)]
)
def test_what_the_graph_cannot_say_is_refused(wrong: Named) -> None:
    with pytest.raises(UsageError, match="needs a name and a version"):
        Producer.of(wrong)


def test_another_version_is_told_from_this_one() -> None:
    mine = Producer("tugs", "1.0", "ab" * 32)
    _, triples = mine.declared(NUMBER)
    quads = tuple(turtle.in_graph(triples, names.article(NUMBER)))
    assert not mine.is_other(quads)
    assert not mine.is_other(())
    others = (
        Producer("tugs", "1.1", mine.model),
        Producer("x", "1.0", mine.model),
        Producer("tugs", "1.0", ""),
    )
    assert all(other.is_other(quads) for other in others)
