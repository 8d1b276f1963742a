"""The tables, as SQL. ``VERSION`` is the number of migrations: the first tables, and each of ``schema_changes``.

What is read most is kept in the order in which it is read: the ``position`` of an article or an incident is its day
(counted from the year 1, zero where unknown) times 2**32 plus its id, and the full-text tables have it as their rowid.
So the newest matches come first without sorting, and a range of days is a range of rowids.
"""

from __future__ import annotations

from db.store import schema_articles, schema_changes, schema_incidents, schema_linking, schema_search

VERSION = 5
"""The version of the tables, as ``PRAGMA user_version`` of a database keeps it."""

FIRST = (
    *schema_articles.ARTICLES,
    *schema_articles.ENTITIES,
    *schema_incidents.INCIDENTS,
    *schema_incidents.READERS,
    *schema_articles.IMPORTS,
    *schema_search.SEARCH,
    *schema_search.VIEWS,
)
"""The tables of version 1, which never change."""

EVERYTHING = (
    *FIRST,
    *schema_changes.TAKING_BACK,
    *schema_changes.COPIES,
    *schema_changes.SEEN,
    *schema_linking.LINKING,
)
"""The tables of all versions."""
