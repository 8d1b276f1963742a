"""Where the reports of one incident disagree: each side with who says so, never an average of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from tui.text import one_line
from tui.wording.facts import Fact, Said
from tui.wording.words import bounds_words, date_words, type_words

if TYPE_CHECKING:
    from db.model import Count, Report
    from db.store.records.views import StoredReport

_COUNTED = ("killed", "injured", "detained", "abducted", "displaced")
_DOERS = ("perpetrator", "claimant")
_NEVER, _ALWAYS = "0000-00-00", "9999-99-99"
Sides = list[tuple[str, list[str]]]
"""What is said, each with the sources that say it."""


def disagreements(reports: Sequence[StoredReport]) -> tuple[Fact, ...]:
    """Give the slots on which reports cannot all be right, and claims that are denied."""
    return tuple(_all(reports))


def at_odds_words(reports: Sequence[StoredReport]) -> str:
    """Give the heading over disagreements."""
    return "The reports disagree" if len(reports) > 1 else "Claimed and denied"


def _all(reports: Sequence[StoredReport]) -> Iterator[Fact]:
    if _at_odds([kept.report for kept in reports], _dates_differ):
        yield _fact("when", _sides(reports, _date_said))
    if len({kept.report.type for kept in reports}) > 1:
        yield _fact("what", _sides(reports, lambda report: type_words(report.type)))
    if _at_odds([kept.report for kept in reports], _doers_differ):
        yield _fact("who", _sides(reports, _doers_said))
    for kind in _COUNTED:
        told = [kept for kept in reports if _of_kind(kept.report, kind)]
        if _at_odds([kept.report for kept in told], partial(_counts_differ, kind)):
            yield _fact(kind, _sides(told, partial(_count_said, kind)))
    yield from _denied(reports)


def _fact(name: str, sides: Sides) -> Fact:
    pieces: list[Said] = []
    for said, sources in sides:
        pieces += [Said(" or " if pieces else ""), Said(said), Said(f" ({', '.join(sources)})", "note")]
    return Fact(name, tuple(pieces))


def _sides(reports: Sequence[StoredReport], says: Callable[[Report], str]) -> Sides:
    sides: dict[str, list[str]] = {}
    for kept in reports:
        said = says(kept.report)
        if said:
            sources = sides.setdefault(said, [])
            sources += [source for source in (source_words(kept),) if source not in sources]
    return list(sides.items())


def source_words(kept: StoredReport) -> str:
    """Give who reports: the outlet, else the title of the article."""
    return one_line(kept.source or kept.article_title or f"article {kept.article_id}")


def _at_odds(reports: Sequence[Report], differ: Callable[[Report, Report], bool]) -> bool:
    return any(differ(one, other) for one, other in combinations(reports, 2))


def _dates_differ(one: Report, other: Report) -> bool:
    """Tell whether no day fits both dates; what is open or unknown fits everything."""
    return _apart(
        (one.date.earliest or _NEVER, one.date.latest or _ALWAYS),
        (other.date.earliest or _NEVER, other.date.latest or _ALWAYS),
    )


def _date_said(report: Report) -> str:
    date = report.date
    return date_words(date.precision, date.earliest, date.latest, date.text).strip()


def _doers(report: Report) -> set[str]:
    return {one_line(actor.name) for actor in report.actors if actor.role in _DOERS}


def _doers_differ(one: Report, other: Report) -> bool:
    mine, theirs = _doers(one), _doers(other)
    return bool(mine and theirs) and not mine & theirs


def _doers_said(report: Report) -> str:
    return " and ".join(sorted(_doers(report)))


def _of_kind(report: Report, kind: str) -> list[Count]:
    return [count for count in report.counts if count.kind == kind]


def _counts_differ(kind: str, one: Report, other: Report) -> bool:
    """Tell whether no number fits both; several counts of one kind in a report may overlap, so any of them will do."""
    return all(
        _apart(_bounds(mine), _bounds(theirs)) for mine in _of_kind(one, kind) for theirs in _of_kind(other, kind)
    )


def _bounds(count: Count) -> tuple[float, float]:
    return count.min if count.min is not None else 0, count.max if count.max is not None else float("inf")


def _apart(one: tuple[float, float] | tuple[str, str], other: tuple[float, float] | tuple[str, str]) -> bool:
    return bool(one[1] < other[0] or other[1] < one[0])  # type: ignore[operator]


def _count_said(kind: str, report: Report) -> str:
    return " + ".join(bounds_words((count.min, count.max)) for count in _of_kind(report, kind))


def _denied(reports: Sequence[StoredReport]) -> Iterator[Fact]:
    """Give who claims it and who denies it, where both are said."""
    pieces: list[Said] = []
    for status, role in (("claimed", "claimant"), ("denied", "denier")):
        saying = [kept for kept in reports if status in kept.report.status]
        names = dict.fromkeys(
            one_line(actor.name) for kept in saying for actor in kept.report.actors if actor.role == role
        )
        if not saying:
            return
        by = f" by {', '.join(names)}" if names else ""
        sources = ", ".join(dict.fromkeys(source_words(kept) for kept in saying))
        pieces += [Said(" · " if pieces else ""), Said(f"{status}{by}"), Said(f" ({sources})", "note")]
    yield Fact("status", tuple(pieces))
