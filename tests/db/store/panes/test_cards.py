"""The card of an entity."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.store.file.database import open_reader
from db.store.panes import cards
from tests.tui import library


def test_a_card_tells_the_part_of_the_entity_and_what_others_are_to_it(tmp_path: Path) -> None:
    with closing(open_reader(library.build(tmp_path / "library.db"))) as conn:
        card = cards.get(conn, "Northern Front", "armed-group")
    assert (card.narrow, card.incidents, card.articles) == ('actor:"Northern Front"', 1, 1)
    assert card.roles == (("perpetrator", 1),)
    assert card.seen == (("Northern Front", 1),)
    assert {(met.name, met.relation) for met in card.counterparts} == {("dock workers", "suffered"), ("army", "beside")}
    assert [bar.count for bar in card.bars] == [1]


def test_the_same_place_under_other_words_is_one_entity(tmp_path: Path) -> None:
    with closing(open_reader(library.build(tmp_path / "library.db"))) as conn:
        card = cards.get(conn, "Varnhaven", "place")
    assert (card.incidents, card.articles, card.country) == (2, 2, "Norland")
    assert all(f"{card.narrow} actor:" in met.narrow for met in card.counterparts)


def test_a_name_that_nothing_knows_has_an_empty_card(tmp_path: Path) -> None:
    with closing(open_reader(library.build(tmp_path / "library.db"))) as conn:
        card = cards.get(conn, 'No "Such" [name]', "person")
    assert (card.incidents, card.seen, card.counterparts, card.bars) == (0, (), (), ())
