"""The columns of the timeline have the width of what stands in them, and never more than there is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.model import Extraction, IncidentDate, RawArticle, Report
from db.store.writing.opening import open_writer
from tests.tui.running import browsing, line_with
from tests.tui.wording.test_words import ROW
from tui.drawing.columns import ARROW, DATE_GAP, GAP, Needs, beside_actors, needs, who_to_whom, who_to_whom_in
from tui.text import cells

WIDTHS = st.integers(0, 60)


@given(st.builds(Needs, WIDTHS, WIDTHS, WIDTHS, WIDTHS, WIDTHS), st.integers(48, 250))
def test_no_column_is_lost_and_none_is_wider_than_what_stands_in_it(needed: Needs, width: int) -> None:
    columns = needed.fitted(width)
    assert columns.date + columns.type + columns.rest + GAP + columns.toll <= width
    assert columns.date - DATE_GAP <= needed.date and columns.toll <= needed.toll
    if columns.place is not None:
        assert 0 < columns.place <= columns.rest
        if needed.place + GAP + needed.who <= columns.rest:
            assert columns.place == needed.place + GAP


@given(st.text("ab ,中", max_size=40), st.text("ab ,中", max_size=40), st.integers(0, 60))
def test_neither_side_hides_the_other(who: str, whom: str, width: int) -> None:
    row = ROW._replace(who=who or None, whom=whom or None)
    shown = who_to_whom_in(row, width)
    if cells(who_to_whom(row)) <= width:
        assert shown == who_to_whom(row)
    elif width >= len(ARROW):
        assert cells(shown) <= width
        if who and whom and width > len(ARROW) + 4:
            assert not shown.startswith(ARROW) and not shown.endswith(ARROW)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (49, "Islamic State, local militia → soldiers, a driver"),
        (48, "Islamic State, local militia → soldiers +1"),
        (32, "Islamic State +1 → soldiers +1"),
        (26, "Islamic … +1 → soldiers +1"),
        (20, "Islamic… → soldiers"),
    ],
)
def test_further_names_give_way_to_their_number_and_then_the_ends_of_the_longer(width: int, shown: str) -> None:
    row = ROW._replace(who="Islamic State, local militia", whom="soldiers, a driver")
    assert who_to_whom_in(row, width) == shown


def test_a_long_place_leaves_the_actors_their_share() -> None:
    row = ROW._replace(place="Calle del Correo", who="Leftists", whom="guests of a coffee house")
    assert beside_actors(row, 60) == len("Calle del Correo") + GAP
    assert beside_actors(row, 32) == 12 + GAP
    assert beside_actors(row._replace(who=None, whom=None, sources=1), 32) == len("Calle del Correo") + GAP


def test_a_long_date_is_whole_where_everything_else_is() -> None:
    span = ROW._replace(precision="interval", earliest="2020-06-28", latest="2020-07-02", place="Derna", who="army")
    date = len("28 Jun 2020 – 2 Jul 2020")
    assert needs([span]).fitted(78).date == date + DATE_GAP
    assert needs([span, span._replace(whom="x" * 60)]).fitted(78).date < date


def test_what_more_rows_need_is_added() -> None:
    short, long = needs([ROW]), needs([ROW._replace(place="Deir ez-Zor", country="Syria", sources=3)])
    assert (short | long).place == len("Deir ez-Zor, Syria")
    assert (short | long).who == max(short.who, long.who)


async def test_words_go_on_where_there_is_no_toll(tmp_path: Path) -> None:
    summary = "Words that fill a line but not its margin"
    report = Report("other", "Other", None, "actual", summary, IncidentDate(None, None, "undated"))
    with open_writer(tmp_path / "one.db") as store, store.batch():
        store.add(RawArticle("Words.", "one.txt"), Extraction(None, reports=(report,)), extractor="1")
    async with browsing(tmp_path / "one.db", 80, 24) as (app, _):
        assert line_with(app, "undated").rstrip().endswith(summary)
