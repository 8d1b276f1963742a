"""Countries that nationalities before nouns of land name: "in Syrian territory", "off the Somali coast"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Article
from db.extract.mentions import Name
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import Lexeme, word_list

_LANDS = word_list(forms=words("land"))


def lands(number: int, article: Article) -> list[Name]:
    """Give the lands, waters, coasts and villages of a sentence that a nationality tells of, as names of its country.

    None where a name beside says which is meant: "the Syrian coast of Latakia", "in the Iraqi town of Sinjar". A border
    is of the two countries that are named ("the Syrian-Iraqi border"), and may lie on either side of one.
    """
    sentence = article.sentences[number]
    if not sentence.lists & _LANDS:
        return []
    named, found = article.names_by_token(number), []
    for at, record in sentence.listed:
        if not record.lists & _LANDS or at - 1 not in named or _is_named(at, named, sentence.lex):
            continue
        nations = [one for one in article.names.get(number, ()) if one.last == at - 1 and one.kind == "nationality"]
        if record.lower not in _BETWEEN or len(nations) > 1:
            found += [land for one in nations if (land := _land(one, at, article)) is not None]
    return found


def _is_named(at: int, named: dict[int, Name], lex: Sequence[Lexeme]) -> bool:
    """Whether a place is named behind the noun at ``at``, within its phrase."""
    for k in range(at + 1, min(len(lex), at + _PHRASE)):
        if k in named:
            return named[k].kind == "place"
        if lex[k].lower not in _INSIDE:
            return False
    return False


def _land(nation: Name, at: int, article: Article) -> Name | None:
    place = article.place_of.get(id(nation))
    if place is None or place.feature != "country":
        return None
    name = Name(nation.sentence, nation.first, at, "place", place.name, place.id, (place,))
    article.place_of[id(name)] = place
    return name


_PHRASE = 5
_INSIDE = frozenset({"called", "in", "named", "near", "of"})
_BETWEEN = frozenset({"border", "frontier"})
