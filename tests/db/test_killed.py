"""An import that is killed at any moment and run again leaves what an undisturbed one leaves."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.cli import ROOT, tidings
from tests.db.store.soundness import contents

_PLACES = ("Derna", "Goma", "Marib", "Mosul", "Raqqa", "Taiz")
_ACTORS = ("Boko Haram", "al-Shabaab", "the army", "Houthi forces", "gunmen")


def wires(count: int) -> str:
    """Give so many articles as JSON lines, the same each time."""
    pick = random.Random(7)
    lines = []
    for number in range(count):
        who, where, day = pick.choice(_ACTORS), pick.choice(_PLACES), f"2021-03-{1 + pick.randrange(28):02}"
        text = f"{who} attacked a convoy near {where} on Monday, killing {number} people, officials said."
        lines.append(f'{{"title": "Attack {number}", "date": "{day}", "text": "{text}"}}\n')
    return "".join(lines)


def test_killing_an_import_loses_nothing(tmp_path: Path) -> None:
    file, whole, killed = tmp_path / "wires.jsonl", tmp_path / "whole.db", tmp_path / "killed.db"
    file.write_text(wires(1500))
    begun = time.monotonic()
    assert tidings("--db", whole, "import", file).returncode == 0
    lasts = time.monotonic() - begun
    for share in (0.3, 0.6, 0.9):
        command = [sys.executable, "-m", "tui.cli", "--db", str(killed), "import", str(file)]
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as running:
            time.sleep(share * lasts)
            running.kill()
    assert tidings("--db", killed, "import", file).returncode == 0
    assert contents(killed) == contents(whole)
