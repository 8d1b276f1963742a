"""What the tests ask of the parties and the sentence around a trigger."""

from __future__ import annotations

from db.extract.deeds.events import Event
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.extract.phrases import Party
from db.gazetteer.event_words import words


def any_of(parties: list[Party], mask: int) -> bool:
    """Whether a party is of one of the classes whose bits ``mask`` holds."""
    return any(one.cls & mask for one in parties)


def done_by(event: Event, mask: int) -> bool:
    """Whether a party of one of these classes did it, or something of them was used."""
    return any_of(event.perpetrators, mask) or any_of(event.instruments, mask)


def acted_on(scene: Scene, roles: VerbRoles | None, event: Event) -> list[Party]:
    """Give whom or what a verb acts on, the subject of a passive one; of a noun, its targets."""
    if roles is None:
        return event.targets
    return scene.parties(roles.subject if roles.passive else roles.objects)


def tells_of_harm(scene: Scene) -> bool:
    """Whether a sentence tells of people killed or hurt: "it exploded, killing two"."""
    return any(senses[0].family in ("kill", "injure") for _, _, senses in scene.hits)


def is_ship(scene: Scene, one: Party) -> bool:
    """Whether a party is a ship or aircraft, or named as ships are: "the tanker Hana", "the MV Hana"."""
    lex = scene.parse.sentence.lex
    return one.head in words("vessel") or not _SHIPS.isdisjoint([lex[k].lower for k in range(one.first, one.last)])


_SHIPS = frozenset({"m/t", "m/v", "mt", "mv"})
