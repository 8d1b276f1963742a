"""The values of fields that are no entities (types, countries, provinces, sources, statuses, tags) and their ids."""

from __future__ import annotations

import sqlite3

from db.folding import name_key

Identity = tuple[str, str, str]
"""A field, a value of it, and what the value lies within."""


class FacetValues:
    """Values as the writer knows them: each is kept once, and its id is part of a token."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._ids: dict[Identity, int] = {}

    def forget(self) -> None:
        """Forget what is remembered, after a rollback."""
        self._ids.clear()

    def id_of(self, identity: Identity) -> int:
        """Give the id of the value, which is kept from now on."""
        found = self._ids.get(identity)
        if found is None:
            found = self._ids[identity] = self._kept(identity)
        return found

    def _kept(self, identity: Identity) -> int:
        select = "SELECT id FROM facets WHERE field = ? AND value = ? AND within = ?"
        row = self._conn.execute(select, identity).fetchone()
        if row:
            return int(row[0])
        insert = "INSERT INTO facets (field, value, within, folded) VALUES (?, ?, ?, ?)"
        facet_id = self._conn.execute(insert, (*identity, name_key(identity[1]))).lastrowid
        assert facet_id is not None
        return facet_id
