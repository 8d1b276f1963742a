"""A further deed that a word for one more tells of: "a strike on Homs killed two and another on Hama wounded six"."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.triggers import Hit
from db.extract.families import DOMAIN, EFFECTS
from db.extract.sentences.grammar import Parse
from db.extract.sentences.onemore import like_which, one_more


def with_further(hits: list[Hit], parse: Parse) -> list[Hit]:
    """Give the triggers of a sentence with the words that stand for one more deed like that of a noun before."""
    nouns = {parse.at[last]: senses for _, last, senses in hits if _names_a_deed(senses[0].part, senses[0].family)}
    found: list[Hit] = []
    for chunk in range(min(nouns, default=len(parse.kinds)) + 1, len(parse.kinds)):
        if one_more(parse, chunk) and (senses := nouns.get(like_which(parse, chunk))) is not None:
            at = parse.last[chunk]
            found.append((at, at, senses))
    return sorted([*hits, *found], key=lambda hit: hit[0]) if found else hits


def _names_a_deed(part: str, family: str) -> bool:
    return part == "n" and DOMAIN[family] == "violence" and family not in EFFECTS


def take_after(events: list[Event], parse: Parse) -> None:
    """Let each further deed be by those, and with what, the deed was that it is told to be like."""
    nouns = {event.chunk: event for event in events if event.sense.part == "n"}
    for event in nouns.values():
        like = nouns.get(like_which(parse, event.chunk)) if one_more(parse, event.chunk) else None
        if like is not None:
            event.family, event.means = like.family, event.means or like.means
            event.perpetrators = event.perpetrators or list(like.perpetrators)
            event.instruments = event.instruments or list(like.instruments)
