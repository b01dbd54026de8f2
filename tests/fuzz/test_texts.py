"""Mutated texts, pages, corpora and feeds: the gate lets in what is read, all else is one line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from random import Random

from realpolitik.errors import InputError
from realpolitik.extract.extractor import Publication
from realpolitik.ingest.collect import collect
from realpolitik.ingest.graphs import Reader
from realpolitik.ingest.known import Known
from realpolitik.ingest.result import Outcome, Result
from realpolitik.ingest.work import Task, Worker
from realpolitik.rdf import turtle
from realpolitik.sources.workspace import Workspace
from realpolitik.text import files
from realpolitik.text.article import Article
from support import arvenia, newsroom, reading
from support.kept import articles_faults
from support.mutation import Mutator
from support.rule_cases import CASES
from support.trials import Fuzz, in_one_line

SAID = tuple(CASES)
STORY = (
    f"Envoys at Port Lume\n\nBy Ana Orlo, 3 May 2031\n\n{' '.join(SAID[:12])}\n\n{' '.join(SAID[12:30])}\n"
)
MARKDOWN = f"""---
title: "Envoys at Port Lume"
published: 2031-05-02
publisher: Herald
authors: [Ana Orlo, 'Bo Vell']
url: https://herald.example/1
---

# Envoys at Port Lume

{" ".join(SAID[30:45])}
"""
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Envoys at Port Lume | Herald</title>
<link rel="canonical" href="https://herald.example/1"><meta property="og:site_name" content="Herald">
<meta name="author" content="Ana Orlo"><script type="application/ld+json">{{"@context": "https://schema.org",
"@graph": [{{"@type": "NewsArticle", "headline": "Envoys at Port Lume", "datePublished": "2031-05-02",
"author": [{{"name": "Ana Orlo"}}], "publisher": {{"name": "Herald"}}, "url": "https://herald.example/1"}}]}}
</script></head><body><nav><a href="/">Home</a></nav><article><h1>Envoys at Port Lume</h1>
<p>{" ".join(SAID[45:60])}</p><p>{" ".join(SAID[60:75])}</p></article><footer>No rights.</footer></body>
</html>
"""
CORPUS = "\n".join(
    json.dumps(
        {
            "title": f"Envoys {number}",
            "text": " ".join(SAID[number : number + 8]),
            "published": "2031-05-02",
            "publisher": "Herald",
            "author": "Ana Orlo",
            "url": f"https://herald.example/{number}",
        }
    )
    for number in (3, 40)
)
FEED = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<link href="https://herald.example/"/><entry><title>Envoys</title><link href="https://herald.example/1"/>
<updated>2031-05-02T08:00:00Z</updated><author><name>Ana Orlo</name></author>
<content type="html">&lt;p&gt;{" ".join(SAID[5:15])}&lt;/p&gt;</content></entry></feed>
"""
GOOD = {
    ".txt": (STORY, arvenia.TEXT, newsroom.TEXT),
    ".md": (MARKDOWN,),
    ".html": (PAGE,),
    ".jsonl": (CORPUS,),
    ".xml": (FEED,),
}
WORDS = (
    *(
        "Mr.",
        "U.S.",
        "“",
        "”",
        "not",
        "may",
        "said",
        "denied",
        "If",
        "unless",
        "Russia",
        "Kim Jong Un",
        "$3 bn",
    ),
    *(
        "1,000,000",
        "three",
        "half a million tons",
        "in 2031",
        "yesterday",
        "last Monday",
        "on 31 June",
        "1991-92",
    ),
    *(
        "he",
        "the president",
        "the former foreign minister",
        "Moscow",
        "\n\n",
        "published: 2031-02-30",
        "\\ud800",
    ),
    *(
        "url: javascript:alert(1)",
        "https://[::1",
        "&#xD800;",
        "&#0;",
        "&lt;",
        "<p>",
        "</p>",
        "<![CDATA[",
        "]]>",
    ),
    *('"', "\\u0000", "\\u202e", "\x1b[2J", "<div>", "dcterms:source <https://a.example/>", "&a;", "<!--"),
)
ONE_IN, SHORT = 8, 8_000
"""Of so many texts one may be longer than so many bytes: to read those takes most of the time."""
MUTATORS = {ending: Mutator(texts, WORDS) for ending, texts in GOOD.items()}


@dataclass(frozen=True, slots=True)
class Given:
    """A file to be read."""

    name: str
    data: bytes


@cache
def reader() -> Reader:
    return Reader.of(reading.base(), "rules")


@contextmanager
def opened(place: str) -> Iterator[Worker]:
    """Yield what reads; nothing is known."""
    workspace = Workspace(Path(place))
    yield Worker(Task(workspace, "rules", keeps=True), reader(), Known.of(workspace))


def made(chance: Random) -> Given:
    ending = chance.choice((".txt", ".txt", ".txt", ".md", ".html", ".jsonl", ".xml"))
    data = MUTATORS[ending].data(chance)
    return Given(f"story{ending}", data if chance.randrange(ONE_IN) == 0 else data[:SHORT])


def tried(given: Given, worker: Worker) -> str:
    path = worker.task.workspace.root / given.name
    path.write_bytes(given.data)
    pieces = list(collect([path], lambda: b"", Publication()))
    ended = {checked(worker.result(piece)) for piece in pieces}
    for piece in pieces:
        if isinstance(piece, InputError):
            in_one_line(piece)
    return " and ".join(sorted(ended)) or "nothing"


def checked(found: Result) -> str:
    """Return how a piece ended; what was read keeps all that the gate promises, and can be read again."""
    for remark in found.remarks:
        assert "\n" not in remark, remark
    if found.outcome is not Outcome.READ:
        assert found.remarks or found.outcome is Outcome.KNOWN
        return found.outcome.value
    assert found.data is not None
    assert found.text is not None
    quads = turtle.parsed(found.data.decode(), Path("x.trig"))
    assert turtle.write(quads).encode() == found.data
    assert Article(files.decoded(found.text.encode(), "x.txt")).identifier == found.article
    assert not (faults := articles_faults(quads, reading.base(), text=found.text)), faults
    assert found.told is not None
    json.dumps([*map(asdict, found.told.claims), *map(asdict, found.told.mentions)], allow_nan=False)
    assert all(0 <= one.start < one.end <= len(found.text) for one in found.told.mentions)
    return f"{found.outcome.value}, {'claims' if found.told.claims else 'no claims'}"


def test_a_text_is_read_into_what_the_gate_lets_in_or_is_none(fuzz: Fuzz) -> None:
    fuzz("texts")


def test_what_is_mutated_is_read(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as worker:
        for ending, texts in GOOD.items():
            for text in texts:
                assert tried(Given(f"story{ending}", text.encode()), worker).startswith("read"), ending
