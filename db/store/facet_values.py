"""The values of fields that are no entities (types, countries, provinces, sources, statuses, tags) and their ids."""

from __future__ import annotations

import sqlite3

from db.folding import name_key
from db.store import tokens
from db.store.buffer import storable


class FacetValues:
    """Values as the writer knows them: each is kept once and stands for one token."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._tokens: dict[tuple[str, str, str], str] = {}

    def forget(self) -> None:
        """Forget what is remembered, after a rollback."""
        self._tokens.clear()

    def token(self, field: str, value: str, within: str = "") -> str:
        """Give the token of the value, which is kept from now on. ``within`` is what it belongs to: a province's
        country, a type's event type, a country's code."""
        identity = (field, storable(value), within)
        found = self._tokens.get(identity)
        if found is None:
            found = self._tokens[identity] = tokens.value(field, self._kept(identity))
        return found

    def _kept(self, identity: tuple[str, str, str]) -> int:
        select = "SELECT id FROM facets WHERE field = ? AND value = ? AND within = ?"
        row = self._conn.execute(select, identity).fetchone()
        if row:
            return int(row[0])
        insert = "INSERT INTO facets (field, value, within, folded) VALUES (?, ?, ?, ?)"
        facet_id = self._conn.execute(insert, (*identity, name_key(identity[1]))).lastrowid
        assert facet_id is not None
        return facet_id
