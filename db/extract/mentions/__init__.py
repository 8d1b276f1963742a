"""The named entities of an article: what is named where, of which kind, and by which canonical name."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.names import Name
from db.extract.places import PlaceName
from db.extract.tokens import Sentence
from db.gazetteer.places import Place
from db.model import Entity, Mention

__all__ = ["Name", "entities", "find_names", "place_names", "to_mentions"]


def find_names(sentences: Sequence[Sentence], *, capitals: bool) -> list[Name]:
    """Give the names in text order, a nested name after the one that holds it.

    ``capitals`` tells that the text is written in capitals throughout, so that capitals tell nothing.
    """
    return []


def place_names(names: Sequence[Name], sentences: Sequence[Sentence]) -> list[PlaceName]:
    """Give what the place resolver wants to know of each place and nationality among ``names``, in their order."""
    return []


def to_mentions(
    names: Sequence[Name], sentences: Sequence[Sentence], places: Sequence[Place | None], field: str = "text"
) -> tuple[Mention, ...]:
    """Give the mentions of ``names``; ``places`` are the resolved places of ``place_names(names, sentences)``."""
    return ()


def entities(names: Sequence[Name], places: Sequence[Place | None]) -> tuple[Entity, ...]:
    """Give each thing that ``names`` refer to once, with every alias known of it."""
    return ()
