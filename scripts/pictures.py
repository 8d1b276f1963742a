"""Make the pictures of the README and the guide from the real browser on the sample articles.

    python scripts/pictures.py [FOLDER]

They are written to FOLDER, docs/pictures by default.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tui.desk import Desk
from tui.program import Tidings

ROOT = Path(__file__).parents[1]
RESTS_SECONDS = 0.3
"""Long enough for the panes that follow the cursor to have followed."""


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the size of the terminal, and the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]


PICTURES = (
    Picture("browser", (140, 38), ("j",)),
    Picture("search", (100, 24), ("/", *"bukamal")),
    Picture("incident", (100, 26), ("j", "i")),
    Picture("card", (100, 30), ("j", "enter", *"wwwwwwwwwwwwww", "enter")),
    Picture("map", (100, 28), ("m", "n")),
)


async def take(database: Path, picture: Picture, folder: Path) -> Path:
    """Take one picture and give where it is."""
    desk = Desk(database)
    app = Tidings(desk)
    async with app.run_test(size=picture.size) as pilot:
        for key in ("", *picture.keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await asyncio.sleep(RESTS_SECONDS)
            while not desk.idle:
                await asyncio.sleep(RESTS_SECONDS)
            await pilot.pause()
        written = folder / f"{picture.name}.svg"
        written.write_text(app.export_screenshot(title="tidings"), encoding="utf-8")
    desk.close()
    return written


def main() -> None:
    """Import the samples and take every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        database = Path(temporary) / "pictures.db"
        run = [sys.executable, "-m", "tui.cli", "--db", str(database), "import", "seeds"]
        subprocess.run(run, cwd=ROOT, check=True)
        for picture in PICTURES:
            print(asyncio.run(take(database, picture, folder)))


if __name__ == "__main__":
    main()
