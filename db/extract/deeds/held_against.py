"""What is held against somebody who comes to harm himself: "a mob killed two men accused of kidnapping children"."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.governing import ANSWERING, blamed_before
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse


def pretexts(events: list[Event], scene: Scene) -> list[Event]:
    """Give the deeds that only tell of whom another deed of the sentence struck, which is what it reports."""
    if len(events) == 1 or not scene.parse.sentence.lists & ANSWERING:
        return []
    actual = [event for event in events if event.realis == "actual"]
    struck = {scene.parse.at[one.last] for event in actual if event.family in _STRIKING for one in event.targets}
    return [event for event in actual if struck and _is_pretext(event, struck, scene.parse)]


_STRIKING = frozenset({"assault", "beatup", "kill", "mob", "murder", "shoot"})
_RULING = "oP"


def _is_pretext(event: Event, struck: set[int], parse: Parse) -> bool:
    """Whether an event stands behind what somebody struck is accused of: "a man wanted for [planning] an attack"."""
    kinds = parse.kinds
    at = event.chunk - 1
    if kinds[event.chunk] == "V" and parse.letters[parse.last[event.chunk]] != "g":
        return False
    while at > 0 and kinds[at] in _BETWEEN:
        if kinds[at] in _RULING and not struck.isdisjoint(blamed_before(parse, at)):
            return True
        if kinds[at] == "V" and parse.letters[parse.last[at]] != "g":
            return False
        at -= 1
    return False


_BETWEEN = "NVoPTACDJ"
