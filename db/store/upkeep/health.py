"""What ``tidings stats`` and ``tidings doctor`` ask for: how much the database holds, and whether it is sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much the database holds; days are ISO, None where there is no dated incident."""

    articles: int
    undated_articles: int
    incidents: int
    undated_incidents: int
    reports: int
    entities: int
    first_day: str | None
    last_day: str | None


def holdings(conn: sqlite3.Connection) -> Holdings:
    """Count what the database holds."""
    articles, dated = conn.execute("SELECT count(*), count(published) FROM articles").fetchone()
    incidents, days, first, last = conn.execute(
        "SELECT count(*), count(day), min(day), max(day) FROM incidents"
    ).fetchone()
    (reports,) = conn.execute("SELECT count(*) FROM reports").fetchone()
    (entities,) = conn.execute("SELECT count(*) FROM entities").fetchone()
    return Holdings(articles, articles - dated, incidents, incidents - days, reports, entities, first, last)


def damage(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Give what is wrong with the file, a line each, nothing where it is sound. Reads the whole database."""
    found = [str(row[0]) for row in conn.execute("PRAGMA quick_check(20)") if row[0] != "ok"]
    for table, rowid, parent, _ in conn.execute("PRAGMA foreign_key_check").fetchmany(20):
        found.append(f"row {rowid} of {table} points at nothing in {parent}")
    return tuple(found) if found else tuple(_out_of_step(conn))


def _out_of_step(conn: sqlite3.Connection) -> Iterator[str]:
    """Say which of the tables that searches ask do not agree with the rows that they are made of."""
    for select, what in _AGREEING.items():
        try:
            (agrees,) = conn.execute(select).fetchone()
        except sqlite3.DatabaseError as problem:
            yield f"{what}: {problem}"
        else:
            if not agrees:
                yield f"{what} are out of step with the rows"


_AGREEING = {
    "SELECT (SELECT count(*) FROM articles_fts_docsize) = (SELECT count(*) FROM articles)": "words of articles",
    "SELECT (SELECT count(*) FROM incident_index) = (SELECT count(*) FROM incidents)": "fields of incidents",
    "SELECT (SELECT coalesce(sum(incidents), 0) FROM day_counts) = (SELECT count(day) FROM incidents)": "day counts",
}
"""Statements that give 1 where a table agrees with what it is made of, each with what it is about."""


def extractors(conn: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Give the versions of the extractor that understood the articles, commonest first, with their number."""
    select = "SELECT extractor, count(*) FROM articles GROUP BY extractor ORDER BY count(*) DESC, extractor"
    return tuple(conn.execute(select))
