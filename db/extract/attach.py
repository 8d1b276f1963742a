"""Where, when and how many: hanging the findings of a sentence on the incidents it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.attribution import StatusCue, status_cues, status_of
from db.extract.breakdown import parts_placed, parts_told, without_parts
from db.extract.counts import A_WAR, CountPhrase, counts_in
from db.extract.dates.calendar import days_between
from db.extract.deeds.claims import owning_up
from db.extract.deeds.events import Event
from db.extract.deeds.scene import Scene
from db.extract.families import DENIAL
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.extract.parting.clauses import of_all_behind
from db.extract.phrases import Party
from db.extract.relations import relation
from db.extract.when.choosing import date_drafts
from db.extract.when.dating import dating
from db.extract.where.elsewhere import elsewhere
from db.extract.where.locating import may_locate, placing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import Lexeme


def attach(drafts: list[Draft], scene: Scene, article: Article, past: list[Event]) -> None:
    """Give each draft of the sentence of ``scene`` its places, date, counts, standing and sources; those of the events
    of the past beside them, "the worst attack since 40 died in Uri in 2019", are not theirs."""
    number = scene.number
    sentence = article.sentences[number]
    cues = status_cues(sentence)
    apart = any(draft.domain == DENIAL for draft in drafts)
    for draft in drafts:
        for event in draft.events:
            for cue in status_of(sentence, event.first, cues) if draft.domain != "claim" else cues:
                if not apart or (cue.status == "denied") == (draft.domain == DENIAL):
                    _standing(draft, cue, scene)
            owned = None if apart or event.family == "claim" else owning_up(scene, event)
            if owned is not None and all(cue.status != "claimed" for cue in cues):
                _standing(draft, owned, scene)
                event.occurs = event.occurs or event.sense.part == "n"  # "the rebels claimed an attack on Uri"
        draft.sources.append(number)
    told = {token for event in past for token in range(event.first, event.last + 1)}
    counts = [count for count in counts_in(sentence) if count.head not in told]
    lately = any(count.background for count in counts) and _since_lately(number, article)
    told_in = parts_told(drafts, counts, scene.parse) if len(drafts) > 1 else []
    told_in = told_in or parts_placed(drafts, counts, scene.parse, placing(number, article) if drafts else ())
    for draft, count in told_in:
        draft.counts.append((number, replace(count, included=False)))
    _counts(drafts, number, without_parts(drafts, counts, told_in), lately)
    date_drafts(drafts, scene, article)
    _leave_out(past, drafts, number, article)
    _places(drafts, scene, article)


def _leave_out(past: list[Event], drafts: list[Draft], number: int, article: Article) -> None:
    """Let a place told behind a verb of the past, and before any other event, be none of what is told now; and one
    behind a noun of the past, where another place comes before it."""
    if not past:
        return
    events = [*past, *(one for draft in drafts for one in draft.events)]
    names = [name for name in article.names.get(number, ()) if name.kind == "place"]
    for name in names:
        told = max((one for one in events if one.last < name.first), key=lambda one: one.last, default=None)
        of_past = told is not None and any(told is one for one in past)
        if told is not None and of_past and (told.finite or names[0].first < told.first):
            article.elsewhere.add(id(name))


def _standing(draft: Draft, cue: StatusCue, scene: Scene) -> None:
    """Note the standing that a cue gives a draft, and whom it names as claimant, denier or accused."""
    entry = (scene.number, cue)
    if entry in draft.status:
        return
    draft.status.append(entry)
    accused = _named(cue.accused, scene)
    if accused is not None and ph.acts(accused, _CAN_DO) and cue.status != "denied" and draft.domain not in _OF_OTHERS:
        accused.certainty = "suspected" if cue.status == "suspected" else accused.certainty
        if not any(one.last == accused.last for one in draft.targets):
            draft.perpetrators.append(accused)
    by = _named(cue.by, scene)
    if by is not None and by.cls & (ph.HUMAN | ph.PLACE | ph.ORGANIZATION):
        if cue.status == "claimed":
            draft.claimants.append(by)
            if by.cls & (ph.ARMED | ph.ORGANIZATION) and not accused:
                by.certainty = "reported"
                draft.perpetrators.append(by)
        elif cue.status == "denied":
            draft.deniers.append(by)


_OF_OTHERS = frozenset({"arrest", "claim"})
"""The domains of drafts whose doer is not who is suspected."""


def _named(tokens: tuple[int, int] | None, scene: Scene) -> Party | None:
    if tokens is None:
        return None
    chunk = scene.parse.at[tokens[1]]
    return scene.party(chunk) if scene.parse.kinds[chunk] == "N" else None


_CAN_DO = ph.ARMED | ph.GOVERNMENT | ph.NATION | ph.NAME | ph.ORGANIZATION | ph.PERSON


def _nearest(drafts: list[Draft], token: int) -> Draft:
    if len(drafts) == 1:
        return drafts[0]
    return min(drafts, key=lambda draft: min(_distance(event.first, event.last, token) for event in draft.events))


def _of_its_clause(drafts: list[Draft], token: int) -> list[Draft]:
    """Give the drafts that the clause of a token tells of, all where it tells of none."""
    if len(drafts) == 1:
        return drafts
    return [draft for draft in drafts if draft.scenes[0].holds(token)] or drafts


def _distance(first: int, last: int, token: int) -> int:
    return first - token if token < first else max(0, token - last)


_COUNT_DOMAINS = {
    "killed": ("violence", "offensive", "protest", "abduct", "loot", "rape", "territory", "grave", "escape"),
    "injured": ("violence", "offensive", "protest", "abduct", "loot", "rape", "territory", "escape"),
    "detained": ("arrest", "protest", "abduct"),
    "abducted": ("abduct",),
    "defected": ("group", "deal", "defect"),
    "strikes": ("violence",),
    "munitions": ("violence", "disrupt"),
    "explosions": ("violence",),
}


def _counts(drafts: list[Draft], number: int, counts: Sequence[CountPhrase], lately: bool) -> None:
    for count in counts:
        if (count.background and not lately) or count.superseded or count.included or _got_away(count, drafts):
            _without_a_sum(count, drafts)
            _nearest(drafts, count.head).counts_all |= count.background
            continue
        domains = _COUNT_DOMAINS.get(count.kind)
        fitting = [draft for draft in drafts if domains is None or draft.domain in domains]
        if fitting:
            beside = _of_its_clause(fitting, count.head if count.party is None else count.party[0])
            if beside != _of_its_clause(fitting, count.head) and not _in_numbers(count, drafts[0]):
                continue  # "killed five on Friday, and a mosque was attacked"
            _nearest(beside, count.head).counts.append((number, count))


def _since_lately(number: int, article: Article) -> bool:
    """Whether a sentence counts since a day of these days: "six people have been killed since July 10 in clashes"."""
    lex, until = article.sentences[number].lex, article.published
    for first, _, expression in dating(number, article):
        day = expression.earliest if expression.precision == "day" else None
        if until is not None and day is not None and first > 0 and lex[first - 1].lower == "since":
            return 0 <= days_between(day, until) <= _LATELY
    return False


_LATELY = 14
"""Over so many days one outbreak of violence is told as one, and counted since its first."""


def _in_numbers(count: CountPhrase, draft: Draft) -> bool:
    """Whether those counted are told of by a number."""
    first, last = count.party or (count.head, count.head)
    return "#" in draft.scenes[0].parse.letters[first : last + 1]


def _without_a_sum(count: CountPhrase, drafts: list[Draft]) -> None:
    """Leave those out of the victims of an incident who are the sum of a war: "64,000 have been killed since then"."""
    party = count.party
    if party is not None and (count.best or count.min or 0) >= A_WAR:
        for draft in drafts:
            draft.targets[:] = [one for one in draft.targets if not one.first <= party[1] <= one.last]


def _got_away(count: CountPhrase, drafts: list[Draft]) -> bool:
    """Whether those counted as driven out are the attackers, who fled: "three attackers fled after killing"."""
    if count.kind != "displaced" or count.party is None:
        return False
    return any(one.first <= count.party[1] <= one.last for draft in drafts for one in draft.perpetrators)


def _places(drafts: list[Draft], scene: Scene, article: Article) -> None:
    number, parse = scene.number, scene.parse
    names = [name for name in placing(number, article) if not name.dateline]
    if not names:
        return
    located: list[tuple[Name, Draft | None]] = []
    for name in names:
        beside = _of_its_clause(drafts, name.first)
        struck = _done_to(name, beside, article)
        if struck is not None:
            located.append((name, struck))
        elif (there := _told_there(name, drafts, parse.sentence.lex)) is not None:
            there.places.append(("in", number, name))
        elif may_locate(name, parse, article):
            located.append((name, _told_at(name, beside)))
            if elsewhere(name, scene, article):
                article.elsewhere.add(id(name))
    lex = parse.sentence.lex
    for name, draft in sorted(located, key=lambda pair: (pair[1] is None, of_all_behind(lex, pair[0]))):
        beside = _of_its_clause(drafts, name.first)
        told = draft or _nearest(_before_joint(beside, name, parse.sentence.lex), name.first)
        told.places.append((relation(parse.sentence.lex, name.first), number, name))
    _share_places(drafts)


def _told_there(name: Name, drafts: list[Draft], lex: list[Lexeme]) -> Draft | None:
    """The draft of what was done where people went: "drove to Linz, where he shot two"."""
    at = name.last + 1
    if [record.lower for record in lex[at : at + 2]] != [",", "where"] or relation(lex, name.first) != "toward":
        return None
    behind = [draft for draft in drafts if draft.events[0].first > at]
    return min(behind, key=lambda draft: draft.events[0].first, default=None)


def _before_joint(drafts: list[Draft], name: Name, lex: list[Lexeme]) -> list[Draft]:
    """Leave out what is told behind an "and" after a place of what is told before: "killed two in Derna and bombed"."""
    before = [draft for draft in drafts if draft.events[-1].last < name.first]
    after = [draft.events[0].first for draft in drafts if draft.events[0].first > name.last]
    joined = before and after and "and" in [record.lower for record in lex[name.last + 1 : min(after)]]
    return before if joined else drafts


def _share_places(drafts: list[Draft]) -> None:
    """Let what the same people did in one sentence be at one place: "stormed Bura, killing two and abducting ten"."""
    for draft in drafts:
        if not draft.places:
            doers = {(one.first, one.last) for one in draft.perpetrators}
            told = (one for one in drafts if one.places and any((p.first, p.last) in doers for p in one.perpetrators))
            draft.places.extend(next((one.places for one in told), ()))


def _done_to(name: Name, drafts: list[Draft], article: Article) -> Draft | None:
    """The draft of an event done to the place or to what stands in it ("a Derna hotel"), or named after it."""
    for draft in drafts:
        for event in draft.events:
            named_after = event.sense.part == "n" and name.last == event.first - 1
            if (named_after or _aimed_at(name, event, draft, article)) and _small(name, article):
                return draft
            if name.last < event.first and any(one.name is name for _, one in event.places):  # "Mexico shootout"
                return draft
            for one in event.targets:
                if one.cls & ph.PLACE and (one.name is name or _means(one, name)):
                    return draft
                inside = one.first <= name.first and name.last < one.last
                if one.cls & ph.FACILITY and inside and (_small(name, article) or not _abroad(one, name, article)):
                    return draft
                if one.cls & ph.VEHICLE and inside and _small(name, article):  # "a Kherson bus"
                    return draft
    return None


def _aimed_at(name: Name, event: Event, draft: Draft, article: Article) -> bool:
    """Whether an attack is one against the place: "a drone strike against Odesa", and no "protest against Damascus"."""
    if draft.domain != "violence" or event.sense.part != "n" or name.first != event.last + 2:
        return False
    return article.sentences[name.sentence].lex[event.last + 1].lower == "against"


def _abroad(one: Party, name: Name, article: Article) -> bool:
    """Whether what is named after a country stands in another one: "a US base", "a US embassy warehouse"."""
    told = article.sentences[one.sentence].lex[name.last + 1 : one.last + 1]
    return one.head in words("abroad") or any(record.lower in words("abroad") for record in told)


def _means(one: Party, name: Name) -> bool:
    """Whether the words of a party without a name mean a place: "shelled the capital"."""
    return one.name is None and one.sentence == name.sentence and name.first <= one.last <= name.last


def _small(name: Name, article: Article) -> bool:
    """Whether a name is that of a place in a country, and not of the country."""
    place = article.place_of.get(id(name))
    return place is not None and not place.is_land


def _told_at(name: Name, drafts: list[Draft]) -> Draft | None:
    """The draft of the nearest event that has the place name in a phrase of its own."""
    first = name.first
    told = [
        (_distance(event.first, event.last, first), number)
        for number, draft in enumerate(drafts)
        for event in draft.events
        if any(one.first <= first <= one.last + 1 for _, one in event.places)
    ]
    return drafts[min(told)[1]] if told else None
