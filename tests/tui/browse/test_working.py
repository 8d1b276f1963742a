"""Working with what is found: tags, notes, stars, kept searches, corrections, and taking it all back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.store.file import turns
from db.store.writing.opening import open_writer
from tests.tui import library
from tests.tui.running import browsing, line_with, settle, text_of

HARBOUR = ("j", "j")


async def test_an_incident_is_tagged_and_found_by_its_tag(database: Path) -> None:
    async with browsing(database, 140, 40) as (app, pilot):
        await pilot.press(*HARBOUR, "t", *"port", "enter")
        await settle(app, pilot)
        assert "Tag port; u takes it back" in text_of(app)
        assert "port" in line_with(app, "tags ")
        await pilot.press("/", *"tag:port", "enter")
        await settle(app, pilot)
        assert "1 incident found" in text_of(app)


async def test_a_tag_given_again_is_taken_off(database: Path) -> None:
    async with browsing(database, 140, 40) as (app, pilot):
        for _ in range(2):
            await pilot.press("t", *"port", "enter")
            await settle(app, pilot)
        assert line_with(app, "tags ") == ""


async def test_a_tag_without_a_letter_is_refused(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("t", "!", "enter")
        await settle(app, pilot)
        assert "at least one letter or digit" in text_of(app)
        await pilot.press("escape")
        await settle(app, pilot)
        assert app.screen.history.done == []


async def test_notes_are_written_and_taken_away(database: Path) -> None:
    async with browsing(database, 140, 40) as (app, pilot):
        await pilot.press("a", *"ask Lena", "enter")
        await settle(app, pilot)
        assert "ask Lena" in line_with(app, "note ")
        await pilot.press("a", "j", "enter")
        await settle(app, pilot)
        assert line_with(app, "note ") == ""
        await pilot.press("u")
        await settle(app, pilot)
        assert "ask Lena" in line_with(app, "note ")


async def test_what_was_read_and_starred_is_marked_in_front(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("enter")
        await settle(app, pilot)
        await pilot.press("escape", "j", "*", "j", "j")
        await settle(app, pilot)
        margins = [line[0] for line in text_of(app).splitlines()[3:6]]
        assert margins[:2] == ["·", "*"]
        await pilot.press("g", "r")
        await settle(app, pilot)
        assert "Marked as unread" in text_of(app)


async def test_a_change_leaves_the_reader_at_the_line_that_is_read(tmp_path: Path) -> None:
    with open_writer(tmp_path / "long.db") as store, store.batch():
        store.add(*library.long_article(300), extractor=library.EXTRACTOR)
    async with browsing(tmp_path / "long.db") as (app, pilot):
        await pilot.press("enter")
        await settle(app, pilot)
        await pilot.press("g", "t", *"port", "enter")
        await settle(app, pilot)
        assert "port" in line_with(app, "tags ")
        assert "Paragraph 0." in text_of(app)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["enter", "enter"], "area retaken"),
        (["j", "enter", *["backspace"] * 10, *"2020-07-01..2020-07-02", "enter"], "1–2 Jul 2020"),
        (["j", "j", "enter", *"Damascus", "enter", "enter"], "Damascus, Syria"),
        ([*"jjjj", "enter", *"7-9", "enter"], "7–9 killed"),
        ([*"jjj", "enter", "j", "enter", *"jjjjjjjj", "enter"], "Northern Front (reported) · denied by army"),
        ([*"jjj", "enter", "enter", *"jjj", "enter"], "Air strike with Northern Front"),
        ([*"jjj", "enter", "G", "enter", *"LOCAL RADIO", "enter", "enter"], "Northern Front (reported), local radio →"),
        ([*"j" * 10, "enter", *"jjjjj", "enter"], "confirmed"),
    ],
)
async def test_a_slot_is_put_right_and_taken_back(database: Path, keys: list[str], shown: str) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press(*HARBOUR)
        await settle(app, pilot)
        before = text_of(app)
        assert shown not in before
        await pilot.press("c", *keys)
        await settle(app, pilot)
        assert shown in text_of(app)
        assert "put right" in line_with(app, "by you ")
        await pilot.press("u")
        await settle(app, pilot)
        assert text_of(app).splitlines()[:-1] == before.splitlines()[:-1]
        await pilot.press("ctrl+r")
        await settle(app, pilot)
        assert shown in text_of(app)


async def test_what_cannot_be_a_date_is_said(database: Path) -> None:
    async with browsing(database, 140, 40) as (app, pilot):
        await pilot.press("c", "j", "enter", *"x", "enter")
        await settle(app, pilot)
        assert "Write a date like 2020-07-12" in text_of(app)


async def test_what_did_not_happen_leaves_the_timeline_and_comes_back_with_its_tags(database: Path) -> None:
    async with browsing(database, 140, 40) as (app, pilot):
        await pilot.press("t", *"port", "enter")
        await settle(app, pilot)
        await pilot.press("c", *"j" * 11, "enter", "enter")
        await settle(app, pilot)
        assert "6 incidents" in text_of(app)
        await pilot.press("u")
        await settle(app, pilot)
        assert "7 incidents" in text_of(app)
        await pilot.press("g")
        await settle(app, pilot)
        assert "port" in line_with(app, "tags ")


async def test_an_article_is_given_its_date_and_its_weekdays_resolve(tmp_path: Path) -> None:
    from db.extract import extract
    from db.model import RawArticle

    database = tmp_path / "undated.db"
    body = "Shells hit the village of Tarsk on Wednesday, killing three people, residents said."
    with open_writer(database) as store:
        store.add(RawArticle(body, "article.txt"), extract(body), extractor="1")
    async with browsing(database, 140, 40) as (app, pilot):
        assert "Wed?" in text_of(app)
        await pilot.press("c", "G", "enter", *"2022-01-07", "enter")
        await settle(app, pilot)
        assert "5 Jan 2022" in text_of(app)
        await pilot.press("u")
        await settle(app, pilot)
        assert "Wed?" in text_of(app)


async def test_searches_are_kept_and_opened_again(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("s")
        await settle(app, pilot)
        assert "No search is kept yet" in text_of(app)
        await pilot.press("/", *"drones", "enter", "s", "enter", *"by air", "enter")
        await settle(app, pilot)
        await pilot.press("escape", "s")
        await settle(app, pilot)
        assert "by air" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "drones*"


async def test_nothing_is_changed_with_restricted(database: Path) -> None:
    before = database.read_bytes()
    async with browsing(database, 140, 40, restricted=True) as (app, pilot):
        await pilot.press("t", *"port", "enter")
        await settle(app, pilot)
        assert "with --restricted nothing is changed" in text_of(app)
        await pilot.press("enter", "escape", "*", "r")
        await settle(app, pilot)
    assert database.read_bytes() == before


async def test_a_change_that_cannot_be_written_is_said_and_nothing_is_lost(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "MOST_TURNS", 1)
    async with browsing(database, 140, 40) as (app, pilot):
        await pilot.press("*")
        await settle(app, pilot)
        with closing(sqlite3.connect(database)) as other:
            other.execute("BEGIN IMMEDIATE")
            await pilot.press("u")
            await settle(app, pilot)
            assert "is being written by another tidings" in text_of(app)
            other.rollback()
        await pilot.press("u")
        await settle(app, pilot)
        assert "Taken back: star" in text_of(app)


async def test_what_is_wrong_with_a_date_is_read_to_its_end(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*HARBOUR, "enter", "c", "j", "enter")
        await settle(app, pilot)
        assert "undated" in text_of(app)
        await pilot.press(*"x", "enter")
        await settle(app, pilot)
        said = " ".join(text_of(app).split())
        assert "Write a date like 2020-07-12, 2020-07, 2020 or 2020-07-12..2020-07-14" in said
        assert "Enter keep Esc leave" in said
