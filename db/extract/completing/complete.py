"""What an incident does not say itself and the article does: its place, who is blamed, which accounts stand at all."""

from __future__ import annotations

from dataclasses import replace

from db.extract.article import Article
from db.extract.completing.antecedents import name_captors, name_doers, name_strikers, without_victims
from db.extract.completing.roll import call_the_roll
from db.extract.completing.stopped import turn_on_the_attackers
from db.extract.completing.sums import without_sums
from db.extract.completing.whereabouts import places_told_after
from db.extract.counts import is_further
from db.extract.dates.calendar import days_between
from db.extract.incidents import Draft, PlaceUse, absorb, take
from db.extract.mentions import Name
from db.extract.merging.likeness import places_alike
from db.extract.phrases import ACCIDENT
from db.extract.sentences.grammar import Parse
from db.extract.standing import stands
from db.extract.standing.effects import killed_that_day
from db.extract.standing.telling import LONG, dated
from db.extract.when.choosing import inherit_dates
from db.extract.where.abroad import told_abroad
from db.extract.where.elsewhere import label, part_of_city, place_of_saying
from db.extract.where.holders import holders_of
from db.extract.where.home import home_country, is_country
from db.extract.where.locating import may_locate, placing, specific
from db.extract.where.owned import country_struck
from db.gazetteer.lexicon import word_list
from db.gazetteer.places import Place


def complete(drafts: list[Draft], article: Article) -> list[Draft]:
    """Keep the drafts that are incidents and give them the place that the context holds."""
    kept = [draft for draft in drafts if stands(draft, article)]
    _adopt_casualties(drafts, kept, article)
    telling = {number for draft in kept for number in draft.sentences}
    for draft in kept:
        others = {number for one in kept if one is not draft for number in one.sentences}.difference(draft.sentences)
        if draft.domain in _BY_GROUPS:
            call_the_roll(draft, others, article)
        _drop_labels(draft, article)
        if _needs_place(draft, article):
            draft.places.extend(places_told_after(draft, telling, article))
            if _needs_place(draft, article):
                context = [*_the_town(draft, article), *_context(draft, kept, article)]
                draft.inherited = context or country_struck(draft, article)
        draft.inherited.extend(holders_of(draft, article))
        if draft.domain in _BY_GROUPS:
            turn_on_the_attackers(draft, article)
            name_doers(draft, others, article)
    without_sums(kept, article)
    without_victims(kept)
    name_strikers(kept)
    name_captors(kept)
    inherit_dates(kept, article)
    return sorted(kept, key=lambda draft: (draft.sentences[0], -_WEIGHT.get(draft.domain, 2)))


_WEIGHT = {"abduct": 3, "group": 1}
"""What leads where a sentence tells of several incidents."""


def _adopt_casualties(drafts: list[Draft], kept: list[Draft], article: Article) -> None:
    """Let casualties told on their own be those of the violence told beside, where they add to what it counts.

    Those killed on a day, told of with no violence beside, are an incident of their own.
    """
    for orphan in drafts:
        if any(orphan is one for one in kept):
            continue
        alone = orphan.domain == "violence" and (orphan.counts or orphan.targets) and orphan.families <= _CASUALTIES
        if bool(orphan.events) and all(event.cause for event in orphan.events):  # what people protest over
            article.elsewhere.update(id(name) for _, _, name in orphan.places)
            continue
        if not alone or (orphan.counts_all and not orphan.counts):
            continue
        able = [one for one in kept if _adds_to(orphan, one, article) and not _long_before(orphan, one)]
        whose = _violence_beside(orphan, able)
        if whose is not None and _in_another_place(orphan, whose):
            if whose.domain == "violence":
                _of_the_same_hands(orphan, whose)
            kept.append(orphan)
        elif whose is not None:
            absorb(whose, orphan)
        elif killed_that_day(orphan, article):
            kept.append(orphan)


def _long_before(orphan: Draft, known: Draft) -> bool:
    """Whether casualties are told of a time long before: "In August, 23 people were killed in Bura"."""
    then = orphan.date[1][2].latest if orphan.date is not None else None
    day = known.date[1][2].earliest if known.date is not None else None
    return then is not None and day is not None and days_between(then, day) > _LONG_BEFORE


_LONG_BEFORE = 14
"""Days after which nobody who dies is a casualty of what is told before."""


def _in_another_place(orphan: Draft, known: Draft) -> bool:
    """Whether a verb tells of certain people that they died in another town: "nine more died in a village nearby"."""
    told = any(event.finite and event.family in _DEADLY for event in orphan.events)
    counted = any(count.kind == "killed" and not count.included for _, count in orphan.counts)
    if not (told and counted) or known.domain not in _HARMING or orphan.around & ACCIDENT:
        return False
    return places_alike(known.facets, orphan.facets) <= (_APART if known.domain == "violence" else _ELSEWHERE)


_DEADLY = frozenset({"die", "kill"})
_HARMING = frozenset({"loot", "protest", "violence"})
_APART, _ELSEWHERE = -2.5, -1.0
"""What the places of two accounts say at most that are of different towns, and of different provinces at least."""


def _of_the_same_hands(orphan: Draft, known: Draft) -> None:
    """Let those who died elsewhere have been killed as those were who are told of right before."""
    for event in orphan.events:
        event.means = event.means or next(iter(sorted(known.means)), "")
    take(orphan.perpetrators, [replace(one, certainty="inferred") for one in known.perpetrators])


def _adds_to(orphan: Draft, known: Draft, article: Article) -> bool:
    """Whether a draft in which people come to harm counts none of what an orphan counts, or others ("two others")."""
    kinds = {count.kind for _, count in known.counts if not count.hit}
    if (orphan.date is not None and orphan.date[1][2].precision in LONG) or _elsewhere(orphan, known):
        return False
    further = [is_further(article.sentences[number], count) for number, count in orphan.counts]
    if known.domain not in _HARMFUL or (orphan.facets.apart and not all(further)):
        return False
    return all(
        also or count.hit or count.kind not in kinds for also, (_, count) in zip(further, orphan.counts, strict=True)
    )


def _elsewhere(orphan: Draft, known: Draft) -> bool:
    """Whether casualties are of a day and a place of their own, and not of where the violence was."""
    mine, theirs = orphan.facets.places.keys(), known.facets.places.keys()
    return dated(orphan) and bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _violence_beside(orphan: Draft, able: list[Draft]) -> Draft | None:
    """Give the draft told last right before an orphan; one that opens the article may be of what is told next."""
    first = orphan.sentences[0]
    within = [one for one in able if first in one.sentences and one.domain in _UNREST]
    if within:
        return within[0]
    before = [one for one in able if any(0 < first - number <= _NEAR for number in one.sentences)]
    if before:
        return max(before, key=lambda one: one.sentences[-1])
    after = [one for one in able if 0 < one.sentences[0] - first <= _NEAR] if first <= 1 else []
    return after[0] if after else None


_HARMFUL = frozenset({"violence", "protest", "territory", "abduct", "loot"})
_UNREST = frozenset({"protest", "loot"})
_CASUALTIES = frozenset({"kill", "die", "injure", "damage"})
_NEAR = 2
_BY_GROUPS = frozenset({"violence", "abduct", "loot"})


def _drop_labels(draft: Draft, article: Article) -> None:
    """Leave out the places of something else, and of who somebody is where others tell where it happened."""
    draft.places = [use for use in draft.places if id(use[2]) not in article.elsewhere]
    if len(draft.places) < 2:
        return
    telling = [use for use in draft.places if not label(use[2], article)]
    placed = [place for _, _, name in telling if (place := article.place_of.get(id(name))) is not None]
    if any(place.feature != "admin1" for place in placed):
        draft.places = telling
    elif placed:  # "the mayor of Uri, in Kashmir, was murdered": of no other town it is told
        within = [use for use in draft.places if use not in telling and _lies_in(use[2], placed, article)]
        draft.places = telling + within


def _lies_in(name: Name, provinces: list[Place], article: Article) -> bool:
    """Whether a place is of one of several provinces."""
    place = article.place_of.get(id(name))
    return place is not None and any((place.country, place.admin1) == (one.country, one.admin1) for one in provinces)


def _needs_place(draft: Draft, article: Article) -> bool:
    """Whether nothing that a draft says places it on the map, or but a part of a city that it does not name."""
    return all(article.place_of.get(id(name)) is None or part_of_city(name, article) for _, _, name in draft.places)


def _context(draft: Draft, kept: list[Draft], article: Article) -> list[PlaceUse]:
    """Give the place of the incident told last, or the place named last before, the dateline's at the latest.

    A country that the article speaks of most stands in where a reporter abroad, or nobody, names the place.
    """
    told = _told_before(draft, kept, article)
    place = article.place_of.get(id(told[2])) if told is not None else None
    if told is not None and place is not None and not (told[2].dateline or place.feature == "country"):
        return [told]
    abroad = told_abroad(told[2], draft, kept, article) if told is not None else None
    if abroad is not None:
        return [("in", abroad.sentence, abroad)]
    home = home_country(article)
    if home is None or is_country(article.place_of.get(id(home)), place.country if place is not None else ""):
        return [] if told is None else [told]
    return [("in", home.sentence, home)]


def _the_town(draft: Draft, article: Article) -> list[PlaceUse]:
    """Give the town named in a sentence just before that no list knows, where a draft was at "the town"."""
    number = draft.sentences[0]
    sentence = article.sentences[number]
    if draft.places or not sentence.lists & _TOWN:
        return []
    before = ["", *(record.lower for record in sentence.lex)]
    if not any(record.lists & _TOWN and before[at] == "the" for at, record in sentence.listed):
        return []
    for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
        named = [name for name in placing(earlier, article) if id(name) not in article.elsewhere]
        if named:
            unknown = article.place_of.get(id(named[-1])) is None and not part_of_city(named[-1], article)
            return [("in", earlier, named[-1])] if unknown else []
    return []


_TOWN = word_list(words=["city", "district", "settlement", "town", "village"])
_BACK = 2


def _told_before(draft: Draft, kept: list[Draft], article: Article) -> PlaceUse | None:
    body = (number for number in draft.sentences if article.sentences[number].kind != "title")
    first = next(body, draft.sentences[0])  # the dateline stands below the title
    before = [other for other in kept if other is not draft and other.sentences[0] < first and other.places]
    for number in range(first, -1, -1):
        telling = [other for other in before if number in other.sentences]
        if telling:
            placed = [use for use in telling[-1].places if article.place_of.get(id(use[2])) is not None]
            return min(placed or telling[-1].places, key=lambda use: specific(use, article))
        known = [
            name
            for name in placing(number, article)
            if article.place_of.get(id(name)) is not None
            and id(name) not in article.elsewhere
            and (name.dateline or _may_hold(name, article.parse(number), article))
        ]
        if known:
            uses = [("in", number, name) for name in _at_home(known, article)]
            return min(uses, key=lambda use: specific(use, article))
    return None


def _at_home(known: list[Name], article: Article) -> list[Name]:
    """Put the places of the dateline's country that are told of beside it before the dateline itself."""
    lines = {place.country for name in known if name.dateline and (place := article.place_of.get(id(name))) is not None}
    apart = article.elsewhere
    beside = [name for name in known if not (name.dateline or id(name) in apart or part_of_city(name, article))]
    told = [name for name in beside if (place := article.place_of.get(id(name))) is not None and place.country in lines]
    return told + [name for name in known if all(name is not one for one in told)]


def _may_hold(name: Name, parse: Parse, article: Article) -> bool:
    """Whether a place named before can be that of what is told next: one where somebody only spoke cannot."""
    return may_locate(name, parse, article) and not place_of_saying(name, parse)
