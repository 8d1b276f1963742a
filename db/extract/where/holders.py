"""The province that an article says a town lies in: "Huaraz, capital of Ancash", "the village of Coris (Ancash)"."""

from __future__ import annotations

from itertools import pairwise

from db.extract.article import Article
from db.extract.incidents import Draft, PlaceUse
from db.extract.mentions import Name
from db.extract.relations import passed
from db.gazetteer.event_words import words
from db.gazetteer.places import Place

_FARTHEST = 9
"""How many words after a town its province may be named."""
_BETWEEN = frozenset({",", "(", "in"})
"""What may stand between the two beside "capital of the northern" and words that say that the town lies there."""


def holders_of(draft: Draft, article: Article) -> list[PlaceUse]:
    """Give the province of the first place of a draft, own or inherited, where the draft itself names none."""
    holders = _holders(article)
    if not holders:
        return []
    uses = draft.places or draft.inherited
    known = [place for use in uses if (place := article.place_of.get(id(use[2]))) is not None]
    if not known or any(place.feature not in _HELD for place in known):
        return []
    found = holders.get(known[0].id)
    return [] if found is None else [("in", found.sentence, found)]


_HELD = frozenset({"settlement", "capital", "admin2"})


def _holders(article: Article) -> dict[str, Name]:
    """Give the name of the province of each town that is named right before it, by the id of the town."""
    if article.holders is None:
        article.holders = {}
        provinces = {key for key, place in article.place_of.items() if place is not None and place.feature == "admin1"}
        for number, names in article.names.items() if provinces else ():
            if provinces.isdisjoint(map(id, names)):
                continue
            placed = [(name, place) for name in names if (place := article.place_of.get(id(name))) is not None]
            for (town, inner), (province, outer) in pairwise(placed):
                if _lies_in(inner, outer) and _beside(number, town, province, article):
                    article.holders.setdefault(inner.id, province)
    return article.holders


def _lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place is the first-level unit of a town."""
    lies = outer.feature == "admin1" and inner.feature in _HELD
    return lies and (inner.country, inner.admin1) == (outer.country, outer.admin1)


def _beside(number: int, town: Name, province: Name, article: Article) -> bool:
    """Whether nothing but commas, "in", "of" and words such as "department" stands between a town and its province."""
    if town.kind != "place" or not 1 < province.first - town.last <= _FARTHEST:
        return False
    lex = article.sentences[number].lex
    between = (record.lower for record in lex[town.last + 1 : province.first])
    return all(word in _BETWEEN or word in words("standing") or passed(word) for word in between)
