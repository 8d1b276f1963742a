"""Sentences without a verb in which bulletins report a deed: "Clashes in Bahri; three dead", "SAF airstrike, Nyala"."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.sentences.grammar import Parse

_BEFORE = re.compile("(?:[TA]|[NTA]+:)*")
"""What may stand before the deed that a bulletin begins with: a time or a heading."""


def in_brief(event: Event, parse: Parse, *, dated: bool) -> bool:
    """Whether an event is what a sentence without a verb begins with, which tells its day, toll or place."""
    if event.sense.part != "n" or event.definite or parse.sentence.kind != "story" or parse.sentence.words[-1] != ".":
        return False
    if _BEFORE.fullmatch(parse.kinds, 0, event.chunk) is None or not _told_alone(parse, event.chunk):
        return False
    return dated or "#" in parse.letters or any(one.cls & ph.PLACE and one.name for _, one in event.places)


def _told_alone(parse: Parse, deed: int) -> bool:
    """Whether no verb follows but the participles of a toll: "Ambush near Hombori: ten soldiers killed"."""
    for chunk in range(deed + 1, len(parse.kinds)):
        kind = parse.kinds[chunk]
        bare = kind == "V" and parse.letters[parse.first[chunk] : parse.last[chunk] + 1] == "d"
        if kind in "BWSR" or (kind == "V" and not (bare and _counted(parse, chunk - 1))):
            return False
    return True


def _counted(parse: Parse, chunk: int) -> bool:
    return parse.kinds[chunk] == "N" and "#" in parse.letters[parse.first[chunk] : parse.last[chunk] + 1]
