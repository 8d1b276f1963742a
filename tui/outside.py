"""What leaves the program: a page opened in a web browser. Arguments go as lists, never through a shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


class RefusedError(Exception):
    """Why it was not done, in words for the user."""


def open_url(url: str) -> str:
    """Open ``url`` in the user's browser and give the name of the program started. Raises RefusedError."""
    if not url.lower().startswith(("http://", "https://")) or not url.isprintable() or " " in url:
        raise RefusedError("Only http and https addresses are opened")
    program = _browser()
    if program is None:
        raise RefusedError("No web browser was found on this machine; y copies the address with the incident")
    quiet = subprocess.DEVNULL
    subprocess.Popen([program, url], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    return Path(program).name


def _browser() -> str | None:
    wished = os.environ.get("BROWSER", "").split(os.pathsep)[0]
    names = [wished, "open" if sys.platform == "darwin" else "xdg-open"]
    return next((found for name in names if name and (found := shutil.which(name))), None)
