"""What goes wrong with files, disks and databases is said in one line each, the rest goes on, and it can be retried."""

from __future__ import annotations

import gzip
import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli import PATIENCE, ROOT, records, tidings
from tests.db.store.soundness import assert_sound, contents
from tests.db.wires import wires
from tests.processes import uncounted

_TWO_GIGABYTES = 2 << 30
_LITTLE_ROOM = 1 << 20
_ENOUGH_MEMORY = 400 << 20
GOOD = '{"text": "A bomb killed 3 people in Derna on Monday.", "date": "2021-03-04"}\n'
LATER = '{"text": "Gunmen abducted an engineer near Marib.", "date": "2021-03-05"}\n'


def spoilt(folder: Path) -> list[Path]:
    """Fill a folder with files of which something cannot be read, and some that can; give the former."""
    folder.mkdir()
    (folder / "good.jsonl").write_text(GOOD)
    (folder / "truncated.jsonl.gz").write_bytes(gzip.compress(wires(300).encode())[:-400])
    with (folder / "long.jsonl").open("wb") as file:
        file.write(GOOD.encode() + b'{"text": "')
        file.seek(_TWO_GIGABYTES, os.SEEK_CUR)
        file.write(b'"}\n' + LATER.encode())
    (folder / "nul.txt").write_bytes(b"Gunmen" + bytes(9000))
    (folder / "loop").symlink_to(folder)
    return [folder / name for name in ("long.jsonl", "loop", "nul.txt", "truncated.jsonl.gz")]


def named(lines: list[bytes]) -> list[Path]:
    """Give the files that messages of one line each are about."""
    return [Path(line.decode().removeprefix("tidings import: ").split(",")[0].split(":")[0]) for line in lines]


def measured(folder: Path, *words: str | Path) -> tuple[subprocess.CompletedProcess[bytes], int]:
    """Run ``tidings WORDS``; give what came of it and the bytes of memory that it had at most.

    What the system counts for a child begins with the size of its parent: the child looks itself.
    """
    status = folder / "status.txt"
    code = f"""
import atexit, sys
from pathlib import Path
atexit.register(lambda: Path({str(status)!r}).write_text(Path("/proc/self/status").read_text()))
sys.argv = ["tidings", *{[str(word) for word in words]!r}]
from tui.cli import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=PATIENCE, check=False)
    (peak,) = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")]
    return done, int(peak) << 10


def test_what_cannot_be_read_is_named_in_a_line_each_and_the_rest_goes_on(tmp_path: Path) -> None:
    database, folder = tmp_path / "t.db", tmp_path / "news"
    bad = spoilt(folder)
    done, memory = measured(tmp_path, "--db", database, "import", folder)
    assert done.returncode == 1
    assert named(done.stderr.splitlines()[:-1]) == bad
    assert memory < _ENOUGH_MEMORY
    found = records(tidings("--db", database, "search", "derna OR marib", "--json").stdout)
    assert {"2021-03-04", "2021-03-05"} <= {article["published"] for article in found}
    assert_sound(database)

    listed = tidings("--db", database, "import", "--errors")
    assert listed.returncode == 1
    assert named(listed.stdout.splitlines()) == bad

    for file in bad:
        file.unlink()
        if file.name != "loop":
            file.write_bytes(gzip.compress(wires(300).encode()) if file.suffix == ".gz" else GOOD.encode())
    again = tidings("--db", database, "import", "--retry", folder)
    assert b"loop" in again.stderr
    assert tidings("--db", database, "import", "--errors").stdout.decode().splitlines() == [
        f"{folder / 'loop'}: no such file or directory"
    ]


def limited(database: Path, file: Path) -> subprocess.CompletedProcess[str]:
    """Import with files limited to so many bytes, which is what a full disk looks like."""
    command = [sys.executable, "-m", "tui.cli", "--db", str(database), "import", str(file)]

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LITTLE_ROOM, _LITTLE_ROOM))

    return subprocess.run(
        command,
        cwd=ROOT,
        env=uncounted(),
        preexec_fn=limit,
        stderr=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.parametrize("live", [False, True])
def test_a_full_disk_is_said_and_the_import_goes_on_once_there_is_room(tmp_path: Path, live: bool) -> None:
    file, full, whole = tmp_path / "wires.jsonl", tmp_path / "full.db", tmp_path / "whole.db"
    (tmp_path / "first.jsonl").write_text(GOOD)
    file.write_text(wires(400))
    if live:
        for database in (full, whole):
            tidings("--db", database, "import", tmp_path / "first.jsonl")
    done = limited(full, file)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(full) in done.stderr and "disk" in done.stderr
    for database in (full, whole):
        assert tidings("--db", database, "import", file).returncode == 0
    assert contents(full) == contents(whole)
    assert_sound(full)


def test_a_folder_in_which_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text(GOOD)
    done = tidings("--db", "/proc/t.db", "import", tmp_path / "news.jsonl")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and b"/proc/t.db cannot be opened" in done.stderr


def test_a_locked_database_is_said(tmp_path: Path) -> None:
    database = tmp_path / "t.db"
    (tmp_path / "news.jsonl").write_text(GOOD + LATER)
    tidings("--db", database, "import", tmp_path / "news.jsonl")
    with closing(sqlite3.connect(database, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        done = tidings("--db", database, "merge", "1", "2")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and b"is being written by another tidings" in done.stderr
    assert tidings("--db", database, "merge", "1", "2").returncode == 0


def test_a_load_that_was_broken_off_is_mentioned(tmp_path: Path) -> None:
    (tmp_path / "wires.jsonl").write_text(wires(400))
    limited(tmp_path / "t.db", tmp_path / "wires.jsonl")
    assert b"is being filled" in tidings("--db", tmp_path / "t.db", "stats").stderr
