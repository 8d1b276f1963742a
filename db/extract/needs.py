"""What a reading needs: tests on the phrases around a trigger that tell violence from figures of speech.

What some of the tests cannot do without, ``prospects`` knows too, and spares the sentences that lack it.
"""

from __future__ import annotations

from collections.abc import Callable

from db.extract import phrases as ph
from db.extract.events import Event
from db.extract.phrases import Party
from db.extract.roles import VerbRoles
from db.extract.scene import Scene
from db.gazetteer.event_words import words
from db.gazetteer.nouns import noun_class

_FORCES = ph.MILITARY | ph.SOLDIER | ph.ASSAILANT
_VIOLENT = ph.ARMED | ph.WEAPON | ph.AIRCRAFT
_STRIKING = _VIOLENT | ph.NATION | ph.GOVERNMENT | ph.PLACE | ph.NAME | ph.PERSON


def satisfied(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether the event has what its reading needs; triggers.tsv names the tests."""
    needs = event.sense.needs
    return not needs or TESTS[needs](event, scene, roles)


def _any(parties: list[Party], mask: int) -> bool:
    return any(one.cls & mask for one in parties)


def _doer(event: Event, mask: int) -> bool:
    return _any(event.perpetrators, mask) or _any(event.instruments, mask)


def _object(scene: Scene, roles: VerbRoles | None, event: Event) -> list[Party]:
    if roles is None:
        return event.targets
    return scene.parties(roles.subject if roles.passive else roles.objects)


def _violence_near(scene: Scene) -> bool:
    return any(scene.party(n).cls & (_VIOLENT | ph.EVENT) for n, kind in enumerate(scene.parse.kinds) if kind == "N")


def _physical(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    if not things:
        return event.passive or _doer(event, _VIOLENT) or not roles or bool(roles.subject and _violence_near(scene))
    if _any(things, ph.ABSTRACT | ph.ACCIDENT | ph.DEAL):
        return False
    if _any(things, ph.OTHER | ph.GOODS):
        return event.means == "device" or _doer(event, _VIOLENT) or _any(event.instruments, ph.WEAPON)
    return True


def _violent(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if event.means or _doer(event, _VIOLENT):
        return not _any(_object(scene, roles, event), ph.ABSTRACT)
    if _any(_object(scene, roles, event), ph.ABSTRACT) or (roles is None and _stops_work(event, scene)):
        return False
    if roles is None:
        if event.definite and not event.perpetrators:
            event.family = "echo"
        told = event.definite or _struck(event) or (_hits(event, scene) and _harms(scene))
        return _doer(event, _STRIKING) if event.perpetrators else told
    subject = scene.parties(roles.subject)
    if not roles.passive and _any(subject, ph.EVENT):
        return True
    if roles.passive and not roles.agents and _any(subject, ph.FACILITY) and _harms(scene):
        event.family = "strike"  # "a tent was hit, killing six": from afar, or its doer would be told
        return True
    return _doer(event, ph.NATION | ph.GOVERNMENT | ph.PLACE) and _any(event.targets, ph.THING | ph.ARMED | ph.NATION)


def _stops_work(event: Event, scene: Scene) -> bool:
    """Whether a "strike" is one of workers: "the strike of the bus owners", "the strike is to demand better pay"."""
    if not event.sense.phrase.startswith("strike") or scene.around() & _VIOLENT:
        return False
    lex, after = scene.parse.sentence.lex, event.chunk + 1
    if any(record.lower in words("labour") for record in lex):
        return True
    of_whom = scene.parse.kinds[after : after + 2] in ("oN", "yN")
    return of_whom and bool(scene.party(after + 1).cls & (ph.CIVILIAN | ph.OFFICIAL | ph.ORGANIZATION))


def _hits(event: Event, scene: Scene) -> bool:
    """Whether a noun is the subject of a verb of impact: "a strike hit a car"."""
    after = event.chunk + 1
    return scene.parse.kinds[after : after + 1] == "V" and scene.parse.words(after)[-1] in words("impact")


def _struck(event: Event) -> bool:
    """Whether a strike is on a thing or a place, and no labour dispute: "a strike on a house", "a strike on Rafah"."""
    return _any(event.targets, ph.FACILITY | ph.VEHICLE) or any(prep == "on" for prep, _ in event.places)


def _human(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    if _any(things, ph.ABSTRACT):
        return False
    if not things:
        return event.family not in ("arrest", "abduct") and (event.passive or _doer(event, _VIOLENT | ph.PERSON))
    if event.sense.phrase.startswith(("capture", "seize")) and (
        _by_gunmen(event) or _of_a_kidnapping(event, scene) or _hostages(things)
    ):
        event.family = "abduct"
    return _any(things, ph.HUMAN | ph.OTHER)


def _weapon(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if any(one.head in words("drone") for one in _object(scene, roles, event)):
        aimed = bool(roles and any(prep in words("targeting") for prep, _ in roles.phrases))
        return aimed or _doer(event, ph.ARMED | ph.NATION | ph.PLACE)
    return _any(_object(scene, roles, event), ph.WEAPON & ~ph.RIOTWEAPON) or _any(event.instruments, ph.WEAPON)


def _device(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if roles is None:
        return True
    subject, objects = scene.parties(roles.subject), scene.parties(roles.objects)
    meant = ph.PRONOUN if scene.around() & (ph.WEAPON | ph.VEHICLE) or _harms(scene) else 0
    if roles.passive or not objects:
        if any(one.head in words("bursting") for one in subject):
            return True
        return _any(subject, ph.WEAPON | ph.VEHICLE | ph.FACILITY | ph.ASSAILANT | ph.AIRCRAFT | ph.EVENT | meant)
    return _any(objects, ph.WEAPON | ph.VEHICLE | meant) or _any(subject, ph.WEAPON)


def _harms(scene: Scene) -> bool:
    """Whether a sentence tells of people killed or hurt: "it exploded, killing two"."""
    return any(senses[0].family in ("kill", "injure") for _, _, senses in scene.hits)


def _of_a_kidnapping(event: Event, scene: Scene) -> bool:
    """Whether others than a state hold people where the sentence speaks of kidnappings: "seized in mass abductions"."""
    captors = any(senses[0].family == "abduct" for _, _, senses in scene.hits)
    return captors and not _any(event.perpetrators, ph.STATE) and _any(event.targets, ph.CIVILIAN)


_WRECKING = frozenset({"arson", "sabotage"})


_BURSTING = ph.EVENT | (ph.WEAPON & ~ph.RIOTWEAPON)


def _thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    whatever = ph.OTHER if event.family in _WRECKING and _doer(event, ph.ARMED) else 0
    whatever |= ph.ORGANIZATION | ph.OUTLET if _any(event.instruments, ph.WEAPON) else 0
    whatever |= ph.OTHER if roles and not roles.passive and _any(scene.parties(roles.subject), _BURSTING) else 0
    arms = 0 if event.family == "arson" else ph.WEAPON  # what burns weapons burns nothing down
    if not _any(things, ph.THING | arms | ph.NAME | ph.GOODS | whatever):
        return False
    return not roles or not scene.parties(roles.subject) or not _any(scene.parties(roles.subject), ph.ACCIDENT)


def _forces(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if roles is None:
        return _any(event.perpetrators + event.targets, _FORCES | ph.GROUP)
    if event.family == "withdraw" and roles.passive:
        return False
    parties = scene.parties(roles.subject) if roles else event.perpetrators
    if roles and not roles.passive:
        parties = parties + [p for p in scene.parties(roles.objects) if p.cls & (ph.MILITARY | ph.SOLDIER)]
    things = scene.parties(roles.objects) if roles else []
    if any(one.head in words("rescuing") for one in things):
        return False
    if _any(things, ph.OTHER | ph.ABSTRACT) or (event.family == "withdraw" and _any(things, ph.CIVILIAN | ph.PERSON)):
        return False
    return any(
        one.cls & _FORCES or one.head == "forces" or (one.cls & ph.GROUP and one.name is not None) for one in parties
    )


def _forces_any(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return _any(scene.parties(roles.subject) if roles else event.perpetrators, ph.ARMED | ph.HUMAN)


def _armed_any(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if roles is None:
        return True
    if event.family == "clash" and not roles.objects and _rivals(scene, roles):
        return True
    return _any(scene.parties((*roles.subject, *roles.agents)), ph.ARMED) and _any(
        scene.parties((*roles.objects, *(n for _, n in roles.phrases), *(roles.subject if roles.passive else ()))),
        ph.ARMED | ph.NATION | ph.EVENT,
    )


def _rivals(scene: Scene, roles: VerbRoles) -> bool:
    """Whether several armed bodies are the subject: "two factions battled in the town"."""
    bodies = [one for one in scene.parties(roles.subject) if one.cls & (ph.ARMED & ~ph.POLICE)]
    return any(scene.parse.letters[one.last] == "L" for one in bodies)


def _capturable(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    if roles is None:
        return _any(event.targets, ph.PLACE | ph.FACILITY)
    doers = scene.parties(roles.agents if roles.passive else roles.subject)
    if not _any(things, ph.PLACE | ph.FACILITY | (0 if _any(things, ph.WEAPON) else ph.NAME)):
        return False
    held = _any(things, ph.PLACE) or any(one.head in words("base") for one in things)
    if event.sense.phrase == "invade" and not held:
        return False
    able = ph.ARMED | ph.GOVERNMENT | ph.NATION | ph.NAME | (ph.PRONOUN if held else 0)
    return _any(doers, able) or (roles.passive and not doers)


def _crowd(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    return _any(things, ph.PROTESTER) or any(p.cls & ph.EVENT for p in things)


def _deal(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = scene.parties((*roles.objects, *roles.subject, *(n for _, n in roles.phrases))) if roles else []
    return _any(things, ph.DEAL)


def _event(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if roles is None:
        return False
    return any(n in scene.event_chunks for n in (*roles.objects, *(n for _, n in roles.phrases), *roles.subject))


def _base_thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    heads = {p.head for p in _object(scene, roles, event)}
    return not heads.isdisjoint(words("base"))


def _weapon_thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    if any(one.head in words("store") for one in things):
        return bool(scene.around() & ph.WEAPON)
    if things and all(one.head in words("sidearm") for one in things):
        return False
    if "down" in event.sense.phrase and any(one.cls & _CREWED and one.head not in words("uncrewed") for one in things):
        event.family = "assault"
        return True
    if _any(things, ph.VEHICLE) and scene.around() & ph.WEAPON and _laden(scene, event):
        return True
    return _any(things, (ph.WEAPON & ~ph.RIOTWEAPON) | ph.AIRCRAFT)


_CREWED = ph.AIRCRAFT | ph.VEHICLE


def _laden(scene: Scene, event: Event) -> bool:
    """Whether what was seized carried something: "a dhow carrying 300 rifles"."""
    return any(record.lower in words("laden") for record in scene.parse.sentence.lex[event.last + 1 :])


def _civil(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    whom = ph.CIVILIAN | ph.OFFICIAL | ph.PERSON | ph.NATION | (ph.PRONOUN if " " in event.sense.phrase else 0)
    able = _doer(event, ph.ARMED) if event.sense.phrase.startswith("take") else _by_gunmen(event)
    things = _object(scene, roles, event)
    return _hostages(things) or (able and _any(things, whom))


def _hostages(things: list[Party]) -> bool:
    """Whether those taken are called hostages, which only kidnappers take."""
    return any(one.head in words("hostages") for one in things)


def _by_gunmen(event: Event) -> bool:
    """Whether those who did it bear arms and are no state's."""
    return _any(event.perpetrators, ph.ASSAILANT | ph.GROUP) and not _any(event.perpetrators, ph.STATE)


def _crowds(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    if roles is None:
        return not _any(event.perpetrators, ph.ARMED)
    subject = scene.parties(roles.subject)
    return not _any(subject, ph.ARMED | ph.ABSTRACT | ph.DEAL | ph.WEAPON | ph.THING | ph.OUTLET)


def _mobbed(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return roles is not None and not roles.passive and _any(scene.parties(roles.subject), ph.PROTESTER)


def _crowds_alone(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return _crowds(event, scene, roles) and not (roles and roles.objects)


def _captives(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return _any(_object(scene, roles, event), ph.HUMAN & ~ph.PRONOUN)


def _armed_doer(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return _doer(event, ph.ARMED | ph.PROTESTER)


def _chemical(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    things = _object(scene, roles, event)
    return _any(things, ph.CHEMICAL) or any(_speaks_of_gas(scene, one) for one in things)


def _speaks_of_gas(scene: Scene, one: Party) -> bool:
    """Whether a phrase holds the name of a chemical: "poison gas projectiles"."""
    lex = scene.parse.sentence.lex
    pairs = [(lex[n].lower, lex[n + 1].lower) for n in range(one.first, one.last)]
    return any(noun_class(pair) == "chemical" for pair in pairs)


def _gathering(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a "demonstration" is one of people, and not of a fact or an engine."""
    kinds = scene.parse.kinds
    return kinds[event.chunk + 1 : event.chunk + 3] != "oN" or bool(scene.party(event.chunk + 2).cls & ph.HUMAN)


def _named(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a sentence says who "the victims" or "the attackers" are."""
    return bool(event.targets or event.perpetrators or (event.instruments and event.sense.frame == "made"))


def _goods(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether goods or animals were carried off, and not by those who sell or keep them."""
    return _any(_object(scene, roles, event), ph.GOODS) and _doer(event, ph.ARMED | ph.PROTESTER | ph.PRONOUN)


def _armed_object(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether fighters were "neutralised" or "eliminated", as armies say of those that they kill."""
    return _any(_object(scene, roles, event), ph.ARMED)


def _under_fire(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody "came under fire" from arms, and not for what they had said."""
    if roles is None or not _any(scene.parties(roles.subject), ph.PHYSICAL & ~ph.GOVERNMENT):
        return False
    following = scene.parse.sentence.lex[event.last + 1 : event.last + 2]
    if any(record.lower in words("blaming") for record in following):
        return False
    origins = [scene.party(chunk) for prep, chunk in roles.phrases if prep == "from"]
    shooting = not origins or _any(origins, ph.ARMED | ph.WEAPON | ph.THING | ph.NATION | ph.NAME)
    return shooting and not _any(scene.parties(roles.subject), ph.OFFICIAL)


def _weapon_subject(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was shells, missiles or drones that landed somewhere, or a bomber who drove there."""
    subject = scene.parties(roles.subject) if roles is not None else []
    if any(one.head in words("bomber") for one in subject):
        event.means = "suicide"
        return True
    return _any(subject, ph.WEAPON & ~ph.RIOTWEAPON) or any(one.head in words("drone") for one in subject)


def _bystanders(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody drove a vehicle into people, and no accident is told of."""
    if roles is None or scene.around() & ph.ACCIDENT or not scene.around() & (ph.VEHICLE | ph.ASSAILANT):
        return False
    return _any(scene.parties((*roles.objects, *(noun for _, noun in roles.phrases))), ph.HUMAN & ~ph.PRONOUN)


def _fighters(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether armed people took part, as in "an encounter with security forces"."""
    return _any(event.parties + event.perpetrators + event.targets, ph.ARMED)


def _place(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    return roles is not None and _any(scene.parties(roles.subject), ph.PLACE)


def _building(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a building or vehicle that gunmen "invaded", and not a country."""
    return _any(_object(scene, roles, event), ph.FACILITY | ph.VEHICLE)


TESTS: dict[str, Callable[[Event, Scene, VerbRoles | None], bool]] = {
    "phys": _physical, "violent": _violent, "human": _human, "weapon": _weapon, "device": _device, "thing": _thing,
    "forces": _forces, "forcesany": _forces_any, "armedany": _armed_any, "capturable": _capturable, "crowd": _crowd,
    "deal": _deal, "event": _event, "basething": _base_thing, "weaponthing": _weapon_thing, "civil": _civil,
    "captives": _captives, "chemical": _chemical, "crowdsalone": _crowds_alone, "armeddoer": _armed_doer,
    "place": _place, "crowds": _crowds, "mobbed": _mobbed, "gathering": _gathering, "named": _named,
    "goods": _goods, "building": _building, "armedobject": _armed_object, "underfire": _under_fire,
    "weaponsubject": _weapon_subject, "fighters": _fighters, "bystanders": _bystanders,
}  # fmt: skip
