"""A search: what was typed and what it means. In a module of its own, since the browser starts with an empty one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.query.nodes import Node


@dataclass(frozen=True, slots=True)
class Query:
    """A search as typed (``text``), as understood (``root``; None finds everything), and what was not (``notes``)."""

    text: str = ""
    root: Node | None = None
    notes: tuple[str, ...] = ()
