"""Violence talked of at large: of no day, against nobody in particular, on no one occasion."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.families import EFFECTS, FIGHTING
from db.extract.incidents import Draft
from db.extract.standing.particular import EXACTLY, NOBODY, struck
from db.extract.standing.speech import is_speech
from db.extract.standing.telling import LONG, by_arms, dated, leads, of_people, opens
from db.gazetteer.event_words import words

_HEARD = frozenset({"blast", "shoot", "clash"})
_AT_LARGE = frozenset({"abduct", "assault", "bomb", "intrusion", "kill", "murder", "raid", "strike"})
"""Families whose words may speak of such deeds in general."""
_ONE_ATTACK, _MANY = 300, 100
"""More killed over a month or a year than one attack kills, and more than are killed on one day that is not told."""


def in_general(draft: Draft, families: set[str], article: Article) -> bool:
    """Whether a draft speaks of violence at large: of no day, against nobody in particular, on no one occasion."""
    if families & FIGHTING and families <= FIGHTING | EFFECTS:
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


def names_nothing(draft: Draft, article: Article) -> bool:
    """Whether an account tells neither whom or what it struck, with what, how many, nor on which day: at most who."""
    if draft.targets or draft.counts or draft.instruments or draft.parties or not draft.families <= _AT_LARGE:
        return False
    told = any(not one.cls & ph.PRONOUN and one.head not in words("those") for one in draft.perpetrators)
    known = told and any(event.definite and not event.plural for event in draft.events)
    return not ((leads(draft, article) and (known or draft.places)) or dated(draft))


def _takes_place(draft: Draft, article: Article) -> bool:
    """Whether what opens the article says that something takes place somewhere: "Twin blasts rock Beirut"."""
    return bool(draft.places) and leads(draft, article) and any(event.occurs for event in draft.events)


def _spree(draft: Draft) -> bool:
    """Whether a draft names several deeds at once ("the attacks of the past weeks"), and no victim, place or weapon."""
    if any(event.finite or not event.plural or event.family in _HEARD for event in draft.events):
        return False
    if draft.date is not None and draft.date[1][2].precision in LONG:
        return True
    return not (draft.targets or draft.places or draft.instruments or draft.counts)


def _sum_of_years(draft: Draft) -> bool:
    """Whether a draft counts more people over a year than one attack kills: "gangs killed 5,600 people last year"."""
    if draft.date is None or draft.date[1][2].precision not in LONG | {"month"} or len(draft.sentences) > 1:
        return False
    return draft.families <= EFFECTS and _many_killed(draft, _ONE_ATTACK)


def _many_killed(draft: Draft, number: int) -> bool:
    return any(count.kind == "killed" and (count.min or 0) > number for _, count in draft.counts)


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
    if opens(draft, article):
        return once or occurs or bool(draft.places)
    return leads(draft, article) and (once or (occurs and bool(draft.places or draft.perpetrators or draft.counts)))


def _taken(draft: Draft, article: Article) -> bool:
    """Whether somebody took people, and not only takes them: "the gunmen have taken a group of tourists hostage"."""
    able = [event for event in draft.events if event.family == "abduct" and event.finite and event.perpetrators]
    return any(of_people(event.targets) and _in_the_past(event, article) for event in able)


def told_in_the_past(draft: Draft, article: Article) -> bool:
    """Whether a verb says of a draft that it happened: "stormed", "was shot", and not "storms", as a film is told."""
    return any(event.finite and _in_the_past(event, article) for event in draft.events)


def _in_the_past(event: Event, article: Article) -> bool:
    parse = article.parse(event.sentence)
    return parse.letters[parse.last[event.chunk]] == "d"


def _struck_somewhere(draft: Draft) -> bool:
    """Whether armed people struck things in a place with a name: "rebels blew up pylons and shops in Santa Ana"."""
    return bool(draft.places) and by_arms(draft) and any(one.cls & ph.THING for one in draft.targets)
