"""The events of verbs: a reading is chosen by subject and object, and its roles are filled."""

from __future__ import annotations

from dataclasses import replace

from db.extract import phrases as ph
from db.extract.deeds.assign import does, phrase, refine, settled, undergoes
from db.extract.deeds.claims import doers_said
from db.extract.deeds.events import Event
from db.extract.deeds.governing import blamed_before
from db.extract.deeds.naming import announced, named_as
from db.extract.deeds.needs import satisfied
from db.extract.deeds.roles import VerbRoles, verb_roles
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.families import EFFECTS
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed
from db.gazetteer.event_words import words
from db.gazetteer.triggers import Sense


def verb_event(scene: Scene, first: int, last: int, senses: tuple[Sense, ...]) -> Event | None:
    """Make the event of a verb, None where none of its readings fits its object and subject."""
    parse = scene.parse
    chunk, after = parse.at[first], parse.at[last]
    if parse.kinds[after] == "N" and parse.last[after] > last:
        after -= 1
    gapped = "*" in senses[0].phrase and last - first >= senses[0].phrase.count(" ")
    group = parse.letters[parse.first[chunk] : parse.last[chunk] + 1]
    finite = not group.startswith("t") and "M" not in group and (group[-1] in "ds" or "B" in group or "H" in group)
    roles = verb_roles(parse, chunk, chunk if gapped else after, transitive=senses[0].frame in ("ap", "at", "light"))
    roles.subject = (*roles.subject, *announced(parse, roles.subject))
    if roles.passive and senses[0].phrase.rpartition(" ")[2] in words("targeting"):
        roles.objects = listed(parse, after + 1)
    missed = _into_the_air(scene, roles) or _brought_down(scene, roles, senses[0], last)
    if missed or _by_chance(scene, roles, senses):
        return None
    if roles.subject and not roles.passive:
        roles.subject = _event_of(scene, chunk) or roles.subject
    for sense in senses:
        event = Event(scene.number, first, last, sense, sense.family, sense.means, chunk, passive=roles.passive)
        event.finite, event.occurs = finite, group == "g" and _held_for(parse, chunk)
        event.once = _once(parse, chunk, finite=finite)
        event.cause = (roles.passive and "B" not in group and _mourned(parse, roles.subject)) or _protested(
            parse, chunk
        )
        _fill(scene, event, sense, roles)
        if all(one.head in words("those") for one in event.targets) and (event.targets or not roles.subject):
            event.targets.extend(_named(scene, event))
        if finite and event.family in _FIGHTING and not event.targets and _of_nouns(event.perpetrators):
            undergoes(scene, event, _caught_in(scene, chunk), "on")
        if satisfied(event, scene, roles):
            if _defeated(event) or (group == "g" and _often_held_for(parse, chunk, event)):
                return None
            if event.family in _BEATING and parse.sentence.lex[first - 1].lower in words("sexual"):
                event.family = "rape"
            return settled(event)
    return None


def _protested(parse: Parse, verb: int) -> bool:
    """Whether a relative clause tells what came of a thing that people act over: "a protest over the collapse of a roof
    that killed 15"."""
    if parse.kinds[verb - 1 : verb] != "W" or parse.words(verb - 1)[0] not in ("that", "which"):
        return False
    at = verb - 2
    while at > 0 and parse.kinds[at] in "NoPAt" and parse.words(at) != ["over"]:
        at -= 1
    return at > 0 and parse.words(at) == ["over"]


def _held_for(parse: Parse, gerund: int) -> bool:
    """Whether somebody is accused of what a gerund tells of ("accused of killing"), and not just arrested for it."""
    accused = gerund > 1 and parse.kinds[gerund - 1] in "oP" and parse.words(gerund - 1) != ["for"]
    return accused and bool(blamed_before(parse, gerund - 1))


def _often_held_for(parse: Parse, gerund: int, event: Event) -> bool:
    """Whether somebody is accused of what they often do, to nobody in particular: "has been accused of killing
    civilians"."""
    charge = gerund - (2 if parse.kinds[gerund - 2 : gerund] == "Vo" else 3)
    if charge < 0 or parse.kinds[charge:gerund] not in ("Vo", "VNo") or parse.words(charge)[0] not in ("has", "have"):
        return False
    whom = [parse.letters[one.first - 1 : one.last + 1] for one in event.targets if one.first > parse.last[gerund]]
    return bool(whom) and all(set(letters).isdisjoint("#DKU'") and letters[-1] == "L" for letters in whom)


def _caught_in(scene: Scene, verb: int) -> list[Party]:
    """Give whom an attack befell that names nobody: "two nuns were driving home when gunmen opened fire"."""
    parse = scene.parse
    when = parse.kinds.rfind("S", 0, verb)
    doing = parse.kinds.rfind("V", 0, max(when, 0))
    if doing < 0 or "V" in parse.kinds[when:verb] or parse.words(when) != ["when"]:
        return []
    group = parse.letters[parse.first[doing] : parse.last[doing] + 1]
    subject = scene.parties(find_subject(parse, doing)) if "B" in group and group[-1] == "g" else []
    return [one for one in subject if one.cls & ph.HUMAN]


def _of_nouns(parties: list[Party]) -> bool:
    """Whether there are parties, and none is but a pronoun."""
    return bool(parties) and not any(one.cls & ph.PRONOUN for one in parties)


def _mourned(parse: Parse, subject: tuple[int, ...]) -> bool:
    """Whether people gather over those that a participle tells of: "a vigil for those killed in the strike"."""
    before = parse.first[subject[0]] - 1 if subject else -1
    if before < 1 or parse.sentence.lex[before - 1].lower in words("remains"):
        return False
    return parse.sentence.lex[before].lower in words("because") | _FOR


_FOR = frozenset({"for", "of"})
_BEATING = frozenset({"assault", "beatup"})


def _defeated(event: Event) -> bool:
    """Whether armed people won over a whole force, and beat nobody up: "the rebels were beaten by the army"."""
    force = event.targets and all(one.cls & _FORCE and not one.cls & _FEW for one in event.targets)
    return bool(force) and event.sense.phrase == "beat" and any(one.cls & ph.ARMED for one in event.perpetrators)


_FORCE, _FEW = ph.GROUP | ph.MILITARY, ph.SOLDIER | ph.POLICE | ph.NUMBER


def _into_the_air(scene: Scene, roles: VerbRoles) -> bool:
    """Whether shots were fired into the air or missiles into the sea, which hit nobody."""
    for prep, noun in roles.phrases:
        if prep in _INTO and scene.parse.words(noun) in (["the", "air"], ["the", "sea"], ["the", "ocean"]):
            return all(scene.party(n).cls & ph.WEAPON for n in roles.objects)
    return False


_INTO = frozenset({"in", "into", "toward", "towards"})


def _brought_down(scene: Scene, roles: VerbRoles, sense: Sense, last: int) -> bool:
    """Whether something was shot down that the sentence does not name: "it shot down 62 of them"."""
    lex = scene.parse.sentence.lex
    down = sense.phrase == "shoot" and lex[last + 1 : last + 2] and lex[last + 1].lower == "down"
    return bool(down) and not any(
        one.cls & ph.HUMAN & ~(ph.NUMBER | ph.PRONOUN) for one in scene.parties(roles.objects)
    )


def _by_chance(scene: Scene, roles: VerbRoles, senses: tuple[Sense, ...]) -> bool:
    """Whether an accident did it: "the collapse of a roof killed nine"."""
    doers = roles.agents if roles.passive else roles.subject
    if all(sense.family not in EFFECTS for sense in senses):
        return False
    burned = any(scene.parse.words(chunk) in (["a", "fire"], ["the", "fire"]) for chunk in doers)
    return burned or any(one.cls & ph.ACCIDENT for one in scene.parties(doers))


def _once(parse: Parse, chunk: int, *, finite: bool) -> bool:
    """Whether a verb tells of one occasion: by its own tense, or a participle by that of the verb that it goes with."""
    if finite:
        return _LASTING.isdisjoint(parse.words(chunk))
    if parse.letters[parse.first[chunk] : parse.last[chunk] + 1] != "g" or parse.kinds[chunk - 1 : chunk] != ",":
        return False
    main = parse.kinds.rfind("V", 0, chunk)
    return main >= 0 and parse.letters[parse.last[main]] == "d" and _LASTING.isdisjoint(parse.words(main))


_LASTING = frozenset({"have", "has", "'ve", "is", "are", "'s", "'re"})


def _event_of(scene: Scene, verb: int) -> tuple[int, ...]:
    """Give the event noun that a relative clause hangs on, no bomb: "the attack on a union, which killed nine"."""
    kinds = scene.parse.kinds
    if kinds[verb - 1 : verb] == "C":
        verb = kinds.rfind("V", 0, verb)
    at = verb - 1
    if at < 1 or kinds[at] != "W" or scene.parse.words(at)[0] == "who":
        return ()
    while at > 0 and kinds[at - 1] in "NPoyC,TA":
        at -= 1
        if at in scene.event_chunks:
            return () if scene.party(at).cls & ph.WEAPON else (at,)
    return ()


def _fill(scene: Scene, event: Event, sense: Sense, roles: VerbRoles) -> None:
    frame, subject = sense.frame, scene.parties(roles.subject)
    objects = [_before_state(scene, event, one) for one in scene.parties(roles.objects)]
    if _told_of(scene, event, frame, subject, objects):
        return
    doers, undergoers = _sides(scene, event, roles, subject, objects)
    objects = [] if sense.needs == "bystanders" else objects
    if sense.family in BURSTING and not (roles.passive or objects):
        undergoes(scene, event, [one for one in doers if _airliner(one)], "p")
        doers = [one for one in doers if not _airliner(one)]
    bomb = ph.PRONOUN if frame == "i" else 0
    doers = [one for one in doers if objects or not one.cls & bomb]
    undergoers = [one for one in undergoers if not one.cls & bomb]
    if frame in ("ap", "i"):
        does(scene, event, doers)
        undergoes(scene, event, undergoers, frame)
        undergoes(scene, event, objects if roles.passive else [], frame)
    elif frame in ("p", "pa"):
        undergoes(scene, event, subject, frame)
        does(scene, event, objects if frame == "pa" else [])
    elif frame == "at":
        does(scene, event, doers)
        event.instruments.extend(p for p in undergoers if p.cls & (ph.WEAPON | ph.AIRCRAFT))
        refine(event)
    elif frame == "with":
        event.parties.extend(p for p in (*subject, *objects) if ph.acts(p))
    else:
        does(scene, event, doers)
    if sense.family == "disperse" and event.last > event.first:  # "opened fire on protesters"
        last = scene.party(scene.parse.at[event.last])
        undergoes(scene, event, [last] if last.cls & ph.PROTESTER else [], "ap")
    if event.last > event.first:  # "fired tear gas and rubber bullets"
        named = listed(scene.parse, scene.parse.at[event.last])
        event.instruments.extend(one for one in scene.parties(named) if one.cls & ph.WEAPON)
    if frame == "s":
        _origins(scene, event, roles.subject)
    for prep, chunk in roles.phrases:
        phrase(scene, event, frame, prep, scene.party(chunk))


def _sides(
    scene: Scene, event: Event, roles: VerbRoles, subject: list[Party], objects: list[Party]
) -> tuple[list[Party], list[Party]]:
    """Give who did what a verb tells, and to whom or what."""
    agents, sense = scene.parties(roles.agents), event.sense
    doers, undergoers = (agents, subject) if roles.passive else (subject, objects)
    if sense.family == "fall":  # "the town fell to the rebels"
        doers = objects
        event.targets.extend(one for one in subject if one.cls & ph.PLACE)
    if sense.needs == "bystanders":
        return _driven_into(scene, roles, doers, [*undergoers, *objects])
    if sense.family in _FIGHTING and roles.passive and not agents and _attackers(event, scene, subject):
        doers, undergoers = subject, []
    return (undergoers, undergoers) if sense.frame in ("p", "s") and roles.passive else (doers, undergoers)


def _driven_into(
    scene: Scene, roles: VerbRoles, doers: list[Party], met: list[Party]
) -> tuple[list[Party], list[Party]]:
    """Give who drove, with what they drove, and whom or what they hit: "a man drove his car into a crowd", "a car was
    driven into a crowd"."""
    hit = [one for prep, chunk in roles.phrases if prep == "into" and not (one := scene.party(chunk)).cls & ph.PLACE]
    whom = [one for one in (*met, *hit) if not one.cls & ph.VEHICLE]
    driven = [one for one in met if one.cls & ph.VEHICLE]
    return [*doers, *driven], [one for n, one in enumerate(whom) if one not in whom[:n]]


def _before_state(scene: Scene, event: Event, one: Party) -> Party:
    """Give an object without the "hostage" of its trigger: "six customers" of "took six customers hostage"."""
    held = one.first < event.last == one.last and one.head in words("hostages")
    if not held:
        return one
    return replace(one, last=one.last - 1, head=scene.parse.sentence.lex[one.last - 1].lemma)


def _told_of(scene: Scene, event: Event, frame: str, subject: list[Party], objects: list[Party]) -> bool:
    """Read a verb that is no deed but tells of one: who claims it, who they called themselves, what a bomb held."""
    if frame == "claim":
        event.perpetrators.extend(doers_said(scene, event.chunk))
    elif frame == "self":
        event.perpetrators.extend(one for one in (*subject, *objects) if one.cls & ph.ARMED)
    elif frame == "made":
        arms = [one for one in (*subject, *objects) if one.cls & ph.WEAPON]
        event.instruments.extend(arms if any(one.cls & ph.WEAPON for one in subject) else [])
    return frame in ("claim", "self", "made")


BURSTING = frozenset({"bomb", "blast"})
"""Families of verbs whose subject may be what blew up."""


def _airliner(one: Party) -> bool:
    """Whether what blew up is an aircraft, which something was done to, and no drone, which is a weapon."""
    flies = one.cls & ph.AIRCRAFT or one.head in words("flying")
    return bool(flies) and one.head not in words("drone") | words("kamikaze")


def _named(scene: Scene, event: Event) -> list[Party]:
    """Give those whom a sentence names behind a participle that opens it: "injured by the blast were two nurses"."""
    if event.family not in _HURTING or not (event.targets or scene.opens(event.chunk)):
        return []
    found = [one for one in scene.parties(named_as(scene.parse, event.chunk)) if one.cls & ph.HUMAN & ~ph.PRONOUN]
    for one in found:
        one.harmed = True
    return found


_HURTING = frozenset({"injure", "kill", "murder", "arrest", "abduct"})
_FIGHTING = frozenset({"assault", "shoot"})


def _attackers(event: Event, scene: Scene, subject: list[Party]) -> bool:
    """Whether a verb without object is no passive but says what fighters did: "the guerrillas attacked and fled"; or
    what a whole force did, but in a title ("US forces attacked in Syria")."""
    parse = scene.parse
    finite = "B" not in parse.letters[parse.first[event.chunk] : parse.last[event.chunk] + 1]
    hosts = words("host") if parse.sentence.kind != "title" else frozenset()
    return finite and bool(subject) and all(one.cls & _ATTACKING or one.head in hosts for one in subject)


_ATTACKING = ph.ASSAILANT | ph.GROUP


def _origins(scene: Scene, event: Event, subject: tuple[int, ...]) -> None:
    """Take as doers those whose the subject is: "reinforcements from the brigade entered"."""
    for chunk in subject:
        after = scene.parse.kinds[chunk + 1 : chunk + 3]
        if after == "PN" and scene.parse.words(chunk + 1) == ["from"] and scene.party(chunk + 2).cls & ph.ARMED:
            event.perpetrators.append(scene.party(chunk + 2))
