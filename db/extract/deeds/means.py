"""With what it was done, where other words than the deed's own say so: "dynamite was used in the attack"."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.deeds.assign import does, refine
from db.extract.deeds.events import Event
from db.extract.deeds.roles import verb_roles
from db.extract.deeds.scene import Scene
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_ARMS = ph.WEAPON & ~ph.RIOTWEAPON
_USING, _FILLED = word_list(words=words("using")), word_list(words=words("filled"))
_BEARING = word_list(words=words("bearing") | {"with"})


def add_means(scene: Scene, events: list[Event]) -> None:
    """Give the events of a sentence the weapons that it says were used in them, and what bombs were filled with."""
    if not events:
        return
    lists = scene.parse.sentence.lists
    if lists & _USING:
        for verb, kind in enumerate(scene.parse.kinds):
            if kind == "V" and scene.parse.words(verb)[-1] in words("using"):
                _used(scene, events, verb)
    if lists & _BEARING:
        _opening(scene, events)
        for event in events:
            if not event.instruments:
                event.instruments.extend([arms for one in event.perpetrators for arms in _borne(scene, one)])
    if lists & _FILLED:
        for event in events:
            event.instruments.extend([arms for one in event.instruments for arms in _filling(scene, one)])
            refine(event)


def _borne(scene: Scene, one: Party) -> list[Party]:
    """Give the guns, blades and vests that those who struck bore: "men armed with machetes", "wearing a vest"."""
    parse = scene.parse
    at = parse.at[one.last] + 1 if one.sentence == scene.number else len(parse.kinds)
    at += parse.kinds[at : at + 1] == ","
    if parse.kinds[at : at + 1] in ("V", "J") and parse.words(at)[-1] in words("bearing"):
        at += 1
    elif parse.kinds[at : at + 1] != "P":
        return []
    after = at + (parse.kinds[at : at + 1] == "P" and parse.words(at) == ["with"])
    found = scene.parties(listed(parse, after)) if after > parse.at[one.last] + 1 else []
    return [arms for arms in found if arms.cls & (ph.GUN | ph.BLADE | ph.SUICIDE)]


def _opening(scene: Scene, events: list[Event]) -> None:
    """Take what those bore who are named behind it: "Armed with machetes, gunmen killed"."""
    parse, first = scene.parse, events[0]
    if parse.kinds[:2] not in ("VP", "JP") or parse.words(0)[-1] not in words("bearing") or first.instruments:
        return
    arms = [one for one in scene.parties(listed(parse, 2)) if one.cls & (ph.GUN | ph.BLADE | ph.SUICIDE)]
    first.instruments.extend(arms)


def _used(scene: Scene, events: list[Event], verb: int) -> None:
    roles = verb_roles(scene.parse, verb, verb, transitive=True)
    arms = [one for one in scene.parties(roles.subject if roles.passive else roles.objects) if _is_armament(one)]
    event = _deed(events, verb, {chunk for _, chunk in roles.phrases}, scene.parse) if arms else None
    if event is None:
        return
    event.instruments.extend(arms)
    if roles.passive:
        return
    refine(event)
    if not event.perpetrators:
        does(scene, event, [one for one in scene.parties(roles.subject) if one.cls & ph.HUMAN])


def _is_armament(one: Party) -> bool:
    return bool(one.cls & _ARMS) or one.head in words("drone")


def _deed(events: list[Event], verb: int, named: set[int], parse: Parse) -> Event | None:
    """Give the event that a verb of using names behind it, else the one that it follows in its sentence."""
    told = [event for event in events if event.chunk in named]
    before = [event for event in events if event.chunk < verb]
    if not told and not before and (verb == 0 or parse.letters[parse.first[events[0].chunk]] == "t"):
        return events[0]  # "Using drones, rebels killed two soldiers", "used drones to attack a base"
    return told[0] if told else before[-1] if before else None


def _filling(scene: Scene, one: Party) -> list[Party]:
    """Give what a bomb or car was loaded with: "a truck packed with explosives", "a bomb made of dynamite"."""
    kinds = scene.parse.kinds
    at = scene.parse.at[one.last] + 1
    at += kinds[at : at + 1] == ","
    if kinds[at : at + 1] != "V" or scene.parse.words(at)[-1] not in words("filled"):
        return []
    roles = verb_roles(scene.parse, at, at, transitive=True)
    return [found for _, chunk in roles.phrases if (found := scene.party(chunk)).cls & _ARMS]
