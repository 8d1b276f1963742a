"""Which events of a sentence are one incident."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.apart import apart
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.deeds.lapse import lapse_in
from db.extract.deeds.subjects import find_subject
from db.extract.families import BLASTS, DOMAIN, EFFECTS
from db.extract.merging.captives import of_one_captive
from db.extract.parting.joints import side
from db.gazetteer.event_words import words


def domain_of(events: list[Event]) -> str:
    """Give the domain of events that belong together: what makes them more than their first word."""
    domains = {DOMAIN[event.family] for event in events}
    if domains == {"loot", "violence"} and events[0].family == "arson" and any(one.family in _FATAL for one in events):
        return "violence"
    if domains == {"violence"} and any(_with_protesters(event) for event in events):
        return "protest"
    families = {event.family for event in events}
    if "unrest" in families and families <= EFFECTS | {"unrest"} and len(families) > 1:
        return "violence"
    if domains in ({"abduct", "violence"}, {"territory", "violence"}):
        return next(domain for domain in domains if domain != "violence")
    for strong in ("arrest", "protest"):
        if strong in domains:
            return strong if strong != "arrest" or "protest" not in domains else "protest"
    return DOMAIN[events[0].family]


_FATAL = frozenset({"kill", "die"})


def _with_protesters(event: Event) -> bool:
    """Whether protesters, or people whom police fight, are on one side of a clash, which then is their protest."""
    sides = 0
    for one in event.parties if event.family == "clash" else ():
        sides |= one.cls
    return bool(sides & ph.PROTESTER or (sides & ph.POLICE and sides & ph.CIVILIAN and not sides & _FIGHTERS))


_FIGHTERS = ph.ASSAILANT | ph.GROUP | ph.MILITARY | ph.SOLDIER


def group(events: list[Event], joints: list[int], article: Article) -> list[list[Event]]:
    """Put the events of one sentence together that tell of one incident; ``joints`` part its clauses."""
    groups: list[tuple[str, list[Event]]] = []
    lapse = lapse_in(events[0].sentence, article) if len(events) > 1 else None
    for event in events:
        domain = DOMAIN[event.family]
        for known, members in _nearest_first(groups, event):
            if lapse is not None and lapse.parts(members[-1].first, event.first):
                continue
            if joints and side(joints, members[-1].first) != side(joints, event.first):
                continue
            together = known == domain or _one_fire(event, members, article) or _belongs(event, members, article)
            if members is groups[-1][1]:
                together = together or _fell_in_it([*members, event])
                together = together or (known in _IN_RAIDS and _in_its_course(event, members[-1], article))
                together = together or _cost_lives(event, members[-1], article)
            if together and not apart(event, members, article):
                members.append(event)
                break
        else:
            groups.append((domain, [event]))
    return [members for _, members in groups]


def _nearest_first(groups: list[tuple[str, list[Event]]], event: Event) -> list[tuple[str, list[Event]]]:
    """Give the groups that an event may be of: what came of a deed is that of the one told last."""
    if len(groups) < 2 or event.family not in EFFECTS:
        return groups
    domain = DOMAIN[event.family]
    same = [one for one in groups[::-1] if one[0] == domain]
    return [*same, *(one for one in groups if one[0] != domain)]


def _belongs(event: Event, members: list[Event], article: Article) -> bool:
    """Whether an event of another sort is part of what its sentence tells already."""
    families = {member.family for member in members}
    family = event.family
    if _elsewhere(event, members):
        return False
    if family == "arrest" and families & _PROTEST:
        seized = ph.PROTESTER | ph.NUMBER | (ph.CIVILIAN if "disperse" in families else 0)
        numbers = not event.finite and not event.targets  # "dispersed them, arresting 48"
        return event.sense.part == "v" and (numbers or any(one.cls & seized for one in event.targets))
    if family in _PROTEST and "arrest" in families:
        return _at_it(event, article) or any(one.cls & ph.PROTESTER for member in members for one in member.targets)
    both = {family} | families
    of_battle = "offensive" in both and both <= EFFECTS | {"offensive"}
    captives = "abduct" in both and (of_one_captive(event, members) or _found_dead(event, article))
    slain = family == "grave" and members[-1].sense.frame == "bodies"  # the bodies of those shot lay in it
    slain = slain or _left_by_it(event, members[-1], article)
    slain = slain or _raided_home(event, members[-1])
    seizing = "arrest" in both and both & _AT_ARRESTS and not any(map(_by_raiders, (*members, event)))
    if captives or slain or of_battle or seizing or both <= _CHANGING_SIDES:
        return True
    if families & _PROTEST:
        at_it = family in _AT_PROTESTS | _PROTEST or (family == "murder" and event.sense.part == "v")
        return at_it and not (event.cause or _had_happened(event, members, article))
    return family in _PROTEST and bool(families & _AT_PROTESTS)


def _at_it(protest: Event, article: Article) -> bool:
    """Whether what is told before a protest was done at it: "arrested 20 people at a rally", not "after" it."""
    parse = article.parse(protest.sentence)
    before = parse.words(protest.chunk - 1) if protest.chunk else []
    return protest.sense.part == "n" and before[-1:] in _THERE


def _raided_home(arrest: Event, storming: Event) -> bool:
    """Whether police or soldiers forced their way to whom they arrested: "stormed his home and arrested him"."""
    if arrest.family != "arrest" or storming.family != "assault" or storming.means or not storming.perpetrators:
        return False
    return all(one.cls & ph.STATE for one in storming.perpetrators) and any(
        one.cls & ph.FACILITY for one in storming.targets
    )


def _left_by_it(event: Event, before: Event, article: Article) -> bool:
    """Whether violence is what people came to harm by: "violence in Jos left 12 people dead", "killed in violence"."""
    parse = article.parse(event.sentence)
    if before.family == "unrest" and event.family in EFFECTS:
        return before.chunk in find_subject(parse, event.chunk)
    if event.family != "unrest" or before.family not in EFFECTS or before.sense.part != "v":
        return False
    return parse.kinds[event.chunk - 1] == "P" and "V" not in parse.kinds[before.chunk + 1 : event.chunk]


def _found_dead(event: Event, article: Article) -> bool:
    """Whether it is only said that those told of before were found dead: "abducted on Monday and later found dead"."""
    lex = article.sentences[event.sentence].lex
    return event.family == "die" and event.sense.part == "a" and lex[event.first - 1].lower in words("finding")


def _had_happened(event: Event, members: list[Event], article: Article) -> bool:
    """Whether a deed is what people protest over: "protested on Tuesday after police shot a boy"."""
    if not (event.finite and event.perpetrators) or members[-1].family not in _PROTEST:
        return False
    if members[-1].family == "disperse" and not _by_attackers(event):
        return False
    kinds, words_of = article.parse(event.sentence).kinds, article.parse(event.sentence).words
    at = kinds.rfind("S", members[-1].chunk + 1, event.chunk)
    return at > 0 and words_of(at) == ["after"] and "V" not in kinds[at : event.chunk]


def _fell_in_it(events: list[Event]) -> bool:
    """Whether people came to harm as land was taken: "seven soldiers were killed when rebels captured the town"."""
    families = {event.family for event in events}
    if _TAKING_LAND.isdisjoint(families) or not families <= _TAKING_LAND | EFFECTS:
        return False
    takers = [one.head for event in events if event.family in _TAKING_LAND for one in event.perpetrators]
    return all(one.head in takers for event in events if event.family in EFFECTS for one in event.perpetrators)


_TAKING_LAND = frozenset({"capture", "retake"})


def _in_its_course(event: Event, before: Event, article: Article) -> bool:
    """Whether a noun only says what sort of attack a deed was done in: "took ten boys in an attack on a school", "in
    what police called a terrorist attack"."""
    if event.sense.part != "n" or before.sense.part != "v" or event.family not in _RAID:
        return False
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("P", before.chunk, event.chunk)
    if at < 0 or parse.words(at) not in _DURING:
        return False
    chunk = parse.at[event.first]
    return parse.words(at + 1)[0] == "what" or (chunk == at + 1 and parse.words(chunk)[0] in _ANY)


def _cost_lives(event: Event, before: Event, article: Article) -> bool:
    """Whether people came to harm in a deed of another sort: "killed in a kidnapping", "a jailbreak left two dead"."""
    deed, harm = (before, event) if before.sense.part == "n" else (event, before)
    if deed.sense.part != "n" or harm.family not in EFFECTS or DOMAIN[deed.family] not in _COSTLY:
        return False
    parse = article.parse(event.sentence)
    if deed is before:
        return deed.chunk in find_subject(parse, harm.chunk)
    return parse.kinds[deed.chunk - 1] == "P" and parse.words(deed.chunk - 1) in _DURING


_COSTLY = frozenset({"abduct", "escape", "rape", "territory"})
_IN_RAIDS = frozenset({"abduct", "deal", "loot", "rape", "territory"})
"""The domains of what attackers do in an attack, and of who is set free in one."""
_RAID = frozenset({"assault", "raid"})
_THERE = (["at"], ["during"], ["in"])
_DURING, _ANY = (["in"], ["during"]), frozenset({"a", "an"})


def _one_fire(event: Event, members: list[Event], article: Article) -> bool:
    """Whether people came to harm in what a noun calls arson, or what struck lit a fire, too.

    "An arson attack that killed three", "drones attacked a refinery, setting a tank ablaze".
    """
    named = [one for one in (*members, event) if one.family == "arson" and one.sense.part == "n"]
    if named and all(one.family in EFFECTS | {"arson"} for one in (*members, event)):
        return True
    if event.family == "arson" and members[-1].family in _BURNT and members[-1].sense.phrase.startswith("burn"):
        return True  # "six people were burnt alive when rebels set fire to houses"
    if event.family == "arson" and members[-1].family in _STRIKES:
        subject = find_subject(article.parse(event.sentence), event.chunk)  # "a strike that set a tank on fire"
        if members[-1].chunk in subject:
            return True
    struck = [one for member in members for one in (*member.instruments, *member.perpetrators)]
    return event.family == "arson" and any(one.cls & _FROM_AFAR and one in struck for one in event.instruments)


_BURNT = frozenset({"die", "kill", "murder"})
_STRIKES = BLASTS | {"air", "shell", "strike"}
_FROM_AFAR = ph.AIRCRAFT | ph.AIRWEAPON | ph.ARTILLERY


def _elsewhere(event: Event, members: list[Event]) -> bool:
    """Whether a protest is only where somebody struck, with no arms of a riot: "a knife attack at a rally"."""
    both = [*members, event]
    setting = any(one.family in _PROTEST and one.setting for one in both)
    return setting and any(one.means in _STRIKING or _by_attackers(one) for one in both)


def _by_attackers(event: Event) -> bool:
    """Whether armed people who are no state's did it: "rebels stormed a church during a vigil"."""
    by = event.perpetrators
    return any(one.cls & (ph.ASSAILANT | ph.GROUP) for one in by) and not any(one.cls & ph.STATE for one in by)


def _by_raiders(event: Event) -> bool:
    """Whether a raid is that of attackers, which no arrest is made in: "arrested over a raid by gunmen"."""
    return event.family == "raid" and _by_attackers(event)


_STRIKING = frozenset({"air", "blade", "device", "grenade", "shell", "suicide"})
_CHANGING_SIDES = frozenset({"group", "defect", "surrender"})
_AT_ARRESTS = frozenset({"raid", "beatup"})
_PROTEST = frozenset({"protest", "riot", "disperse"})
_AT_PROTESTS = frozenset(
    {"shoot", "kill", "injure", "die", "clash", "arson", "loot", "beatup", "assault", "damage", "fire"}
)
