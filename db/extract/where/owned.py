"""The country whose buildings were struck, where nothing else says where: "an attack on a Russian oil refinery"."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.incidents import Draft, PlaceUse
from db.gazetteer.event_words import words

_BUILT = ph.FACILITY | ph.PLACE


def country_struck(draft: Draft, article: Article) -> list[PlaceUse]:
    """Give the country that a building or village among the targets is said to be of, not that of an embassy."""
    for one in draft.targets:
        name = one.name
        if name is None or not one.cls & _BUILT or name.last >= one.last or one.head in words("abroad"):
            continue
        place = article.place_of.get(id(name))
        if place is not None and place.feature == "country":
            return [("in", name.sentence, name)]
    return []
