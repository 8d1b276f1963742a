"""Which place each name of an article means, decided over all its names at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.gazetteer.places import Place


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place name as it stands in an article.

    ``start`` is its offset; ``container`` the name that follows after a comma ("Paris, Texas") or "in"/"of" it;
    ``head`` the common noun beside it ("province" in "Homs province", lower case); ``dateline`` is true for the
    dateline of the article; ``demonym`` for a nationality word ("Turkish").
    """

    text: str
    candidates: tuple[Place, ...]
    start: int
    container: str = ""
    head: str = ""
    dateline: bool = False
    demonym: bool = False


def resolve(names: Sequence[PlaceName], source: str = "") -> list[Place | None]:
    """Give the place each name means, in the order given; None where the gazetteer knows none."""
    return [name.candidates[0] if name.candidates else None for name in names]
