"""``tidings import``."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

from tests.cli import PATIENCE, ROOT, SEEDS, records, tidings


@pytest.fixture
def database(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "t.db")


def test_it_says_what_was_done_and_where(database: str) -> None:
    done = tidings("--db", database, "import", SEEDS)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"2 new articles" in done.stderr and database.encode() in done.stderr
    again = tidings("import", SEEDS, TIDINGS_DB=database)
    assert b"0 new articles" in again.stderr and b"2 known already" in again.stderr


def test_without_a_name_the_database_lies_in_the_data_folder(tmp_path: Path) -> None:
    tidings("import", SEEDS, XDG_DATA_HOME=str(tmp_path), TIDINGS_DB="")
    assert (tmp_path / "tidings" / "tidings.db").exists()


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(database: str, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\x7fELF\0\0\0")
    done = tidings("--db", database, "import", tmp_path / "x.txt", tmp_path / "none\x1b[31m.txt", SEEDS)
    assert done.returncode == 1
    assert b"x.txt: of no kind that tidings reads" in done.stderr
    assert b"no such file" in done.stderr and b"\x1b" not in done.stderr
    assert b"2 new articles" in done.stderr and b"2 not read" in done.stderr


def test_standard_input_and_columns_of_ones_own(database: str) -> None:
    done = tidings(
        "--db",
        database,
        "import",
        "--map",
        "body=Rumpf",
        "--map",
        "title=Kopf",
        "-",
        stdin=b"Kopf;Rumpf\nTwo dead;A bomb.\n",
    )
    assert done.returncode == 0, done.stderr
    assert [hit["title"] for hit in records(tidings("--db", database, "search", "--json").stdout)] == ["Two dead"]


def test_what_failed_is_listed_and_retried(database: str, tmp_path: Path) -> None:
    file = tmp_path / "late.txt"
    assert tidings("--db", database, "import", file).returncode == 1
    listed = tidings("--db", database, "import", "--errors")
    assert (listed.returncode, listed.stdout.decode()) == (1, f"{file}: no such file or directory\n")
    file.write_text("A bomb went off in Derna.")
    assert b"1 new article " in tidings("--db", database, "import", "--retry").stderr
    assert tidings("--db", database, "import", "--errors").returncode == 0


def test_progress_is_shown_on_a_terminal(database: str, tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("".join(f'{{"text": "Bomb {n} went off."}}\n' for n in range(500)))
    words = ["-m", "tui.cli", "--db", database, "import", str(tmp_path / "many.jsonl")]
    terminal = pexpect.spawn(sys.executable, words, cwd=str(ROOT), timeout=PATIENCE, dimensions=(24, 100))
    terminal.expect("1 file, .* articles, .*/s")
    terminal.expect("500 new articles")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_a_dry_run_writes_nothing(database: str) -> None:
    done = tidings("--db", database, "import", "--dry-run", SEEDS)
    assert done.returncode == 0
    assert b"2020-07-18" in done.stdout
    assert b"2 articles would be read" in done.stderr
    assert not Path(database).exists()


@pytest.mark.parametrize("options", [["--date", "soon"], ["--map", "bogus=x"], ["--map", "body"], []])
def test_wrong_usage(database: str, options: list[str]) -> None:
    assert tidings("--db", database, "import", *options, *([SEEDS] if options else [])).returncode == 2


def test_a_day_makes_weekdays_resolve(database: str) -> None:
    tidings("--db", database, "import", SEEDS)
    done = tidings("--db", database, "import", "--date", "2022-01-05", SEEDS)
    assert b"1 dated" in done.stderr
    days = {hit["published"] for hit in records(tidings("--db", database, "search", "--json").stdout)}
    assert days == {"2022-01-05", "2020-07-18"}


def test_a_database_that_is_none_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "t.db").write_text("This is no database at all, and long enough to show it." * 40)
    done = tidings("--db", tmp_path / "t.db", "import", SEEDS)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and b"t.db" in done.stderr


def test_interrupting_keeps_what_is_done_and_the_next_import_goes_on(database: str, tmp_path: Path) -> None:
    lines = "".join(f'{{"text": "A bomb killed {n} people in Derna on Monday."}}\n' for n in range(20_000))
    (tmp_path / "many.jsonl").write_text(lines)
    command = [sys.executable, "-m", "tui.cli", "--db", database, "import", str(tmp_path / "many.jsonl")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as running:
        loading = Path(f"{database}-loading")
        while not loading.exists() or loading.stat().st_size < 1 << 20:
            time.sleep(0.02)
        os.kill(running.pid, signal.SIGINT)
        assert running.stderr is not None
        said = running.stderr.read()
    assert running.returncode == 1, said
    assert b"interrupted" in said
    kept = len(records(tidings("--db", database, "search", "--json").stdout))
    assert 0 < kept < 20_000
