"""With --restricted the browser only reads, whatever is pressed: watched from outside, by its system calls."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui import library
from tests.tui.terminal import Terminal
from tui.keymap import KEYS

STRACE = shutil.which("strace")
CALLS = (
    "execve,execveat,open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,"
    "link,linkat,symlink,symlinkat,truncate"
)
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"(?P<path>[^"]*)", (?P<flags>[A-Z_|]+)')
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_HARMLESS = re.compile(r"/dev/(?:null|tty|pts/\d+|ptmx)")
TYPED = {"search": "drones\r", "tag": "port\r", "note": "mine\r", "pipe": "cat\r", "palette": "quit"}


@pytest.fixture(params=["option", "environment"])
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Terminal, Path, Path]]:
    """A restricted browser under strace, its log, and the database."""
    database = library.build(tmp_path / "library.db")
    log = tmp_path / "calls.txt"
    (tmp_path / "config" / "tidings").mkdir(parents=True)
    (tmp_path / "config" / "tidings" / "config.toml").write_text("restricted = false\n")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("COV")},  # coverage writes files
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **({"TIDINGS_RESTRICTED": "1"} if request.param == "environment" else {}),
    }
    arguments = ["--restricted"] if request.param == "option" else []
    by = [STRACE or "strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS}"]
    terminal = Terminal(database, *arguments, environment=environment, size=(120, 36), run_by=by)
    yield terminal, log, database
    terminal.child.close(force=True)


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_no_program_is_started_and_no_file_is_written_whatever_is_pressed(
    watched: tuple[Terminal, Path, Path],
) -> None:
    terminal, log, database = watched
    before = database.read_bytes()
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.child.delaybeforesend = None
    terminal.press("j")
    for key in (key for key in KEYS if key.id != "quit"):
        for name in key.keys.split(","):
            terminal.try_out(name, TYPED.get(key.id, ""))
            terminal.escape()
    terminal.escape()
    terminal.wait_for("12 Mar 2021")
    terminal.rest()
    terminal.leave()
    assert terminal.child.exitstatus == 0, terminal.text
    assert database.read_bytes() == before
    calls = log.read_text(errors="replace").splitlines()
    started = [call for call in calls if "execve" in call and "ENOENT" not in call]
    assert len(started) == 1, started
    assert [call for call in calls if _writes(call, database)] == []


def _writes(call: str, database: Path) -> bool:
    """Tell whether a call writes a file; the memory that readers of SQLite share beside the database is none."""
    opened = _OPENED.search(call)
    if opened is None:
        return "execve" not in call and "+++" not in call and "---" not in call and "resumed" not in call
    path = opened["path"]
    shared = path in (f"{database}-shm", f"{database}-wal")
    return bool(_WRITING.search(opened["flags"])) and not shared and not _HARMLESS.fullmatch(path) and path != ""


def test_nothing_is_imported_on_the_way(tmp_path: Path) -> None:
    database = library.build(tmp_path / "library.db")
    (tmp_path / "new.txt").write_text("Shells hit the bridge, killing two people.")
    environment = {**os.environ, "TERM": "xterm-256color", "TIDINGS_RESTRICTED": "1"}
    terminal = Terminal(database, str(tmp_path / "new.txt"), environment=environment, size=(80, 24))
    terminal.wait_for("nothing is imported")
    terminal.child.close(force=True)
