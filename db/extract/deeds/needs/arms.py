"""What has to stand with verbs of what weapons do, and of what is done with them."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.needs.asking import acted_on, any_of, done_by, tells_of_harm
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.extract.phrases import Party
from db.gazetteer.event_words import words
from db.gazetteer.nouns import noun_class

_CREWED = ph.AIRCRAFT | ph.VEHICLE


def weapon(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a weapon was dropped, fired or laid, or fire was opened with one."""
    if any(one.head in words("drone") for one in acted_on(scene, roles, event)):
        aimed = bool(roles and any(prep in words("targeting") for prep, _ in roles.phrases))
        return aimed or done_by(event, ph.ARMED | ph.NATION | ph.PLACE)
    return any_of(acted_on(scene, roles, event), ph.WEAPON & ~ph.RIOTWEAPON) or any_of(event.instruments, ph.WEAPON)


def device(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether what "exploded" or "blew up" can: arms, vehicles, buildings and those who carry bombs."""
    if roles is None:
        return True
    subject, objects = scene.parties(roles.subject), scene.parties(roles.objects)
    meant = ph.PRONOUN if scene.around() & (ph.WEAPON | ph.VEHICLE) or tells_of_harm(scene) else 0
    if roles.passive or not objects:
        if any(one.head in words("bursting") for one in subject):
            return True
        return any_of(subject, ph.WEAPON | ph.VEHICLE | ph.FACILITY | ph.ASSAILANT | ph.AIRCRAFT | ph.EVENT | meant)
    return any_of(objects, ph.WEAPON | ph.VEHICLE | meant) or any_of(subject, ph.WEAPON)


def weapon_thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether weapons, or what carries them, were destroyed, found or seized; to down a crewed craft is an attack."""
    things = acted_on(scene, roles, event)
    if any(one.head in words("store") for one in things):
        return bool(scene.around() & ph.WEAPON)
    if things and all(one.head in words("sidearm") for one in things):
        return False
    if "down" in event.sense.phrase and any(one.cls & _CREWED and one.head not in words("uncrewed") for one in things):
        event.family = "assault"
        return True
    if any_of(things, ph.VEHICLE) and scene.around() & ph.WEAPON and _laden(scene, event):
        return True
    return any_of(things, (ph.WEAPON & ~ph.RIOTWEAPON) | ph.AIRCRAFT)


def _laden(scene: Scene, event: Event) -> bool:
    """Whether what was seized carried something: "a dhow carrying 300 rifles"."""
    return any(record.lower in words("laden") for record in scene.parse.sentence.lex[event.last + 1 :])


def weapon_subject(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was shells, missiles or drones that landed somewhere, or a bomber who drove there."""
    subject = scene.parties(roles.subject) if roles is not None else []
    if any(one.head in words("bomber") for one in subject):
        event.means = "suicide"
        return True
    told = words("drone") | _OF_STRIKES
    return any_of(subject, ph.WEAPON & ~ph.RIOTWEAPON) or any(one.head in told for one in subject)


_OF_STRIKES = frozenset({"airstrike", "airstrikes", "barrage", "salvo", "strike", "strikes", "volley"})
"""What slams into something as arms do."""


def chemical(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a chemical was released or fired."""
    things = acted_on(scene, roles, event)
    filled = scene.parties(tuple(noun for prep, noun in roles.phrases if prep == "of")) if roles else []
    return any_of([*things, *filled], ph.CHEMICAL) or any(_speaks_of_gas(scene, one) for one in things)


def _speaks_of_gas(scene: Scene, one: Party) -> bool:
    """Whether a phrase holds the name of a chemical: "poison gas projectiles"."""
    lex = scene.parse.sentence.lex
    pairs = [(lex[n].lower, lex[n + 1].lower) for n in range(one.first, one.last)]
    return any(noun_class(pair) == "chemical" for pair in pairs)


def under_fire(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody "came under fire" from arms, and not for what they had said."""
    if roles is None or not any_of(scene.parties(roles.subject), ph.PHYSICAL & ~ph.GOVERNMENT):
        return False
    following = scene.parse.sentence.lex[event.last + 1 : event.last + 2]
    if any(record.lower in words("blaming") for record in following):
        return False
    origins = [scene.party(chunk) for prep, chunk in roles.phrases if prep == "from"]
    shooting = not origins or any_of(origins, ph.ARMED | ph.WEAPON | ph.THING | ph.NATION | ph.NAME)
    return shooting and not any_of(scene.parties(roles.subject), ph.OFFICIAL)


def own_fire(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether fire is what somebody's guns gave ("Israeli fire", "police fire"), and nothing that burns: "a fire"."""
    parse, before = scene.parse, event.first - 1
    if event.plural or event.last != parse.last[event.chunk] or parse.words(event.chunk)[0] in _ONE:
        return False
    return any(one.last == before and one.cls & (ph.ARMED | ph.NATION) for one in event.perpetrators)


_ONE = frozenset({"a", "an", "one"})
