"""What linking knows of the articles, kept beside them: outlines, and the register in which reports are looked up.

``pending`` of an article is one of ``NEW`` (never linked), ``REGROUP`` (another report of one of its incidents is
gone) and ``ANEW`` (its own reports were understood anew, or corrected); 0 where there is nothing to do.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

NEW, REGROUP, ANEW = 1, 2, 3
"""Why an article waits to be linked."""

_MOST_NAMED = 2000
"""Articles that one look for names gives at most, the newest: more share their names by chance."""

_MOST_PLACED = 300
"""Reports that one look for a place gives at most, those of the nearest days: enough to hold together what is told more
often, and what keeps the cost of a day that everybody writes about in bounds."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An article that waits to be linked, with its outline as it was packed."""

    article_id: int
    why: int
    traits: bytes | None


class Linked(NamedTuple):
    """A report that takes part in linking: the article, its index among the reports of it, and the incident that it is
    when it is alone."""

    report_id: int
    article_id: int
    number: int
    born: int


def waiting(conn: sqlite3.Connection, until: int | None = None) -> array[int]:
    """Give the ids of all articles that wait, up to ``until``, ascending."""
    select = """
        SELECT article_id FROM article_outlines WHERE pending AND article_id <= coalesce(?, article_id)
        ORDER BY +article_id
    """  # the sign keeps to the small index of those that wait: in the order of ids all outlines would be read
    return array("q", (article_id for (article_id,) in conn.execute(select, (until,))))


def pending(conn: sqlite3.Connection, article_ids: Iterable[int]) -> list[Pending]:
    """Give those of these articles that wait."""
    select = """
        SELECT article_id, pending, traits FROM article_outlines
        WHERE pending AND article_id IN (SELECT value FROM json_each(?))
    """
    return [Pending(*row) for row in conn.execute(select, (json.dumps(list(article_ids)),))]


def keep(conn: sqlite3.Connection, traits: Mapping[int, bytes | None]) -> None:
    """Keep the outlines of these articles; ``None`` leaves what is kept. They no longer wait."""
    update = "UPDATE article_outlines SET traits = coalesce(?, traits), pending = 0 WHERE article_id = ?"
    conn.executemany(update, [(packed, article_id) for article_id, packed in traits.items()])


def wait(conn: sqlite3.Connection, article_ids: Iterable[int], why: int) -> None:
    """Have these articles linked again; what waits for more goes on waiting for that."""
    upsert = """
        INSERT INTO article_outlines (article_id, pending) VALUES (?1, ?2)
        ON CONFLICT (article_id) DO UPDATE SET pending = CASE WHEN pending IN (0, 2) THEN ?2 ELSE pending END
    """
    conn.executemany(upsert, [(article_id, why) for article_id in article_ids])


def wait_for_another(conn: sqlite3.Connection, article_id: int) -> None:
    """Have an article linked anew, and what hangs together with its reports grouped again."""
    others = """
        SELECT DISTINCT article_id FROM reports WHERE incident_id IN
            (SELECT incident_id FROM reports WHERE article_id = ?1) AND article_id <> ?1
    """
    wait(conn, [other for (other,) in conn.execute(others, (article_id,))], REGROUP)
    wait(conn, (article_id,), ANEW)


def of(conn: sqlite3.Connection, article_ids: Iterable[int]) -> dict[int, bytes]:
    """Give the packed outlines of these articles."""
    select = """
        SELECT article_id, traits FROM article_outlines
        WHERE traits IS NOT NULL AND article_id IN (SELECT value FROM json_each(?))
    """
    return dict(conn.execute(select, (json.dumps(list(article_ids)),)).fetchall())


def born(conn: sqlite3.Connection, article_ids: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
    """Give the actual reports of these articles in the order of extraction: the id of each and of its incident."""
    select = """
        SELECT article_id, id, incident_id FROM reports
        WHERE incident_id IS NOT NULL AND article_id IN (SELECT value FROM json_each(?)) ORDER BY id
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for article_id, report_id, incident_id in conn.execute(select, (json.dumps(list(article_ids)),)):
        found.setdefault(article_id, []).append((report_id, incident_id))
    return found


def add_reports(conn: sqlite3.Connection, linked: Iterable[Linked]) -> None:
    """Have these reports take part; one that does already stays as it was born."""
    insert = """
        INSERT INTO link_reports (report_id, article_id, number, born) VALUES (?, ?, ?, ?)
        ON CONFLICT (report_id) DO UPDATE SET number = excluded.number
    """
    conn.executemany(insert, [(one.report_id, one.article_id, one.number, one.born) for one in linked])


def reports(conn: sqlite3.Connection, report_ids: Iterable[int]) -> list[Linked]:
    """Give these of the reports that take part."""
    select = """
        SELECT report_id, article_id, number, born FROM link_reports
        WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY report_id
    """
    return list(map(Linked._make, conn.execute(select, (json.dumps(list(report_ids)),))))


def reports_of(conn: sqlite3.Connection, article_ids: Iterable[int]) -> list[Linked]:
    """Give the reports of these articles that take part."""
    select = """
        SELECT report_id, article_id, number, born FROM link_reports
        WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY report_id
    """
    return list(map(Linked._make, conn.execute(select, (json.dumps(list(article_ids)),))))


def beside(conn: sqlite3.Connection, article_ids: Iterable[int]) -> set[int]:
    """Give all reports of the incidents that these articles report."""
    select = """
        SELECT id FROM reports WHERE incident_id IN (
            SELECT incident_id FROM reports WHERE article_id IN (SELECT value FROM json_each(?))
        )
    """
    return {report_id for (report_id,) in conn.execute(select, (json.dumps(list(article_ids)),))}


def file_places(conn: sqlite3.Connection, entries: Iterable[tuple[int, int, int, int]]) -> None:
    """Enter reports in the register of places: key, day, report and its families of types."""
    conn.executemany("INSERT OR IGNORE INTO link_places (key, day, report_id, kinds) VALUES (?, ?, ?, ?)", entries)


def file_names(conn: sqlite3.Connection, entries: Iterable[tuple[int, int, int]]) -> None:
    """Enter articles in the register of names: key, day, article."""
    conn.executemany("INSERT OR IGNORE INTO link_names (key, day, article_id) VALUES (?, ?, ?)", entries)


def strike_names(conn: sqlite3.Connection, entries: Iterable[tuple[int, int, int]]) -> None:
    """Take articles out of the register of names; reports leave that of places as they leave the database."""
    conn.executemany("DELETE FROM link_names WHERE key = ? AND day = ? AND article_id = ?", entries)


def at_places(conn: sqlite3.Connection, keys: Sequence[int], first: int, last: int, kinds: int) -> list[Linked]:
    """Give the reports that are filed under these keys on these days with a type of one of these families."""
    select = f"""
        SELECT r.report_id, r.article_id, r.number, r.born
        FROM link_places AS p JOIN link_reports AS r ON r.report_id = p.report_id
        WHERE p.key IN ({", ".join("?" * len(keys))}) AND p.day BETWEEN ? AND ? AND p.kinds & ?
        ORDER BY abs(2 * p.day - ?), r.report_id DESC LIMIT {_MOST_PLACED}
    """
    return list(map(Linked._make, conn.execute(select, (*keys, first, last, kinds, first + last))))


def of_names(conn: sqlite3.Connection, keys: Sequence[int], first: int, last: int) -> set[int]:
    """Give the articles that are filed under these keys on these days."""
    select = f"""
        SELECT article_id FROM link_names WHERE key IN ({", ".join("?" * len(keys))}) AND day BETWEEN ? AND ?
        ORDER BY day DESC LIMIT {_MOST_NAMED}
    """
    return {article_id for (article_id,) in conn.execute(select, (*keys, first, last))}
