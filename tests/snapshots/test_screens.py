"""Every screen and state as a picture, at both sizes.

After a change on purpose run `pytest tests/snapshots --snapshot-update`, and look at the pictures that changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.importer import import_articles
from db.store.database import open_writer
from db.store.failures import Failure as Unread
from db.store.failures import keep
from tests.db.linking.test_deciding import ELSEWHERE, FIRST, SECOND
from tests.tui import library
from tests.tui.conftest import no_configuration_of_the_developer  # noqa: F401 - used by being here
from tests.tui.running import answered, settle
from tui.desk import Desk
from tui.program import Tidings

SMALL, LARGE = (80, 24), (160, 45)
OPEN_HARBOUR = ["j", "j", "enter"]
Picture = Callable[..., bool]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library.build(tmp_path_factory.mktemp("pictures") / "library.db")


@pytest.fixture
def stored(original: Path, tmp_path: Path) -> Path:
    """A library to write into: reading an article marks it as read."""
    return Path(shutil.copy(original, tmp_path / "library.db"))


@pytest.fixture
def picture(snap_compare: Any, stored: Path) -> Iterator[Picture]:
    """Compare what is on the screen after some keys with the picture kept."""
    desks: list[Desk] = []

    def compare(keys: list[str], size: tuple[int, int], database: Path = stored, **options: Any) -> bool:
        desks.append(Desk(database))
        app = Tidings(desks[-1], **options)

        async def press(pilot: Any) -> None:
            await settle(app, pilot)
            for key in keys:
                await pilot.press(key)
                await answered(app, pilot)
            await settle(app, pilot)

        return bool(snap_compare(app, terminal_size=size, run_before=press))

    yield compare
    for desk in desks:
        desk.close()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_timeline(picture: Picture, size: tuple[int, int]) -> None:
    assert picture([], size)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_article_with_evidence(picture: Picture, size: tuple[int, int]) -> None:
    assert picture(OPEN_HARBOUR, size)


def test_second_incident_of_an_article(picture: Picture) -> None:
    assert picture([*OPEN_HARBOUR, "n"], SMALL)


def test_undated_incident(picture: Picture) -> None:
    assert picture(["G"], LARGE)


def test_right_to_left_article(picture: Picture) -> None:
    assert picture(["j", "enter"], SMALL)


def test_hostile_article(picture: Picture) -> None:
    assert picture(["j", "j", "j", "j", "enter"], SMALL)


def test_search_being_typed(picture: Picture) -> None:
    assert picture(["/", *"dron"], LARGE)


def test_many_matches(picture: Picture) -> None:
    assert picture(["/", *"drones", "enter", "j", "enter", "n"], SMALL)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_no_match(picture: Picture, size: tuple[int, int]) -> None:
    assert picture(["/", *"zeppelin", "enter"], size)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_empty_database(picture: Picture, size: tuple[int, int], tmp_path: Path) -> None:
    assert picture([], size, database=tmp_path / "none.db")


def test_unreadable_database(picture: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text("this is no database\n" * 500)
    assert picture([], SMALL, database=Path("notes.txt"))


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_facets(picture: Picture, size: tuple[int, int]) -> None:
    assert picture(["f"], size)


def test_articles_found(picture: Picture) -> None:
    assert picture(["/", *"varnhaven", "enter", "A"], SMALL)


def test_formats_to_export(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/reader"))
    assert picture(["e"], SMALL)


def test_help(picture: Picture) -> None:
    assert picture(["?"], SMALL)


@pytest.mark.parametrize("theme", ["paper", "contrast", "ansi", "plain"])
def test_themes(picture: Picture, theme: str) -> None:
    assert picture(["j", "j"], LARGE, theme=theme)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_tag_being_typed(picture: Picture, size: tuple[int, int]) -> None:
    assert picture(["j", "j", "t", *"port"], size)


def test_what_can_be_put_right(picture: Picture) -> None:
    assert picture([*OPEN_HARBOUR, "c"], SMALL)


def test_a_list_longer_than_the_screen(picture: Picture) -> None:
    assert picture([*OPEN_HARBOUR, "c", "enter", "G"], SMALL)


def test_what_a_reader_added(picture: Picture) -> None:
    keys = ["j", "j", "t", *"port", "enter", "a", *"ask Lena", "enter", "c", *"jjj", "enter", *"7-9", "enter"]
    assert picture(keys, LARGE)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_map(picture: Picture, size: tuple[int, int]) -> None:
    assert picture(["m"], size)


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_card_of_a_name(picture: Picture, size: tuple[int, int], theme: str) -> None:
    assert picture([*OPEN_HARBOUR, *"www", "enter", "j"], size, theme=theme)


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_hints_to_jump_to(picture: Picture, size: tuple[int, int], theme: str) -> None:
    assert picture(["j", "j", ";"], size, theme=theme)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three articles: two report a bomb in Baidoa, one a shooting in Goma."""
    path = tmp_path / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    return path


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_merging_is_asked_about(picture: Picture, news: Path, size: tuple[int, int], theme: str) -> None:
    assert picture(["x", "x", "M"], size, database=news, theme=theme)


@pytest.fixture
def troubled(stored: Path) -> Path:
    """The library, and two things that could not be imported."""
    with open_writer(stored) as store, store.batch():
        lost = Unread(
            "old/dump.csv, line 3", "it has no column that holds an article; the columns are: Datum, Ort, Text"
        )
        torn = Unread("old/clips.zip", "it is no zip archive, or was cut off")
        keep(store.connection, None, [("old/dump.csv", lost), ("old/clips.zip", torn)], "1")
    return stored


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_log(picture: Picture, troubled: Path, size: tuple[int, int], theme: str) -> None:
    assert picture(["L"], size, database=troubled, theme=theme)


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_what_can_be_imported(picture: Picture, troubled: Path, size: tuple[int, int], theme: str) -> None:
    assert picture(["I"], size, database=troubled, theme=theme)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_first_start(picture: Picture, size: tuple[int, int], tmp_path: Path) -> None:
    assert picture([], size, database=tmp_path / "none.db", theme="ansi", greets=True)


@pytest.mark.parametrize("theme", ["ink", "ansi"])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_all_of_an_incident(picture: Picture, news: Path, size: tuple[int, int], theme: str) -> None:
    assert picture(["i"], size, database=news, theme=theme)
