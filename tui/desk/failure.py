"""Why a question or a change came to nothing."""

from __future__ import annotations

from typing import NamedTuple


class Failure(NamedTuple):
    """Why a question could not be answered, in the words of the database."""

    reason: str
