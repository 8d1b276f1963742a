"""A line of ten megabytes, with sequences for the terminal all over it: it is read, found, shown and exported."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.export import FORMATS
from db.query import Query, parse
from db.store.file.database import open_reader
from db.store.panes import search, timeline
from tests.cli import tidings
from tests.trust.hostile import ATTACKS, leaks
from tests.trust.pseudo import on_terminal
from tests.tui.terminal import Terminal

MEGABYTE = 1_000_000
FIRST, LAST = "Gunmen killed two men in Benghazi. ", " A bomb wounded five people in Derna."
BEGINS, ENDS = "Rebels shot dead three nurses in Gao. ", " A mine injured six farmers near Timbuktu."
QUIET = "It was quiet in the town and they said that most of the day had been so, " * 5
EVIL = ATTACKS["csi"] + ATTACKS["osc-52"] + ATTACKS["c1"] + ATTACKS["unfinished"] + ATTACKS["bidi"]


@pytest.fixture(scope="module", params=[1, pytest.param(10, marks=pytest.mark.torture)], ids="{}MB".format)
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of two articles, imported on a terminal: a record and a text file, each one line."""
    folder, size = tmp_path_factory.mktemp("long"), request.param * MEGABYTE
    line = FIRST + (QUIET + EVIL) * (size // len(QUIET + EVIL)) + LAST
    record = {"title": f"Long {EVIL}", "date": "2021-03-06", "text": line}
    (folder / "long.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (folder / "long.txt").write_text(BEGINS + "unbroken" * (size // 8) + ENDS, encoding="utf-8")
    sent, code = on_terminal("--db", folder / "library.db", "import", folder / "long.jsonl", folder / "long.txt")
    assert code == 0
    assert leaks(sent, own=True) == []
    assert b"2 new articles" in sent
    return folder / "library.db"


@pytest.fixture
def article(database: Path) -> int:
    """The article with the sequences."""
    with closing(open_reader(database)) as conn:
        return next(hit.id for hit in search.articles(conn, Query()) if hit.title)


def test_the_first_and_the_last_words_are_understood_and_found(database: Path) -> None:
    with closing(open_reader(database)) as conn:
        for words in ("benghazi derna", "gao timbuktu"):
            assert len(search.articles(conn, parse(words))) == 1
        for condition in ("killed:2", "injured:5", "killed:3", "injured:6"):
            assert len(timeline.page(conn, parse(condition))) == 1


@pytest.mark.parametrize("words", [["search", "derna"], ["timeline"], ["search", "--json", "quiet"]], ids=" ".join)
def test_listings_of_it_are_short_and_harmless(database: Path, words: list[str]) -> None:
    sent, code = on_terminal("--db", database, *words)
    assert code == 0
    assert leaks(sent, own=False) == []
    assert 0 < len(sent) < 100_000


def test_it_is_shown_whole_and_harmlessly(database: Path, article: int) -> None:
    sent, code = on_terminal("--db", database, "show", str(article))
    assert code == 0
    assert leaks(sent, own=False) == []
    shown = sent.decode()
    assert shown.count("␛]52") >= shown.count("It was quiet") // 5 - 1 > 500


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_exported_harmlessly(database: Path, form: str) -> None:
    done = tidings("--db", database, "export", "--format", form)
    assert done.returncode == 0
    assert leaks(done.stdout.replace(b"\t", b" "), own=False) == []
    assert all(place in done.stdout for place in (b"Benghazi", b"Derna", b"Gao", b"Timbuktu"))


@pytest.fixture
def terminal(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PAGER": "cat",
        "VISUAL": "true",
    }
    opened = Terminal(database, environment=environment, size=(100, 30))
    yield opened
    opened.child.close(force=True)


@pytest.mark.parametrize(
    ("asked", "begins", "ends"),
    [("quiet", FIRST, LAST), pytest.param("nurses", BEGINS, ENDS, marks=pytest.mark.torture)],
    ids=["sentences", "one word"],
)
def test_it_is_browsed_from_end_to_end(terminal: Terminal, asked: str, begins: str, ends: str) -> None:
    terminal.wait_for("4 incidents")
    terminal.child.send(f"/{asked}\r")
    terminal.wait_for("2 incidents found")
    for key, words in (("enter", "incident "), ("g", begins), ("G", ends), ("g", begins)):
        terminal.press(key)
        terminal.wait_for(words.strip()[:16])
        terminal.rest()
    for key in ("n", "w", "pagedown", "escape"):
        terminal.press(key)
        terminal.rest()
    terminal.leave()
    assert terminal.child.exitstatus == 0
    assert leaks(terminal.raw, own=True) == []
