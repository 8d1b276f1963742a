"""The events of a sentence, each with its roles, from its triggers."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.means import add_means
from db.extract.deeds.nominals import noun_event
from db.extract.deeds.on_coming import by_those_who_came
from db.extract.deeds.scene import Scene
from db.extract.deeds.stand_ins import take_after
from db.extract.deeds.verbs import BURSTING, verb_event
from db.extract.families import BLASTS, EFFECTS
from db.extract.sentences.onemore import ONE_MORE


def events(scene: Scene) -> list[Event]:
    """Give the events of a sentence in text order; a trigger none of whose readings fits gives none."""
    found = []
    for first, last, senses in scene.hits:
        read = verb_event if senses[0].part == "v" else noun_event
        event = read(scene, first, last, senses)
        if event is not None:
            found.append(event)
    add_means(scene, found)
    for event in found:
        event.perpetrators.extend(by_those_who_came(event, scene))
    if scene.parse.sentence.lists & ONE_MORE:
        take_after(found, scene.parse)
    if len(found) > 1 and found[0].family in BURSTING:
        _spare_what_burst(found)
    return [event for event in found if not _found(event, found)]


def _spare_what_burst(events: list[Event]) -> None:
    """Let an aircraft that blew up be no weapon that killed those aboard: "a plane exploded, killing 90"."""
    burst = {one.last for event in events if event.family in BURSTING for one in event.targets if one.cls & _CARRIER}
    for event in events if burst else ():
        if event.family in EFFECTS and any(one.last in burst for one in event.instruments):
            event.instruments = [one for one in event.instruments if one.last not in burst]
            event.perpetrators = [one for one in event.perpetrators if one.last not in burst]
            event.means = event.sense.means


_CARRIER = ph.AIRCRAFT | ph.VEHICLE


def _found(event: Event, events: list[Event]) -> bool:
    """Whether a noun for a bomb names what was found or destroyed, and no bombing: "two car bombs were destroyed"."""
    if event.sense.part != "n" or event.family not in BLASTS:
        return False
    finds = (one for other in events if other.family == "disrupt" for one in other.instruments)
    return any(one.first <= event.first and event.last <= one.last for one in finds)
