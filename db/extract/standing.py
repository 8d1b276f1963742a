"""Which drafts stand as incidents: what has happened somewhere, once, and not violence talked of in general."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.dates.calendar import days_between
from db.extract.dating import SAYING
from db.extract.events import Event
from db.extract.incidents import EFFECTS, Draft
from db.extract.particular import EXACTLY, NOBODY, struck
from db.extract.phrases import Party
from db.extract.speech import is_speech
from db.extract.subjects import find_subject
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import PLURAL

_NO_INCIDENT = frozenset({"claim", "light"})
_NEVER_ALONE = frozenset({"die", "injure", "damage", "unrest", "plant", "echo"})
_STRUCK = frozenset({"damage", "injure"})
_ENOUGH = {"violence": 2.0, "abduct": 2.0, "loot": 2.0, "rape": 1.5}
_OLD_DAYS = 60
_LEAD = 3


def stands(draft: Draft, article: Article) -> bool:
    """Whether a draft is an incident by itself."""
    families = draft.families
    if draft.domain in _NO_INCIDENT or _into_a_house(draft, families):
        return False
    if _mere_effect(draft, families) or _mere_talk(draft, families, article):
        return False
    if draft.domain in _VIOLENT and (_in_general(draft, families, article) or _names_nothing(draft, article)):
        return False
    enough = 1.0 if families & _FIGHTING or _known_murder(draft) else _ENOUGH.get(draft.domain, 1.0)
    enough -= 0.5 if _known_murder(draft) and struck(draft, article) != NOBODY else 0.0
    return specificity(draft, article) >= enough


def _names_nothing(draft: Draft, article: Article) -> bool:
    """Whether an account tells neither whom or what it struck, with what, how many, nor on which day: at most who."""
    if draft.targets or draft.counts or draft.instruments or draft.parties or not draft.families <= _AT_LARGE:
        return False
    known = draft.perpetrators and any(event.definite and not event.plural for event in draft.events)
    return not ((_leads(draft, article) and (known or draft.places)) or dated(draft))


_AT_LARGE = frozenset({"abduct", "assault", "bomb", "intrusion", "kill", "murder", "raid", "strike"})
"""Families whose words may speak of such deeds in general."""


def killed_that_day(draft: Draft, article: Article) -> bool:
    """Whether a verb says of certain people where and on which day they were killed, which news tells of violence."""
    if draft.around & ph.ACCIDENT or not (draft.places and dated(draft)):
        return False
    kills = [event for event in draft.events if event.family == "kill" and not _came_of_another(event, draft)]
    told = any(event.once and _says_so(event, article) for event in kills)
    return told and struck(draft, article) != NOBODY and not history(draft, article)


def _came_of_another(event: Event, draft: Draft) -> bool:
    """Whether a killing came of a deed that is only looked back on: "the anniversary of a bombing that killed 20"."""
    others = {chunk for scene in draft.scenes for chunk in scene.event_chunks} - {one.chunk for one in draft.events}
    return bool(others) and not (event.passive or event.perpetrators)


def _says_so(event: Event, article: Article) -> bool:
    """Whether a verb says what was suffered: "were killed", not "the people killed there", "the blast that killed"."""
    parse = article.parse(event.sentence)
    group = parse.letters[parse.first[event.chunk] : parse.last[event.chunk] + 1]
    return event.finite and event.passive and "B" in group


def _mere_effect(draft: Draft, families: set[str]) -> bool:
    """Whether a draft tells of deaths or damage alone, of whatever cause."""
    if families <= _NEVER_ALONE:
        by_force = families & _STRUCK and (draft.means or by_arms(draft))
        return not (by_force or _bomb_placed(draft) or _blamed_for_death(draft))
    known = draft.perpetrators or draft.means or _named_killed(draft)
    return families <= EFFECTS and (not known or _wrecked(draft))


def _wrecked(draft: Draft) -> bool:
    """Whether a vehicle or aircraft crashed, which nobody aimed: "a helicopter crashed, killing three soldiers"."""
    for scene in draft.scenes:
        for chunk, kind in enumerate(scene.parse.kinds):
            if kind == "V" and scene.parse.words(chunk)[-1] in words("wreck"):
                driven = scene.parties(find_subject(scene.parse, chunk))
                return any(one.cls & _DRIVEN and one.head not in words("drone") for one in driven)
    return False


_DRIVEN = ph.AIRCRAFT | ph.VEHICLE


def _blamed_for_death(draft: Draft) -> bool:
    """Whether armed people are suspected of a death: "the officers involved in the death of the two teachers"."""
    deaths = [event for event in draft.events if event.family == "die" and event.sense.part == "n"]
    doers = [one for event in deaths for one in event.perpetrators if one.cls & ph.ARMED]
    suspected = any(one.certainty == "suspected" for one in doers) and not draft.around & ph.ACCIDENT
    return suspected and any(_of_people(event.targets) for event in deaths)


def _bomb_placed(draft: Draft) -> bool:
    """Whether a verb says that somebody laid a bomb, which needs not have gone off."""
    return any(event.family == "plant" and event.finite for event in draft.events)


def _named_killed(draft: Draft) -> bool:
    """Whether a verb says of somebody with a name that they were killed, which news hardly tells of mere chance."""
    if draft.around & ph.ACCIDENT:
        return False
    killings = [event for event in draft.events if event.family == "kill" and event.finite]
    return any(one.cls & ph.PERSON for event in killings for one in event.targets)


def _mere_talk(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether the words of a draft have a peaceful sense here: an everyday arrest, a battle of ideas, a trade deal."""
    if draft.domain == "arrest":
        return not _notable_arrest(draft, article)
    if families <= _FIGHTING | EFFECTS:
        fights = [event for event in draft.events if event.family in _FIGHTING]
        told = "kill" in families or any(
            event.finite or (event.plural and draft.counts) or (event.occurs and draft.places) for event in fights
        )
        rioting = any(one.cls & (ph.PROTESTER | ph.POLICE) for one in draft.parties)
        return bool(fights) and not (draft.around & _FIGHTERS or rioting or told)
    if families <= _MOVES:
        return not _troops(draft, article) or _to_help(draft, article)
    if _gave_himself_up(draft, families, article):
        return True
    if not families <= _DEALS:
        return False
    dealt = _peace(draft, article) or _freed(draft, article)
    return not dealt or _broken_out(draft)


def _to_help(draft: Draft, article: Article) -> bool:
    """Whether troops only came to help where something had happened: "were deployed to secure the area"."""
    event = draft.events[0]
    after = [record.lower for record in article.sentences[event.sentence].lex[event.last + 1 : event.last + 3]]
    return after[:1] == ["to"] and not words("helping").isdisjoint(after)


def _into_a_house(draft: Draft, families: set[str]) -> bool:
    """Whether tear gas was fired at somebody in a house, and not at a crowd."""
    gassed = families == {"disperse"} and not draft.around & ph.PROTESTER
    return gassed and any(
        prep == "into" and one.cls & ph.FACILITY for event in draft.events for prep, one in event.places
    )


def _troops(draft: Draft, article: Article) -> bool:
    """Whether an armed body moves, or several of its people move somewhere, and not an officer out of the room."""
    moving = [*draft.perpetrators, *draft.targets, *draft.parties]
    if any(one.cls & (ph.MILITARY | ph.GROUP) or one.head == "forces" for one in moving):
        return True
    somewhere = draft.places or draft.around & ph.PLACE
    return bool(somewhere) and any(article.sentences[one.sentence].lex[one.last].tags & PLURAL for one in moving)


def _known_murder(draft: Draft) -> bool:
    """Whether a noun speaks of one murder as known, and of whom: "the murder of the priests"."""
    return any(event.family == "murder" and event.definite and _of_people(event.targets) for event in draft.events)


def _of_people(parties: list[Party]) -> bool:
    return any(one.cls & ph.HUMAN & ~ph.PRONOUN for one in parties)


def by_arms(draft: Draft) -> bool:
    """Whether somebody armed did it."""
    return any(one.cls & ph.ARMED for one in draft.perpetrators)


def _in_general(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether a draft speaks of violence at large: of no day, against nobody in particular, on no one occasion."""
    if families & _FIGHTING and families <= _FIGHTING | EFFECTS:
        return False
    if draft.date is not None:
        return _spree(draft) or _sum_of_years(draft)
    whom = struck(draft, article)
    once = any(event.once for event in draft.events)
    if whom == NOBODY:
        return not _on_one_occasion(draft, article, once=once)
    if whom == EXACTLY:
        by_name = any(one.cls & ph.PERSON for one in draft.targets)
        return not (once or by_name) and _many_killed(draft, _MANY)
    counted = once or draft.counts or _takes_place(draft, article)
    at_large = not counted and all(event.plural for event in draft.events)
    return at_large or (_rhetorical(draft, article) and is_speech(article))


def _takes_place(draft: Draft, article: Article) -> bool:
    """Whether what opens the article says that something takes place somewhere: "Twin blasts rock Beirut"."""
    return bool(draft.places) and _leads(draft, article) and any(event.occurs for event in draft.events)


def _spree(draft: Draft) -> bool:
    """Whether a draft names several deeds at once ("the attacks of the past weeks"), and no victim, place or weapon."""
    if any(event.finite or not event.plural or event.family in _HEARD for event in draft.events):
        return False
    if draft.date is not None and draft.date[1][2].precision in _LONG:
        return True
    return not (draft.targets or draft.places or draft.instruments or draft.counts)


def _sum_of_years(draft: Draft) -> bool:
    """Whether a draft counts more people over a year than one attack kills: "gangs killed 5,600 people last year"."""
    if draft.date is None or draft.date[1][2].precision not in _LONG | {"month"} or len(draft.sentences) > 1:
        return False
    return draft.families <= EFFECTS and _many_killed(draft, _ONE_ATTACK)


def _many_killed(draft: Draft, number: int) -> bool:
    return any(count.kind == "killed" and (count.min or 0) > number for _, count in draft.counts)


_ONE_ATTACK, _MANY = 300, 100
"""More killed over a month or a year than one attack kills, and more than are killed on one day that is not told."""
_LONG = frozenset({"year", "decade", "quarter"})


def _rhetorical(draft: Draft, article: Article) -> bool:
    """Whether a draft tells of what a speaker may only call so: an "attack", or a deed without weapon, not known."""
    known = any(event.definite or _on_things(event, article) for event in draft.events)
    return draft.families <= EFFECTS | {"assault"} or not (known or draft.means or draft.instruments)


def _on_things(event: Event, article: Article) -> bool:
    """Whether a verb tells what was done to buildings or vehicles, of which nobody speaks by way of example."""
    done = event.once and _in_the_past(event, article)
    return done and any(one.cls & (ph.FACILITY | ph.VEHICLE) for one in event.targets)


def _on_one_occasion(draft: Draft, article: Article, *, once: bool) -> bool:
    """Whether what surrounds a draft lets it be one occasion, ``once`` telling that its tense does."""
    occurs = any(event.occurs for event in draft.events)
    if (draft.instruments and (once or occurs)) or (once and _struck_somewhere(draft)) or _taken(draft, article):
        return True
    if _opens(draft, article):
        return once or occurs or bool(draft.places)
    return _leads(draft, article) and (once or (occurs and bool(draft.places or draft.perpetrators or draft.counts)))


def _taken(draft: Draft, article: Article) -> bool:
    """Whether somebody took people, and not only takes them: "the gunmen have taken a group of tourists hostage"."""
    able = [event for event in draft.events if event.family == "abduct" and event.finite and event.perpetrators]
    return any(_of_people(event.targets) and _in_the_past(event, article) for event in able)


def _in_the_past(event: Event, article: Article) -> bool:
    parse = article.parse(event.sentence)
    return parse.letters[parse.last[event.chunk]] == "d"


def _struck_somewhere(draft: Draft) -> bool:
    """Whether armed people struck things in a place with a name: "rebels blew up pylons and shops in Santa Ana"."""
    return bool(draft.places) and by_arms(draft) and any(one.cls & ph.THING for one in draft.targets)


def _leads(draft: Draft, article: Article) -> bool:
    """Whether the title or one of the first sentences tells of a draft."""
    return draft.sentences[0] < _LEAD or any(article.sentences[number].kind == "title" for number in draft.sentences)


def _opens(draft: Draft, article: Article) -> bool:
    """Whether the title or the very first sentence tells of a draft."""
    return draft.sentences[0] == 0 or any(article.sentences[number].kind == "title" for number in draft.sentences)


_VIOLENT = frozenset({"violence", "abduct", "loot"})
_FIGHTING = frozenset({"clash", "offensive"})
_HEARD = frozenset({"blast", "shoot", "clash"})
_MOVES = frozenset({"group", "withdraw"})
_DEALS = frozenset({"agree", "release"})


def _notable_arrest(draft: Draft, article: Article) -> bool:
    """Whether an arrest is of several, of fighters, protesters or public figures, or by an army: not everyday crime."""
    if any(count.kind == "detained" and (count.min or 0) > 1 for _, count in draft.counts):
        return True
    if any(one.cls & (ph.MILITARY | ph.SOLDIER | ph.GROUP | ph.NATION | ph.ASSAILANT) for one in draft.perpetrators):
        return True
    for one in draft.targets:
        if (
            one.cls & _NOTABLE
            or one.head in words("public-figure") | words("war-suspect")
            or article.parse(one.sentence).letters[one.last] == "L"
        ):
            return True
    return False


def _peace(draft: Draft, article: Article) -> bool:
    """Whether a deal ends or eases fighting, and is not only looked back on: it names a truce or is among fighters."""
    if all(in_force(event, article) for event in draft.events):
        return False
    named = any(
        event.sense.part == "n" or (event.family == "agree" and event.sense.needs != "deal") for event in draft.events
    )
    return named or bool(draft.around & _FIGHTERS)


def in_force(event: Event, article: Article) -> bool:
    """Whether a noun names a deal that stands already: "despite a truce", "since the ceasefire", "under the accord"."""
    parse = article.parse(event.sentence)
    before = event.chunk - (1 if event.sense.part == "n" else 2)  # "violating the accord signed in May"
    return before >= 0 and parse.words(before)[-1] in words("in-force")


def _gave_himself_up(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether a lone attacker surrendered, which is an arrest and no deal: "the gunman surrendered to police"."""
    if families != {"surrender"}:
        return False
    doers = [one for event in draft.events for one in event.perpetrators]
    alone = doers and all(one.cls & ph.ASSAILANT and one.name is None for one in doers)
    return bool(alone) and not any(article.parse(one.sentence).letters[one.last] == "L" for one in doers)


def _broken_out(draft: Draft) -> bool:
    """Whether attackers let the inmates of a prison out, which is no deal."""
    inmates = any(one.head in words("inmate") for one in draft.targets)
    return draft.families == {"release"} and inmates and any(one.cls & ph.ASSAILANT for one in draft.perpetrators)


def _freed(draft: Draft, article: Article) -> bool:
    """Whether those released had been abducted: no goods, and no patients."""
    lex = article.sentences[draft.sentences[0]].lex
    return draft.families == {"release"} and any(record.lower in words("captivity") for record in lex)


_NOTABLE = ph.SOLDIER | ph.PROTESTER | ph.OFFICIAL | ph.GROUP | ph.MILITARY
_FIGHTERS = ph.GROUP | ph.MILITARY | ph.SOLDIER | ph.ASSAILANT


def specificity(draft: Draft, article: Article) -> float:
    """How much a draft tells of one occasion: finite verbs, counts, a day or bound, a place, a victim with a name."""
    score = 0.0
    if any(event.finite for event in draft.events):
        score += 2.0
    elif any(event.occurs for event in draft.events):
        score += 1.0
    if not all(event.plural for event in draft.events):
        score += 0.5
    score += 1.0 if draft.counts else 0.0
    score += 1.0 if dated(draft) or (draft.said_only and draft.date_distance < SAYING) else 0.0
    score += 0.5 if draft.places else 0.0
    score += 0.5 if draft.targets else 0.0
    score -= 0.5 if draft.domain == "violence" and not (draft.targets or draft.counts) else 0.0
    score += 0.5 if any(one.cls & ph.PERSON for one in draft.targets) else 0.0
    score += 0.5 * min(2, len(draft.sentences) - 1)
    score += 1.0 if _leads(draft, article) else 0.0
    if draft.date is not None and draft.date[1][2].precision in _LONG:
        score -= 1.5
    return score - ((2.0 if _told_in_full(draft) else 3.0) if history(draft, article) else 0.0)


def _told_in_full(draft: Draft) -> bool:
    """Whether a draft tells who did what to how many and where: "In April gunmen killed 26 tourists near Uri"."""
    told = draft.counts and draft.places and draft.perpetrators and draft.targets
    return bool(told) and any(event.finite for event in draft.events)


def dated(draft: Draft) -> bool:
    """Whether the text gives the day of a draft."""
    return (
        draft.date is not None
        and not draft.said_only
        and draft.date[1][2].precision in ("day", "part-of-day", "weekday")
    )


def history(draft: Draft, article: Article) -> bool:
    """Whether a draft lies long before the article."""
    if draft.date is None or article.published is None:
        return False
    latest = draft.date[1][2].latest
    if latest is None:
        return False
    return days_between(latest, article.published) > _OLD_DAYS
