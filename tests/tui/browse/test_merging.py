"""Merging and splitting incidents on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.importer import import_articles
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND
from tests.tui.running import browsing, line_with, settle, text_of


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three articles: two report a bomb in Baidoa, one a shooting in Goma."""
    path = tmp_path / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    return path


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_marked_incidents_are_made_one_and_taken_apart_again(news: Path, size: tuple[int, int]) -> None:
    async with browsing(news, *size) as (app, pilot):
        before = text_of(app)
        await pilot.press("x", "x")
        await settle(app, pilot)
        assert "2 marked; M makes what is marked one incident" in text_of(app)
        assert line_with(app, "Baidoa").startswith("+")
        await pilot.press("M")
        await settle(app, pilot)
        shown = text_of(app)
        assert "Are these 2 one incident?" in shown
        assert "No import ever takes them apart again" in shown
        await pilot.press("enter")
        await settle(app, pilot)
        assert "2 incidents are one now; u takes it back" in text_of(app)
        assert "1 incident" in text_of(app)
        await pilot.press("u")
        await settle(app, pilot)
        assert "2 incidents" in text_of(app)
        await pilot.press("ctrl+r")
        await settle(app, pilot)
        assert "1 incident" in text_of(app)
        await pilot.press("u")
        await settle(app, pilot)
    async with browsing(news, *size) as (app, pilot):
        assert text_of(app) == before


async def test_a_question_answered_with_no_changes_nothing(news: Path) -> None:
    async with browsing(news) as (app, pilot):
        await pilot.press("x", "x", "M", "escape")
        await settle(app, pilot)
        assert "2 incidents" in text_of(app)
        assert app.screen.history.done == []


async def test_one_mark_is_merged_with_the_incident_under_the_cursor(news: Path) -> None:
    async with browsing(news) as (app, pilot):
        await pilot.press("x", "M", "enter")
        await settle(app, pilot)
        assert "1 incident" in text_of(app)


async def test_an_article_is_split_off_and_brought_back(news: Path) -> None:
    async with browsing(news) as (app, pilot):
        assert "×2" in line_with(app, "Baidoa")
        await pilot.press("S")
        await settle(app, pilot)
        assert "Which article tells of another incident?" in text_of(app)
        await pilot.press("j", "enter")
        await settle(app, pilot)
        assert "becomes a line of its own" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "3 incidents" in text_of(app)
        assert "×2" not in text_of(app)
        await pilot.press("u")
        await settle(app, pilot)
        assert "2 incidents" in text_of(app)
        assert "×2" in line_with(app, "Baidoa")


async def test_where_it_cannot_be_done_it_is_said_why(news: Path, tmp_path: Path) -> None:
    async with browsing(news) as (app, pilot):
        await pilot.press("M")
        await settle(app, pilot)
        assert "Mark incidents with x first" in text_of(app)
        await pilot.press("j", "S")
        await settle(app, pilot)
        assert "Only one article reports this incident" in text_of(app)
    async with browsing(news, restricted=True) as (app, pilot):
        for key, said in (("M", "Not merged"), ("S", "Not split")):
            await pilot.press(key)
            await settle(app, pilot)
            assert said in text_of(app)
    async with browsing(tmp_path / "none.db") as (app, pilot):
        for key in "xMS":
            await pilot.press(key)
            await settle(app, pilot)
            assert "There is no incident under the cursor" in text_of(app)
