"""Reports -> the incident they tell of: its row, and what it is found by. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.store.drafts.draft import IncidentDraft, Row
from db.store.drafts.slots import Resolved, as_json
from db.store.drafts.summary import Summary, figure, summarise
from db.store.drafts.symbols import Facet, Symbols
from db.store.index import tokens
from db.store.records.rows import Bounds

_NOT_SAID: Bounds = (None, None)
Account = tuple[Resolved, str | None]
"""A report, and the source of the article that it stands in."""


def incident_draft(accounts: Sequence[Account], found: Iterable[Facet], sources: int = 1) -> IncidentDraft:
    """Give the incident that ``accounts`` tell of, the oldest first; ``found`` are the facets of them all, ``sources``
    the number of those among their sources that are independent."""
    summary = summarise([resolved.report for resolved, _ in accounts])
    dated = tokens.dated(summary.day) if summary.day else ()
    facets: list[Facet] = [tokens.EVERYTHING, *dated, *dict.fromkeys(found)]
    leading = accounts[summary.leading][0]
    return IncidentDraft(summary.day, summary.leading, _row(leading, summary, sources), facets)


def account_facets(account: Account, symbols: Symbols) -> list[Facet]:
    """Give what one report is found by: all its fields but its day, and its source."""
    resolved, source = account
    report = resolved.report
    found: list[Facet] = [symbols.value("type", report.type, report.event_type)]
    found += [symbols.value("status", status) for status in report.status]
    found += [symbols.value("source", name) for name in report.reported_by]
    for entity in resolved.places:
        found += symbols.place(entity)
    found += [symbols.mentioned("actor", entity) for entity in resolved.actors]
    found += [symbols.mentioned("weapon", entity) for entity in resolved.weapons]
    for count in report.counts:
        number = figure(count)
        if number is not None:
            found += [*tokens.figure(count.kind, number), tokens.has(count.kind)]
    if source:
        found.append(symbols.value("source", source))
    return found


def _row(leading: Resolved, summary: Summary, sources: int) -> Row:
    report, date, place = leading.report, summary.date, summary.place
    return (
        summary.day,
        *(date.earliest, date.latest, date.precision, date.text),
        *(report.type, report.event_type, report.sub_event_type),
        *(
            (place.name, place.country_name or place.country, place.lat, place.lon)
            if place
            else (None, None, None, None)
        ),
        *(summary.who, summary.whom),
        *summary.counts.get("killed", _NOT_SAID),
        *summary.counts.get("injured", _NOT_SAID),
        *summary.counts.get("detained", _NOT_SAID),
        *(as_json(summary.status), report.summary, sources),
    )
