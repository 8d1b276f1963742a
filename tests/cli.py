"""Running the command line as users do: in a process of its own, from the root of the repository."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
PATIENCE = 300
"""Seconds after which a command is taken for one that never ends."""


def tidings(*words: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``tidings WORDS``; its stdout and stderr are kept, its standard input is never a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "tui.cli", *map(str, words)],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=PATIENCE,
        check=False,
    )


def records(output: bytes) -> list[dict[str, Any]]:
    """Give the JSON lines of ``output``."""
    return [json.loads(line) for line in output.splitlines()]


def modules_after(*words: str, stdin: bytes = b"") -> set[str]:
    """Give the names of the modules that are loaded when ``tidings WORDS`` is done."""
    code = f"""
import sys, os
sys.argv = ["tidings", *{list(words)!r}]
from tui.cli import main
try:
    main()
except SystemExit:
    pass
sys.stdout = open(os.devnull, "w")
sys.stderr.write("\\n" + " ".join(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input=stdin, capture_output=True, timeout=PATIENCE, check=True
    )
    return set(done.stderr.decode().splitlines()[-1].split())
