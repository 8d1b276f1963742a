"""The tables, as SQL. ``VERSION`` is the number of migrations: the first tables, and each of ``changes``.

What is read most is kept in the order in which it is read: the ``position`` of an article or an incident is its day
(counted from the year 1, zero where unknown) times 2**32 plus its id, and the full-text tables have it as their rowid.
So the newest matches come first without sorting, and a range of days is a range of rowids.
"""

from __future__ import annotations

from db.store.schema import articles, changes, incidents, linking, searching

VERSION = 5
"""The version of the tables, as ``PRAGMA user_version`` of a database keeps it."""

FIRST = (
    *articles.ARTICLES,
    *articles.ENTITIES,
    *incidents.INCIDENTS,
    *incidents.READERS,
    *articles.IMPORTS,
    *searching.SEARCH,
    *searching.VIEWS,
)
"""The tables of version 1, which never change."""

EVERYTHING = (
    *FIRST,
    *changes.TAKING_BACK,
    *changes.COPIES,
    *changes.SEEN,
    *linking.LINKING,
)
"""The tables of all versions."""
