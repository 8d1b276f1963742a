"""What has to stand with verbs and nouns of violence against people and things."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.needs.asking import acted_on, any_of, done_by, is_ship, tells_of_harm
from db.extract.deeds.needs.taking import taken_by_kidnappers
from db.extract.deeds.roles import VerbRoles
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.phrases import Party
from db.gazetteer.event_words import words

_VIOLENT = ph.ARMED | ph.WEAPON | ph.AIRCRAFT
_STRIKING = _VIOLENT | ph.NATION | ph.GOVERNMENT | ph.PLACE | ph.NAME | ph.PERSON
_WRECKING = frozenset({"arson", "sabotage"})
_STRIKES = frozenset({"strike", "strikes"})
"""Triggers that may as well be of workers who stop work."""
_BURSTING = ph.EVENT | (ph.WEAPON & ~ph.RIOTWEAPON)


def physical(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether a thing or somebody was struck, or arms struck: "the army pounded the town", not "inflation hit" and not
    "a dog attacked"."""
    if roles and not roles.passive and any_of(scene.parties(roles.subject), ph.GOODS):
        return False
    things = acted_on(scene, roles, event)
    if not things:
        return event.passive or done_by(event, _VIOLENT) or not roles or bool(roles.subject and _violence_near(scene))
    if any_of(things, ph.ABSTRACT | ph.ACCIDENT | ph.DEAL):
        return False
    if any_of(things, ph.OTHER | ph.GOODS):
        return event.means == "device" or done_by(event, _VIOLENT) or any_of(event.instruments, ph.WEAPON)
    return True


def _violence_near(scene: Scene) -> bool:
    return any(scene.party(n).cls & (_VIOLENT | ph.EVENT) for n, kind in enumerate(scene.parse.kinds) if kind == "N")


def violent(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether arms, their bearers or harm say that a "strike" or "hit" was violent.

    One that only points back to another is settled to be an echo, one that somebody suffers from afar to be a strike.
    """
    if event.means or done_by(event, _VIOLENT):
        return not any_of(acted_on(scene, roles, event), ph.ABSTRACT)
    if any_of(acted_on(scene, roles, event), ph.ABSTRACT) or (roles is None and _stops_work(event, scene)):
        return False
    if roles is None:
        if event.definite and not event.perpetrators:
            event.family = "echo"
        told = (
            event.definite
            or _struck(event)
            or (_hits(event, scene) and (tells_of_harm(scene) or _something_built(scene, event.chunk + 2)))
            or _kills(event, scene)
            or _destroys(event, scene)
        )
        return done_by(event, _STRIKING) if event.perpetrators else told
    subject, doers = scene.parties(roles.subject), roles.agents if roles.passive else roles.subject
    if any_of(scene.parties(doers), ph.EVENT):
        return not any(_in_general(scene, one) or _stoppage(scene, one, passive=roles.passive) for one in doers)
    if roles.passive and not roles.agents and any_of(subject, ph.FACILITY) and tells_of_harm(scene):
        event.family = "strike"  # "a tent was hit, killing six": from afar, or its doer would be told
        return True
    return done_by(event, ph.NATION | ph.GOVERNMENT | ph.PLACE) and any_of(
        event.targets, ph.THING | ph.ARMED | ph.NATION
    )


def _stops_work(event: Event, scene: Scene) -> bool:
    """Whether a "strike" is one of workers: "the strike of the bus owners", "the strike is to demand better pay"."""
    if not event.sense.phrase.startswith("strike") or scene.around() & _VIOLENT:
        return False
    behind = scene.parse.sentence.lex[event.last + 1 : event.last + 2]
    if not event.plural and any(record.lower in words("under-way") for record in behind):
        return True  # "since Wednesday, when the strike began"
    labour = any(record.lower in words("labour") for record in scene.parse.sentence.lex)
    return labour or _of_civilians(scene, event.chunk)


def _in_general(scene: Scene, chunk: int) -> bool:
    """Whether what hit something is only violence as such: "the city has been hit by violence"."""
    return scene.parse.words(chunk)[-1] in _VIOLENCE


_VIOLENCE = frozenset({"unrest", "violence"})


def _stoppage(scene: Scene, chunk: int, *, passive: bool) -> bool:
    """Whether what hit something may be a strike of workers: "the mine was hit by strikes", no "Israeli strikes"."""
    last = scene.parse.last[chunk]
    if all(end != last or senses[0].phrase not in _STRIKES for _, end, senses in scene.hits):
        return False  # "an air strike"
    owned = any(token in scene.names for token in range(scene.parse.first[chunk], last))
    told = not passive or owned or tells_of_harm(scene) or scene.around() & _VIOLENT
    return not told or _of_civilians(scene, chunk)


def _of_civilians(scene: Scene, chunk: int) -> bool:
    """Whether the strike in a chunk is said to be one of or by people without arms."""
    of_whom = scene.parse.kinds[chunk + 1 : chunk + 3] in ("oN", "yN")
    return of_whom and bool(scene.party(chunk + 2).cls & (ph.CIVILIAN | ph.OFFICIAL | ph.ORGANIZATION))


def _kills(event: Event, scene: Scene) -> bool:
    """Whether people died of a "strike": "a strike on Friday killed two", "killed and five hurt in a strike"."""
    kinds, at = scene.parse.kinds, scene.parse.at
    told = {at[first]: senses for first, _, senses in scene.hits}
    fatal = [chunk for chunk, senses in told.items() if senses[0].part == "v" and senses[0].family in _FATAL]
    if not fatal or "lightning" in scene.parse.words(event.chunk):
        return False
    behind, joint = kinds.find("V", event.chunk), event.chunk - 1
    if behind in fatal and not set(kinds[event.chunk + 1 : behind]) - _PHRASES:
        return True
    if (
        fatal[0] > joint
        or scene.parse.words(joint)[0] not in ("by", "from", "in")
        or set(kinds[fatal[0] + 1 : joint]) - _OF_ONE_CLAUSE
    ):
        return False
    between = [told.get(chunk, ()) for chunk in range(fatal[0] + 1, joint) if kinds[chunk] == "V"]
    return all(any(sense.family in _HARM for sense in senses) for senses in between)


def _destroys(event: Event, scene: Scene) -> bool:
    """Whether something built was destroyed by a "strike": "a house was destroyed by a strike"."""
    parse, verb = scene.parse, event.chunk - 2
    if verb < 1 or parse.kinds[verb : event.chunk] not in ("Vy", "VP") or parse.words(verb + 1)[0] not in ("by", "in"):
        return False
    told = parse.sentence.lex[parse.last[verb]].lemma in words("wrecking")
    return told and any_of(scene.parties(find_subject(parse, verb)), ph.FACILITY | ph.VEHICLE | ph.PLACE)


_FATAL, _HARM = frozenset({"die", "injure", "kill"}), frozenset({"damage", "die", "injure", "kill"})
_PHRASES = frozenset("NPoTAC")
_OF_ONE_CLAUSE = _PHRASES | frozenset("VC,JD")


def _hits(event: Event, scene: Scene) -> bool:
    """Whether a noun is the subject of a verb of impact: "a strike hit a car"."""
    after = event.chunk + 1
    return scene.parse.kinds[after : after + 1] == "V" and scene.parse.words(after)[-1] in words("impact")


def _something_built(scene: Scene, chunk: int) -> bool:
    """Whether a building or vehicle was hit: "strikes hit the airport"."""
    return scene.parse.kinds[chunk : chunk + 1] == "N" and bool(scene.party(chunk).cls & (ph.FACILITY | ph.VEHICLE))


def _struck(event: Event) -> bool:
    """Whether a strike is on a thing or a place, and no labour dispute: "a strike on a house", "a strike on Rafah"."""
    return any_of(event.targets, ph.FACILITY | ph.VEHICLE) or any(prep == "on" for prep, _ in event.places)


def human(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody was killed, beaten or taken; who is "captured" by gunmen or as a hostage was abducted."""
    things = acted_on(scene, roles, event)
    himself = bool(things) and all(one.head in _ONESELF for one in things)
    if any_of(things, ph.ABSTRACT) or _brought_down(event, scene) or himself:
        return False
    if not things:
        return event.family not in ("arrest", "abduct") and (event.passive or done_by(event, _VIOLENT | ph.PERSON))
    if event.sense.phrase.startswith(("capture", "round up", "seize")) and (taken_by_kidnappers(event, scene, things)):
        event.family = "abduct"
    return any_of(things, ph.HUMAN | ph.OTHER)


_ONESELF = frozenset({"herself", "himself", "themselves"})


def _brought_down(event: Event, scene: Scene) -> bool:
    """Whether it is drones or missiles told of before that were shot down: "shot down 15 of them"."""
    after = [record.lower for record in scene.parse.sentence.lex[event.last + 1 : event.last + 5]]
    return event.sense.phrase == "shoot" and after[:1] == ["down"] and "them" in after


def thing(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether what was damaged, burnt or robbed is a thing, and no accident did it."""
    things = acted_on(scene, roles, event)
    whatever = ph.OTHER if event.family in _WRECKING and done_by(event, ph.ARMED) else 0
    whatever |= ph.ORGANIZATION | ph.OUTLET if any_of(event.instruments, ph.WEAPON) else 0
    whatever |= ph.OTHER if roles and not roles.passive and any_of(scene.parties(roles.subject), _BURSTING) else 0
    whatever |= ph.GOVERNMENT if done_by(event, ph.PROTESTER) else 0  # "protesters ransacked the ministry"
    arms = 0 if event.family == "arson" else ph.WEAPON  # what burns weapons burns nothing down
    if not any_of(things, ph.THING | arms | ph.NAME | ph.GOODS | whatever):
        return False
    return not roles or not scene.parties(roles.subject) or not any_of(scene.parties(roles.subject), ph.ACCIDENT)


def slain(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether bodies were found, of people of whom the sentence tells that somebody had taken or killed them.

    ``db.gazetteer.nouns.evidence`` sees to it that it does.
    """
    return unearthed(event, scene, roles)


def unearthed(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether the sentence tells that something was found."""
    verbs = [scene.parse.words(chunk) for chunk, kind in enumerate(scene.parse.kinds) if kind == "V"]
    event.occurs = any(told[-1] in words("finding") and words("denial").isdisjoint(told) for told in verbs)
    return event.occurs


def vessel(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether pirates or rebels took a ship or aircraft with those aboard, or a state's forces a merchant's.

    What other ships these seize, and the police any, is mostly a smuggler's, and what they board they search.
    """
    taken = [one for one in acted_on(scene, roles, event) if is_ship(scene, one)]
    if any(one.head in ("commando", "commandos") for one in event.perpetrators):
        return False  # a navy's, who free a ship or search that of pirates
    if any_of(event.perpetrators, ph.ASSAILANT | ph.GROUP) and not any_of(event.perpetrators, ph.STATE):
        return bool(taken)
    by_state = any_of(event.perpetrators, ph.MILITARY | ph.SOLDIER | ph.NATION) and event.sense.phrase != "board"
    return by_state and any(_of_merchants(scene, one) for one in taken)


def _of_merchants(scene: Scene, ship: Party) -> bool:
    """Whether a ship is a merchant's: "a tanker", "a cargo ship", "a Panama-flagged vessel"."""
    told = [record.lower for record in scene.parse.sentence.lex[ship.first : ship.last + 1]]
    return any(word in words("merchant-ship") or word.endswith("-flagged") for word in told)


def building(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a building or vehicle that gunmen "invaded", and not a country."""
    return any_of(acted_on(scene, roles, event), ph.FACILITY | ph.VEHICLE)


def costly(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether it was a building that was besieged, and people came to harm: "a hotel siege in which nine died"."""
    where = [*event.targets, *(one for _, one in event.places)]
    return any_of(where, ph.FACILITY) and any(senses[0].family in _COST for _, _, senses in scene.hits)


_COST = frozenset({"die", "injure", "kill"})


def bystanders(event: Event, scene: Scene, roles: VerbRoles | None) -> bool:
    """Whether somebody drove a vehicle into people, or where they gather, or a bomber into anything; by no accident."""
    if roles is None or scene.around() & ph.ACCIDENT or not scene.around() & (ph.VEHICLE | ph.ASSAILANT):
        return False
    hit = scene.parties((*roles.objects, *(noun for _, noun in roles.phrases)))
    if any(one.head in _BOMBERS for one in scene.parties(roles.subject)):
        return True
    steered = event.sense.phrase.startswith("drive") and tells_of_harm(scene)
    return any_of(hit, ph.HUMAN & ~ph.PRONOUN) or (steered and any(one.head in words("thronged") for one in hit))


_BOMBERS = frozenset({"bomber", "bombers", "suicide-bomber"})
"""Who drives a vehicle into something, whatever it is, in order to blow it up."""
