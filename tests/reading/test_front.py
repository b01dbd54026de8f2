"""What there is to see first: the newest, the most contradicted, those with most parts."""

from __future__ import annotations

from realpolitik.reading.front import front
from realpolitik.stores.base import View
from support import views


def test_the_first_page_of_a_small_world(tugs: View) -> None:
    found = front(tugs, None)
    assert [(one.article.label, one.published) for one in found.newest] == [
        ("Tugs leave the harbour", "2031-06-01")
    ]
    assert [one.situation.identifier for one in found.contested] == ["id:deal"]
    assert {thing.identifier for thing in found.busiest} >= {"id:aland", "id:borland"}
    assert found.summary is None


def test_the_newest_come_first_and_most_sides_too() -> None:
    articles = "".join(
        f'<https://w3id.org/realpolitik/article/{digit * 16}> rp:published "203{digit}-01-01" .'
        for digit in "135"
    )
    clashes = (
        "graph:consensus { contradiction:a rp:concerns id:x ; rp:side id:1, id:2 . "
        "contradiction:b rp:concerns id:y ; rp:side id:1, id:2, id:3 . }"
    )
    found = front(views.view(articles, clashes), None)
    assert [one.published[:4] for one in found.newest] == ["2035", "2033", "2031"]
    assert [(one.situation.identifier, one.sides) for one in found.contested] == [("id:y", 3), ("id:x", 2)]


def test_an_empty_world_has_nothing_to_see() -> None:
    found = front(views.view(""), None)
    assert (found.newest, found.contested, found.busiest) == ((), (), ())
