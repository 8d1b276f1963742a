"""Entities, their names and their whereabouts as the writer knows them: each is kept once, and looked up fast."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from db.folding import name_key
from db.model import Entity
from db.store.buffer import storable

_MOST_NAMES_INDEXED = 16


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an entity lies, as far as it is known."""

    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None
    precision: str | None = None

    def filled(self, other: Whereabouts) -> Whereabouts:
        """Give these whereabouts with the gaps filled from ``other``; a point is taken whole or not at all."""
        point = self if self.lat is not None and self.lon is not None else other
        return Whereabouts(
            point.lat,
            point.lon,
            self.country or other.country,
            self.country_name or other.country_name,
            self.admin1 or other.admin1,
            self.precision or other.precision,
        )


_NOWHERE = Whereabouts()


class Entities:
    """The entities of one writer. Ids are given out at once and written at once: there are few new ones an article."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._ids: dict[tuple[str, str, str], int] = {}
        self._places: dict[int, Whereabouts] = {}
        self._said: dict[int, Whereabouts] = {}
        self._names: dict[int, dict[str, None]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    def forget(self) -> None:
        """Forget what is remembered: after a rollback, or as it grows too large."""
        self._ids.clear()
        self._places.clear()
        self._said.clear()
        self._names.clear()

    def id_of(self, kind: str, name: str, key: str | None) -> int:
        """Give the id of the entity, which is kept from now on."""
        identity = (storable(name), kind, key or "")
        found = self._ids.get(identity)
        if found is None:
            found = self._ids[identity] = self._kept(identity)
        return found

    def learn(self, entity: Entity) -> None:
        """Keep all names of the entity, and its whereabouts."""
        entity_id = self.id_of(entity.kind, entity.name, entity.entity)
        for alias in entity.aliases:
            self.name(entity_id, alias)
        where = Whereabouts(entity.lat, entity.lon, entity.country, entity.country_name, entity.admin1)
        self.locate(entity_id, where)

    def name(self, entity_id: int, name: str) -> None:
        """Keep another name of the entity."""
        known = self.names(entity_id)
        name = storable(name)
        if name in known:
            return
        known[name] = None
        folded = name_key(name)
        if not folded:
            return
        self._conn.execute("INSERT OR IGNORE INTO entity_names VALUES (?, ?, ?)", (folded, entity_id, name))
        rows = [(word, entity_id) for word in folded.split()]
        self._conn.executemany("INSERT OR IGNORE INTO entity_words VALUES (?, ?)", rows)

    def names(self, entity_id: int) -> dict[str, None]:
        """Give all names of the entity, as the keys of a dictionary."""
        known = self._names.get(entity_id)
        if known is None:
            rows = self._conn.execute("SELECT name FROM entity_names WHERE entity_id = ?", (entity_id,))
            known = self._names[entity_id] = {name: None for (name,) in rows}
        return known

    def indexed_names(self, entity_id: int) -> str:
        """Give the names under which articles that name the entity are found, one a line; the order never changes."""
        return "\n".join(sorted(self.names(entity_id), key=lambda name: (len(name), name))[:_MOST_NAMES_INDEXED])

    def locate(self, entity_id: int, where: Whereabouts) -> None:
        """Keep the whereabouts of the entity; what is known already and not said again stays."""
        if self._said.get(entity_id) == where:
            return
        self._said[entity_id] = where
        known = self.whereabouts(entity_id)
        now = where.filled(known)
        if now == known:
            return
        self._places[entity_id] = now
        row = (entity_id, now.lat, now.lon, now.country, now.country_name, now.admin1, now.precision)
        self._conn.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        if now.lat is not None and now.lon is not None:
            box = (entity_id, now.lat, now.lat, now.lon, now.lon)
            self._conn.execute("INSERT OR REPLACE INTO places_box VALUES (?, ?, ?, ?, ?)", box)

    def whereabouts(self, entity_id: int) -> Whereabouts:
        """Give where the entity lies, as far as it is known."""
        known = self._places.get(entity_id)
        if known is None:
            select = "SELECT lat, lon, country, country_name, admin1, precision FROM places WHERE id = ?"
            row = self._conn.execute(select, (entity_id,)).fetchone()
            known = self._places[entity_id] = Whereabouts(*row) if row else _NOWHERE
        return known

    def _kept(self, identity: tuple[str, str, str]) -> int:
        select = "SELECT id FROM entities WHERE name = ? AND kind = ? AND key = ?"
        row = self._conn.execute(select, identity).fetchone()
        if row:
            return int(row[0])
        insert = "INSERT INTO entities (name, kind, key) VALUES (?, ?, ?)"
        entity_id = self._conn.execute(insert, identity).lastrowid
        assert entity_id is not None
        self._names[entity_id] = {}
        self._places[entity_id] = _NOWHERE
        self.name(entity_id, identity[0])
        return entity_id
