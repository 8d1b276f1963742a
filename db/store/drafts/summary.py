"""Reports -> the incident they tell of, in one line: what the timeline shows and the searches compare. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.model import Actor, Count, IncidentDate, IncidentPlace, Report
from db.sides import once
from db.store.index.positions import iso_day
from db.store.records.rows import Bounds

_EXACT_FIRST = ("part-of-day", "day", "week", "month", "year", "upper-bound", "weekday", "undated")
_A_DAY = _EXACT_FIRST.index("day")
_DAYLESS = ("undated", "weekday")
_DOERS = ("perpetrator", "party", "defector")
_DONE_TO = ("victim", "target", "recipient")
_STATUS = ("reported", "suspected", "claimed", "denied", "unclaimed", "confirmed")
_NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """One incident over all its reports. ``day`` is the last day it can have happened, None where it has no place
    among the days; ``counts`` are the bounds of each kind of count."""

    leading: int
    day: str | None
    date: IncidentDate
    place: IncidentPlace | None
    who: str | None
    whom: str | None
    counts: dict[str, Bounds]
    status: tuple[str, ...]


def summarise(reports: Sequence[Report]) -> Summary:
    """Sum up one or more reports of one incident, the oldest first.

    ``leading`` is the index of the latest report among those that know the day, else know most of it, and say what
    most reports say. What it leaves out is taken from the others, and so is the name of "gunmen".
    """
    kinds = Counter(report.type for report in reports)
    places = Counter(report.places[0].name for report in reports if report.places)

    def weight(at: int) -> tuple[int, int, int]:
        report = reports[at]
        agreeing = kinds[report.type] + (places[report.places[0].name] if report.places else 0)
        return -max(_exactness(report.date), _A_DAY), agreeing, at

    leading = max(range(len(reports)), key=weight)
    in_order = (reports[leading], *(report for at, report in enumerate(reports) if at != leading))
    date = reports[leading].date
    said = {status for report in reports for status in report.status}
    who, whom = _best_sides([_sides(report.actors) for report in in_order if report.actors])
    return Summary(
        leading=leading,
        day=None if date.precision in _DAYLESS else iso_day(date.latest) or iso_day(date.earliest),
        date=date,
        place=next((_place(report) for report in in_order if report.places), None),
        who=who,
        whom=whom,
        counts=_counts(reports),
        status=(*(s for s in _STATUS if s in said), *sorted(said.difference(_STATUS))),
    )


def _place(report: Report) -> IncidentPlace:
    """Give the place of the event itself, in the country of the places named with it where no gazetteer knows it."""
    first = report.places[0]
    if first.country:
        return first
    known = next((place for place in report.places if place.country), first)
    return replace(first, country=known.country, country_name=known.country_name)


def figure(count: Count) -> int | None:
    """Give the one number that a count is compared by: as said, else its lower, else its upper bound."""
    return next((number for number in (count.best, count.min, count.max) if number is not None), None)


def _exactness(date: IncidentDate) -> int:
    return _EXACT_FIRST.index(date.precision) if date.precision in _EXACT_FIRST else len(_EXACT_FIRST)


def _best_sides(told: Sequence[tuple[str | None, str | None]]) -> tuple[str | None, str | None]:
    """Give who did it as the first report says that has a name for it, else as the first that says it at all; and to
    whom as the first that says that."""
    doers = [who for who, _ in told if who]
    return (
        next((who for who in doers if _is_name(who)), doers[0] if doers else None),
        next((whom for _, whom in told if whom), None),
    )


def _is_name(who: str) -> bool:
    """Tell whether those who did it have a name of their own, unlike "gunmen"."""
    return any(letter.isupper() for letter in who)


def _sides(actors: tuple[Actor, ...]) -> tuple[str | None, str | None]:
    """Give who did it and to whom; of a clash, one party and the others."""
    actors = once(actors)
    doers = [actor.name for actor in actors if actor.role == "perpetrator"]
    done_to = [actor.name for actor in actors if actor.role in _DONE_TO]
    if not doers:
        doers = [actor.name for actor in actors if actor.role in _DOERS]
        if len(doers) > 1 and not done_to:
            doers, done_to = doers[:1], doers[1:]
    elif not done_to:
        done_to = [actor.name for actor in actors if actor.role == "party" and actor.name not in doers]
    return _named(doers), _named(done_to)


def _named(names: list[str]) -> str | None:
    return ", ".join(list(dict.fromkeys(names))[:_NAMES_SHOWN]) or None


def _counts(reports: Sequence[Report]) -> dict[str, Bounds]:
    """Give for each kind the bounds over all reports, the oldest first; within one report its largest figure stands for
    the whole."""
    bounds: dict[str, Bounds] = {}
    for report in reports:
        largest: dict[str, Count] = {}
        for count in report.counts:
            held = largest.get(count.kind)
            if held is None or (figure(count) or 0) > (figure(held) or 0):
                largest[count.kind] = count
        for kind, count in largest.items():
            bounds[kind] = _widened(bounds[kind], (count.min, count.max)) if kind in bounds else (count.min, count.max)
    return bounds


def _widened(before: Bounds, later: Bounds) -> Bounds:
    """Give the bounds over what was said before and later: "at least 9" is bounded by how many it came to be."""
    low = None if before[0] is None or later[0] is None else min(before[0], later[0])
    if before[1] is None and before[0] is not None and later[1] is not None and later[1] >= before[0]:
        return low, later[1]
    return low, None if before[1] is None or later[1] is None else max(before[1], later[1])
