"""What is not installed is not measured."""

from __future__ import annotations

import shutil


class NotInstalledError(Exception):
    """Something that is to be measured is not installed."""


def path_of(program: str) -> str:
    """Give the path of a program; raises NotInstalledError where it is not installed."""
    path = shutil.which(program)
    if path is None:
        raise NotInstalledError(program)
    return path
