"""What has to stand with verbs of taking people or goods away."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.needs.asking import acted_on, any_of, done_by
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.extract.phrases import Party
from db.extract.sentences.voice import is_bare
from db.gazetteer.event_words import words


def civil(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether gunmen took people who are no fighters, or anybody took hostages; who is only "held" was taken before."""
    if event.sense.phrase == "hold" and is_bare(scene.parse, event.chunk):
        return False
    whom = ph.CIVILIAN | ph.OFFICIAL | ph.PERSON | ph.NATION | (ph.PRONOUN if " " in event.sense.phrase else 0)
    able = done_by(event, ph.ARMED) if event.sense.phrase.startswith("take") else _by_gunmen(event)
    things = acted_on(scene, roles, event)
    return _hostages(things) or (able and any_of(things, whom))


def _hostages(things: list[Party]) -> bool:
    """Whether those taken are called hostages, which only kidnappers take."""
    return any(one.head in words("hostages") for one in things)


def _by_gunmen(event: Event) -> bool:
    """Whether those who did it bear arms and are no state's."""
    return any_of(event.perpetrators, ph.ASSAILANT | ph.GROUP) and not any_of(event.perpetrators, ph.STATE)


def taken_by_kidnappers(event: Event, scene: Scene, things: list[Party]) -> bool:
    """Whether those "captured" or "seized" were abducted, and no state holds them."""
    return _by_gunmen(event) or _tells_of_kidnapping(event, scene) or _hostages(things)


def _tells_of_kidnapping(event: Event, scene: Scene) -> bool:
    """Whether others than a state hold people where the sentence speaks of kidnappings: "seized in mass abductions"."""
    captors = any(senses[0].family == "abduct" for _, _, senses in scene.hits)
    return captors and not any_of(event.perpetrators, ph.STATE) and any_of(event.targets, ph.CIVILIAN)


def captives(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether those set free or wiped out are told to be people, and none who were rescued from a ship or at sea."""
    if event.sense.phrase == "rescue" and any(one.head in words("at-sea") for _, one in event.places):
        return False
    return any_of(acted_on(scene, roles, event), ph.HUMAN & ~ph.PRONOUN)


def inmates(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether those who got away were in prison: "200 prisoners escaped", and not "prisoners escaped death"."""
    if roles is None or not any(one.head in words("inmate") for one in scene.parties(roles.subject)):
        return False
    return not roles.objects or any_of(scene.parties(roles.objects), ph.FACILITY)


def goods(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether goods or animals were carried off, and not by those who sell or keep them."""
    return any_of(acted_on(scene, roles, event), ph.GOODS) and done_by(event, ph.ARMED | ph.PROTESTER | ph.PRONOUN)
