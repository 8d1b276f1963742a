"""What is typed can be completed from what the database knows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.store.file.database import open_reader
from tests.tui.running import browsing, settle, text_of
from tui.completing import Beginning, beginning_of, candidates


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("dro", Beginning("", None, "dro")),
        ("dro pla", Beginning("dro ", None, "pla")),
        ("place:Va", Beginning("", "place", "Va")),
        ("dro -place:Va", Beginning("dro -", "place", "Va")),
        ('x place:"grain te', Beginning("x ", "place", "grain te")),
        ("place:", Beginning("", "place", "")),
        ("done ", None),
        ("", None),
        ('"a phrase"', None),
    ],
)
def test_what_is_begun_is_found(text: str, begun: Beginning | None) -> None:
    assert beginning_of(text) == begun


@given(st.text(st.sampled_from('ab:- "\t\u0301'), max_size=20))
def test_any_text_is_taken(text: str) -> None:
    begun = beginning_of(text)
    assert begun is None or text.startswith(begun.before)


def test_fields_values_and_words_are_offered(database: Path) -> None:
    conn = open_reader(database)
    assert candidates(conn, "pla")[0] == "place:"
    assert candidates(conn, "x place:varn") == ("x place:Varnhaven ",)
    assert candidates(conn, 'place:"grain') == ('place:"grain terminal" ',)
    assert "drones " in candidates(conn, "dron")
    assert candidates(conn, "d") == ()
    conn.close()


async def test_tab_takes_the_candidates_one_after_the_other(database: Path) -> None:
    async with browsing(database, 100, 24) as (app, pilot):
        await pilot.press("/", *"place:k")
        await settle(app, pilot)
        assert "Tab place:Kelmar" in text_of(app)
        await pilot.press("tab")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "place:Kelmar "
        assert "1 incident found" in text_of(app)
