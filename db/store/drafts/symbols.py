"""The entities and values of fields that one article names, numbered until the writer gives them ids. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from db.store.drafts.storable import storable
from db.store.drafts.whereabouts import NOWHERE, Whereabouts
from db.store.index import tokens

PLACE, WEAPON = "place", "weapon"

Facet = str | int
"""A token, or the number of a reference, which becomes a token once the writer knows the id that is part of it."""


class Symbols:
    """Numbers what an article names in the order in which it is named first, and gathers what is said of it.

    ``references`` are the letters of tokens with the number of what they stand for: an entity for the letters of
    ``tokens.ENTITIES``, else a value of a field.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str | None], int] = {}
        self._entities: dict[tuple[str, str, str], int] = {}
        self._values: dict[tuple[str, str, str], int] = {}
        self._references: dict[tuple[str, int], int] = {}
        self._names: list[dict[str, None]] = []
        self._where: dict[int, Whereabouts] = {}
        self._said: dict[int, Whereabouts] = {}
        self._found: dict[int, list[Facet]] = {}

    @property
    def entities(self) -> list[tuple[str, str, str]]:
        """The name, kind and key of each entity."""
        return list(self._entities)

    @property
    def values(self) -> list[tuple[str, str, str]]:
        """The field, the value and what it lies within of each value."""
        return list(self._values)

    @property
    def references(self) -> list[tuple[str, int]]:
        """The letter of each reference and the number of what it stands for."""
        return list(self._references)

    @property
    def entity_names(self) -> list[tuple[str, ...]]:
        """All names of each entity."""
        return [tuple(known) for known in self._names]

    @property
    def places(self) -> list[tuple[Any, ...]]:
        """The number of each entity that lies somewhere, and its whereabouts."""
        return [(entity, *where) for entity, where in self._where.items()]

    def entity(self, kind: str, name: str, key: str | None) -> int:
        """Give the number of the entity."""
        said = (kind, name, key)
        number = self._numbers.get(said)
        if number is None:
            number = self._numbers[said] = self._numbered((storable(name), kind, key or ""))
        return number

    def name(self, entity: int, names: Iterable[str]) -> None:
        """Keep more names of the entity."""
        known = self._names[entity]
        for name in names:
            known[storable(name)] = None

    def names_of(self, entity: int) -> tuple[str, ...]:
        """Give all names of one entity."""
        return tuple(self._names[entity])

    def locate(self, entity: int, where: Whereabouts) -> None:
        """Keep the whereabouts of the entity; what is known already and not said again stays."""
        if self._said.get(entity) != where:
            self._said[entity] = where
            known = self._where.get(entity)
            self._where[entity] = where if known is None else where.filled(known)
            self._found.pop(entity, None)

    def value(self, field: str, value: str, within: str = "") -> int:
        """Give the reference to a value. ``within`` is what it belongs to: a province's country, a type's event type,
        a country's code."""
        number = self._values.setdefault((field, storable(value), within), len(self._values))
        return self._reference(tokens.LETTERS[field], number)

    def mentioned(self, field: str, entity: int) -> int:
        """Give the reference to an entity as a value of ``field``: place, actor or weapon."""
        return self._reference(tokens.LETTERS[field], entity)

    def place(self, entity: int) -> list[Facet]:
        """Give what a place is found by: itself, and the province and the country that it lies in."""
        found = self._found.get(entity)
        if found is None:
            found = self._found[entity] = [self.mentioned(PLACE, entity), *self._around(entity)]
        return found

    def _around(self, entity: int) -> Iterator[Facet]:
        where = self._where.get(entity, NOWHERE)
        if where.country:
            yield self.value("country", where.country_name or where.country, where.country)
        if where.admin1:
            yield self.value("admin1", where.admin1, where.country or "")
        if where.lat is not None:
            yield tokens.has(PLACE)

    def _numbered(self, identity: tuple[str, str, str]) -> int:
        number = self._entities.get(identity)
        if number is None:
            number = self._entities[identity] = len(self._names)
            self._names.append({identity[0]: None})
        return number

    def _reference(self, letter: str, number: int) -> int:
        return self._references.setdefault((letter, number), len(self._references))
