"""A database on a file system that cannot be written, or that other machines can write."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from db.store.file import mounts
from tests.cli import PATIENCE, ROOT, SEEDS, tidings
from tests.tui.running import browsing, settle, text_of
from tui.cli import cli

_ALONE = ("unshare", "--user", "--map-root-user", "--mount")
"""A user's own view of what is mounted where, in which even who may not mount anything may."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the two sample articles in a folder of its own."""
    path = tmp_path_factory.mktemp("library") / "tidings.db"
    assert tidings("--db", path, "import", SEEDS).returncode == 0
    return path


# -- a file system that is read-only ----------------------------------------------------------


@pytest.fixture(scope="module")
def read_only(library: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs tidings where the folder of the library is mounted read-only."""
    folder = shlex.quote(str(library.parent))
    mount = f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder} && exec "

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = shlex.join([sys.executable, "-m", "tui.cli", "--db", str(library), *map(str, words)])
        return subprocess.run(
            [*_ALONE, "sh", "-c", mount + command],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    try:
        possible = subprocess.run([*_ALONE, "sh", "-c", mount + "true"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if possible.returncode:
        pytest.skip("mounting is not allowed here")
    return run


def test_what_is_read_only_is_read_and_found_sound(read_only: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    assert "drone" in read_only("search", "drone").stdout
    assert read_only("timeline").returncode == 0
    checked = read_only("doctor")
    assert checked.returncode == 0
    assert "can only be read" in checked.stdout
    assert "2 articles" in checked.stdout


@pytest.mark.parametrize("words", [["import", SEEDS], ["reextract"], ["merge", "1", "2"], ["doctor", "--repair"]])
def test_what_cannot_be_written_is_said_in_a_line(
    read_only: Callable[..., subprocess.CompletedProcess[str]], library: Path, words: list[str | Path]
) -> None:
    before = {file.name: file.read_bytes() for file in library.parent.iterdir()}
    done = read_only(*words)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "read-only" in done.stderr
    assert str(library) in done.stderr
    assert {file.name: file.read_bytes() for file in library.parent.iterdir()} == before


# -- a file system of other machines ----------------------------------------------------------


@pytest.fixture
def run(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs tidings on the library as if its folder came from another machine."""
    table = "27 1 254:0 / / rw - ext4 /dev/vda rw\n30 27 0:44 / {} rw - nfs4 box:/news rw\n"
    (tmp_path / "mountinfo").write_text(table.format(str(library.parent.resolve()).replace(" ", "\\040")))
    monkeypatch.setattr(mounts, "TABLE", tmp_path / "mountinfo")
    return lambda *words: CliRunner().invoke(cli, ["--db", str(library), *map(str, words)])


@pytest.mark.parametrize("words", [["import", SEEDS], ["reextract"], ["merge", "1", "999"], ["split", "999", "1"]])
def test_who_writes_on_a_network_file_system_is_warned_in_a_line(
    run: Callable[..., Result], words: list[str | Path]
) -> None:
    said = [line for line in run(*words).stderr.splitlines() if "one machine only" in line]
    assert len(said) == 1
    assert "nfs4" in said[0]


def test_the_doctor_names_the_network_file_system(run: Callable[..., Result]) -> None:
    checked = run("doctor")
    assert checked.exit_code == 0
    assert "it is on nfs4" in checked.stdout


@pytest.mark.parametrize("words", [["search", "drone"], ["timeline"], ["stats"]])
def test_who_reads_is_not_bothered(run: Callable[..., Result], words: list[str]) -> None:
    assert "one machine only" not in run(*words).stderr


async def test_the_browser_says_it_and_keeps_it_in_the_log(run: Callable[..., Result], library: Path) -> None:
    async with browsing(library, 120, 30, danger=mounts.danger(library), greets=True) as (app, pilot):
        assert "Use " in text_of(app).splitlines()[-1]
        await pilot.press("L")
        await settle(app, pilot)
        assert "it is on nfs4" in " ".join(text_of(app).split())
