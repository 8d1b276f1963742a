"""What is found can be written to a file."""

from pathlib import Path

import pytest

from db.export import FORMATS
from db.query import parse
from db.store.file.database import open_reader
from tests.tui.running import browsing, settle, text_of
from tui.exporting import SUFFIXES, write


def test_every_format_has_a_suffix() -> None:
    assert set(SUFFIXES) == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_no_file_is_replaced(database: Path, tmp_path: Path, form: str) -> None:
    conn = open_reader(database)
    first = write(conn, parse(""), form, tmp_path)
    second = write(conn, parse("Kelmar"), form, tmp_path)
    conn.close()
    assert first.incidents == 7
    assert first.path != second.path
    assert second.path.stat().st_size < first.path.stat().st_size


async def test_the_result_is_written_where_one_is(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(database) as (app, pilot):
        await pilot.press("e")
        await settle(app, pilot)
        assert "geojson" in text_of(app)
        await pilot.press("j", "enter")
        await settle(app, pilot)
        assert "Written: 7 incidents to" in text_of(app)
    assert (tmp_path / "tidings.csv").exists()


async def test_nothing_is_written_when_restricted(database: Path) -> None:
    async with browsing(database, restricted=True) as (app, pilot):
        await pilot.press("e")
        await settle(app, pilot)
        assert "--restricted" in text_of(app)


async def test_what_is_marked_is_written_instead_of_all(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(database) as (app, pilot):
        await pilot.press("x", "j", "x", "e")
        await settle(app, pilot)
        assert "Write the 2 marked to a file" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "Written: 2 incidents to" in text_of(app)
    assert len((tmp_path / "tidings.jsonl").read_text().splitlines()) == 2


async def test_a_picture_of_the_screen_is_written_to_a_new_file(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(database) as (app, pilot):
        await pilot.press("P", "enter")
        await settle(app, pilot)
        assert "Written: " in text_of(app)
        await pilot.press("P", *["backspace"] * len("-2.svg"), *".svg", "enter")
        await settle(app, pilot)
        assert "Not written: " in text_of(app)
    drawn = (tmp_path / "tidings.svg").read_text()
    assert "<svg" in drawn
    assert "Varnhaven" in drawn


async def test_no_picture_is_written_when_restricted(database: Path) -> None:
    async with browsing(database, restricted=True) as (app, pilot):
        await pilot.press("P")
        await settle(app, pilot)
        assert "with --restricted no file is written" in text_of(app)
