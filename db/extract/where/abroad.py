"""Where it was that a reporter abroad tells of: "BEIRUT - Shelling killed four people, Syrian activists said"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.extract.article import Article
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.gazetteer.event_words import words


def from_hub(name: Name) -> bool:
    """Whether a name is the dateline of a city from which the news of other countries is told."""
    return name.dateline and name.name.lower() in words("hub")


def told_abroad(line: Name, draft: Draft, kept: Iterable[Draft], article: Article) -> Name | None:
    """Give the name of the one other country that is spoken of under the dateline ``line`` of such a city.

    The sentences of the draft are asked first, then the article. None where the city's own country is spoken of as
    well, or several others are.
    """
    seat = article.place_of.get(id(line))
    if seat is None or not from_hub(line):
        return None
    strikers = {spot for other in kept for spot in _strikers(other, article)}
    for numbers in (draft.sentences, sorted(article.names)):
        spoken = list(_countries(numbers, line, strikers, article))
        countries = {country for country, _ in spoken}
        if countries:
            return spoken[0][1] if len(countries) == 1 and seat.country not in countries else None
    return None


def _strikers(draft: Draft, article: Article) -> Iterator[tuple[int, int]]:
    """Give the tokens, with their sentence, of who may strike abroad ("Israeli jets"), and no rebels or government."""
    for one in (*draft.perpetrators, *draft.instruments):
        tokens = range(one.first, one.last + 1)
        lex = article.sentences[one.sentence].lex
        if words("at-home").isdisjoint([lex[token].lower for token in tokens]):
            yield from ((one.sentence, token) for token in tokens)


def _countries(
    numbers: Iterable[int], line: Name, strikers: set[tuple[int, int]], article: Article
) -> Iterator[tuple[str, Name]]:
    """Give the countries of the places and peoples that sentences name, with the names, datelines left out."""
    for number in numbers:
        for name in article.names.get(number, ()):
            place = article.place_of.get(id(name))
            in_line = name.dateline or (number == line.sentence and name.first <= line.last + _TO_COUNTRY)
            if place is not None and place.country and not in_line and (number, name.last) not in strikers:
                yield place.country, name


_TO_COUNTRY = 2
"""How far behind its city the country of a dateline stands: "BEIRUT, Lebanon"."""
