"""What the timeline pane asks for: pages of incidents, newest first, those without a day after all others."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from db.query import Query
from db.store.index import tokens
from db.store.index.positions import LAST, end_of, key_of, of_key, walk
from db.store.records.rows import Bounds, Key, TimelineRow

_SELECT = """
    SELECT i.id, i.position, i.article_id, i.earliest, i.latest, i.precision, i.date_text, i.type, i.sub_event_type,
        i.place, i.country, i.who, i.whom, i.killed_min, i.killed_max, i.injured_min, i.injured_max,
        i.detained_min, i.detained_max, i.status, i.summary, a.title, a.source, a.published, i.sources,
        m.read_at IS NOT NULL, m.starred_at IS NOT NULL
    FROM incidents AS i JOIN articles AS a ON a.id = i.article_id LEFT JOIN marks AS m ON m.article_id = i.article_id
"""
_SAID = """
    SELECT i.position, c.kind, c.min, c.max,
        CASE c.kind WHEN 'killed' THEN i.killed_min WHEN 'injured' THEN i.injured_min ELSE i.detained_min END,
        CASE c.kind WHEN 'killed' THEN i.killed_max WHEN 'injured' THEN i.injured_max ELSE i.detained_max END
    FROM incidents AS i JOIN reports AS r ON r.incident_id = i.id AND r.article_id = i.article_id
    JOIN report_counts AS c ON c.report_id = r.id
    WHERE i.position IN (SELECT value FROM json_each(?)) AND c.kind IN ('killed', 'injured', 'detained')
        AND (i.killed_min IS NOT i.killed_max OR i.injured_min IS NOT i.injured_max
            OR i.detained_min IS NOT i.detained_max)
        AND EXISTS (SELECT 1 FROM reports AS o WHERE o.incident_id = i.id AND o.article_id <> i.article_id)
    ORDER BY coalesce(c.best, c.min, c.max)
"""


def page(
    conn: sqlite3.Connection, query: Query, *, after: Key | None = None, before: Key | None = None, limit: int = 100
) -> tuple[TimelineRow, ...]:
    """Give up to ``limit`` incidents, newest first: the newest, or those next older than ``after``, or next newer
    than ``before``."""
    high = of_key(after) - 1 if after else LAST
    if before is not None:
        return rows_at(conn, _positions(conn, query, of_key(before) + 1, high, limit, newest=False)[::-1])
    return rows_at(conn, _positions(conn, query, 0, high, limit))


def last_page(conn: sqlite3.Connection, query: Query, *, limit: int = 100) -> tuple[TimelineRow, ...]:
    """Give the last ``limit`` incidents of the timeline, newest first."""
    return rows_at(conn, _positions(conn, query, 0, LAST, limit, newest=False)[::-1])


def first_on_or_before(conn: sqlite3.Connection, query: Query, day: str) -> Key | None:
    """Give the key of the newest incident on ``day`` (ISO) or before it, None where there is none."""
    found = _positions(conn, query, 0, end_of(day), 1)
    return key_of(found[0]) if found else None


def count(conn: sqlite3.Connection, query: Query, *, bound: int = 10_000) -> tuple[int, bool]:
    """Give the number of incidents found and whether it is exact; past ``bound`` it is not counted on."""
    if query.root is None:
        row = conn.execute("SELECT incidents FROM facet_counts WHERE token = ?", (tokens.EVERYTHING,)).fetchone()
        return (int(row[0]) if row else 0), True
    from db.store.searching.found import some
    from db.store.searching.matching import in_incidents

    found = len(some(conn, in_incidents(conn, query), bound + 1))
    return min(found, bound), found <= bound


def _positions(
    conn: sqlite3.Connection, query: Query, low: int, high: int, limit: int, *, newest: bool = True
) -> list[int]:
    """Give the positions found; for the empty query, with which the browser starts, without loading the search."""
    if query.root is None:
        return walk(conn, low, high, limit, newest=newest)
    from db.store.searching.found import positions
    from db.store.searching.matching import Range, in_incidents

    return positions(conn, in_incidents(conn, query), Range(low, high), limit, newest=newest)


def rows_at(conn: sqlite3.Connection, found: Sequence[int]) -> tuple[TimelineRow, ...]:
    """Give the incidents at these positions, in this order."""
    select = _SELECT + " WHERE i.position IN (SELECT value FROM json_each(?))"
    ids = json.dumps(list(found))
    rows = {row[1]: row for row in conn.execute(select, (ids,))}
    said = _said(conn, ids)
    return tuple(_row(rows[at], said.get(at, {})) for at in found if at in rows)


def _said(conn: sqlite3.Connection, positions: str) -> dict[int, dict[str, Bounds]]:
    """Give by position and kind the largest count of the leading report where it is not what all reports say."""
    said: dict[int, dict[str, Bounds]] = {}
    for at, kind, low, high, *overall in conn.execute(_SAID, (positions,)):
        if (low, high) != tuple(overall):
            said.setdefault(at, {})[kind] = (low, high)
    return said


def _row(row: tuple[Any, ...], said: Mapping[str, Bounds]) -> TimelineRow:
    earliest, latest, precision, date_text, kind, sub_event_type, place, country, who, whom = row[3:13]
    status, summary, title, source, published, sources, read, starred = row[19:]
    return TimelineRow(
        id=row[0],
        key=key_of(row[1]),
        article_id=row[2],
        earliest=earliest,
        latest=latest,
        precision=precision,
        date_text=date_text,
        type=kind,
        sub_event_type=sub_event_type,
        place=place,
        country=country,
        who=who,
        whom=whom,
        killed=_bounds(*row[13:15]),
        injured=_bounds(*row[15:17]),
        detained=_bounds(*row[17:19]),
        status=tuple(json.loads(status)),
        summary=summary,
        article_title=title,
        source=source,
        published=published,
        sources=sources,
        read=bool(read),
        starred=bool(starred),
        said=said,
    )


def _bounds(low: int | None, high: int | None) -> Bounds | None:
    return None if low is None and high is None else (low, high)
