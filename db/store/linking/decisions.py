"""What readers decided: that reports are one incident, or that they are not. An append-only log; the last entry on a
pair of reports counts.

A report is meant by the article and the words that it begins with, so that the decision finds it again after the
article was understood anew. An entry may also say that a pair is undecided again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

_TOGETHER = {True: 1, False: 0, None: -1}
_INSERT = """
    INSERT INTO link_decisions
        (together, article_id, in_title, start, other_article_id, other_in_title, other_start, made_at)
    SELECT ?, one.article_id, a.in_title, a.start, other.article_id, b.in_title, b.start, ?
    FROM reports AS one JOIN evidence AS a ON a.report_id = one.id AND a.number = 0,
        reports AS other JOIN evidence AS b ON b.report_id = other.id AND b.number = 0
    WHERE one.id = ? AND other.id = ?
"""
_DECIDED = """
    SELECT d.together, one.id, other.id
    FROM link_decisions AS d
    JOIN reports AS one ON one.article_id = d.article_id
    JOIN evidence AS a ON a.report_id = one.id AND a.number = 0 AND a.in_title = d.in_title AND a.start = d.start
    JOIN reports AS other ON other.article_id = d.other_article_id
    JOIN evidence AS b
        ON b.report_id = other.id AND b.number = 0 AND b.in_title = d.other_in_title AND b.start = d.other_start
    WHERE d.article_id IN (SELECT value FROM json_each(?1)) OR d.other_article_id IN (SELECT value FROM json_each(?1))
    ORDER BY d.id
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """Two reports, by id, that are one incident (``together``) or are not."""

    together: bool
    one: int
    other: int


def decide(conn: sqlite3.Connection, together: bool | None, pairs: Sequence[tuple[int, int]]) -> None:
    """Note for each pair of reports, by id, whether they are one incident; None takes what was decided back."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    conn.executemany(_INSERT, [(_TOGETHER[together], now, one, other) for one, other in pairs])


def on(conn: sqlite3.Connection, article_ids: Iterable[int]) -> list[Decision]:
    """Give the decisions on reports of these articles that still hold."""
    if conn.execute("SELECT 1 FROM link_decisions LIMIT 1").fetchone() is None:
        return []
    last: dict[frozenset[int], Decision] = {}
    for together, one, other in conn.execute(_DECIDED, (json.dumps(list(article_ids)),)):
        last[frozenset((one, other))] = Decision(together == _TOGETHER[True], one, other)
        if together == _TOGETHER[None]:
            del last[frozenset((one, other))]
    return list(last.values())


def incident_of(conn: sqlite3.Connection, report_id: int) -> int:
    """Give the incident that a report is counted to. Raises KeyError where there is none."""
    row = conn.execute("SELECT incident_id FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None or row[0] is None:
        raise KeyError(report_id)
    return int(row[0])
