"""What is found can be written to a file."""

from pathlib import Path

import pytest

from db.export import FORMATS
from db.query import parse
from db.store.database import open_reader
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
