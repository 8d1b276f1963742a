"""Any number of short articles, and an import of them that is committed often."""

import random
from collections.abc import Callable
from pathlib import Path

from db import importer
from db.importer import Tally
from db.readers.registry import read_articles

Import = Callable[..., Tally]
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


def import_in_small_batches(how: Import, database: Path, file: Path) -> None:
    importer.BATCH = 20
    how(database, read_articles([file]))
