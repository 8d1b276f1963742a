"""Whether tidings is started for the first time, so that it says once how to get help."""

from __future__ import annotations

import os
from pathlib import Path

GREETING = "Welcome. {help} shows the keys of this screen, {palette} everything there is to do"
"""What the key bar says at the first start, with the keys as they are set."""


def marker() -> Path:
    """Give the file that is there once the reader has been greeted: under ``$XDG_STATE_HOME`` (~/.local/state)."""
    base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / "tidings" / "greeted"


def is_first_start() -> bool:
    """Tell whether nobody was greeted before, and remember that somebody is now; no where that cannot be kept."""
    greeted = marker()
    try:
        greeted.parent.mkdir(parents=True, exist_ok=True)
        greeted.touch(exist_ok=False)
    except OSError:
        return False
    return True
