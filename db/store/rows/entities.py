"""Entities, their names and their whereabouts as the writer knows them: each is kept once, and looked up fast."""

from __future__ import annotations

import sqlite3

from db.folding import name_key
from db.store.drafts.whereabouts import NOWHERE, Whereabouts

Identity = tuple[str, str, str]
"""The name, kind and key of an entity; the key is empty where the entity is known by its name alone."""


class Entities:
    """The entities of one writer. Ids are given out at once and written at once: there are few new ones an article."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._ids: dict[Identity, int] = {}
        self._places: dict[int, Whereabouts] = {}
        self._said_places: dict[int, Whereabouts] = {}
        self._names: dict[int, set[str]] = {}
        self._said_names: dict[int, tuple[str, ...]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def forget(self) -> None:
        """Forget what is remembered: after a rollback, or as it grows too large."""
        self._ids.clear()
        self._places.clear()
        self._said_places.clear()
        self._names.clear()
        self._said_names.clear()

    def id_of(self, identity: Identity) -> int:
        """Give the id of the entity, which is kept from now on."""
        found = self._ids.get(identity)
        if found is None:
            found = self._ids[identity] = self._kept(identity)
        return found

    def name(self, entity_id: int, names: tuple[str, ...]) -> None:
        """Keep all these names of the entity."""
        if self._said_names.get(entity_id) == names:
            return
        self._said_names[entity_id] = names
        known = self._known_names(entity_id)
        for name in names:
            if name not in known:
                known.add(name)
                self._write_name(entity_id, name)

    def locate(self, entity_id: int, where: Whereabouts) -> None:
        """Keep the whereabouts of the entity; what is known already and not said again stays."""
        if self._said_places.get(entity_id) == where:
            return
        self._said_places[entity_id] = where
        known = self._whereabouts(entity_id)
        now = where.filled(known)
        if now == known:
            return
        self._places[entity_id] = now
        row = (entity_id, now.lat, now.lon, now.country, now.country_name, now.admin1, now.precision)
        self._conn.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        if now.lat is not None and now.lon is not None:
            box = (entity_id, now.lat, now.lat, now.lon, now.lon)
            self._conn.execute("INSERT OR REPLACE INTO places_box VALUES (?, ?, ?, ?, ?)", box)

    def _whereabouts(self, entity_id: int) -> Whereabouts:
        known = self._places.get(entity_id)
        if known is None:
            select = "SELECT lat, lon, country, country_name, admin1, precision FROM places WHERE id = ?"
            row = self._conn.execute(select, (entity_id,)).fetchone()
            known = self._places[entity_id] = Whereabouts(*row) if row else NOWHERE
        return known

    def _known_names(self, entity_id: int) -> set[str]:
        known = self._names.get(entity_id)
        if known is None:
            rows = self._conn.execute("SELECT name FROM entity_names WHERE entity_id = ?", (entity_id,))
            known = self._names[entity_id] = {name for (name,) in rows}
        return known

    def _write_name(self, entity_id: int, name: str) -> None:
        folded = name_key(name)
        if not folded:
            return
        self._conn.execute("INSERT OR IGNORE INTO entity_names VALUES (?, ?, ?)", (folded, entity_id, name))
        rows = [(word, entity_id) for word in folded.split()]
        self._conn.executemany("INSERT OR IGNORE INTO entity_words VALUES (?, ?)", rows)

    def _kept(self, identity: Identity) -> int:
        select = "SELECT id FROM entities WHERE name = ? AND kind = ? AND key = ?"
        row = self._conn.execute(select, identity).fetchone()
        if row:
            return int(row[0])
        insert = "INSERT INTO entities (name, kind, key) VALUES (?, ?, ?)"
        entity_id = self._conn.execute(insert, identity).lastrowid
        assert entity_id is not None
        self._names[entity_id] = set()
        self._places[entity_id] = NOWHERE
        return entity_id
