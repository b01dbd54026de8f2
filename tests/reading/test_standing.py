"""Which texts and claims of a view are heard, by what articles say in their own graphs."""

from __future__ import annotations

from realpolitik.rdf import names
from realpolitik.reading.standing import standing
from support import views

FIRST, SECOND, THIRD = (names.article(digit * 16) for digit in "123")
CLAIM = names.claim("2" * 16, 3, 8, "abcd")


def test_articles_say_what_they_replace_copy_and_take_back() -> None:
    view = views.view(
        f"{THIRD} {{ {THIRD} rp:supersedes {FIRST} ; rp:syndicatedFrom {SECOND} }}",
        f'{SECOND} {{ {SECOND} rp:withdrawn "2030-01-01" . {CLAIM} rp:withdrawn "2030-01-01" }}',
    )
    found = standing(view)
    assert (found.replaced, found.withdrawn) == (frozenset({FIRST}), frozenset({SECOND, CLAIM}))
    assert [found.stands(article) for article in (FIRST, SECOND, THIRD)] == [False, False, True]
    assert found.source(THIRD) == SECOND


def test_of_two_originals_the_first_by_name_is_taken() -> None:
    view = views.view(f"{FIRST} {{ {FIRST} rp:syndicatedFrom {THIRD}, {SECOND} }}")
    assert standing(view).source(FIRST) == SECOND


def test_only_an_article_s_own_graph_tells() -> None:
    told = f'{FIRST} rp:supersedes {SECOND} ; rp:syndicatedFrom {THIRD} ; rp:withdrawn "2030-01-01"'
    view = views.view(f"{told} . graph:consensus {{ {told} }} {CLAIM} {{ {told} }}")
    found = standing(view)
    assert (found.replaced, found.withdrawn, dict(found.copied)) == (frozenset(), frozenset(), {})
