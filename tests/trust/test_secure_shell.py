"""Browsing through a real sshd: as in a terminal, and no trace of it is left when the connection is cut."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
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
SECONDS = 10
"""How soon a browser whose terminal has gone must be gone; a silent one is given three seconds more by sshd."""


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
    shell.drain(0.3)
    shell.leave()
    assert shell.child.exitstatus == 0
    server.wait_until_gone(SECONDS)


@pytest.mark.parametrize("how", ["killed", "silent", "hung-up"])
def test_a_connection_that_is_cut_leaves_nothing_running_and_loses_nothing(
    server: Server, shell: SecureShell, how: str
) -> None:
    shell.child.send("tport\r")
    end = time.monotonic() + 15
    while not _tags(server):
        assert time.monotonic() < end, shell.text
        shell.drain(0.1)
    (browser,) = server.browsers()
    if how == "killed":
        shell.cut()
    elif how == "silent":
        shell.fall_silent()
    else:
        os.kill(browser, signal.SIGHUP)
    server.wait_until_gone(SECONDS)
    _is_whole(server)
    assert _tags(server) == ["port"]


def test_the_next_login_goes_on_where_the_connection_was_cut(server: Server, shell: SecureShell) -> None:
    shell.child.send("/shells\r")
    shell.wait_for("60 incidents found")
    shell.child.send("\x04")
    shell.child.send("jjj")
    shell.drain(3)
    before = next(line for line in shell.text.splitlines() if line.startswith("▌"))[:40]
    shell.cut()
    server.wait_until_gone(SECONDS)
    again = SecureShell(server)
    again.wait_for("You were cut off here")
    assert any(line[:40] == before for line in again.text.splitlines())
    assert "shells" in again.text.splitlines()[0]
    again.press("g")
    again.wait_for("Ost0059")
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
    server.wait_until_gone(SECONDS)
    _is_whole(server)


def _tags(server: Server) -> list[str]:
    with closing(sqlite3.connect(server.folder / "library.db")) as conn:
        return [name for (name,) in conn.execute("SELECT name FROM tags")]
