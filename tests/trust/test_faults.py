"""Disks that are full or fail, at every write of everything that writes: a clear word, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli import ROOT
from tests.processes import uncounted
from tests.trust.faults import build
from tests.trust.operations import OPERATIONS

pytestmark = [
    pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler to build the failing disk with"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the failing disk is preloaded as Linux does it"),
]
SOME = 8
"""In the quick run so many writes fail, spread over all of them."""


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("fault"))


def tried(failing: Path, name: str, folder: Path, *most: int) -> int:
    """Let writes of an operation fail, in a process that has the failing disk; give how many did."""
    environment = {**uncounted(), "LD_PRELOAD": str(failing)}
    command = [sys.executable, "-m", "tests.trust.faults", name, str(folder), *map(str, most)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("name", OPERATIONS)
def test_some_writes_fail(failing: Path, name: str, tmp_path: Path) -> None:
    assert tried(failing, name, tmp_path / "work", SOME) >= SOME / 2


@pytest.mark.torture
@pytest.mark.parametrize("name", OPERATIONS)
def test_every_write_fails(failing: Path, name: str, tmp_path: Path) -> None:
    assert tried(failing, name, tmp_path / "work") > 20
