"""What the days of two accounts say of their being one incident."""

from __future__ import annotations

import re

from db.extract.dates.calendar import days_between
from db.extract.dates.scene import HOUR
from db.extract.incidents import Draft
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list


def days_alike(known: Draft, new: Draft, published: str | None) -> float:
    """How much the days of two drafts speak for their being one incident, below 0 where they speak against it."""
    if new.families == _PLANTING:
        return 0.1
    if known.date is None or new.date is None:
        return _without_day(known, new, published)
    if known.said_only or new.said_only:
        return _bounded(known, new) if known.said_only != new.said_only else 0.1
    return _days_told(known, new)


_PLANTING = {"plant"}
"""The family of what is told of a bomb before it went off, on whichever day."""


def _only_an_hour(draft: Draft) -> bool:
    """Whether a draft tells no day but an hour, which it takes from the day named last: "happened at around 8 a.m."."""
    return draft.date is not None and (draft.date[1][2].basis or "").startswith(HOUR)


def _without_day(known: Draft, new: Draft, published: str | None) -> float:
    """What times say of two drafts one of which has no day."""
    if known.lapse is None and _lies_back(new):
        return -2.5
    if new.lapse is None and _lies_back(known) and not new.facets.refers_back:
        return -1.5
    return -0.6 if _told_of_before(known, new, published) else 0.1


def _lies_back(draft: Draft) -> bool:
    """Whether what is told now came a week or longer after a draft: "it came two months after a bomb killed nine"."""
    return draft.lapse is not None and not draft.lapse[1].later and draft.lapse[1].shortest >= _DAYS_BACK


_DAYS_BACK = 7


def _bounded(known: Draft, new: Draft) -> float:
    """What it says that of one of two drafts only the day is known on which it was told of."""
    if _told_before_it_was(known, new):
        return -2.5
    return -1.0 if _long_before(known, new) and not _looks_back(known) else 0.1


def _days_told(known: Draft, new: Draft) -> float:
    """What it says on which days two drafts tell that they were."""
    if known.date is None or new.date is None:
        return 0.1
    a, b = known.date[1][2], new.date[1][2]
    if a.earliest is None and b.earliest is None:
        days = [match and match[0] for match in (_WEEKDAY.search(a.value), _WEEKDAY.search(b.value))]
        return 0.1 if None in days else 0.3 if days[0] == days[1] else -1.5
    if a.earliest and b.earliest and a.latest and b.latest:
        if b.earliest <= a.latest and a.earliest <= b.latest:
            return 0.5
        gap = max(days_between(a.latest, b.earliest), days_between(b.latest, a.earliest))
        if _only_an_hour(new) and new.facets.refers_back:
            return 0.1
        near = _CLOSE if gap <= _OLD else _CLOSE_OLD
        return -2.5 if max(_distance(known), _distance(new)) <= near else -0.3
    return 0.1


def _distance(draft: Draft) -> int:
    """How far the date of a draft is from its deed: nothing where its sentence opens with it."""
    fronted = draft.date is not None and draft.date[1][0] <= _FRONTED
    return 0 if fronted else draft.date_distance


_FRONTED = 2


def _told_of_before(known: Draft, new: Draft, published: str | None) -> bool:
    """Whether of two drafts, one of them without a day, the second is told as what lies back."""
    if known.date is not None:
        return new.lapse is not None
    if new.date is not None and new.date[1][2].text.endswith(("earlier", "before")):
        return True
    return _is_background(new, published) or (_days_ago(new, published) and not known.facets.title)


def _days_ago(draft: Draft, published: str | None) -> bool:
    """Whether a draft with places of its own has a day some days before the news, which the draft before it is of."""
    if published is None or draft.date is None or draft.said_only or not draft.facets.places:
        return False
    earliest = draft.date[1][2].earliest
    return earliest is not None and days_between(earliest, published) > _NEWS


_NEWS = 3
"""How many days old that is which news reports as new."""


def _is_background(draft: Draft, published: str | None) -> bool:
    """Whether a draft has a day that lies well before the news, a month or year that is over, or a lapse before it."""
    if draft.lapse is not None:
        return True
    if published is None or draft.date is None or draft.said_only:
        return False
    expression = draft.date[1][2]
    over = 0 if expression.precision in ("month", "year") else _OLD
    return expression.latest is not None and days_between(expression.latest, published) > over


def _long_before(known: Draft, new: Draft) -> bool:
    """Whether of two drafts the one with a day is older than what news reports beside the other, which has a bound."""
    bound, dated = _bound_and_dated(known, new)
    last, day = (one.date[1][2].latest if one.date else None for one in (bound, dated))
    return last is not None and day is not None and days_between(day, last) > _OLD


def _looks_back(draft: Draft) -> bool:
    """Whether the first sentence of a draft is of a court or of those who inquire, which go over old deeds."""
    first = draft.scenes[0].parse.sentence
    return bool(first.lists & _INQUIRING)


_INQUIRING = word_list(words=words("inquiring"))


def _told_before_it_was(known: Draft, new: Draft) -> bool:
    """Whether of two drafts the one with a bound was told of before the day of the other one."""
    bound, dated = _bound_and_dated(known, new)
    if bound.date is None or dated.date is None or dated.date[1][2].precision not in _IN_A_DAY:
        return False
    last, day = bound.date[1][2].latest, dated.date[1][2].earliest
    return last is not None and day is not None and last < day


def _bound_and_dated(known: Draft, new: Draft) -> tuple[Draft, Draft]:
    return (known, new) if known.said_only else (new, known)


_IN_A_DAY = frozenset({"day", "part-of-day"})


_OLD = 30
"""More days than this between the day of saying and a deed, and the deed is told as background."""
_CLOSE = 17
"""Up to which distance from its event, in tokens and clauses, a date is surely the event's."""
_CLOSE_OLD = 30
"""The same where the two dates lie far apart: a mere month or year stands farther off by its own weight."""
_WEEKDAY = re.compile(r"WXX-\d")
