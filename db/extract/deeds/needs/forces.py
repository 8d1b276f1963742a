"""What has to stand with verbs of the armed: who moves, fights, takes a place or sets up a base."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.needs.asking import acted_on, any_of, done_by, is_ship
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.gazetteer.event_words import words

_FORCES = ph.MILITARY | ph.SOLDIER | ph.ASSAILANT


def forces(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether forces moved, came together or went, and no rescuers or civilians."""
    if roles is None:
        return any_of(event.perpetrators + event.targets, _FORCES | ph.GROUP)
    if event.family == "withdraw" and (roles.passive or _leaves_behind(event, scene)):
        return False
    parties = scene.parties(roles.subject) if roles else event.perpetrators
    if roles and not roles.passive:
        parties = parties + [p for p in scene.parties(roles.objects) if p.cls & (ph.MILITARY | ph.SOLDIER)]
    things = scene.parties(roles.objects) if roles else []
    if any(one.head in words("rescuing") for one in things):
        return False
    if (any_of(things, ph.OTHER | ph.ABSTRACT) and "control" not in event.sense.phrase) or (
        event.family == "withdraw" and any_of(things, ph.CIVILIAN | ph.PERSON | ph.NUMBER | ph.EVENT)
    ):
        return False
    return any(
        one.cls & _FORCES or one.head == "forces" or (one.cls & ph.GROUP and one.name is not None) for one in parties
    )


def deserters(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether people deserted, and no street or village was deserted."""
    if roles is None or roles.passive:
        return False
    return not any_of(scene.parties(roles.subject), ph.PLACE | ph.FACILITY)


def _leaves_behind(event: Event, scene: Scene) -> bool:
    """Whether "leaving" says what comes of a deed: "blew up a pylon, leaving two towns without electricity"."""
    opens = event.first > 1 and scene.parse.letters[event.first - 1 : event.first + 1] == ",g"
    return opens and event.sense.phrase == "leave"


def forces_any(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether people or armed people gave themselves up."""
    return any_of(scene.parties(roles.subject) if roles else event.perpetrators, ph.ARMED | ph.HUMAN)


def armed_any(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether the armed fought the armed."""
    if roles is None:
        return True
    if event.family == "clash" and not roles.objects and _rivals(scene, roles):
        return True
    if event.sense.phrase in words("repelling") and roles.passive and any_of(scene.parties(roles.subject), ph.EVENT):
        return True  # "nine attacks were repelled"
    return any_of(scene.parties((*roles.subject, *roles.agents)), ph.ARMED) and any_of(
        scene.parties((*roles.objects, *(n for _, n in roles.phrases), *(roles.subject if roles.passive else ()))),
        ph.ARMED | ph.NATION | ph.EVENT,
    )


def _rivals(scene: Scene, roles: VerbRoles) -> bool:
    """Whether several armed bodies are the subject: "two factions battled in the town"."""
    bodies = [one for one in scene.parties(roles.subject) if one.cls & (ph.ARMED & ~ph.POLICE)]
    return len(bodies) > 1 or any(scene.parse.letters[one.last] == "L" for one in bodies)


def armed_doer(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether the armed or protesters did it."""
    return done_by(event, ph.ARMED | ph.PROTESTER)


def armed_object(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether fighters were "neutralised" or "eliminated", as armies say of those that they kill."""
    return any_of(acted_on(scene, roles, event), ph.ARMED)


def fighters(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether armed people took part, as in "an encounter with security forces"."""
    return any_of(event.parties + event.perpetrators + event.targets, ph.ARMED)


def capturable(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody who can took a place or what stands for one: "captured the town", and no "captured the mood"."""
    things = acted_on(scene, roles, event)
    if roles is None:
        return any_of(event.targets, ph.PLACE | ph.FACILITY)
    doers = scene.parties(roles.agents if roles.passive else roles.subject)
    if not any_of(things, ph.PLACE | ph.FACILITY | (0 if any_of(things, ph.WEAPON) else ph.NAME)):
        return False
    if any(is_ship(scene, one) for one in things):
        return False
    held = any_of(things, ph.PLACE) or any(one.head in words("base") for one in things)
    if event.sense.phrase == "invade":
        if not held:
            return False
        bandits = any_of(doers, ph.ASSAILANT) and not any_of(doers, ph.STATE | ph.NATION)
        event.family = "assault" if bandits else event.family
    able = (
        ph.ARMED
        | ph.GOVERNMENT
        | ph.NATION
        | ph.NAME
        | (ph.PRONOUN if held or event.sense.phrase in words("regaining") else 0)
    )
    return any_of(doers, able) or (roles.passive and not doers)


def taken_place(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether fighters "took" a place that has a name or is a town or base, as others take people and things."""
    if roles is None:
        return False
    doers = scene.parties(roles.agents if roles.passive else roles.subject)
    things = acted_on(scene, roles, event)
    held = any((one.cls & ph.PLACE and one.name is not None) or one.head in words("town") for one in things)
    return held and any_of(doers, ph.ARMED & ~ph.POLICE)


def place_held(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a place that "fell to" somebody."""
    return roles is not None and any_of(scene.parties(roles.subject), ph.PLACE)


def base_thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether what was set up is a base, and no bank's or team's: "opened its headquarters"."""
    heads = {p.head for p in acted_on(scene, roles, event)}
    if heads.isdisjoint(words("base")):
        return False
    makers = scene.parties(roles.agents if roles.passive else roles.subject) if roles else []
    return not makers or any_of(makers, _SETTLING)


_SETTLING = ph.ARMED | ph.GOVERNMENT | ph.NATION | ph.NAME | ph.PRONOUN | ph.OFFICIAL | ph.PLACE


def operation(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether troops or police carried out an operation, and not in order to help or find somebody."""
    things = acted_on(scene, roles, event)
    if not any(one.head in words("operating") for one in things) or not any_of(event.perpetrators, ph.STATE):
        return False
    last = max(event.chunk, *(scene.parse.at[one.last] for one in things))
    return event.finite and scene.parse.kinds[last + 1 : last + 2] != "V"
