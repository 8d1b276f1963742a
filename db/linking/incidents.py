"""From links to incidents: the reports that hang together are grouped anew, and what changes is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db.link.comparing import POSSIBLY_FROM, SAME_FROM
from db.link.grouping import Decided, Member, Pair, groups
from db.linking.register import Register
from db.store.linking import decisions, links, outlines
from db.store.writing import joining
from db.store.writing.store import Store


def regroup(store: Store, register: Register, touched: Iterable[int]) -> None:
    """Group all reports that hang together with these, and count each to the incident of the oldest of its group."""
    conn = store.connection
    reports, decided = _hanging_together(conn, touched)
    known = register.outlines({one.article_id for one in reports})
    members = [
        Member(one.report_id, known[one.article_id].report(one.number), known[one.article_id].article)
        for one in reports
        if one.article_id in known
    ]
    ids = {member.id for member in members}
    pairs = (Pair(*pair) for pair in links.among(conn, ids, POSSIBLY_FROM))
    born = {one.report_id: one.born for one in reports}
    incidents = {
        report: min(born[other] for other in group)
        for group in groups(members, [pair for pair in pairs if pair.other in ids], decided)
        for report in group
    }
    joining.assign(conn, store.rows, incidents)


def _hanging_together(conn: sqlite3.Connection, touched: Iterable[int]) -> tuple[list[outlines.Linked], Decided]:
    """Give the reports that are reached from these over links or what readers decided, and those decisions."""
    seen: set[int] = set()
    wanted = set(touched)
    while wanted - seen:
        seen = set(links.component(conn, wanted, SAME_FROM))
        reports = outlines.reports(conn, seen)
        made = decisions.on(conn, {one.article_id for one in reports})
        wanted = seen | {report for one in made if one.together for report in (one.one, one.other)}
    together = tuple((one.one, one.other) for one in made if one.together)
    apart = tuple((one.one, one.other) for one in made if not one.together)
    return reports, Decided(together, apart)
