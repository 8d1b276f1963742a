"""One article of two incidents, which the fixtures ``store`` and ``conn`` have in their database."""

from __future__ import annotations

import sqlite3

from db.query import parse
from db.store.panes import search, timeline
from tests.db.store.samples import ARRESTS, SHELLING, TARSK, extraction, report

BODY = "Shells hit Tarsk; police arrested ten."
UNDERSTOOD = extraction(
    report(BODY, "hit", kind=SHELLING, place=TARSK, killed=3), report(BODY, "arrested", kind=ARRESTS, place=TARSK)
)


def found(conn: sqlite3.Connection, text: str) -> tuple[list[int], list[int]]:
    """Give the ids of the incidents and of the articles that a search finds."""
    query = parse(text)
    return [row.id for row in timeline.page(conn, query)], [hit.id for hit in search.articles(conn, query)]
