"""Which texts and claims of a view are heard, by what articles say in their graphs, and which are copies."""

from __future__ import annotations

from realpolitik.rdf import names
from realpolitik.reading.standing import standing
from support import views

FIRST, SECOND, THIRD = (names.article(digit * 16) for digit in "123")
CLAIM = names.claim("2" * 16, 3, 8, "abcdabcd")


def test_articles_say_what_they_replace_and_take_back() -> None:
    view = views.view(
        f"{THIRD} {{ {THIRD} rp:supersedes {FIRST} }} graph:copies {{ {THIRD} rp:copyOf {SECOND} }}",
        f'{SECOND} {{ {SECOND} rp:withdrawn "2030-01-01" . {CLAIM} rp:withdrawn "2030-01-01" }}',
    )
    found = standing(view)
    assert (found.replaced, found.withdrawn) == (frozenset({FIRST}), frozenset({SECOND, CLAIM}))
    assert [found.stands(article) for article in (FIRST, SECOND, THIRD)] == [False, False, True]
    assert [found.source(article) for article in (FIRST, SECOND, THIRD)] == [FIRST, SECOND, SECOND]


def test_only_an_article_s_own_graph_tells_and_only_the_stage_tells_of_copies() -> None:
    told = f'{FIRST} rp:supersedes {SECOND} ; rp:copyOf {THIRD} ; rp:withdrawn "2030-01-01"'
    copied = f"{FIRST} {{ {FIRST} rp:copyOf {THIRD} ; rp:syndicatedFrom {THIRD} }}"
    view = views.view(f"{told} . graph:consensus {{ {told} }} {CLAIM} {{ {told} }} {copied}")
    found = standing(view)
    assert (found.replaced, found.withdrawn, dict(found.firsts)) == (frozenset(), frozenset(), {})
