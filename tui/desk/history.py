"""The changes of the reader's that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store.changes.undoable import Change


class History:
    """The changes that can be taken back, and those that were, the last of each at the end."""

    def __init__(self) -> None:
        self.done: list[Change] = []
        self.undone: list[Change] = []
