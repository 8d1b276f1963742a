"""What a reader sees and can do, on the invented library."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tui import library
from tests.tui.running import browsing, line_with, settle, text_of
from tui.keymap import KEYS
from tui.paging import HELD, Want
from tui.widgets.timeline import Timeline


async def test_dates_that_are_known_differently_look_different(database: Path) -> None:
    async with browsing(database) as (app, _):
        lines = text_of(app).splitlines()
    dates = [line[1:15].strip() for line in lines[3:10]]
    assert dates == ["≤ 12 Mar 2021", "11 Mar 2021", "", "9 Mar 2021", "Feb 2021", "undated", "Wed?"]


async def test_an_incident_is_one_line_of_type_place_people_and_toll(database: Path) -> None:
    async with browsing(database) as (app, _):
        line = line_with(app, "3 killed")
    assert "air strike" in line
    assert "grain terminal Northern Fr… → dock workers" in line


async def test_text_appears_as_written_and_evidence_is_marked(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("j", "j", "enter")
        await settle(app, pilot)
        shown = text_of(app)
        assert "[Lena Brandt/Coast Agency]" in shown
        assert '"[o]ne of the' in shown
        assert line_with(app, "Two drones struck").startswith("▌")
        assert not line_with(app, "By our correspondent").startswith("▌")
        assert "12 Mar 2021 (given by the feed)" in shown


async def test_markup_and_escapes_in_articles_do_nothing(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j", "j", "j")
        await settle(app, pilot)
        shown = text_of(app)
        assert "[click=app.quit]they[/click]" in shown
        assert "␛]52;c;aGFjaw==␇" in shown
        assert "[/b]Evil\ufffd31m" in shown
        drawn = shown.replace("\n", "")
        assert not [character for character in drawn if ord(character) < 32 or 0x7F <= ord(character) < 0xA0]
        assert not set(drawn) & set("\u202e\u2066\u2069\u200b\u200d")


async def test_next_goes_through_the_incidents_of_an_article(database: Path) -> None:
    async with browsing(database, 80, 24) as (app, pilot):
        await pilot.press("j", "j", "enter")
        await settle(app, pilot)
        assert "incident 1 of 2" in text_of(app)
        await pilot.press("n")
        await settle(app, pilot)
        assert "incident 2 of 2" in text_of(app)
        assert line_with(app, "On Tuesday, police").startswith("▌")
        assert "14 detained" in text_of(app)
        await pilot.press("n")
        await settle(app, pilot)
        assert "incident 1 of 2" in text_of(app)


async def test_the_timeline_goes_along_with_the_incident_selected_in_the_article(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j")
        await settle(app, pilot)
        assert "incident 1 of 2" in text_of(app)
        await pilot.press("n")
        await settle(app, pilot)
        assert line_with(app, "Kelmar, Norland").startswith("▌")
        assert "incident 2 of 2" in text_of(app)


async def test_one_pane_at_a_time_where_there_is_no_room(database: Path) -> None:
    async with browsing(database, 80, 24) as (app, pilot):
        assert "where, and who" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "where, and who" not in text_of(app)
        await pilot.press("escape")
        await settle(app, pilot)
        assert "where, and who" in text_of(app)


async def test_side_by_side_the_article_follows_the_cursor(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        assert "North Herald" in text_of(app)
        await pilot.press("j", "j")
        await settle(app, pilot)
        assert "Harbour quarter hit for the third night" in text_of(app)
        assert "where, and who" in text_of(app)


async def test_a_resize_changes_the_layout_and_keeps_the_incident(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j", "j")
        await settle(app, pilot)
        await pilot.resize_terminal(80, 24)
        await settle(app, pilot)
        assert line_with(app, "Kelmar").startswith("▌")
        await pilot.resize_terminal(160, 45)
        await settle(app, pilot)
        assert line_with(app, "On Tuesday, police").startswith("▌")
        assert line_with(app, "Kelmar, Norland").startswith("▌")


@pytest.mark.parametrize("size", [(1, 1), (12, 4), (119, 29), (300, 90)])
async def test_any_size_of_terminal_is_drawn_on(database: Path, size: tuple[int, int]) -> None:
    async with browsing(database, *size) as (app, pilot):
        await pilot.press("j", "enter", "n", "G", "escape")
        for key in ("f", "?", "A", "F"):
            await pilot.press(key)
            await settle(app, pilot)
            await pilot.press("escape")
        await pilot.resize_terminal(80, 24)
        await settle(app, pilot)
        assert "where, and who" in text_of(app)


async def test_search_narrows_while_typing_and_escape_widens_again(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("/", *"Kelmar")
        await settle(app, pilot)
        assert "Northern Front" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "incidents found" in text_of(app)
        await pilot.press("escape")
        await settle(app, pilot)
        assert "7 incidents" in text_of(app)


async def test_matches_are_walked_through(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("/", *"drones", "enter")
        await settle(app, pilot)
        await pilot.press("enter")
        await settle(app, pilot)
        await pilot.press("n")
        await settle(app, pilot)
        assert "match 1 of" in text_of(app)


async def test_no_match_says_what_was_looked_for_and_how_to_widen(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("/", *"zeppelin", "enter")
        await settle(app, pilot)
        shown = text_of(app)
        assert "No incident matches" in shown
        assert "zeppelin" in shown
        assert "Esc" in shown


async def test_an_empty_database_says_how_to_fill_it(tmp_path: Path) -> None:
    async with browsing(tmp_path / "nothing.db") as (app, _):
        assert "No articles yet" in text_of(app)
        assert "tidings import" in text_of(app)


async def test_a_file_that_is_no_database_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database, but long enough to be looked at\n" * 100)
    async with browsing(tmp_path / "notes.txt") as (app, _):
        assert "The database cannot be read" in text_of(app)
        assert "notes.txt" in text_of(app)


async def test_the_end_of_a_long_list_is_reached_at_once_and_left_again(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press("G")
        await settle(app, pilot)
        assert "Ost0000" in text_of(app)
        await pilot.press(*["ctrl+u"] * 3)
        await settle(app, pilot)
        assert "Ost0000" not in text_of(app)
        await pilot.press("g")
        await settle(app, pilot)
        assert "Ost0449" in text_of(app)


async def test_a_long_list_can_be_scrolled_through_to_its_end(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        seen = set()
        for _ in range(60):
            await pilot.press(*["ctrl+d"] * 6)
            await settle(app, pilot)
            seen |= {row.place for row in app.screen.timeline.window.rows}
            if app.screen.timeline.place_in_list == "oldest":
                break
        assert len(seen) == 450
        assert len(app.screen.timeline.window.rows) <= HELD


async def test_a_very_long_article_opens_at_its_evidence(tmp_path: Path) -> None:
    from db.store.writing.opening import open_writer

    with open_writer(tmp_path / "long.db") as store, store.batch():
        store.add(*library.long_article(3000), extractor=library.EXTRACTOR)
    async with browsing(tmp_path / "long.db") as (app, pilot):
        await pilot.press("enter")
        await settle(app, pilot)
        assert line_with(app, "Then a mine exploded").startswith("▌")
        await pilot.press("g")
        await settle(app, pilot)
        assert "Paragraph 0." in text_of(app)


async def test_copy_says_what_was_sent(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("j", "j", "enter")
        await settle(app, pilot)
        await pilot.press("y")
        await pilot.pause()
        assert "Sent " in text_of(app)
        assert app.clipboard.startswith("Air strike by Northern Front")
        assert "https://coast.example/harbour" in app.clipboard


async def test_a_web_page_is_not_opened_when_restricted_and_the_reason_is_said(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with browsing(database, restricted=True) as (app, pilot):
        await pilot.press("j", "j", "enter")
        await settle(app, pilot)
        await pilot.press("o")
        await pilot.pause()
        assert "--restricted" in text_of(app)


@pytest.mark.parametrize("left_with", ["enter", "escape"])
async def test_what_was_found_while_typing_is_what_is_searched_on(database: Path, left_with: str) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("/", *"killin", left_with)
        await settle(app, pilot)
        found = app.screen.timeline.window.rows
        assert found
        assert "keep" not in text_of(app).splitlines()[-1]
        assert line_with(app, "/ killin*")
        app.screen.narrow("after:2020")
        await settle(app, pilot)
        assert app.screen.timeline.window.rows == found
        await pilot.press("backspace")
        await settle(app, pilot)
        assert app.screen.timeline.window.rows == found
        await pilot.press("/", *"g Varn")
        await settle(app, pilot)
        assert line_with(app, "/ killing Varn")


async def test_matches_incidents_and_names_are_each_gone_through(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("/", *"varnhaven", "enter", "j", "enter")
        await settle(app, pilot)
        shown = text_of(app)
        assert [words for words in ("n matches", "] incidents", "w names") if words not in shown] == []
        seen = []
        for key in ("n", "right_square_bracket", "right_square_bracket", "n", "left_square_bracket"):
            await pilot.press(key)
            await settle(app, pilot)
            seen.append(app.screen.article.place_in_article)
        assert seen[0].startswith("match 1 of ")
        assert seen[1:] == ["incident 2 of 2", "incident 1 of 2", seen[0], "incident 2 of 2"]
        await pilot.press("w")
        assert app.screen.article.named is not None


async def test_the_matches_that_stand_out_are_those_of_the_search_on_the_screen(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):

        def standing_out() -> set[str]:
            body = app.screen.article.view.body
            pieces = app.screen.article.marks.pieces(0, len(body))
            return {body[start:end].lower() for start, end, look in pieces if look.match}

        for typed, matches in (("dron", {"drones"}), ("killing", {"killing"})):
            await pilot.press("/", *["backspace"] * 10, *typed)
            await settle(app, pilot)
            assert standing_out() == matches
            await pilot.press("enter")
            await settle(app, pilot)
        await pilot.press("backspace")
        await settle(app, pilot)
        assert standing_out() == {"drones"}
        await pilot.press("escape")
        await settle(app, pilot)
        assert standing_out() == set()


async def test_keys_that_cannot_do_anything_say_why(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("o")
        await pilot.pause()
        assert "Open an article first" in text_of(app)
        await pilot.press("n")
        await pilot.pause()
        assert "Open an article first" in text_of(app)


async def test_the_help_names_every_key(database: Path) -> None:
    async with browsing(database, 100, 90) as (app, pilot):
        await pilot.press("?")
        await pilot.pause()
        shown = text_of(app)
        assert [key.says for key in KEYS if key.says not in shown] == []
        await pilot.press("escape")
        await pilot.pause()
        assert "where, and who" in text_of(app)


async def test_keys_can_be_put_elsewhere(database: Path) -> None:
    async with browsing(database, keys={"down": "x", "help": "f1"}) as (app, pilot):
        await pilot.press("x")
        await settle(app, pilot)
        assert not line_with(app, "≤ 12 Mar 2021").startswith("▌")
        await pilot.press("j")
        await settle(app, pilot)
        assert line_with(app, "الميناء").startswith("▌")
        await pilot.press("f1")
        await pilot.pause()
        assert "Keys of tidings" in text_of(app)


@pytest.mark.parametrize(
    ("keys", "first"),
    [([], "In the timeline"), (["enter"], "In the article"), (["d"], "On the bars of the days")],
    ids=["timeline", "article", "days"],
)
async def test_the_help_begins_with_the_pane_in_focus(database: Path, keys: list[str], first: str) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("j", "j", *keys)
        await settle(app, pilot)
        await pilot.press("?")
        await settle(app, pilot)
        assert text_of(app).splitlines()[2].strip() == first
        await pilot.press("G")
        await settle(app, pilot)
        assert "what the incident stands on" in text_of(app)


@pytest.mark.parametrize("theme", ["ink", "paper", "contrast", "ansi", "plain"])
async def test_every_theme_draws(database: Path, theme: str) -> None:
    async with browsing(database, 160, 45, theme=theme) as (app, _):
        assert "North Herald" in text_of(app)


async def test_no_color_means_no_colour(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with browsing(database, 160, 45) as (app, pilot):
        await settle(app, pilot)
        sent = app.wire.encode(app.screen._compositor.render_full_update(), 160, 45)
    codes = {int(code) for found in re.findall(r"\x1b\[([\d;]+)m", sent) for code in found.split(";")}
    assert codes <= {0, 1, 2, 3, 4, 7, 22, 23, 24, 27}


@pytest.mark.parametrize("want", Want)
async def test_more_of_a_list_that_has_gone_meanwhile_is_not_asked_for(want: Want, many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press("/", *"zeppelin", "enter")
        await settle(app, pilot)
        app.screen.timeline.post_message(Timeline.Wanted(want))
        await settle(app, pilot)
        assert "zeppelin" in text_of(app)


async def test_another_theme_reaches_the_style_sheet(database: Path) -> None:
    async with browsing(database, 160, 45, theme="paper") as (app, _):
        border, ground = app.screen.reader.styles.border_left, app.screen.styles.background
    async with browsing(database, 160, 45) as (app, pilot):
        assert app.screen.reader.styles.border_left != border
        app.theme = "paper"
        await settle(app, pilot)
        assert app.screen.reader.styles.border_left == border
        assert app.screen.styles.background == ground
