"""When a draft happened: which date expression of its sentence dates it, and which days that gives."""

from __future__ import annotations

from dataclasses import replace

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.dates import event_date, span_precision
from db.extract.dates.calendar import days_between
from db.extract.dates.grammar.relative import OF_ANOTHER
from db.extract.deeds.lapse import CAME, Lapse, counted_from, is_counted_from, lapse_in
from db.extract.deeds.scene import Scene
from db.extract.deeds.tried import TRIED
from db.extract.incidents import Draft
from db.extract.merging.stories import datelines, story_of
from db.extract.parting.joints import between, side
from db.extract.realis import COURT
from db.extract.sentences.grammar import Parse
from db.extract.when.afterwards import day_it_took_place, tells_of_answers
from db.extract.when.dating import SAYING, belongs_to, dating, label, nearness, of_no_day
from db.extract.when.heading import date_items
from db.extract.when.nights import only_by_night
from db.extract.when.stretches import stretch
from db.gazetteer.lexicon import word_list
from db.model import DateExpression, IncidentDate


def _only_recalled(draft: Draft, day: int) -> bool:
    """Whether a day before a deed is of those who act over it: "prayed on Friday for those killed in the blast"."""
    return any(event.sense.part == "n" for event in draft.events) and all(
        event.cause and day < event.first for event in draft.events
    )


def date_drafts(drafts: list[Draft], scene: Scene, article: Article) -> None:
    """Date each draft by the nearest date expression of its sentence, one that only bounds it after all others."""
    entries = dating(scene.number, article)
    lapse = lapse_in(scene.number, article)
    joints = between([draft.events for draft in drafts], article) if len(entries) > 1 < len(drafts) else []
    told = [one for one in entries if not dates_the_saying(scene.parse.sentence, *one[:2])] if joints else []
    for entry in entries:
        for draft in drafts:
            if _only_recalled(draft, entry[1]) or only_by_night(entry, entries, draft.events[0], scene.parse):
                continue
            if joints and _of_other_clause(draft, entry, told, joints):
                continue
            if len(drafts) > 1 and _behind_the_turn(draft, entry, entries):
                continue
            if lapse is not None and _parted(lapse, entry, draft, scene):
                continue
            if len(drafts) > 1 and any(_of_the_crime(entry, draft, crime, scene) for crime in drafts):
                _no_earlier(draft, entry, scene.number, article)
                continue
            deeds = [event for event in draft.events if event.family != "die"] if len(entries) > 1 else []
            distance, bounds = nearness(scene, entry, deeds or draft.events)
            if _of_dying(entry, draft, scene) or _of_the_trial(entry, draft, scene, article):
                distance, bounds = distance + SAYING, True
            if any(_of_the_arrest(entry, arrest, draft, entries, scene.parse) for arrest in drafts):
                distance, bounds = distance + SAYING, True
            distance += _OF_DEATH if draft.families <= {"die"} else _TAKEN if of_no_day(entry[2]) else 0
            if distance < draft.date_distance:
                draft.date, draft.said_only, draft.date_distance = (scene.number, entry), bounds, distance
    if lapse is not None:
        _count_from(drafts, lapse, scene.number, article)


def _parted(lapse: Lapse, dated: Dated, draft: Draft, scene: Scene) -> bool:
    """Whether a date, no day of saying, is of the other one of two deeds between which a time is counted."""
    if not all(lapse.parts(dated[0], event.first) for event in draft.events):
        return False
    return not dates_the_saying(scene.parse.sentence, dated[0], dated[1])


def _of_the_crime(dated: Dated, draft: Draft, crime: Draft, scene: Scene) -> bool:
    """Whether a date is of what those had done whom a draft befell: "arrested two men over Friday's bombing"."""
    deed = crime.events[0]
    if not _done_by_those_of(draft, crime):
        return False
    if belongs_to(scene.parse, scene.parse.at[dated[1]], deed):
        return True
    return draft.events[-1].last < deed.first and dated[1] >= deed.first - 1


def _of_the_arrest(dated: Dated, arrest: Draft, crime: Draft, entries: list[Dated], parse: Parse) -> bool:
    """Whether a date stands between an arrest and what it answers: "arrested two men on Monday over a bombing that"."""
    between = arrest.events[-1].last < dated[0] and dated[1] < crime.events[0].first
    leads = between and "P" in parse.kinds[parse.at[dated[1]] + 1 : crime.events[0].chunk]
    if not leads or arrest.domain != "arrest" or crime.domain not in _CRIMES or crime.events[0].sense.part != "n":
        return False
    return _done_by_those_of(arrest, crime) or any(crime.events[0].last < other[0] for other in entries)


def _done_by_those_of(draft: Draft, crime: Draft) -> bool:
    """Whether a crime that a noun names is one that those whom a draft befell are held to have done."""
    if crime is draft or crime.domain not in _CRIMES or crime.events[0].sense.part != "n":
        return False
    suspected = {(one.sentence, one.last) for one in crime.perpetrators if one.certainty != "asserted"}
    return not suspected.isdisjoint((one.sentence, one.last) for one in draft.targets)


def _of_dying(dated: Dated, draft: Draft, scene: Scene) -> bool:
    """Whether a date is of who died of what befell them before: "a man hurt in the raid died of it on Friday"."""
    dying = next((event for event in draft.events if event.family == "die" and event.finite), None)
    if dying is None or dying is draft.events[0] or draft.events[0].family == "die" or dated[1] < dying.first:
        return False
    kinds = scene.parse.kinds
    before, behind = kinds[draft.events[0].chunk + 1 : dying.chunk], kinds[dying.chunk + 1 : scene.parse.at[dated[0]]]
    return kinds[dying.chunk] == "V" and not set(before) & _PARTING and not set(behind) - _OF_ONE_VERB


def _of_the_trial(dated: Dated, draft: Draft, scene: Scene, article: Article) -> bool:
    """Whether a date of these days is of a sentence, which no deed is so soon followed by: "jailed on Friday for".

    So is what stands before a deed that somebody is tried for: "found guilty in 2004 of killing his wife". Where it is
    not known which days are these, a month or year is none of them. A day before a murder that somebody is arrested for
    is that of the arrest.
    """
    tried = any(event.rule == TRIED for event in draft.events) or _answered(draft, scene)
    if tried and dated[1] < draft.events[0].first:
        return True
    if not tried and (article.subject != COURT or not scene.parse.sentence.lists & _TRYING):
        return False
    day, until = dated[2].earliest, article.published
    if day is None or until is None:
        return day is None or not tried or dated[2].precision in _IN_A_DAY
    return days_between(day, until) <= _SOON


def _answered(draft: Draft, scene: Scene) -> bool:
    """Whether a sentence with a murder that is taken for known tells of an arrest: "arrested in the slaying of"."""
    known = all(event.family == "murder" and event.sense.part == "n" for event in draft.events)
    return known and bool(scene.parse.sentence.lists & _ANSWERING)


_ANSWERING = word_list(lemmas={"arrest", "charge", "detain", "indict"})
_TRYING = word_list(lemmas={"acquit", "convict", "extradite", "jail", "sentence"})
_SOON = 7
_PARTING, _OF_ONE_VERB = frozenset(",:;CS"), frozenset("NPoA")
_CRIMES = frozenset({"abduct", "violence"})


def _no_earlier(draft: Draft, dated: Dated, number: int, article: Article) -> None:
    """Let a draft be of no day before that of the crime it answers, where nothing else dates it."""
    first, last, crime = dated
    since, until = crime.earliest, article.published
    if draft.date is None and since is not None and until is not None and since < until:
        span = span_precision(since, until)
        expression = replace(crime, latest=until, precision=span, basis=f"no earlier than the crime: {crime.basis}")
        draft.date, draft.date_distance = (number, (first, last, expression)), _COUNTED


def _of_other_clause(draft: Draft, entry: Dated, told: list[Dated], joints: list[int]) -> bool:
    """Whether a date stands in another clause than a draft, and one of those ``told`` is in the clause of the draft."""
    own = side(joints, draft.events[0].first)
    return side(joints, entry[0]) != own and any(side(joints, other[0]) == own for other in told)


def _behind_the_turn(draft: Draft, entry: Dated, entries: list[Dated]) -> bool:
    """Whether a date stands where the sentence tells of another deed, and there is one where it tells of the draft."""
    holds = draft.scenes[0].holds
    return not holds(entry[0]) and any(holds(other[0]) for other in entries)


def _count_from(drafts: list[Draft], lapse: Lapse, number: int, article: Article) -> None:
    """Date what a time is counted from by the date of what it is counted to: "on Monday, a day after rebels took"."""
    told = [one for one in drafts if one.date is not None and not is_counted_from(one.events, lapse)]
    others = [entry for entry in dating(number, article) if not lapse.holds(entry[0])]
    beside = [entry for entry in others if entry[1] < lapse.first <= entry[1] + _BESIDE] or [
        entry for entry in others if entry[2].precision in _IN_A_DAY
    ]
    inside = [one for one in dating(number, article) if lapse.holds(one[0]) and one[2].precision in _IN_A_DAY]
    known = [one for one in inside if not dates_the_saying(article.sentences[number], one[0], one[1])]
    for draft in drafts:
        if not is_counted_from(draft.events, lapse):
            if draft.date is None and known and lapse.longest is not None:
                day = counted_from(known[0][2], replace(lapse, later=not lapse.later), number, article)
                draft.date, draft.date_distance = (number, (lapse.first, lapse.last, day)), _COUNTED
            continue
        draft.lapse = number, lapse
        if draft.date is not None and not draft.said_only:
            continue
        if told and not (told[0].said_only and beside):
            _count(draft, told[0], article)
            draft.said_only = False
        elif beside:
            draft.date, draft.date_distance = _counted(draft.lapse, beside[0][2], article), _COUNTED
            draft.said_only = False


def _count(draft: Draft, told: Draft | None, article: Article) -> None:
    """Date a draft by the time from it to what is ``told``, which publication bounds where it has no date."""
    if draft.lapse is None:
        return
    anchor = told.date[1][2] if told is not None and told.date is not None else _publication(article)
    if anchor is not None:
        anchor = replace(anchor, earliest=None) if told is not None and told.said_only else anchor
        draft.date, draft.date_distance = _counted(draft.lapse, anchor, article), _COUNTED


def _counted(told: tuple[int, Lapse], anchor: DateExpression, article: Article) -> tuple[int, Dated]:
    """Give the date that lies a time, told in the sentence of that number, from what ``anchor`` dates."""
    number, lapse = told
    return number, (lapse.first, lapse.last, counted_from(anchor, lapse, number, article))


def _publication(article: Article) -> DateExpression | None:
    """Give publication as the last day on which what is told of in the present can have been."""
    if article.published is None:
        return None
    basis = f"publication {article.published} at the latest"
    return DateExpression(0, 0, "", "DATE", article.published, latest=article.published, basis=basis)


def date_of(draft: Draft, article: Article) -> IncidentDate:
    """Give the date of an incident: that of its date expression, read with the preposition before it."""
    if draft.date is None:
        return event_date(None, published=article.published, said=False)
    expression = draft.date[1][2] if _day_when(draft, article) else stretch(draft.date, article)
    if draft.date_inherited:
        expression = replace(expression, basis=f"as what is told before it: {expression.basis}")
    return event_date(expression, published=article.published, said=draft.said_only)


def inherit_dates(drafts: list[Draft], article: Article) -> None:
    """Let an incident without a date be of the day that its story tells of, else no later than the dateline.

    News goes on telling of a day until it names another: "On Friday rebels shelled the port. They also burned a bus."
    """
    told = sorted(drafts, key=lambda draft: draft.sentences[0])
    telling = {number for draft in told for number in draft.sentences}
    for draft in told:
        if draft.domain in _OF_A_MOMENT and (draft.date is None or draft.said_only):
            taken = day_it_took_place(draft, telling, article) or _day_of_details(draft, telling, article)
            if taken is not None:
                draft.date, draft.said_only = taken, False
    for draft in told:
        own, open_ = draft.date, draft.date is None or draft.date[1][2].basis == OF_ANOTHER
        if open_ and draft.lapse is None and _of_a_moment(draft) and not _long_before(draft, article):
            draft.date = _day_told_before(draft, told, article) or _day_named_before(draft, told, article)
            draft.date_inherited = draft.date is not None
            draft.date = draft.date or own
    date_items(told, article)
    for draft in told:
        if draft.date is None and draft.lapse is not None:
            number, lapse = draft.lapse
            beside = (one for one in told if one is not draft and _tells(one, number, lapse))
            _count(draft, next(beside, None) or _what_came(number, lapse, told, article), article)
    for draft in told:
        if draft.date is None:
            draft.date = _dateline(draft, article)
            draft.said_only = draft.date is not None


def _tells(draft: Draft, number: int, lapse: Lapse) -> bool:
    """Whether a draft with a date tells of what a time is counted to in the sentence ``number``."""
    return draft.date is not None and any(e.sentence == number and not lapse.holds(e.first) for e in draft.events)


def _what_came(number: int, lapse: Lapse, told: list[Draft], article: Article) -> Draft | None:
    """Give the incident told last before the sentence ``number`` where it only says that this came a time after
    another one: "The violence came a day after three rangers were shot"."""
    before = article.sentences[number].lex[max(0, lapse.first - _VERB) : lapse.first]
    if lapse.later or not any(record.lower in CAME for record in before):
        return None
    dated = [one for one in told if one.date is not None and not one.said_only and one.sentences[0] < number]
    return max(dated, key=lambda one: one.sentences[0], default=None)


_VERB = 2
"""Within how many tokens before a time the verb stands: "came", "came just"."""
_LOOKING_BACK = 7
"""More days than this before the newest day told, and a day is one that the story only looks back on."""
_OF_DEATH = 40
"""How much farther than the day of an attack the day is on which somebody died of it."""
_TAKEN = 30
"""How much farther than a day that is named the day of writing is, which an hour is only taken to be of."""
_BESIDE = 2
"""How many tokens behind a day the time begins that is counted from it: "freed on Friday, a week after"."""
_COUNTED = 30
"""How far a date counted from another deed is from its own one: a day named beside it says more."""
_NEAR = 16
_NEAR_SCENE = 2
_OF_A_MOMENT = frozenset({"violence", "abduct", "loot", "rape", "protest", "arrest", "disrupt", "base"})
_IN_A_DAY = frozenset({"day", "part-of-day"})


def _day_of_details(draft: Draft, telling: set[int], article: Article) -> tuple[int, Dated] | None:
    """Give the day that the sentence right before a detail names: "They came around 8 pm on Tuesday. They killed"."""
    told = {event.sentence for event in draft.events}
    for number in draft.sentences[1:]:
        before = number - 1
        if (
            number not in told
            or before in telling
            or article.sentences[before].paragraph != article.sentences[number].paragraph
        ):
            continue
        parse = article.parse(before)
        for entry in [] if tells_of_answers(parse) else dating(before, article):
            named = entry[2].precision in _IN_A_DAY and entry[2].earliest and entry[2].type != "DURATION"
            if named and not (label(parse, entry) or dates_the_saying(parse.sentence, entry[0], entry[1])):
                return before, entry
    return None


def _long_before(draft: Draft, article: Article) -> bool:
    """Whether the sentence of a draft counts years or months from what it tells: "a year after 39 people died"."""
    number = draft.sentences[0]
    lex = article.sentences[number].lex
    return any(
        expression.type == "DURATION"
        and expression.value[-1] in "MY"
        and last + 1 < len(lex)
        and lex[last + 1].lower in ("after", "since", "before")
        for _, last, expression in article.dates.get(number, ())
    )


def _of_a_moment(draft: Draft) -> bool:
    """Whether a draft tells of a deed with a day of its own, and not of a murder that it takes for known."""
    known = all(event.family == "murder" and event.sense.part == "n" and not event.occurs for event in draft.events)
    return draft.domain in _OF_A_MOMENT and not known


def _day_told_before(draft: Draft, told: list[Draft], article: Article) -> tuple[int, Dated] | None:
    """Give the date of the incident told last before a draft in its story."""
    able = [one for one in told if one.domain in _OF_A_MOMENT and not (one.said_only or one.lapse)]
    telling = {one.date[0] for one in able if one.date and not one.date_inherited}
    own = [one for one in able if one.date and not (one.date_inherited and one.date[0] in telling)]
    dated = [one for one in own if one.date and one.date[1][2].earliest and one.date[1][2].precision in _IN_A_DAY]
    first = _first_of_body(draft, article)
    since = max(first - _NEAR, story_of(first, article), _heading(first, article))
    before = [(n, one.date) for one in dated for n in one.sentences if one.date and since <= n <= first]
    newest = _newest(told, first)
    recent = [pair for pair in before if not _aside(pair[0], pair[1][1][2], newest, article, first)]
    return max(recent, key=lambda pair: pair[0])[1] if recent else None


def _heading(first: int, article: Article) -> int:
    """Give the last sentence near before another that is only a day, under which a diary tells what was on it."""
    for number in range(first - 1, max(first - _NEAR, 0), -1):
        dates = article.dates.get(number, [])
        alone = bool(dates) and dates[0][0] == 0 and dates[-1][1] >= len(article.sentences[number].lex) - _MARK
        if alone and dates[0][2].precision == "day" and dates[0][2].type == "DATE":
            return number
    return 0


_MARK = 2
"""At most so many tokens behind the last one of the day: a full stop, a colon."""


def _first_of_body(draft: Draft, article: Article) -> int:
    """Give the first sentence below the title that tells of a draft."""
    body = (number for number in draft.sentences if article.sentences[number].kind != "title")
    return next(body, draft.sentences[0])


def _newest(told: list[Draft], first: int) -> str:
    """Give the newest day told up to a sentence, or on which it was told; empty where there is none."""
    return max((one.date[1][2].latest or "" for one in told if one.date and one.sentences[0] <= first), default="")


def _aside(number: int, day: DateExpression, newest: str, article: Article, first: int) -> bool:
    """Whether a paragraph before that of a draft, of sentence ``first``, looks back from the ``newest`` day told."""
    if article.sentences[number].paragraph == article.sentences[first].paragraph or day.earliest is None:
        return False
    return bool(newest) and days_between(day.earliest, newest) > _LOOKING_BACK


def _day_named_before(draft: Draft, told: list[Draft], article: Article) -> tuple[int, Dated] | None:
    """Give the day that the sentences right before a deed name, that of saying, of a trial and labels apart."""
    if article.subject == COURT or not any(event.finite or event.occurs for event in draft.events):
        return None
    first = _first_of_body(draft, article)
    newest, bounds = _newest(told, first), [one.date for one in told if one.said_only]
    for number in range(first - 1, max(first - _NEAR_SCENE, story_of(first, article)) - 1, -1):
        parse = article.parse(number)
        for entry in reversed(dating(number, article)):
            in_a_day = entry[2].precision in _IN_A_DAY and entry[2].earliest and entry[2].type != "DURATION"
            if not in_a_day or _aside(number, entry[2], newest, article, first) or (number, entry) in bounds:
                continue
            if not (label(parse, entry) or dates_the_saying(parse.sentence, entry[0], entry[1])):
                return number, entry
    return None


def _dateline(draft: Draft, article: Article) -> tuple[int, Dated] | None:
    number = story_of(draft.sentences[0], article)
    return next(((number, entry) for entry in datelines(number, article)), None)


def _day_when(draft: Draft, article: Article) -> bool:
    """Whether a clause with "when" says what a draft tells of its day: "since 7 October, when gunmen killed"."""
    number, (_, last, _) = draft.date or (0, (0, 0, None))
    following = [record.lower for record in article.sentences[number].lex[last + 1 : last + 3]]
    after = any(event.sentence == number and event.first > last for event in draft.events)
    return after and following in ([",", "when"], ["when", *following[1:]])
