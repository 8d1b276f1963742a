"""The events of a sentence, each with its roles, from its triggers."""

from __future__ import annotations

from db.extract.events import Event
from db.extract.incidents import BLASTS
from db.extract.means import add_means
from db.extract.nominals import noun_event
from db.extract.scene import Scene
from db.extract.verbs import verb_event


def events(scene: Scene) -> list[Event]:
    """Give the events of a sentence in text order; a trigger none of whose readings fits gives none."""
    found = []
    for first, last, senses in scene.hits:
        read = verb_event if senses[0].part == "v" else noun_event
        event = read(scene, first, last, senses)
        if event is not None:
            found.append(event)
    add_means(scene, found)
    return [event for event in found if not _found(event, found)]


def _found(event: Event, events: list[Event]) -> bool:
    """Whether a noun for a bomb names what was found or destroyed, and no bombing: "two car bombs were destroyed"."""
    if event.sense.part != "n" or event.family not in BLASTS:
        return False
    finds = (one for other in events if other.family == "disrupt" for one in other.instruments)
    return any(one.first <= event.first and event.last <= one.last for one in finds)
