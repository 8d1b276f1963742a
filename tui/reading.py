"""What the article pane asks the database."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from db.query import Query
from db.store.records.rows import Offsets

if TYPE_CHECKING:
    from db.store.records.views import ArticleView, IncidentView


class Reading(NamedTuple):
    """An article to read, and the incident it was opened for."""

    view: ArticleView | None
    incident: IncidentView | None
    matches: tuple[Offsets, ...]


def reading(conn: sqlite3.Connection, query: Query, article_id: int, incident_id: int | None) -> Reading:
    """Give an article, one of its incidents with the other reports of it, and where the words of the query stand."""
    from db.store.panes import article, incident, search

    matches = search.matches(conn, query, article_id) if query.root is not None else ()
    chosen = incident.get(conn, incident_id) if incident_id is not None else None
    return Reading(article.get(conn, article_id), chosen, matches)
