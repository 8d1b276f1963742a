"""The browser in a real terminal: it starts, no key breaks it, it is suspended, and it leaves the terminal clean."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import PATIENCE, Terminal, bytes_of, environment
from tui.greeting import is_first_start
from tui.keymap import KEYS

WHAT_LEAVING_UNDOES = ["\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l", "\x1b[?1000l", "\x1b[?1003l", "\x1b[?1006l"]

SCREENS = (
    ("xxM", "one incident?"),
    ("jj\rwww\r", "narrow the timeline"),
    ("jji", "back to the timeline"),
    ("L", "Since tidings was started"),
    ("m", "Map"),
    ("A", "All articles"),
    ("f", "Narrow to"),
    ("?", "Keys of tidings"),
    ("I", "What to import"),
    ("e", "to a file in"),
    ("jj\rc", "What is wrong?"),
    ("t", "Tag this incident"),
    (";", "7 incidents"),
)
"""What opens each screen, and what then stands there; test_every_binding tells whether each key does something."""
CHOOSING = {"choose", "narrow-cluster", "narrow-days", "read", "card"}
LEAVING = {"quit", "suspend", "back"}


@pytest.fixture
def terminal(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    is_first_start()  # the greeting would come and go meanwhile
    opened = Terminal(database, environment=environment(tmp_path, PATH="/nowhere"), size=(80, 24))
    yield opened
    opened.child.close(force=True)


def test_no_key_breaks_it(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.child.delaybeforesend = None
    for key in KEYS:
        for name in key.keys.split(","):
            if key.id not in LEAVING:
                terminal.try_out(name)
                terminal.escape()
    _back(terminal)
    terminal.leave()
    assert terminal.child.exitstatus == 0


def test_no_key_breaks_it_on_any_screen(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.child.delaybeforesend = None
    keys = "".join(bytes_of(key.keys.split(",")[0]) for key in KEYS if key.id not in LEAVING | CHOOSING)
    for opening, sign in SCREENS:
        terminal.child.send(f"g{opening}")
        terminal.wait_for(sign)
        terminal.child.send(keys)
        terminal.rest()
        assert "Traceback" not in terminal.text, f"after {opening}:\n{terminal.text}"
        _back(terminal)
    terminal.leave()
    assert terminal.child.exitstatus == 0, terminal.text


@pytest.mark.parametrize("typed", [b"\x1b[:1u", b"\x1b[99999999999999999999u", b"caf\xe9", b"\xff\xfe\xc3"])
def test_bytes_that_are_no_key_are_dropped(terminal: Terminal, typed: bytes) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.child.send(typed)
    terminal.rest(0.3)
    _back(terminal)
    terminal.press("?")
    terminal.wait_for("Keys of tidings")
    _back(terminal)
    terminal.leave()
    assert terminal.child.exitstatus == 0, terminal.text


def _back(terminal: Terminal) -> None:
    """Leave whatever was entered."""
    for _ in range(5):
        terminal.escape()
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.rest(0.3)


def test_leaving_gives_the_terminal_back_as_it_was(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.leave()
    left = terminal.raw.decode("utf-8", "replace")
    for sequence in WHAT_LEAVING_UNDOES:
        on = sequence.replace("l", "h") if sequence.endswith("l") else sequence.replace("h", "l")
        assert sequence in left
        assert left.rfind(sequence) > left.rfind(on)
    assert left.rfind("\x1b[r") <= left.rfind("\x1b[?1049l")


def test_it_goes_into_the_background_and_comes_back_with_its_screen(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.wait_for("7 incidents")
    terminal.wait_for("28 Feb 2021")
    terminal.press("j")
    terminal.wait_until(lambda: terminal.row.startswith("▌11 Mar") and "near" in terminal.screen.display[-2])
    shown = terminal.text
    terminal.press("ctrl+z")
    terminal.wait_until(lambda: terminal.is_suspended)
    assert terminal.raw.rfind(b"\x1b[?1049l") > terminal.raw.rfind(b"\x1b[?1049h")
    terminal.screen.reset()
    os.kill(terminal.child.pid, signal.SIGCONT)
    terminal.wait_until(lambda: terminal.text == shown)
    terminal.leave()
    assert terminal.child.exitstatus == 0


def test_who_ignores_hangups_still_leaves_when_the_terminal_is_gone(database: Path, tmp_path: Path) -> None:
    deaf = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh"]
    opened = Terminal(database, environment=environment(tmp_path), size=(80, 24), run_by=deaf)
    opened.wait_for("≤ 12 Mar 2021")
    os.close(opened.child.child_fd)
    end = time.monotonic() + PATIENCE
    while os.waitpid(opened.child.pid, os.WNOHANG) == (0, 0):
        assert time.monotonic() < end, "it waits for keys that nobody can press"
        time.sleep(0.1)
    opened.child.closed = True


def test_a_terminal_that_cannot_be_drawn_on_is_told_what_to_use_instead(database: Path) -> None:
    opened = Terminal(database, environment={**os.environ, "TERM": "dumb"}, size=(80, 24))
    opened.wait_for("tidings timeline")
    opened.wait_until(lambda: opened.child.flag_eof and not opened.child.isalive())
    assert b"\x1b" not in opened.raw
    assert opened.child.exitstatus != 0


def test_nothing_from_an_article_controls_the_terminal(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    for key in ("j", "j", "j", "j", "enter"):
        terminal.press(key)
        terminal.drain(0.1)
    terminal.wait_for("[click=app.quit]")
    terminal.leave()
    assert b"\x1b]52" not in terminal.raw
    assert b"\x1b]0;title" not in terminal.raw
    assert "\u202e".encode() not in terminal.raw
    assert "\x9b".encode() not in terminal.raw


def test_keys_typed_ahead_go_where_they_are_meant(terminal: Terminal) -> None:
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.child.send("/grain")
    terminal.wait_for("/ grain")
    terminal.wait_for("found")
    terminal.press("escape")
    terminal.leave()


@pytest.fixture
def outward(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    """A browser that may start other programs."""
    opened = Terminal(database, environment=environment(tmp_path, PAGER="head -n 2"), size=(80, 24))
    yield opened
    opened.child.close(force=True)


def test_what_is_found_goes_through_another_program_and_the_screen_comes_back(outward: Terminal) -> None:
    outward.wait_for("≤ 12 Mar 2021")
    for key in ("|", *"grep -c type", "enter"):
        outward.press(key)
    outward.wait_for("grep ended with 0")
    assert b"7\r\n" in outward.raw
    outward.press("enter")
    outward.wait_for("≤ 12 Mar 2021")
    outward.press("j")
    outward.wait_for("7 incidents")
    outward.leave()
    assert outward.child.exitstatus == 0


def test_nothing_of_the_data_controls_the_terminal_on_its_way_through(outward: Terminal) -> None:
    outward.wait_for("≤ 12 Mar 2021")
    for key in ("|", "c", "a", "t", "enter"):
        outward.press(key)
    outward.wait_for("cat ended with 0")
    assert b"\x1b]52" not in outward.raw
    assert "\u202e".encode() not in outward.raw
    assert "\x9b".encode() not in outward.raw


def test_a_program_that_is_not_there_is_said_before_anything_starts(outward: Terminal) -> None:
    outward.wait_for("≤ 12 Mar 2021")
    for key in ("|", *"nowhere-to-be-found", "enter"):
        outward.press(key)
    outward.wait_for("There is no program nowhere-to-be-found")


def test_the_article_is_shown_in_the_pager(outward: Terminal) -> None:
    outward.wait_for("≤ 12 Mar 2021")
    for key in ("j", "j", "enter"):
        outward.press(key)
    outward.wait_for("Harbour quarter")
    outward.press("v")
    outward.wait_for("head ended with 0")


def test_a_copy_of_the_article_is_opened_in_the_editor_and_gone_afterwards(database: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    home = environment(tmp_path, VISUAL=f"cp -v --target-directory={kept}", TMPDIR=str(tmp_path))
    opened = Terminal(database, environment=home, size=(80, 24))
    opened.wait_for("≤ 12 Mar 2021")
    for key in ("j", "j", "enter"):
        opened.press(key)
    opened.wait_for("Harbour quarter")
    opened.press("E")
    opened.wait_for("cp ended with 0")
    assert "Two drones struck the grain terminal" in (kept / "article.txt").read_text()
    assert list(tmp_path.glob("tidings-*")) == []
    opened.leave()
    assert opened.child.exitstatus == 0
