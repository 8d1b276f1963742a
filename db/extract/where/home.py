"""Which country an article speaks of most, and which city "the capital" is in it."""

from __future__ import annotations

from collections import Counter

from db.extract.article import Article
from db.extract.mentions import Name
from db.extract.where.abroad import from_hub
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import ADJECTIVE, DET, POSS, word_list
from db.gazetteer.places import Place, capital_of
from db.gazetteer.places_data import flagged

_DATELINE = 2
"""How many other mentions of a country its dateline is worth, unless news of other countries is told from there."""
_LEADING = 1.6
"""How many times as often as the next country one must be named to be what an article is about."""
_OFTEN = 2
"""How often a country must be named to stand for where something happened."""
_CAPITAL = word_list(words=["capital"])


def _votes(article: Article) -> list[tuple[str, int]]:
    """Give the two countries that an article speaks of most, with how often it does."""
    votes: Counter[str] = Counter()
    for names in article.names.values():
        for name in names:
            place = article.place_of.get(id(name))
            if place is not None and place.country and not _abroad(name, article):
                votes[place.country] += 1 if not name.dateline else 0 if from_hub(name) else _DATELINE
    return votes.most_common(2)


def _abroad(name: Name, article: Article) -> bool:
    """Whether a country only owns what is named: "the US embassy"; such things stand in other countries."""
    following = article.sentences[name.sentence].lex[name.last + 1 : name.last + 2]
    return bool(following) and following[0].lower in words("abroad")


def _leading(article: Article) -> tuple[str, int]:
    """Give the country code that an article speaks of most, and how often it does; ("", 0) where none stands out."""
    if article.leading is None:
        ranked = _votes(article)
        stands_out = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= _LEADING * ranked[1][1])
        article.leading = ranked[0] if stands_out else ("", 0)
    return article.leading


def home_country(article: Article) -> Name | None:
    """Give the first name of the country that an article speaks of most, None where none stands out."""
    country, times = _leading(article)
    if times < _OFTEN:
        return None
    return next(
        (
            name
            for number in sorted(article.names)
            for name in article.names[number]
            if is_country(article.place_of.get(id(name)), country)
        ),
        None,
    )


def is_country(place: Place | None, country: str) -> bool:
    """Whether a place is the country of a code."""
    return place is not None and place.feature == "country" and place.country == country


def capitals(number: int, article: Article) -> list[Name]:
    """Give "the capital", "the Syrian capital" and "this capital" of a sentence as names of the city that is meant.

    None where a name stands beside that says which ("the capital Khartoum", "Khartoum, the capital").
    """
    sentence = article.sentences[number]
    if not sentence.lists & _CAPITAL:
        return []
    found = []
    for at, record in sentence.listed:
        if record.lists & _CAPITAL and (first := _opens(number, at, article)) is not None:
            place = _capital(number, first, at, article)
            if place is not None:
                last = at + _is_city(number, at, article)
                name = Name(number, _owner(number, first, article), last, "place", place.name, place.id, (place,))
                article.place_of[id(name)] = place
                found.append(name)
    return found


def _owner(number: int, first: int, article: Article) -> int:
    """Give the token that the phrase begins with, its owner included: "Haiti's capital"."""
    if article.sentences[number].lex[first].form[:1] not in "'’":
        return first
    owner = article.names_by_token(number).get(first - 1)
    return owner.first if owner is not None else first - 1


def _is_city(number: int, at: int, article: Article) -> bool:
    following = article.sentences[number].lex[at + 1 : at + 2]
    return bool(following) and following[0].lower == "city"


def _opens(number: int, at: int, article: Article) -> int | None:
    """Give the first token of the phrase that "capital" heads, None where it names no city that is not named beside."""
    lex, named = article.sentences[number].lex, article.names_by_token(number)
    after = at + 1 + _is_city(number, at, article)
    beside = [k for k in (after, after + 1) if k < len(lex) and (k == after or lex[after].form in (",", "("))]
    if any(k in named and named[k].kind == "place" for k in beside):
        return None
    if after < len(lex) and (lex[after].lower == "of" or article.letters(number)[after] in "NLUJ"):
        return None
    first = at - 1
    while first > 0 and not lex[first].tags & (DET | POSS) and (first in named or lex[first].tags & ADJECTIVE):
        if lex[first].lower in words("other-capital"):
            return None
        first -= 1
    if first < 0 or not (lex[first].tags & (DET | POSS) or lex[first].lower in ("'s", "’s")):
        return None
    apposed = first > 1 and lex[first - 1].form in (",", "-") and first - 2 in named
    return None if apposed and named[first - 2].kind == "place" else first


def _capital(number: int, first: int, at: int, article: Article) -> Place | None:
    """Give the capital of the country named before, else of that of the article; "this capital" is the dateline."""
    lex, named = article.sentences[number].lex, article.names_by_token(number)
    if lex[first].lower == "this":
        return next((_seat(place) for place in _datelines(number, article)), None)
    owner = next((named[k] for k in range(max(0, first - 1), at) if k in named), None)
    place = article.place_of.get(id(owner)) if owner is not None else None
    if owner is not None and (place is None or place.feature != "country"):
        return None
    if owner is None and lex[first].form[:1] in "'’" and lex[first - 1].lower not in ("country", "nation"):
        return None
    country = place.country if place is not None else _leading(article)[0]
    return None if country in flagged("s") else capital_of(country)


def _seat(place: Place) -> Place | None:
    """Give the city that a dateline names: the capital where a province bears its name as well."""
    capital = capital_of(place.country)
    if capital is not None and capital.name == place.name:
        return capital
    return place if place.precision == "settlement" else None


def _datelines(number: int, article: Article) -> list[Place]:
    """Give the places of the datelines up to a sentence, the last one first."""
    before = [name for n in range(number, -1, -1) for name in article.names.get(n, ()) if name.dateline]
    return [place for name in before if (place := article.place_of.get(id(name))) is not None]
