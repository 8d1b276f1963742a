"""Reports read back from their rows, as the records that the extractor made."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from db.model import Actor, Count, IncidentDate, IncidentPlace, Report, Span, Weapon
from db.store.records.views import StoredReport
from db.store.reports import correction_log
from db.store.reports.corrections import Correction, anchor_of

Row = tuple[Any, ...]

_REPORTS = """
    SELECT r.id, r.incident_id, r.article_id, a.title, a.source, a.published, r.extractor,
        r.type, r.event_type, r.sub_event_type, r.realis, r.summary,
        r.earliest, r.latest, r.precision, r.date_text, r.date_start, r.date_stop, r.date_basis,
        CASE WHEN r.date_in_title THEN 'title' ELSE 'text' END,
        r.status, r.reported_by, r.rules
    FROM reports AS r JOIN articles AS a ON a.id = r.article_id
"""
_PLACES = """
    SELECT s.report_id, e.name, s.text, s.start, s.stop, p.lat, p.lon, p.country, p.country_name, p.admin1,
        s.relation, s.precision, s.inherited, nullif(e.key, ''), CASE WHEN s.in_title THEN 'title' ELSE 'text' END
    FROM report_places AS s JOIN entities AS e ON e.id = s.entity_id LEFT JOIN places AS p ON p.id = e.id
"""
_ACTORS = """
    SELECT s.report_id, s.role, e.kind, e.name, s.text, s.start, s.stop, s.certainty, nullif(e.key, ''),
        CASE WHEN s.in_title THEN 'title' ELSE 'text' END
    FROM report_actors AS s JOIN entities AS e ON e.id = s.entity_id
"""
_WEAPONS = """
    SELECT s.report_id, e.name, s.text, s.start, s.stop, CASE WHEN s.in_title THEN 'title' ELSE 'text' END
    FROM report_weapons AS s JOIN entities AS e ON e.id = s.entity_id
"""
_COUNTS = """
    SELECT s.report_id, s.kind, s.min, s.max, s.best, s.qualifier, s.who, s.text, s.start, s.stop,
        CASE WHEN s.in_title THEN 'title' ELSE 'text' END
    FROM report_counts AS s
"""
_EVIDENCE = """
    SELECT s.report_id, r.article_id, s.trigger, s.in_title, s.start, s.stop
    FROM evidence AS s JOIN reports AS r ON r.id = s.report_id
"""
_THESE = " WHERE s.report_id IN (SELECT value FROM json_each(?)) ORDER BY s.report_id, s.number"

Slot = TypeVar("Slot")
Texts = dict[int, tuple[str, str]]


def of_article(conn: sqlite3.Connection, article_id: int) -> tuple[StoredReport, ...]:
    """Give the reports of an article in the order of extraction, those that are no incidents included."""
    rows = conn.execute(_REPORTS + " WHERE r.article_id = ? ORDER BY r.id", (article_id,)).fetchall()
    return tuple(_with_words(conn, _with_slots(conn, rows)))


def of_incident(conn: sqlite3.Connection, incident_id: int) -> tuple[StoredReport, ...]:
    """Give the reports of an incident, the one published first at the front."""
    return tuple(_with_words(conn, slots_of_incidents(conn, (incident_id,)).get(incident_id, [])))


def slots_of_incidents(conn: sqlite3.Connection, incident_ids: Iterable[int]) -> dict[int, list[StoredReport]]:
    """Give the reports of each of these incidents that has any, the one published first at the front, without the words
    behind them and what the reader put right."""
    these = " WHERE r.incident_id IN (SELECT value FROM json_each(?))"
    order = " ORDER BY a.published IS NULL, a.published, a.fingerprint, r.id"
    rows = conn.execute(_REPORTS + these + order, (json.dumps(list(incident_ids)),)).fetchall()
    found: defaultdict[int, list[StoredReport]] = defaultdict(list)
    for kept in _with_slots(conn, rows):
        if kept.incident_id is not None:
            found[kept.incident_id].append(kept)
    return found


def _with_slots(conn: sqlite3.Connection, rows: Sequence[Row]) -> list[StoredReport]:
    ids = json.dumps([row[0] for row in rows])
    places, actors = _slots(conn, _PLACES, ids, _place), _slots(conn, _ACTORS, ids, _actor)
    weapons, counts = _slots(conn, _WEAPONS, ids, _weapon), _slots(conn, _COUNTS, ids, _count)
    return [
        _report(row, tuple(places[row[0]]), tuple(actors[row[0]]), tuple(weapons[row[0]]), tuple(counts[row[0]]))
        for row in rows
    ]


def _with_words(conn: sqlite3.Connection, stored: Sequence[StoredReport]) -> Iterator[StoredReport]:
    texts = _texts(conn, {kept.article_id for kept in stored})
    ids = json.dumps([kept.id for kept in stored])
    spans = _slots(conn, _EVIDENCE, ids, lambda row: (row[1], _span(row, texts)))
    corrections = {article_id: correction_log.of_article(conn, article_id) for article_id in texts}
    for kept in stored:
        triggers = tuple(span for trigger, span in spans[kept.id] if trigger)
        evidence = tuple(span for trigger, span in spans[kept.id] if not trigger)
        whole = replace(kept, report=replace(kept.report, triggers=triggers, evidence=evidence))
        yield replace(whole, corrected=_corrected(whole, corrections[kept.article_id]))


def _corrected(kept: StoredReport, corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Name the fields of a report that the reader put right."""
    if not corrections:
        return ()
    anchor = anchor_of(kept.report)
    return tuple(dict.fromkeys(one.field for one in corrections if one.anchor == anchor))


def _texts(conn: sqlite3.Connection, article_ids: Iterable[int]) -> Texts:
    select = "SELECT id, coalesce(title, ''), body FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: (row[1], row[2]) for row in conn.execute(select, (json.dumps(list(article_ids)),))}


def _slots(
    conn: sqlite3.Connection, select: str, ids: str, made: Callable[[Row], Slot]
) -> defaultdict[int, list[Slot]]:
    """Give what ``made`` makes of the rest of each row, by report."""
    slots: defaultdict[int, list[Slot]] = defaultdict(list)
    for row in conn.execute(select + _THESE, (ids,)):
        slots[row[0]].append(made(row[1:]))
    return slots


def _report(
    row: Row,
    places: tuple[IncidentPlace, ...],
    actors: tuple[Actor, ...],
    weapons: tuple[Weapon, ...],
    counts: tuple[Count, ...],
) -> StoredReport:
    kind, event_type, sub_event_type, realis, summary = row[7:12]
    status, reported_by, rules = map(_strings, row[20:23])
    report = Report(
        kind,
        event_type,
        sub_event_type,
        realis,
        summary,
        date=IncidentDate(*row[12:20]),
        places=places,
        actors=actors,
        weapons=weapons,
        counts=counts,
        status=status,
        reported_by=reported_by,
        rules=rules,
    )
    report_id, incident_id, article_id, title, source, published, extractor = row[:7]
    return StoredReport(report_id, incident_id, article_id, title, source, published, extractor, report)


@lru_cache(maxsize=4096)
def _strings(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept))


def _place(row: Row) -> IncidentPlace:
    *most, inherited, entity, field = row
    return IncidentPlace(*(*most, bool(inherited), entity, field))


def _actor(row: Row) -> Actor:
    return Actor(*row)


def _weapon(row: Row) -> Weapon:
    return Weapon(*row)


def _count(row: Row) -> Count:
    return Count(*row)


def _span(row: Row, texts: Texts) -> Span:
    article_id, _, in_title, start, stop = row
    title, body = texts[article_id]
    return Span(start, stop, (title if in_title else body)[start:stop], field_of(in_title))


def field_of(in_title: int) -> str:
    """Give the name of the text that a span counts into."""
    return "title" if in_title else "text"
