"""Which names can say where something happened: places that stand where a place is told, and no labels or surnames."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Article
from db.extract.incidents import PlaceUse
from db.extract.mentions import Name
from db.extract.phrases import described
from db.extract.relations import passed, relation
from db.extract.sentences.grammar import Parse
from db.extract.where.home import capitals
from db.extract.where.lands import lands
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import ADJECTIVE, VERB, Lexeme, lexeme
from db.gazetteer.nouns import noun_class
from db.gazetteer.places import Place

_LABELS = (
    "-controlled", "-held", "-led", "-backed", "-run", "-ruled", "-occupied", "-owned", "-flagged", "-registered",
    "-funded",
)  # fmt: skip


def placing(number: int, article: Article) -> list[Name]:
    """Give the place names of a sentence that can say where something is: no labels ("pro-Iran"), no common words.

    "The capital" is one of them, and so is "Syrian territory", and the town after which a building is called, where no
    other place is named.
    """
    known = article.placing.get(number)
    if known is None:
        names = article.names.get(number, ())
        known = [
            name
            for name in names
            if name.kind == "place" and not (name.common or name.nested) and _can_place(name, article)
        ]
        known += capitals(number, article) + lands(number, article)
        if all(name.dateline for name in known):
            known += [name for name in names if name.nested and _names_a_building(name, names, article)]
        article.placing[number] = known
    return known


def _names_a_building(name: Name, names: Sequence[Name], article: Article) -> bool:
    """Whether a building is called after a town: "Derna University", "the University of Derna"."""
    place, lex = article.place_of.get(id(name)), article.sentences[name.sentence].lex
    if name.kind != "place" or place is None or place.is_wide:
        return False
    around = [one for one in names if one.kind in _BUILT and one.first <= name.first and name.last <= one.last]
    return any(noun_class((lex[at].lower,)) == "facility" for one in around for at in (one.first, one.last))


_BUILT = frozenset({"facility", "organization"})


def _can_place(name: Name, article: Article) -> bool:
    """Whether a place name is more than a label, a description or a word that only capitals make a name."""
    sentence = article.sentences[name.sentence]
    words = sentence.lex[name.first : name.last + 1]
    plain = article.capitals and (_plain_word(words) or (not name.candidates and _compound(words)))
    return not (plain or _label(words) or described(name, sentence) or _is_surname(name, words, article))


_GREAT = 5.5
"""From which prominence a town is meant by its name even where somebody bears it."""


def _is_surname(name: Name, records: list[Lexeme], article: Article) -> bool:
    """Whether a town's name is that of a person named in full elsewhere: "Pedro Ibarra ... in Ibarra's car"."""
    place = article.place_of.get(id(name))
    if place is not None and (place.feature != "settlement" or place.prominence >= _GREAT):
        return False
    if name.dateline or len(records) > 1 or records[0].lower not in article.surnames():
        return False
    lex = article.sentences[name.sentence].lex
    around = ["", "", *(record.lower for record in lex[: name.first])][-2:]
    located = around[1] in words("placing") or (around[1] == "of" and passed(around[0]))
    return not located or any(record.form in ("'s", "’s", "'") for record in lex[name.last + 1 : name.last + 2])


def _plain_word(records: list[Lexeme]) -> bool:
    """Whether a place name of a text in capitals is rather a common word ("CAR") or a stub ("AK")."""
    return len(records) == 1 and (len(records[0].form) < 4 or records[0].size <= 35)


def _compound(records: list[Lexeme]) -> bool:
    """Whether a word of what no list knows is an adjective of two parts: "STATE-OWNED", "COLD-BLOODED"."""
    lasts = [lexeme(record.lower.rpartition("-")[2]) for record in records if "-" in record.lower]
    return any(last.tags & (VERB | ADJECTIVE) for last in lasts)


def _label(records: list[Lexeme]) -> bool:
    for record in records:
        word = record.lower
        if "-" in word and (word.endswith(_LABELS) or word.startswith(("pro-", "anti-"))):
            return True
    return False


def may_locate(name: Name, parse: Parse, article: Article) -> bool:
    """Whether a place name stands where it can say the place of what is told, and not as somebody's label."""
    letters, lex = parse.letters, parse.sentence.lex
    place = article.place_of.get(id(name))
    following = letters[name.last + 1 : name.last + 2]
    wide = place is not None and place.feature in ("country", "region")
    if following == "'" or (not wide and relation(lex, name.first) == "between"):
        return True
    noun = noun_class((lex[name.last + 1].lower,)) if following and following in "NLJ" else "place"
    if (wide and noun != "place") or noun == "group" or _behind_dateline(name, place, article):
        return False
    before = name.first - 1
    if before > 0 and lex[before].form == "(":
        outside = article.names_by_token(name.sentence).get(before - 1)
        return outside is not None and outside.kind == "place" and not outside.dateline
    while before >= 0 and letters[before] in "DJKNU,":
        before -= 1
    if before < 0 or (before == 0 and lex[0].form in words("bullet")):
        return letters[name.last + 1 : name.last + 2] in (":", ",")
    if before <= _opening_date(name.sentence, article) and _in_heading(parse, name.last):
        return True
    return _ruled_as_place(before, parse) or (not wide and _reached(name, before, parse))


def _behind_dateline(name: Name, place: Place | None, article: Article) -> bool:
    """Whether a province or country only says where a dateline's town lies: "PORTLAND, Oregon - A man was shot"."""
    names = article.names.get(name.sentence)  # none but "the capital", which stands for a name, leaves it empty
    opening = names[0] if names else name
    return opening.dateline and name.first == opening.last + 2 and place is not None and place.is_wide


def _ruled_as_place(before: int, parse: Parse) -> bool:
    """Whether the token before a name and its attributes is a preposition of place, or what lists it with others."""
    lower = parse.sentence.lex[before].lower
    return parse.letters[before] in "PotU,'" and lower not in _NO_PLACING


_NO_PLACING = frozenset({"against", "as", "down", "for", "than", "with"})
"""Prepositions behind which no place is told, and the particle of "shot down a US MQ-9"."""


def _reached(name: Name, verb: int, parse: Parse) -> bool:
    """Whether a place is what somebody came into or what a deed shook: "gunmen entered Derna and killed two"."""
    return parse.sentence.lex[verb].lower in words("reaching") and parse.at[verb] + 1 == parse.at[name.first]


def _opening_date(number: int, article: Article) -> int:
    """Give the last token of the date that a sentence begins with, -1 where it begins with none."""
    return next((last for first, last, _ in article.dates.get(number, ()) if first == 0), -1)


def _in_heading(parse: Parse, last: int) -> bool:
    """Whether a colon closes the words up to a name as a heading: "12 June, Hays district, Hodeidah: a farmer was"."""
    end = next((at for at, letter in enumerate(parse.letters) if at > last and letter not in "DJNU,"), _LONGEST_HEADING)
    return end < _LONGEST_HEADING and parse.sentence.lex[end].form == ":"


_LONGEST_HEADING = 12


def specific(use: PlaceUse, article: Article) -> int:
    """Order places: the smaller the place, the smaller the number."""
    place = article.place_of.get(id(use[2]))
    feature = place.feature if place else "settlement"
    wide = {"country": 6, "continent": 8, "region": 6, "admin1": 4, "island": 4, "admin2": 2}.get(feature, 0)
    return wide + (3 if use[0] in ("from", "toward") else 2 if use[0].endswith(" of") else 0)
