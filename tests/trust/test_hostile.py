"""Hostile articles on their way to the terminal: nothing in them controls it, whatever is asked for and shown."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest

from db.export import FORMATS
from db.query import Query
from db.store.changes import undoable
from db.store.file.database import open_reader
from db.store.panes import search, timeline
from db.store.writing.opening import open_writer
from tests.cli import tidings
from tests.db.readers.server import Answer, serving
from tests.trust.hostile import ATTACKS, RAW_ATTACKS, feed, leaks, write_corpus
from tests.trust.pseudo import on_terminal
from tests.tui.terminal import CERTAIN_ESCAPE, PATIENCE, Terminal
from tui.keymap import KEYS

EVIL = ATTACKS["csi"] + ATTACKS["osc-52"] + ATTACKS["c1"] + ATTACKS["bidi"] + ATTACKS["markup"]
OPENING = ("enter", "n", "w", "enter", "escape", "i", "escape", ";", "escape", "ctrl+d", "G", "y", "escape")
FOLLOWS_SECONDS = 0.1
"""Long enough for the article to follow the cursor."""
_LEAVING = {"quit", "suspend", "open", "pipe", "export"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The hostile articles, and the database that an import on a terminal made of them; tagged, noted, searched."""
    folder = tmp_path_factory.mktemp("hostile")
    corpus, database = write_corpus(folder / "news"), folder / "library.db"
    sent, _ = on_terminal("--db", database, "import", corpus)
    assert leaks(sent, own=True) == []
    assert "new articles" in sent.decode()
    with open_writer(database) as store:
        newest = timeline.page(store.connection, Query(), limit=3)
        for row in newest:
            undoable.tagging(row.id, EVIL).make(store)
            undoable.noting(row.id, EVIL).make(store)
        undoable.keeping(EVIL, f'"{EVIL}" place:"Place {EVIL}"').make(store)
    return corpus, database


def test_all_of_it_is_read_and_what_is_not_is_named(hostile: tuple[Path, Path]) -> None:
    corpus, database = hostile
    with closing(open_reader(database)) as conn:
        titles = [hit.title or "" for hit in search.articles(conn, Query(), limit=500)]
        files = [path.removeprefix(f"{corpus}/") for (path,) in conn.execute("SELECT path FROM article_sources")]
    counted = Counter(file.split(",")[0] for file in files)
    assert (counted["all.jsonl"], counted["feed.xml"]) == (len(ATTACKS), len(ATTACKS))
    assert (counted["page.html"], counted["letter.eml"], counted["long.txt"]) == (1, 1, 1)
    assert counted["raw.jsonl"] == len(RAW_ATTACKS)
    assert counted["acled.csv"] == len(ATTACKS) - 4
    assert sum(file.endswith(".txt") for file in files) == len(ATTACKS) - 3 + 1
    failed = tidings("--db", database, "import", "--errors").stdout.decode().splitlines()
    assert [line.split(": ")[1] for line in failed] == ["not JSON"]
    for name in ATTACKS:
        assert any(title.endswith(f"Derna {name}") for title in titles)


@pytest.mark.parametrize("size", [(150, 45), pytest.param((80, 24), marks=pytest.mark.torture)], ids=str)
def test_no_screen_lets_anything_of_the_data_control_the_terminal(
    hostile: tuple[Path, Path], tmp_path: Path, size: tuple[int, int]
) -> None:
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": str(tmp_path),
        "PAGER": "cat",
        "VISUAL": "true",
    }
    terminal = Terminal(hostile[1], environment=environment, size=size)
    try:
        terminal.wait_for("incidents")
        _look_at_every_incident(terminal)
        _type_what_is_completed(terminal)
        _press_every_key(terminal)
        _leave_from_anywhere(terminal)
    finally:
        terminal.child.close(force=True)
    assert leaks(terminal.raw, own=True) == []
    assert "␛".encode() in terminal.raw


def _look_at_every_incident(terminal: Terminal) -> None:
    """Go down the timeline, and look at the article and the screens of every seventh incident."""
    terminal.child.delaybeforesend = None
    for number in range(70):
        terminal.press("j")
        terminal.drain(FOLLOWS_SECONDS)
        if number % 7 == 0:
            for key in OPENING:
                terminal.escape() if key == "escape" else terminal.try_out(key)


def _type_what_is_completed(terminal: Terminal) -> None:
    for typed in (
        "/actor:Act\t\t\t\t\r",
        "/place:Pl\t\t\t\r",
        "/source:Ag\t\t\t\r",
        "/42\t\t\r",
        f"/{ATTACKS['bidi']}\r",
    ):
        terminal.child.send(typed)
        terminal.rest()
        terminal.escape()


def _press_every_key(terminal: Terminal) -> None:
    terminal.press("g")
    for key in KEYS:
        if key.id not in _LEAVING:
            for name in key.keys.split(","):
                terminal.try_out(name)
                terminal.child.send("jj")
                terminal.escape()


def _leave_from_anywhere(terminal: Terminal) -> None:
    """Leave, though what the last keys opened may come only after the escape behind them."""
    end = time.monotonic() + PATIENCE
    while terminal.child.isalive():
        assert time.monotonic() < end, terminal.text
        terminal.rest()
        terminal.escape()
        terminal.press("q")
        terminal.rest()
    terminal.drain()


COMMANDS = {
    "search": ["search", "--limit", "100"],
    "search-json": ["search", "--json"],
    "search-hostile": ["search", EVIL],
    "timeline": ["timeline"],
    "timeline-json": ["timeline", "--json"],
    "timeline-hostile": ["timeline", f"actor:{EVIL} nosuch:{EVIL} after:{EVIL} killed:{EVIL} near:{EVIL}~5km"],
    "stats": ["stats"],
    "stats-actors": ["stats", "--of", "actor"],
    "doctor": ["doctor"],
    "failures": ["import", "--errors"],
    "unknown-command": [EVIL],
    "unknown-format": ["export", "--format", EVIL],
    "missing-file": ["import", f"/nowhere/{EVIL}"],
    "missing-database": ["--db", f"/dev/null/{EVIL}", "import", "/dev/null"],
    "unexpected": ["--debug", "--db", f"/dev/null/{EVIL}", "backup", f"/dev/null/{EVIL}"],
    "unreadable": ["extract", f"/nowhere/{EVIL}"],
    "keys": ["keys"],
} | {f"export-{form}": ["export", "--format", form] for form in FORMATS}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_lets_anything_of_the_data_control_the_terminal(hostile: tuple[Path, Path], name: str) -> None:
    sent, _ = on_terminal("--db", hostile[1], *(word.replace("\0", "") for word in COMMANDS[name]))
    assert sent
    assert leaks(sent, own="import" in COMMANDS[name]) == []  # an import draws a bar


def test_each_article_and_incident_is_shown_and_explained_harmlessly(hostile: tuple[Path, Path]) -> None:
    _, database = hostile
    with closing(open_reader(database)) as conn:
        articles = {hit.title: hit.id for hit in search.articles(conn, Query(), limit=500)}
        incidents = [row.id for row in timeline.page(conn, Query(), limit=3)]
    worst = [number for title, number in articles.items() if title and title.endswith(("csi", "c1", "half", "nul"))]
    for words in (
        *(["show", str(number)] for number in worst),
        *(["show", "--json", str(number)] for number in worst[:1]),
        *(["explain", str(number)] for number in worst[:2]),
        *(["show", "--incident", str(number)] for number in incidents),
    ):
        sent, code = on_terminal("--db", database, *words)
        assert code == 0, sent
        assert leaks(sent, own=False) == [], words


def test_the_filter_is_harmless_on_a_terminal(hostile: tuple[Path, Path], tmp_path: Path) -> None:
    sent, _ = on_terminal("extract", hostile[0] / "all.jsonl", hostile[0] / "raw.jsonl")
    assert leaks(sent, own=False) == []
    assert sent.count(b'"mentions"') > len(ATTACKS) - 2


def test_a_watched_feed_and_the_words_of_its_server_are_harmless(tmp_path: Path) -> None:
    with serving() as web:
        web.answers["/feed"] = Answer(feed().encode("utf-8", "replace"), headers={"ETag": '"\x9b4242m"'})
        web.answers["/gone"] = Answer(
            statuses=[503], headers={"Retry-After": "\x1b[4242m", "Location": "\x1b]2;4242\x07"}
        )
        opml = tmp_path / "feeds.opml"
        opml.write_text(
            f'<opml version="2.0"><body><outline text="4242" xmlUrl="{web.url("/feed")}"/>'
            f'<outline xmlUrl="{web.url("/gone")}"/><outline xmlUrl="http://[&#x9b;4242m/"/></body></opml>'
        )
        sent, _ = on_terminal("--db", tmp_path / "t.db", "watch", "--once", opml)
    assert b"new article" in sent
    assert leaks(sent, own=False) == []


@pytest.mark.parametrize("form", FORMATS)
def test_exports_hold_no_controls_and_no_formulas(hostile: tuple[Path, Path], form: str) -> None:
    done = tidings("--db", hostile[1], "export", "--format", form)
    assert done.returncode == 0
    assert leaks(done.stdout.replace(b"\t", b" "), own=False) == []
    if form.endswith("csv"):
        import csv
        import io

        cells = [cell for row in csv.reader(io.StringIO(done.stdout.decode())) for cell in row]
        assert any(cell.startswith("'=HYPERLINK") for cell in cells)
        assert not any(cell.startswith(("=", "@", "\t", "\r", "\n")) for cell in cells)


@pytest.fixture
def page(hostile: tuple[Path, Path]) -> Iterator[int]:
    """The port of a web page on the hostile database."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tui.cli", "--db", str(hostile[1]), "serve", "--port", str(port)]
    running = subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        running.terminate()
        running.wait(PATIENCE)


async def _drawn(wire: aiohttp.ClientWebSocketResponse, patience: float) -> bytes:
    """Give what is drawn until no more of it comes; after ``patience`` seconds there is nothing."""
    drawn, end = b"", time.monotonic() + patience
    while time.monotonic() < end:
        try:
            message = await wire.receive(timeout=0.1)
        except TimeoutError:
            if drawn:
                break
            continue
        if message.type == aiohttp.WSMsgType.BINARY:
            drawn += message.data
    return drawn


async def test_the_web_page_gets_no_more_than_the_terminal_does(page: int) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{page}/") as answer:
            assert "4242" not in await answer.text()
        async with session.ws_connect(f"http://127.0.0.1:{page}/ws?width=100&height=40") as wire:
            drawn = await _drawn(wire, PATIENCE)
            for typed in (*"jjjj", "\r", CERTAIN_ESCAPE, *"jjj", "f", CERTAIN_ESCAPE, "m", CERTAIN_ESCAPE, "A"):
                await wire.send_json(["stdin", typed])
                drawn += await _drawn(wire, 2.0)
            end = time.monotonic() + PATIENCE
            while "␛".encode() not in drawn and time.monotonic() < end:
                drawn += await _drawn(wire, 1.0)
    assert "␛".encode() in drawn
    assert leaks(drawn, own=True) == []
