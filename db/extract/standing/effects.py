"""Deaths and damage that are told alone: whether violence caused them."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.deeds.subjects import find_subject
from db.extract.families import EFFECTS
from db.extract.incidents import Draft
from db.extract.realis import HARD_DOMAINS, domains_of
from db.extract.standing.particular import NOBODY, struck
from db.extract.standing.telling import by_arms, dated, history, of_people
from db.gazetteer.event_words import words

_NEVER_ALONE = frozenset({"die", "injure", "damage", "unrest", "plant", "echo"})
_STRUCK = frozenset({"damage", "injure"})
_DRIVEN = ph.AIRCRAFT | ph.VEHICLE
_FIGHTERS = ph.ASSAILANT | ph.SOLDIER


def mere_effect(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether a draft tells of deaths or damage alone, of whatever cause."""
    if families <= _NEVER_ALONE:
        told = draft.means or by_arms(draft) or _by_a_crowd(draft) or _with_a_weapon(draft) or _wounded_by(draft)
        by_force = families & _STRUCK and told
        return not (by_force or _bomb_placed(draft) or _blamed_for_death(draft) or _in_unrest(draft))
    known = draft.perpetrators or draft.means or _named_killed(draft) or _by_whom(draft) or _fell(draft, article)
    return families <= EFFECTS and (not known or _wrecked(draft))


def _by_a_crowd(draft: Draft) -> bool:
    """Whether protesters did it: "protesters injured six officers"."""
    return any(one.cls & ph.PROTESTER for one in draft.perpetrators)


def _in_unrest(draft: Draft) -> bool:
    """Whether people came to harm in violence at some place: "30 people died in post-election violence in Jos"."""
    harmed = any((count.best or count.min or 0) > 0 and count.kind in _HARM for _, count in draft.counts)
    return "unrest" in draft.families and harmed and bool(draft.places)


_HARM = frozenset({"injured", "killed"})


def _with_a_weapon(draft: Draft) -> bool:
    """Whether somebody with a weapon hurt others: "a man armed with a knife wounded five people"."""
    hurt = any(event.finite and event.perpetrators and event.targets for event in draft.events)
    return hurt and bool(draft.around & (ph.GUN | ph.BLADE))


def _wounded_by(draft: Draft) -> bool:
    """Whether somebody wounded others, which no driver does: "a judge was wounded by two men"."""
    wounding = [event for event in draft.events if event.sense.phrase == "wound" and event.finite and event.targets]
    by_hand = any(one.cls & _ANYBODY for event in wounding for one in event.perpetrators)
    return by_hand and not draft.around & ph.ACCIDENT


_ANYBODY = ph.CIVILIAN | ph.OFFICIAL | ph.PERSON


def _wrecked(draft: Draft) -> bool:
    """Whether a vehicle or aircraft crashed, which nobody aimed: "a helicopter crashed, killing three soldiers"."""
    for scene in draft.scenes:
        for chunk, kind in enumerate(scene.parse.kinds):
            if kind == "V" and scene.parse.words(chunk)[-1] in words("wreck"):
                driven = scene.parties(find_subject(scene.parse, chunk))
                return any(one.cls & _DRIVEN and one.head not in words("drone") for one in driven)
    return False


def _blamed_for_death(draft: Draft) -> bool:
    """Whether armed people are suspected of a death: "the officers involved in the death of the two teachers"."""
    deaths = [event for event in draft.events if event.family == "die" and event.sense.part == "n"]
    doers = [one for event in deaths for one in event.perpetrators if one.cls & ph.ARMED]
    suspected = any(one.certainty == "suspected" for one in doers) and not draft.around & ph.ACCIDENT
    return suspected and any(of_people(event.targets) for event in deaths)


def _bomb_placed(draft: Draft) -> bool:
    """Whether a verb says that somebody laid a bomb, which needs not have gone off."""
    return any(event.family == "plant" and event.finite for event in draft.events)


def _by_whom(draft: Draft) -> bool:
    """Whether it is only not known who killed: "it was not clear who killed the nine farmers"."""
    for event in draft.events:
        scene, verb = draft.scenes[0], event.chunk
        asked = event.family == "kill" and verb > 1 and scene.parse.kinds[verb - 2 : verb] in ("NW", "JW", "VW")
        people = asked and scene.parse.kinds[verb - 2] == "N" and scene.party(verb - 2).cls & ph.HUMAN
        if asked and not people and scene.parse.words(verb - 1) == ["who"]:
            return True
    return False


def _named_killed(draft: Draft) -> bool:
    """Whether a verb says of somebody with a name that they were killed, which news hardly tells of mere chance."""
    if draft.around & ph.ACCIDENT:
        return False
    killings = [event for event in draft.events if event.family == "kill" and event.finite]
    return any(one.cls & ph.PERSON for event in killings for one in event.targets)


def _fell(draft: Draft, article: Article) -> bool:
    """Whether fighters were killed somewhere or on a day, in an article without an accident: "two militants killed in
    Kulgam"."""
    killings = [event for event in draft.events if event.family == "kill" and event.finite]
    fighters = any(one.cls & _FIGHTERS for event in killings for one in event.targets)
    if not (fighters and (draft.places or dated(draft))):
        return False
    return all(HARD_DOMAINS.isdisjoint(domains_of(sentence)) for sentence in article.sentences)


def killed_that_day(draft: Draft, article: Article) -> bool:
    """Whether a verb says of certain people where and on which day they were killed, which news tells of violence."""
    if draft.around & ph.ACCIDENT or not (draft.places and (dated(draft) or draft.lapse is not None)):
        return False
    kills = [event for event in draft.events if event.family == "kill" and not _came_of_another(event, draft)]
    told = any(event.once and _says_so(event, article) for event in kills)
    whom = struck(draft, article) != NOBODY or any(count.best for _, count in draft.counts)  # "and two more in Jos"
    return told and whom and not history(draft, article)


def _came_of_another(event: Event, draft: Draft) -> bool:
    """Whether a killing came of a deed that is only looked back on: "the anniversary of a bombing that killed 20"."""
    others = {chunk for scene in draft.scenes for chunk in scene.event_chunks} - {one.chunk for one in draft.events}
    return bool(others) and not (event.passive or event.perpetrators)


def _says_so(event: Event, article: Article) -> bool:
    """Whether a verb says what was suffered: "were killed", not "the people killed there", "the blast that killed"."""
    parse = article.parse(event.sentence)
    group = parse.letters[parse.first[event.chunk] : parse.last[event.chunk] + 1]
    return event.finite and event.passive and "B" in group
