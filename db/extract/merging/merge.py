"""One incident, once: accounts of the same thing in different sentences of an article become one draft."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.bodies import found
from db.extract.deeds.events import Event
from db.extract.families import BODIES, DENIAL, DOMAIN, EFFECTS, FIGHTING, TOLL
from db.extract.incidents import Draft, Facets, PlaceUse, absorb
from db.extract.merging.arrests import arrested_for, arrests_last, count_those_held, without_suspects
from db.extract.merging.captives import read_as_taken, told_as_captives
from db.extract.merging.days import days_alike
from db.extract.merging.headline import join_headline
from db.extract.merging.likeness import likeness
from db.extract.merging.named_later import names_the_dead, take_for_dead
from db.extract.merging.protests import of_the_protest
from db.extract.merging.roundup import items_of, note_item, of_another_item
from db.extract.merging.stories import entries_of, of_others
from db.extract.neighbours import RAIDS, absorb_spoil, shot_down_there, taken_weapons
from db.extract.tolls import tell, tell_headline
from db.gazetteer.event_words import words

_ENOUGH = 1.3


def merge(drafts: list[Draft], article: Article) -> list[Draft]:
    """Join the drafts of an article, given in text order, that tell of the same incident.

    A draft is held against the incidents that were begun last and have room for more, so that a book takes no longer,
    for its length, than a report.
    """
    merged: list[Draft] = []
    entries, items = entries_of(drafts, article), items_of(drafts, article)
    refused: set[int] = set()
    captives = read_as_taken(drafts)
    for draft in arrests_last(drafts):
        recent = [
            known for known in merged[-_RECENT:] if len(known.sentences) < _MOST_SENTENCES and not _sums_up(known)
        ]
        if entries:
            recent = [known for known in recent if not of_others(known, draft, entries)]
        if items:
            note_item(draft, recent, items)
            recent = [known for known in recent if not of_another_item(known, draft, items)]
        if draft.domain == "claim":
            _lend(draft, [] if draft.sentences[0] in refused else recent, article)
            continue
        if draft.domain == DENIAL:
            refused.update([] if _deny(draft, recent, article) else draft.sentences)
            continue
        if draft.domain in _OF_OTHERS:
            _OF_OTHERS[draft.domain](draft, recent)
            continue
        if _told_with(draft, recent) or (captives and told_as_captives(draft, recent)):
            continue
        best: Draft | None = None
        top = _ENOUGH
        for known in reversed([] if _sums_up(draft) else recent):
            if known.domain == draft.domain and draft.sentences[0] not in known.sentences:
                score = likeness(known, draft, article.published) - _interrupted(known, draft, recent)
                score -= _PASSED_OVER if _passed_over(known, draft, recent, article) else 0.0
                if score > top:
                    best, top = known, score
        if best is not None:
            _join(best, draft, recent, article)
        else:
            merged.append(draft)
    merged = without_suspects(merged)
    tell_headline(drafts, merged)
    return join_headline(merged, article)


def _join(known: Draft, draft: Draft, recent: list[Draft], article: Article) -> None:
    """Let a draft be of the incident that it tells more of, and of those told together with that."""
    if names_the_dead(known, draft):
        take_for_dead(draft)
    for one in _told_together(known, draft, recent, article):
        absorb(one, draft)


_OF_OTHERS = {TOLL: tell, BODIES: found}
"""What is done with a draft that only tells more of an incident before it, by its domain."""
_RECENT, _MOST_SENTENCES = 50, 100


def _passed_over(known: Draft, new: Draft, recent: list[Draft], article: Article) -> bool:
    """Whether casualties are held against what a title tells besides that which the story has begun to tell of."""
    title = known.sentences[-1]
    if article.sentences[title].kind != "title" or not new.facets.families <= EFFECTS or new.sentences[0] <= title + 1:
        return False
    begun = (one for one in recent if one is not known and one.domain == known.domain)
    return any(one.sentences[0] == title and one.sentences[-1] > title for one in begun)


_PASSED_OVER = 1.0


def _interrupted(known: Draft, new: Draft, recent: list[Draft]) -> float:
    """What speaks against casualties of no place or day being of a deed behind which another was told, and where."""
    told = new.facets
    if not told.families <= EFFECTS or new.date or new.places or told.refers_back or told.persons:
        return 0.0
    between = (one for one in recent if one.domain == known.domain and one.sentences[0] > known.sentences[-1])
    return _PARTED if any(one.facets.places and not one.counts for one in between) else 0.0


_PARTED = 1.5


def _sums_up(new: Draft) -> bool:
    """Whether an account only counts all those of a war or of years: "some 3,600 died in 30 years of violence"."""
    told = new.facets
    return new.counts_all and not new.counts and told.families <= _DEATHS and not (told.refers_back or told.persons)


_DEATHS = EFFECTS | {"murder"}


def _told_with(draft: Draft, recent: list[Draft]) -> bool:
    """Let arrests, arms found and what was burned or looted be part of the incident told right before, if they are."""
    if draft.domain == "loot" or draft.families == {"riot"}:
        raids = (one for one in reversed(recent) if one.domain in RAIDS and one.perpetrators)
        theirs = draft.perpetrators and not draft.places and "arson" not in draft.families
        raid = next((one for one in raids if one.counts or (one.targets and theirs and _next(one, draft))), None)
        if raid is not None and _of_the_raid(draft, raid):
            absorb_spoil(raid, draft)
            return True
    if draft.domain == "violence" and _put_forward(draft, recent):
        draft.targets, draft.instruments, draft.perpetrators = [], [], []
        absorb_spoil(max(recent, key=lambda known: known.sentences[-1]), draft)
        return True
    if draft.domain == "arrest" and arrested_for(draft, recent):
        return True
    if of_the_protest(draft, recent):
        by_the_way = draft.domain == "arrest" and recent[-1].domain != "protest"
        (count_those_held if by_the_way else absorb)(recent[-1], draft)
        return True
    return draft.domain == "disrupt" and _taken_in(draft, recent)


def _next(known: Draft, new: Draft) -> bool:
    return new.sentences[0] - known.sentences[-1] <= 1


def _taken_in(find: Draft, recent: list[Draft]) -> bool:
    """Whether arms were taken or lost in the operation told right before, not at another place or on another day."""
    before = max(recent, key=lambda draft: draft.sentences[-1], default=None)
    if before is None:
        return False
    if taken_weapons(find) and any(_took_in_battle(find, known) for known in recent):
        return True
    if find.sentences[0] - before.sentences[-1] <= _SOON and shot_down_there(find, before):
        return True
    if before.domain not in _TAKING_ARMS or not (taken_weapons(find) or _lost_there(find)):
        return False
    paragraphs = {one.parse.sentence.paragraph for one in (before.scenes[-1], find.scenes[0])}
    soon = find.claimants or (len(paragraphs) == 1 and find.date is None)
    near = find.sentences[0] - before.sentences[-1] <= (_SOON if soon else 1)
    return near and not find.facets.places and (find.date is None or days_alike(before, find, None) >= 0)


def _took_in_battle(find: Draft, battle: Draft) -> bool:
    """Whether those who fought a battle took arms, of no other day or place: "the rebels also captured weapons"."""
    if battle.domain not in _TAKING_ARMS or find.places or find.date is not None:
        return False
    fought = {one.head for one in (*battle.perpetrators, *battle.parties) if not one.cls & ph.STATE}
    return bool(find.perpetrators) and all(one.head in fought for one in find.perpetrators)


def _lost_there(find: Draft) -> bool:
    """Whether it is told that arms and vehicles were destroyed, and not by whom."""
    return all(event.passive and event.sense.phrase == "destroy" for event in find.events) and not find.perpetrators


def _of_the_raid(spoil: Draft, raid: Draft) -> bool:
    """Whether it is told soon after an attack that its attackers, or nobody told of, burned or looted there."""
    if spoil.sentences[0] - raid.sentences[-1] > _SOON:
        return False
    if not spoil.facets.places.keys() <= raid.facets.places.keys() or spoil.counts:
        return False
    if not spoil.perpetrators and not _goes_straight_on(spoil, raid):
        return False
    known = {one.head for one in raid.perpetrators}
    theirs = all(one.cls & ph.PRONOUN or one.head in known | words("agent") for one in spoil.perpetrators)
    theirs = theirs or bool(spoil.claimants)
    return theirs and (spoil.date is None or days_alike(raid, spoil, None) >= 0)


def _goes_straight_on(spoil: Draft, raid: Draft) -> bool:
    """Whether what was burned is told right after a raid, or in its paragraph."""
    paragraphs = {one.parse.sentence.paragraph for one in (raid.scenes[-1], spoil.scenes[0])}
    return len(paragraphs) == 1 or spoil.sentences[0] - raid.sentences[-1] <= 1


def _put_forward(deed: Draft, recent: list[Draft]) -> bool:
    """Whether it is only told why soldiers killed somebody: "the army said that he had thrown a bomb at troops"."""
    if not deed.perpetrators or deed.counts or any(one.head not in _HE for one in deed.perpetrators):
        return False
    known = max(recent, key=lambda draft: draft.sentences[-1], default=None)
    if known is None or known.domain != "violence" or deed.sentences[0] - known.sentences[-1] > _SOON:
        return False
    by_a_state = known.perpetrators and all(one.cls & ph.STATE for one in known.perpetrators)
    return bool(by_a_state) and any(count.kind == "killed" for _, count in known.counts)


_HE = frozenset({"he", "she"})


_SOON = 2
"""Within how many sentences after an attack it is told what its attackers burned."""
_TAKING_ARMS = frozenset({"violence", "arrest", "territory"})


def _of_both(event: Event, article: Article) -> bool:
    """Whether a noun means the two deeds told last: "blamed rebels for both attacks", "no one has claimed either"."""
    before = article.sentences[event.sentence].lex[event.first - 1].lower
    return before == ("both" if event.plural else "either")


def _told_together(best: Draft, new: Draft, recent: list[Draft], article: Article) -> list[Draft]:
    """All the incidents that an account without places tells more of, where the first named several places."""
    if new.places or new.counts:
        return [best]
    if any(_of_both(event, article) for event in new.events):
        return [known for known in recent if known.domain == best.domain][-2:]
    return [known for known in recent if known.events[0] is best.events[0]]


def _lend(claim: Draft, recent: list[Draft], article: Article) -> None:
    """Give who claims, denies or is blamed to the incident told last."""
    able = [known for known in recent if known.domain in _CLAIMED]
    if able:
        known = max(able, key=lambda draft: draft.sentences[-1])
        claim.events, claim.facets, claim.date, claim.date_distance = [], Facets(), None, known.date_distance
        claim.places = [use for use in claim.places if not _owns(use, article)]
        absorb(known, claim)


_CLAIMED = frozenset({"violence", "abduct", "loot", "territory"})


def _owns(use: PlaceUse, article: Article) -> bool:
    """Whether a place only tells whose somebody is: "Rwanda's military denied it"."""
    _, number, name = use
    return article.parse(number).letters[name.last + 1 : name.last + 2] == "'"


def _deny(denial: Draft, recent: list[Draft], article: Article) -> bool:
    """Let the incident that a denial speaks of bear it: of the same doers, no other means, the last told before it.

    Give whether there is one, or nothing yet that could be meant.
    """
    domains = {DOMAIN[event.family] for event in denial.events}
    doers = denial.facets.doers | _named_before(denial, article)
    able = [known for known in recent if known.domain in domains and denial.sentences[0] not in known.sentences]
    able = [known for known in able if not _of_another_sort(known, denial)]
    if able:
        known = max(able, key=lambda one: (len(doers & one.facets.doers), _fits_means(one, denial), one.sentences[-1]))
        known.status.extend(denial.status)
        known.deniers.extend(denial.deniers)
        known.sources.extend(denial.sources)
    return bool(able) or not any(known.domain in domains for known in recent)


def _of_another_sort(known: Draft, denial: Draft) -> bool:
    """Whether it is fighting that is denied, and what is told of was no fight but a bombing, a strike or a murder."""
    return "clash" in denial.families and not known.families & FIGHTING and bool(known.means)


def _fits_means(known: Draft, denial: Draft) -> bool:
    mine, theirs = known.facets.means, denial.facets.means
    return not mine or not theirs or bool(mine & theirs)


def _named_before(draft: Draft, article: Article) -> set[str]:
    """The names right before the triggers of a draft: "US airstrikes"."""
    before = [article.names_by_token(event.sentence).get(event.first - 1) for event in draft.events]
    return {name.name for name in before if name is not None}
