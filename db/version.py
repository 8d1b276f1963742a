"""Which extractor this is, so that what an older one understood can be told and done again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_KNOWLEDGE = ("extract", "gazetteer", "layout")


def program_version() -> str:
    """Give the version of the installed program, "0" where it runs without being installed."""
    try:
        return version("tidings")
    except PackageNotFoundError:
        return "0"


@cache
def extractor_version() -> str:
    """Give a name that changes whenever a rule or an entry of the knowledge does: "0.1.0+" and eight hex digits.

    The places that the user has added belong to the knowledge.
    """
    from db.gazetteer.places import added_folder

    digest = hashlib.sha256()
    for folder in _KNOWLEDGE:
        root = Path(__file__).parent / folder
        for file in sorted(root.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(root.parent).as_posix().encode())
                digest.update(file.read_bytes())
    for file in sorted(added_folder().glob("*.bin")):
        digest.update(f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}".encode())
    return f"{program_version()}+{digest.hexdigest()[:8]}"
