"""Putting parties into the roles of an event: who did it, to whom, with what, where."""

from __future__ import annotations

import re
from dataclasses import replace

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.roles import owner
from db.extract.deeds.scene import Scene
from db.extract.deeds.speakers import spoken_of
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.extract.sentences.lists import past_modifiers
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list
from db.gazetteer.nouns import classes, noun_class

_MEANS = (
    (ph.SUICIDE, "suicide"), (ph.CHEMICAL, "chem"), (ph.AIRCRAFT | ph.AIRWEAPON, "air"), (ph.GRENADE, "grenade"),
    (ph.ARTILLERY, "shell"), (ph.BOMBING, "device"), (ph.GUN, "gun"), (ph.BLADE, "blade"), (ph.FIREWEAPON, "fire"),
    (ph.RIOTWEAPON, "riot"),
)  # fmt: skip
_HARMING = frozenset({"kill", "murder", "injure", "die", "abduct", "arrest", "beatup", "rape", "mob", "shoot", "taken"})
_ON_THINGS = frozenset({"assault", "bomb", "shell", "air", "damage", "arson", "sabotage", "strike"})
_ON_PEOPLE = frozenset({"kill", "murder", "injure", "abduct", "die"})
_NEAR_IS_TARGET = frozenset({"blast", "bomb", "suicide", "grenade", "shell", "plant"})
_PEOPLES = ("s", "men", "women")
_LEAVING = frozenset({"capture", "defect", "retake"})
"""Families of what, or whom, somebody loses: "took the town from the rebels", "defected from the army"."""
_FIRING = frozenset({"shoot", "fire"})
_SEATED = ph.ORGANIZATION | ph.OUTLET


def does(scene: Scene, event: Event, doers: list[Party]) -> None:
    """Take parties as the doers of an event; weapons among them are what it was done with."""
    for told in doers:
        doer = (spoken_of(scene, told) if told.cls & ph.PRONOUN else None) or told
        bombing = doer.head in words("bomber") and _suicidal(scene, doer)
        if doer.head in words("kamikaze") or bombing or _wears_a_bomb(scene, doer, event):
            event.means = "suicide"
        if (doer.head in words("flying") or _air_force(scene, doer)) and not event.means:
            event.means = "air"
        if doer.cls & (ph.WEAPON | ph.AIRCRAFT | ph.VEHICLE):
            event.instruments.append(doer)
            steered = doer.cls & (ph.AIRCRAFT | ph.VEHICLE | ph.ARTILLERY) or doer.head in words("drone")
            if steered and not _is_make(scene, doer.name):
                event.perpetrators.append(doer)
            _suspected_origin(scene, event, doer)
            event.perpetrators.extend(_users(scene, doer))
        elif (doer.cls & ph.NUMBER and doer.head == "one") or (doer.cls & ph.NATION and "-" in doer.head):
            continue
        elif not words("nobody").isdisjoint(scene.parse.words(scene.parse.at[doer.first])):
            continue  # "not claimed by any group"
        elif doer.cls & (ph.OTHER | ph.NAME | ph.GROUP) and _named_group(scene, doer) is not None:
            event.perpetrators.append(_named_group(scene, doer) or doer)
        elif ph.acts(doer):
            event.perpetrators.append(doer)
            event.perpetrators.extend([*body_of(scene, doer), *_hirer(scene, doer), *thought_to_be(scene, doer)])
    refine(event)


def _is_make(scene: Scene, name: Name | None) -> bool:
    """Whether a weapon is called by nobody's name, or by that of its make: "an Iskander missile"."""
    return name is None or bool(ph.BITS[noun_class((scene.parse.sentence.lex[name.last].lower,))] & ph.WEAPON)


def _air_force(scene: Scene, doer: Party) -> bool:
    """Whether a doer is an air force, which strikes from the air."""
    return [record.lower for record in scene.parse.sentence.lex[doer.last - 1 : doer.last + 1]] == ["air", "force"]


def _suicidal(scene: Scene, bomber: Party) -> bool:
    """Whether a bomber is called a suicide bomber, or "suicide car bomber"."""
    before = scene.parse.sentence.lex[max(bomber.first - 1, 0) : bomber.last]
    return any(record.lower == "suicide" for record in before)


def _wears_a_bomb(scene: Scene, doer: Party, event: Event) -> bool:
    """Whether somebody came with explosives on the body: "a woman wearing an explosive vest", "strapped with bombs"."""
    sentence = scene.parse.sentence
    if not (doer.cls & ph.HUMAN and sentence.lists & _WORN):
        return False
    described = [record.lower for record in sentence.lex[doer.last + 1 : min(event.first, doer.last + _DESCRIBED)]]
    return not (words("worn").isdisjoint(described) or words("explosive").isdisjoint(described))


_WORN = word_list(words=words("worn"))
_DESCRIBED = 9
"""Within how many tokens behind somebody it is told what they wear."""


def _named_group(scene: Scene, doer: Party) -> Party | None:
    """Give the group whose quoted name stands behind a noun: "the Maoist "Shining Star" group"."""
    chunk = scene.parse.at[doer.last]
    quoted = scene.called(chunk)
    one = scene.party(quoted) if quoted != chunk else None
    return one if one is not None and one.cls & ph.ARMED else None


def _users(scene: Scene, weapon: Party) -> list[Party]:
    """Give those whose a weapon or aircraft is, as the nouns before it or behind "of" say: "army helicopters", "jets of
    the Air Force"."""
    if weapon.name is not None:
        return []
    lex = scene.parse.sentence.lex
    speaker = spoken_of(scene, weapon)
    found = [speaker] if speaker is not None else []
    for token in range(weapon.first, weapon.last):
        cls = ph.BITS[noun_class((lex[token].lower,))]
        if cls & (ph.ARMED | ph.GOVERNMENT) and f"{lex[token].lower} {lex[token + 1].lower}" not in classes():
            found.append(Party(scene.number, token, token, cls, None, lex[token].lower))
    behind = scene.parse.at[weapon.last] + 1
    if scene.parse.kinds[behind : behind + 2] == "oN":
        body = scene.party(behind + 1)
        flown = ph.ARMED if weapon.cls & (ph.AIRCRAFT | ph.AIRWEAPON) else 0
        found.extend([body] if body.cls & (_FLYING | flown) or _air_force(scene, body) else [])
    return found


def body_of(scene: Scene, doer: Party) -> list[Party]:
    """Give the army or militia whose people did it, where it has no name but perhaps a country: "members of the army",
    "soldiers of the Chadian army"."""
    of_a_nation = doer.name is not None and doer.name.kind == "nationality"
    if not doer.cls & (ph.SOLDIER | ph.ASSAILANT | ph.MILITARY) or not (doer.name is None or of_a_nation):
        return []
    chunk = scene.parse.at[doer.last]
    if scene.parse.first[chunk] > doer.first and (of_a_nation or doer.head in words("member")):
        body = replace(scene.party(chunk), certainty=doer.certainty)
        return [body] if not of_a_nation or body.cls & (ph.MILITARY | ph.GROUP | ph.POLICE) else []
    return [one for one in _users(scene, doer) if one.cls & (ph.MILITARY | ph.GOVERNMENT) and doer.name is None]


def thought_to_be(scene: Scene, doer: Party) -> list[Party]:
    """Give whose people some are thought to be: "gunmen, apparently Taliban fighters", "men believed to be rebels"."""
    kinds = scene.parse.kinds
    at = past_modifiers(kinds, scene.parse.at[doer.last] + 1)
    told = _THOUGHT.match(kinds, at)
    if told is None:
        return []
    cue = at + (kinds[at] == ",")
    if scene.parse.words(cue)[-1] not in words("suspecting" if kinds[cue] == "V" else "seemingly"):
        return []
    one = scene.party(told.end() - 1)
    return [replace(one, certainty="suspected")] if one.cls & ph.ARMED else []


_THOUGHT = re.compile(",AN(?=,)|,?VtBA?N")


def _hirer(scene: Scene, doer: Party) -> list[Party]:
    """Give the group in whose pay, or under whom, somebody is: "gunmen hired by the cartel", "rebels led by M23",
    "fighters loyal to Boko Haram"."""
    kinds, at = scene.parse.kinds, scene.parse.at[doer.last] + 1
    if kinds[at : at + 3] not in ("VyN", "JtN") or not doer.cls & (ph.ASSAILANT | ph.SOLDIER | ph.CIVILIAN):
        return []
    body = scene.party(at + 2)
    how = scene.parse.words(at)[-1]
    if how in words("led"):
        return [body] if body.cls & ph.GROUP and body.name is not None else []
    return [body] if how in words("hiring") and body.cls & (ph.ARMED | ph.GOVERNMENT | ph.ORGANIZATION) else []


def undergoes(scene: Scene, event: Event, undergoers: list[Party], frame: str) -> None:
    """Take parties as those an event was done to; a device that explodes is what it was done with."""
    for found in undergoers:
        one = scene.meant(found, event.perpetrators) if found.cls & ph.PRONOUN else found
        if one.first <= event.last < one.last and one.sentence == event.sentence:  # "shot dead two men"
            one = replace(one, first=event.last + 1)
        if frame == "i" and one.cls & (ph.WEAPON | ph.VEHICLE | ph.OTHER | ph.AIRCRAFT):
            event.instruments.append(one)
        elif one.cls & ph.EVENT or (one.cls == ph.OTHER and one.head.endswith("ing")):
            continue
        elif one.cls & ph.WEAPON and event.sense.frame == "ap":
            event.instruments.append(one)
        elif (_bare_number(scene, one) and not _of_casualties(scene, one)) or _the_number(scene, one):
            continue
        else:
            if one.cls & ph.NATION and one.head.endswith(_PEOPLES):
                one.cls, one.name = ph.CIVILIAN, None
            one.harmed = one.harmed or event.family in _HARMING
            if one.cls == ph.OTHER and event.family in _ON_PEOPLE and event.sense.needs != "civil":
                one.cls = ph.CIVILIAN
            target(scene, event, one)
    refine(event)


def _the_number(scene: Scene, one: Party) -> bool:
    """Whether only a sum is spoken of: "brings to five the number of journalists killed this year"."""
    chunk = scene.parse.at[one.first]
    return one.sentence == scene.number and scene.parse.words(chunk) == ["the", "number"]


def target(scene: Scene, event: Event, one: Party) -> None:
    """Add a target, and with a facility those whose it is."""
    event.targets.append(one)
    if one.cls & (ph.FACILITY | ph.VEHICLE | ph.PLACE):
        chunk = scene.parse.at[one.last]
        event.targets.extend(p for p in scene.parties(owner(scene.parse, chunk)) if p.cls & (ph.ARMED | ph.NATION))
        event.targets.extend(scene.whose(one))
        if scene.parse.kinds[chunk + 1 : chunk + 3] == "oN" and scene.party(chunk + 2).cls & (ph.PERSON | ph.OFFICIAL):
            event.targets.append(scene.party(chunk + 2))


def phrase(scene: Scene, event: Event, frame: str, prep: str, one: Party) -> None:
    """Put one prepositional phrase where it belongs: place, target, weapon, other side or agent."""
    one.cls = cls = _seated(one, prep)
    if prep in words("beside") and cls & ph.HUMAN:
        undergoes(scene, event, [one] if event.targets else [], frame)
    elif _shot_at(event, prep, cls) and not ph.is_part(one, scene.parse.sentence):
        one.cls = ph.FACILITY if cls == ph.OTHER else cls
        target(scene, event, one)
    elif event.family == "damage" and prep == "to" and cls & (ph.THING | ph.ORGANIZATION | ph.GOVERNMENT):
        target(scene, event, one)
    elif prep == "by" or (prep == "from" and event.sense.needs == "underfire" and cls & ph.HUMAN):
        by_noun = prep == "from" or (not event.passive and frame in ("on", "of"))
        if by_noun or (event.passive and one not in event.perpetrators):
            does(scene, event, [one])
    elif prep == "from" and cls & ph.ARMED and (frame in ("from", "s") or event.family in _LEAVING):
        (event.targets if event.family in _LEAVING else event.perpetrators).append(one)
    elif prep in ("with", "using") and cls & (ph.WEAPON | ph.VEHICLE | ph.AIRCRAFT):
        event.instruments.append(one)
        refine(event)
    elif frame in ("with", "between", "by") and prep in ("with", "between", "against") and _opposed(event, one):
        event.parties.append(one)
    elif (
        prep in words("targeting")
        and (prep != "at" or frame == "at")
        and frame in ("on", "at", "of")
        and cls & (ph.HUMAN | ph.THING)
        and not cls & ph.PLACE
    ):
        target(scene, event, one)
    elif cls & (ph.FACILITY | ph.VEHICLE | ph.AIRCRAFT) and prep in words("placing"):
        event.places.append((prep, one))
        if event.family in _NEAR_IS_TARGET and prep != "from" and frame != "ap":
            target(scene, event, one)
    elif cls & (ph.PLACE | ph.NAME | ph.ORGANIZATION) and prep in words("placing"):
        _place(scene, event, prep, one)


def _opposed(event: Event, one: Party) -> bool:
    """Whether a party is a side in a fight: a country only where it is named right behind it, for a border lies
    "between Chad and Niger", too."""
    return bool(one.cls & ph.HUMAN) or (ph.acts(one) and one.first - event.last <= _BESIDE)


_BESIDE = 4
"""Tokens to the second side at most: "clashes between Chad and Niger"."""


def _seated(one: Party, prep: str) -> int:
    """Give the class of a party in a phrase: a body of the state that something is at or near is where it sits."""
    seat = one.cls & ph.GOVERNMENT and prep in words("placing") and prep != "from" and one.head in words("seat")
    return ph.FACILITY if seat else one.cls


def _shot_at(event: Event, prep: str, cls: int) -> bool:
    """Whether a phrase says what was shot at, "shot repeatedly at the guards", or at whom tear gas was fired."""
    if event.family == "disperse":
        return event.sense.frame == "s" and prep == "at" and bool(cls & ph.HUMAN)
    hit = cls & (ph.HUMAN | ph.THING | ph.OTHER) and not cls & ph.PLACE
    return bool(hit) and event.family in _FIRING and prep in words("fired-at")


def _place(scene: Scene, event: Event, prep: str, one: Party) -> None:
    """Note a place; one that was fired at comes first, and whoever holds it is a target."""
    if one.cls & ph.PLACE and prep in words("targeting") and event.sense.frame in ("on", "at"):
        event.places.insert(0, (prep, one))
        if one.name is None and not ph.is_part(one, scene.parse.sentence):
            event.targets.append(one)
        holders = scene.parties(owner(scene.parse, scene.parse.at[one.last]))
        event.targets.extend(party for party in holders if party.cls & (ph.ARMED | ph.NATION))
    else:
        event.places.append((prep, one))


def _suspected_origin(scene: Scene, event: Event, doer: Party) -> None:
    """Read "warplanes suspected to be from the coalition": whose they are thought to be did it."""
    kinds = scene.parse.kinds
    at = scene.parse.at[doer.last] + 1
    if kinds[at : at + 1] != "V" or scene.parse.words(at)[-1] not in words("suspecting"):
        return
    end = at + 1
    while end < len(kinds) and kinds[end] in "tBPoVA" and scene.parse.last[end] - at < 12:
        end += 1
    if end < len(kinds) and kinds[end] == "N" and end - at > 1:
        one = scene.party(end)
        one.certainty = "suspected"
        event.perpetrators.append(one)


def _bare_number(scene: Scene, one: Party) -> bool:
    return one.first == one.last and scene.parse.letters[one.first] == "#"


def _of_casualties(scene: Scene, one: Party) -> bool:
    """Let a bare number take in the "dead" or "wounded" after it; whether there is such a word."""
    lex = scene.parse.sentence.lex
    if one.last + 1 < len(lex) and lex[one.last + 1].lower in words("casualty"):
        one.last += 1
        return True
    return False


def settled(event: Event) -> Event:
    """Take the unknown things and the bodies that a bomb or shell hit for what it hit of them: something built."""
    if event.family in _ON_THINGS:
        for one in event.targets:
            if one.cls == ph.OTHER or (one.cls & _SEATED and event.family not in _ON_PEOPLE):
                one.cls = ph.FACILITY
    return event


def refine(event: Event) -> None:
    """Let the weapons tell the means of an event that does not say it itself."""
    if not event.instruments or (event.means and event.means != "gun"):
        return
    shown = 0
    for one in event.instruments:
        shown |= one.cls
    armed = shown & ph.GUN and event.family in _FOUGHT  # "attacked the post with rifles and grenades"
    told = next((means for mask, means in _MEANS if shown & mask), event.means)
    if told == "device" and event.sense.phrase == "drop" and any(one.cls & _FLYING for one in event.perpetrators):
        told = "air"
    event.means = "gun" if armed and shown & _THROWN else told


_FLYING = ph.STATE | ph.NATION | ph.PLACE
"""Who has aircraft to drop bombs from."""
_FOUGHT = frozenset({"assault", "raid", "kill", "murder", "intrusion", "shoot"})
_THROWN = ph.GRENADE | ph.BOMBING | ph.ARTILLERY
