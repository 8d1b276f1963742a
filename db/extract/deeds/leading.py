"""Who leads others, and is arrested as no common criminal is: "sect leader Ivo Paz", "Ivo Paz, founder of a sect"."""

from __future__ import annotations

from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words


def leads_others(one: Party, parse: Parse) -> bool:
    """Whether a party is the leader of some body, by its own phrase or by the one in apposition to it."""
    chunk = parse.at[one.last]
    phrases = [chunk]
    if parse.kinds[chunk + 1 : chunk + 3] == ",N":
        phrases.append(chunk + 2)
    elif parse.kinds[max(0, chunk - 4) : chunk] == "NoN,":  # "the leader of the band, Ivo Paz"
        phrases.append(chunk - 4)
    return any(not words("leading").isdisjoint(parse.words(at)) for at in phrases)
