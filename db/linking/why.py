"""Why reports are one incident, and why others only possibly are: what ``tidings explain --incident`` prints."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from db.link.comparing import SAME_FROM, Comparison, compare
from db.linking.register import Register
from db.store.linking import links, outlines
from db.store.panes import incident
from db.store.records.views import IncidentView


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports, by the numbers of their articles, and how they compare; ``incident_id`` is that of the other."""

    article_id: int
    other_article_id: int
    incident_id: int
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Why:
    """An incident, the strongest links that hold its reports together, and the likeliest links to other incidents."""

    view: IncidentView
    within: tuple[Compared, ...]
    beyond: tuple[Compared, ...]


def why(conn: sqlite3.Connection, incident_id: int) -> Why | None:
    """Explain the incident; None where there is none."""
    view = incident.get(conn, incident_id)
    if view is None:
        return None
    register = Register(conn)
    within = (
        _compared(conn, register, one, other, incident_id)
        for one, other in _strongest(conn, [kept.id for kept in view.reports])
    )
    beyond = (_compared(conn, register, one.mine, one.theirs, one.incident_id) for one in view.possibly)
    return Why(view, tuple(filter(None, within)), tuple(filter(None, beyond)))


def lines(found: Why) -> Iterator[str]:
    """Give the explanation as lines of text."""
    row = found.view.row
    many = "report" if len(found.view.reports) == 1 else "reports"
    yield f"incident {row.id}: {len(found.view.reports)} {many}, {row.sources} independent: {row.summary}"
    for kept in found.view.reports:
        origin = ", ".join(filter(None, (kept.source, kept.published)))
        yield f"  article {kept.article_id} ({origin}): {kept.article_title or kept.report.summary}"
    for reference in found.view.references:
        yield f"  article {reference.article_id} looks back on it ({reference.likeness:.0%} alike): {reference.title}"
    yield from _section("one incident because", found.within)
    for one in found.beyond:
        yield from _section(f"possibly the same as incident {one.incident_id}", (one,))


def _section(heading: str, compared: tuple[Compared, ...]) -> Iterator[str]:
    if compared:
        yield heading
    for one in compared:
        points = one.comparison.points
        yield f"  articles {one.article_id} and {one.other_article_id}: {points:.1f} points ({SAME_FROM:.1f} make one)"
        for reason in one.comparison.reasons:
            yield f"    {reason.points:+.1f}  {reason.why}"


def _strongest(conn: sqlite3.Connection, reports: list[int]) -> Iterator[tuple[int, int]]:
    """Give the fewest, strongest pairs over which the reports hang together."""
    group = {report: {report} for report in reports}
    for one, other, _ in sorted(links.among(conn, reports, 0.0), key=lambda pair: -pair[2]):
        if other in group and group[one] is not group[other]:
            group[one] |= group[other]
            for member in group[other]:
                group[member] = group[one]
            yield one, other


def _compared(conn: sqlite3.Connection, register: Register, one: int, other: int, incident_id: int) -> Compared | None:
    kept = {report.report_id: report for report in outlines.reports(conn, (one, other))}
    if len(kept) < 2:
        return None
    mine, theirs = kept[one], kept[other]
    known = register.outlines((mine.article_id, theirs.article_id))
    told, heard = known[mine.article_id], known[theirs.article_id]
    comparison = compare(told.report(mine.number), heard.report(theirs.number), (told.article, heard.article))
    return Compared(mine.article_id, theirs.article_id, incident_id, comparison)
