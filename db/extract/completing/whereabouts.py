"""Places that sentences after a deed give for it: where it took place, and where what was struck stands.

"The incident took place in Bura on Friday", "the house, which is in the port of Callao".
"""

from __future__ import annotations

from collections.abc import Iterable

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.incidents import Draft, PlaceUse
from db.extract.mentions import Name
from db.extract.relations import relation
from db.extract.sentences.grammar import Parse
from db.extract.when.afterwards import sentences_after, took_place
from db.extract.where.elsewhere import place_of_saying
from db.extract.where.locating import may_locate, placing
from db.gazetteer.event_words import words


def places_told_after(draft: Draft, telling: Iterable[int], article: Article) -> list[PlaceUse]:
    """Give the places that a sentence after a draft says it was at, or that what it struck stands at."""
    for number in sentences_after(draft, telling, article):
        names = placing(number, article)
        if not names:
            continue
        parse = article.parse(number)
        opens = took_place(parse)
        opens = _stands(draft, parse) if opens is None else opens
        if opens is not None:
            return [(relation(parse.sentence.lex, name.first), number, name) for name in _behind(opens, names, article)]
    return []


def _behind(opens: int, names: list[Name], article: Article) -> list[Name]:
    """Give the names that tell a place behind a chunk, up to where another clause begins."""
    parse = article.parse(names[0].sentence)
    closes = next((at for at in range(opens + 1, len(parse.kinds)) if parse.kinds[at] in _CLOSING), len(parse.kinds))
    return [
        name
        for name in names
        if opens < parse.at[name.first] < closes
        and may_locate(name, parse, article)
        and not place_of_saying(name, parse)
    ]


_CLOSING = "VSW:"


def _stands(draft: Draft, parse: Parse) -> int | None:
    """Give the chunk of the verb that says where what a draft struck stands: "the factory is located in"."""
    struck = {one.head for one in draft.targets if one.cls & ph.THING}
    for chunk, kind in enumerate(parse.kinds):
        if kind != "N" or parse.words(chunk)[0] != "the" or parse.words(chunk)[-1] not in struck:
            continue
        verb = chunk + 1
        while parse.kinds[verb : verb + 1] in (",", "W", "A"):
            verb += 1
        stands = parse.kinds[verb : verb + 2] in ("BP", "VP") and parse.words(verb)[-1] in words("standing")
        if stands and parse.words(verb + 1)[0] in words("placing"):
            return verb
    return None
