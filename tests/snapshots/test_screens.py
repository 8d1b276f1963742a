"""Every screen and state as a picture: in a small and a large terminal, in colours of its own and of the terminal.

After a change on purpose run `pytest tests/snapshots --snapshot-update`, and look at the pictures that changed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from db.importer import import_articles
from db.store.sources.failures import Failure as Unread
from db.store.sources.failures import keep
from db.store.writing.opening import open_writer
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND
from tests.tui import library
from tests.tui.conftest import at_any_pace, no_configuration_of_the_developer  # noqa: F401 - used by being here
from tests.tui.running import Hand, settle
from tui.desk import Desk
from tui.program import Tidings

HARBOUR = ["j", "j", "enter"]
STATES = {
    "timeline": [],
    "timeline-marked": ["x", "j", "x"],
    "article": HARBOUR,
    "article-second-incident": [*HARBOUR, "n"],
    "article-name-gone-to": [*HARBOUR, "w", "w"],
    "article-from-right-to-left": ["j", "enter"],
    "article-hostile": [*"jjjj", "enter"],
    "article-with-matches": ["/", *"drones", "enter", "j", "enter", "n"],
    "undated": ["G"],
    "search-being-typed": ["/", *"dron"],
    "search-without-match": ["/", *"zeppelin", "enter"],
    "search-not-understood": ["/", *"killed:x", "enter"],
    "days": ["d", "left", "space", "left"],
    "facets": ["f"],
    "articles": ["/", *"varnhaven", "enter", "A"],
    "map": ["m"],
    "map-place": ["m", "n", "plus"],
    "card": [*HARBOUR, *"www", "enter", "j"],
    "jump": ["j", "j", ";"],
    "help": ["?"],
    "help-end": ["?", "G"],
    "palette": [":", *"colours"],
    "tag-being-typed": ["j", "j", "t", *"port"],
    "note-refused": ["j", "j", "a", "enter"],
    "correct": [*HARBOUR, "c"],
    "correct-who": [*HARBOUR, *"cjjj", "enter"],
    "correct-role": [*HARBOUR, *"cjjj", "enter", "enter"],
    "correct-type": [*HARBOUR, "c", "enter", "G"],
    "added-by-the-reader": [*HARBOUR, "t", *"port", "enter", "a", *"ask", "enter", *"cjjjj", "enter", *"7-9", "enter"],
    "searches": ["/", *"drones", "enter", "s"],
    "import": ["I"],
    "log": ["L"],
    "message": ["y"],
}
"""The keys that lead to each state of the library."""
STATES_OF_NEWS = {
    "incident-of-two-articles": ["i"],
    "merging": ["x", "x", "M"],
    "splitting": ["x", "x", "M", "enter", "S"],
}
"""The keys that lead to what there is where several articles report the same."""
SIZES = {"80x24": (80, 24), "160x45": (160, 45)}
Picture = Callable[..., bool]

everywhere = pytest.mark.parametrize("size", SIZES)
in_colours = pytest.mark.parametrize("theme", ["ink", "ansi"])


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library, and two things that could not be imported."""
    path = library.build(tmp_path_factory.mktemp("pictures") / "library.db")
    lost = Unread("old/dump.csv, line 3", "it has no column that holds an article; the columns are: Datum, Ort, Text")
    torn = Unread("old/clips.zip", "it is no zip archive, or was cut off")
    with open_writer(path) as store, store.batch():
        keep(store.connection, None, [("old/dump.csv", lost), ("old/clips.zip", torn)], "1")
    return path


@pytest.fixture
def stored(original: Path, tmp_path: Path) -> Path:
    """A library to write into: reading an article marks it as read."""
    return Path(shutil.copy(original, tmp_path / "library.db"))


@pytest.fixture(scope="module")
def original_news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles: two report a bomb in Baidoa, one a shooting in Goma."""
    path = tmp_path_factory.mktemp("news") / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    return path


@pytest.fixture
def news(original_news: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(original_news, tmp_path / "news.db"))


@pytest.fixture
def picture(snap_compare: Any) -> Iterator[Picture]:
    """Compare what is on the screen after some keys with the picture kept."""
    desks: list[Desk] = []

    def compare(keys: list[str], size: str, database: Path, **options: Any) -> bool:
        desks.append(Desk(database))
        app = Tidings(desks[-1], **options)

        async def press(_: Any) -> None:
            hand = Hand(app)
            await settle(app, hand)
            await hand.press(*keys)
            for entry in app.screen.query(Input):
                entry.cursor_blink = False

        return bool(snap_compare(app, terminal_size=SIZES[size], run_before=press))

    yield compare
    for desk in desks:
        desk.close()


@in_colours
@everywhere
@pytest.mark.parametrize("state", STATES)
def test_library(picture: Picture, stored: Path, state: str, size: str, theme: str) -> None:
    assert picture(STATES[state], size, stored, theme=theme)


@in_colours
@everywhere
def test_export(picture: Picture, stored: Path, size: str, theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "cwd", lambda: Path("/home/reader"))
    assert picture(["e"], size, stored, theme=theme)


@in_colours
@everywhere
@pytest.mark.parametrize("state", STATES_OF_NEWS)
def test_news(picture: Picture, news: Path, state: str, size: str, theme: str) -> None:
    assert picture(STATES_OF_NEWS[state], size, news, theme=theme)


@in_colours
@everywhere
@pytest.mark.parametrize("options", [{}, {"greets": True}, {"restricted": True}], ids=["", "first-start", "restricted"])
def test_empty(picture: Picture, tmp_path: Path, size: str, theme: str, options: dict[str, bool]) -> None:
    assert picture([], size, tmp_path / "none.db", theme=theme, **options)


@in_colours
@everywhere
def test_unreadable(picture: Picture, size: str, theme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text("this is no database\n" * 500)
    assert picture([], size, Path("notes.txt"), theme=theme)


@pytest.mark.parametrize("theme", ["paper", "contrast", "plain"])
def test_other_themes(picture: Picture, stored: Path, theme: str) -> None:
    assert picture(["j", "j"], "160x45", stored, theme=theme)
