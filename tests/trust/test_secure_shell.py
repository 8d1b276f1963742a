"""Browsing through a real sshd: as in a terminal, and no trace of it is left when the connection is cut."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.db.store.soundness import assert_sound
from tests.trust.secure_shell import SSH, SSHD, SecureShell, Server, serving_browser
from tests.tui import library

pytestmark = pytest.mark.skipif(
    SSHD is None or SSH is None, reason="OpenSSH is not installed: apt-get install openssh-server openssh-client"
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """An sshd whose only command is the browser on a library of 60 incidents."""
    with serving_browser(tmp_path, library.build_many(tmp_path / "library.db", 60)) as running:
        yield running


@pytest.fixture
def shell(server: Server) -> Iterator[SecureShell]:
    """Somebody who has logged in and sees the newest incidents."""
    opened = SecureShell(server)
    opened.wait_for("Ost0059")
    yield opened
    opened.close()


def _is_whole(server: Server) -> None:
    assert_sound(server.folder / "library.db")


def test_it_is_browsed_resized_and_left(server: Server, shell: SecureShell) -> None:
    for _ in range(5):
        shell.press("j")
        shell.drain(0.1)
    shell.press("enter")
    shell.wait_for("Report 54")
    shell.resize(80, 24)
    shell.wait_for("Report 54")
    shell.drain(0.5)
    assert all(len(line.rstrip()) <= 80 for line in shell.screen.display)
    shell.resize(160, 50)
    shell.wait_for("Ost0030")
    shell.press("escape")
    shell.leave()
    assert shell.child.exitstatus == 0
    server.wait_until_gone()


@pytest.mark.parametrize("how", ["killed", "silent", "hung-up"])
def test_a_connection_that_is_cut_leaves_nothing_running_and_loses_nothing(
    server: Server, shell: SecureShell, how: str
) -> None:
    shell.child.send("tport\r")
    shell.wait_until(lambda: _tags(server) == ["port"])
    (browser,) = server.browsers()
    if how == "killed":
        shell.cut()
    elif how == "silent":
        shell.fall_silent()
    else:
        os.kill(browser, signal.SIGHUP)
    server.wait_until_gone()
    _is_whole(server)
    assert _tags(server) == ["port"]


def test_the_next_login_goes_on_where_the_connection_was_cut(server: Server, shell: SecureShell) -> None:
    shell.child.send("/shells before:2019-02-20\r")
    shell.wait_until(lambda: _number(shell) == 49)
    for _ in range(3):
        number = _number(shell)
        shell.press("j")
        shell.wait_until(lambda number=number: _number(shell) == number - 1)
    before, kept = shell.row[:40], f"\n{_number(shell) + 1}\n"  # incidents are counted from one
    shell.wait_until(lambda: any(kept in file.read_text() for file in server.places()))
    shell.cut()
    server.wait_until_gone()
    again = SecureShell(server)
    again.wait_for("You were cut off here")
    again.wait_until(lambda: again.row[:40] == before and "50 incidents found" in again.screen.display[0])
    assert "shells before:2019-02-20" in again.screen.display[0]
    again.press("g")
    again.wait_until(lambda: _number(again) == 49)
    again.leave()
    newest = SecureShell(server)
    newest.wait_for("Ost0059")
    newest.drain(0.5)
    assert "You were cut off here" not in newest.text
    newest.leave()


def test_a_change_on_its_way_when_the_connection_is_cut_is_made_or_not_but_never_by_half(
    server: Server, shell: SecureShell
) -> None:
    for name in ("one", "two", "three", "four"):
        shell.child.send(f"t{name}\rj")
    shell.cut()
    server.wait_until_gone()
    _is_whole(server)


def _number(shell: SecureShell) -> int | None:
    """Give the number of the place that the cursor is on."""
    found = re.search(r"Ost(\d+)", shell.row)
    return int(found[1]) if found else None


def _tags(server: Server) -> list[str]:
    with closing(sqlite3.connect(server.folder / "library.db")) as conn:
        return [name for (name,) in conn.execute("SELECT name FROM tags")]
