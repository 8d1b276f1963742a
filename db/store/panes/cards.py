"""What the card of an entity asks for: what it is called, when and where it had to do with incidents, and with whom."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from db.folding import words
from db.query import Query
from db.query.compose import condition
from db.query.nodes import Field, Words
from db.store.index.positions import id_of
from db.store.panes import histogram, points
from db.store.records.rows import Bar
from db.store.searching.found import some
from db.store.searching.matching import in_incidents
from db.store.searching.resolve import entities_named

MOST = 3_000
"""So many incidents are looked at: the newest, or those of the newest articles."""
MOST_QUOTED = 300
"""So many articles are looked through for the words by which they call the entity."""
ACTING = ("perpetrator", "party", "defector", "claimant")
"""Roles of those who do something, and of those to whom it is done."""
SUFFERING = ("target", "victim", "recipient")
_ASKED_AS = {
    "place": ("place", "actor"),
    "facility": ("place", "actor"),
    "weapon": ("weapon", "actor"),
    "platform": ("weapon", "actor"),
    "vehicle": ("weapon", "actor"),
    "outlet": ("source", "actor"),
    "nationality": ("actor", "place"),
}
"""The fields of incidents in which a kind of entity can stand, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An actor in incidents of the entity: ``relation`` is suffered (from it), acted (against it), fought (it), or
    beside; of an entity that is no actor, what the counterpart did there. ``narrow`` finds what both have part in."""

    name: str
    kind: str
    relation: str
    count: int
    narrow: str


@dataclass(frozen=True, slots=True)
class Card:
    """An entity. ``seen`` are the words for it in articles with their numbers, ``known`` further names.

    ``narrow`` finds the ``incidents`` it has part in, all of them if ``exact``; ``roles`` says what part, commonest
    first.
    """

    name: str
    kind: str
    seen: tuple[tuple[str, int], ...]
    known: tuple[str, ...]
    country: str | None
    province: str | None
    point: tuple[float, float] | None
    narrow: str
    incidents: int
    exact: bool
    articles: int
    roles: tuple[tuple[str, int], ...]
    bars: tuple[Bar, ...]
    spots: points.Spots
    counterparts: tuple[Counterpart, ...]


def get(conn: sqlite3.Connection, name: str, kind: str, *, bars: int = 48, limit: int = 12) -> Card:
    """Give the card of what articles call ``name``, a mention's ``kind``, with up to so many bars and counterparts."""
    query, narrow, found = _incidents(conn, name, kind)
    exact, found = len(found) <= MOST, found[:MOST]
    ids = entities_named(conn, name)
    parts = tuple(_parts(conn, [id_of(at) for at in found], frozenset(ids)))
    seen, articles = _seen(conn, ids, found)
    where = _whereabouts(conn, ids, kind)
    return Card(
        name=name,
        kind=kind,
        seen=seen,
        known=_known(conn, ids, {said for said, _ in seen}),
        country=where[0],
        province=where[1],
        point=where[2],
        narrow=narrow,
        incidents=len(found),
        exact=exact,
        articles=articles,
        roles=tuple(Counter(role for one in parts for role in sorted(one.roles)).most_common()),
        bars=histogram.bars(conn, query, at_most=bars),
        spots=points.spots(conn, query, most=MOST),
        counterparts=tuple(_counterparts(parts, narrow, limit)),
    )


def _incidents(conn: sqlite3.Connection, name: str, kind: str) -> tuple[Query, str, list[int]]:
    """Give the query for the incidents in which the entity stands, in words too, and the positions it finds; where it
    stands in none, those of articles that name it."""
    for field in _ASKED_AS.get(kind, ("actor",)):
        query = Query(root=Field(field, name))
        found = some(conn, in_incidents(conn, query), MOST + 1)
        if found:
            return query, condition(field, name), found
    said = tuple(words(name))
    query = Query(root=Words(said, name) if said else Field("actor", name))
    plain = name.replace('"', " ")
    return query, f'"{plain}"', some(conn, in_incidents(conn, query), MOST + 1)


@dataclass(frozen=True, slots=True)
class _Part:
    """Who has part in an incident: the entity's ``roles``, and the (name, kind, role) of all others."""

    roles: frozenset[str]
    others: frozenset[tuple[str, str, str]]


def _parts(conn: sqlite3.Connection, incident_ids: list[int], mine: frozenset[int]) -> Iterator[_Part]:
    select = """
        SELECT r.incident_id, a.entity_id, e.name, e.kind, a.role FROM reports AS r
        JOIN report_actors AS a ON a.report_id = r.id JOIN entities AS e ON e.id = a.entity_id
        WHERE r.incident_id IN (SELECT value FROM json_each(?)) ORDER BY r.incident_id
    """
    rows = conn.execute(select, (json.dumps(incident_ids),)).fetchall()
    for _, of_one in groupby(rows, key=lambda row: row[0]):
        actors = list(of_one)
        roles = frozenset(role for _, entity, _, _, role in actors if entity in mine)
        others = ((name, kind, role) for _, entity, name, kind, role in actors if entity not in mine)
        yield _Part(roles, frozenset(other for other in others if not other[0][:1].isdigit()))


def _counterparts(parts: Iterable[_Part], narrow: str, limit: int) -> Iterator[Counterpart]:
    counted = Counter(
        met for part in parts for met in {(name, kind, _relation(part.roles, role)) for name, kind, role in part.others}
    )
    for (name, kind, relation), count in sorted(counted.items(), key=lambda one: (-one[1], *one[0]))[:limit]:
        yield Counterpart(name, kind, relation, count, f"{narrow} {condition('actor', name)}")


def _relation(mine: frozenset[str], theirs: str) -> str:
    """Say what another actor is to the entity by the roles of both."""
    if theirs == "party":
        return "fought" if "party" in mine else "acted"
    if theirs in SUFFERING:
        return "beside" if mine and mine <= frozenset(SUFFERING) else "suffered"
    if theirs in ACTING:
        return "beside" if mine and mine <= frozenset(ACTING) else "acted"
    return "beside"


def _seen(conn: sqlite3.Connection, entity_ids: list[int], found: list[int]) -> tuple[tuple[tuple[str, int], ...], int]:
    """Give the words by which articles on these incidents call the entity, commonest first, and how many articles
    there are."""
    articles = """
        SELECT DISTINCT r.article_id FROM reports AS r WHERE r.incident_id IN (SELECT value FROM json_each(?))
    """
    reporting = [article for (article,) in conn.execute(articles, (json.dumps([id_of(at) for at in found]),))]
    select = """
        SELECT substr(CASE WHEN m.in_title THEN a.title ELSE a.body END, m.start + 1, m.stop - m.start)
        FROM mentions AS m JOIN articles AS a ON a.id = m.article_id
        WHERE m.article_id IN (SELECT value FROM json_each(?)) AND m.entity_id IN (SELECT value FROM json_each(?))
    """
    some_articles = json.dumps(sorted(reporting)[-MOST_QUOTED:])
    said = Counter(text for (text,) in conn.execute(select, (some_articles, json.dumps(entity_ids))) if text)
    return tuple(said.most_common()), len(reporting)


def _known(conn: sqlite3.Connection, entity_ids: list[int], but: set[str]) -> tuple[str, ...]:
    """Give the names that the database has for these entities beside those that are said already."""
    select = """
        SELECT DISTINCT name FROM entity_names WHERE entity_id IN (SELECT value FROM json_each(?))
        ORDER BY length(name) DESC, name
    """
    return tuple(name for (name,) in conn.execute(select, (json.dumps(entity_ids),)) if name not in but)


def _whereabouts(
    conn: sqlite3.Connection, entity_ids: list[int], kind: str
) -> tuple[str | None, str | None, tuple[float, float] | None]:
    """Give the country, the province and the point of the first of these entities that has any of them."""
    select = """
        SELECT p.country_name, p.admin1, p.lat, p.lon FROM places AS p JOIN entities AS e ON e.id = p.id
        WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY e.kind = ? DESC, p.lat IS NULL, p.id LIMIT 1
    """
    row = conn.execute(select, (json.dumps(entity_ids), kind)).fetchone()
    if row is None:
        return None, None, None
    country, province, lat, lon = row
    return country, province, (lat, lon) if lat is not None and lon is not None else None
