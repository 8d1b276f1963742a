"""What the browser loads before its first frame: as little as it can, for it starts on every visit."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.running import PATIENCE

ROOT = Path(__file__).parents[2]
FIRST_FRAME = """
import asyncio, sys
from pathlib import Path
from tui.desk import Desk
from tui.program import Tidings
async def first_frame():
    desk = Desk(Path(sys.argv[1]))
    app = Tidings(desk)
    async with app.run_test(size=(160, 45)) as pilot:
        await asyncio.sleep(0.3)
        await pilot.pause()
    desk.close()
asyncio.run(first_frame())
print("\\n".join(sys.modules))
"""
HEAVY = (
    "db.extract", "db.gazetteer", "db.importer", "db.readers", "sqlite_utils", "numpy", "dateparser", "pygments",
    "markdown_it", "textual.widgets._markdown", "textual.widgets._text_area", "msgspec", "click",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    database = tmp_path_factory.mktemp("start") / "none.db"
    run = [sys.executable, "-c", FIRST_FRAME, str(database)]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True, timeout=PATIENCE)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_modules_are_not_loaded(loaded: set[str], name: str) -> None:
    assert not [module for module in loaded if module == name or module.startswith(f"{name}.")]
