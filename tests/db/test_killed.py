"""An import that is killed at any moment and run again leaves what an undisturbed one leaves."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.importer import import_articles, load_articles
from tests.cli import ROOT
from tests.db.store.soundness import assert_sound, contents
from tests.db.wires import Import, import_in_small_batches, wires
from tests.processes import begun, uncounted


@pytest.mark.parametrize("how", [import_articles, load_articles])
def test_an_import_that_is_killed_twenty_times_leaves_what_an_undisturbed_one_leaves(
    tmp_path: Path, how: Import
) -> None:
    file, whole, killed = tmp_path / "wires.jsonl", tmp_path / "whole.db", tmp_path / "killed.db"
    file.write_text(wires(400))
    begun(import_in_small_batches, how, killed.with_name("first.db"), file).join()
    at_first = time.monotonic()
    begun(import_in_small_batches, how, whole, file).join()
    lasts = time.monotonic() - at_first
    moments = random.Random(20)
    for _ in range(20):
        process = begun(import_in_small_batches, how, killed, file)
        process.join(moments.uniform(0, lasts / 4))
        process.kill()
        process.join()
    begun(import_in_small_batches, how, killed, file).join()
    assert contents(killed) == contents(whole)
    assert_sound(killed)


def test_workers_end_with_an_import_that_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "wires.jsonl"
    file.write_text(wires(20_000))
    command = [sys.executable, "-m", "tui.cli", "--db", str(tmp_path / "t.db"), "import", "--jobs", "2", str(file)]
    with subprocess.Popen(command, cwd=ROOT, env=uncounted(), stderr=subprocess.DEVNULL) as running:
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
        while len(workers := children.read_text().split()) < 3:  # two, and what keeps track of shared resources
            time.sleep(0.05)
        time.sleep(0.5)
        running.kill()
    while any(_runs(int(worker)) for worker in workers):
        time.sleep(0.05)


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except OSError:
        return False
