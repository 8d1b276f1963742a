"""Which events of a sentence are one incident."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.deeds.lapse import lapse_in
from db.extract.deeds.subjects import find_subject
from db.extract.families import BLASTS, DOMAIN, EFFECTS
from db.extract.merging.captives import of_one_captive
from db.extract.parting.joints import side
from db.gazetteer.datewords import ORDINALS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list


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
            if together and not _apart(event, members, article):
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


def _apart(event: Event, members: list[Event], article: Article) -> bool:
    """Whether the words say that an event is another one than those before it in its sentence."""
    if _of_others(event, members) or _told_to_place(event, members[-1], article):
        return True
    if _answered_for(event, members[-1], article):
        return True
    before = members[-1]
    if event.family in EFFECTS or _ranked(event, article):
        return False
    if before.family in EFFECTS:
        return _opens_clause(event, article) and other_said(event, article)
    if before.sense.part == "n" and before.chunk + 1 == event.chunk:  # "another strike hit a car"
        return False
    return (
        other_said(event, article)
        or (_other_clause(event, before) and not (_tells_of(event, before, article) or _with_the_same(event, article)))
        or _side_by_side(event, before)
        or _looked_back_on(event, before)
    )


def _ranked(event: Event, article: Article) -> bool:
    """Whether a noun only ranks the deed told before: "attacked a tanker, the second attack in two days"."""
    parse, at = article.parse(event.sentence), event.chunk
    if event.sense.part != "n":
        return False
    opens = at - 2 if parse.kinds[at - 2 : at] == "DJ" else at  # "the third such attack"
    told = [word for chunk in range(opens, at + 1) for word in parse.words(chunk)]
    ranked = told[0] == "the" or (told[0] in _OF_THEIRS and told[1] in ORDINALS)
    if parse.kinds[opens - 1 : opens] != "," or not ranked:
        return False
    return _LATER_VERB.match(parse.kinds, at + 1) is None


_OF_THEIRS = frozenset({"his", "its", "their"})
_LATER_VERB = re.compile("(?:[Po]N|T|A)*[VBHM]")


def _opens_clause(event: Event, article: Article) -> bool:
    """Whether the noun of an event opens a clause: "killed two; another attack killed three"."""
    parse = article.parse(event.sentence)
    return event.sense.part == "n" and parse.kinds[event.chunk - 1 : event.chunk] in _JOINTS


_JOINTS = (":", "C", "S")


def _looked_back_on(event: Event, before: Event) -> bool:
    """Whether people only feel or act over the deed before, and this one struck something else: "in shock over the
    attack on the judge, a mall was hit by a blast"."""
    if not before.cause or before.sense.part != "n" or not (before.targets and event.targets):
        return False
    return {one.head for one in before.targets}.isdisjoint(one.head for one in event.targets)


def _told_to_place(event: Event, before: Event, article: Article) -> bool:
    """Whether an event only says where the one before was: "shot near where the governor was murdered in July"."""
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("W", parse.at[before.last], parse.at[event.first]) if event.sense.part == "v" else -1
    if at < 1 or parse.words(at) != ["where"]:
        return False
    return parse.kinds[at - 1] in _LEADING_TO or (parse.kinds[at - 1] == "N" and "same" in parse.words(at - 1))


_LEADING_TO = ("P", "t")
"""The kinds of chunks that lead to a place: "near where", "close to where"."""


def _answered_for(event: Event, before: Event, article: Article) -> bool:
    """Whether those whom a deed befell had done another one: "killed the men behind the bombing of the school"."""
    sentence = article.sentences[event.sentence]
    if event.sense.part != "n" or before.sense.part != "v" or not sentence.lists & _ANSWERABLE:
        return False
    if _behind_it(event, article):
        return True
    whom = [one.last for one in before.targets if one.cls & ph.HUMAN and one.last < event.first]
    at = max(whom, default=event.first) + 1
    letters = article.parse(event.sentence).letters
    while at < event.first and letters[at] in _WHO_DID and not sentence.lex[at].lists & _ANSWERABLE:
        at += 1
    return at < event.first and bool(sentence.lex[at].lists & _ANSWERABLE)


def _behind_it(event: Event, article: Article) -> bool:
    """Whether a noun names a deed only to say whose camps or men were struck: "camps of the groups behind the raid"."""
    parse, at = article.parse(event.sentence), event.chunk
    behind = at > 2 and parse.words(at - 1) == ["behind"]
    return behind and parse.kinds[at - 4 : at - 1] == "NoN" and bool(event.targets)


_WHO_DID = "WBHMAdt"
"""The letters that may lead to what people are answerable for: "who are believed to have been behind"."""
_ANSWERABLE = word_list(words=words("answerable"))


def _of_others(event: Event, members: list[Event]) -> bool:
    """Whether a noun names the killing of others than those before it: "the murder of one and the killing of two"."""
    if event.sense.part != "n" or event.family not in _OF_PEOPLE:
        return False
    mine = _victims(event)
    return bool(mine) and any(
        one.family in _OF_PEOPLE and (before := _victims(one)) and mine.isdisjoint(before) for one in members
    )


_OF_PEOPLE = frozenset({"murder", "kill"})


def _victims(event: Event) -> set[str]:
    """The last words of those that an event was done to."""
    return {one.head for one in event.targets if one.cls & ph.HUMAN and not one.cls & ph.PRONOUN}


def _with_the_same(event: Event, article: Article) -> bool:
    """Whether a deed was done with a thing told of before: "the attack was that of rebels, who planted the bomb"."""
    for one in event.instruments:
        if article.parse(one.sentence).letters[one.first - 1 : one.first] == "D":
            return article.sentences[one.sentence].lex[one.first - 1].lower in ("the", "this", "these")
    return False


def _side_by_side(event: Event, before: Event) -> bool:
    """Whether two nouns name a murder and a bombing: "the bombings and the murder of the judge"."""
    nouns = event.sense.part == before.sense.part == "n"
    families = {event.family, before.family}
    return nouns and "murder" in families and bool(families & BLASTS)


def _other_clause(event: Event, before: Event) -> bool:
    """Whether a finite verb with a doer and a target of its own tells of something else than the event before it."""
    if not (event.finite and event.perpetrators and event.targets and (before.perpetrators or before.targets)):
        return False
    if all(one.cls & ph.PRONOUN for one in event.perpetrators):
        return False  # "attacked a church, where they opened fire on"
    if {(one.sentence, one.last) for one in event.targets} & {(one.sentence, one.last) for one in before.perpetrators}:
        return False  # "stabbed two men before being shot by guards"
    doers = {one.head for one in before.perpetrators} | {one.head for one in before.targets}
    return doers.isdisjoint(one.head for one in event.perpetrators) and before.sense.frame != "with"


def _tells_of(event: Event, before: Event, article: Article) -> bool:
    """Whether a clause with "when" tells the attack that a noun names, or by which somebody suffered a deed.

    "Survived an ambush when gunmen fired at", "were hacked to death when gunmen stormed a bus".
    """
    suffered = before.sense.part == "v" and before.passive
    if before.perpetrators or not (suffered or (before.sense.part == "n" and not before.definite)):
        return False
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("S", before.chunk, event.chunk)
    return at > 0 and parse.words(at) == ["when"] and "V" not in parse.kinds[before.chunk + 1 : event.chunk]


def other_said(event: Event, article: Article) -> bool:
    """Whether a word before an event says that it is a further one ("another", "a second")."""
    sentence = article.sentences[event.sentence]
    if not sentence.lists & _OTHER:
        return False
    return any(record.lists & _OTHER for record in sentence.lex[max(0, event.first - 3) : event.first])


OTHER_CUES = frozenset({"another", "second", "separate", "other", "third", "previous", "similar"})
_OTHER = word_list(words=OTHER_CUES)
